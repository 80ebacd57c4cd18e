import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aHub, type TestHub } from '../../support/hub.js';
import { aDecision, aReport, organCode, shuozhouBureau, submit, youyuBranch, type DecisionGiven, type ReportGiven } from '../../support/reports.js';
import { start } from '../../support/transfers.js';
import { answer, questionsOf, recordSeries, recordSightings, type Given, type QuestionSeen } from './asking.js';

let batches = 0;

describe('completeness of records (R-044)', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  const report = async (key: string, changes: Partial<ReportGiven>, as = 'youyu-env-handler'): Promise<string> => {
    const receipt = await submit(test, `completeness-${batches += 1}`, [aReport(key, changes)], { as });
    if (!receipt.rows[0]?.enforcementCase) throw new Error(JSON.stringify(receipt.rows));
    return receipt.rows[0].enforcementCase.id;
  };
  /** A case of its own for each number, all in one batch. */
  const decided = async (numbers: readonly string[], changes: Partial<DecisionGiven> = {}): Promise<void> => {
    const reports = numbers.map((number) => aReport(number, { status: 'DECIDED', caseNumber: null, decisions: [aDecision(number, changes)] }));
    const receipt = await submit(test, `completeness-${batches += 1}`, reports);
    expect(receipt.setAsideCount).toBe(0);
  };
  const asked = async (prefix: string, as: string | null = 'youyu-env-handler'): Promise<string[]> =>
    (await questionsOf(test, as, { kind: 'NUMBER_GAP' })).filter(({ numbers, state }) => numbers!.startsWith(prefix) && state === 'OPEN').map(({ numbers }) => numbers!).sort();
  const standing = async (id: string): Promise<QuestionSeen> => (await questionsOf(test, 'youyu-env-handler')).find((one) => one.id === id)!;

  it('claims no gap until the organ has stated its rule; then each run of missing numbers is one question, which a late record narrows and settles', async () => {
    await decided(['右环罚甲〔2026〕2号', '右环罚甲〔2026〕第0006号']);
    expect(await asked('右环罚甲')).toEqual([]);
    const series: Given = { prefix: '右环罚甲' };
    expect(await recordSeries(test, 'youyu-env-handler', series)).toMatchObject({ __typename: 'NumberSeries', version: 1, untilYear: null });
    expect(await asked('右环罚甲')).toEqual(['右环罚甲〔2026〕1号', '右环罚甲〔2026〕3号至5号']);
    await decided(['右环罚甲〔2026〕4号'], { annulledOn: '2026-11-01', annulmentReason: '撤销（虚构）' });
    expect(await asked('右环罚甲')).toEqual(['右环罚甲〔2026〕1号', '右环罚甲〔2026〕3号', '右环罚甲〔2026〕5号']);
    const [first] = (await questionsOf(test, 'youyu-env-handler', { state: 'OPEN' })).filter(({ numbers }) => numbers === '右环罚甲〔2026〕1号');
    await decided(['右环罚甲〔2026〕1号']);
    expect(await standing(first!.id)).toMatchObject({ state: 'SETTLED_BY_ARRIVAL', settledAt: expect.any(String) });
    const told = await test.hub.database.sql<{ type: string }>('select type from log.event where aggregate_id = $1 order by seq', [first!.id]);
    expect(told.map(({ type }) => type)).toEqual(['completeness.ask', 'completeness.settle']);
  });

  it('keeps series of one organ apart: cases and decisions, prefixes, offices, years; one that runs on crosses the years', async () => {
    for (const [key, number] of [['a', '右环案〔2026〕1号'], ['b', '右环案〔2026〕3号']] as const) await report(`own-${key}`, { caseNumber: number });
    await decided(['右环罚乙〔2025〕1号', '右环罚乙〔2025〕3号', '右环罚乙〔2026〕1号', '右环罚乙〔2026〕2号', '右环罚乙〔2026〕城区2号', '右环罚乙〔2024〕9号', '右环罚丙〔2025〕1号', '右环罚丙〔2026〕4号']);
    await recordSeries(test, 'youyu-env-handler', { prefix: '右环案', numbered: 'CASE' });
    await recordSeries(test, 'youyu-env-handler', { prefix: '右环罚乙', sinceYear: 2025 });
    await recordSeries(test, 'youyu-env-handler', { prefix: '右环罚乙', office: '城区' });
    await recordSeries(test, 'youyu-env-handler', { prefix: '右环罚丙', sinceYear: 2025, restartsYearly: false });
    expect(await asked('右环案')).toEqual(['右环案〔2026〕2号']);
    expect(await asked('右环罚乙')).toEqual(['右环罚乙〔2025〕2号', '右环罚乙〔2026〕城区1号']);
    expect(await asked('右环罚丙')).toEqual(['右环罚丙（2025年起连续编号）2号至3号']);
    // Restated: from 2026 on it begins anew, and three numbers of 2026 are missing; what was asked before is asked no more.
    expect(await recordSeries(test, 'youyu-env-handler', { prefix: '右环罚丙', sinceYear: 2026 })).toMatchObject({ version: 2 });
    expect(await asked('右环罚丙')).toEqual(['右环罚丙〔2026〕1号至3号']);
    expect((await questionsOf(test, 'youyu-env-handler', { state: 'WITHDRAWN' })).map(({ numbers }) => numbers)).toEqual(['右环罚丙（2025年起连续编号）2号至3号']);
  });

  it('a correction that takes a number away asks for it, in whichever year', async () => {
    await decided(['右环罚丁〔2025〕1号', '右环罚丁〔2025〕2号', '右环罚丁〔2025〕3号']);
    await recordSeries(test, 'youyu-env-handler', { prefix: '右环罚丁', sinceYear: 2025 });
    expect(await asked('右环罚丁')).toEqual([]);
    await report('右环罚丁〔2025〕2号', { status: 'DECIDED', caseNumber: null, decisions: [aDecision('右环罚丁〔2026〕1号')] });
    expect(await asked('右环罚丁')).toEqual(['右环罚丁〔2025〕2号']);
  });

  it('is answered by the organ alone, for all of the numbers or some, by answers that fit; what is answered is not asked again', async () => {
    await decided(['右环罚戊〔2026〕6号']);
    await recordSeries(test, 'youyu-env-head', { prefix: '右环罚戊' });
    const [question] = (await questionsOf(test, 'youyu-env-handler', { state: 'OPEN' })).filter(({ numbers }) => numbers!.startsWith('右环罚戊'));
    const given = { questionId: question!.id, answer: 'VOIDED', reasons: '打印错误作废（虚构）', serialFrom: 2, serialTo: 3, expectedRevision: 1 };
    expect(await answer(test, 'youyu-market-handler', given)).toMatchObject({ code: 'NO_SUCH_QUESTION' });
    expect(await answer(test, 'shuozhou-env-head', given)).toMatchObject({ code: 'NOT_YOURS' });
    expect(await answer(test, 'youyu-env-legal', given)).toMatchObject({ code: 'NOT_YOURS' });
    expect(await answer(test, 'youyu-env-handler', { ...given, answer: 'NOT_OURS' })).toMatchObject({ code: 'ANSWER_DOES_NOT_FIT' });
    expect(await answer(test, 'youyu-env-handler', { ...given, serialTo: 6 })).toMatchObject({ code: 'BAD_PART' });
    expect(await answer(test, 'youyu-env-handler', { ...given, expectedRevision: 7 })).toMatchObject({ code: 'REVISION_CHANGED', revision: 1 });
    expect(await answer(test, 'youyu-env-handler', given)).toMatchObject({ state: 'ANSWERED', answer: 'VOIDED', numbers: '右环罚戊〔2026〕2号至3号', reasons: '打印错误作废（虚构）', revision: 2 });
    expect(await asked('右环罚戊')).toEqual(['右环罚戊〔2026〕1号', '右环罚戊〔2026〕4号至5号']);
    await decided(['右环罚戊〔2026〕2号', '右环罚戊〔2026〕8号']);
    expect(await standing(question!.id)).toMatchObject({ state: 'ANSWERED' });
    expect(await asked('右环罚戊')).toEqual(['右环罚戊〔2026〕1号', '右环罚戊〔2026〕4号至5号', '右环罚戊〔2026〕7号']);
    await decided(['右环罚戊〔2026〕3号']);
    expect(await standing(question!.id)).toMatchObject({ state: 'SETTLED_BY_ARRIVAL', answer: 'VOIDED' });
    expect(await answer(test, 'youyu-env-handler', { ...given, expectedRevision: 3 })).toMatchObject({ code: 'SETTLED' });
  });

  it('rules are stated by the organ itself, once for one key, and must be able to make a number', async () => {
    expect(await recordSeries(test, 'shanxi-justice', { prefix: '右环罚己' })).toMatchObject({ code: 'NOT_YOURS' });
    for (const wrong of [{ prefix: '右环罚〔2026〕' }, { prefix: '右环罚己', office: '1' }, { prefix: '（）' }]) expect(await recordSeries(test, 'youyu-env-handler', wrong)).toMatchObject({ code: 'BAD_PREFIX' });
    expect(await recordSeries(test, 'youyu-env-handler', { prefix: '右环罚己', firstSerial: -1 })).toMatchObject({ code: 'BAD_BEGINNING' });
    const once = await recordSeries(test, 'youyu-env-handler', { prefix: '右环罚己', clientKey: 'once' });
    expect(await recordSeries(test, 'youyu-env-handler', { prefix: '右环罚己', clientKey: 'once' })).toEqual(once);
    expect(await recordSeries(test, 'youyu-env-handler', { prefix: '右环罚庚', clientKey: 'once' })).toMatchObject({ code: 'CLIENT_KEY_TAKEN' });
  });

  it('is shown to the organ, its superiors and the supervision of its division, and to no other', async () => {
    const seen = async (as: string | null): Promise<number> => (await questionsOf(test, as)).length;
    const all = await seen('youyu-env-handler');
    expect(all).toBeGreaterThan(5);
    for (const insider of ['youyu-env-legal', 'shuozhou-env-head', 'shanxi-env-system', 'youyu-procuratorate', 'shuozhou-procuratorate', 'shanxi-justice', 'youyu-leader']) expect({ insider, seen: await seen(insider) }).toEqual({ insider, seen: all });
    for (const outsider of [null, 'youyu-market-handler', 'shuozhou-market-handler', 'youyu-police', 'youyu-court']) expect({ outsider, seen: await seen(outsider) }).toEqual({ outsider, seen: 0 });
    const words = (await questionsOf(test, 'youyu-leader')).filter(({ reasons }) => reasons !== null);
    expect(words).toEqual([]);
  });

  it('asks at once for what was published or paid and is not held; what is held, or comes later however it is written, is matched, and is asked for again when the case no longer bears its number', async () => {
    await decided(['右环罚辛〔2026〕1号']);
    const record = (sourceKey: string, number: string | null, changes: Given = {}): Given => ({ sourceKey, kind: 'PUBLISHED_DECISION', organName: youyuBranch, number, seenOn: '2026-11-10', ...changes });
    const batch = [
      record('1', '右环罚辛[2026]1号'), record('2', '右环罚辛〔2026〕2号'), record('3', '右环罚辛〔2026〕3号', { kind: 'PAID_FINE', amount: '5000.00', organName: undefined, organCode: organCode(youyuBranch) }),
      record('4', null), record('5', '右环罚辛〔2026〕4号', { organName: '没有这样的机关' }), record('2', '右环罚辛〔2026〕9号'),
    ];
    const outcomes = ['RECORDED', 'RECORDED', 'RECORDED', 'SET_ASIDE', 'SET_ASIDE', 'SET_ASIDE'];
    expect((await recordSightings(test, 'shanxi-justice', '公示平台（虚构）', batch)).rows?.map(({ outcome }) => outcome)).toEqual(outcomes);
    expect((await recordSightings(test, 'shanxi-justice', '公示平台（虚构）', batch)).rows?.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED', ...outcomes.slice(3)]);
    const waiting = async (): Promise<unknown[]> => (await questionsOf(test, 'youyu-env-handler')).filter(({ sighting }) => sighting?.source === '公示平台（虚构）').map(({ kind, state, numbers }) => [kind, state, numbers]).sort();
    expect(await waiting()).toEqual([['PAID_ABSENT', 'OPEN', '右环罚辛〔2026〕3号'], ['PUBLISHED_ABSENT', 'OPEN', '右环罚辛〔2026〕2号']]);
    const caseId = await report('late', { status: 'DECIDED', decisions: [aDecision('右环罚辛（2026）第2号')] });
    expect(await waiting()).toEqual([['PAID_ABSENT', 'OPEN', '右环罚辛〔2026〕3号'], ['PUBLISHED_ABSENT', 'SETTLED_BY_ARRIVAL', '右环罚辛〔2026〕2号']]);
    await report('late', { status: 'DECIDED', decisions: [aDecision('右环罚辛〔2026〕8号')] });
    expect(await waiting()).toEqual([['PAID_ABSENT', 'OPEN', '右环罚辛〔2026〕3号'], ['PUBLISHED_ABSENT', 'OPEN', '右环罚辛〔2026〕2号']]);
    expect((await recordSightings(test, 'shanxi-justice', '公示平台（虚构）', [record('8', '右环罚辛〔2026〕8号')])).rows).toMatchObject([{ outcome: 'RECORDED' }]);
    await report('late', { status: 'DECIDED', decisions: [aDecision('右环罚辛〔2026〕2号')] });
    expect(await waiting()).toEqual([['PAID_ABSENT', 'OPEN', '右环罚辛〔2026〕3号'], ['PUBLISHED_ABSENT', 'OPEN', '右环罚辛〔2026〕8号'], ['PUBLISHED_ABSENT', 'SETTLED_BY_ARRIVAL', '右环罚辛〔2026〕2号']]);
    const paid = (await questionsOf(test, 'youyu-env-handler', { kind: 'PAID_ABSENT' }))[0]!;
    const held = { questionId: paid.id, answer: 'HELD_OTHERWISE', reasons: '文号登记有误（虚构）', expectedRevision: 1 };
    expect(await answer(test, 'youyu-env-handler', held)).toMatchObject({ code: 'CASE_MISSING' });
    expect(await answer(test, 'youyu-env-handler', { ...held, caseId })).toMatchObject({ state: 'ANSWERED', enforcementCase: { id: caseId } });
    expect(await recordSightings(test, 'youyu-leader', '公示平台（虚构）', batch)).toMatchObject({ code: 'NOT_A_SOURCE' });
  });

  it('asks for cases that police or court have, with a number or without, and for those of transfers that began without one', async () => {
    const record = (sourceKey: string, number?: string): Given => ({ sourceKey, kind: 'CRIMINAL_SIDE', organCode: organCode(youyuBranch), ...(number === undefined ? {} : { number }) });
    const caseId = await report('criminal', { caseNumber: '右环立（2026）第77号' });
    expect(await recordSightings(test, 'shanxi-justice', '卷宗（虚构）', [record('1')])).toMatchObject({ code: 'NOT_A_SOURCE' });
    await recordSightings(test, 'youyu-police', '卷宗（虚构）', [record('1', '右环立〔2026〕77号'), record('2', '右环立〔2026〕78号'), record('3')]);
    const open = async (): Promise<unknown[]> => (await questionsOf(test, 'youyu-procuratorate', { kind: 'CRIMINAL_SIDE_ABSENT', state: 'OPEN' })).filter(({ transfer }) => transfer === null).map(({ numbers }) => numbers);
    expect((await open()).sort()).toEqual([null, '右环立〔2026〕78号']);
    const [matched] = await test.hub.database.sql<{ id: string }>(`select enforcement_case_id as id from casework.sighting where source = '卷宗（虚构）' and source_key = '1'`);
    expect(matched!.id).toBe(caseId);
    await report('criminal-late', { caseNumber: '右环立[2026]第78号' });
    expect(await open()).toEqual([null]);
    const begun = async (as: string): Promise<string> => {
      const [agency] = await test.hub.database.sql<{ id: string }>('select id from registry.organ where code = $1', [organCode(youyuBranch)]);
      await start(test, as, { kind: 'CRIMINAL', agencyId: agency!.id, suspects: [{ crimeCode: '338' }] });
      const [latest] = await test.hub.database.sql<{ id: string }>('select id from casework.transfer where agency_id = $1 and enforcement_case_id is null order by id desc limit 1', [agency!.id]);
      return latest!.id;
    };
    const [byPolice, byAgency] = [await begun('youyu-police'), await begun('youyu-env-handler')];
    const transfers = (await questionsOf(test, 'youyu-env-handler', { kind: 'CRIMINAL_SIDE_ABSENT' })).flatMap(({ transfer }) => transfer?.id ?? []);
    expect([transfers.includes(byPolice), transfers.includes(byAgency)]).toEqual([true, false]);
  });

  it('a branch that decides in the name of its bureau is asked by its own rule, and the bureau by its own', async () => {
    await decided(['朔环罚右〔2026〕2号']);
    await recordSeries(test, 'youyu-env-handler', { prefix: '朔环罚右' });
    expect(await asked('朔环罚右')).toEqual(['朔环罚右〔2026〕1号']);
    await recordSeries(test, 'shuozhou-env-head', { prefix: '朔环罚右' });
    expect((await questionsOf(test, 'shuozhou-env-head', { kind: 'NUMBER_GAP' })).filter(({ numbers }) => numbers === '朔环罚右〔2026〕1号').map(({ organ }) => organ.name).sort()).toEqual([youyuBranch, shuozhouBureau].sort());
  });

  it('asks for exactly what a naive recount misses, whatever comes in whichever order', async () => {
    let run = 0;
    await fc.assert(fc.asyncProperty(fc.array(fc.uniqueArray(fc.tuple(fc.constantFrom(2025, 2026), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 4, selector: String }), { minLength: 1, maxLength: 3 }), fc.nat(3), async (deliveries, statedAfter) => {
      const prefix = `右环罚随${'甲乙丙丁戊己庚辛壬癸'[run += 1]}`;
      const held = new Set<string>();
      for (const [index, delivery] of deliveries.entries()) {
        if (index === Math.min(statedAfter, deliveries.length - 1)) await recordSeries(test, 'youyu-env-handler', { prefix, sinceYear: 2025 });
        const fresh = delivery.map(([year, serial]) => `${prefix}〔${year}〕${serial}号`).filter((number) => !held.has(number));
        if (fresh.length > 0) await decided(fresh);
        fresh.forEach((number) => held.add(number));
      }
      const missing = [2025, 2026].flatMap((year) => {
        const latest = Math.max(0, ...Array.from({ length: 9 }, (_, at) => at + 1).filter((serial) => held.has(`${prefix}〔${year}〕${serial}号`)));
        return Array.from({ length: latest }, (_, at) => at + 1).filter((serial) => !held.has(`${prefix}〔${year}〕${serial}号`)).map((serial) => `${year} ${serial}`);
      });
      const open = (await questionsOf(test, 'youyu-env-handler', { kind: 'NUMBER_GAP', state: 'OPEN' })).filter(({ numbers }) => numbers!.startsWith(prefix));
      expect(open.flatMap(({ year, serialFrom, serialTo }) => Array.from({ length: serialTo! - serialFrom! + 1 }, (_, at) => `${year} ${serialFrom! + at}`)).sort()).toEqual(missing.sort());
    }), { numRuns: 8 });
  });
});
