import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { demoIdentities, type DemoIdentity } from '../../seeds/demo/identities.js';
import { demoOrgans } from '../../seeds/demo/organs.js';
import type { Hub } from '../hub.js';
import type { Config } from '../platform/config.js';
import { serveHttp } from '../platform/http/index.js';
import { onStop } from '../platform/lifecycle.js';
import { Sequencer } from '../platform/log/index.js';

/** Serves the hub until the process stops; gives the address. */
export async function serve(hub: Hub, config: Config, log: Logger): Promise<string> {
  const sequencer = new Sequencer({ url: hub.database.url, onFailure: (error) => log.warn({ reason: error.message }, 'the sequencer met a failure and goes on') });
  sequencer.start();
  onStop(() => sequencer.stop());
  const served = await serveHttp({
    host: config.host, port: config.port, maxBodyBytes: config.maxBodyBytes, schema: hub.schema, log,
    contextOf: (token, purpose) => hub.contextOf(token, purpose),
    requireReady: async () => { await hub.database.sql('select 1'); },
  }, (app) => { if (config.demo) serveDemo(app, hub); });
  onStop(() => served.close());
  return served.url;
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
