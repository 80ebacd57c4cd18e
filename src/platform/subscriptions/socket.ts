import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Delivery, Sink } from './delivery.js';
import type { GraphQLError } from 'graphql';
import type { Proofs } from './proofs.js';

/** Bytes that may wait for a client before it counts as slow. */
const mostWaiting = 256 * 1_024;
/** At most five marks a second, in milliseconds between them. */
const markEvery = 200;
/** Marks that may be unanswered; one that is forgotten is proved with any later one. */
const mostMarks = 64;
const asText = { binary: false };
const tail = Buffer.from('}');

/** 连接: one WebSocket, the deliveries on it, and what its client has proved to hold. */
export class Socket {
  private marks = 0;
  private markedAt = 0;
  /** What each mark that is still unanswered would prove. */
  private readonly unanswered = new Map<string, ReadonlyMap<Delivery, bigint>>();
  private readonly toMark = new Set<Delivery>();
  private timer: NodeJS.Timeout | null = null;
  private waiting: (() => void)[] = [];

  /** `stream` is what the socket writes to. */
  constructor(private readonly socket: WebSocket, private readonly stream: Duplex, private readonly proofs: Proofs) {
    socket.on('close', () => { this.close(); });
  }

  /** Where a subscription's frames go; `onEnd` is told when the subscription is over. */
  sinkOf(id: string, onEnd: (error: GraphQLError | null) => void): Sink & { readonly bind: (delivery: Delivery) => void } {
    const head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
    let own: Delivery | null = null;
    return {
      bind: (delivery) => { own = delivery; },
      send: (frames) => {
        if (own) this.markLater(own);
        return this.send(frames.map(({ payload }) => Buffer.concat([head, payload, tail])));
      },
      drained: () => this.drained(),
      end: onEnd,
    };
  }

  /** A pong that repeats a mark proves what was sent before it; marks before it are proved with it. */
  answered(payload: Readonly<Record<string, unknown>> | undefined): void {
    const mark = payload?.['mark'];
    if (typeof mark !== 'string' || !this.unanswered.has(mark)) return;
    for (const [earlier, proved] of this.unanswered) {
      for (const [delivery, position] of proved) this.proofs.prove(delivery, position);
      this.unanswered.delete(earlier);
      if (earlier === mark) return;
    }
  }

  /** Several messages are one write: the system call costs more than everything else. */
  private send(messages: readonly Buffer[]): boolean {
    if (this.socket.readyState !== this.socket.OPEN) return false;
    this.stream.cork();
    for (const message of messages) this.socket.send(message, asText);
    this.stream.uncork();
    return this.socket.bufferedAmount < mostWaiting;
  }

  /** The socket's own order tells: whatever is sent now is out when all before it is. */
  private drained(): Promise<void> {
    return new Promise((resolve) => {
      if (this.socket.readyState !== this.socket.OPEN) { resolve(); return; }
      this.waiting.push(resolve);
      if (this.waiting.length === 1) this.socket.ping(undefined, undefined, () => { this.release(); });
    });
  }

  private release(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  private markLater(delivery: Delivery): void {
    if (!this.proofs.has(delivery)) return;
    this.toMark.add(delivery);
    this.timer ??= setTimeout(() => { this.mark(); }, Math.max(0, this.markedAt + markEvery - Date.now()));
  }

  private mark(): void {
    this.timer = null;
    this.markedAt = Date.now();
    this.marks += 1;
    const mark = String(this.marks);
    this.unanswered.set(mark, new Map([...this.toMark].map((delivery) => [delivery, delivery.lastFrame])));
    this.toMark.clear();
    if (this.unanswered.size > mostMarks) this.forgetOne();
    this.send([Buffer.from(JSON.stringify({ type: 'ping', payload: { mark } }))]);
  }

  /** The oldest mark goes; what it would prove, the next one does. */
  private forgetOne(): void {
    const [[oldest, proved], [next, later]] = [...this.unanswered] as [[string, ReadonlyMap<Delivery, bigint>], [string, ReadonlyMap<Delivery, bigint>]];
    this.unanswered.delete(oldest);
    this.unanswered.set(next, new Map([...proved, ...later]));
  }

  private close(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.unanswered.clear();
    this.release();
  }
}
