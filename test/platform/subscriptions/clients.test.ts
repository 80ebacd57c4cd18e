import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CutLine } from '../../support/cut-line.js';
import { followers, type Follower } from '../../support/followers.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { live, tokenOf, type LiveHub } from '../../support/live.js';
import { tell } from '../../support/telling.js';
import { cursorOf, logEnd } from '../../casework/subscriber/world.js';
import { sightOf } from '../log/reading.js';

const identity = 'youyu-env-handler';

/** Libraries as they are, over a line that is cut and a hub that is started anew. */
describe('a client that uses', () => {
  let test: TestHub;
  let hub: LiveHub;
  let line: CutLine;
  let following: readonly Follower[];
  const told: string[] = [];

  const say = async (count: number): Promise<void> => {
    const [own] = (await sightOf(test, identity)).scopes;
    for (let at = 0; at < count; at += 10) told.push(...await tell(test, Array.from({ length: 10 }, () => ({ audience: [own!.key] }))));
  };
  const have = (count: number): Promise<unknown> => Promise.all(following.map(({ given }) => given.until((all) => new Set(all.map(({ id }) => id)).size >= count)));

  /** Until the answer to a mark is written for every name. */
  const proved = async (begin: bigint): Promise<void> => {
    const names = followers.filter(({ sendsCursor }) => !sendsCursor).length;
    const [row] = await test.hub.database.sql<{ count: number }>('select count(*)::int as count from subscription.subscriber where position > $1', [begin.toString()]);
    if (row!.count < names) await proved(begin);
  };

  beforeAll(async () => {
    test = await aHub();
    hub = await live(test);
    line = await CutLine.to(hub.port);
    const begin = await logEnd(test);
    const place = { port: line.port, token: (await tokenOf(test, identity))!, after: await cursorOf(test, identity, begin), name: 'desk' };
    following = followers.map(({ follow }) => follow(place));
    // Replay and live.
    await say(20);
    await have(20);
    await proved(begin);
    await say(100);
    await have(70);
    // Cut between frames, or wherever it is just then, and told more while the line is down.
    line.cut();
    await say(50);
    await have(170);
    // Cut within a frame.
    const cut = line.cutWithin(1_777);
    await say(50);
    await cut;
    await have(220);
    // The hub is started anew on its port, and what was told in the meantime is there.
    await hub.stop();
    await say(30);
    hub = await live(test, { port: hub.port });
    await have(250);
    await say(20);
    await have(270);
  });
  afterAll(async () => {
    for (const one of following) one.stop();
    await line.close();
    await hub.stop();
    await test.close();
    expect(hub.faults).toEqual([]);
  });

  it.each(followers.map(({ library, sendsCursor }, index) => ({ library, sendsCursor, index })))('$library loses nothing, keeps the order, and has nothing twice but what was in flight', ({ sendsCursor, index }) => {
    const { given, errors } = following[index]!;
    const ids = given.all.map(({ id }) => id);
    expect(errors).toEqual([]);
    expect([...new Set(ids)]).toEqual(told);
    if (sendsCursor) expect(ids).toEqual(told);
    // Each time it goes back, it goes on from there without a gap.
    for (let at = 1; at < ids.length; at += 1) expect(told.indexOf(ids[at]!)).toBeLessThanOrEqual(told.indexOf(ids[at - 1]!) + 1);
    // What was there before the first cut was proved, or is behind it; nobody began anew.
    expect(ids.filter((id) => id === told[0])).toHaveLength(1);
  });
});
