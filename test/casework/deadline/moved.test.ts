import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { deadlineMoved, DeadlinePhaseKind, DeadlineState } from '../../../src/casework/deadline/index.js';
import { Line, live, tokenOf, type LiveHub } from '../../support/live.js';
import { at, aWorld, type World } from './world.js';

let world: World;
let hub: LiveHub;
beforeAll(async () => {
  world = await aWorld(at('2026-11-02 09:00'));
  hub = await live(world);
});
afterAll(async () => {
  await hub.stop();
  await world.close();
  expect(hub.faults).toEqual([]);
});

/** What of the deadline is said: as it was when the event was told, and as it is when it is sent. */
interface Moved { type: string; payload: object; deadline: { clockId: string; phase: string | null } }

it('deadlineMoved tells who sees a deadline what becomes of it, in order, and nobody else', async () => {
  const [insider, outsider] = [await Line.greeted(hub.socket, await tokenOf(world, 'youyu-police')), await Line.greeted(hub.socket, await tokenOf(world, 'shuozhou-market-handler'))];
  for (const line of [insider, outsider]) line.subscribe('1', 'subscription { deadlineMoved { type payload deadline { clockId phase } } }');
  await Promise.all([insider.settled(), outsider.settled()]);
  const matter = world.matter();
  await world.step(matter, { starts: ['filing.decision'] });
  world.move(at('2026-11-06 09:00'));
  await world.sweep();
  await world.step(matter, { stops: ['filing.decision'] });
  await insider.heard.until((all) => all.filter(({ id }) => id === '1').length === 5);
  const told = insider.of('1').map(({ payload }) => (payload as { data: { deadlineMoved: Moved } }).data.deadlineMoved);
  expect(told.map(({ type }) => type)).toEqual(['deadline.start', 'deadline.dueSoon', 'deadline.due', 'deadline.overdue', 'deadline.fulfil']);
  expect(told.every(({ type }) => deadlineMoved.kinds.some((kind) => kind.type === type))).toBe(true);
  expect(told.at(-1)).toMatchObject({ deadline: { clockId: 'filing.decision', phase: DeadlinePhaseKind.OVERDUE } });
  expect(JSON.stringify(told.at(-1)?.payload)).toContain(`"state":"${DeadlineState.FULFILLED}"`);
  await outsider.settled();
  expect(outsider.of('1')).toEqual([]);
  for (const line of [insider, outsider]) line.end();
});
