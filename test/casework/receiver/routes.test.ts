import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';

let test: TestHub;
const ids = new Map<string, string>();
beforeAll(async () => {
  test = await aHub({ now: () => new Date('2026-11-22T10:00:00+08:00') });
  for (const { name, id } of await test.hub.database.sql<{ name: string; id: string }>('select name, id from registry.organ')) ids.set(name, id);
});
afterAll(() => test.close());

const agreed = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  organId: ids.get('右玉县农业农村局'), policeId: ids.get('朔州市公安局'), procuratorateId: ids.get('朔州市人民检察院'),
  agreementNumber: '朔公会〔2026〕1号（虚构）', issuer: '朔州市公安局', agreedOn: '2026-11-01', validFrom: '2026-11-10', clientKey: 'k1', ...more,
});

type Answer = { __typename: string; id?: string; code?: string; validTo?: string | null; agreementNumber?: string };
const shown = '{ __typename ... on TransferRoute { id validTo agreementNumber police { name } recordedBy } ... on Refusal { code message } }';
async function record(identity: string | null, input: Record<string, unknown>): Promise<Answer> {
  return (await test.ask<{ recordTransferRoute: Answer }>(identity, `mutation ($input: RecordTransferRouteInput!) { recordTransferRoute(input: $input) ${shown} }`, { input })).recordTransferRoute;
}
async function end(identity: string | null, id: string, validTo: string): Promise<Answer> {
  return (await test.ask<{ endTransferRoute: Answer }>(identity, `mutation ($input: EndTransferRouteInput!) { endTransferRoute(input: $input) ${shown} }`, { input: { id, validTo } })).endTransferRoute;
}
const told = async (id: string): Promise<{ type: string; audience: string[] }[]> => test.hub.database.sql('select type, audience from log.event where aggregate_id = $1 order by seq', [id]);

describe('an agreement on who receives transfers', () => {
  it('is recorded once by its key, told to organs of state, followed, and ended', async () => {
    const first = await record('youyu-procuratorate', agreed());
    expect(first).toMatchObject({ __typename: 'TransferRoute', police: { name: '朔州市公安局' }, recordedBy: 'youyu-procuratorate', validTo: null });
    expect((await record('youyu-procuratorate', agreed())).id).toBe(first.id);
    const receiver = `{ transferReceiver(organId: "${ids.get('右玉县农业农村局')!}", crimeCodes: ["147"]) { reason police { name } procuratorate { name } court { name } basis mark isAdvisory routeId missing } }`;
    expect(await test.ask('youyu-market-handler', receiver)).toEqual({ transferReceiver: {
      reason: 'AGREEMENT', police: { name: '朔州市公安局' }, procuratorate: { name: '朔州市人民检察院' }, court: { name: '朔州市中级人民法院' },
      basis: ['朔州市公安局 朔公会〔2026〕1号（虚构）'], mark: null, isAdvisory: false, routeId: first.id, missing: null,
    } });
    expect(await test.ask(null, receiver)).toEqual({ transferReceiver: null });
    expect((await end('shanxi-justice', first.id!, '2026-11-20')).validTo).toBe('2026-11-20');
    expect((await end('shanxi-justice', first.id!, '2026-11-20')).validTo).toBe('2026-11-20');
    expect(await told(first.id!)).toEqual([{ type: 'transferRoute.record', audience: ['d'] }, { type: 'transferRoute.end', audience: ['d'] }]);
    expect(await test.ask('youyu-market-handler', receiver)).toMatchObject({ transferReceiver: { reason: 'SAME_LEVEL', police: { name: '右玉县公安局' } } });
  });

  it('is listed to organs of state, by agency and day, and to nobody else', async () => {
    const route = await record('shanxi-justice', agreed({ organId: ids.get('右玉县文化和旅游局'), clientKey: 'k2' }));
    const listed = async (identity: string | null, where: Record<string, unknown>): Promise<string[]> =>
      (await test.ask<{ transferRoutes: { nodes: { id: string }[] } }>(identity, 'query ($where: TransferRouteWhere) { transferRoutes(where: $where) { nodes { id } } }', { where })).transferRoutes.nodes.map(({ id }) => id);
    const where = { organId: ids.get('右玉县文化和旅游局') };
    expect(await listed('youyu-court', where)).toEqual([route.id]);
    expect(await listed('youyu-court', { ...where, validOn: '2026-11-09' })).toEqual([]);
    expect(await listed(null, where)).toEqual([]);
  });

  it.each([
    ['NOT_A_RECORDER', null, {}],
    ['NOT_A_RECORDER', 'youyu-env-handler', {}],
    ['NOT_A_RECORDER', 'shuozhou-steward', {}],
    ['NOT_A_RECORDER', 'youyu-prosecutor-criminal', {}],
    // The county's procuratorate, of an agency of the city.
    ['NOT_A_RECORDER', 'youyu-procuratorate', { organId: '朔州市农业农村局' }],
    ['NOT_AN_AGENCY', 'shanxi-justice', { organId: '右玉县公安局' }],
    ['NOT_AN_AGENCY', 'shanxi-justice', { organId: '朔州市环境保护局' }],
    ['NOT_POLICE', 'shanxi-justice', { policeId: '右玉县人民检察院' }],
    ['NOT_A_PROCURATORATE', 'shanxi-justice', { procuratorateId: '右玉县公安局' }],
    ['NO_SUCH_CRIME', 'shanxi-justice', { crimeCode: '408' }],
    ['NO_SUCH_DIVISION', 'shanxi-justice', { divisionCode: '999999' }],
    ['ENDS_BEFORE_IT_BEGINS', 'shanxi-justice', { validTo: '2026-11-09' }],
  ])('is refused with %s to %s who sends %o', async (code, identity, wrong: Record<string, string>) => {
    const before = await test.hub.database.sql('select count(*) from log.event');
    const input = Object.fromEntries(Object.entries(wrong).map(([key, value]) => [key, key.endsWith('Id') ? ids.get(value) : value]));
    expect(await record(identity, agreed({ organId: ids.get('右玉县交通运输局'), clientKey: 'refused', ...input }))).toMatchObject({ __typename: 'TransferRouteRefused', code });
    expect(await test.hub.database.sql('select count(*) from log.event')).toEqual(before);
  });

  it('does not overlap another, takes no other content under its key, and never lasts longer than was said', async () => {
    const organId = ids.get('右玉县交通运输局');
    const { id } = await record('shanxi-justice', agreed({ organId, clientKey: 'k3' }));
    expect(await record('shanxi-justice', agreed({ organId, clientKey: 'k4', validFrom: '2027-01-01' }))).toMatchObject({ code: 'OVERLAPS' });
    expect(await record('shanxi-justice', agreed({ organId, clientKey: 'k3', issuer: '另一机关' }))).toMatchObject({ code: 'CLIENT_KEY_TAKEN' });
    expect(await record('shanxi-justice', agreed({ organId, clientKey: 'k5', crimeCode: '133' }))).toMatchObject({ __typename: 'TransferRoute' });
    expect(await end('youyu-env-handler', id!, '2026-12-31')).toMatchObject({ code: 'NOT_A_RECORDER' });
    expect(await end('shanxi-justice', id!, '2026-12-31')).toMatchObject({ validTo: '2026-12-31' });
    expect(await end('shanxi-justice', id!, '2027-01-31')).toMatchObject({ code: 'ENDED_ALREADY' });
    expect(await end('shanxi-justice', id!, '2026-11-01')).toMatchObject({ code: 'ENDS_BEFORE_IT_BEGINS' });
    expect(await end('shanxi-justice', 'no-such', '2026-12-31')).toMatchObject({ code: 'NOTHING_VISIBLE' });
    expect(await record('shanxi-justice', agreed({ organId, clientKey: 'k6', validFrom: '2027-01-01' }))).toMatchObject({ __typename: 'TransferRoute' });
  });
});
