import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TestHub } from '../../support/hub.js';
import { aReport, submit } from '../../support/reports.js';
import { aCallingHub, aReceiver, aWebhook, calling, deliveriesOf, tellHub, until, webhooksOf, type Receiver } from '../../support/webhooks.js';

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
    const moves = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 9 });
    // Attempts at each event that fail, and how, one after another.
    const faults = fc.array(fc.array(fc.constantFrom(500, 404, 301, 'CUT' as const), { maxLength: 6 }), { minLength: 1, maxLength: 5 });
    await fc.assert(fc.asyncProperty(moves, faults, async (cases, plans) => {
      run += 1;
      const attempts = new Map<string, (number | 'CUT')[]>();
      const taken: [string, number][] = [];
      const receiver = await receiverThat(({ id, event }) => {
        const left = attempts.get(id) ?? [...plans[attempts.size % plans.length]!];
        attempts.set(id, left);
        const reply = left.shift() ?? 204;
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
      await tellHub(test, 'youyu-env-handler', 'endWebhook', id);
    }), { numRuns: 4 });
  }, 60_000);

  it('holds back the later events of an object alone: others go on, and no webhook waits for another', async () => {
    const held: (() => void)[] = [];
    let isOpen = false;
    const slow = await receiverThat(() => (isOpen ? 204 : new Promise((answer) => { held.push(() => { answer(204); }); })));
    const partial = await receiverThat(({ event }) => (isOpen || event.partitionkey !== stuck ? 204 : 503));
    const [one, other] = [await aWebhook(test, slow.url), await aWebhook(test, partial.url)];
    await worker.stop();
    const [stuck] = await move('stuck', [1, 2, 2, 3, 1, 1]);
    // What fails is not tried again before the test ends.
    worker = calling(test, { random: () => 0.999 });
    await until(test, async () => (await deliveriesOf(test, other.id, 'DELIVERED')).length === 3);
    await until(test, async () => (await deliveriesOf(test, other.id)).some(({ attempts, state }) => attempts > 0 && state === 'PENDING'));
    expect((await deliveriesOf(test, other.id, 'PENDING')).map(({ aggregateId, attempts }) => [aggregateId, attempts])).toEqual([[stuck, 0], [stuck, 0], [stuck, 1]]);
    // Of twelve objects, eight are asked of the slow one at once.
    await move('many', [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await until(test, async () => (await deliveriesOf(test, other.id, 'DELIVERED')).length === 12);
    await until(test, () => held.length === 8);
    expect(await deliveriesOf(test, one.id, 'DELIVERED')).toEqual([]);
    expect((await webhooksOf(test, 'youyu-env-handler')).find(({ id }) => id === other.id)).toMatchObject({ isBehind: true, lastStatus: 503, failuresInRow: 0, deadCount: 0, pendingCount: 3 });
    isOpen = true;
    for (const answer of held) answer();
    await until(test, async () => (await deliveriesOf(test, one.id, 'DELIVERED')).length === 15);
    expect(slow.received.filter(({ event }) => event.partitionkey === stuck).map(({ event }) => event.sequence)).toEqual(['0000000001', '0000000002', '0000000003']);
  });
});
