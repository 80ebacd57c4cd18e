import { Silences, type Silence } from '../../../src/casework/subscriber/index.js';
import { demoToken } from '../../../src/commands/serve.js';
import type { Actor } from '../../../src/platform/graphql/context.js';
import { policyOf } from '../../../src/platform/log/index.js';
import type { Named } from '../../../src/platform/subscriptions/index.js';
import type { TestHub } from '../../support/hub.js';

export async function actorOf({ hub }: TestHub, identity: string): Promise<Actor> {
  return (await hub.contextOf(await demoToken(hub, identity), null)).actor;
}

/** A name as the delivery would claim it for a demo identity. */
export async function namedBy(test: TestHub, identity: string, name: string, changes: Partial<Named> = {}): Promise<Named> {
  const { organ, subject, roles } = await actorOf(test, identity);
  return { name, channel: 'caseMoved', organId: organ!.id, organCode: organ!.code, subject: subject!, roles, where: null, ...changes };
}

/** A place in the log as a demo identity is given it. */
export async function cursorOf(test: TestHub, identity: string, position: bigint): Promise<string> {
  const { actor: { sight }, seal } = await test.hub.contextOf(await demoToken(test.hub, identity), null);
  return seal.seal(position, policyOf(sight));
}

export async function logEnd({ hub }: TestHub): Promise<bigint> {
  const [row] = await hub.database.sql<{ end: string }>('select coalesce(max(position), 0)::text as end from log.entry');
  return BigInt(row!.end);
}

interface Watched { readonly hub: Pick<TestHub['hub'], 'channels'> & { readonly database: Pick<TestHub['hub']['database'], 'sql' | 'transaction'> } }

/** Whoever looks for silence, as a process newly started would; ten minutes unless told otherwise. */
export function watcher({ hub }: Watched, now: () => Date, found: Silence[] = [], failures: Error[] = []): Silences {
  const onSilence = (_sql: unknown, silence: Silence): Promise<void> => { found.push(silence); return Promise.resolve(); };
  return new Silences({ database: hub.database, channels: hub.channels, now, minutes: 10, onSilence, onFailure: (error) => { failures.push(error); } });
}
