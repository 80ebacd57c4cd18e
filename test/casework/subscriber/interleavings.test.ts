import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Hold, Named } from '../../../src/platform/subscriptions/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { actorOf, logEnd, namedBy } from './world.js';

type Step = { readonly what: 'claim' | 'prove' | 'acknowledge' | 'leave'; readonly who: number; readonly at: number };

const step: fc.Arbitrary<Step> = fc.record({ what: fc.constantFrom('claim', 'prove', 'prove', 'acknowledge', 'leave'), who: fc.nat(5), at: fc.integer({ min: 1, max: 60 }) });

interface Row { position: string; acknowledged: string; begun: string; holder: string | null; receipts: { number: number; after: number; position: number }[] }

describe('a name, whatever its connections do and in which order', () => {
  let test: TestHub;
  let serial = 0;
  beforeAll(async () => {
    test = await aHub();
    await test.position();
    expect(await logEnd(test)).toBeGreaterThan(60n);
  });
  afterAll(() => test.close());

  const rowOf = async (id: string): Promise<Row> => (await test.hub.database.sql<Row>(
    `select position, acknowledged, holder, (select coalesce(json_agg(json_build_object('number', number, 'after', after, 'position', position) order by number), '[]')
       from subscription.receipt where subscriber_id = id) as receipts from subscription.subscriber where id = $1`, [id]))[0]!;

  /** Receipts stand side by side from the beginning to what is acknowledged. */
  function expectAdjacent({ receipts, acknowledged }: Row, begin: number): void {
    expect(receipts.map(({ number }) => number)).toEqual(receipts.map((_, index) => index + 1));
    expect(receipts.map(({ after }) => after)).toEqual([begin, ...receipts.map(({ position }) => position)].slice(0, receipts.length));
    expect(receipts.at(-1)?.position ?? begin).toBe(Number(acknowledged));
  }

  async function play(named: Named, begin: number, turns: readonly (readonly Step[])[]): Promise<void> {
    const { subscribers } = test.hub;
    const actor = await actorOf(test, 'youyu-env-handler');
    const first = await subscribers.claim(named, BigInt(begin));
    expect(first.position).toBeNull();
    const holds: Hold[] = [first];
    let before = begin;
    const take: Record<Step['what'], (hold: Hold, at: bigint) => Promise<unknown>> = {
      claim: async (_hold, at) => holds.push(await subscribers.claim(named, at)),
      prove: ({ subscriberId, holder }, position) => subscribers.prove([{ subscriberId, holder, position }]),
      acknowledge: (_hold, at) => subscribers.acknowledge(actor, named.name, at),
      leave: ({ subscriberId, holder }) => subscribers.leave(subscriberId, holder),
    };
    for (const turn of turns) {
      await Promise.all(turn.map(({ what, who, at }) => take[what](holds[holds.length - 1 - (who % holds.length)]!, BigInt(at))));
      const row = await rowOf(first.subscriberId);
      expect(Number(row.position)).toBeGreaterThanOrEqual(Math.max(before, Number(row.acknowledged)));
      expectAdjacent(row, begin);
      before = Number(row.position);
    }
    const marks = holds.map(({ subscriberId, holder }) => ({ subscriberId, holder, position: 0n }));
    const { holder } = await rowOf(first.subscriberId);
    expect([...await subscribers.prove(marks)].sort()).toEqual(holds.map((hold) => hold.holder).filter((one) => one !== holder).sort());
    expect(Number((await rowOf(first.subscriberId)).position)).toBe(before);
    expect((await subscribers.claim(named, 0n)).position).toBe(BigInt(before));
  }

  it('never goes back, has one holder, and receipts without overlap or hole (R-031)', async () => {
    const named = await namedBy(test, 'youyu-env-handler', 'x');
    const turns = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 8 });
    await fc.assert(fc.asyncProperty(fc.nat(30), turns, (begin, played) => play({ ...named, name: `name-${serial += 1}` }, begin, played)), { numRuns: 60 });
  }, 60_000);

  it('is proved by its holder alone, and many are in one statement', async () => {
    const { subscribers } = test.hub;
    const held = await Promise.all(Array.from({ length: 20 }, async (_, index) => subscribers.claim(await namedBy(test, 'youyu-env-handler', `many-${index}`), 1n)));
    const earlier = held[3]!;
    await subscribers.claim(await namedBy(test, 'youyu-env-handler', 'many-3'), 40n);
    const marks = held.flatMap(({ subscriberId, holder }) => [9n, 7n].map((position) => ({ subscriberId, holder, position })));
    let lost: readonly string[] = [];
    expect(await test.statementsOf(async () => { lost = await subscribers.prove(marks); })).toHaveLength(1);
    expect(lost).toEqual([earlier.holder]);
    const positions = await Promise.all(held.map(async ({ subscriberId }) => (await rowOf(subscriberId)).position));
    expect(positions).toEqual(held.map((one) => (one === earlier ? '1' : '9')));
    expect(await subscribers.prove([])).toEqual([]);
  });
});
