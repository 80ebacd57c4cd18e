import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cursorAt, lastPosition, moves, sightAs } from '../../support/following.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { eventIn, Line, live, tokenOf, type LiveHub, type Message } from '../../support/live.js';
import { tell } from '../../support/telling.js';

const identity = 'youyu-env-handler';
type Event = { readonly id: string; readonly cursor: string };

/** 具名订阅方: the hub keeps what was proved, and a fixed `after` is a floor. */
describe('a named subscriber', () => {
  let test: TestHub;
  let hub: LiveHub;
  let own: string;
  beforeAll(async () => {
    test = await aHub();
    hub = await live(test);
    own = (await sightAs(test, identity)).scopes[0]!.key;
  });
  afterAll(async () => {
    await hub.stop();
    await test.close();
    expect(hub.faults).toEqual([]);
  });

  const say = (count: number): Promise<string[]> => tell(test, Array.from({ length: count }, () => ({ audience: [own] })));
  const events = (line: Line, id = '1'): Event[] => line.of(id).filter(({ type }) => type === 'next').map((message) => eventIn(message));
  const ids = (line: Line, id = '1'): string[] => events(line, id).map((one) => one.id);
  const markOf = ({ payload }: Message): string | undefined => (payload as { mark?: string } | undefined)?.mark;

  const subscribed = async (name: string, after?: string): Promise<Line> => {
    const line = await Line.greeted(hub.socket, await tokenOf(test, identity));
    line.subscribe('1', moves, { subscriber: name, ...(after === undefined ? {} : { after }) });
    await line.settled();
    return line;
  };
  /** Resolves when the hub has written that the name has proved to be where the log ends; asks again and again. */
  const proved = async (name: string): Promise<void> => {
    for (const end = await lastPosition(test); ;) {
      const [row] = await test.hub.database.sql<{ position: string }>('select position::text as position from subscription.subscriber where name = $1', [name]);
      if (BigInt(row!.position) >= end) return;
    }
  };
  const mark = (line: Line): Promise<Message> => line.heard.first((message) => message.type === 'ping' && markOf(message) !== undefined);

  it('that answers marks goes on behind what it has proved, whatever `after` it repeats', async () => {
    const floor = await cursorAt(test, identity, await lastPosition(test));
    const line = await subscribed('marks', floor);
    const first = await say(5);
    line.send({ type: 'pong', payload: (await mark(line)).payload as never });
    await proved('marks');
    line.end();
    const second = await say(3);
    const again = await subscribed('marks', floor);
    await again.heard.until(() => ids(again).length === 3);
    expect([ids(line), ids(again)]).toEqual([first, second]);
    again.end();
  });

  it('whose pongs repeat no mark has proved nothing: it is given all again, with the same cursors', async () => {
    const line = await subscribed('dumb');
    const told = await say(4);
    await mark(line);
    line.send({ type: 'pong' });
    line.send({ type: 'pong', payload: { mark: '999' } });
    await line.settled();
    line.end();
    const again = await subscribed('dumb');
    await again.heard.until(() => ids(again).length === 4);
    expect(ids(line)).toEqual(told);
    expect(events(again)).toEqual(events(line));
    again.end();
  });

  it('that acknowledges has proved it, and has one receipt for the range', async () => {
    const line = await subscribed('receipts');
    const told = await say(6);
    await line.heard.until(() => ids(line).length === 6);
    const document = 'mutation ($cursor: String!) { acknowledge(subscriber: "receipts", cursor: $cursor) { __typename ... on DeliveryReceipt { number } } }';
    const receipts = [];
    for (const { cursor } of [events(line)[3]!, events(line)[3]!, events(line)[1]!]) receipts.push(await test.ask(identity, document, { cursor }));
    expect(new Set(receipts.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(receipts[0]).toMatchObject({ acknowledge: { __typename: 'DeliveryReceipt', number: 1 } });
    line.end();
    const again = await subscribed('receipts');
    await again.heard.until(() => ids(again).length === 2);
    expect(ids(again)).toEqual(told.slice(4));
    again.end();
  });

  it('begins behind `after` where that is further than what it has proved', async () => {
    const line = await subscribed('floor');
    const told = await say(5);
    await line.heard.until(() => ids(line).length === 5);
    line.end();
    const again = await subscribed('floor', events(line)[2]!.cursor);
    await again.heard.until(() => ids(again).length === 2);
    expect(ids(again)).toEqual(told.slice(3));
    again.end();
  });

  it('is taken over by whoever comes later, and the earlier is told', async () => {
    const earlier = await subscribed('taken');
    const later = await subscribed('taken');
    expect(await earlier.heard.first(({ type }) => type === 'error')).toMatchObject({ id: '1', payload: [{ extensions: { code: 'SUBSCRIBER_TAKEN_OVER', subscriber: 'taken' } }] });
    const told = await say(2);
    await later.heard.until(() => ids(later).length === 2);
    expect([ids(earlier), ids(later)]).toEqual([[], told]);
    for (const line of [earlier, later]) line.end();
  });

  it.each(['no spaces', '名称', 'x'.repeat(65)])('cannot be called “%s”', async (name) => {
    const line = await subscribed(name);
    expect(await line.heard.first(({ type }) => type === 'error')).toMatchObject({ payload: [{ extensions: { code: 'SUBSCRIPTION_REFUSED', field: 'subscriber' } }] });
    line.end();
  });

  it('is of one channel: another is refused under its name', async () => {
    const line = await subscribed('one-channel');
    // Until that is written the name is not yet of the first channel.
    while ((await test.hub.database.sql('select 1 as held from subscription.subscriber where name = $1', ['one-channel'])).length === 0);
    line.subscribe('2', 'subscription { decisionMade(subscriber: "one-channel") { id } }');
    expect(await line.heard.first(({ id, type }) => id === '2' && type === 'error')).toMatchObject({ payload: [{ message: expect.stringContaining('另一频道'), extensions: { code: 'SUBSCRIPTION_REFUSED' } }] });
    line.end();
  });
});
