import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Dead } from '../../../src/casework/webhook/index.js';
import { schedule } from '../../../src/platform/webhooks/index.js';
import type { TestHub } from '../../support/hub.js';
import { aReport, submit } from '../../support/reports.js';
import { aCallingHub, aReceiver, aWebhook, calling, deliveriesOf, tellHub, until, webhooksOf, type DeliverySeen, type Receiver } from '../../support/webhooks.js';

const handler = 'youyu-env-handler';

describe('an attempt at a webhook', () => {
  let now = Date.now();
  let test: TestHub;
  let receiver: Receiver;
  let worker: ReturnType<typeof calling>;
  const dead: Dead[] = [];
  const begin = (): void => { worker = calling(test, { random: () => 0.5, onDead: (one) => { dead.push(one); } }); };
  beforeAll(async () => {
    test = await aCallingHub({ now: () => new Date(now) });
    receiver = await aReceiver();
    await test.position();
    begin();
  });
  afterAll(async () => {
    await worker.stop();
    await receiver.close();
    await test.close();
  });

  const report = async (key: string, title = '案'): Promise<void> => {
    await submit(test, `${key}-${title}`, [aReport(key, { title })]);
    await test.position();
  };
  const oldest = async (id: string): Promise<DeliverySeen> => (await deliveriesOf(test, id)).at(-1)!;
  const tried = (id: string, attempts: number): Promise<void> => until(test, async () => (await deliveriesOf(test, id)).at(-1)?.attempts === attempts);

  it('that fails is made again on schedule until it is a dead letter, which can be read and replayed; then the object goes on', async () => {
    const { id } = await aWebhook(test, receiver.url);
    receiver.answer = () => 500;
    await report('dead', '一');
    await report('dead', '二');
    await until(test, async () => (await deliveriesOf(test, id)).length === 2);
    for (let attempt = 1; attempt < schedule.attempts; attempt += 1) {
      await tried(id, attempt);
      const wait = Math.min(schedule.longestWait, schedule.firstWait * 2 ** (attempt - 1)) / 2;
      expect(Date.parse((await oldest(id)).nextAt!)).toBe(now + wait);
      now += wait;
    }
    expect(dead).toEqual([]);
    receiver.answer = ({ event }) => (event.sequence === '0000000001' ? 500 : 204);
    await until(test, async () => (await deliveriesOf(test, id, 'DELIVERED')).length === 1);
    const [letter, ...others] = await deliveriesOf(test, id, 'DEAD');
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ attempts: schedule.attempts, lastStatus: 500, lastError: '接收方答复 500', event: { type: 'case.report', payload: { L2: { sourceKey: 'dead' } } } });
    await until(test, () => dead.length === 1);
    expect(dead).toMatchObject([{ webhookId: id, deliveryId: letter!.id, failure: '接收方答复 500' }]);
    expect(receiver.received.map(({ event }) => event.sequence)).toEqual([...Array.from({ length: schedule.attempts }, () => '0000000001'), '0000000002']);

    receiver.answer = () => 204;
    expect(await tellHub(test, handler, 'replayDeadDeliveries', id)).toMatchObject({ replayed: 1 });
    await until(test, async () => (await deliveriesOf(test, id, 'DELIVERED')).length === 2);
    expect(await tellHub(test, handler, 'replayDelivery', letter!.id)).toMatchObject({ replayed: 1 });
    await until(test, async () => (await oldest(id)).replays === 2 && (await deliveriesOf(test, id, 'DELIVERED')).length === 2);
    const [first, again, onceMore] = receiver.received.filter((_, index, all) => index === 0 || index > all.length - 3);
    expect([again, onceMore].map((one) => [one!.id, one!.event.sequence])).toEqual([1, 2].map(() => [first!.id, '0000000001']));
    expect(await webhooksOf(test, handler)).toMatchObject([{ state: 'ACTIVE', failedAttempts: schedule.attempts, failuresInRow: 0, deadCount: 0, isBehind: false }]);
    await tellHub(test, handler, 'endWebhook', id);
  }, 60_000);

  it('is not made before the receiver wishes (Retry-After), of whatever object', async () => {
    const { id } = await aWebhook(test, receiver.url);
    receiver.answer = () => [429, { 'retry-after': '7200' }];
    await report('rest-1');
    await tried(id, 1);
    receiver.answer = () => 204;
    const asked = receiver.received.length;
    await report('rest-2');
    await until(test, async () => (await deliveriesOf(test, id)).length === 2);
    now += 7_199_000;
    await report('elsewhere');
    await until(test, async () => (await deliveriesOf(test, id, 'PENDING')).length === 3);
    expect(receiver.received).toHaveLength(asked);
    now += 1_000;
    await until(test, async () => (await deliveriesOf(test, id, 'DELIVERED')).length === 3);
    await tellHub(test, handler, 'endWebhook', id);
  });

  it('that is answered 410 ends the webhook; what waits is not sent, and nothing can be changed any more', async () => {
    const { id } = await aWebhook(test, receiver.url);
    receiver.answer = () => 410;
    await report('gone');
    await until(test, async () => (await webhooksOf(test, handler)).find((one) => one.id === id)!.state === 'ENDED');
    expect(await deliveriesOf(test, id)).toMatchObject([{ state: 'WITHDRAWN', lastStatus: 410 }]);
    for (const [mutation, value] of [['changeWebhook', { id, isPaused: false }], ['rotateWebhookSecret', id], ['replayDeadDeliveries', id], ['endWebhook', id]] as const) {
      expect((await tellHub(test, handler, mutation, value)).code).toBe('ENDED');
    }
  });

  it('that was under way when the hub was killed is made again, with the same id, by whoever takes over; a pause holds everything', async () => {
    const { id } = await aWebhook(test, receiver.url);
    receiver.answer = () => new Promise(() => {});
    const asked = receiver.received.length;
    await report('killed');
    await until(test, () => receiver.received.length === asked + 1);
    // As a kill leaves it: the session is gone, and nothing that the worker holds is ever written.
    const cut = worker.stop();
    const [holder] = await test.hub.database.sql<{ pid: number }>(`select pid from pg_locks where locktype = 'advisory' and classid = x'686f6f6b'::int and granted
      and database = (select oid from pg_database where datname = current_database())`);
    await test.hub.database.sql('select pg_terminate_backend($1)', [holder!.pid]);
    await cut;
    expect(await deliveriesOf(test, id)).toMatchObject([{ state: 'PENDING', attempts: 0 }]);
    await tellHub(test, handler, 'changeWebhook', { id, isPaused: true });
    receiver.answer = () => 204;
    begin();
    await report('paused');
    const other = await aWebhook(test, receiver.url);
    await report('beside');
    await until(test, async () => (await deliveriesOf(test, other.id, 'DELIVERED')).length === 1);
    expect(await deliveriesOf(test, id)).toMatchObject([{ state: 'PENDING', attempts: 0 }]);
    await tellHub(test, handler, 'changeWebhook', { id, isPaused: false });
    await until(test, async () => (await deliveriesOf(test, id, 'DELIVERED')).length === 3);
    const ids = receiver.received.slice(asked).map((one) => one.id);
    expect(ids.filter((one) => one === ids[0])).toHaveLength(2);
  });

  it('that a receiver leaves without an answer is given up in time, and counts as failed', async () => {
    await worker.stop();
    worker = calling(test, { random: () => 0.5, patience: 200 });
    const { id } = await aWebhook(test, receiver.url);
    receiver.answer = ({ event }) => new Promise((answer) => { if (event.type === 'never') answer(204); });
    await report('silent');
    await tried(id, 1);
    expect(await oldest(id)).toMatchObject({ state: 'PENDING', lastStatus: null, lastError: '10 秒内没有答复' });
  });
});
