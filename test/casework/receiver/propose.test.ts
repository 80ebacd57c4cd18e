import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { proposeReceiver, ReceiverReason, type ReceiverFound } from '../../../src/casework/receiver/index.js';
import { aHub, type TestHub } from '../../support/hub.js';

const day = '2026-11-22';

let test: TestHub;
let organs: ReadonlyMap<string, { id: string; name: string; kind: string; level: string | null; division: string | null }>;
beforeAll(async () => {
  test = await aHub();
  const rows = await test.hub.database.sql<{ id: string; name: string; kind: string; level: string | null; division: string | null }>('select id, name, kind, level, division_id as division from registry.organ order by code');
  organs = new Map(rows.map((row) => [row.name, row]));
});
afterAll(() => test.close());

const idOf = (name: string): string => organs.get(name)!.id;
const nameOf = (id: string | null): string | null => [...organs.values()].find((organ) => organ.id === id)?.name ?? null;
const proposed = (organ: string, more: { crimeCodes?: string[]; divisionId?: string; day?: string } = {}): Promise<ReceiverFound> =>
  proposeReceiver(test.hub.database.sql, { organId: idOf(organ), crimeCodes: [], divisionId: null, day, ...more });
const named = ({ reason, policeId, procuratorateId, courtId }: ReceiverFound): unknown[] => [reason, nameOf(policeId), nameOf(procuratorateId), nameOf(courtId)];

/** Within a transaction that is not kept. */
async function undone(work: (sql: TestHub['hub']['database']['sql']) => Promise<void>): Promise<void> {
  const over = new Error('over');
  await test.hub.database.transaction(async (sql) => { await work(sql); throw over; }).catch((error: unknown) => { if (error !== over) throw error; });
}

describe('the receiver of a transfer', () => {
  it('is the police of the same level, with procuratorate and court beside it (国务院令第310号第五条第二款)', async () => {
    const found = await proposed('右玉县市场监督管理局');
    expect(named(found)).toEqual([ReceiverReason.SAME_LEVEL, '右玉县公安局', '右玉县人民检察院', '右玉县人民法院']);
    expect(found).toMatchObject({ mark: 'V', isAdvisory: false, agreement: null, missing: null, basis: ['《行政执法机关移送涉嫌犯罪案件的规定》（国务院令第310号）第五条第二款'] });
    expect(named(await proposed('山西省生态环境厅'))).toEqual([ReceiverReason.SAME_LEVEL, '山西省公安厅', '山西省人民检察院', '山西省高级人民法院']);
  });

  it('is of the level of the organ in whose name a branch decides', async () => {
    const found = await proposed('朔州市生态环境局朔城分局');
    expect(named(found)).toEqual([ReceiverReason.SAME_LEVEL_OF_NAMED, '朔州市公安局', '朔州市人民检察院', '朔州市中级人民法院']);
    expect(found).toMatchObject({ mark: 'D', isAdvisory: true });
  });

  it('is the police of the county for a township, which has none of its own', async () => {
    const found = await proposed('右玉县新城镇人民政府');
    expect(named(found)).toEqual([ReceiverReason.TOWNSHIP_TO_COUNTY, '右玉县公安局', '右玉县人民检察院', '右玉县人民法院']);
    expect(found).toMatchObject({ mark: 'M_MED', isAdvisory: true });
  });

  it('follows a recorded agreement while it holds, and the rule before', async () => {
    const found = await proposed('朔州市生态环境局右玉分局', { crimeCodes: ['338'] });
    expect(named(found)).toEqual([ReceiverReason.AGREEMENT, '右玉县公安局', '右玉县人民检察院', '右玉县人民法院']);
    expect(found).toMatchObject({ mark: null, isAdvisory: false, agreement: { number: '朔检会〔2025〕3号（虚构）', agreedOn: '2025-03-10' } });
    expect((await proposed('朔州市生态环境局右玉分局', { day: '2025-03-31' })).reason).toBe(ReceiverReason.SAME_LEVEL_OF_NAMED);
  });

  it('follows the agreement that says most of the case: its main crime, then the place of the act', async () => {
    await undone(async (sql) => {
      const route = (crime: string | null, division: string | null, police: string): Promise<unknown> => sql(
        `insert into casework.transfer_route (id, organ_id, crime_code, division_id, police_id, procuratorate_id, agreement_number, issuer, agreed_on, valid_from, recorded_by, recorded_at, client_key, request_digest, audience)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, '一号', '某市', '2025-01-01', '2025-01-01', 'test', now(), gen_random_uuid()::text, '', '{d}')`,
        [idOf('朔州市市场监督管理局'), crime, division, idOf(police), idOf('朔州市人民检察院')],
      );
      await route(null, null, '朔州市公安局');
      await route(null, '140623', '右玉县公安局');
      await route('225', null, '怀仁市公安局');
      const policeFor = async (crimeCodes: string[], divisionId: string | null): Promise<string | null> =>
        nameOf((await proposeReceiver(sql, { organId: idOf('朔州市市场监督管理局'), crimeCodes, divisionId, day })).policeId);
      expect(await policeFor(['140'], null)).toBe('朔州市公安局');
      expect(await policeFor(['140'], '140623')).toBe('右玉县公安局');
      expect(await policeFor(['140', '225'], '140623')).toBe('怀仁市公安局');
      // An agreement that names police which ended without successor says nothing any more.
      await sql(`update registry.organ set valid_to = '2026-01-01' where id = $1`, [idOf('怀仁市公安局')]);
      expect(await policeFor(['225'], '140623')).toBe('右玉县公安局');
    });
  });

  it('follows organs that have ended to whichever took over, on either side', async () => {
    expect(named(await proposed('朔州市环境保护局'))).toEqual([ReceiverReason.SAME_LEVEL, '朔州市公安局', '朔州市人民检察院', '朔州市中级人民法院']);
    await undone(async (sql) => {
      await sql(`update registry.organ set valid_to = '2026-06-30', successor_id = $2 where id = $1`, [idOf('右玉县公安局'), idOf('朔州市公安局')]);
      const ask = { organId: idOf('右玉县市场监督管理局'), crimeCodes: [], divisionId: null };
      expect(nameOf((await proposeReceiver(sql, { ...ask, day })).policeId)).toBe('朔州市公安局');
      expect(nameOf((await proposeReceiver(sql, { ...ask, day: '2026-06-30' })).policeId)).toBe('右玉县公安局');
    });
  });

  it('is none, with what is missing, where the register does not say enough', async () => {
    expect((await proposed('右玉县公安局')).missing).toContain('不是行政执法机关');
    expect((await proposeReceiver(test.hub.database.sql, { organId: '01a20000-0000-7000-8000-000000000000', crimeCodes: [], divisionId: null, day })).missing).toContain('没有该机关');
    await undone(async (sql) => {
      await sql(`update registry.organ set valid_to = '2026-06-30' where id = any($1::uuid[])`, [[idOf('右玉县公安局')]]);
      const found = await proposeReceiver(sql, { organId: idOf('右玉县市场监督管理局'), crimeCodes: [], divisionId: null, day });
      expect(found).toMatchObject({ reason: ReceiverReason.NONE, policeId: null, procuratorateId: null, isAdvisory: false });
      expect(found.missing).toBe('机关名录中没有与“右玉县市场监督管理局”同级的公安机关；请商定受理机关并登记移送受理约定');
    });
  });

  it('is, for any agency on any day, police and procuratorate of one level and division unless an agreement says otherwise', async () => {
    const agencies = [...organs.values()].filter(({ kind }) => kind === 'ENFORCEMENT_AGENCY');
    const known = new Map([...organs.values()].map((organ) => [organ.id, organ]));
    await fc.assert(fc.asyncProperty(fc.constantFrom(...agencies), fc.constantFrom('2018-06-01', '2020-01-01', '2025-04-01', day), async (agency, on) => {
      const found = await proposeReceiver(test.hub.database.sql, { organId: agency.id, crimeCodes: [], divisionId: null, day: on });
      if (found.reason === ReceiverReason.AGREEMENT) return found.agreement !== null;
      if (found.reason === ReceiverReason.NONE) return found.policeId === null && found.missing !== null;
      const [police, procuratorate, court] = [found.policeId, found.procuratorateId, found.courtId].map((id) => known.get(id!)!);
      const oneLevel = [procuratorate, court].every((organ) => organ?.level === police?.level && organ?.division === police?.division);
      return oneLevel && police?.kind === 'PUBLIC_SECURITY' && procuratorate?.kind === 'PROCURATORATE' && court?.kind === 'COURT' && police.level !== 'TOWNSHIP';
    }), { numRuns: 150 });
  });
});
