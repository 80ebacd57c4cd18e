import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from '../database/index.js';
import type { Context } from '../graphql/context.js';
import { eventsAfter, isSeen, type EventFilter, type Seen, type Tail } from '../log/index.js';
import { RightsMoved } from './errors.js';
import type { Frame } from './frame.js';
import type { Selection } from './selection.js';

/** Frames that the stream keeps for whoever joins it, at most, and bytes in them. */
const kept = 512;
const bytesKept = 1_000_000;
/** How long a frame may be sent to others, in milliseconds: its rights are of the moment it was made. */
export const freshFor = 500;
/** Events made into frames side by side. */
export const abreast = 16;
/** Events read from the table at once. */
export const pageOfEvents = 100;
const restAfterFailure = 250;

/** Who takes frames of a stream as they are made. */
export interface Member {
  /** Context of a request by the subscriber, as of now. */
  readonly context: () => Promise<Context>;
  /** Gives whether it goes on taking. */
  take(frames: readonly Frame[]): boolean;
}

export interface StreamOptions {
  readonly sql: Sql;
  readonly tail: Tail;
  readonly selection: Selection;
  readonly filter: EventFilter;
  readonly frame: (event: Seen, context: () => Promise<Context>) => Promise<Frame>;
  readonly onFailure: (error: Error) => void;
}

/** 共用流: what equal subscriptions share. It runs at the end of the log for as long as it has members; each event is executed and written out once. */
export class Stream {
  /** Everything up to here was given to the members. */
  private reached: bigint | null = null;
  /** The latest frames in order; everything asked for behind `from` is among them. */
  private readonly latest: { readonly frame: Frame; readonly at: number }[] = [];
  private from = 0n;
  private bytes = 0;
  /** Frames under way or made for those who catch up, by position. */
  private readonly made = new Map<bigint, { readonly frame: Promise<Frame>; readonly at: number }>();
  private readonly members = new Set<Member>();
  /** The member that came last has the newest token; rights of all are equal. */
  private newest: Member | null = null;
  private running = false;

  constructor(private readonly options: StreamOptions) {}

  get isIdle(): boolean { return this.members.size === 0; }
  /** Position up to which members have everything. */
  get position(): bigint { return this.reached ?? 0n; }

  /** Takes a member in whose position is so far on that nothing is missed; gives what it lacks, or null when it has to catch up first. */
  join(member: Member, position: bigint): readonly Frame[] | null {
    if (this.reached === null || position < this.from) return null;
    const missing = this.latest.filter(({ frame }) => frame.position > position);
    if (position < this.reached && missing.length > 0 && Date.now() - missing[0]!.at > freshFor) return null;
    this.members.add(member);
    this.newest = member;
    this.start();
    return missing.map(({ frame }) => frame);
  }

  leave(member: Member): void {
    this.members.delete(member);
    if (this.newest === member) this.newest = [...this.members].at(-1) ?? null;
  }

  /** Brings an idle stream to the end of the log, so that it can be joined. */
  async ready(): Promise<bigint> {
    const head = await this.options.tail.head();
    if (this.running) return this.position;
    if (this.reached === null || this.reached < head) {
      this.reached = head;
      this.from = head;
      this.latest.length = 0;
      this.bytes = 0;
    }
    return head;
  }

  /** The frame of an event for one who catches up; made once for all who do so at the same time. */
  frame(event: Seen, context: () => Promise<Context>): Promise<Frame> {
    const known = this.made.get(event.position);
    if (known && Date.now() - known.at <= freshFor) return known.frame;
    const frame = this.options.frame(event, context);
    this.made.delete(event.position);
    this.made.set(event.position, { frame, at: Date.now() });
    frame.catch(() => this.made.delete(event.position));
    if (this.made.size > pageOfEvents) this.made.delete(this.made.keys().next().value!);
    return frame;
  }

  /** Events behind a position that this actor may see now, from the table. */
  async read({ actor }: Context, position: bigint, until: bigint): Promise<Seen[]> {
    return eventsAfter(this.options.sql, actor.sight, position, pageOfEvents, { ...this.options.filter, until });
  }

  /** Those frames whose events this actor may still see: asked again where making them took so long that it may no longer be so. */
  async stillSeen(frames: readonly Frame[], began: number, { actor }: Context): Promise<readonly Frame[]> {
    if (Date.now() - began <= freshFor) return frames;
    const [first, last] = [frames[0]!, frames.at(-1)!];
    const seen = await eventsAfter(this.options.sql, actor.sight, first.position - 1n, frames.length, { ...this.options.filter, until: last.position });
    const places = new Set(seen.map(({ position }) => position));
    return frames.filter(({ position }) => places.has(position));
  }

  private start(): void {
    if (this.running) return;
    this.running = true;
    void this.run();
  }

  private async run(): Promise<void> {
    for (;;) {
      await this.options.tail.beyond(this.position);
      if (this.isIdle || this.options.tail.isStopped) break;
      try {
        await this.advance();
      } catch (error) {
        if (this.newest && !(error instanceof RightsMoved)) this.options.onFailure(error as Error);
        await pause(restAfterFailure);
      }
    }
    // In the same turn as the last look at the members: whoever joins after it starts the stream anew.
    this.running = false;
  }

  /** From the shared tail where it still has what follows, else from the table; a few events at a time, in their order. */
  private async advance(): Promise<void> {
    const context = await this.context();
    const { tail, filter, selection } = this.options;
    const head = await tail.head();
    const entries = selection.isPayloadAsked ? null : tail.after(this.position);
    const seen = entries ? entries.filter((entry) => isSeen(entry, context.actor.sight, filter)).slice(0, pageOfEvents) : await this.read(context, this.position, head);
    const began = Date.now();
    for (let at = 0; at < seen.length; at += abreast) {
      // Who may see the rest was asked too long ago by now; it is asked again.
      if (Date.now() - began > freshFor) return;
      await this.give(seen.slice(at, at + abreast));
    }
    const end = entries?.at(-1)?.position ?? head;
    if (seen.length < pageOfEvents && end > this.position) this.reached = end;
  }

  private async give(events: readonly Seen[]): Promise<void> {
    const began = Date.now();
    const made = await Promise.all(events.map((event) => this.options.frame(event, () => this.context())));
    const frames = await this.stillSeen(made, began, await this.context());
    for (const frame of frames) this.keep(frame);
    this.reached = made.at(-1)!.position;
    if (frames.length === 0) return;
    for (const member of this.members) member.take(frames);
  }

  private keep(frame: Frame): void {
    this.latest.push({ frame, at: Date.now() });
    this.bytes += frame.payload.length;
    while (this.latest.length > kept || this.bytes > bytesKept) {
      const { position, payload } = this.latest.shift()!.frame;
      this.from = position;
      this.bytes -= payload.length;
    }
  }

  private async context(): Promise<Context> {
    if (!this.newest) throw new Error('The last subscriber has left');
    return this.newest.context();
  }
}
