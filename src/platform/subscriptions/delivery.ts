import { setTimeout as pause } from 'node:timers/promises';
import type { GraphQLError } from 'graphql';
import type { Context } from '../graphql/context.js';
import type { Tail } from '../log/index.js';
import type { Frame } from './frame.js';
import { abreast, freshFor, pageOfEvents, type Member, type Stream } from './stream.js';

/** Where a subscription's frames go: one client, at its pace. */
export interface Sink {
  /** Sends frames in one go; false when the client has not yet taken what was sent before. */
  send(frames: readonly Frame[]): boolean;
  /** Resolves when it has, or is gone. */
  drained(): Promise<void>;
  /** The subscription is over: with an error, or because the connection has to be made anew. */
  end(error: GraphQLError | null): void;
}

const restAfterFailure = 250;

/** 投递: one subscription of one client. It catches up from the table at its own pace, joins the shared stream, and leaves it when it is too slow. */
export class Delivery implements Member {
  /** Position of the last frame sent, or passed over because it was not asked for. */
  private sent: bigint;
  /** Position of the last frame sent; that of the beginning before any was. */
  lastFrame: bigint;
  private isLive = false;
  private isEnded = false;

  constructor(private readonly stream: Stream, private readonly tail: Tail, private readonly sink: Sink, begin: bigint, readonly context: () => Promise<Context>, private readonly onStop: () => void) {
    this.sent = begin;
    this.lastFrame = begin;
  }

  /** Everything up to here that is asked for and may be seen was sent. */
  get position(): bigint {
    return this.isLive && this.stream.position > this.sent ? this.stream.position : this.sent;
  }

  start(): void {
    void this.catchUp();
  }

  /** Gives whether it goes on taking. */
  take(frames: readonly Frame[]): boolean {
    const missing = frames[0]!.position > this.sent ? frames : frames.filter(({ position }) => position > this.sent);
    if (this.isEnded || missing.length === 0 || this.send(missing)) return !this.isEnded;
    this.isLive = false;
    this.stream.leave(this);
    void this.sink.drained().then(() => this.catchUp());
    return false;
  }

  /** Ends it; the client is told of an error. */
  end(error: GraphQLError | null): void {
    if (this.isEnded) return;
    this.stop();
    this.sink.end(error);
  }

  /** Ends it without a word. */
  stop(): void {
    if (this.isEnded) return;
    this.isEnded = true;
    this.stream.leave(this);
    this.onStop();
  }

  private send(frames: readonly Frame[]): boolean {
    this.sent = frames.at(-1)!.position;
    this.lastFrame = this.sent;
    return this.sink.send(frames);
  }

  private async catchUp(): Promise<void> {
    while (!this.isEnded && !this.tail.isStopped) {
      try {
        await this.stream.ready();
        if (this.join()) return;
        await this.replay();
      } catch {
        // Whatever it was, the log is still there: a database that is away comes back, a token that has ended ends the subscription.
        await pause(restAfterFailure);
      }
    }
  }

  private join(): boolean {
    const missing = this.isEnded ? null : this.stream.join(this, this.sent);
    if (!missing) return false;
    this.isLive = true;
    for (let at = 0; at < missing.length; at += abreast) if (!this.take(missing.slice(at, at + abreast))) break;
    return true;
  }

  /** A page of what follows, a few frames at a time, each waiting until those before were taken. */
  private async replay(): Promise<void> {
    const until = await this.tail.head();
    const events = await this.stream.read(await this.context(), this.sent, until);
    const began = Date.now();
    for (let at = 0; at < events.length; at += abreast) {
      // Who may see the rest was asked too long ago by now; it is asked again.
      if (at > 0 && Date.now() - began > freshFor) return;
      const made = await Promise.all(events.slice(at, at + abreast).map((event) => this.stream.frame(event, this.context)));
      const frames = await this.stream.stillSeen(made, began, await this.context());
      if (this.isEnded) return;
      if (frames.length > 0 && !this.send(frames)) await this.sink.drained();
      this.sent = made.at(-1)!.position;
    }
    if (events.length < pageOfEvents && until > this.sent) this.sent = until;
  }
}
