import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Context as Client, type Server, type ServerOptions } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { askedFor, Socket, subscriptionRefused, untilEnded, type Session } from '../subscriptions/index.js';
import { bearerIn, purposeIn } from './credentials.js';
import type { SubscriptionOptions } from './subscription-options.js';

/** Subscriptions on one connection, and bytes in one message from a client. */
const mostSubscriptions = 100;
const mostBytes = 64 * 1_024;
/** Bytes of answers that may wait for a client. */
const mostUntaken = 1_024 * 1_024;
/** How often a connection is asked whether it is there, in milliseconds, and how often it may leave that unanswered. */
const askEvery = 30_000;
const mostUnanswered = 4;
/** How long a peer has for its farewell when the hub stops, in milliseconds. */
const farewell = 2_000;

interface Extra { readonly socket: WebSocket; readonly own: Socket; readonly request: IncomingMessage; session: Session | null }
type Params = Record<string, unknown>;
type Handlers = ServerOptions<Params, Extra>;

/** 实时订阅（WebSocket）: graphql-transport-ws on the API's own port. Gives what ends all connections. */
export function serveSockets(app: FastifyInstance, options: SubscriptionOptions): () => void {
  // One message in a turn: the protocol's library has let go of an id before the next message can name it again.
  const server = new WebSocketServer({ noServer: true, handleProtocols, maxPayload: mostBytes, perMessageDeflate: false, allowSynchronousEvents: false });
  const protocol = makeServer<Params, Extra>(handlers(options));
  app.server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (isWelcome(request)) server.handleUpgrade(request, stream, head, (socket) => { converse(protocol, socket, request, options); });
    else turnAway(stream);
  });
  return () => {
    for (const socket of server.clients) {
      socket.close(1001, '服务正在停止，请重新连接');
      // A peer that takes nothing would not take the farewell either.
      setTimeout(() => { socket.terminate(); }, farewell).unref();
    }
  };
}

/** A peer that leaves before it has the answer is no fault of ours: nobody else listens for that any more. */
function turnAway(stream: Duplex): void {
  stream.on('error', () => { stream.destroy(); });
  stream.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
}

const isWelcome = ({ url, headers }: IncomingMessage): boolean => url?.split('?')[0] === '/graphql' && headers['sec-fetch-site'] !== 'cross-site';

function handlers({ schema, answer, desk, tell }: SubscriptionOptions): Handlers {
  const told = (errors: readonly GraphQLError[]): GraphQLFormattedError[] => errors.map(tell);
  return {
    onConnect: async ({ connectionParams, extra }) => {
      extra.session = await welcome(extra, connectionParams ?? {}, desk.sessions.open.bind(desk.sessions));
      return extra.session !== null;
    },
    onPong: ({ extra }, payload) => { extra.own.answered(payload); },
    onSubscribe: async (client, id, payload) => {
      if (Object.keys(client.subscriptions).length > mostSubscriptions) return [subscriptionRefused('id', `一个连接最多 ${mostSubscriptions} 个订阅；请结束不用的订阅，或另建连接`)];
      const context = await contextOf(client.extra);
      if (!context) return [unavailable()];
      const asked = askedFor(schema, payload, context);
      if ('errors' in asked) return asked.errors;
      const args = { schema, document: asked.document, operationName: asked.operationName, variableValues: asked.variables };
      if (asked.operation.operation !== 'subscription') return { ...args, contextValue: context };
      const { sink, ended } = subscribing(client, id);
      try {
        const delivery = await desk.open(client.extra.session!, asked, sink);
        sink.bind(delivery);
        return { ...args, rootValue: untilEnded(ended, () => { delivery.stop(); }) };
      } catch (error) {
        if (!(error instanceof GraphQLError)) refuse(client.extra.socket, error);
        return [error instanceof GraphQLError ? error : unavailable()];
      }
    },
    subscribe: ({ rootValue }) => rootValue as AsyncGenerator<never>,
    execute: ({ document, operationName, variableValues, contextValue }) =>
      answer({ document, operationName: operationName ?? null, variables: variableValues ?? {}, contextValue: contextValue as never }).catch((error: unknown) => ({ errors: [error as GraphQLError] })),
    onNext: (_client, _id, _payload, _args, { errors, data }) => (errors ? { errors: told(errors), ...(data === undefined ? {} : { data }) } : undefined),
    onError: (_client, _id, _payload, errors) => told(errors),
  };
}

/** Where the frames of one subscription go, and a promise of its end. */
function subscribing({ extra }: Client<Params, Extra>, id: string) {
  const { promise: ended, resolve, reject } = Promise.withResolvers<undefined>();
  const sink = extra.own.sinkOf(id, (error) => {
    if (error) { reject(error); return; }
    forbid(extra.socket);
    resolve(undefined);
  });
  ended.catch(() => undefined);
  return { sink, ended };
}

/** 4403 is what clients' libraries take for "again, with a new token". */
const forbid = (socket: WebSocket): void => { socket.close(CloseCode.Forbidden, '令牌无效或已过期，请取得新令牌后重新连接'); };

/** The session of a connection that begins; null once it was refused. */
async function welcome({ socket, request }: Extra, { authorization, purpose }: Params, open: (token: string | null, purpose: string | null) => Promise<Session>): Promise<Session | null> {
  const token = bearerIn(typeof authorization === 'string' ? authorization : request.headers.authorization);
  return open(token, typeof purpose === 'string' ? purpose : purposeIn(request.headers)).catch((error: unknown) => refuse(socket, error));
}

/** Never sent: whatever it is the error of, its connection is closing. */
const unavailable = (): GraphQLError => new GraphQLError('连接正在关闭，请重新连接');

async function contextOf({ session, socket }: Extra) {
  return session!.context().catch((error: unknown) => refuse(socket, error));
}

function refuse(socket: WebSocket, error: unknown): null {
  if (error instanceof GraphQLError) forbid(socket);
  else socket.close(1013, '平台暂时无法受理，请稍后重新连接');
  return null;
}

/** Whoever does not take what it asked for is listened to no further until it has. */
function answer(socket: WebSocket, stream: Duplex, text: string): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.send(text);
  if (socket.isPaused || !stream.writableNeedDrain || socket.bufferedAmount < mostUntaken) return;
  socket.pause();
  stream.once('drain', () => { socket.resume(); });
}

/** Gives the protocol's library a socket, and cuts a connection whose peer is gone. */
function converse(protocol: Server<Extra>, socket: WebSocket, request: IncomingMessage, { desk, log }: SubscriptionOptions): void {
  const closed = protocol.opened({
    protocol: socket.protocol,
    send: (text) => { answer(socket, request.socket, text); },
    close: (code, reason) => { socket.close(code, reason); },
    onMessage: (receive) => {
      socket.on('message', (message) => {
        receive((message as Buffer).toString()).catch((error: unknown) => {
          log.error({ err: error }, 'a message of a subscriber could not be dealt with');
          socket.close(CloseCode.InternalServerError, '系统处理失败，请稍后重新连接');
        });
      });
    },
  }, { socket, own: new Socket(socket, request.socket, desk.proofs), request, session: null });
  let unanswered = 0;
  const asking = setInterval(() => {
    unanswered += 1;
    if (unanswered > mostUnanswered) socket.terminate();
    else socket.ping();
  }, askEvery).unref();
  const heard = (): void => { unanswered = 0; };
  socket.on('pong', heard);
  socket.on('message', heard);
  socket.on('error', (error) => { log.debug({ reason: error.message }, 'a connection of a subscriber broke'); });
  socket.on('close', (code, reason) => {
    clearInterval(asking);
    void closed(code, String(reason));
  });
}
