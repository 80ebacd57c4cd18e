import { randomUUID } from 'node:crypto';
import type { TestHub } from './hub.js';

export interface StandardSeen { __typename: 'Standard'; id: string; ruleId: string; number: number; state: string; revision: number; signatures: { organName: string; role: string }[]; signedAt: string | null; backTestedAt: string | null; provisionsDigest: string; draftedByOrgan: { name: string } }
export interface RefusedSeen { __typename: 'StandardRefused'; code: string; message: string; revision: number | null; flaws: { field: string; code: string }[] }
export interface BackTestSeen { __typename: 'StandardBackTest'; cases: number; turns: { from: string; to: string; count: number }[]; turned: { caseId: string; from: string; to: string }[]; endCursor: string | null }

const refused = '... on StandardRefused { code message revision flaws { field code } }';
const shown = `{ __typename ... on Standard { id ruleId number state revision signatures { organName role } signedAt backTestedAt provisionsDigest draftedByOrgan { name } } ${refused} }`;

type Given = Record<string, unknown>;

/** A row with nothing wrong in it: two tonnes of hazardous waste. All of it is invented. */
export const aStandard = (changes: Given = {}): Given => ({
  ruleId: 'X338.test', crimeCode: '338', wording: '非法处置危险废物二吨以上（虚构标准）', tier: 'FILING', domains: ['ENVIRONMENT'], route: 'TRANSFER', condition: { fact: 'hazardousWasteTonnes', atLeast: '2' },
  validFrom: '2026-01-01', basis: ['虚构规定第一条'], provisions: '第一条　非法处置危险废物二吨以上的，移送公安机关。（虚构）', mark: 'V', ...changes,
});

export async function draftStandard(test: TestHub, changes: Given = {}, as: string | null = 'shanxi-justice'): Promise<StandardSeen | RefusedSeen> {
  const input = { clientKey: randomUUID(), ...aStandard(changes) };
  return (await test.ask<{ draftStandard: StandardSeen | RefusedSeen }>(as, `mutation ($input: DraftStandardInput!) { draftStandard(input: $input) ${shown} }`, { input })).draftStandard;
}

export async function stepOf(test: TestHub, step: 'signStandard' | 'withdrawStandard', { id, revision }: Pick<StandardSeen, 'id' | 'revision'>, as: string): Promise<StandardSeen | RefusedSeen> {
  return (await test.ask<Record<string, StandardSeen | RefusedSeen>>(as, `mutation ($input: StandardStepInput!) { ${step}(input: $input) ${shown} }`, { input: { id, expectedRevision: revision } }))[step]!;
}

export async function backTest(test: TestHub, id: string, changes: Given = {}, as = 'shanxi-justice'): Promise<BackTestSeen | RefusedSeen> {
  const input = { id, from: '2000-01-01', to: '2030-01-01', ...changes };
  return (await test.ask<{ backTestStandard: BackTestSeen | RefusedSeen }>(
    as, `mutation ($input: BackTestStandardInput!) { backTestStandard(input: $input) { __typename ... on StandardBackTest { cases turns { from to count } turned { caseId from to } endCursor } ${refused} } }`, { input },
  )).backTestStandard;
}

/** Page by page to its end; every case that turns, and the summary. */
export async function backTestWhole(test: TestHub, id: string): Promise<Omit<BackTestSeen, 'endCursor'>> {
  const turned: BackTestSeen['turned'] = [];
  for (let after: string | null = null; ;) {
    const page: BackTestSeen = await done<BackTestSeen>(backTest(test, id, { after }));
    turned.push(...page.turned);
    if (page.endCursor === null) return { ...page, turned };
    after = page.endCursor;
  }
}

export async function done<T extends { __typename: string }>(answer: Promise<T | RefusedSeen>): Promise<T> {
  const seen = await answer;
  if ('code' in seen) throw new Error(`it was refused: ${JSON.stringify(seen)}`);
  return seen;
}

/** Drafted, back-tested, and signed by two. */
export async function signedStandard(test: TestHub, changes: Given = {}): Promise<StandardSeen> {
  const draft = await done<StandardSeen>(draftStandard(test, changes));
  await backTestWhole(test, draft.id);
  const once = await done<StandardSeen>(stepOf(test, 'signStandard', draft, 'shanxi-procuratorate'));
  return done<StandardSeen>(stepOf(test, 'signStandard', once, 'shanxi-env-legal'));
}
