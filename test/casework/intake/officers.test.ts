import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { anOfficer, enter, named } from '../../support/officers.js';
import { aDecision, aReport, organCode, shuozhouBureau, submit, type OfficerGiven, type ReportGiven } from '../../support/reports.js';

type Issue = readonly [field: string, code: string];

interface CaseOfficerSeen { role: string | null; nameAsReported: string | null; certificateNumber: string | null; officer: { name: string } | null }
const officerFields = 'officers { role nameAsReported certificateNumber officer { name } }';

describe('the officers whom a case names (R-018, R-019)', () => {
  let test: TestHub;
  let clock = new Date('2026-11-21T02:00:00Z');
  let sent = 0;
  beforeAll(async () => {
    test = await aHub({ now: () => clock });
    await enter(
      test, anOfficer(1), anOfficer(2), anOfficer(3, { organCode: organCode(shuozhouBureau) }), anOfficer(4, { organCode: organCode('朔州市市场监督管理局') }), anOfficer(5, { domains: 'URBAN' }),
      anOfficer(6, { matterCodes: 'EE02' }), anOfficer(7, { divisionCode: '140602' }), anOfficer(8, { certificateKind: 'SUPERVISION' }), anOfficer(9, { validTo: '2026-10-08' }),
    );
  });
  afterAll(() => test.close());

  /** Sends a case and gives what it has for issues, and its id. */
  async function report(sourceKey: string, changes: Partial<ReportGiven>): Promise<{ id: string; issues: Issue[]; messages: string[]; outcome: string; values: unknown[] }> {
    const { rows: [row] } = await submit(test, `batch-${sent += 1}`, [aReport(sourceKey, changes)]);
    return {
      id: row!.enforcementCase!.id, outcome: row!.outcome, issues: row!.issues.map(({ field, code }) => [field, code]), messages: row!.issues.map(({ message }) => message),
      values: row!.issues.map(({ value }) => value),
    };
  }

  const seen = async (identity: string | null, id: string, asOf = ''): Promise<CaseOfficerSeen[] | null> =>
    (await test.ask<{ enforcementCase: { officers: CaseOfficerSeen[] } | null }>(identity, `{ enforcementCase(id: "${id}"${asOf}) { ${officerFields} } }`)).enforcementCase?.officers ?? null;

  it('are kept with their roles, in order, each with the officer of the register; nothing is doubtful in them', async () => {
    const { id, issues } = await report('kept', { officers: [named(1), named(3, { role: 'ASSISTANT', name: '试验员 3 (虚构)' })] });
    expect(issues).toEqual([]);
    expect(await seen('youyu-env-handler', id)).toEqual([
      { role: 'LEAD', nameAsReported: '试验员1（虚构）', certificateNumber: 'XN-T-1', officer: { name: '试验员1（虚构）' } },
      { role: 'ASSISTANT', nameAsReported: '试验员 3 (虚构)', certificateNumber: 'XN-T-3', officer: { name: '试验员3（虚构）' } },
    ]);
  });

  it('may be left out: senders of earlier versions go on', async () => {
    for (const officers of [undefined, null, []]) {
      const { id, issues } = await report(`without-${String(officers)}`, officers === undefined ? {} : { officers });
      expect([issues, await seen('youyu-env-handler', id)]).toEqual([[], []]);
    }
  });

  const at = 'officers[1].certificateNumber';
  it.each<[string, OfficerGiven, Issue[], isLinked: boolean]>([
    ['a number that nobody holds', named(90), [[at, 'UNKNOWN_CERTIFICATE']], false],
    ['another’s number', named(2, { name: '另一人（虚构）' }), [[at, 'NAME_DIFFERS']], false],
    ['no number', named(2, { certificateNumber: null }), [[at, 'MISSING']], false],
    ['no name', named(2, { name: ' ' }), [['officers[1].name', 'MISSING']], true],
    ['a certificate of another organ', named(4), [[at, 'OFFICER_OF_ANOTHER_ORGAN']], true],
    ['a certificate of another field', named(5), [[at, 'OUTSIDE_SCOPE']], true],
    ['a certificate of other matters', named(6), [[at, 'OUTSIDE_SCOPE']], true],
    ['a certificate of another area', named(7), [[at, 'OUTSIDE_SCOPE']], true],
    ['a certificate of supervision', named(8), [[at, 'OUTSIDE_SCOPE']], true],
  ])('with %s are taken in, with a warning that says what to do', async (what, officer, expected, isLinked) => {
    const { id, issues, messages, outcome, values } = await report(`doubt ${what}`, { caseNumber: null, officers: [named(1), officer] });
    expect({ outcome, issues }).toEqual({ outcome: 'ACCEPTED', issues: expected });
    expect(messages.every((message) => /请/.test(message))).toBe(true);
    const officers = await seen('youyu-env-handler', id);
    expect([officers!.length, officers![1]!.officer !== null]).toEqual([2, isLinked]);
    // Issues are L1, and who handles a case is L2.
    expect(JSON.stringify([messages, values])).not.toMatch(/试验员|另一人|XN-T/);
    expect((await test.ask<{ enforcementCase: { gaps: { field: string; code: string }[] } }>('youyu-env-handler', `{ enforcementCase(id: "${id}") { gaps { field code } } }`)).enforcementCase.gaps)
      .toEqual(expected.map(([field, code]) => ({ field, code })));
  });

  it.each([
    ['opened', { caseOpenedAt: '2026-10-09T00:00:00+08:00', steps: [] }],
    ['took a step', { caseOpenedAt: '2026-10-08T23:59:59+08:00', steps: [{ kind: 'OPENED', takenAt: '2026-10-08T16:00:00Z' }] }],
    ['decided', { steps: [], decisions: [aDecision('朔环罚字〔2026〕901号', { decidedOn: '2026-10-09' })] }],
  ])('whose certificate had ended the day before the organ %s are named with that day', async (_what, changes) => {
    const { issues, messages } = await report('ended', { officers: [named(1), named(9)], ...changes });
    expect(issues).toEqual([[at, 'CERTIFICATE_NOT_VALID']]);
    expect(messages[0]).toContain('2026-10-09');
  });

  it('whose certificate is valid to its last day have none, whatever the day of the violation', async () => {
    const { issues } = await report('last-day', {
      officers: [named(1), named(9)], actFrom: '2020-01-01', actTo: '2026-10-20', caseOpenedAt: '2026-10-08T23:59:59+08:00', steps: [{ kind: 'OPENED', takenAt: '2026-10-08T15:59:59Z' }],
    });
    expect(issues).toEqual([]);
  });

  it('are judged by what the certificate said on the day: one suspended later was valid before, one who moved belonged here before', async () => {
    await enter(test, anOfficer(30), anOfficer(31));
    await enter(test, anOfficer(30, { status: 'SUSPENDED', effectiveFrom: '2026-09-22' }), anOfficer(31, { organCode: organCode('朔州市市场监督管理局'), effectiveFrom: '2026-09-22' }));
    expect((await report('before', { officers: [named(30), named(31)] })).issues).toEqual([]);
    const later = { caseOpenedAt: '2026-09-22T00:00:00+08:00', steps: [] };
    expect((await report('after', { officers: [named(30), named(31)], ...later })).issues)
      .toEqual([['officers[0].certificateNumber', 'CERTIFICATE_NOT_VALID'], [at, 'OFFICER_OF_ANOTHER_ORGAN']]);
  });

  it('are at least two: one alone, or one twice, is warned of (行政处罚法第四十二条)', async () => {
    for (const officers of [[named(1)], [named(1), named(1, { role: 'ASSISTANT' })]]) expect((await report('alone', { officers })).issues).toEqual([['officers', 'FEWER_THAN_TWO']]);
  });

  it('are seen by insiders of the case: the role up to L1, who it is up to L2', async () => {
    const decisions = [aDecision('朔环罚字〔2026〕902号', { publishedOn: '2026-10-16' })];
    const { id } = await report('rights', { officers: [named(1), named(2, { role: 'ASSISTANT' })], decisions });
    const [whole] = (await seen('youyu-env-handler', id))!;
    expect(whole!.officer).toEqual({ name: '试验员1（虚构）' });
    expect((await seen('shuozhou-procuratorate', id))![0]).toEqual(whole);
    expect(await seen('shuozhou-leader', id)).toEqual(['LEAD', 'ASSISTANT'].map((role) => ({ role, nameAsReported: null, certificateNumber: null, officer: null })));
    for (const identity of ['shuozhou-market-handler', 'youyu-court', null]) expect(await seen(identity, id)).toEqual([]);
  });

  it('are told of in the case’s event, by name to those within the case alone', async () => {
    const { id } = await report('told', { officers: [named(1), named(2)] });
    const parts = await test.hub.database.sql<{ class: string; payload: object }>(
      `select p.class, p.payload from log.part p join log.event e on e.id = p.event_id where e.aggregate_id = $1 and e.type = 'case.report'`, [id],
    );
    expect(parts.filter(({ payload }) => /试验员|XN-T/.test(JSON.stringify(payload))).map((part) => part.class)).toEqual(['L2']);
  });

  it('are replaced by a correction, and asked as of before are those of then', async () => {
    const first = await report('corrected', { officers: [named(1), named(90)] });
    const before = clock.toISOString();
    clock = new Date(clock.getTime() + 60_000);
    const second = await report('corrected', { officers: [named(2), named(1, { role: 'ASSISTANT' })] });
    expect([first.issues, second.outcome, second.issues]).toEqual([[[at, 'UNKNOWN_CERTIFICATE']], 'SUPERSEDED', []]);
    const numbers = async (identity: string, asOf = ''): Promise<unknown> => (await seen(identity, first.id, asOf))?.map(({ certificateNumber }) => certificateNumber);
    expect(await numbers('youyu-env-handler')).toEqual(['XN-T-2', 'XN-T-1']);
    const asOf = `, asOf: { instant: "${before}" }`;
    expect(await numbers('youyu-env-handler', asOf)).toEqual(['XN-T-1', 'XN-T-90']);
    expect(await numbers('shuozhou-leader', asOf)).toEqual([null, null]);
    clock = new Date(clock.getTime() + 60_000);
    await report('corrected', {});
    expect(await numbers('youyu-env-handler')).toEqual([]);
    expect(await numbers('youyu-env-handler', asOf)).toEqual(['XN-T-1', 'XN-T-90']);
  });
});
