import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { policyOf } from '../../../src/platform/log/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { cursorOf, logEnd, namedBy } from './world.js';

const owner = 'youyu-env-handler';
const mutation = `mutation ($name: String!, $cursor: String!) { acknowledge(subscriber: $name, cursor: $cursor) {
  __typename ... on DeliveryReceipt { subscriber number after cursor acknowledgedAt acknowledgedBy } ... on AcknowledgeRefused { code message } } }`;

interface Answer { __typename: string; number: number; after: string; cursor: string; code: string; acknowledgedAt: string }

describe('消息确认 (R-031)', () => {
  let test: TestHub;
  let at = new Date('2026-11-22T02:00:00Z');
  beforeAll(async () => {
    test = await aHub({ now: () => at });
    await test.position();
    await test.hub.subscribers.claim(await namedBy(test, owner, 'desk'), 10n);
  });
  afterAll(() => test.close());

  const asked = async (identity: string, name: string, position: bigint): Promise<Answer> =>
    (await test.ask<{ acknowledge: Answer }>(identity, mutation, { name, cursor: await cursorOf(test, identity, position) })).acknowledge;
  const cursors = (...positions: bigint[]): Promise<string[]> => Promise.all(positions.map((position) => cursorOf(test, owner, position)));

  it('leaves one receipt for each range, and finds the one that covers what is said again', async () => {
    const [ten, twenty, thirty] = await cursors(10n, 20n, 30n);
    const first = await asked(owner, 'desk', 20n);
    expect(first).toEqual({ __typename: 'DeliveryReceipt', subscriber: 'desk', number: 1, after: ten, cursor: twenty, acknowledgedAt: at.toISOString(), acknowledgedBy: owner });
    expect(await asked(owner, 'desk', 30n)).toMatchObject({ number: 2, after: twenty, cursor: thirty });
    at = new Date(at.getTime() + 60_000);
    for (const position of [11n, 15n, 20n]) expect(await asked(owner, 'desk', position)).toEqual(first);
    expect(await asked(owner, 'desk', 21n)).toMatchObject({ number: 2 });
    const { position } = await test.hub.subscribers.claim(await namedBy(test, owner, 'desk'), 0n);
    expect(position).toBe(30n);
  });

  it('made by many at once, gives each the receipt that covers what it said', async () => {
    await test.hub.subscribers.claim(await namedBy(test, owner, 'crowd'), 0n);
    const said = Array.from({ length: 24 }, (_, index) => BigInt(1 + ((index * 7) % 24)));
    const answers = await Promise.all(said.map((position) => asked(owner, 'crowd', position)));
    const places = new Map((await Promise.all(Array.from({ length: 25 }, async (_, position) => [await cursorOf(test, owner, BigInt(position)), position] as const))));
    const rangeOf = ({ after, cursor }: Answer): [number, number] => [places.get(after)!, places.get(cursor)!];
    said.forEach((position, index) => {
      const [after, to] = rangeOf(answers[index]!);
      expect(after < Number(position) && Number(position) <= to).toBe(true);
    });
    const ranges = [...new Map(answers.map((answer) => [answer.number, rangeOf(answer)]))].sort(([a], [b]) => a - b).map(([, range]) => range);
    expect(ranges.map(([after]) => after)).toEqual([0, ...ranges.map(([, to]) => to)].slice(0, -1));
    expect(ranges.at(-1)![1]).toBe(24);
  });

  it('is refused for what nobody subscribed to, and for what was before', async () => {
    expect(await asked(owner, 'nobody', 20n)).toMatchObject({ __typename: 'AcknowledgeRefused', code: 'NO_SUCH_SUBSCRIBER' });
    expect(await asked('youyu-police', 'desk', 20n)).toMatchObject({ code: 'NO_SUCH_SUBSCRIBER' });
    expect(await asked('shanxi-administrator', 'desk', 20n)).toMatchObject({ code: 'NO_SUCH_SUBSCRIBER' });
    expect(await asked(owner, 'desk', 10n)).toMatchObject({ code: 'BEFORE_BEGINNING' });
    const { actor: { sight }, seal } = await test.hub.contextOf(null, null);
    const { acknowledge } = await test.ask<{ acknowledge: Answer }>(null, mutation, { name: 'desk', cursor: seal.seal(20n, policyOf(sight)) });
    expect(acknowledge).toMatchObject({ code: 'NOT_AN_ORGAN' });
  });

  it.each([
    ['sealed for other rights', async () => cursorOf(test, 'youyu-police', 40n)],
    ['altered', async () => `${await cursorOf(test, owner, 40n)}A`],
    ['behind the end of the log', async () => cursorOf(test, owner, await logEnd(test) + 1n)],
  ])('is an error with a cursor %s, and moves nothing', async (_, cursor) => {
    const { errors } = await test.answer(owner, mutation, { name: 'desk', cursor: await cursor() });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', field: 'cursor' }]);
    expect((await test.hub.subscribers.claim(await namedBy(test, owner, 'desk'), 0n)).position).toBe(30n);
  });

  it.each(['update subscription.receipt set position = position', 'delete from subscription.receipt', 'truncate subscription.receipt'])('is final: %s', async (statement) => {
    await expect(test.hub.database.sql(statement)).rejects.toThrow('receipts are append-only');
  });
});
