import { GraphQLError } from 'graphql';
import type { Database, Transaction } from '../../platform/database/index.js';
import { append, policyOf, type EventKind, type Payload } from '../../platform/log/index.js';
import type { Sight } from '../../platform/reader/index.js';
import type { Channel } from '../../platform/subscriptions/index.js';
import { Actors } from '../../registry/organ/index.js';
import { secondsUnheard } from './holds.js';
import { subscriberReturned, subscriberSilent } from './subscriber.events.js';
import { waitingFor, type Subscribed } from './waiting.js';

/** 失联 as whoever sends notices is told of it; `since`: when the hub recorded the first event that waits. */
export interface Silence { readonly subscriberId: string; readonly organId: string; readonly name: string; readonly since: Date }

export interface SilencesOptions {
  readonly database: Pick<Database, 'sql' | 'transaction'>;
  readonly channels: readonly Channel[];
  readonly now: () => Date;
  /** Minutes for which an event waits before its subscriber is silent. */
  readonly minutes: number;
  /** Called within the transaction that finds a silence. */
  readonly onSilence?: (sql: Transaction, silence: Silence) => Promise<void>;
  /** Told of a name that could not be looked at; the others are. */
  readonly onFailure: (error: Error) => void;
}

/** A name that is silent, or did not go on for so long that it may be. */
interface Suspect extends Subscribed {
  readonly id: string;
  readonly organId: string;
  readonly organCode: string;
  readonly organKey: string;
  readonly name: string;
  readonly subject: string;
  readonly roles: readonly string[];
  readonly position: string;
  readonly isSilent: boolean;
  /** Whether it went on since it was found silent. */
  readonly hasGoneOn: boolean;
  readonly isConnected: boolean;
  /** Where the log ended when this was read. */
  readonly end: string;
}

/** Up to where nothing waits for a name: what was looked through is not looked through again while the question is the same. */
interface Clear { readonly question: string; readonly to: bigint }

/** 失联: finds names that do not take what waits for them, once for each silence, and those that are back. */
export class Silences {
  private clear = new Map<string, Clear>();
  private readonly actors: Actors;

  constructor(private readonly options: SilencesOptions) {
    this.actors = new Actors(options.database.sql, options.now);
  }

  /** Looks at every name once. Others may look at the same time: what they find too is told once. */
  async look(): Promise<void> {
    const { database, now, minutes, onFailure } = this.options;
    const at = now();
    const due = new Date(at.getTime() - minutes * 60_000);
    const suspects = await database.sql<Suspect>(selectSuspects, [due.toISOString(), new Date(at.getTime() - secondsUnheard * 1_000).toISOString()]);
    const still = new Set(suspects.map(({ id }) => id));
    this.clear = new Map([...this.clear].filter(([id]) => still.has(id)));
    for (const suspect of suspects) {
      const looked = suspect.isSilent ? this.lookForReturn(suspect, at) : this.lookForSilence(suspect, at, due);
      await looked.catch((error: unknown) => { onFailure(new Error(`subscriber ${suspect.id}: ${(error as Error).message}`, { cause: error })); });
    }
  }

  private async lookForSilence(suspect: Suspect, at: Date, due: Date): Promise<void> {
    const since = await this.waitsSince(suspect);
    if (since === null || since > due) return;
    const { id: subscriberId, organId, name, position } = suspect;
    await this.options.database.transaction(async (sql) => {
      const [row] = await sql<{ told: number }>(fallSilent, [subscriberId, at.toISOString(), position]);
      if (!row) return;
      await tell(sql, suspect, { kind: subscriberSilent, number: row.told, more: { waitingSince: since.toISOString() } }, at);
      await this.options.onSilence?.(sql, { subscriberId, organId, name, since });
    });
  }

  /** It is back when it has taken events, or is there and has none to take. */
  private async lookForReturn(suspect: Suspect, at: Date): Promise<void> {
    const isBack = suspect.hasGoneOn || (suspect.isConnected && await this.waitsSince(suspect) === null);
    if (!isBack) return;
    await this.options.database.transaction(async (sql) => {
      const [row] = await sql<{ told: number }>(comeBack, [suspect.id]);
      if (row) await tell(sql, suspect, { kind: subscriberReturned, number: row.told }, at);
    });
  }

  /** When the hub recorded the first event that the name is entitled to and has not proved to hold; null where there is none. */
  private async waitsSince(suspect: Suspect): Promise<Date | null> {
    const sight = await this.sightOf(suspect);
    if (sight === null) return null;
    const { id, channel, where, position } = suspect;
    const question = JSON.stringify([channel, where, position, policyOf(sight)]);
    const known = this.clear.get(id);
    const [after, until] = [known?.question === question ? known.to : BigInt(position), BigInt(suspect.end)];
    const [first] = await waitingFor(this.options.database.sql, this.options.channels, suspect, sight, { after, until, count: 1 });
    this.clear.set(id, { question, to: first ? first.position - 1n : until });
    return first?.recordedAt ?? null;
  }

  /** What the name may see as of now; null where its organ's tokens are accepted no longer: then nothing waits for it. */
  private async sightOf({ organCode, subject, roles }: Suspect): Promise<Sight | null> {
    const actor = await this.actors.actorOf({ subject, name: null, organCode, roles }, null).catch((error: unknown) => {
      if (error instanceof GraphQLError) return null;
      throw error;
    });
    return actor && actor.sight;
  }
}

/** Told to the organ alone: who listens where is nobody else's affair. */
async function tell(sql: Transaction, { id, organKey, name, channel }: Suspect, { kind, number, more }: { kind: EventKind; number: number; more?: Payload }, at: Date): Promise<void> {
  await append(sql, [{
    kind, aggregate: { type: 'Subscriber', id, number }, organs: [organKey], audience: [organKey], occurredAt: at.toISOString(), actor: 'hub:subscribers', channel: 'LIVE',
    parts: [{ fieldClass: 'L1', payload: { name, channel, ...more } }],
  }], at.toISOString());
}

const selectSuspects = `
  select held.id, held.organ_id as "organId", organ.code as "organCode", organ.lineage[1] as "organKey", held.name, held.channel, held.event_where as where, held.subject, held.roles,
    held.position::text as position, held.silent_since is not null as "isSilent", coalesce(held.position > held.silent_at, false) as "hasGoneOn",
    held.holder is not null and held.heard_at > $2 as "isConnected", (select coalesce(max(position), 0)::text from log.entry) as end
  from subscription.subscriber as held join registry.organ on organ.id = held.organ_id
  where held.ended_at is null and (held.silent_since is not null or held.advanced_at <= $1)`;

/** Unless it went on in the meantime, or was found silent by another. */
const fallSilent = `
  update subscription.subscriber set silent_since = $2, silent_at = position, told = told + 1
  where id = $1 and ended_at is null and silent_since is null and position = $3 returning told`;

const comeBack = `
  update subscription.subscriber set silent_since = null, silent_at = null, told = told + 1
  where id = $1 and ended_at is null and silent_since is not null returning told`;
