import type { IncomingMessage } from 'node:http';
import fastify, { type FastifyInstance } from 'fastify';
import { complain } from '../complaint.js';
import { secondsToAnswer } from '../graphql/limits.js';
import { messageOf } from '../system-reason.js';
import { serveGraphql, type GraphqlOptions } from './graphql-route.js';

export interface ServerOptions extends GraphqlOptions {
  readonly host: string;
  readonly port: number;
  readonly maxBodyBytes: number;
  /** Throws, with a reason for the operator, while the hub cannot answer. */
  readonly requireReady: () => Promise<void>;
}

export interface Served { readonly url: string; readonly app: FastifyInstance; close(): Promise<void> }

/** Serves /graphql, /health and /ready; `extend` adds routes before the port opens. A taken port is a Complaint. */
export async function serveHttp(options: ServerOptions, extend: (app: FastifyInstance) => void = () => {}): Promise<Served> {
  const app = fastify({ bodyLimit: options.maxBodyBytes, forceCloseConnections: 'idle', http: { shouldUpgradeCallback: isForSocket } });
  const stopGraphql = await serveGraphql(app, options);
  app.get('/health', () => ({ status: 'ok', name: '衔接 Xianjie', time: new Date().toISOString() }));
  app.get('/ready', (_request, reply) => options.requireReady().then(() => ({ status: 'ready' }), (error: unknown) => reply.code(503).send({ status: 'not ready', reason: messageOf(error) })));
  const close = closing(app);
  extend(app);
  return { url: await listen(app, options), app, close: async () => { await close(); await stopGraphql(); } };
}

/** Clients that would rather speak HTTP/2 offer that with a plain request, which is answered as it is. */
const isForSocket = ({ headers: { upgrade } }: IncomingMessage): boolean => upgrade?.toLowerCase() === 'websocket';

/** What closes the port: it takes nothing new, and what is under way is answered, for as long as a question may take; what takes longer is cut off. */
function closing(app: FastifyInstance): () => Promise<void> {
  let isClosing = false;
  // A connection that was kept after its last answer would keep the port waiting for a request that it no longer takes.
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (isClosing) void reply.header('connection', 'close');
    done();
  });
  return async () => {
    isClosing = true;
    const cut = setTimeout(() => { app.server.closeAllConnections(); }, secondsToAnswer * 1_000);
    await app.close();
    clearTimeout(cut);
  };
}

async function listen(app: FastifyInstance, { host, port }: ServerOptions): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    await app.close();
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE') return complain(`端口 ${port} 已被占用：请停止占用它的程序，或用 PORT=<其他端口> 启动`, `Port ${port} is taken: stop what holds it, or start with PORT=<another>`);
    if (code === 'EACCES') return complain(`无权监听端口 ${port}：请改用 1024 以上的端口（PORT）`, `Not allowed to listen on port ${port}: use one above 1023 (PORT)`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return complain(`无法监听地址 ${host}：请检查 HOST`, `The address ${host} cannot be listened on: check HOST`);
    throw error;
  }
}
