import { createHash } from 'node:crypto';
import { createGraphQLError, type ExecutionRequest, type ExecutionResult } from '@graphql-tools/utils';
import { getOperationAST, GraphQLError, print, type GraphQLFormattedError } from 'graphql';
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
  /** Seconds after which a subgraph that has not answered a question, or a command, counts as down. */
  readonly patience: { readonly query: number; readonly mutation: number };
  readonly log: Logger;
}

/** Asks subgraphs over HTTP. One that does not answer is an error that names it; the other parts of the answer stand. */
export function askOverHttp({ addresses, pass, patience, log }: AskOptions): AskSubgraph {
  return async (subgraph, request) => {
    // A name in the supergraph is in capitals; in the settings it is as its folder.
    const name = subgraph.toLowerCase();
    const address = addresses[name];
    if (address === undefined) throw new Error(`The supergraph names a subgraph ${name}, and the settings say nothing of where it is`);
    const kind = getOperationAST(request.document)?.operation === 'mutation' ? 'mutation' : 'query';
    try {
      const answer = await fetch(`${address}/graphql`, { ...post(request as ExecutionRequest<Record<string, unknown>>, pass), signal: AbortSignal.timeout(patience[kind] * 1_000) });
      const { data, errors } = await answer.json() as { data?: unknown; errors?: GraphQLFormattedError[] };
      return { data, ...(errors ? { errors: errors.map(lifted) } : {}) } as ExecutionResult;
    } catch (error) {
      log.warn({ subgraph: name, reason: messageOf(error) }, 'a subgraph did not answer');
      return { errors: [unavailable(name, kind)] };
    }
  };
}

function post({ document, variables, operationName, context }: ExecutionRequest<Record<string, unknown>>, pass: GatewayPass): RequestInit {
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

function unavailable(subgraph: string, kind: 'query' | 'mutation'): GraphQLError {
  const message = kind === 'query' ? `“${subgraph}”部分暂时无法查询，其余内容不受影响；请稍后重试` : `“${subgraph}”部分没有答复，结果未知；请稍后用同一批次键重新报送，即可取得原回执`;
  return new GraphQLError(message, { extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph } });
}
