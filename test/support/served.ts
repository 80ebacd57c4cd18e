import { pino } from 'pino';
import { demoToken } from '../../src/commands/serve.js';
import { serveHttp, type ServerOptions } from '../../src/platform/http/index.js';
import type { TestHub } from './hub.js';

/** What came back over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: { readonly data?: Record<string, unknown> | null; readonly errors?: readonly ToldError[] };
}

export interface ToldError { readonly message: string; readonly path?: readonly unknown[]; readonly locations?: readonly unknown[]; readonly extensions: Readonly<Record<string, unknown>> }

/** A hub behind HTTP on a free port. */
export interface ServedHub {
  readonly url: string;
  readonly send: (init: RequestInit, search?: string) => Promise<Answer>;
  /** Posts a document as JSON, as a demo identity or as the public. */
  post(identity: string | null, body: object, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

export async function served({ hub }: TestHub, options: Partial<ServerOptions> = {}): Promise<ServedHub> {
  const server = await serveHttp({
    host: '127.0.0.1', port: 0, maxBodyBytes: 1_000_000, schema: hub.schema, log: pino({ level: 'silent' }),
    contextOf: (token, purpose) => hub.contextOf(token, purpose), requireReady: () => Promise.resolve(), ...options,
  });
  const send: ServedHub['send'] = async (init, search = '') => {
    const response = await fetch(`${server.url}/graphql${search}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as Answer['body'] };
  };
  return {
    url: `${server.url}/graphql`, send, close: () => server.close(),
    post: async (identity, body, headers = {}) => {
      const authorization = identity === null ? {} : { authorization: `Bearer ${(await demoToken(hub, identity))!}` };
      return send({ method: 'POST', headers: { 'content-type': 'application/json', ...authorization, ...headers }, body: JSON.stringify(body) });
    },
  };
}
