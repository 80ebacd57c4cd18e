import { createPrivateKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { fileKeys } from '../../../src/platform/keys.js';
import { cursorAt, Follows, lastPosition, moves, oracle, sightAs, typesOf } from '../../support/following.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { eventIn, Line, live, tokenOf, type LiveHub } from '../../support/live.js';
import { aDecision, aReport, organCode, submit, youyuBranch } from '../../support/reports.js';
import { tell } from '../../support/telling.js';

/** A token as the demo's issuer signs them, that lasts until that moment. */
async function tokenUntil(organ: string, until: number): Promise<string> {
  const { id, key } = fileKeys(process.env['TEST_KEY_FILE']!).current('demo-issuer');
  return new SignJWT({ name: null, organ, roles: ['HANDLER'] }).setProtectedHeader({ alg: 'EdDSA', kid: id }).setSubject('short').setIssuer('xianjie-demo').setAudience('xianjie')
    .setIssuedAt().setExpirationTime(until).sign(createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
}

/** A right that ends is felt within a second (design §3); twice that on a machine that does much else. */
const soon = 2_000;

describe('rights of a subscription', () => {
  let test: TestHub;
  let hub: LiveHub;
  beforeAll(async () => {
    test = await aHub();
    hub = await live(test);
  });
  afterAll(async () => {
    await hub.stop();
    await test.close();
    expect(hub.faults).toEqual([]);
  });

  const sql = (text: string, ...values: unknown[]) => test.hub.database.sql<Record<string, string>>(text, values);
  const subscribed = async (token: string, variables: Readonly<Record<string, unknown>> = {}, query = moves): Promise<Line> => {
    const line = await Line.greeted(hub.socket, token);
    line.subscribe('1', query, variables);
    await line.settled();
    return line;
  };

  it('end with the token: 4403, and a new one goes on from the cursor', async () => {
    const until = Math.floor(Date.now() / 1_000) + 2;
    const [own] = (await sightAs(test, 'youyu-env-handler')).scopes;
    const line = await subscribed(await tokenUntil(organCode(youyuBranch), until));
    const [first] = await tell(test, [{ audience: [own!.key] }]);
    const { id, cursor } = eventIn(await line.heard.first(({ type }) => type === 'next'));
    expect(id).toBe(first);
    expect(await line.closed).toMatchObject({ code: 4403, reason: expect.stringContaining('令牌') });
    const late = Date.now() - until * 1_000;
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(soon);
    const [second] = await tell(test, [{ audience: [own!.key] }]);
    const again = await subscribed((await tokenOf(test, 'youyu-env-handler'))!, { after: cursor });
    await again.heard.first(({ type }) => type === 'next');
    expect(again.of('1').map((message) => eventIn(message).id)).toEqual([second]);
    again.end();
  });

  it('end with the token over server-sent events too: the stream breaks off, so that libraries come again', async () => {
    const until = Math.floor(Date.now() / 1_000) + 2;
    const asked = new URLSearchParams({ query: moves });
    const response = await fetch(`${hub.stream}?${asked.toString()}`, { headers: { authorization: `Bearer ${await tokenUntil(organCode(youyuBranch), until)}` } });
    await expect(response.text()).rejects.toThrow('terminated');
    expect(Date.now() - until * 1_000).toBeLessThan(soon);
  });

  it('end with the term of the organ: 4403', async () => {
    const line = await subscribed((await tokenOf(test, 'youyu-court'))!);
    const began = Date.now();
    await sql(`update registry.organ set valid_to = '2026-01-01' where name = '右玉县人民法院'`);
    expect(await line.closed).toMatchObject({ code: 4403 });
    expect(Date.now() - began).toBeLessThan(soon);
    const next = await Line.open(hub.socket);
    next.send({ type: 'connection_init', payload: { authorization: `Bearer ${(await tokenOf(test, 'youyu-court'))!}` } });
    expect(await next.closed).toMatchObject({ code: 4403 });
  });

  it('change with the organ’s place: RIGHTS_CHANGED with a cursor for the new ones, from which the same connection goes on exactly', async () => {
    const identity = 'youyu-procuratorate';
    const before = (await sightAs(test, identity)).scopes.map(({ key }) => key);
    const line = await subscribed((await tokenOf(test, identity))!);
    const division = before.find((key) => key.startsWith('v'))!;
    const [mine] = await tell(test, [{ audience: [division] }]);
    await line.heard.first(({ type }) => type === 'next');
    await sql(`update registry.organ set division_id = (select division_id from registry.organ where name = '太原市人民检察院') where name = '右玉县人民检察院'`);
    const told = await line.heard.first(({ type }) => type === 'error');
    const [{ extensions }] = told.payload as [{ extensions: { code: string; cursor: string } }];
    expect(extensions.code).toBe('RIGHTS_CHANGED');
    const now = (await sightAs(test, identity)).scopes.map(({ key }) => key).find((key) => key.startsWith('v'))!;
    expect(now).not.toBe(division);
    const [, theirs] = await tell(test, [{ audience: [division] }, { audience: [now] }]);
    line.subscribe('2', moves, { after: extensions.cursor });
    await line.heard.first(({ id }) => id === '2');
    await line.settled();
    expect([line.of('1'), line.of('2')].map((all) => all.filter(({ type }) => type === 'next').map((message) => eventIn(message).id))).toEqual([[mine], [theirs]]);
    line.end();
  });

  it('are those of now at replay: a decision annulled since is not told to those who saw it while it was in force', async () => {
    const query = 'subscription ($after: String) { decisionMade(after: $after) { id type decision { decisionNumber } enforcementCase { caseNumber } } }';
    const began = await lastPosition(test);
    const [identity, token] = ['youyu-police', (await tokenOf(test, 'youyu-police'))!];
    const after = await cursorAt(test, identity, began);
    const then = await subscribed(token, { after }, query);
    const decided = (changes: object): Promise<unknown> => submit(test, `annul-${JSON.stringify(changes).length}`, [aReport('annulled-1', { status: 'DECIDED', decisions: [aDecision('右环罚〔2026〕771号', changes)] })]);
    await decided({});
    expect(await then.heard.first(({ type }) => type === 'next')).toMatchObject({ payload: { data: { decisionMade: { type: 'decision.make', decision: { decisionNumber: '右环罚〔2026〕771号' } } } } });
    await decided({ annulledOn: '2026-11-01', annulmentReason: '复议撤销' });
    const [own] = (await sightAs(test, identity)).scopes;
    const [last] = await tell(test, [{ type: 'decision.make', audience: [own!.key] }]);
    // Not equal to the first: what equal ones share may be half a second old.
    const since = await subscribed(token, { after }, query.replace('{ id type', '{ __typename id type'));
    await since.heard.first((message) => message.type === 'next' && eventIn(message, 'decisionMade').id === last);
    const shown = since.of('1').map((message) => eventIn(message, 'decisionMade'));
    expect(shown.map(({ id }) => id)).toEqual(await oracle(test, identity, began, { types: typesOf(test, 'decisionMade') }));
    expect(shown).toMatchObject([{ type: 'decision.withdraw', decision: null }, { type: 'decision.make', decision: null }]);
    const branch = await subscribed((await tokenOf(test, 'youyu-env-handler'))!, { after: await cursorAt(test, 'youyu-env-handler', began) }, query);
    await branch.heard.until(() => branch.of('1').length === 3);
    expect(branch.of('1').map((message) => eventIn(message, 'decisionMade').type)).toEqual(['decision.make', 'decision.annul', 'decision.withdraw']);
    for (const line of [then, since, branch]) line.end();
  });

  it('of one on a shared stream do not become those of another: each sees what its own allow', async () => {
    const began = await lastPosition(test);
    const identities = [null, 'youyu-police', 'shuozhou-market-handler', 'youyu-env-handler', 'shuozhou-env-head'];
    const follows = await Promise.all(identities.map(async (identity) => new Follows(test, hub, identity, await cursorAt(test, identity, began))));
    await Promise.all(follows.map((one) => one.connect()));
    const keys = (await Promise.all(identities.map((identity) => sightAs(test, identity)))).flatMap(({ scopes }) => scopes.map(({ key }) => key));
    const told = await tell(test, [...keys.map((key) => ({ audience: [key], fieldClass: 'L1' as const })), { audience: ['p', 'd'], fieldClass: 'L0' }]);
    await Promise.all(follows.map((one) => one.has(told.at(-1)!)));
    for (const one of follows) {
      expect(one.ids).toEqual(await oracle(test, one.identity, began));
      one.end();
    }
    expect(new Set(follows.map(({ ids }) => ids.length)).size).toBeGreaterThan(1);
  });
});
