import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { syntheticCreditCode } from '../../seeds/demo/synthetic-code.js';
import { aHub, type TestHub } from '../support/hub.js';
import { change, datongBureau, partyIn, reportOf, shanxiSteward, shanyinBranch, shuozhouSteward } from '../support/party-changes.js';
import { aCompany, anIdentityNumber, aPerson } from '../support/reports.js';

interface Seen { party: { id: string; name: string }; other: { id: string; name: string }; verdict: string; score: number; reasons: { code: string }[]; cursor: string }

const code = (serial: number): string => syntheticCreditCode('91', '140623', `8${String(serial).padStart(5, '0')}`);
/** The code with one character mistaken, or two neighbours exchanged. */
const mistaken = (valid: string): string => valid.slice(0, 9) + (valid[9] === '7' ? '8' : '7') + valid.slice(10);
const exchanged = (valid: string): string => {
  const at = [...valid].findIndex((character, place) => place > 8 && character !== valid[place + 1]);
  return valid.slice(0, at) + valid[at + 1]! + valid[at]! + valid.slice(at + 2);
};

describe('records that may be of one party', () => {
  let test: TestHub;
  const ofWorld = (name: string): boolean => name.includes('疑似') || name.includes('虚构人');
  const candidates = async (identity: string | null, first = 50, after: string | null = null): Promise<Seen[]> => {
    const document = 'query ($first: Int, $after: String) { mergeCandidates(first: $first, after: $after) { party { id name } other { id name } verdict score reasons { code } cursor } }';
    return (await test.ask<{ mergeCandidates: Seen[] }>(identity, document, { first, after })).mergeCandidates;
  };
  const told = async (identity: string | null): Promise<string[]> => (await candidates(identity)).filter(({ party }) => ofWorld(party.name))
    .map(({ party, other, verdict, score, reasons }) => `${party.name} ← ${other.name}: ${verdict} ${score} ${reasons.map((reason) => reason.code).join(' ')}`).sort();
  let count = 0;
  const party = async (given: Parameters<typeof aCompany>[1] & { name: string }, organ = '朔州市生态环境局右玉分局'): Promise<string> => {
    count += 1;
    return partyIn(test, await reportOf(test, `candidate-${count}`, [aCompany(1, { unifiedSocialCreditCode: null, ...given })], { organ }));
  };

  beforeAll(async () => {
    test = await aHub();
    // A valid code, and slips of the pen at another organ.
    await party({ name: '右玉县疑似甲化工有限公司（虚构）', unifiedSocialCreditCode: code(1) });
    await party({ name: '右玉疑似甲化工有限责任公司（虚构）', unifiedSocialCreditCode: mistaken(code(1)) }, shanyinBranch);
    await party({ name: '疑似乙商行（虚构）', unifiedSocialCreditCode: code(2) });
    await party({ name: '乙字号疑似（虚构）', unifiedSocialCreditCode: exchanged(code(2)) }, shanyinBranch);
    // Names alone: same place and core; another place; two valid codes.
    await party({ name: '右玉县疑似丙饭店（虚构）' });
    await party({ name: '右玉疑似丙饭店（虚构）' }, shanyinBranch);
    await party({ name: '山阴县疑似丙饭店（虚构）' }, shanyinBranch);
    await party({ name: '右玉县疑似丁厂（虚构）', unifiedSocialCreditCode: code(3) });
    await party({ name: '右玉县疑似丁厂（虚构）', unifiedSocialCreditCode: code(4) }, datongBureau);
    // One doubtful code, two names, two organs.
    await party({ name: '疑似戊（虚构）', unifiedSocialCreditCode: mistaken(code(5)).replace(/.$/, 'A') });
    await party({ name: '己某疑似（虚构）', unifiedSocialCreditCode: mistaken(code(5)).replace(/.$/, 'A') }, shanyinBranch);
    const wrong = anIdentityNumber(77).replace(/.$/, (digit) => (digit === '1' ? '2' : '1'));
    for (const organ of ['朔州市生态环境局右玉分局', shanyinBranch]) {
      count += 1;
      await reportOf(test, `candidate-${count}`, [aPerson('虚构人甲', { residentIdNumber: wrong }), aPerson('虚构人乙')], { organ });
    }
  }, 60_000);
  afterAll(() => test.close());

  it('are proposed with their reasons, the record with a valid number as the one that stays', async () => {
    expect(await told(shuozhouSteward)).toEqual([
      '右玉县疑似丙饭店（虚构） ← 右玉疑似丙饭店（虚构）: PROPOSED 40 SAME_NAME_AND_PLACE',
      '右玉县疑似甲化工有限公司（虚构） ← 右玉疑似甲化工有限责任公司（虚构）: PROPOSED 90 CODE_ONE_SLIP_AWAY SAME_NAME_AND_PLACE',
      '疑似乙商行（虚构） ← 乙字号疑似（虚构）: PROPOSED 50 CODE_ONE_SLIP_AWAY',
      '疑似戊（虚构） ← 己某疑似（虚构）: PROPOSED 60 SAME_DOUBTFUL_CODE',
      '虚构人甲 ← 虚构人甲: PROPOSED 80 SAME_NAME_AND_ID_NUMBER',
    ].sort());
  });

  it('are never proposed with two valid numbers: that is said to conflict, to whoever reads both', async () => {
    const conflict = '右玉县疑似丁厂（虚构） ← 右玉县疑似丁厂（虚构）: CONFLICTS 0 DIFFERENT_VALID_NUMBERS SAME_NAME_AND_PLACE';
    expect(await told(shanxiSteward)).toContain(conflict);
    expect(await told(shuozhouSteward)).not.toContain(conflict);
    const all = await candidates(shanxiSteward);
    for (const { verdict, reasons, score } of all) expect([verdict === 'CONFLICTS', score === 0]).toEqual(Array(2).fill(reasons.some((reason) => reason.code === 'DIFFERENT_VALID_NUMBERS')));
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('are for data stewards alone', async () => {
    for (const identity of [null, 'youyu-env-handler', 'shanxi-justice', 'shuozhou-procuratorate', 'shanxi-leader']) expect(await candidates(identity)).toEqual([]);
  });

  it('are read on by the cursor, each once', async () => {
    const pages: Seen[] = [];
    for (let after: string | null = null; ;) {
      const page = await candidates(shanxiSteward, 2, after);
      pages.push(...page);
      if (page.length < 2) break;
      after = page[1]!.cursor;
    }
    const pairs = (seen: Seen[]): string[] => seen.map((one) => `${one.party.id} ${one.other.id}`);
    expect(pairs(pages)).toEqual(pairs(await candidates(shanxiSteward)));
    const { errors } = await test.answer(shanxiSteward, '{ mergeCandidates(after: "MTIz") { score } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  });

  it('are not proposed again once somebody has decided of them', async () => {
    const [first] = (await candidates(shanxiSteward)).filter(({ party: { name } }) => name.includes('疑似甲'));
    const merged = await change(test, 'mergeParties', { survivorId: first!.party.id, absorbedId: first!.other.id });
    const ofFirst = async (): Promise<Seen[]> => (await candidates(shanxiSteward)).filter(({ party: { name } }) => name.includes('疑似甲'));
    expect(await ofFirst()).toEqual([]);
    await change(test, 'undoPartyChange', { changeId: merged.id });
    expect(await ofFirst()).toEqual([]);
  });
});
