import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Silences, SubscriberWatch, type Silence } from '../../../src/casework/subscriber/index.js';
import type { Hold, Named } from '../../../src/platform/subscriptions/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { aReport, submit } from '../../support/reports.js';
import { logEnd, namedBy, watcher } from './world.js';

const owner = 'youyu-env-handler';
const minute = 60_000;

interface Told { type: string; aggregateNumber: number; payload: { L1: { name: string; channel: string; waitingSince?: string } } }

describe('失联', () => {
  let test: TestHub;
  let at = new Date('2026-11-22T02:00:00Z');
  const now = (): Date => at;
  const failures: Error[] = [];
  const found: Silence[] = [];
  let serial = 0;

  beforeAll(async () => { test = await aHub({ now }); });
  afterAll(async () => {
    await test.close();
    expect(failures).toEqual([]);
  });

  const pass = (milliseconds: number): void => { at = new Date(at.getTime() + milliseconds); };
  /** What a process does that has just started. */
  const look = (): Promise<void> => watcher(test, now, found, failures).look();
  /** Several at once, none of which writes before all have found what there is. */
  const lookTogether = async (count: number): Promise<void> => {
    const all = Promise.withResolvers<null>();
    let arrived = 0;
    const { sql } = test.hub.database;
    const transaction: typeof test.hub.database.transaction = async (work) => {
      if ((arrived += 1) === count) all.resolve(null);
      await all.promise;
      return test.hub.database.transaction(work);
    };
    await Promise.all(Array.from({ length: count }, () => watcher({ hub: { ...test.hub, database: { sql, transaction } } }, now, found, failures).look()));
    expect(arrived).toBe(count);
  };
  const end = (): Promise<bigint> => test.position().then(() => logEnd(test));
  /** A case that the owner and its superiors see. */
  const happen = async (): Promise<string> => {
    await submit(test, `batch-${serial += 1}`, [aReport(`case-${serial}`)]);
    await test.position();
    return at.toISOString();
  };
  const claim = async (name: string, changes: Partial<Named> = {}, identity = owner): Promise<Hold> => test.hub.subscribers.claim(await namedBy(test, identity, name, changes), await end());
  const prove = async ({ subscriberId, holder }: Hold, position: bigint): Promise<void> => { await test.hub.subscribers.prove([{ subscriberId, holder, position }]); };
  const toldTo = async (identity: string | null, name: string): Promise<Told[]> => {
    await test.position();
    const { events } = await test.ask<{ events: { nodes: Told[] } }>(identity, '{ events(first: 100, where: { types: ["subscriber.silence", "subscriber.return"] }) { nodes { type aggregateNumber payload } } }');
    return events.nodes.filter(({ payload }) => payload.L1.name === name);
  };
  const typesOf = async (name: string): Promise<string[]> => (await toldTo(owner, name)).map(({ type }) => type);
  const silentSince = async (name: string): Promise<string | null> => {
    const { subscribers } = await test.ask<{ subscribers: { name: string; silentSince: string | null }[] }>(owner, '{ subscribers { name silentSince } }');
    return subscribers.find((each) => each.name === name)!.silentSince;
  };

  it('is found ten minutes after an event, told once to the organ alone, and over when the subscriber goes on', async () => {
    const hold = await claim('desk');
    const waitingSince = await happen();
    pass(10 * minute - 1);
    await look();
    expect([await typesOf('desk'), await silentSince('desk')]).toEqual([[], null]);
    pass(1);
    const foundAt = at.toISOString();
    await lookTogether(3);
    pass(5_000);
    await look();
    const silence = { type: 'subscriber.silence', aggregateNumber: 1, payload: { L1: { name: 'desk', channel: 'caseMoved', waitingSince } } };
    expect(await toldTo(owner, 'desk')).toEqual([silence]);
    expect(await silentSince('desk')).toBe(foundAt);
    const { organId } = await namedBy(test, owner, 'desk');
    expect(found).toEqual([{ subscriberId: hold.subscriberId, organId, name: 'desk', since: new Date(waitingSince) }]);
    for (const other of ['shuozhou-env-head', 'shanxi-justice', 'shanxi-administrator', 'youyu-police', null]) expect(await toldTo(other, 'desk')).toEqual([]);

    // To be heard of, or to come again, is not to take what waits.
    await prove(await claim('desk'), 0n);
    await look();
    expect(await typesOf('desk')).toEqual(['subscriber.silence']);
    const again = await claim('desk');
    await prove(again, await end());
    await lookTogether(3);
    expect(await toldTo(owner, 'desk')).toEqual([silence, { type: 'subscriber.return', aggregateNumber: 2, payload: { L1: { name: 'desk', channel: 'caseMoved' } } }]);
    expect(await silentSince('desk')).toBeNull();

    // Another silence is told of again.
    await happen();
    pass(11 * minute);
    await look();
    expect(await typesOf('desk')).toEqual(['subscriber.silence', 'subscriber.return', 'subscriber.silence']);
    expect(found).toHaveLength(2);
  });

  it('is none while the subscriber goes on, however far behind, nor where nothing waits that it may see and asked for', async () => {
    const behind = await test.hub.subscribers.claim(await namedBy(test, owner, 'behind'), 0n);
    await claim('other', { where: { types: ['decision.annul'] } });
    await claim('police', {}, 'youyu-police');
    for (let turn = 0; turn < 3; turn += 1) {
      await happen();
      pass(6 * minute);
      await prove(behind, BigInt(1 + turn));
      await look();
    }
    expect([await typesOf('behind'), await typesOf('other'), await toldTo('youyu-police', 'police')]).toEqual([[], [], []]);
  });

  it('ends where a connection is there and nothing waits any longer; a name out of use is not looked at', async () => {
    const hold = await claim('moved');
    await claim('gone');
    await happen();
    await test.ask(owner, 'mutation { endSubscriber(name: "gone") { name } }');
    pass(11 * minute);
    await look();
    expect([await typesOf('moved'), await typesOf('gone')]).toEqual([['subscriber.silence'], []]);
    const narrower = await claim('moved', { where: { types: ['decision.annul'] } });
    await test.hub.subscribers.leave(hold.subscriberId, narrower.holder);
    await look();
    expect(await typesOf('moved')).toEqual(['subscriber.silence']);
    await claim('moved', { where: { types: ['decision.annul'] } });
    await look();
    expect(await typesOf('moved')).toEqual(['subscriber.silence', 'subscriber.return']);
  });

  it('looks at what is new alone, and at everything when the question changes', async () => {
    const watch = watcher(test, now, found, failures);
    await claim('quiet', { where: { types: ['decision.annul'] } });
    pass(11 * minute);
    await happen();
    await watch.look();
    await claim('quiet', { where: { types: ['case.report'] } });
    pass(11 * minute);
    await watch.look();
    expect(await typesOf('quiet')).toEqual(['subscriber.silence']);
  });

  it('is kept with its notice or not at all', async () => {
    await claim('notice');
    await happen();
    pass(11 * minute);
    const told: Error[] = [];
    const options = { database: test.hub.database, channels: test.hub.channels, now, minutes: 10, onFailure: (error: Error) => { told.push(error); } };
    await new Silences({ ...options, onSilence: () => Promise.reject(new Error('no notice')) }).look();
    expect(told.some(({ message }) => message.endsWith('no notice'))).toBe(true);
    expect([await typesOf('notice'), await silentSince('notice')]).toEqual([[], null]);
    await look();
    expect(await typesOf('notice')).toEqual(['subscriber.silence']);
  });

  it('is looked for by one process at a time, and by another when that one ends', async () => {
    const worker = (): SubscriberWatch => new SubscriberWatch({
      url: test.url, database: test.hub.database, channels: test.hub.channels, now, minutes: 10, onFailure: (error) => { failures.push(error); },
    });
    const silent = async (name: string): Promise<void> => { while ((await silentSince(name)) === null); };
    await claim('first');
    await happen();
    pass(11 * minute);
    const workers = [worker(), worker()];
    for (const one of workers) one.start();
    await silent('first');
    for (const one of workers) await one.stop();
    await claim('second');
    await happen();
    pass(11 * minute);
    const third = worker();
    third.start();
    await silent('second');
    await third.stop();
    expect([await typesOf('first'), await typesOf('second')]).toEqual([['subscriber.silence'], ['subscriber.silence']]);
  });
});
