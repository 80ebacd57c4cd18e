import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repoFile } from '../../../src/platform/repo.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { aCompany, aDecision, anIdentityNumber, aPerson, aReport, organCode, submit, type ReportGiven, type RowSeen } from '../../support/reports.js';

type Found = [field: string, code: string, value: string | null];
type Change = Partial<ReportGiven> | ((key: string) => ReportGiven);

const without = (...fields: (keyof ReportGiven)[]) => (key: string): ReportGiven => {
  const kept = Object.entries(aReport(key)).filter(([field]) => !fields.includes(field as keyof ReportGiven));
  return Object.fromEntries(kept) as unknown as ReportGiven;
};
const named = (changes: Parameters<typeof aCompany>[1]): Change => ({ parties: [aCompany(21, changes)] });
const decided = (...decisions: ReportGiven['decisions']): Change => ({ status: 'DECIDED', decisions });
const long = '长'.repeat(201);
const elsewhere = '大同市生态环境局云冈分局';
const [taken, takenDecision] = ['右环立〔2026〕7000号', '朔环罚字〔2026〕7000号'];
const wrongNumber = anIdentityNumber(301).replace(/.$/, (last) => (last === '0' ? '1' : '0'));

/** Rows that are set aside, and why. */
const blocking: readonly (readonly [string, Change, Found[]])[] = [
  ['no organ', { organCode: null }, [['organCode', 'MISSING', null]]],
  ['an organ that the register does not know', { organCode: '11140000XN00000000' }, [['organCode', 'UNKNOWN_ORGAN', '11140000XN00000000']]],
  ['an organ of another line', { organCode: organCode(elsewhere) }, [['organCode', 'NOT_YOUR_LINE', organCode(elsewhere)]]],
  ['no party', { parties: [] }, [['parties', 'MISSING', null]]],
  ['only a party without a name', named({ name: ' \u3000' }), [['parties', 'MISSING', null]]],
  ['only a party whose name is longer than a name can be', named({ name: long }), [['parties', 'MISSING', null]]],
  ['neither', { organCode: null, parties: [] }, [['organCode', 'MISSING', null], ['parties', 'MISSING', null]]],
  ['a blank key', () => aReport(' '), [['sourceKey', 'MISSING', null]]],
  ['a key longer than a key can be', () => aReport(long, { caseNumber: null }), [['sourceKey', 'TOO_LONG', long]]],
  ['a key that the case of another organ holds', () => aReport('held-elsewhere'), [['sourceKey', 'KEY_TAKEN', 'held-elsewhere']]],
  ['a case number that another case of the organ holds', { caseNumber: taken }, [['caseNumber', 'NUMBER_TAKEN', taken]]],
  ['a decision number that another case of the deciding organ holds', decided(aDecision('朔环罚字(2026)7000号')),
    [['decisions[0].decisionNumber', 'NUMBER_TAKEN', '朔环罚字(2026)7000号']]],
  ['a key that stands in the batch already', () => aReport('good', { caseNumber: null }), [['sourceKey', 'REPEATED_IN_BATCH', 'good']]],
  ['a case number that stands in the batch already', { caseNumber: aReport('good').caseNumber! },
    [['caseNumber', 'REPEATED_IN_BATCH', aReport('good').caseNumber!]]],
  ['one decision number twice', decided(aDecision('朔环罚字〔2026〕7001号'), aDecision('朔环罚字〔2026〕7001号')),
    [['decisions[1].decisionNumber', 'REPEATED_IN_BATCH', '朔环罚字〔2026〕7001号']]],
];

/** Rows that are taken in all the same, and what is doubtful in them. */
const doubtful: readonly (readonly [string, Change, Found[]])[] = [
  ['a matter that is not in force', { matterCode: 'EE99' }, [['matterCode', 'NOT_IN_FORCE', 'EE99']]],
  ['an unknown cause of action', { causeOfAction: 'EE99' }, [['causeOfAction', 'UNKNOWN_CAUSE', 'EE99']]],
  ['an organ that was not yet one on the day of the act', { actFrom: '2001-01-01', actTo: '2001-01-01' },
    [['organCode', 'ORGAN_NOT_VALID', organCode('朔州市生态环境局右玉分局')]]],
  ['a place that is no division', { divisionCode: '999999' }, [['divisionCode', 'UNKNOWN_DIVISION', '999999']]],
  ['no moment of opening', without('caseOpenedAt'), [['caseOpenedAt', 'MISSING', null]]],
  ['a company without a code', named({ unifiedSocialCreditCode: null }), [['parties[0].unifiedSocialCreditCode', 'MISSING', null]]],
  ['a code too short', named({ unifiedSocialCreditCode: '9114' }), [['parties[0].unifiedSocialCreditCode', 'LENGTH', '9114']]],
  ['a code with a letter that codes do not use', named({ unifiedSocialCreditCode: '91140623XN9000OO1X' }),
    [['parties[0].unifiedSocialCreditCode', 'ALPHABET', '91140623XN9000OO1X']]],
  ['a code without a division', named({ unifiedSocialCreditCode: '91A40623XN90002112' }),
    [['parties[0].unifiedSocialCreditCode', 'DIVISION', '91A40623XN90002112']]],
  ['a code whose check digit fails', named({ unifiedSocialCreditCode: '91140623M000100Y41' }),
    [['parties[0].unifiedSocialCreditCode', 'CHECK_DIGIT', '91140623M000100Y41']]],
  ['a code longer than a number can be', named({ unifiedSocialCreditCode: long }), [['parties[0].unifiedSocialCreditCode', 'TOO_LONG', long]]],
  ['an identity number in the place of a code', { parties: [aCompany(23, { unifiedSocialCreditCode: anIdentityNumber(302) })] }, [
    ['parties[0].unifiedSocialCreditCode', 'IDENTITY_NUMBER', null], ['parties[0].unifiedSocialCreditCode', 'MISSING', null]]],
  ['a person without a number', { parties: [aPerson('王演示')] }, [['parties[0].residentIdNumber', 'MISSING', null]]],
  ['a person’s number whose check digit fails', { parties: [aPerson('王演示', { residentIdNumber: wrongNumber })] },
    [['parties[0].residentIdNumber', 'CHECK_DIGIT', null]]],
  ['a person’s number that is none', { parties: [aPerson('王演示', { residentIdNumber: '1406' })] }, [['parties[0].residentIdNumber', 'LENGTH', null]]],
  ['a party without a name beside one that has one', { parties: [aCompany(22), aPerson(' ')] }, [['parties[1].name', 'MISSING', null]]],
  ['a name longer than a name can be beside another', { parties: [aCompany(22), aPerson(long)] }, [['parties[1].name', 'TOO_LONG', long]]],
  ['a case number longer than a number can be', { caseNumber: long }, [['caseNumber', 'TOO_LONG', long]]],
  ['a decision without number, day and kind', decided({ kinds: [], basis: [] }), [
    ['decisions[0].decisionNumber', 'MISSING', null], ['decisions[0].decidedOn', 'MISSING', null], ['decisions[0].kinds', 'MISSING', null]]],
  ['a decision number without a year', decided(aDecision('朔环罚字12号')), [['decisions[0].decisionNumber', 'YEAR', '朔环罚字12号']]],
  ['a decision number longer than a number can be', decided(aDecision(long)), [['decisions[0].decisionNumber', 'TOO_LONG', long]]],
  ['a decision number of blanks that do not show', decided(aDecision('\u200b')), [['decisions[0].decisionNumber', 'EMPTY', '\u200b']]],
  ['another such', decided(aDecision('\u200b'), aDecision('\u200b')),
    [['decisions[0].decisionNumber', 'EMPTY', '\u200b'], ['decisions[1].decisionNumber', 'EMPTY', '\u200b']]],
  ['a decision before the opening, by the day in Asia/Shanghai',
    { ...decided(aDecision('朔环罚字〔2026〕7002号', { decidedOn: '2026-09-21' })), caseOpenedAt: '2026-09-21T17:00:00Z' }, [
    ['decisions[0].decidedOn', 'BEFORE_OPENING', '2026-09-21']]],
  ['days that no calendar has', { actFrom: '2026-02-31', actTo: '0202-09-18',
    ...decided(aDecision('朔环罚字〔2026〕7003号', { decidedOn: '2026-11-31', publishedOn: '2026-02-30', annulledOn: '2025-02-29' })) }, [
    ['actFrom', 'NO_SUCH_DAY', '2026-02-31'], ['actTo', 'NO_SUCH_DAY', '0202-09-18'], ['decisions[0].decidedOn', 'NO_SUCH_DAY', '2026-11-31'],
    ['decisions[0].publishedOn', 'NO_SUCH_DAY', '2026-02-30'], ['decisions[0].annulledOn', 'NO_SUCH_DAY', '2025-02-29']]],
  ['moments that no clock has', {
    caseOpenedAt: '2026-02-31T09:00:00+08:00', closedAt: '2026-09-21T25:00:00+08:00',
    steps: [{ kind: 'OPENED', takenAt: '2026-09-21T09:00:00+99:00' }, { kind: 'CLOSED', takenAt: '0000-01-01T00:00:00Z' }],
  }, [['caseOpenedAt', 'NO_SUCH_DAY', '2026-02-31T09:00:00+08:00'], ['closedAt', 'NO_SUCH_DAY', '2026-09-21T25:00:00+08:00'],
  ['steps[0].takenAt', 'NO_SUCH_DAY', '2026-09-21T09:00:00+99:00'],
    ['steps[1].takenAt', 'NO_SUCH_DAY', '0000-01-01T00:00:00Z']]],
  ['amounts below zero', { amountInvolved: '-1', illegalGains: '-0.01',
    ...decided(aDecision('朔环罚字〔2026〕7004号', { fineAmount: '-100.00', confiscatedGainsAmount: '-2' })) }, [
    ['amountInvolved', 'NEGATIVE', '-1'], ['illegalGains', 'NEGATIVE', '-0.01'], ['decisions[0].fineAmount', 'NEGATIVE', '-100.00'],
    ['decisions[0].confiscatedGainsAmount', 'NEGATIVE', '-2']]],
  ['a fact in another unit', { facts: { hazardousWasteTonnes: { value: '3200', unit: '千克' } } }, [['facts.hazardousWasteTonnes', 'UNIT', '3200']]],
];

const rowOf = (change: Change, key: string): ReportGiven => (typeof change === 'function' ? change(key) : aReport(key, change));

describe('a batch of good and bad rows', () => {
  let test: TestHub;
  let seen: ReadonlyMap<string, RowSeen>;

  beforeAll(async () => {
    test = await aHub();
    await submit(test, 'before', [aReport('before', { caseNumber: taken, status: 'DECIDED', decisions: [aDecision(takenDecision)] })]);
    await submit(test, 'held', [aReport('held-elsewhere', { organCode: organCode(elsewhere) })], { as: 'shanxi-env-system' });
    const all = [...blocking, ...doubtful];
    const { rows, ...counts } = await submit(test, 'all', [aReport('good'), ...all.map(([, change], index) => rowOf(change, `row-${index}`))]);
    expect(counts).toMatchObject({ rowCount: all.length + 1, acceptedCount: doubtful.length + 1, setAsideCount: blocking.length,
      unchangedCount: 0, supersededCount: 0 });
    expect(rows[0]).toMatchObject({ outcome: 'ACCEPTED', issues: [] });
    seen = new Map(all.map(([title], index) => [title, rows[index + 1]!]));
  });
  afterAll(() => test.close());

  it.each(blocking)('sets aside a row with %s', (title, _change, expected) => {
    const { outcome, issues, enforcementCase } = seen.get(title)!;
    expect([outcome, issues.map(({ field, code, value }) => [field, code, value])]).toEqual(['SET_ASIDE', expected]);
    expect(issues.every(({ message }) => /请/.test(message))).toBe(true);
    expect(enforcementCase === null || expected[0]![1] === 'REPEATED_IN_BATCH').toBe(true);
  });

  it.each(doubtful)('takes in a row with %s, and names it', (title, _change, expected) => {
    const { outcome, issues, enforcementCase } = seen.get(title)!;
    expect([outcome, issues.map(({ field, code, value }) => [field, code, value])]).toEqual(['ACCEPTED', expected]);
    expect(issues.every(({ message }) => /请|保留不改/.test(message))).toBe(true);
    expect(enforcementCase).not.toBeNull();
  });

  it('keeps the doubts with the case as its gaps, and leaves out what cannot be kept', async () => {
    const caseSeenAs = async (title: string): Promise<Record<string, unknown>> => {
      const query = `query ($id: ID!) { enforcementCase(id: $id) { gaps { field code value } steps { kind }
        caseNumber caseOpenedAt closedAt actFrom actTo amountInvolved illegalGains
        parties { ordinal nameAsReported party { identityStrength unifiedSocialCreditCode residentIdNumber } }
        decisions { decisionNumber fineAmount confiscatedGainsAmount decidedOn publishedOn annulledOn inForce }
        environment { hazardousWasteTonnes { value } } } }`;
      return (await test.ask<{ enforcementCase: Record<string, unknown> }>('youyu-env-handler', query,
        { id: seen.get(title)!.enforcementCase!.id })).enforcementCase;
    };
    for (const [title, , expected] of doubtful) expect((await caseSeenAs(title))['gaps'])
      .toEqual(expected.map(([field, code, value]) => ({ field, code, value })));
    expect(await caseSeenAs('days that no calendar has'))
      .toMatchObject({ actFrom: null, actTo: null, decisions: [{ decidedOn: null, publishedOn: null, annulledOn: null, inForce: false }] });
    expect(await caseSeenAs('moments that no clock has')).toMatchObject({ caseOpenedAt: null, closedAt: null, steps: [] });
    expect(await caseSeenAs('amounts below zero'))
      .toMatchObject({ amountInvolved: null, illegalGains: null, decisions: [{ fineAmount: null, confiscatedGainsAmount: null }] });
    expect(await caseSeenAs('a case number longer than a number can be')).toMatchObject({ caseNumber: null });
    expect(await caseSeenAs('a decision number longer than a number can be')).toMatchObject({ decisions: [{ decisionNumber: null }] });
    expect(await caseSeenAs('a party without a name beside one that has one'))
      .toMatchObject({ parties: [{ ordinal: 1, nameAsReported: aCompany(22).name }] });
    expect(await caseSeenAs('a code whose check digit fails'))
      .toMatchObject({ parties: [{ party: { identityStrength: 'WEAK', unifiedSocialCreditCode: '91140623M000100Y41' } }] });
    expect(await caseSeenAs('a code longer than a number can be'))
      .toMatchObject({ parties: [{ party: { identityStrength: 'WEAK', unifiedSocialCreditCode: null } }] });
    expect(await caseSeenAs('an identity number in the place of a code'))
      .toMatchObject({ parties: [{ party: { identityStrength: 'WEAK', unifiedSocialCreditCode: null,
      residentIdNumber: anIdentityNumber(302) } }] });
    expect(await caseSeenAs('a fact in another unit')).toMatchObject({ environment: { hazardousWasteTonnes: null } });
  });

  it('takes what was set aside once it is mended', async () => {
    const { rows } = await submit(test, 'mended', [aReport('row-0'), aReport('row-3')]);
    expect(rows.map(({ outcome, issues }) => [outcome, issues])).toEqual([['ACCEPTED', []], ['ACCEPTED', []]]);
  });

  it('leaves the case of another organ as it was, whose key it claimed', async () => {
    const [held] = await test.hub.database.sql<{ revision: number; name: string }>(
      `select c.revision, o.name from casework.enforcement_case c join registry.organ o on o.id = c.organ_id where source_key = 'held-elsewhere'`);
    expect(held).toEqual({ revision: 1, name: elsewhere });
    expect(seen.get('a key that the case of another organ holds')!.enforcementCase).toBeNull();
  });

  it('reaches every code that the judge knows', () => {
    const files = ['judge.ts', 'settle.ts', 'identity-numbers.ts'];
    const sources = files.map((file) => fs.readFileSync(repoFile(`src/casework/intake/${file}`), 'utf8')).join('\n');
    const codes = new Set([...sources.matchAll(/(?:issue\([^,]+, |code: )'([A-Z_]+)'/g)].map(([, code]) => code!));
    const reached = new Set([...blocking, ...doubtful].flatMap(([, , found]) => found.map(([, code]) => code)));
    expect(codes.size).toBeGreaterThanOrEqual(15);
    expect([...codes].filter((code) => !reached.has(code))).toEqual([]);
  });
});
