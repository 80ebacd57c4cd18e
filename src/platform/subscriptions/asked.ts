import { GraphQLError, parse, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { admit } from '../graphql/admit.js';
import type { Context } from '../graphql/context.js';
import { badInput } from '../graphql/errors.js';
import { limits } from '../graphql/limits.js';

/** What a client asks, as it came. */
export interface Request { readonly query?: unknown; readonly operationName?: unknown; readonly variables?: unknown }

/** An operation that was admitted. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Reads and admits what was asked for this actor; gives what is wrong with it instead. */
export function askedFor(schema: GraphQLSchema, { query, operationName: named, variables: given }: Request, { actor }: Context): Asked | { readonly errors: readonly GraphQLError[] } {
  if (typeof query !== 'string') return { errors: [badInput('query', 'query 应为 GraphQL 文档的文本')] };
  if (typeof (given ?? {}) !== 'object' || Array.isArray(given)) return { errors: [badInput('variables', 'variables 应为对象')] };
  const operationName = typeof named === 'string' ? named : null;
  const variables = (given ?? {}) as Asked['variables'];
  const document = parsed(query);
  if (document instanceof GraphQLError) return { errors: [document] };
  const admitted = admit(schema, { document, operationName, variables, actor });
  return 'errors' in admitted ? admitted : { document, operation: admitted.operation, operationName, variables };
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: limits.toOrgans.tokens });
  } catch (error) {
    const { message, nodes, source, positions } = error as GraphQLError;
    return new GraphQLError(message, { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
  }
}
