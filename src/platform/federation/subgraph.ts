import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, type DocumentNode, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { createResolversMap } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { boundaryOf } from '../log/index.js';
import type { Shapes } from '../reader/index.js';

/** 引用: an entity as another subgraph names it, by its key. */
interface Representation { readonly __typename: string; readonly id?: unknown; readonly asOf?: string | null }

/** A TypeGraphQL schema as a subgraph: its SDL with federation directives, the resolvers it has, and how it answers references. */
export function buildSubgraph(typeDefs: DocumentNode, schema: GraphQLSchema, references: object = {}): GraphQLSchema {
  // The resolvers of types that the SDL leaves to other subgraphs have nothing to answer for and are passed over.
  return buildSubgraphSchema([{ typeDefs, resolvers: createResolversMap(schema) as never }, { typeDefs: { ...typeDefs, definitions: [] }, resolvers: references as never }]);
}

/** Answers `_entities` by the reader: one statement for each type and moment asked for, under the same rights as any other read. */
export function entitiesOf(shapes: Shapes): object {
  return {
    Query: {
      _entities: (_source: unknown, { representations }: { representations: readonly Representation[] }, context: Context, info: GraphQLResolveInfo) =>
        resolveEntities(shapes, representations, context, info),
    },
  };
}

async function resolveEntities(shapes: Shapes, representations: readonly Representation[], { actor, reader, seal }: Context, info: GraphQLResolveInfo): Promise<unknown[]> {
  const groups = Map.groupBy(representations, ({ __typename, asOf }) => JSON.stringify([__typename, asOf ?? null]));
  const found = new Map<Representation, unknown>();
  await Promise.all([...groups.values()].map(async (group) => {
    const { __typename, asOf } = group[0]!;
    if (!shapes.has(__typename)) throw new GraphQLError(`没有“${__typename}”这种对象`, { extensions: { code: 'BAD_USER_INPUT' } });
    const boundary = asOf ? boundaryOf(asOf, actor.sight, seal) : null;
    const rows = await reader.many(info, actor.sight, __typename, group.map(({ id }) => String(id)), boundary);
    group.forEach((representation, index) => found.set(representation, rows[index] && { ...rows[index], __typename }));
  }));
  return representations.map((representation) => found.get(representation) ?? null);
}
