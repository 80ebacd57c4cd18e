import { extendSchema, isNonNullType, isObjectType, parse, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import type { Module } from '../module.js';
import { WithheldField, type Shapes } from '../reader/index.js';

/** Builds the schema of the modules and lets the reader's rows answer for the types that it reads. */
export async function schemaOf(modules: readonly Module[], shapes: Shapes): Promise<GraphQLSchema> {
  const resolvers = modules.flatMap((module) => module.resolvers) as unknown as NonEmptyArray<Function>;
  const orphanedTypes = [WithheldField, ...modules.flatMap((module) => module.orphanedTypes ?? [])];
  const schema = withWithheld(await buildSchema({ resolvers, validate: false, orphanedTypes }), shapes);
  answerByKey(schema, shapes);
  describeRoots(schema);
  standAlone(schema);
  return schema;
}

/** TypeGraphQL takes no description for the roots. */
function describeRoots(schema: GraphQLSchema): void {
  schema.getQueryType()!.description = '查询: what can be asked, each field by the asker’s rights.';
  const mutations = schema.getMutationType();
  if (mutations) mutations.description = '变更: what can be sent in or done.';
}

/** A root field that fails takes no other with it: what is null there says that it could not be answered. */
function standAlone(schema: GraphQLSchema): void {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) if (isNonNullType(field.type)) field.type = field.type.ofType;
  }
}

/** Every type whose rows have an audience says what it withholds; none can forget to. */
function withWithheld(schema: GraphQLSchema, shapes: Shapes): GraphQLSchema {
  const field = '"未展示字段: fields that this object has and does not show to the asker." withheld: [WithheldField!]!';
  const types = [...shapes.values()].filter((shape) => shape.hasAudience && isObjectType(schema.getType(shape.name)));
  return extendSchema(schema, parse(types.map(({ name }) => `extend type ${name} { ${field} }`).join('\n')));
}

/** The reader keys what it returns by response key, so that one field asked for twice under two aliases has two answers. */
const byKey: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, _args, _context, info) => source[info.path.key];

function answerByKey(schema: GraphQLSchema, shapes: Shapes): void {
  const spread = new Set([...shapes.values()].flatMap((shape) => [...shape.spreads.values()].map(({ of }) => of)));
  for (const type of Object.values(schema.getTypeMap())) {
    const isRead = shapes.has(type.name) || spread.has(type.name) || /^(PageInfo|Total|WithheldField)$|(Connection|Edge)$/.test(type.name);
    if (!isObjectType(type) || !isRead) continue;
    for (const field of Object.values(type.getFields())) field.resolve = byKey;
  }
}
