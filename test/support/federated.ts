import fs from 'node:fs';
import { getOperationAST, GraphQLError, parse, validate, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { pino } from 'pino';
import { demoToken } from '../../src/commands/serve.js';
import { assembleHub, type Hub } from '../../src/hub.js';
import { subgraphNames } from '../../src/modules.js';
import { askOverHttp, gatewayOf, type Gateway, type Planner } from '../../src/platform/federation/index.js';
import type { Context } from '../../src/platform/graphql/context.js';
import { limits } from '../../src/platform/graphql/limits.js';
import { admitGatewayOnly, serveHttp } from '../../src/platform/http/index.js';
import { fileKeys } from '../../src/platform/keys.js';
import { repoFile } from '../../src/platform/repo.js';
import type { TestHub } from './hub.js';

/** The hub of a test once more, as subgraphs behind their own ports and a gateway in front of them, over the same database. */
export interface Federated {
  readonly gateway: Gateway;
  answer: TestHub['answer'];
  /** Takes a subgraph down. */
  stop(subgraph: string): Promise<void>;
  close(): Promise<void>;
}

const log = pino({ level: 'silent' });

interface Wishes {
  readonly planner?: Planner;
  /** Seconds that the gateway waits for a subgraph. */
  readonly patience?: number;
  /** Addresses of others that stand in for subgraphs. */
  readonly instead?: Readonly<Record<string, string>>;
}

export async function federated(test: TestHub, { planner = 'RUST', patience = 20, instead = {} }: Wishes = {}): Promise<Federated> {
  const parts = new Map(await Promise.all(subgraphNames.map(async (name) => [name, await aPart(test, name)] as const)));
  const addresses = { ...Object.fromEntries([...parts].map(([name, { url }]) => [name, url])), ...instead };
  const ask = askOverHttp({ addresses, pass: test.hub.pass, patience: { query: patience, mutation: patience }, log });
  const gateway = await gatewayOf(fs.readFileSync(repoFile('schema/supergraph.graphql'), 'utf8'), ask, test.hub.schema, planner);
  const stop = async (name: string): Promise<void> => {
    await parts.get(name)?.close();
    parts.delete(name);
  };
  return {
    gateway, stop,
    answer: async (identity, source, variables) => {
      const token = identity === null ? null : await demoToken(test.hub, identity);
      return answer(gateway, source, variables ?? {}, { ...await test.hub.contextOf(token, null), credentials: { token, purpose: null } });
    },
    close: async () => { for (const name of [...parts.keys()]) await stop(name); },
  };
}

/** One subgraph behind its own port. */
export interface Part { readonly hub: Hub; readonly url: string; close(): Promise<void> }

export async function aPart(test: TestHub, only: string): Promise<Part> {
  const hub = await assembleHub({ only, databaseUrl: test.url, databasePool: 4, keys: fileKeys(process.env['TEST_KEY_FILE']!), demo: true, log, now: test.hub.now });
  const served = await serveHttp({
    host: '127.0.0.1', port: 0, maxBodyBytes: 1_000_000, limits: limits.toTheGateway, schema: hub.schema, contextOf: (token, purpose) => hub.contextOf(token, purpose), requireReady: () => Promise.resolve(), log,
  }, (app) => { admitGatewayOnly(app, hub.pass); });
  return { hub, url: served.url, close: async () => { await served.close(); await hub.close(); } };
}

async function answer(gateway: Gateway, source: string, variables: Record<string, unknown>, contextValue: Context): Promise<ExecutionResult> {
  const document = parse(source);
  const invalid = validate(gateway.schema, document);
  return invalid.length > 0 ? { errors: invalid } : gateway.execution({ document, operation: getOperationAST(document)!, operationName: null, variables, contextValue });
}

/** What a client can tell two answers apart by: the data, and of each error its places, code and words. */
export function told({ data, errors }: ExecutionResult): unknown {
  const said = (errors ?? []).map((error) => (error instanceof GraphQLError ? error.toJSON() : error as GraphQLFormattedError))
    .map(({ message, path, locations, extensions }) => ({ message, path, locations, code: extensions?.['code'] }));
  // Fields are answered side by side: which of them fails first is chance.
  const inOrder = said.map((one) => JSON.stringify(one)).sort().map((one) => JSON.parse(one) as object);
  return JSON.parse(JSON.stringify({ data: data ?? null, errors: inOrder })) as unknown;
}
