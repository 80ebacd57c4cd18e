import fs from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { demoIdentities, type DemoIdentity } from '../../seeds/demo/identities.js';
import { demoOrgans } from '../../seeds/demo/organs.js';
import type { Hub } from '../hub.js';
import type { Config } from '../platform/config.js';
import { subgraphNames } from '../modules.js';
import { askOverHttp, gatewayOf, type Gateway } from '../platform/federation/index.js';
import { limits, secondsToCommand, type Limits } from '../platform/graphql/limits.js';
import { admitGatewayOnly, serveExplorer, serveHttp, type GraphqlOptions } from '../platform/http/index.js';
import { onStop } from '../platform/lifecycle.js';
import { repoFile } from '../platform/repo.js';
import { serveLive } from './live.js';
import { serveSheets } from './sheet.js';
import { serveStatistics } from './statistics-csv.js';
import { startWorkers } from './workers.js';

/** Serves the whole graph, merged in this process, until the process stops; gives the address. */
export function serve(hub: Hub, config: Config, log: Logger): Promise<string> {
  return listen(hub, config, log, { port: config.port, host: config.host }, (app, options) => { serveWhole(app, options, hub, config); });
}

/** Serves one subgraph to the gateway, and to nobody else. */
export function serveSubgraph(hub: Hub, config: Config, log: Logger, name: string): Promise<string> {
  return listen(hub, config, log, { ...placeOf(addressesOf(config)[name]!), limits: limits.toTheGateway }, (app) => { admitGatewayOnly(app, hub.pass); });
}

/** Serves the whole graph by asking the subgraphs; tells which planner it uses. */
export async function serveGateway(hub: Hub, config: Config, log: Logger): Promise<string> {
  const ask = askOverHttp({ addresses: addressesOf(config), pass: hub.pass, patience: { query: 10, mutation: secondsToCommand }, log });
  const gateway = await gatewayOf(fs.readFileSync(repoFile('schema/supergraph.graphql'), 'utf8'), ask, hub.schema);
  if (gateway.planner === 'JAVASCRIPT') log.info('no binary of the planner for this platform: the one in JavaScript is used');
  return listen(hub, config, log, { port: config.port, host: config.host }, (app, options) => { serveWhole(app, options, hub, config); }, gateway);
}

/** What stands beside the whole graph, wherever it is served. */
function serveWhole(app: FastifyInstance, options: GraphqlOptions, hub: Hub, { demo }: Config): void {
  serveLive(app, options, hub);
  serveExplorer(app);
  serveStatistics(app, options);
  serveSheets(app, options, hub);
  if (demo) serveDemo(app, hub);
}

async function listen(hub: Hub, config: Config, log: Logger, place: { port: number; host: string; limits?: Limits }, extend: (app: FastifyInstance, options: GraphqlOptions) => void, gateway?: Gateway): Promise<string> {
  hub.time.follow(hub.database.url, (error) => { log.warn({ reason: error.message }, 'whoever follows the time met a failure and goes on'); });
  startWorkers(hub, config, log);
  const options = {
    ...place, maxBodyBytes: config.maxBodyBytes, log, schema: gateway?.schema ?? hub.schema, execution: gateway?.execution,
    contextOf: async (token: string | null, purpose: string | null) => ({ ...await hub.contextOf(token, purpose), credentials: { token, purpose } }),
    requireReady: async () => { await hub.database.sql('select 1'); },
  };
  const served = await serveHttp(options, (app) => { extend(app, options); });
  onStop(() => served.close());
  return served.url;
}

/** Where each subgraph listens: as the settings say, else on this machine, on ports of their own. */
function addressesOf({ subgraphs }: Config): Readonly<Record<string, string>> {
  return { ...Object.fromEntries(subgraphNames.map((name, index) => [name, `http://127.0.0.1:${4_101 + index}`])), ...subgraphs };
}

function placeOf(address: string): { port: number; host: string } {
  const { hostname, port, protocol } = new URL(address);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || (protocol === 'https:' ? 443 : 80)) };
}

/** The identities of demo mode; computed once, since the organs they name are. */
let identities: readonly DemoIdentity[] | undefined;
export const identitiesOfDemo = (): readonly DemoIdentity[] => (identities ??= demoIdentities(demoOrgans()));

/** A token for a demo identity, or null when there is none of that name. */
export async function demoToken(hub: Hub, id: string): Promise<string | null> {
  const identity = identitiesOfDemo().find((one) => one.id === id);
  if (!identity) return null;
  return hub.tokens.issueDemo({ subject: identity.id, name: identity.label, organCode: identity.organCode, roles: identity.roles });
}

function serveDemo(app: FastifyInstance, hub: Hub): void {
  app.get('/demo/identities', () => ({ identities: identitiesOfDemo().map(({ id, label, roles }) => ({ id, label, roles })) }));
  app.post<{ Body: { identity?: unknown } | null }>('/demo/token', async (request, reply) => {
    const asked = request.body?.identity;
    const token = typeof asked === 'string' ? await demoToken(hub, asked) : null;
    if (token) return { token, expiresIn: 8 * 3_600 };
    return reply.code(404).send({ message: '没有这个演示账号；GET /demo/identities 列出全部演示账号' });
  });
}
