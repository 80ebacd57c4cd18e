import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { maskResidentId, readCreditCode } from '../../../src/kernel/index.js';
import { formatErrors } from '../../../src/platform/graphql/errors.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { aCompany, aDecision, anIdentityNumber, aPerson, aReport, send, submit, submitDocument, testSystem,
  type ReportGiven } from '../../support/reports.js';

const serials = Array.from({ length: 40 }, (_, index) => 400 + index);
const [inField, inCode, inText, inNumber] = serials.map(anIdentityNumber);
const withX = serials.map(anIdentityNumber).find((number) => number.endsWith('X'))!;
/** As written until 1999; of those, one that no register of companies could have given out. */
const ofFirstGeneration = serials.map(anIdentityNumber).map((number) => number.slice(0, 6) + number.slice(8, 17)).find((number) => {
  const reading = readCreditCode(number);
  return reading.ok && !reading.value.checkDigitHolds;
})!;
const wrong = inField!.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
const numbers = [inField!, inCode!, inText!, inNumber!, withX, withX.toLowerCase(), ofFirstGeneration, wrong];

/** Identity numbers wherever someone has ever written one. */
const report: ReportGiven = aReport('numbers-1', {
  caseNumber: inNumber!, title: `王某（身份证号${inText!}）案`, violationFacts: `当事人身份证号：${withX.toLowerCase()}，住右玉县`, matterCode: inText!,
  causeOfAction: inText!, status: 'DECIDED',
  parties: [
    aPerson('王演示', { role: 'PUNISHED', residentIdNumber: inField! }), aPerson('李样本', { residentIdNumber: wrong }),
    aPerson('赵虚构', { residentIdNumber: ofFirstGeneration }),
    aCompany(31, { kind: 'SOLE_TRADER', unifiedSocialCreditCode: inCode! }),
    aCompany(32, { kind: 'SOLE_TRADER', unifiedSocialCreditCode: ofFirstGeneration }),
    aCompany(33, { unifiedSocialCreditCode: withX.toLowerCase() }),
    aCompany(34, { unifiedSocialCreditCode: wrong }),
  ],
  decisions: [aDecision(inNumber, { content: `对${inText!}处以罚款`, publishedOn: '2026-10-16', basis: [{ lawName: inText!, article: withX }] })],
  steps: [{ kind: 'QUESTIONED', takenAt: '2026-09-22T09:00:00+08:00', note: `询问${inText!}` }],
  facts: { wasteName: { value: inText! }, hazardousWasteTonnes: { value: '3', unit: inText! } },
});

let test: TestHub;
beforeAll(async () => {
  test = await aHub();
  const { rows } = await submit(test, 'numbers',
    [report, aReport('numbers-2', { caseNumber: inNumber!, parties: [] }), aReport('numbers-3', { organCode: inText! })]);
  expect(rows.map(({ outcome }) => outcome)).toEqual(['ACCEPTED', 'SET_ASIDE', 'SET_ASIDE']);
  await submit(test, 'numbers-corrected', [{ ...report, status: 'CLOSED' }]);
});
afterAll(() => test.close());

/** What of a text is an identity number of this test. */
const numbersIn = (text: string): string[] => numbers.filter((number) => text.includes(number));

describe('an identity number', () => {
  it('stands in no issue and no gap, though the issue of a number names the field', async () => {
    const found = await test.hub.database.sql<{ text: string }>(
      `select issues::text as text from casework.submission_row where source_key like 'numbers-%' union all select gaps::text
        from casework.enforcement_case where source_key like 'numbers-%'`);
    expect(found.length).toBeGreaterThanOrEqual(4);
    expect(found.flatMap(({ text }) => numbersIn(text))).toEqual([]);
    expect(found.filter(({ text }) => text.includes(maskResidentId(inText!)) && text.includes('parties[1].residentIdNumber'))).not.toEqual([]);
  });

  it('stands in no envelope, and in no part of an event below L3; at L3 it is kept', async () => {
    const envelopes = await test.hub.database.sql<{ text: string }>('select envelope::text as text from log.event');
    const parts = await test.hub.database.sql<{ class: string; text: string }>('select class, payload::text as text from log.part');
    expect(envelopes.flatMap(({ text }) => numbersIn(text))).toEqual([]);
    expect(parts.filter((part) => part.class < 'L3').flatMap(({ text }) => numbersIn(text))).toEqual([]);
    expect(new Set(parts.filter((part) => part.class === 'L3').flatMap(({ text }) => numbersIn(text))))
      .toEqual(new Set([inField, inCode, ofFirstGeneration, withX.toLowerCase(), wrong]));
  });

  it('is never a credit code, which is public, and makes a person one only where its check digit holds', async () => {
    const parties = await test.hub.database.sql<{ name: string; code: string | null; number: string | null; strength: string }>(
      `select name, unified_social_credit_code as code, resident_id_number as number, identity_strength as strength from registry.party where id in
         (select party_id from casework.case_party l join casework.enforcement_case c on c.id = l.enforcement_case_id
           where c.source_key = 'numbers-1') order by name`);
    const byName = new Map(parties.map(({ name, ...rest }) => [name, rest]));
    expect(parties.map(({ code }) => code).filter((code) => code !== null)).toEqual([]);
    expect(byName.get('王演示')).toEqual({ code: null, number: inField, strength: 'STRONG' });
    expect(byName.get('李样本')).toMatchObject({ strength: 'WEAK' });
    expect(byName.get(aCompany(31).name)).toEqual({ code: null, number: inCode, strength: 'WEAK' });
  });

  it('is shown to the organ of the case alone', async () => {
    const query = `{ enforcementCases(first: 100, where: { organId: "$" }) { nodes { parties { party { name residentIdNumber } } } } }`;
    const [organ] = await test.hub.database.sql<{ id: string }>(`select organ_id as id from casework.enforcement_case
      where source_key = 'numbers-1'`);
    const seenBy = async (identity: string | null): Promise<string[]> =>
      numbersIn(JSON.stringify(await test.ask(identity, query.replace('$', organ!.id))));
    expect(await seenBy('youyu-env-handler')).toEqual(expect.arrayContaining([inField, inCode]));
    expect(await seenBy('shuozhou-env-head')).toEqual(expect.arrayContaining([inField, inCode]));
    for (const identity of [null, 'shuozhou-market-handler', 'youyu-police', 'youyu-procuratorate', 'shanxi-justice',
      'shanxi-leader']) expect([identity, await seenBy(identity)]).toEqual([identity, []]);
  });

  it('makes the same person one in another case, and whoever sends it sees no more of that case', async () => {
    const { rows } = await submit(test, 'same-person', [aReport('numbers-4', { parties: [aPerson('王演示', { residentIdNumber: inField! })] })]);
    const query = 'query ($id: ID!) { enforcementCase(id: $id) { parties { party { identityStrength cases { total { count } } } } } }';
    expect(await test.ask('youyu-env-handler', query, { id: rows[0]!.enforcementCase!.id }))
      .toEqual({ enforcementCase: { parties: [{ party: { identityStrength: 'STRONG', cases: { total: { count: 2 } } } }] } });
  });

  it.each<[string, unknown]>([
    ['written as a number', aPerson('王演示', { residentIdNumber: Number(ofFirstGeneration) as unknown as string })],
    ['beside a missing field', { role: 'PUNISHED', kind: 'NATURAL_PERSON', residentIdNumber: inField }],
    ['beside a field that is none', { ...aPerson('王演示', { residentIdNumber: withX }), surname: '王' }],
    ['in the place of a code value', aPerson('王演示', { kind: inField! })],
  ])('is not repeated by the error of a document that cannot be read, %s', async (_where, party) => {
    const { errors } = await test.answer('youyu-env-handler', submitDocument,
      { input: { sourceSystem: testSystem, key: 'unreadable', cases: [{ ...report, parties: [party] }] } });
    const formatted = errors!.map((error) => formatErrors(pino({ level: 'silent' }))(error.toJSON(), error));
    expect(formatted.length).toBeGreaterThan(0);
    expect(numbersIn(JSON.stringify(formatted))).toEqual([]);
    expect(formatted[0]!.message).toContain('parties[0]');
  });

  it('is not repeated by a conflict or a refusal', async () => {
    const conflict = await send(test, 'youyu-env-handler', { key: 'numbers', cases: [report] });
    const refused = await send(test, null, { key: inField!, cases: [report] });
    expect([conflict.__typename, refused.__typename]).toEqual(['IdempotencyConflict', 'SubmissionRefused']);
    expect(numbersIn(JSON.stringify([conflict, refused]))).toEqual([]);
  });
});
