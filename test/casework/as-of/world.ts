import { demoToken } from '../../../src/commands/serve.js';
import { policyOf } from '../../../src/platform/log/index.js';
import { aHub, type TestHub } from '../../support/hub.js';

/** A hub whose clock stands where it is put. */
export interface Clocked extends TestHub { at(moment: Date): void }

export async function aClockedHub(): Promise<Clocked> {
  let moment = new Date('2026-11-21T09:00:00+08:00');
  const hub = await aHub({ now: () => moment });
  return { ...hub, at: (given) => { moment = given; } };
}

export type AsOf = { readonly instant: string } | { readonly cursor: string };

/** The place up to which the log has been told, positioned first; not yet sealed for anybody. */
export async function placeOf(test: TestHub): Promise<bigint> {
  await test.position();
  const [last] = await test.hub.database.sql<{ position: string }>('select max(position)::text as position from log.entry');
  return BigInt(last!.position);
}

/** A place in the log as this actor is given it. */
export async function cursorFor(test: TestHub, identity: string | null, position: bigint): Promise<string> {
  const { actor, seal } = await test.hub.contextOf(identity === null ? null : await demoToken(test.hub, identity), null);
  return seal.seal(position, policyOf(actor.sight));
}
