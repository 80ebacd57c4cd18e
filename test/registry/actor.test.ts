import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identitiesOfDemo } from '../../src/commands/serve.js';
import { Actors } from '../../src/registry/organ/index.js';
import { aHub, type TestHub } from '../support/hub.js';

interface Me { me: { isPublic: boolean; organName: string | null; roles: string[]; scopes: { meaning: string; upTo: string }[] } }

const own = { meaning: '本机关及下级机关办理的案件', upTo: 'L3' };
const inForce = { meaning: '各机关现行有效的处罚决定', upTo: 'L1' };
const division = (upTo: string) => ({ meaning: '本行政区划内各机关办理的案件', upTo });

describe('what an actor may see', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  it.each([
    [null, [{ meaning: '已公开的处罚决定', upTo: 'L0' }]],
    ['youyu-env-handler', [own, inForce]],
    ['shuozhou-market-handler', [own, inForce]],
    ['shuozhou-procuratorate', [own, division('L2'), inForce]],
    ['shanxi-justice', [own, division('L2'), inForce]],
    ['shuozhou-steward', [own, division('L2'), inForce]],
    ['shanxi-leader', [own, division('L1'), inForce]],
    ['youyu-police', [own, inForce]],
    ['youyu-court', [own, inForce]],
  ])('follows from the organ’s kind and place and the roles: %s', async (identity, scopes) => {
    const { me } = await test.ask<Me>(identity, '{ me { isPublic organName roles scopes { meaning upTo } } }');
    expect(me.scopes).toEqual(scopes);
    expect(me.isPublic).toBe(identity === null);
  });

  it('lets each demo identity see some case', async () => {
    for (const { id: identity } of identitiesOfDemo()) {
      const { enforcementCases } = await test.ask<{ enforcementCases: { total: { count: number } } }>(identity, '{ enforcementCases { total { count } } }');
      expect(enforcementCases.total.count).toBeGreaterThan(0);
    }
  });

  it('shows a county branch less than its city bureau, and the bureau less than the province', async () => {
    const insiders = (identity: string) => test.ask<{ enforcementCases: { nodes: { title: string | null; organ: { name: string } }[] } }>(identity, '{ enforcementCases(first: 100, where: { status: OPENED }) { nodes { title organ { name } } } }')
      .then(({ enforcementCases }) => enforcementCases.nodes.map(({ title }) => title));
    const [county, city, province] = await Promise.all([insiders('youyu-env-handler'), insiders('shuozhou-env-head'), insiders('shanxi-env-system')]);
    expect(city).toEqual(expect.arrayContaining(county));
    expect(province).toEqual(expect.arrayContaining(city));
    expect(new Set(city).size).toBeGreaterThan(new Set(county).size);
    expect(new Set(province).size).toBeGreaterThan(new Set(city).size);
  });

  it('takes a role for what it is, whoever of the organ asked before', async () => {
    const actors = new Actors(test.hub.database.sql, () => new Date());
    const [{ code }] = await test.hub.database.sql<{ code: string }>(`select code from registry.organ where kind = 'PROCURATORATE' and division_id is not null and valid_to is null order by code limit 1`) as [{ code: string }];
    const classes = async (...roles: string[]): Promise<string[]> =>
      (await actors.actorOf({ subject: 's', name: null, organCode: code, roles }, null)).sight.scopes.filter(({ key }) => key.startsWith('v')).map(({ upTo }) => upTo);
    expect(await classes('VIEWER LEADER')).toEqual(['L2']);
    expect(await classes('VIEWER', 'LEADER')).toEqual(['L1']);
    expect(await classes('VIEWER LEADER')).toEqual(['L2']);
  });

  it('refuses a token of an organ that the register does not know, or whose validity has ended', async () => {
    const actors = new Actors(test.hub.database.sql, () => new Date());
    const [ended] = await test.hub.database.sql<{ code: string }>(`select code from registry.organ where valid_to < current_date limit 1`);
    const claims = (organCode: string) => ({ subject: 's', name: null, organCode, roles: ['HANDLER'] });
    await expect(actors.actorOf(claims('11999999999999999X'), null)).rejects.toThrow('不在机关名录中');
    await expect(actors.actorOf(claims(ended!.code), null)).rejects.toThrow('不在有效期内');
  });
});
