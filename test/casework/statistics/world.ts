import fc from 'fast-check';
import { fold } from '../../../src/casework/statistics/index.js';
import type { TestHub } from '../../support/hub.js';
import { aCompany, aDecision, aReport, organCode, shuozhouBureau, submit, youyuBranch, type ReportGiven } from '../../support/reports.js';
import { stir } from '../../support/restless-cases.js';

export const organs = [youyuBranch, shuozhouBureau, '太原市生态环境局', '朔州市生态环境局山阴分局'];

/** Positions what was told and folds all of it, in stretches of the sizes given, over and over. */
export async function foldAll(test: TestHub, sizes: readonly number[] = [1_000]): Promise<void> {
  await test.position();
  for (let turn = 0; await test.hub.database.transaction((sql) => fold(sql, sizes[turn % sizes.length])) > 0; turn += 1);
}

/** Cases that are corrected, annulled, published and taken back, folded as they come, and parties that two fields have penalised. */
export async function restless(test: TestHub, seed: number): Promise<void> {
  const sizes = fc.sample(fc.integer({ min: 1, max: 60 }), { numRuns: 30, seed });
  await foldAll(test);
  for (const round of [1, 2, 3]) {
    await stir(test, organs.map(organCode), { cases: 24, rounds: round, seed });
    await foldAll(test, sizes);
  }
  await inTwoFields(test);
  await foldAll(test, sizes);
}

/** The same companies before the environment and before market supervision: 1 to 7, the last of which paid for one of them only. */
async function inTwoFields(test: TestHub): Promise<void> {
  const report = (field: string, number: number): ReportGiven => aReport(`${field}-${number}`, {
    caseNumber: `${field}立〔2026〕${number}号`, parties: [aCompany(100 + number)], status: 'CLOSED',
    decisions: [aDecision(`${field}罚字〔2026〕${number}号`, { decidedOn: `2026-0${1 + number}-09`, ...(number % 2 === 0 ? { publishedOn: '2026-10-19' } : {}) })],
  });
  const numbers = [1, 2, 3, 4, 5, 6, 7];
  await submit(test, 'two-environment', numbers.map((number) => report('环', number)), { sourceSystem: 'two fields' });
  const inMarket = numbers.slice(0, 6).map((number) => {
    const { matterCode: _matter, causeOfAction: _cause, ...plain } = report('市', number);
    return { ...plain, organCode: organCode('朔州市市场监督管理局') };
  });
  await submit(test, 'two-market', inMarket, { as: 'shuozhou-market-handler', sourceSystem: 'two fields of the market', domain: 'market' });
}
