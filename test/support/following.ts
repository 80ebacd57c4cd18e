import { eventsAfter, policyOf, type EventFilter } from '../../src/platform/log/index.js';
import type { TestHub } from './hub.js';
import { Inbox } from './inbox.js';
import { eventIn, Line, tokenOf, type LiveHub, type Message } from './live.js';

/** Five with different rights: everyone, the organ of most cases told of here, another department, who supervises, and a leader. */
export const fiveActors: readonly (string | null)[] = [null, 'youyu-env-handler', 'youyu-police', 'shuozhou-procuratorate', 'shuozhou-leader'];

export async function sightAs({ hub }: TestHub, identity: string | null) {
  return (await hub.contextOf(identity === null ? null : await tokenOf({ hub } as TestHub, identity), null)).actor.sight;
}

export async function lastPosition({ hub }: TestHub): Promise<bigint> {
  const [row] = await hub.database.sql<{ last: string }>('select coalesce(max(position), 0)::text as last from log.entry');
  return BigInt(row!.last);
}

export async function cursorAt(test: TestHub, identity: string | null, position: bigint): Promise<string> {
  return test.hub.seal.seal(position, policyOf(await sightAs(test, identity)));
}

/** Types of the events of a channel. */
export const typesOf = ({ hub }: TestHub, channel = 'caseMoved'): string[] => hub.channels.find(({ name }) => name === channel)!.kinds.map(({ type }) => type);

/** What the table gives this actor behind a position: what a subscription has to have given. */
export async function oracle(test: TestHub, identity: string | null, after: bigint, filter: EventFilter = {}): Promise<string[]> {
  const seen = await eventsAfter(test.hub.database.sql, await sightAs(test, identity), after, 100_000, { types: typesOf(test), ...filter });
  return seen.map(({ id }) => id);
}

export const moves = 'subscription ($after: String, $where: EventWhere, $subscriber: String) { caseMoved(after: $after, where: $where, subscriber: $subscriber) { id cursor } }';

/** A subscriber that keeps its last cursor, as docs/subscriptions.md asks, over lines that come and go. */
export class Follows {
  readonly given = new Inbox<{ readonly id: string; readonly cursor: string }>();
  private line: Line | null = null;

  constructor(private readonly test: TestHub, readonly hub: LiveHub, readonly identity: string | null, private readonly first: string, private readonly variables: Readonly<Record<string, unknown>> = {}) {}

  async connect(): Promise<Line> {
    this.line = await Line.greeted(this.hub.socket, await tokenOf(this.test, this.identity));
    this.line.socket.on('message', (text) => { this.take(JSON.parse(String(text)) as Message); });
    this.line.subscribe('1', moves, { ...this.variables, after: this.given.all.at(-1)?.cursor ?? this.first });
    return this.line;
  }

  get ids(): string[] { return this.given.all.map(({ id }) => id); }

  /** Resolves when this one came, over whatever line. */
  async has(id: string): Promise<void> {
    await this.given.first((one) => one.id === id);
  }

  async hasSome(count: number): Promise<void> {
    await this.given.count(count);
  }

  end(): void {
    this.line?.end();
  }

  private take(message: Message): void {
    if (message.type === 'next') this.given.put(eventIn(message));
  }
}
