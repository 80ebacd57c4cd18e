import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repoFile } from '../../../src/platform/repo.js';
import { aHub, type TestHub } from '../../support/hub.js';
import type { ReportGiven } from '../../support/reports.js';

const page = fs.readFileSync(repoFile('docs/intake.md'), 'utf8');
const blocks = (language: string): string[] => [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, block]) => block!);

interface Variables { input: { sourceSystem: string; key: string; cases: ReportGiven[] } }
interface Answer { submitEnvironmentCases: { __typename: string; id: string; submissionId?: string;
  rows: { outcome: string; enforcementCase: { revision: number } | null }[] } }

const [document] = blocks('graphql');
const [variables, answer] = blocks('json').map((block) => JSON.parse(block) as unknown) as [Variables, Answer];

let test: TestHub;
beforeAll(async () => { test = await aHub(); });
afterAll(() => test.close());

const send = async (changes: Partial<Variables['input']> = {}): Promise<Answer['submitEnvironmentCases']> =>
  (await test.ask<Answer>('youyu-env-handler', document!, { input: { ...variables.input, ...changes } })).submitEnvironmentCases;

describe('the page on intake', () => {
  it('has an example that does what it says', async () => {
    const receipt = await send();
    expect({ ...receipt, id: answer.submitEnvironmentCases.id }).toEqual(answer.submitEnvironmentCases);
    expect(await send()).toEqual(receipt);

    const corrected = variables.input.cases.map((report, index) => (index === 0 ? { ...report, status: 'CLOSED' } : report));
    expect(await send({ cases: corrected })).toMatchObject({ __typename: 'IdempotencyConflict', submissionId: receipt.id });
    const second = await send({ key: '2026-11-21-001', cases: corrected });
    expect(second.rows.map(({ outcome, enforcementCase }) => [outcome, enforcementCase?.revision]))
      .toEqual([['SUPERSEDED', 2], ['UNCHANGED', 1], ['SET_ASIDE', undefined]]);
  });

  it('names every code that intake and its checks know, and none that they do not', () => {
    const sourceOf = (file: string): string => fs.readFileSync(repoFile(file), 'utf8');
    const codesIn = (files: readonly string[], pattern: RegExp): string[] =>
      files.flatMap((file) => [...sourceOf(file).matchAll(pattern)].map(([, code]) => code!));
    const known = new Set([
      ...codesIn(['judge', 'settle', 'identity-numbers', 'submit'].map((file) => `src/casework/intake/${file}.ts`),
        /(?:issue\([^,]+, |code: |refused\()'([A-Z_]+)'/g),
      ...codesIn(['src/casework/domain/fact-check.ts'], /(?:'(?:SET_ASIDE|WARNING)', |code: )'([A-Z_]+)'/g),
      ...codesIn(['src/casework/domain/fact-relations.ts'], /'([A-Z]+(?:_[A-Z]+)+)'/g),
      ...codesIn(fs.globSync('src/domains/*/*.check.ts', { cwd: repoFile('.') }), /doubt\([^,]+, [^,]+, '([A-Z_]+)'/g),
      ...codesIn(['credit-code', 'resident-id', 'document-number'].map((file) => `src/kernel/${file}.ts`), /flaw\('([A-Z_]+)'/g),
    ]);
    const named = new Set([...page.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, code]) => code!));
    const others = ['ACCEPTED', 'UNCHANGED', 'SUPERSEDED', 'SET_ASIDE', 'IN_PROGRESS', 'SYSTEM', 'HANDLER', 'MAX_BODY_BYTES', 'IDEMPOTENCY_CONFLICT'];
    expect([...known].filter((code) => !named.has(code) && !others.includes(code))).toEqual([]);
    expect([...named].filter((code) => !known.has(code) && !others.includes(code))).toEqual([]);
    expect(known.size).toBeGreaterThan(35);
  });
});
