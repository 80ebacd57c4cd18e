import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startScreen } from '../../src/commands/screen.js';
import { demoToken } from '../../src/commands/serve.js';
import type { Config } from '../../src/platform/config.js';
import { HubTime } from '../../src/platform/time.js';
import { TimeDesk } from '../../src/registry/time/index.js';
import { aHub, type TestHub } from '../support/hub.js';
import { aReport, submitDocument } from '../support/reports.js';

const day = 86_400_000;
interface Time { readonly __typename: string; readonly now: string; readonly isMoved: boolean; readonly aheadSeconds: number; readonly movedAt: string | null; readonly code?: string; readonly message?: string }

let test: TestHub;
let other: TestHub;
beforeAll(async () => {
  test = await aHub();
  other = await aHub({ url: test.url });
  other.hub.time.follow(test.url, () => {});
});
afterAll(async () => {
  await other.close();
  await test.close();
});

let serial = 0;
const move = async (input: object, identity: string | null = 'shanxi-administrator', on: TestHub = test): Promise<Time> => (await on.ask<{ moveDemoTime: Time }>(
  identity, 'mutation ($input: MoveDemoTimeInput!) { moveDemoTime(input: $input) { __typename ... on ServerTime { now isMoved aheadSeconds movedAt } ... on Refusal { code message } } }',
  { input: { clientKey: `move-${serial += 1}`, ...input } },
)).moveDemoTime;
const timeAt = async (on: TestHub): Promise<Time> => (await on.ask<{ serverTime: Time }>(null, '{ serverTime { now isMoved aheadSeconds movedAt } }')).serverTime;
const ahead = (at: string | Date): number => new Date(at).getTime() - Date.now();
/** Within some seconds: the machine may have other things to do. */
const about = (ms: number, wanted: number): boolean => Math.abs(ms - wanted) < 20_000;
const followed = (on: TestHub): Promise<void> => new Promise((resolve) => { on.hub.time.onMove(resolve); });
const count = async (): Promise<unknown> => test.hub.database.sql('select (select count(*) from log.event)::int as events, (select count(*) from platform.time_move)::int as moves');

describe('the time of a demonstration', () => {
  it('is that of the clock, and moved forward it is what is recorded, in every process and after a restart', async () => {
    expect(await timeAt(test)).toMatchObject({ isMoved: false, aheadSeconds: 0, movedAt: null });
    const isFollowed = followed(other);
    const moved = await move({ days: 80, hours: 12 });
    expect(moved).toMatchObject({ __typename: 'ServerTime', isMoved: true, aheadSeconds: 80 * 86_400 + 43_200 });
    expect([about(ahead(moved.now), 80.5 * day), about(ahead(moved.movedAt!), 0)]).toEqual([true, true]);
    await isFollowed;
    expect(await timeAt(other)).toMatchObject({ isMoved: true, aheadSeconds: moved.aheadSeconds, movedAt: moved.movedAt });
    await other.ask('youyu-env-handler', submitDocument, { input: { sourceSystem: 'time', key: 'one', cases: [aReport('time-1')] } });
    const [told] = await test.hub.database.sql<{ recordedAt: Date }>(`select recorded_at as "recordedAt" from log.event order by seq desc limit 1`);
    expect(about(ahead(told!.recordedAt), 80.5 * day)).toBe(true);
    const again = await aHub({ url: test.url });
    await again.hub.time.refresh(again.hub.database.sql);
    expect(await timeAt(again)).toMatchObject({ isMoved: true, aheadSeconds: moved.aheadSeconds });
    expect(startScreen('http://127.0.0.1:1', 'here', { demo: true, host: '127.0.0.1' } as Config, 1, again.hub.time)).toMatch(/演示时间已拨快：现为 \d{4}-\d\d-\d\d \d\d:\d\d，于真实时间 \d{4}-\d\d-\d\d \d\d:\d\d 拨动/);
    await again.close();
  });

  it('is told to everyone in the log, so that a demonstration can be told from life', async () => {
    await test.position();
    const { events: { nodes } } = await test.ask<{ events: { nodes: { type: string; fieldClass: string; payload: { L0: { from: string; to: string } }; recordedAt: string }[] } }>(
      null, '{ events(where: { type: "time.move" }) { nodes { type fieldClass payload recordedAt } } }',
    );
    expect(nodes).toHaveLength(1);
    const [{ fieldClass, payload: { L0: { from, to } }, recordedAt }] = nodes as [(typeof nodes)[0]];
    expect([fieldClass, Date.parse(to) - Date.parse(from), Date.parse(recordedAt)]).toEqual(['L0', 80.5 * day, Date.parse(to)]);
  });

  it('leaves what machines promise each other to the clock', () => {
    expect(about(ahead(test.hub.webhooks.parts.now()), 0)).toBe(true);
    expect(about(ahead(test.hub.time.clock()), 0)).toBe(true);
    expect(about(ahead(test.hub.now()), 80.5 * day)).toBe(true);
  });

  it('is moved once by one key', async () => {
    const [first, second] = [await move({ hours: 1, clientKey: 'once' }), await move({ hours: 1, clientKey: 'once' })];
    expect(second.aheadSeconds).toBe(first.aheadSeconds);
    expect(await move({ hours: 2, clientKey: 'once' })).toMatchObject({ __typename: 'TimeRefused', code: 'CLIENT_KEY_TAKEN' });
  });

  it.each([
    ['NOT_AN_ADMINISTRATOR', null, { days: 1 }],
    ['NOT_AN_ADMINISTRATOR', 'shanxi-leader', { days: 1 }],
    ['ONE_OF_BOTH', 'shanxi-administrator', {}],
    ['ONE_OF_BOTH', 'shanxi-administrator', { to: '2030-01-01T00:00:00+08:00', hours: 1 }],
    ['NEVER_BACK', 'shanxi-administrator', { hours: 0 }],
    ['NEVER_BACK', 'shanxi-administrator', { days: -1 }],
    ['NEVER_BACK', 'shanxi-administrator', { to: '2020-01-01T00:00:00+08:00' }],
    ['TOO_FAR', 'shanxi-administrator', { days: 3_653 }],
    ['TOO_FAR', 'shanxi-administrator', { days: 2_000_000_000 }],
  ])('is left alone, with %s, when %s asks for %o', async (code, identity, input) => {
    const before = await count();
    expect(await move(input, identity)).toMatchObject({ __typename: 'TimeRefused', code });
    expect(await count()).toEqual(before);
  });

  it('is not moved outside a demonstration, whose moves count for nothing there', async () => {
    const service = new HubTime(() => new Date(), false);
    await service.refresh(test.hub.database.sql);
    expect(about(ahead(service.now()), 0)).toBe(true);
    const { actor } = await test.hub.contextOf(await demoToken(test.hub, 'shanxi-administrator'), null);
    await expect(new TimeDesk(test.hub.database, service).move({ days: 1, clientKey: 'service' }, actor)).rejects.toThrow('只有演示环境可以拨动时间');
  });

  it('is followed by a process that lost its connection', async () => {
    const isFollowed = followed(other);
    await test.hub.database.sql(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'xianjie time' and datname = current_database()`);
    const { aheadSeconds } = await move({ hours: 5 });
    await isFollowed;
    expect((await timeAt(other)).aheadSeconds).toBe(aheadSeconds);
  });

  it('never goes back, whoever moves it at the same time from several processes', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ hours: fc.integer({ min: -3, max: 30 }), here: fc.boolean() }), { minLength: 2, maxLength: 6 }), async (wished) => {
      const before = test.hub.now().getTime();
      const answers = await Promise.all(wished.map(({ hours, here }) => move({ hours }, 'shanxi-administrator', here ? test : other)));
      expect(answers.map(({ code }) => code ?? null)).toEqual(wished.map(({ hours }) => (hours > 0 ? null : 'NEVER_BACK')));
      await test.hub.time.refresh(test.hub.database.sql);
      const hours = wished.reduce((sum, one) => sum + Math.max(0, one.hours), 0);
      expect(about(test.hub.now().getTime() - before, hours * 3_600_000)).toBe(true);
    }), { numRuns: 8 });
    const odd = await test.hub.database.sql(`select from (select recorded_at, lag(recorded_at) over (order by aggregate_number) as before from log.event where type = 'time.move') told where recorded_at <= before`);
    expect(odd).toEqual([]);
  });
});
