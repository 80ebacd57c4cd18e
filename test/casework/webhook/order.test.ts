import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TestHub } from '../../support/hub.js';
import { aReport, submit } from '../../support/reports.js';
import { aCallingHub, aReceiver, aWebhook, calling, deliveriesOf, until, webhooksOf, type Receiver } from '../../support/webhooks.js';

describe('the order of what a webhook is sent', () => {
  let test: TestHub;
  let worker: ReturnType<typeof calling>;
  const receivers: Receiver[] = [];
  beforeAll(async () => { test = await aCallingHub(); });
  afterAll(async () => {
    await worker.stop();
    for (const receiver of receivers) await receiver.close();
    await test.close();
  });

  const receiverThat = async (...given: Parameters<typeof aReceiver>): Promise<Receiver> => {
    const receiver = await aReceiver(...given);
    receivers.push(receiver);
    return receiver;
  };

  /** Each case moves as often as it is named; gives their ids. */
  async function move(key: string, cases: readonly number[]): Promise<string[]> {
    const ids: string[] = [];
    for (const [round, one] of cases.entries()) {
      const { rows } = await submit(test, `${key}-${round}`, [aReport(`${key}-${one}`, { title: `第${round}次` })]);
      ids.push(rows[0]!.enforcementCase!.id);
    }
    await test.position();
    return ids;
  }

  it('is that of the log for each object, with nothing lost, however often the receiver fails (R-032)', async () => {
    await test.position();
    worker = calling(test);
    let run = 0;
    const moves = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 14 });
    const faults = fc.array(fc.constantFrom(204, 204, 500, 404, 301, 'cut' as const), { minLength: 1, maxLength: 12 });
    await fc.assert(fc.asyncProperty(moves, faults, async (cases, replies) => {
      run += 1;
      let asked = 0;
      const taken: [string, number][] = [];
      const receiver = await receiverThat(({ event }) => {
        const reply = [...replies, 204][(asked += 1) % (replies.length + 1)]!;
        if (reply === 'cut') return new Promise(() => { receiver.cut(); });
        if (reply === 204) taken.push([event.partitionkey, Number(event.sequence)]);
        return reply;
      });
      const { id } = await aWebhook(test, receiver.url);
      const ids = await move(`order-${run}`, cases);
      await until(test, async () => (await deliveriesOf(test, id, 'DELIVERED')).length === cases.length);
      for (const object of new Set(ids)) {
        expect(taken.filter(([one]) => one === object).map(([, number]) => number)).toEqual(ids.filter((one) => one === object).map((_, index) => index + 1));
      }
      expect(taken).toHaveLength(cases.length);
      expect(worker.told.filter((line) => line.startsWith('FAILED'))).toEqual([]);
    }), { numRuns: 6 });
  }, 60_000);

  it('holds back the later events of an object alone: others go on, and no webhook waits for another', async () => {
    const held: (() => void)[] = [];
    const slow = await receiverThat(() => new Promise((answer) => { held.push(() => { answer(204); }); }));
    const partial = await receiverThat(({ event }) => (event.partitionkey === stuck ? 503 : 204));
    let stuck = '';
    const [one, other] = [await aWebhook(test, slow.url), await aWebhook(test, partial.url)];
    await move('stuck-first', [1]).then(([id]) => { stuck = id!; });
    await move('stuck', [2, 2, 3]);
    await move('stuck-first', [1, 1]);
    await until(test, async () => (await deliveriesOf(test, other.id, 'DELIVERED')).length >= 3);
    const waiting = await deliveriesOf(test, other.id, 'PENDING');
    expect(new Set(waiting.map(({ aggregateId }) => aggregateId))).toEqual(new Set([stuck]));
    expect(new Set(partial.received.filter(({ event }) => event.partitionkey === stuck).map(({ event }) => event.sequence))).toEqual(new Set(['0000000001']));
    // Of eight and more objects, eight are asked of the slow one at once.
    await move('many', [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await until(test, async () => (await deliveriesOf(test, other.id, 'DELIVERED')).length >= 12);
    await until(test, () => held.length === 8);
    expect((await deliveriesOf(test, one.id, 'DELIVERED'))).toEqual([]);
    expect((await webhooksOf(test, 'youyu-env-handler')).find(({ id }) => id === other.id)).toMatchObject({ isBehind: true, lastStatus: 503 });
    partial.answer = () => 204;
    slow.answer = () => 204;
    for (const answer of held) answer();
    await until(test, async () => (await Promise.all([one, other].map(({ id }) => deliveriesOf(test, id, 'PENDING')))).flat().length === 0);
  });
});
