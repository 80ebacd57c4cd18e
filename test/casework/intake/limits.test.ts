import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aHub, type TestHub } from '../../support/hub.js';
import { aCompany, aDecision, aPerson, aReport, countsOf, send, submit, submitDocument, testSystem, type RefusedSeen,
  type ReportGiven } from '../../support/reports.js';

let test: TestHub;
beforeAll(async () => { test = await aHub(); });
afterAll(() => test.close());

describe('a batch that is refused as a whole', () => {
  const one = [aReport('refused-1')];
  it.each<[string, string | null, Parameters<typeof send>[2], string]>([
    ['no token', null, { key: 'refused', cases: one }, 'NOT_A_SENDER'],
    ['a head of the organ', 'shuozhou-env-head', { key: 'refused', cases: one }, 'NOT_A_SENDER'],
    ['a legal reviewer', 'shuozhou-env-legal', { key: 'refused', cases: one }, 'NOT_A_SENDER'],
    ['a procuratorate', 'youyu-procuratorate', { key: 'refused', cases: one }, 'NOT_A_SENDER'],
    ['the police', 'youyu-police', { key: 'refused', cases: one }, 'NOT_A_SENDER'],
    ['a leader', 'shanxi-leader', { key: 'refused', cases: one }, 'NOT_A_SENDER'],
    ['no case', 'youyu-env-handler', { key: 'refused', cases: [] }, 'EMPTY_BATCH'],
    ['1,001 cases', 'youyu-env-handler', { key: 'refused',
      cases: Array.from({ length: 1_001 }, (_, index) => aReport(`refused-${index}`)) }, 'BATCH_TOO_LARGE'],
    ['a blank key', 'youyu-env-handler', { key: ' \u0000', cases: one }, 'KEY_UNUSABLE'],
    ['a key of 201 characters', 'youyu-env-handler', { key: '键'.repeat(201), cases: one }, 'KEY_UNUSABLE'],
    ['a blank source system', 'youyu-env-handler', { key: 'refused', sourceSystem: '', cases: one }, 'KEY_UNUSABLE'],
    ['a source system of 201 characters', 'youyu-env-handler', { key: 'refused', sourceSystem: '系'.repeat(201), cases: one }, 'KEY_UNUSABLE'],
  ])('%s: nothing is stored, and the answer says what to do', async (_what, identity, batch, code) => {
    const before = await countsOf(test);
    const answer = (await send(test, identity, batch)) as RefusedSeen;
    expect(answer).toMatchObject({ __typename: 'SubmissionRefused', code });
    expect(answer.message).toMatch(/请|须/);
    expect(await countsOf(test)).toEqual(before);
  });

  it.each<[string, Partial<ReportGiven>]>([
    ['an amount of 17 digits', { amountInvolved: '99999999999999999' }],
    ['an amount with three decimals', { amountInvolved: '1.001' }],
    ['a count beyond 32 bits', { facts: { deathCount: { value: 2 ** 31 } } }],
    ['a quantity of 15 digits', { facts: { hazardousWasteTonnes: { value: '100000000000000' } } }],
    ['a quantity that is no number', { facts: { hazardousWasteTonnes: { value: 'Infinity' } } }],
    ['a day without zeros', { actFrom: '2026-9-8' }],
    ['a moment without an offset', { caseOpenedAt: '2026-09-21T09:00:00' }],
    ['a status that is none', { status: 'LOST' }],
  ])('%s: the schema refuses the document, names the place, and nothing is stored', async (_what, change) => {
    const before = await countsOf(test);
    const { data, errors } = await test.answer('youyu-env-handler', submitDocument,
      { input: { sourceSystem: testSystem, key: 'unreadable', cases: [aReport('fine'), aReport('unreadable', change)] } });
    expect(data).toBeUndefined();
    expect(errors!.map(({ message }) => message)).toEqual([expect.stringContaining('input.cases[1]')]);
    expect(await countsOf(test)).toEqual(before);
  });

  it('takes 1,000 cases in one batch, and finds them unchanged in another', async () => {
    const cases = Array.from({ length: 1_000 }, (_, index) => aReport(`thousand-${index}`, { parties: [aCompany(index % 50)] }));
    expect(await submit(test, 'thousand', cases)).toMatchObject({ rowCount: 1_000, acceptedCount: 1_000 });
    expect(await submit(test, 'thousand-again', cases)).toMatchObject({ rowCount: 1_000, unchangedCount: 1_000 });
  });
});

describe('values at the edge of what can be kept', () => {
  it('come back as they were sent', async () => {
    const { rows } = await submit(test, 'edge', [aReport('edge-1', {
      amountInvolved: '9999999999999999.99', illegalGains: '0', title: '标题\n第二行\t“引号”\\u0000 \'; drop table casework.enforcement_case; --',
      facts: { hazardousWasteTonnes: { value: '99999999999999.999999' }, deathCount: { value: 2 ** 31 - 1 },
        latitudeDegrees: { value: '-0.000001' } },
      caseOpenedAt: '1949-10-01T00:00:00Z', closedAt: '9998-12-31T23:59:59.999-11:00', parties: [aPerson('𠮷𠮷')],
    })]);
    const query = `query ($id: ID!) { enforcementCase(id: $id) { amountInvolved illegalGains title caseOpenedAt closedAt parties { party { name } }
      environment { hazardousWasteTonnes { value } deathCount { value } latitudeDegrees { value } } } }`;
    expect(await test.ask('youyu-env-handler', query, { id: rows[0]!.enforcementCase!.id })).toEqual({ enforcementCase: {
      amountInvolved: '9999999999999999.99', illegalGains: '0.00', title: '标题\n第二行\t“引号”\\u0000 \'; drop table casework.enforcement_case; --',
      caseOpenedAt: '1949-10-01T08:00:00+08:00', closedAt: '9999-01-01T18:59:59.999+08:00', parties: [{ party: { name: '𠮷𠮷' } }],
      environment: { hazardousWasteTonnes: { value: '99999999999999.999999' }, deathCount: { value: 2_147_483_647 },
        latitudeDegrees: { value: '-0.000001' } },
    } });
  });

  it('without NUL, and with what is no character replaced, since PostgreSQL can hold neither', async () => {
    const broken = aReport('broken\u0000-1',
      { title: '标\u0000题\ud800', violationFacts: '\udc00事实', parties: [aPerson('王\u0000演\ud83d示')],
      decisions: [aDecision('朔环\u0000罚字〔2026〕501号')] });
    const { rows } = await submit(test, 'broken', [broken]);
    expect(rows.map(({ sourceKey, outcome }) => [sourceKey, outcome])).toEqual([['broken-1', 'ACCEPTED']]);
    const query = `query ($id: ID!) { enforcementCase(id: $id) { title violationFacts parties { nameAsReported }
      decisions { decisionNumber numberYear } } }`;
    expect(await test.ask('youyu-env-handler', query, { id: rows[0]!.enforcementCase!.id })).toEqual({ enforcementCase: {
      title: '标题\ufffd', violationFacts: '\ufffd事实', parties: [{ nameAsReported: '王演\ufffd示' }],
      decisions: [{ decisionNumber: '朔环罚字〔2026〕501号', numberYear: 2026 }],
    } });
    expect((await submit(test, 'broken-again', [broken])).unchangedCount).toBe(1);
  });

  it('pages through cases of the earliest and the latest days as through all others', async () => {
    const cases = ['1949-10-01', '1970-01-01', '9998-12-31'].map((day) => aReport(`day-${day}`, { caseOpenedAt: `${day}T00:00:00-14:00` }));
    await submit(test, 'days', cases, { sourceSystem: 'days' });
    const page = `query ($after: String, $order: CaseOrder) { enforcementCases(first: 1, after: $after, orderBy: $order) {
      nodes { sourceSystem } pageInfo { endCursor } } }`;
    for (const order of ['OPENED_AT_DESC', 'OPENED_AT_ASC']) {
      const first = await test.ask<{ enforcementCases: { pageInfo: { endCursor: string } } }>('youyu-env-handler', page, { order });
      const second = await test.answer('youyu-env-handler', page, { order, after: first.enforcementCases.pageInfo.endCursor });
      expect(second.errors).toBeUndefined();
    }
  });
});

describe('whatever a text holds', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'binary', minLength: 3_000, maxLength: 4_000 }),
    fc.string({ unit: fc.constantFrom('\u0000', '\ud800', '\udc00', ' ', '\u200b', '〔', ')', '号', '1', 'ﷺ') }));
  const row = fc.record({ sourceKey: text, caseNumber: text, title: text, name: text, code: text, number: text, organCode: fc.option(text),
    decisionNumber: text, law: text, note: text, fact: text, division: text,
    day: fc.constantFrom('0000-01-01', '2026-02-31', '9999-12-31'), hour: fc.constantFrom('24:00', '25:61', '00:00') });
  let runs = 0;

  it('the batch is settled, row by row, and the same batch is found again', async () => {
    await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
      const key = `text-${runs += 1}`;
      const cases = rows.map((one): ReportGiven => ({
        ...aReport(one.sourceKey, { caseNumber: one.caseNumber, title: one.title, divisionCode: one.division, actTo: one.day,
          caseOpenedAt: `${one.day}T${one.hour}:00+08:00` }), ...(one.organCode === null ? {} : { organCode: one.organCode }),
        parties: [aCompany(1, { name: one.name, unifiedSocialCreditCode: one.code }), aPerson(one.name, { residentIdNumber: one.number })],
        decisions: [aDecision(one.decisionNumber, { content: one.note, basis: [{ lawName: one.law }], decidedOn: one.day })],
        steps: [{ kind: 'OPENED', takenAt: `${one.day}T${one.hour}:00Z`, note: one.note }],
        facts: { wasteName: { value: one.fact }, wasteCode: { value: one.fact } },
      }));
      const settled = await submit(test, key, [...cases, aReport(key, { caseNumber: null })]);
      expect(settled.rows).toHaveLength(rows.length + 1);
      expect(settled.rows.at(-1)!.outcome).toBe('ACCEPTED');
      expect((await submit(test, key, [...cases, aReport(key, { caseNumber: null })])).id).toBe(settled.id);
    }), { numRuns: 25 });
  });
});
