import type { ExecutionRequest, ExecutionResult } from '@graphql-tools/utils';
import { buildASTSchema, execute, getOperationAST, isScalarType, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';

/** Asks one subgraph one operation on behalf of the asker of the whole. */
export type AskSubgraph = (subgraph: string, request: ExecutionRequest) => Promise<ExecutionResult>;

/** One operation of a client. */
export interface Operation { readonly document: DocumentNode; readonly operationName?: string | null | undefined; readonly variables?: Record<string, unknown> | undefined; readonly contextValue: unknown }

/** 网关: the whole graph, answered by asking its subgraphs. */
export interface Gateway {
  readonly schema: GraphQLSchema;
  readonly planner: Planner;
  execute(operation: Operation): Promise<ExecutionResult>;
}

/** The planner in native code, or, where no binary of it exists, the one in JavaScript. */
export type Planner = 'RUST' | 'JAVASCRIPT';

interface Handled { readonly unifiedGraph: GraphQLSchema; readonly executor?: ((request: ExecutionRequest) => unknown) | undefined }

/** The gateway of a supergraph. `like` lends its scalars, so that a value that the merged hub refuses is refused here in the same words. */
export async function gatewayOf(supergraph: string, ask: AskSubgraph, like: GraphQLSchema, wanted: Planner = 'RUST'): Promise<Gateway> {
  const options = { unifiedGraph: buildASTSchema(parse(supergraph), { assumeValid: true, assumeValidSDL: true }), getUnifiedGraphSDL: () => supergraph, onSubgraphExecute: ask as never };
  const native = wanted === 'RUST' ? await nativelyHandled(options) : null;
  const { unifiedGraph: schema, executor } = native ?? (await import('@graphql-mesh/fusion-runtime')).handleFederationSupergraph(options) as Handled;
  lendScalars(like, schema);
  const run = executor ?? (({ document, variables, operationName, context }: ExecutionRequest) => execute({ schema, document, variableValues: variables, operationName: operationName ?? null, contextValue: context }));
  return {
    schema,
    planner: native ? 'RUST' : 'JAVASCRIPT',
    execute: async ({ document, operationName, variables, contextValue }) => {
      const operation = getOperationAST(document, operationName);
      const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables ?? {});
      if (errors) return { errors };
      return await run({ document, variables: variables ?? {}, context: contextValue, ...(operationName ? { operationName } : {}) }) as ExecutionResult;
    },
  };
}

/** Null where the platform has no binary of the planner. */
async function nativelyHandled(options: { unifiedGraph: GraphQLSchema; getUnifiedGraphSDL(): string; onSubgraphExecute: never }): Promise<Handled | null> {
  try {
    await import('@graphql-hive/router-query-planner');
  } catch {
    return null;
  }
  const { unifiedGraphHandler } = await import('@graphql-hive/router-runtime');
  return unifiedGraphHandler(options) as Promise<Handled>;
}

function lendScalars(from: GraphQLSchema, to: GraphQLSchema): void {
  for (const type of Object.values(to.getTypeMap())) {
    const lent = from.getType(type.name);
    if (isScalarType(type) && isScalarType(lent)) Object.assign(type, { parseValue: lent.parseValue, parseLiteral: lent.parseLiteral });
  }
}
