import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_SOURCE } from '../../seeds/demo/generated-days.js';
import { demoOrgans } from '../../seeds/demo/organs.js';
import { generatedDays } from '../../seeds/generated/reports.js';
import { generate, wantedOf } from '../../src/commands/generate.js';
import type { Report } from '../../src/casework/intake/index.js';
import { readCreditCode, readResidentId } from '../../src/kernel/index.js';
import { aHub, type TestHub } from '../support/hub.js';
import { aReport, countsOf, submit } from '../support/reports.js';

const wanted = { cases: 300, seed: 7 };
let test: TestHub;
let said: string;

beforeAll(async () => {
  test = await aHub();
  said = await generate(test.hub, wanted, () => {});
}, 120_000);
afterAll(() => test.close());

const reportsOf = (seed: number, cases = wanted.cases): Report[] =>
  [...generatedDays(seed, cases, test.hub.domains, demoOrgans())].flatMap(({ sent }) => sent.flatMap(({ reports }) => reports));
const rows = async <R extends object>(text: string): Promise<R[]> => test.hub.database.sql<R>(text);

describe('generated cases', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(reportsOf(7)).toEqual(reportsOf(7));
    expect(reportsOf(8)).not.toEqual(reportsOf(7));
  });

  it('went in as any other: every report has a receipt, none was set aside, and every event its position', async () => {
    const outcomes = await rows<{ outcome: string; count: number }>(
      `select outcome, count(*)::int from casework.submission_row row join casework.submission batch on batch.id = row.submission_id
       where source_system like 'generated-7-%' group by outcome order by outcome`);
    const corrections = reportsOf(7).length - wanted.cases;
    expect(outcomes).toEqual([{ outcome: 'ACCEPTED', count: wanted.cases }, { outcome: 'SUPERSEDED', count: corrections }]);
    expect(corrections).toBeGreaterThan(0);
    expect(said).toContain(`${wanted.cases + corrections} 条报送`);
    expect(await rows('select from log.pending')).toEqual([]);
  });

  it('cover six fields, four levels, the years from 2021 on, and enterprises that several departments punished', async () => {
    const [seen] = await rows<Record<string, string[]>>(
      `select array_agg(distinct domain order by domain) as domains, array_agg(distinct level order by level) as levels,
         array_agg(distinct extract(year from listed_at at time zone 'Asia/Shanghai')::int order by extract(year from listed_at at time zone 'Asia/Shanghai')::int) as years
       from casework.enforcement_case held join registry.organ on organ.id = held.organ_id where source_system like 'generated-7-%'`);
    expect(seen).toEqual({
      domains: ['AGRICULTURE', 'CULTURE', 'ENVIRONMENT', 'MARKET', 'TRANSPORT', 'URBAN'], levels: ['CITY', 'COUNTY', 'PROVINCE', 'TOWNSHIP'], years: [2021, 2022, 2023, 2024, 2025, 2026],
    });
    const repeated = await rows(
      `select from casework.case_party link join casework.enforcement_case held on held.id = link.enforcement_case_id join registry.party on party.id = link.party_id
       where source_system like 'generated-7-%' and identity_strength = 'STRONG' group by link.party_id having count(distinct domain) > 1`);
    expect(repeated.length).toBeGreaterThan(3);
  });

  it('are recorded when their systems would have sent them, and a corrected one later than at first', async () => {
    const [late] = await rows<{ early: number; turned: number }>(
      `select count(*) filter (where first.recorded_at < held.case_opened_at)::int as early, count(*) filter (where later.recorded_at <= first.recorded_at)::int as turned
       from casework.enforcement_case held join casework.case_revision first on first.enforcement_case_id = held.id and first.revision = 1
       left join casework.case_revision later on later.enforcement_case_id = held.id and later.revision = 2 where source_system like 'generated-%'`);
    expect(late).toEqual({ early: 0, turned: 0 });
  });

  it('name two officers of their organ, whose certificates hold but for one case in fifty', async () => {
    const [seen] = await rows<{ cases: number; named: number }>(
      `select count(distinct held.id)::int as cases, count(*)::int as named from casework.enforcement_case held
       join casework.case_officer link on link.enforcement_case_id = held.id where source_system like 'generated-7-%'`);
    expect(seen).toEqual({ cases: wanted.cases, named: 2 * wanted.cases });
    const doubted = await rows<{ field: string; code: string; count: number }>(
      `select issue->>'field' as field, issue->>'code' as code, count(*)::int from casework.submission_row row join casework.submission batch on batch.id = row.submission_id, jsonb_array_elements(row.issues) issue
       where source_system like 'generated-7-%' and outcome = 'ACCEPTED' and issue->>'field' like 'officers%' group by 1, 2`);
    expect(doubted).toEqual([{ field: 'officers[1].certificateNumber', code: 'CERTIFICATE_NOT_VALID', count: wanted.cases / 50 }]);
  });

  it('can be known as invented: by every name, every code, every number, and no identity number anywhere', () => {
    const reports = reportsOf(9, 2_000);
    const parties = reports.flatMap(({ parties: named }) => named);
    expect(parties.filter(({ name, residentIdNumber }) => !name.endsWith('（虚构）') || residentIdNumber !== undefined)).toEqual([]);
    const codes = parties.flatMap(({ unifiedSocialCreditCode: code }) => (code === undefined ? [] : [code]));
    expect(codes.filter((code) => { const read = readCreditCode(code); return !read.ok || !read.value.checkDigitHolds || !read.value.organisationCode?.startsWith('XN'); })).toEqual([]);
    expect(reports.flatMap(({ decisions }) => decisions).filter(({ decisionNumber }) => decisionNumber !== undefined && !decisionNumber.includes('罚虚9字'))).toEqual([]);
    const written = JSON.stringify(reports).match(/(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g) ?? [];
    expect(written.filter((number) => readResidentId(number).ok)).toEqual([]);
  });

  it('have facts that raise no doubt, and fines no higher than the catalogue knows for the cause', () => {
    const days = [...generatedDays(10, 3_000, test.hub.domains, demoOrgans())];
    for (const { sent } of days) {
      for (const { domain, reports } of sent) {
        expect(reports.flatMap(({ facts, sourceKey }) => domain.checkFacts(facts ?? {}).map((found) => [sourceKey, found]))).toEqual([]);
        for (const { sourceKey, decisions } of reports) {
          const cause = domain.causes.find(({ code }) => code === sourceKey.split('-')[0])!;
          const most = cause.fines.some(({ times }) => times !== undefined) ? Infinity : Math.max(0, ...cause.fines.map(({ to }) => Number(to)));
          expect(decisions.filter(({ fineAmount }) => Number(fineAmount ?? 0) > most).map((decision) => [sourceKey, most, decision.fineAmount])).toEqual([]);
        }
      }
    }
  });

  it('are annulled, late, corrected and doubtful now and then', () => {
    const reports = reportsOf(11, 6_000);
    const share = (count: number): number => count / 6_000;
    const corrected = share(reports.length - 6_000);
    expect(corrected).toBeGreaterThan(0.02);
    expect(corrected).toBeLessThan(0.045);
    const annulled = share(reports.filter(({ decisions }) => decisions.some(({ annulledOn }) => annulledOn !== undefined)).length);
    expect(annulled).toBeGreaterThan(0.005);
    expect(annulled).toBeLessThan(0.02);
  });
});

describe('generating', () => {
  it('adds nothing where it was done before, and says so', async () => {
    const before = await countsOf(test);
    expect(await generate(test.hub, wanted, () => {})).toContain('此前已生成');
    expect(await countsOf(test)).toEqual(before);
  }, 60_000);

  it('refuses the same seed with another number of cases', async () => {
    await expect(generate(test.hub, { ...wanted, cases: 301 }, () => {})).rejects.toThrow('--cases 300');
  });

  it('refuses outside demo mode, numbers that are none, and the seed of the demo', () => {
    expect(() => wantedOf({ cases: '10' }, false)).toThrow('演示模式未开启');
    expect(() => wantedOf({ cases: '10', seed: String(DEMO_SOURCE) }, true)).toThrow('演示数据自带');
    for (const cases of [undefined, '0', '-1', '1.5', '9999999', 'many']) expect(() => wantedOf({ cases }, true)).toThrow('--cases');
    expect(wantedOf({ cases: '10' }, true)).toEqual({ cases: 10, seed: 1 });
  });

  it('refuses a database into which anything was reported', async () => {
    const other = await aHub();
    await submit(other, 'reported', [aReport('reported')]);
    await expect(generate(other.hub, wanted, () => {})).rejects.toThrow('youyu-test');
    await other.close();
  });
});
