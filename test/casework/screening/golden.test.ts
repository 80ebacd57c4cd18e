import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';

/** One real text, structured by hand, and what the table of law makes of it (`test/golden/screening/README.md`). */
interface Golden {
  readonly id: string;
  readonly domain: string | null;
  readonly actOn: string | null;
  readonly actEndedOn: string | null;
  readonly isUnit: boolean;
  readonly facts: readonly { readonly key: string; readonly value: string | boolean; readonly unit: string | null; readonly bound: string; readonly source: string }[];
  readonly priors: readonly { readonly topic: string; readonly effectiveOn: string | null; readonly count: number }[];
  readonly expect: readonly { readonly rule: string; readonly today: string; readonly ofTheDay: string; readonly missing?: readonly string[] }[];
  readonly notLoaded?: readonly string[];
  readonly why: string;
}
interface Leg { answer: string; reason: string | null }
interface Comparison { rule: { id: string }; answer: string; ofTheDay: Leg; today: Leg; missing: { key: string }[] }
interface Answer { results?: Comparison[]; flaws?: { field: string; message: string }[] }

const folder = path.join(import.meta.dirname, '../../golden/screening');
const goldenOf = (file: string): Golden[] => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Golden[];
const [courtFacts, published] = [goldenOf('court-facts.json'), goldenOf('published-sample.json')];

let test: TestHub;
beforeAll(async () => { test = await aHub({ now: () => new Date('2026-11-22T10:00:00+08:00') }); });
afterAll(() => test.close());

const document = `query ($input: ScreenInput!) { screen(input: $input) {
  ... on ScreeningReport { results { rule { id } answer ofTheDay { answer reason } today { answer reason } missing { key } } } ... on ScreenRefused { flaws { field message } } } }`;

async function comparisonsOf({ domain, actOn, actEndedOn, isUnit, facts, priors }: Golden): Promise<Comparison[]> {
  const input = {
    domain, actOn, actEndedOn, party: { kind: isUnit ? 'LEGAL_PERSON' : 'NATURAL_PERSON' }, facts: facts.map((fact) => ({ ...fact, value: String(fact.value) })),
    priorPenalties: priors.map(({ topic, count }) => ({ topic, count })),
  };
  const { results, flaws } = (await test.ask<{ screen: Answer }>(null, document, { input })).screen;
  expect(flaws).toBeUndefined();
  return results!;
}

/** What was compared, in the words of the golden file; a row that nothing stated concerns is NONE. */
const said = (results: readonly Comparison[], { rule, missing }: Golden['expect'][number]): Golden['expect'][number] => {
  const found = results.find((one) => one.rule.id === rule);
  const asked = missing?.filter((key) => found?.missing.some((one) => one.key === key));
  return { rule, today: found?.today.answer ?? 'NONE', ofTheDay: found ? found.ofTheDay.reason ?? found.ofTheDay.answer : 'NONE', ...(asked && { missing: asked }) };
};

describe.each([['facts of judgments', courtFacts, 64], ['published penalties', published, 46]])('%s answer as the table of law says, worked out by hand (R-044, R-064)', (_, cases, count) => {
  it('are all there, each with its reason', () => {
    expect(cases).toHaveLength(count);
    expect(cases.filter(({ why }) => why.length < 20)).toEqual([]);
    expect(cases.filter(({ domain, facts }) => domain === null && facts.length > 0)).toEqual([]);
  });

  it.each(cases.filter(({ domain, facts }) => domain !== null && facts.length > 0).map((golden) => [golden.id, golden] as const))('%s', async (_id, golden) => {
    const results = await comparisonsOf(golden);
    expect(golden.expect.map((one) => said(results, one))).toEqual(golden.expect);
    if (golden.expect.length === 0) expect(results.filter(({ today }) => ['MEETS', 'FLAG', 'NEAR'].includes(today.answer)).map(({ rule }) => rule.id)).toEqual([]);
    expect(results.filter(({ rule }) => golden.notLoaded?.includes(rule.id))).toEqual([]);
    // The lighter governs: an act older than its rule is never said to meet it.
    expect(results.filter(({ answer, ofTheDay }) => answer === 'MEETS' && ofTheDay.answer !== 'MEETS')).toEqual([]);
  });
});

it.each(['以次充好', '以假充真', '以不合格产品冒充合格产品', '伪劣产品'])('a circumstance is taken in the words of the standard: %s (R-064)', async (word) => {
  const input = { domain: 'MARKET', actOn: '2026-10-01', facts: [{ key: '销售金额', value: '人民币五万余元' }], circumstances: [word] };
  const { results, flaws } = (await test.ask<{ screen: Answer }>(null, document, { input })).screen;
  expect(flaws).toBeUndefined();
  expect(results).toContainEqual(expect.objectContaining({ rule: { id: 'P140.1' }, answer: 'MEETS' }));
});

it('what is null is as good as left out', async () => {
  const input = {
    domain: 'ENVIRONMENT', actOn: '2026-10-01', actEndedOn: null, party: null, circumstances: null, priorPenalties: null,
    facts: [{ key: 'hazardousWasteTonnes', value: '3.2', unit: null, bound: null, source: null }],
  };
  const { results } = (await test.ask<{ screen: Answer }>(null, document, { input })).screen;
  expect(results).toContainEqual(expect.objectContaining({ rule: { id: 'E338.2' }, answer: 'MEETS', ofTheDay: { answer: 'MEETS', reason: null } }));
});
