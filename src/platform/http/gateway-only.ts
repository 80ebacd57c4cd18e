import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GatewayPass } from '../auth/gateway-pass.js';

/** Name of the header in which the gateway shows its pass. */
export const passHeader = 'x-gateway-pass';

/** Closes a subgraph's port to everyone but the gateway; health stays open. */
export function admitGatewayOnly(app: FastifyInstance, pass: GatewayPass): void {
  const digests = new WeakMap<FastifyRequest, () => string>();
  app.addHook('preParsing', (request, _reply, payload, done) => {
    const hash = createHash('sha256');
    digests.set(request, () => hash.digest('hex'));
    done(null, payload.pipe(new Transform({ transform: (chunk: Buffer, _encoding, next) => { hash.update(chunk); next(null, chunk); } })));
  });
  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql') return;
    const { authorization = '', [passHeader]: shown, 'x-purpose': purpose } = request.headers;
    const vouched = { authorization, purpose: String(purpose ?? ''), bodyDigest: digests.get(request)?.() ?? '' };
    if (typeof shown === 'string' && pass.opens(shown, vouched)) return;
    await reply.code(403).send({ errors: [{ message: '子图只接受本平台网关的请求；请改向网关提问', extensions: { code: 'GATEWAY_ONLY' } }] });
  });
}
