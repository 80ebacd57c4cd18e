import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { residentIdCheckDigit } from '../../../src/kernel/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { datongBureau, partyIn, reportOf, shanyinBranch } from '../../support/party-changes.js';
import { aCompany, aDecision, aPerson, shuozhouBureau, youyuBranch, type ReportGiven } from '../../support/reports.js';

const own = 'youyu-env-handler';
const document = `query ($id: ID!, $topic: PenaltyTopic!, $on: Day, $months: Int, $purpose: String) { partyHistory(partyId: $id, topic: $topic, on: $on, months: $months, purpose: $purpose) {
  __typename ... on Refusal { code message }
  ... on PartyHistory { isCounted penaltyCount penalties { decisionNumber organName effectiveOn fineAmount } otherPenalties { penalties organs fineAmount }
    untreatedActs { organName amountInvolved } untreatedAmount otherUntreatedActs { organs amountInvolved } contact { organName } note } } }`;

interface Seen {
  __typename: string; code?: string; message?: string; isCounted: boolean; penaltyCount: number | null; note: string; contact: { organName: string } | null;
  penalties: { decisionNumber: string; organName: string; effectiveOn: string; fineAmount: string }[]; otherPenalties: { penalties: number; organs: number; fineAmount: string } | null;
  untreatedActs: { organName: string; amountInvolved: string | null }[]; untreatedAmount: string | null; otherUntreatedActs: { organs: number; amountInvolved: string } | null;
}

let test: TestHub;
let company: string;
beforeAll(async () => {
  test = await aHub();
  const x = [aCompany(701)];
  const penalty = (number: string, decidedOn: string): Partial<ReportGiven> =>
    ({ status: 'DECIDED', facts: { substanceClass: { value: 'TOXIC' } }, causeOfAction: 'EE02', decisions: [aDecision(number, { decidedOn, fineAmount: '1000.50', publishedOn: decidedOn })] });
  const open: Partial<ReportGiven> = { status: 'OPENED', amountInvolved: '300.25' };
  company = await partyIn(test, await reportOf(test, 'look-own', x, penalty('朔环罚字〔2026〕701号', '2026-01-05')));
  await reportOf(test, 'look-shanyin', x, { ...penalty('朔环罚字〔2026〕702号', '2026-02-05'), organ: shanyinBranch });
  await reportOf(test, 'look-shanyin-old', x, { ...penalty('朔环罚字〔2026〕703号', '2022-02-05'), organ: shanyinBranch });
  await reportOf(test, 'look-datong', x, { ...penalty('同环罚字〔2026〕704号', '2026-03-05'), organ: datongBureau });
  await reportOf(test, 'look-own-open', x, open);
  await reportOf(test, 'look-shanyin-open', x, { ...open, organ: shanyinBranch });
});
afterAll(() => test.close());

async function look(identity: string | null, variables: object = {}, id = company): Promise<Seen> {
  const asked = { id, topic: 'TOXIC_DISCHARGE', on: '2026-09-18', months: 24, purpose: '核查既往处罚（测试）', ...variables };
  return (await test.ask<{ partyHistory: Seen }>(identity, document, asked)).partyHistory;
}

describe('what is told of a party across departments', () => {
  it('is to a department its own rows, decided in whosever name, and of others numbers, a sum and whom to ask', async () => {
    expect(await look(own)).toMatchObject({
      isCounted: true, penaltyCount: 3, penalties: [{ decisionNumber: '朔环罚字〔2026〕701号', organName: shuozhouBureau, effectiveOn: '2026-01-05', fineAmount: '1000.50' }],
      otherPenalties: { penalties: 2, organs: 2, fineAmount: '2001.00' }, contact: { organName: '右玉县人民检察院' },
    });
    expect((await look(own, { months: null })).otherPenalties).toEqual({ penalties: 3, organs: 2, fineAmount: '3001.50' });
    expect(await look(own, { topic: 'FOOD_SAFETY' })).toMatchObject({ penaltyCount: 0, penalties: [], otherPenalties: null });
  });

  it('is to the procuratorate of the city the rows of its division, and of another city numbers', async () => {
    const seen = await look('shuozhou-procuratorate');
    expect(seen.penalties.map(({ organName }) => organName)).toEqual([shuozhouBureau, shuozhouBureau]);
    expect(seen.penalties.map(({ decisionNumber }) => decisionNumber)).toEqual(['朔环罚字〔2026〕702号', '朔环罚字〔2026〕701号']);
    expect(seen.otherPenalties).toEqual({ penalties: 1, organs: 1, fineAmount: '1000.50' });
  });

  it('does not tell a department that one other organ investigates, and looks the same as when none does', async () => {
    const toxic = { topic: 'ANY' };
    const one = await look(own, toxic);
    expect(one).toMatchObject({ untreatedActs: [{ organName: youyuBranch, amountInvolved: '300.25' }], untreatedAmount: '300.25', otherUntreatedActs: null });
    expect((await look('shuozhou-procuratorate', toxic)).untreatedAmount).toBe('600.50');
    await reportOf(test, 'look-datong-open', [aCompany(701)], { status: 'OPENED', amountInvolved: '0.50', organ: datongBureau });
    expect((await look(own, toxic)).otherUntreatedActs).toEqual({ organs: 2, amountInvolved: '300.75' });
    await reportOf(test, 'look-datong-open', [aCompany(701)], { status: 'WITHDRAWN', amountInvolved: '0.50', organ: datongBureau });
    await reportOf(test, 'look-shanyin-open', [aCompany(701)], { status: 'WITHDRAWN', amountInvolved: '300.25', organ: shanyinBranch });
    expect(await look(own, toxic)).toEqual(one);
  });

  it('is nothing without a purpose, without an organ, or of a party that the asker does not see', async () => {
    expect(await look(own, { purpose: null })).toMatchObject({ code: 'PURPOSE_MISSING', message: expect.stringContaining('X-Purpose') });
    expect(await look(own, { purpose: ' ' })).toMatchObject({ code: 'PURPOSE_MISSING' });
    expect(await look(null)).toMatchObject({ code: 'NOT_AN_ORGAN' });
    const hidden = await partyIn(test, await reportOf(test, 'look-hidden', [aCompany(702)], { organ: datongBureau }));
    expect([(await look(own, {}, hidden)).code, (await look(own, {}, 'no-such')).code]).toEqual(['NOTHING_VISIBLE', 'NOTHING_VISIBLE']);
  });

  it('is kept with who looked and why, for every look and no refusal', async () => {
    const before = await accesses();
    await look(own, { purpose: '办理右环立〔2026〕1号案（测试）' });
    await look(own, { purpose: null });
    const kept = (await accesses()).slice(before.length);
    expect(kept).toEqual([{ subject: expect.any(String), organ: youyuBranch, purpose: '办理右环立〔2026〕1号案（测试）', query: 'partyHistory', objectId: company, asked: { topic: 'TOXIC_DISCHARGE', on: '2026-09-18', months: 24 } }]);
    for (const change of ['update log.access set purpose = $$x$$', 'delete from log.access', 'truncate log.access']) await expect(test.hub.database.sql(change)).rejects.toThrow('append-only');
  });

  it('counts nothing of a weak identity, nor what a person did as a minor', async () => {
    const weak = await partyIn(test, await reportOf(test, 'look-weak', [aCompany(703, { unifiedSocialCreditCode: null })], { status: 'DECIDED', decisions: [aDecision('朔环罚字〔2026〕705号')] }));
    expect(await look(own, { topic: 'ANY' }, weak)).toMatchObject({ isCounted: false, penaltyCount: null, penalties: [] });
    const born = (day: string, serial: string) => { const first17 = `140623${day}${serial}`; return first17 + residentIdCheckDigit(first17); };
    const counts: (number | null)[] = [];
    // The act is of 18 September 2026: the day on which the first becomes eighteen, and the day after for the second.
    for (const [at, birth] of ['20080918', '20080917'].entries()) {
      const person = aPerson(`虚构人${at}`, { role: 'PUNISHED', residentIdNumber: born(birth, '001') });
      const id = await partyIn(test, await reportOf(test, `look-person-${at}`, [person], { status: 'DECIDED', decisions: [aDecision(`朔环罚字〔2026〕71${at}号`)] }));
      counts.push((await look(own, { topic: 'ANY', on: '2026-11-20' }, id)).penaltyCount);
    }
    expect(counts).toEqual([0, 1]);
  });

  const accesses = () => test.hub.database.sql<object>(
    `select subject, organ.name as organ, purpose, query, object_id as "objectId", asked from log.access join registry.organ on organ.id = organ_id order by seq`);
});
