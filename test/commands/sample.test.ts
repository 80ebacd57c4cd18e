import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importPublished } from '../../src/commands/import.js';
import { repoFile } from '../../src/platform/repo.js';
import { aHub, type TestHub } from '../support/hub.js';
import { countsOf } from '../support/reports.js';

const csv = fs.readFileSync(repoFile('seeds/sample/penalties-published-sample.csv'));

/** What the eleven records of the environment are to become: 文号, organ, fine in 元, day of the decision, day of publication, and exactly their gaps. */
type Expected = [number: string | null, organ: string, fine: string | null, decidedOn: string | null, publishedOn: string, gaps: string[]];

/** Gaps of nearly every record: the file has neither the day of opening nor the credit code. */
const usual = ['caseOpenedAt MISSING', 'parties[0].unifiedSocialCreditCode MISSING'];
const [notPenalty, noDay, noNumber, noKind] = ['decisions[0].kinds NOT_A_PENALTY', 'decisions[0].decidedOn MISSING',
  'decisions[0].decisionNumber MISSING', 'decisions[0].kinds MISSING'];

const expected: readonly Expected[] = [
  ['济环罚字〔2020〕TQ第Q-4008号', '济南市生态环境保护综合行政执法支队天桥大队', '20000.00', '2020-12-07', '2020-12-09', usual],
  ['德环罚字【2019】0013号', '德惠市环境保护局', '540000.00', null, '2019-12-24', [...usual, noDay]],
  ['穗番环罚〔2019〕156号', '广州市生态环境局', '80000.00', '2019-12-05', '2019-12-11', [...usual, notPenalty]],
  ['惠环罚决字〔2019〕第045号', '惠济区环境保护局', '30000.00', null, '2019-11-11', [...usual, noDay]],
  ['穗番环罚〔2019〕67号', '广州市生态环境局', '80000.00', '2019-09-24', '2019-10-14', [...usual, notPenalty]],
  ['济环责改〔2019〕47号', '济源市环境保护局', null, null, '2019-03-12', [...usual, notPenalty, noDay, noKind]],
  ['三环罚〔2017〕131号', '三河市环境保护局', '20000.00', null, '2018-11-05', [...usual, noDay]],
  ['三环罚〔2017〕140号', '三河市环境保护局', '50000.00', null, '2018-11-05', [...usual, notPenalty, noDay]],
  ['三环罚〔2017〕147号', '三河市环境保护局', '50000.00', null, '2018-10-31', [...usual, noDay]],
  [null, '子洲县环境保护局', '30000.00', null, '2018-09-17', [...usual, notPenalty, noNumber, noDay]],
  ['楚环禄罚字〔2025〕1号', '楚雄彝族自治州生态环境局', null, null, '2025-03-19', ['caseOpenedAt MISSING', 'decisions[0].kinds KIND_UNREADABLE', noDay, noKind]],
];

interface RecordSeen {
  domain: string; historic: boolean; revision: number | null; violation: string | null; violationFacts: string | null;
  gaps: { field: string; code: string; message: string }[] | null; organ: { name: string; origin: string };
  parties: { role: string; party: { name: string; unifiedSocialCreditCode: string | null; identityStrength: string } }[];
  decisions: { decisionNumber: string | null; fineAmount: string | null; decidedOn: string | null; publishedOn: string; inForce: boolean }[];
}

const query = `{ enforcementCases(first: 100, where: { historic: true }) { total { count }
  nodes { domain historic revision violation violationFacts gaps { field code message } organ { name origin }
  parties { role party { name unifiedSocialCreditCode identityStrength } }
    decisions { decisionNumber fineAmount decidedOn publishedOn inForce } } } }`;

let test: TestHub;
beforeAll(async () => { test = await aHub(); });
afterAll(() => test.close());

const recordsSeenBy = async (identity: string | null): Promise<RecordSeen[]> =>
  (await test.ask<{ enforcementCases: { nodes: RecordSeen[] } }>(identity, query)).enforcementCases.nodes.filter(({ domain }) => domain === 'ENVIRONMENT');
const byDay = <T extends { decisions: { publishedOn: string; decisionNumber: string | null }[] }>(records: readonly T[]): T[] =>
  records.toSorted((a, b) => JSON.stringify([a.decisions[0]!.publishedOn, a.decisions[0]!.decisionNumber])
    .localeCompare(JSON.stringify([b.decisions[0]!.publishedOn, b.decisions[0]!.decisionNumber])));

/** The records as the hub holds them, gaps and all; they are of other provinces, so no actor reads their L1. */
async function held(): Promise<Expected[]> {
  const rows = await test.hub.database.sql<{ row: Expected }>(
    `select json_build_array(d.decision_number, o.name, d.fine_amount::text, d.decided_on, d.published_on,
      array(select g->>'field' || ' ' || (g->>'code') from jsonb_array_elements(c.gaps) g order by 1)) as row
     from casework.enforcement_case c join casework.penalty_decision d on d.enforcement_case_id = c.id join registry.organ o on o.id = c.organ_id
     where c.source_system = 'published-sample' and c.domain = 'ENVIRONMENT' and c.historic and c.revision = 1`);
  return rows.map(({ row }) => row);
}

const inOrder = (rows: readonly Expected[]): Expected[] =>
  rows.map(([number, organ, fine, decidedOn, publishedOn, gaps]): Expected => [number, organ, fine, decidedOn, publishedOn, gaps.toSorted()])
  .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

describe('the published sample', () => {
  it('is in, all eleven records of the environment, as history, each with exactly its gaps', async () => {
    expect(inOrder(await held())).toEqual(inOrder(expected));
  });

  it('made its organs counterparties, of which nothing but the name is known', async () => {
    const organs = await test.hub.database.sql(
      `select name, kind, level, division_id as division, superior_id as superior, valid_from as "validFrom", domains from registry.organ
        where origin = 'COUNTERPARTY' and 'ENVIRONMENT' = any(domains) order by name`);
    expect(organs).toEqual([...new Set(expected.map(([, organ]) => organ))].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      .map((name) => ({ name, kind: 'ENFORCEMENT_AGENCY', level: null, division: null, superior: null, validFrom: null, domains: ['ENVIRONMENT'] })));
  });

  it('is open to the public with its facts, and what is not public of it stays withheld', async () => {
    const records = await recordsSeenBy(null);
    expect(records).toHaveLength(11);
    expect(records.every(({ historic, organ, decisions }) => historic && organ.origin === 'COUNTERPARTY' && decisions[0]!.inForce)).toBe(true);
    expect(byDay(records).map(({ decisions, organ }) =>
      [decisions[0]!.decisionNumber, organ.name, decisions[0]!.fineAmount, decisions[0]!.decidedOn, decisions[0]!.publishedOn]))
      .toEqual(byDay(expected.map(([decisionNumber, ...rest]) => ({ decisions: [{ decisionNumber, publishedOn: rest[3] }], rest })))
        .map(({ decisions, rest: [organ, fine, decidedOn, publishedOn] }) =>
        [decisions[0]!.decisionNumber, organ, fine, decidedOn, publishedOn]));
    expect(records.find(({ organ }) => organ.name === '济源市环境保护局'))
      .toMatchObject({ violationFacts: '地下油罐未采用双层罐或防渗池,也未监测渗漏', gaps: null, revision: null });
    const [strong, ...others] = records.flatMap(({ parties }) => parties)
      .toSorted((a, b) => a.party.identityStrength.localeCompare(b.party.identityStrength));
    expect(strong).toEqual({ role: 'PUNISHED',
      party: { name: '云南禄丰产业园区管理委员会', unifiedSocialCreditCode: '11532331797206718E', identityStrength: 'STRONG' } });
    expect(others.every(({ party }) => party.identityStrength === 'WEAK' && party.unifiedSocialCreditCode === null)).toBe(true);
  });

  it('changes nothing when it is imported again, and every record of it is accounted for', async () => {
    const before = await countsOf(test);
    const again = await importPublished(test.hub, csv, 'published-sample');
    const { rows, accepted, unchanged, superseded, setAside, otherDomains } = again;
    expect([rows, superseded]).toEqual([46, 0]);
    expect(accepted + unchanged + setAside + otherDomains).toBe(rows);
    expect(await countsOf(test)).toEqual(before);
  });
});

describe('a file of published records', () => {
  const header = csv.toString('utf8').split('\n')[0]!.trim();
  const columns = header.split(',');
  const lineOf = (cells: Record<string, string>): string => columns.map((column) => cells[column] ?? '').join(',');
  const whole = {
    领域: '生态环境', 行政相对人名称: '某某化工有限公司', 行政相对人类别: '法人及非法人组织', 行政处罚决定书文号: '并环罚字〔2026〕91号', 违法行为类型: '大气污染', 处罚依据: '大气污染防治法第一百零八条', 处罚类别: '罚款',
    '罚款金额(万元)': '2', 处罚决定日期: '2026-01-05', 公示日期: '2026-01-07', 处罚机关: '某某市生态环境局',
  };
  const fileOf = (...rows: Record<string, string>[]): Buffer =>
    Buffer.from([header, ...rows.map((changes) => lineOf({ ...whole, ...changes }))].join('\n'));

  it('is taken in but for the rows that name no party or no organ, which are set aside with the reason', async () => {
    const done = await importPublished(test.hub, fileOf(
      {}, { 处罚机关: '', 行政处罚决定书文号: '' }, { 行政相对人名称: '', 行政处罚决定书文号: '并环罚字〔2026〕92号' }, { 行政相对人名称: '(来源已隐去)', 行政处罚决定书文号: '并环罚字〔2026〕93号' },
      { 处罚决定日期: '2026-02-31', 行政处罚决定书文号: '并环罚字〔2026〕94号' }, { 领域: '交通运输' },
    ), 'own-file');
    expect(done).toMatchObject({ rows: 6, accepted: 2, unchanged: 0, superseded: 0, setAside: 3, otherDomains: 1 });

    const rows = await test.hub.database.sql<{ outcome: string; issues: { field: string; code: string }[] }>(
      'select outcome, issues from casework.submission_row where submission_id = $1 order by ordinal', [done.submissions[0]]);
    expect(rows.map(({ outcome, issues }) => [outcome, outcome === 'ACCEPTED' ? [] : issues.map(({ field, code }) => `${field} ${code}`)])).toEqual([
      ['ACCEPTED', []], ['SET_ASIDE', ['organCode MISSING']], ['SET_ASIDE', ['parties MISSING']],
      ['SET_ASIDE', ['parties MISSING', 'parties[0].name PARTY_HIDDEN']], ['ACCEPTED', []],
    ]);
    expect(rows.at(-1)!.issues).toContainEqual(expect.objectContaining({ field: 'decisions[0].decidedOn', code: 'UNREADABLE', value: '2026-02-31' }));
  });

  it('corrects what it stated before, where it comes again from the same source', async () => {
    const first = await importPublished(test.hub, fileOf({ 行政处罚决定书文号: '并环罚字〔2026〕95号' }), 'growing-file');
    const grown = await importPublished(test.hub, fileOf({ 行政处罚决定书文号: '并环罚字〔2026〕95号', '罚款金额(万元)': '3' }, { 行政处罚决定书文号: '并环罚字〔2026〕96号' }),
      'growing-file');
    expect([first, grown].map(({ accepted, unchanged, superseded, setAside }) => [accepted, unchanged, superseded, setAside]))
      .toEqual([[1, 0, 0, 0], [1, 0, 1, 0]]);
  });
});
