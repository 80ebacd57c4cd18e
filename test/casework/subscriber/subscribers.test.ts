import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql, type GraphQLError } from 'graphql';
import type { Named } from '../../../src/platform/subscriptions/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { actorOf, cursorOf, logEnd, namedBy } from './world.js';

const owner = 'youyu-env-handler';
const fields = `name channel organ { name } isConnected begunAt lastSeenAt cursor acknowledgedCursor waiting waitingSince silentSince endedAt receipts { number after cursor acknowledgedBy }`;

interface Shown { name: string; organ: { name: string }; isConnected: boolean; waiting: number | null; waitingSince: string | null; cursor: string | null; receipts: { number: number; cursor: string | null }[]; endedAt: string | null }

describe('具名订阅方', () => {
  let test: TestHub;
  let at = new Date('2026-11-22T02:00:00Z');
  const begun = at.toISOString();
  beforeAll(async () => {
    test = await aHub({ now: () => at });
    await test.position();
  });
  afterAll(() => test.close());

  const listed = async (identity: string | null, isEnded?: boolean): Promise<Shown[]> =>
    (await test.ask<{ subscribers: Shown[] }>(identity, `query ($isEnded: Boolean) { subscribers(isEnded: $isEnded) { ${fields} } }`, { isEnded })).subscribers;
  const one = async (identity: string, name: string): Promise<Shown> => (await listed(identity)).find((each) => each.name === name)!;
  const claim = async (identity: string, name: string, begin: bigint, changes: Partial<Named> = {}) => test.hub.subscribers.claim(await namedBy(test, identity, name, changes), begin);
  const refusalOf = (identity: string, name: string, changes: Partial<Named> = {}): Promise<unknown> =>
    claim(identity, name, 0n, changes).then(() => null, (error: unknown) => (error as GraphQLError).extensions);

  it('are shown to their organ whole, to an administrator without what waits, to others and the public not at all', async () => {
    const { subscriberId, holder } = await claim(owner, 'desk', 5n);
    at = new Date(at.getTime() + 5_000);
    await test.hub.subscribers.prove([{ subscriberId, holder, position: 7n }]);
    const [cursor, begin] = await Promise.all([cursorOf(test, owner, 7n), cursorOf(test, owner, 5n)]);
    await test.ask(owner, 'mutation ($cursor: String!) { acknowledge(subscriber: "desk", cursor: $cursor) { __typename } }', { cursor });
    const open = { name: 'desk', channel: 'caseMoved', organ: { name: '朔州市生态环境局右玉分局' }, isConnected: true, begunAt: begun, lastSeenAt: at.toISOString(), silentSince: null, endedAt: null };
    const receipt = { number: 1, acknowledgedBy: owner };
    const [own] = await listed(owner);
    expect(own).toEqual({ ...open, cursor, acknowledgedCursor: cursor, waiting: own!.waiting, waitingSince: own!.waitingSince, receipts: [{ ...receipt, after: begin, cursor }] });
    expect(own!.waiting).toBeGreaterThan(0);
    expect(own!.waitingSince).not.toBeNull();
    const hidden = { ...open, cursor: null, acknowledgedCursor: null, waiting: null, waitingSince: null, receipts: [{ ...receipt, after: null, cursor: null }] };
    expect(await listed('shanxi-administrator')).toEqual([hidden]);
    for (const other of ['shuozhou-env-head', 'shanxi-justice', 'youyu-police', null]) expect(await listed(other)).toEqual([]);
  });

  it('count what waits as whoever asks may see it: of one organ, a leader sees less', async () => {
    const identity = 'shuozhou-procuratorate';
    const { subject, organ, roles } = await actorOf(test, identity);
    await claim(identity, 'county', 0n, { channel: 'decisionMade', where: { divisionCode: '140623' } });
    await claim(identity, 'all', 0n);
    const waitingAs = async (token: string): Promise<Record<string, number>> => {
      const { data } = await graphql({ schema: test.hub.schema, source: '{ subscribers { name waiting } }', contextValue: await test.hub.contextOf(token, null) });
      return Object.fromEntries((data!['subscribers'] as { name: string; waiting: number }[]).map(({ name, waiting }) => [name, waiting]));
    };
    const token = (more: string[]): Promise<string> => test.hub.tokens.issueDemo({ subject: subject!, name: null, organCode: organ!.code, roles: [...roles, ...more] });
    const [member, leader] = [await waitingAs(await token([])), await waitingAs(await token(['LEADER']))];
    const count = async (keys: string, types: string, more: string): Promise<number> => Number((await test.hub.database.sql<{ count: string }>(
      `select count(*) from log.event where type = any('{${types}}') and (audience && ${keys} or (class in ('L0', 'L1') and 'd' = any(audience))) ${more}`))[0]!.count);
    const decisions = 'decision.make,decision.publish,decision.annul';
    const division = `v${organ!.division!}`;
    const keys = `array['${division}', '${organ!.lineage[0]!}']`;
    expect(member).toEqual({ all: Math.min(1_000, await count(keys, `case.report,case.correct,${decisions}`, '')), county: await count(keys, decisions, `and 'v140623' = any(audience)`) });
    expect(leader['all']).toBeLessThan(member['all']!);
  });

  it('are away ten seconds after the last word, and at once when they say so', async () => {
    const { subscriberId, holder } = await claim(owner, 'heard', 1n);
    const after = async (seconds: number): Promise<boolean> => {
      at = new Date(at.getTime() + seconds * 1_000);
      return (await one(owner, 'heard')).isConnected;
    };
    expect([await after(9), await after(1)]).toEqual([true, false]);
    await test.hub.subscribers.prove([{ subscriberId, holder, position: 0n }]);
    expect(await after(0)).toBe(true);
    await test.hub.subscribers.leave(subscriberId, '00000000-0000-4000-8000-000000000000');
    expect(await after(0)).toBe(true);
    await test.hub.subscribers.leave(subscriberId, holder);
    expect(await after(0)).toBe(false);
  });

  it.each(['', 'a b', '联络', 'x'.repeat(65), 'a\n', 'a/b'])('have no such name: %j', async (name) => {
    expect(await refusalOf(owner, name)).toEqual({ code: 'SUBSCRIPTION_REFUSED', field: 'subscriber' });
  });

  it('are two hundred in an organ at most, and those that there are go on', async () => {
    const { organId } = await namedBy(test, 'youyu-court', 'first');
    expect(await refusalOf('youyu-court', 'first')).toBeNull();
    await test.hub.database.sql(
      `insert into subscription.subscriber (id, organ_id, name, channel, subject, roles, position, acknowledged, begun_at, heard_at, advanced_at)
       select gen_random_uuid(), organ_id, 'n' || n, channel, subject, roles, position, acknowledged, begun_at, heard_at, advanced_at
       from subscription.subscriber, generate_series(1, 199) n where organ_id = $1`, [organId],
    );
    expect(await refusalOf('youyu-court', 'one-too-many')).toEqual({ code: 'SUBSCRIPTION_REFUSED', field: 'subscriber' });
    expect(await refusalOf('youyu-court', 'first')).toBeNull();
  });

  it('have a name of one channel, which another organ may use too', async () => {
    for (const name of ['A', 'a.b_c-9', 'x'.repeat(64)]) expect(await refusalOf(owner, name)).toBeNull();
    expect(await refusalOf(owner, 'A', { channel: 'decisionMade' })).toEqual({ code: 'SUBSCRIPTION_REFUSED', field: 'subscriber' });
    expect(await refusalOf('youyu-police', 'A', { channel: 'decisionMade' })).toBeNull();
    expect((await listed('shanxi-administrator')).filter(({ name }) => name === 'A')).toHaveLength(2);
  });

  it('taken out of use keep their receipts, and begin anew under the same name', async () => {
    const { subscriberId, holder } = await claim(owner, 'old', 1n);
    const cursor = await cursorOf(test, owner, 9n);
    await test.ask(owner, 'mutation ($cursor: String!) { acknowledge(subscriber: "old", cursor: $cursor) { __typename } }', { cursor });
    const end = (identity: string): Promise<{ endSubscriber: Shown | null }> => test.ask(identity, `mutation { endSubscriber(name: "old") { ${fields} } }`);
    expect([await end('youyu-police'), await end('shanxi-administrator'), (await test.ask(null, 'mutation { endSubscriber(name: "old") { name } }'))]).toEqual(Array(3).fill({ endSubscriber: null }));
    expect((await end(owner)).endSubscriber).toMatchObject({ isConnected: false, waiting: null, endedAt: at.toISOString(), receipts: [{ number: 1, cursor }] });
    expect(await end(owner)).toEqual({ endSubscriber: null });
    expect(await test.hub.subscribers.prove([{ subscriberId, holder, position: 20n }])).toEqual([holder]);
    const anew = await claim(owner, 'old', await logEnd(test), { channel: 'decisionMade' });
    expect([anew.subscriberId === subscriberId, anew.position]).toEqual([false, null]);
    expect(await one(owner, 'old')).toMatchObject({ endedAt: null, receipts: [], waiting: 0, waitingSince: null });
    expect(await listed(owner, true)).toMatchObject([{ name: 'old', cursor, receipts: [{ number: 1, cursor }] }]);
  });
});
