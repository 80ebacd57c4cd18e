import { createHash } from 'node:crypto';
import { createGraphQLError, type ExecutionRequest, type ExecutionResult } from '@graphql-tools/utils';
import { GraphQLError, print, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayPass } from '../auth/gateway-pass.js';
import { passHeader } from '../http/gateway-only.js';
import type { Context } from '../graphql/context.js';
import { messageOf } from '../system-reason.js';
import type { AskSubgraph } from './gateway.js';

/** On whose behalf the gateway asks: what the client's request stated, passed on as it came. */
export interface Credentials { readonly token: string | null; readonly purpose: string | null }

declare module '../graphql/context.js' {
  interface Context { readonly credentials?: Credentials }
}

export interface AskOptions {
  /** Address of each subgraph, by name. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly pass: GatewayPass;
  /** Milliseconds after which a subgraph that has not answered counts as down. */
  readonly patience: number;
  readonly log: Logger;
}

/** Asks subgraphs over HTTP. One that does not answer is an error that names it; the other parts of the answer stand. */
export function askOverHttp({ addresses, pass, patience, log }: AskOptions): AskSubgraph {
  return async (subgraph, request) => {
    // A name in the supergraph is in capitals; in the settings it is as its folder.
    const name = subgraph.toLowerCase();
    try {
      const answer = await fetch(`${addresses[name]}/graphql`, { ...post(request, pass), signal: AbortSignal.timeout(patience) });
      const { data, errors } = await answer.json() as { data?: unknown; errors?: GraphQLFormattedError[] };
      return { data, ...(errors ? { errors: errors.map(lifted) } : {}) } as ExecutionResult;
    } catch (error) {
      log.warn({ subgraph: name, reason: messageOf(error) }, 'a subgraph did not answer');
      return { errors: [unavailable(name)] };
    }
  };
}

function post({ document, variables, operationName, context }: ExecutionRequest, pass: GatewayPass): RequestInit {
  const { token, purpose } = (context as Context).credentials!;
  const body = JSON.stringify({ query: print(document), variables, operationName });
  const authorization = token === null ? '' : `Bearer ${token}`;
  const stated = purpose === null ? '' : encodeURIComponent(purpose);
  const shown = pass.issue({ authorization, purpose: stated, bodyDigest: createHash('sha256').update(body).digest('hex') });
  const headers = { 'content-type': 'application/json', [passHeader]: shown, ...(authorization && { authorization }), ...(stated && { 'x-purpose': stated }) };
  return { method: 'POST', headers, body };
}

const lifted = ({ message, path, extensions }: GraphQLFormattedError): GraphQLError =>
  createGraphQLError(message, { ...(path ? { path } : {}), ...(extensions ? { extensions } : {}) });

function unavailable(subgraph: string): GraphQLError {
  return new GraphQLError(`“${subgraph}”部分暂时无法查询，其余内容不受影响；请稍后重试`, { extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph } });
}
