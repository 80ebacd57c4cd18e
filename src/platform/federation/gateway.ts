import type { UnifiedGraphHandlerOpts, UnifiedGraphHandlerResult } from '@graphql-mesh/fusion-runtime';
import type { ExecutionRequest, ExecutionResult } from '@graphql-tools/utils';
import { buildASTSchema, execute, isObjectType, isScalarType, parse, type GraphQLSchema } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { Execution } from '../graphql/answer.js';
import { located } from './locate.js';
import { settled } from '../graphql/settle.js';

/** Asks one subgraph one operation on behalf of the asker of the whole. */
export type AskSubgraph = (subgraph: string, request: ExecutionRequest) => Promise<ExecutionResult>;

/** 网关: the whole graph, answered by asking its subgraphs. */
export interface Gateway {
  readonly schema: GraphQLSchema;
  readonly planner: Planner;
  readonly execution: Execution;
}

/** The planner in native code, or, where no binary of it exists, the one in JavaScript. */
export type Planner = 'RUST' | 'JAVASCRIPT';

/** The gateway of a supergraph. `like`, the merged schema, lends what SDL does not tell, so that what is refused there is refused here in the same words. */
export async function gatewayOf(supergraph: string, ask: AskSubgraph, like: GraphQLSchema, wanted: Planner = 'RUST'): Promise<Gateway> {
  const options: UnifiedGraphHandlerOpts = {
    unifiedGraph: buildASTSchema(parse(supergraph), { assumeValid: true, assumeValidSDL: true }), getUnifiedGraphSDL: () => supergraph, onSubgraphExecute: ask as UnifiedGraphHandlerOpts['onSubgraphExecute'],
  };
  const native = wanted === 'RUST' ? await nativelyHandled(options) : null;
  const { unifiedGraph: schema, executor } = native ?? (await import('@graphql-mesh/fusion-runtime')).handleFederationSupergraph(options);
  lend(like, schema);
  const run = (executor ?? executionIn(schema)) as (request: ExecutionRequest) => ExecutionResult | Promise<ExecutionResult>;
  return {
    schema,
    planner: native ? 'RUST' : 'JAVASCRIPT',
    execution: async ({ document, operation, operationName, variables, contextValue }) => {
      const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { hideSuggestions: true });
      if (errors) return { errors };
      const answer = await run({ document: settled(schema, document, operation, coerced), variables, context: contextValue, ...(operationName === null ? {} : { operationName }) });
      return answer.errors ? { ...answer, errors: located(answer.errors, document, operation) } : answer;
    },
  };
}

/** The planner in JavaScript makes resolvers that ask the subgraphs. */
function executionIn(schema: GraphQLSchema) {
  return ({ document, variables, operationName, context }: ExecutionRequest<Record<string, unknown>>) =>
    execute({ schema, document, variableValues: variables, operationName: operationName ?? null, contextValue: context });
}

/** Null where the platform has no binary of the planner. */
async function nativelyHandled(options: UnifiedGraphHandlerOpts): Promise<UnifiedGraphHandlerResult | null> {
  try {
    await import('@graphql-hive/router-query-planner');
  } catch {
    return null;
  }
  const { unifiedGraphHandler } = await import('@graphql-hive/router-runtime');
  return unifiedGraphHandler(options);
}

/** What SDL does not tell: how scalars are read, and how many rows a field usually has, by which documents are weighed. */
function lend(from: GraphQLSchema, to: GraphQLSchema): void {
  for (const type of Object.values(to.getTypeMap())) {
    const lent = from.getType(type.name);
    if (isScalarType(type) && isScalarType(lent)) Object.assign(type, { parseValue: lent.parseValue, parseLiteral: lent.parseLiteral });
    if (!isObjectType(type) || !isObjectType(lent)) continue;
    for (const [name, field] of Object.entries(type.getFields())) field.extensions = { ...lent.getFields()[name]?.extensions };
  }
}
