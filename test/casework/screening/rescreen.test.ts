import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { shareCase } from '../../../src/casework/intake/index.js';
import { RescreenConsumer } from '../../../src/casework/screening/index.js';
import type { Sql } from '../../../src/platform/database/index.js';
import { belowLines } from '../../support/below-lines.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { change, partyIn, reportOf } from '../../support/party-changes.js';
import { aCompany, aDecision, organCode, type PartyGiven, type ReportGiven } from '../../support/reports.js';
import { aCase, aReview, decide, done, draftOf, opine, refusal, type DraftSeen } from '../../support/reviews.js';
import { signedStandard } from '../../support/standards.js';

let test: TestHub;
let consumer: RescreenConsumer;
beforeAll(async () => {
  test = await aHub({ now: () => new Date('2026-11-22T10:00:00+08:00') });
  const { database, screenings, now } = test.hub;
  consumer = new RescreenConsumer({ url: test.url, database, screenings, now, onFailure: (error) => { throw error; } });
  await test.position();
  await database.sql('update screening.rescreening_position set position = (select max(position) from log.entry)');
});
/** Whatever was compared anew, merged or signed: what leads are found among is what the latest comparisons say. */
afterEach(async () => {
  const { kept, stated } = await belowLines(test.hub.database.sql);
  expect(kept).toEqual(stated);
  expect(kept.length).toBeGreaterThan(0);
});
afterAll(() => test.close());

/** Has the consumer do all that there is to do. */
async function caughtUp(): Promise<void> {
  await test.position();
  while (await consumer.step(test.hub.database.sql)) await test.position();
}

let serial = 0;
const toxic = { substanceClass: { value: 'TOXIC' } };
/** A case of toxic discharge in which nothing is decided. */
const anAct = (party: PartyGiven): Promise<string> => reportOf(test, `act-${serial += 1}`, [party], { facts: toxic });
/** A penalty for toxic discharge; the same key again corrects it. */
function aPenalty(key: string, party: PartyGiven, decidedOn: string, changes: Partial<ReportGiven['decisions'][number]> = {}): Promise<string> {
  const decision = aDecision(`朔环罚字〔2026〕${key}号`, { decidedOn, ...changes });
  return reportOf(test, key, [party], { facts: toxic, status: 'DECIDED', actFrom: '2025-06-01', actTo: '2025-06-01', caseOpenedAt: '2025-06-20T09:00:00+08:00', decisions: [decision] });
}
interface Latest { trigger: string; isMet: boolean; count: number }
const latestOf = async (caseId: string): Promise<Latest> => (await test.hub.database.sql<Latest>(
  `select trigger, 'E338.8' = any(met_rule_ids) as "isMet", (select count(*)::int from casework.screening other where other.enforcement_case_id = held.enforcement_case_id) as count
   from casework.screening held where enforcement_case_id = $1 and is_latest`, [caseId]))[0]!;
const findingsOf = async (caseId: string): Promise<object[]> => (await test.ask<{ findings: { nodes: object[] } }>('youyu-procuratorate', `{ findings(where: { caseId: "${caseId}" }) { nodes { ruleIds state } } }`)).findings.nodes;
const stored = (): Promise<{ id: string; text: string }[]> => test.hub.database.sql(`select id, (to_jsonb(s) - 'is_latest')::text as text from casework.screening s`);

describe('a case is compared anew (R-044, R-064)', () => {
  it('when an earlier penalty comes in late, and when it is annulled; the finding stays, and so does all that was stored', async () => {
    const company = aCompany(801);
    const act = await anAct(company);
    await aPenalty('8011', company, '2025-10-09');
    await caughtUp();
    expect(await latestOf(act)).toMatchObject({ isMet: false });
    const before = await stored();
    await aPenalty('8012', company, '2026-03-01');
    expect(await latestOf(act)).toMatchObject({ isMet: false });
    await caughtUp();
    const turned = await latestOf(act);
    expect(turned).toMatchObject({ isMet: true, trigger: 'HISTORY_CHANGED' });
    expect(await findingsOf(act)).toEqual([{ ruleIds: ['E338.8'], state: 'UNDISPOSED' }]);
    await aPenalty('8012', company, '2026-03-01', { annulledOn: '2026-11-01', annulmentReason: '行政复议决定撤销（虚构）' });
    await caughtUp();
    expect(await latestOf(act)).toEqual({ isMet: false, trigger: 'HISTORY_CHANGED', count: turned.count + 1 });
    expect(await findingsOf(act)).toEqual([{ ruleIds: ['E338.8'], state: 'UNDISPOSED' }]);
    const now = new Map((await stored()).map(({ id, text }) => [id, text]));
    expect(before.filter(({ id, text }) => now.get(id) !== text)).toEqual([]);
    await caughtUp();
    expect((await latestOf(act)).count).toBe(turned.count + 1);
  });

  it('when two records of its party are merged, and when that is undone', async () => {
    const company = aCompany(802);
    const act = await anAct(company);
    await aPenalty('8021', company, '2025-10-09');
    const weak = await aPenalty('8022', aCompany(802, { unifiedSocialCreditCode: null }), '2026-03-01');
    await caughtUp();
    expect(await latestOf(act)).toMatchObject({ isMet: false });
    const merged = await change(test, 'mergeParties', { survivorId: await partyIn(test, act), absorbedId: await partyIn(test, weak) });
    await caughtUp();
    expect(await latestOf(act)).toMatchObject({ isMet: true, trigger: 'HISTORY_CHANGED' });
    await change(test, 'undoPartyChange', { changeId: merged.id });
    await caughtUp();
    expect(await latestOf(act)).toMatchObject({ isMet: false });
    expect(await findingsOf(act)).toHaveLength(1);
  });

  it('when a standard is signed, whether it is history or not; cut off, it goes on where it was', async () => {
    const waste = { hazardousWasteTonnes: { value: '2.5', unit: '吨' } };
    const cases = [await reportOf(test, 'waste-1', [aCompany(803)], { facts: waste }), await reportOf(test, 'waste-2', [aCompany(804)], { facts: waste })];
    await test.hub.database.sql('update casework.enforcement_case set historic = true where id = $1', [cases[1]]);
    await caughtUp();
    const met = (): Promise<{ trigger: string; historic: boolean }[]> => test.hub.database.sql(
      `select trigger, historic from casework.screening where enforcement_case_id = any($1::uuid[]) and is_latest and 'X338.test' = any(met_rule_ids) order by historic`, [cases]);
    const { id } = await signedStandard(test);
    expect(await met()).toEqual([]);
    const cut: Sql = async <Row extends object>(text: string, values: readonly unknown[] = []) => {
      if (text.startsWith('update screening.rescreening set')) throw new Error('cut off');
      return test.hub.database.sql<Row>(text, values);
    };
    await expect(consumer.step(cut)).rejects.toThrow('cut off');
    expect(await met()).toHaveLength(2);
    await caughtUp();
    expect(await met()).toEqual([{ trigger: 'RULES_CHANGED', historic: false }, { trigger: 'RULES_CHANGED', historic: true }]);
    expect(await latestOf(cases[0]!)).toMatchObject({ count: 2 });
    const [{ ended, all }] = await test.hub.database.sql<{ ended: boolean; all: boolean }>(
      `select ended_at is not null as ended, screened = (select count(*) from casework.enforcement_case where domain = 'ENVIRONMENT') as all from screening.rescreening where id = $1`, [id]) as [{ ended: boolean; all: boolean }];
    expect([ended, all]).toEqual([true, true]);
  });

  it('for the first time where it came in before the hub compared any', async () => {
    const { sql } = test.hub.database;
    const before = await reportOf(test, 'before-1', [aCompany(805)], { facts: toxic });
    await caughtUp();
    await sql('delete from casework.screening where enforcement_case_id = $1', [before]);
    await sql(`update screening.rescreening_position set position = (select min(entry.position) - 1 from log.entry join log.event on event.seq = entry.event_seq where event.aggregate_id = $1)`, [before]);
    await caughtUp();
    expect(await latestOf(before)).toMatchObject({ trigger: 'ENTRY', count: 1 });
  });

  it('when a draft is submitted for review, and when the decision is made', async () => {
    const held = await aCase(test, 'REVIEWED');
    const { draft, review } = await aReview(test, held);
    expect((await latestOf(held.caseId)).trigger).toBe('REVIEW');
    await done(opine(test, review));
    await done<DraftSeen>(decide(test, await draftOf(test, draft.id)));
    const triggers = await test.hub.database.sql<{ trigger: string }>('select trigger from casework.screening where enforcement_case_id = $1 order by listed_at, id', [held.caseId]);
    expect(triggers.map(({ trigger }) => trigger)).toContain('DECISION');
  });

  it('before a fine that is refused for what is found just then, and what was found stays', async () => {
    const company = aCompany(806);
    const held = await aCase(test, 'fined-806', { parties: [company], facts: toxic });
    const { draft, review } = await aReview(test, held);
    await done(opine(test, review));
    await aPenalty('8061', company, '2025-10-09');
    await aPenalty('8062', company, '2026-03-01');
    expect(await findingsOf(held.caseId)).toEqual([]);
    const { code, holds } = await refusal(decide(test, await draftOf(test, draft.id)));
    expect([code, await findingsOf(held.caseId)]).toEqual(['FINE_HELD', [{ ruleIds: ['E338.8'], state: 'UNDISPOSED' }]]);
    expect(await test.hub.database.sql('select id from casework.transfer where enforcement_case_id = $1', [held.caseId])).toEqual(holds.map(({ transferId }) => ({ id: transferId })));
  });

  it('and what it was compared with is seen by whoever sees the case whole, when it moves to another organ and when it is shared', async () => {
    const company = aCompany(807);
    const { sql } = test.hub.database;
    const seenBy = async (): Promise<unknown> => (await sql(`
      select array(select key from unnest(held.audience) as key where left(key, 1) in ('o', 'v') order by key) as insiders, array_agg(distinct array(select unnest(one.audience) order by 1)) as seen, count(*)::int as count
      from casework.enforcement_case as held join casework.screening as one on one.enforcement_case_id = held.id where held.id = $1 group by held.id`, [moved]))[0];
    const moved = await reportOf(test, 'moved-807', [company], { facts: toxic });
    await reportOf(test, 'moved-807', [company], { facts: { ...toxic, hazardousWasteTonnes: { value: '1', unit: '吨' } } });
    const before = await seenBy() as { insiders: string[]; seen: string[][]; count: number };
    expect(before).toMatchObject({ seen: [before.insiders], count: 2 });
    await reportOf(test, 'moved-807', [company], { facts: { ...toxic, hazardousWasteTonnes: { value: '1', unit: '吨' } }, organCode: organCode('朔州市生态环境局怀仁分局') });
    const after = await seenBy() as typeof before;
    expect(after.insiders).not.toEqual(before.insiders);
    expect(after).toMatchObject({ seen: [after.insiders], count: 2 });
    const at = test.hub.now();
    await test.hub.database.transaction((tx) => shareCase(tx, moved, { keys: [`o${randomUUID()}`], actor: 'shared', occurredAt: at, recordedAt: at }));
    const shared = await seenBy() as typeof before;
    expect(shared).toMatchObject({ seen: [shared.insiders] });
    expect(shared.insiders).toHaveLength(after.insiders.length + 1);
  });
});
