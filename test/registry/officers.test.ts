import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { certificatesNumbered, isValidOn } from '../../src/registry/officer/index.js';
import { addDays, residentIdCheckDigit } from '../../src/kernel/index.js';
import { aHub, type TestHub } from '../support/hub.js';
import { anOfficer, enter, officerCsv } from '../support/officers.js';
import { enterOfficers } from '../../src/commands/officers.js';
import { organCode, shuozhouBureau, youyuBranch } from '../support/reports.js';

const certificate = 'number kind issuer domains matterCodes validFrom validTo status effectiveFrom version organ { name } area { name }';
const officerFields = `name code unit post organ { name } certificates { ${certificate} } certificateHistory { number version status current } withheld { field }`;

interface OfficerSeen {
  id: string; name: string; code: string | null; unit: string | null; post: string | null; organ: { name: string };
  certificates: { number: string; status: string; version: number }[]; certificateHistory: { number: string; version: number; status: string; current: boolean }[];
  withheld: { field: string }[];
}

describe('the register of officers and certificates (R-018)', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  const nodes = async (identity: string | null, where: object): Promise<OfficerSeen[]> =>
    (await test.ask<{ officers: { nodes: OfficerSeen[] } }>(identity, `query ($where: OfficerWhere) { officers(where: $where) { nodes { id ${officerFields} } } }`, { where })).officers.nodes;
  const byNumber = async (number: string): Promise<OfficerSeen> => (await nodes('youyu-env-handler', { certificateNumber: number }))[0]!;
  const eventsOf = async (officerId: string): Promise<string[]> =>
    (await test.hub.database.sql<{ type: string }>('select type from log.event where aggregate_id = $1 order by aggregate_number', [officerId])).map(({ type }) => type);

  it('shows everyone name, organ, certificates and scope, and organs of state unit and post too', async () => {
    await enter(test, anOfficer(1, { domains: 'ENVIRONMENT;URBAN', matterCodes: 'EE01;EE02', divisionCode: '140623' }));
    const [seen] = await nodes(null, { certificateNumber: 'XN-T-1' });
    const { id, ...shown } = seen!;
    expect(shown).toEqual({
      name: '试验员1（虚构）', code: null, unit: null, post: null, organ: { name: youyuBranch }, withheld: ['code', 'unit', 'post', 'legalQualification', 'recordedAt'].map((field) => ({ field })),
      certificates: [{
        number: 'XN-T-1', kind: 'ENFORCEMENT', issuer: '试验发证机关（虚构）', domains: ['ENVIRONMENT', 'URBAN'], matterCodes: ['EE01', 'EE02'], validFrom: '2024-01-01', validTo: '2028-12-31',
        status: 'VALID', effectiveFrom: '2024-01-01', version: 1, organ: { name: youyuBranch }, area: { name: '右玉县' },
      }],
      certificateHistory: [{ number: 'XN-T-1', version: 1, status: 'VALID', current: true }],
    });
    expect(await test.ask('youyu-court', '{ officer(id: "' + id + '") { code unit post withheld { field } } }')).toEqual({ officer: { code: '试-1', unit: '执法一股', post: '股员', withheld: [] } });
  });

  it('tells one event of each new officer: to everyone name and certificates, to organs of state unit and post', async () => {
    await enter(test, anOfficer(2), anOfficer(3));
    await test.position();
    for (const number of [2, 3]) expect(await eventsOf((await byNumber(`XN-T-${number}`)).id)).toEqual(['officer.register']);
    const { id } = await byNumber('XN-T-2');
    const told = `{ events(where: { aggregateId: "${id}" }) { nodes { payload } } }`;
    const partsFor = async (identity: string | null): Promise<string[]> =>
      Object.keys((await test.ask<{ events: { nodes: { payload: object }[] } }>(identity, told)).events.nodes[0]!.payload);
    expect(await partsFor(null)).toEqual(['L0']);
    expect(await partsFor('shuozhou-market-handler')).toEqual(['L0', 'L1']);
  });

  it('changes nothing when the same file comes again', async () => {
    const file = [anOfficer(4, { domains: 'URBAN;ENVIRONMENT' }), anOfficer(5)];
    expect(await enter(test, ...file)).toContain('新登记 2，有变更 0，无变化 0');
    const before = await byNumber('XN-T-4');
    expect(await enter(test, ...file)).toContain('新登记 0，有变更 0，无变化 2');
    expect(await byNumber('XN-T-4')).toEqual(before);
    expect(await eventsOf(before.id)).toEqual(['officer.register']);
  });

  it('keeps every version of a certificate, and tells the change; other certificates of the officer stay', async () => {
    const second = { certificateNumber: 'XN-T-6B', domains: 'URBAN' };
    await enter(test, anOfficer(6), anOfficer(6, second));
    expect(await enter(test, anOfficer(6, { status: 'SUSPENDED', effectiveFrom: '2026-05-01' }))).toContain('有变更 1');
    await enter(test, anOfficer(6, { effectiveFrom: '2026-07-01' }));
    const seen = await byNumber('XN-T-6');
    expect(seen.certificates.map(({ number, version, status }) => [number, version, status])).toEqual([['XN-T-6', 3, 'VALID'], ['XN-T-6B', 1, 'VALID']]);
    expect(seen.certificateHistory.map(({ number, version, status, current }) => [number, version, status, current]))
      .toEqual([['XN-T-6', 1, 'VALID', false], ['XN-T-6', 2, 'SUSPENDED', false], ['XN-T-6', 3, 'VALID', true], ['XN-T-6B', 1, 'VALID', true]]);
    expect(await eventsOf(seen.id)).toEqual(['officer.register', 'officer.change', 'officer.change']);
  });

  it('follows an officer to another organ and another name; what the certificate said before stays said', async () => {
    await enter(test, anOfficer(7));
    await enter(test, anOfficer(7, { name: '改名员7（虚构）', organCode: organCode(shuozhouBureau), effectiveFrom: '2026-03-01' }));
    const seen = await byNumber('XN-T-7');
    expect([seen.name, seen.organ.name]).toEqual(['改名员7（虚构）', shuozhouBureau]);
    const organs = await test.hub.database.sql(`select o.name from registry.certificate c join registry.organ o on o.id = c.organ_id where c.number = 'XN-T-7' order by c.version`);
    expect(organs.map(({ name }) => name)).toEqual([youyuBranch, shuozhouBureau]);
  });

  it('lists officers by organ, by a number held or held before, and by a day on which they hold a valid certificate', async () => {
    await enter(test, anOfficer(8, { validFrom: '2025-01-01', effectiveFrom: '2025-01-01', validTo: '2025-12-31' }));
    const [{ id: organId }] = await test.hub.database.sql<{ id: string }>('select id from registry.organ where code = $1', [organCode(youyuBranch)]) as [{ id: string }];
    const found = async (validOn: string): Promise<boolean> => (await nodes(null, { organId, validOn, certificateNumber: 'XN-T-8' })).length === 1;
    expect([await found('2024-12-31'), await found('2025-01-01'), await found('2025-12-31'), await found('2026-01-01')]).toEqual([false, true, true, false]);
    const ofOrgan = await test.ask<{ organ: { officers: { nodes: { name: string }[] } } }>(null, `{ organ(id: "${organId}") { officers(first: 100) { nodes { name } } } }`);
    const names = (await test.ask<{ officers: { nodes: { name: string }[] } }>(null, `{ officers(first: 100, where: { organId: "${organId}" }) { nodes { name } } }`)).officers.nodes;
    expect(ofOrgan.organ.officers.nodes).toEqual(names);
    expect(names).toContainEqual({ name: '试验员8（虚构）' });
  });

  const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2025-01-01', count));
  const version = fc.record({ from: day, days: fc.integer({ min: 0, max: 300 }), status: fc.constantFrom('VALID', 'VALID', 'SUSPENDED', 'CANCELLED'), effectiveFrom: day })
    .map(({ from, days, status, effectiveFrom }) => ({ validFrom: from, validTo: addDays(from, days), status, effectiveFrom }));

  it('says of each day what the last statement that speaks of it says, first and last day of the period included, in the list as at intake', async () => {
    let number = 100;
    await fc.assert(fc.asyncProperty(fc.array(version, { minLength: 1, maxLength: 4 }), fc.array(day, { minLength: 3, maxLength: 3 }), async (versions, others) => {
      number += 1;
      for (const one of versions) await enter(test, anOfficer(number, one));
      const stored = (await certificatesNumbered(test.hub.database.sql, [`XN-T-${number}`])).get(`XN-T-${number}`)![0]!.versions;
      const edges = versions.flatMap(({ validFrom, validTo, effectiveFrom }) => [validFrom, validTo, effectiveFrom].flatMap((edge) => [addDays(edge, -1), edge, addDays(edge, 1)]));
      for (const on of new Set([...edges, ...others])) {
        const spoken = versions.findLast(({ effectiveFrom }) => effectiveFrom <= on);
        const expected = spoken?.status === 'VALID' && spoken.validFrom <= on && on <= spoken.validTo;
        expect({ on, valid: isValidOn(stored, on) }).toEqual({ on, valid: expected });
        expect({ on, listed: (await nodes(null, { certificateNumber: `XN-T-${number}`, validOn: on })).length === 1 }).toEqual({ on, listed: expected });
      }
    }), { numRuns: 8 });
  }, 60_000);

  const identityNumber = ((first17: string) => first17 + residentIdCheckDigit(first17))('14062319800101990');

  it.each([
    ['an organ nobody knows', anOfficer(20, { organCode: '11140000XN0000000X' }), /第 3 行 organCode：机关名录中没有/],
    ['a kind that is none', anOfficer(20, { certificateKind: 'POLICE' }), /第 3 行 certificateKind：“POLICE”不在代码表内/],
    ['a period that ends before it begins', anOfficer(20, { validTo: '2023-01-01' }), /第 3 行 validTo：.*早于/],
    ['no first day of what it says', anOfficer(20, { effectiveFrom: '' }), /第 3 行 effectiveFrom：“”不是日期/],
    ['a short number', anOfficer(20, { certificateNumber: '1' }), /第 3 行 certificateNumber：证件编号应为 4 至 32 个字符/],
    ['an identity number in its place', anOfficer(20, { certificateNumber: identityNumber }), /第 3 行 certificateNumber：填的是公民身份号码/],
    ['no field of enforcement', anOfficer(20, { domains: '' }), /第 3 行 domains：未填执法领域/],
    ['a division of elsewhere', anOfficer(20, { divisionCode: '110101' }), /第 3 行 divisionCode：区划表中没有“110101”/],
    ['another officer’s certificate', anOfficer(20, { certificateNumber: 'XN-T-1' }), /第 3 行 certificateNumber：证件“XN-T-1”已登记在人员“试-1”名下/],
    ['one certificate twice', anOfficer(19), /第 3 行 certificateNumber：.*出现两次/],
    ['one officer under two names', anOfficer(19, { certificateNumber: 'XN-T-19B', name: '另名（虚构）' }), /第 3 行 name：与同一人员编号“试-19”的前一行不一致/],
  ])('enters none of a file with %s, and names row, column and reason', async (_what, row, reason) => {
    await expect(enterOfficers(test.hub, officerCsv(anOfficer(19), row))).rejects.toThrow(reason);
    expect(await nodes(null, { certificateNumber: 'XN-T-19' })).toEqual([]);
  });
});
