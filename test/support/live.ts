import { once } from 'node:events';
import type { Socket } from 'node:net';
import { pino } from 'pino';
import { WebSocket, type ClientOptions } from 'ws';
import { serveLive } from '../../src/commands/live.js';
import { demoToken } from '../../src/commands/serve.js';
import type { Gateway } from '../../src/platform/federation/index.js';
import { serveHttp } from '../../src/platform/http/index.js';
import { Sequencer } from '../../src/platform/log/index.js';
import type { TestHub } from './hub.js';
import { Inbox } from './inbox.js';

/** A hub that serves subscriptions on a port of its own, with the sequencer running. */
export interface LiveHub {
  readonly port: number;
  /** `ws://…/graphql`. */
  readonly socket: string;
  /** `http://…/graphql/stream`. */
  readonly stream: string;
  /** Its side of every connection that there is. */
  readonly connections: ReadonlySet<Socket>;
  /** What the hub's log calls an error. */
  readonly faults: readonly string[];
  /** Stops serving; the hub stays for whoever serves it next. */
  stop(): Promise<void>;
}

export async function live({ hub, url }: TestHub, { port = 0, gateway }: { port?: number; gateway?: Gateway } = {}): Promise<LiveHub> {
  const faults: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => { faults.push(line); } });
  const sequencer = new Sequencer({ url, onFailure: () => {} });
  sequencer.start();
  const options = {
    host: '127.0.0.1', port, maxBodyBytes: 1_000_000, schema: gateway?.schema ?? hub.schema, execution: gateway?.execution, log, requireReady: () => Promise.resolve(),
    contextOf: async (token: string | null, purpose: string | null) => ({ ...await hub.contextOf(token, purpose), credentials: { token, purpose } }),
  };
  const connections = new Set<Socket>();
  const served = await serveHttp(options, (app) => {
    serveLive(app, options, hub);
    app.server.on('connection', (socket: Socket) => { connections.add(socket.on('close', () => connections.delete(socket))); });
  });
  const place = new URL(served.url).host;
  return {
    port: Number(new URL(served.url).port), socket: `ws://${place}/graphql`, stream: `http://${place}/graphql/stream`, connections, faults,
    stop: async () => {
      await served.close();
      await sequencer.stop();
    },
  };
}

/** A message of graphql-transport-ws. */
export interface Message { readonly type: string; readonly id?: string; readonly payload?: unknown }

export interface Closed { readonly code: number; readonly reason: string }

/** A WebSocket on which every message is written and read by hand. */
export class Line {
  readonly heard = new Inbox<Message>();
  readonly closed: Promise<Closed>;

  private constructor(readonly socket: WebSocket) {
    this.closed = new Promise((resolve) => { socket.on('close', (code, reason) => { resolve({ code, reason: String(reason) }); }); });
    socket.on('message', (text) => { this.heard.put(JSON.parse(String(text)) as Message); });
    socket.on('error', () => {});
  }

  static async open(address: string, { protocol = 'graphql-transport-ws', ...options }: ClientOptions & { protocol?: string } = {}): Promise<Line> {
    const line = new Line(new WebSocket(address, protocol === '' ? [] : [protocol], options));
    await once(line.socket, 'open');
    return line;
  }

  /** A connection that was acknowledged, with that token. */
  static async greeted(address: string, token: string | null): Promise<Line> {
    const line = await Line.open(address);
    await line.greet(token);
    return line;
  }

  async greet(token: string | null): Promise<void> {
    this.send({ type: 'connection_init', ...(token === null ? {} : { payload: { authorization: `Bearer ${token}` } }) });
    await this.heard.first(({ type }) => type === 'connection_ack');
  }

  send(message: Message | string | Buffer): void {
    this.socket.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables: Readonly<Record<string, unknown>> = {}): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** Resolves when the hub has dealt with all that was sent before. */
  async settled(): Promise<void> {
    const mark = { settled: Math.random() };
    this.send({ type: 'ping', payload: mark });
    await this.heard.first(({ type, payload }) => type === 'pong' && (payload as typeof mark | undefined)?.settled === mark.settled);
  }

  /** What came on a subscription, as far as it came. */
  of(id: string): Message[] {
    return this.heard.all.filter((message) => message.id === id);
  }

  end(): void {
    this.socket.terminate();
  }
}

/** An event as the documents of tests ask for it. */
export interface ToldEvent { readonly id: string; readonly cursor: string; readonly type: string }

/** The event in a message of a channel. */
export function eventIn({ payload }: Message, channel = 'caseMoved'): ToldEvent {
  return (payload as { data: Record<string, ToldEvent> }).data[channel]!;
}

export const tokenOf = async ({ hub }: TestHub, identity: string | null): Promise<string | null> => (identity === null ? null : demoToken(hub, identity));
