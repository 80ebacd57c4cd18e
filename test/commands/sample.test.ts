import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importPublished } from '../../src/commands/import.js';
import { repoFile } from '../../src/platform/repo.js';
import { aHub, type TestHub } from '../support/hub.js';
import { countsOf } from '../support/reports.js';
import { sampleRecords, type Expected } from './sample-records.js';

const csv = fs.readFileSync(repoFile('seeds/sample/penalties-published-sample.csv'));

const everyGap = 'caseOpenedAt MISSING';
const expected: readonly Expected[] = Object.values(sampleRecords).flat();

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
  (await test.ask<{ enforcementCases: { nodes: RecordSeen[] } }>(identity, query)).enforcementCases.nodes;
const byDay = <T extends { decisions: { publishedOn: string | null; decisionNumber: string | null }[] }>(records: readonly T[]): T[] =>
  records.toSorted((a, b) => JSON.stringify([a.decisions[0]!.publishedOn, a.decisions[0]!.decisionNumber])
    .localeCompare(JSON.stringify([b.decisions[0]!.publishedOn, b.decisions[0]!.decisionNumber])));

/** The records as the hub holds them, by field, gaps and all; they are of other provinces, so no actor reads their L1. */
async function held(): Promise<Record<string, Expected[]>> {
  const rows = await test.hub.database.sql<{ domain: string; row: Expected }>(
    `select c.domain, json_build_array(d.decision_number, o.name, d.fine_amount::text, d.decided_on, d.published_on,
      array(select g->>'field' || ' ' || (g->>'code') from jsonb_array_elements(c.gaps) g order by 1)) as row
     from casework.enforcement_case c join casework.penalty_decision d on d.enforcement_case_id = c.id join registry.organ o on o.id = c.organ_id
     where c.source_system = 'published-sample' and c.historic and c.revision = 1`);
  return Object.fromEntries([...Map.groupBy(rows, ({ domain }) => domain)].map(([domain, ones]) => [domain, ones.map(({ row }) => row)]));
}

const inOrder = (rows: readonly Expected[]): Expected[] =>
  rows.map(([number, organ, fine, decidedOn, publishedOn, gaps]): Expected => [number, organ, fine, decidedOn, publishedOn, gaps.toSorted()])
  .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

describe('the published sample', () => {
  it.each(Object.entries(sampleRecords))('is in, every record of %s, as history, each with exactly its gaps', async (domain, records) => {
    expect(inOrder((await held())[domain]!)).toEqual(inOrder(records.map(([number, organ, fine, decidedOn, publishedOn, gaps]) =>
      [number, organ, fine, decidedOn, publishedOn, [everyGap, ...gaps]])));
  });

  it('is in whole: 46 records, and as many rows of receipts that accept them', async () => {
    expect(expected).toHaveLength(46);
    const rows = await test.hub.database.sql(
      `select row.outcome, count(*)::int from casework.submission_row row join casework.submission batch on batch.id = row.submission_id
       where batch.source_system = 'published-sample' group by row.outcome`);
    expect(rows).toEqual([{ outcome: 'ACCEPTED', count: 46 }]);
  });

  it('names no party where the publisher hides it, and makes none of what stands in its place', async () => {
    const rows = await test.hub.database.sql<{ gaps: { code: string }[]; parties: number }>(
      `select gaps, (select count(*)::int from casework.case_party link where link.enforcement_case_id = held.id) as parties
       from casework.enforcement_case held where source_system = 'published-sample'`);
    expect(rows.map(({ gaps, parties }) => [gaps.some(({ code }) => code === 'PARTY_HIDDEN'), parties]).toSorted())
      .toEqual([...Array.from({ length: 21 }, () => [false, 1]), ...Array.from({ length: 25 }, () => [true, 0])]);
    expect(await test.hub.database.sql(`select name from registry.party where name like '%隐去%'`)).toEqual([]);
  });

  it('made its organs counterparties, of which nothing but name and field is known', async () => {
    const organs = await test.hub.database.sql<{ name: string; domains: string[] }>(
      `select name, kind, level, division_id as division, superior_id as superior, valid_from as "validFrom", domains from registry.organ where origin = 'COUNTERPARTY'`);
    const named = Object.entries(sampleRecords).flatMap(([domain, records]) => records.map(([, organ]) => [organ, domain] as const));
    const byName = <T extends { name: string }>(rows: readonly T[]): T[] => rows.toSorted((a, b) => a.name.localeCompare(b.name));
    expect(byName(organs)).toEqual(byName([...new Map(named)].map(([name, domain]) => (
      { name, kind: 'ENFORCEMENT_AGENCY', level: null, division: null, superior: null, validFrom: null, domains: [domain] }))));
  });

  it('is open to the public with its facts, and what is not public of it stays withheld', async () => {
    const records = await recordsSeenBy(null);
    expect(records).toHaveLength(expected.filter(([, , , , publishedOn]) => publishedOn !== null).length);
    expect(records.every(({ historic, organ, decisions }) => historic && organ.origin === 'COUNTERPARTY' && decisions[0]!.inForce)).toBe(true);
    expect(byDay(records).map(({ decisions, organ }) =>
      [decisions[0]!.decisionNumber, organ.name, decisions[0]!.fineAmount, decisions[0]!.decidedOn, decisions[0]!.publishedOn]))
      .toEqual(byDay(expected.filter(([, , , , publishedOn]) => publishedOn !== null).map(([decisionNumber, ...rest]) => ({ decisions: [{ decisionNumber, publishedOn: rest[3] }], rest })))
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

  it('changes nothing when it is imported again, and answers with the receipts of then', async () => {
    const before = await countsOf(test);
    const receipts = await test.hub.database.sql<{ id: string }>(`select id from casework.submission where source_system = 'published-sample' order by id`);
    const again = await importPublished(test.hub, csv, 'published-sample');
    expect(again).toMatchObject({ rows: 46, accepted: 46, unchanged: 0, superseded: 0, setAside: 0, otherDomains: 0, isKnown: true });
    expect(again.submissions.toSorted()).toEqual(receipts.map(({ id }) => id));
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
      { 处罚决定日期: '2026-02-31', 行政处罚决定书文号: '并环罚字〔2026〕94号' }, { 领域: '', 行政处罚决定书文号: '并环罚字〔2026〕98号' },
    ), 'own-file');
    expect(done).toMatchObject({ rows: 6, accepted: 3, unchanged: 0, superseded: 0, setAside: 2, otherDomains: 1 });

    const rows = await test.hub.database.sql<{ outcome: string; issues: { field: string; code: string }[] }>(
      'select outcome, issues from casework.submission_row where submission_id = $1 order by ordinal', [done.submissions[0]]);
    expect(rows.map(({ outcome, issues }) => [outcome, outcome === 'ACCEPTED' ? [] : issues.map(({ field, code }) => `${field} ${code}`)])).toEqual([
      ['ACCEPTED', []], ['SET_ASIDE', ['organCode MISSING']], ['SET_ASIDE', ['parties MISSING']], ['ACCEPTED', []], ['ACCEPTED', []],
    ]);
    expect(rows[3]!.issues).toContainEqual(expect.objectContaining({ field: 'parties[0].name', code: 'PARTY_HIDDEN', value: '(来源已隐去)' }));
    expect(rows.at(-1)!.issues).toContainEqual(expect.objectContaining({ field: 'decisions[0].decidedOn', code: 'UNREADABLE', value: '2026-02-31' }));
  });

  it('corrects what it stated before, where it comes again from the same source', async () => {
    const first = await importPublished(test.hub, fileOf({ 行政处罚决定书文号: '并环罚字〔2026〕95号' }), 'growing-file');
    const grown = await importPublished(test.hub, fileOf({ 行政处罚决定书文号: '并环罚字〔2026〕95号', '罚款金额(万元)': '3' }, { 行政处罚决定书文号: '并环罚字〔2026〕96号' }),
      'growing-file');
    expect([first, grown].map(({ accepted, unchanged, superseded, setAside }) => [accepted, unchanged, superseded, setAside]))
      .toEqual([[1, 0, 0, 0], [1, 0, 1, 0]]);
  });

  it('does not take what is another field’s case for a correction of it', async () => {
    await importPublished(test.hub, fileOf({ 行政处罚决定书文号: '并环罚字〔2026〕97号' }), 'two-fields');
    const other = await importPublished(test.hub, fileOf({ 行政处罚决定书文号: '并环罚字〔2026〕97号', 领域: '交通运输', '罚款金额(万元)': '3' }), 'two-fields');
    expect(other).toMatchObject({ accepted: 0, superseded: 0, setAside: 1 });
    expect(other.troubles[0]).toContain('另一执法领域');
  });
});
