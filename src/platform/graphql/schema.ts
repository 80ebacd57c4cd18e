import { assertValidSchema, extendSchema, getNamedType, isInputObjectType, isNonNullType, isObjectType, parse, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import type { Module } from '../module.js';
import { WithheldField, type Shapes } from '../reader/index.js';
import { withChannels } from '../subscriptions/index.js';

/** Builds the schema of the modules and lets the reader's rows answer for the types that it reads. */
export async function schemaOf(modules: readonly Module[], shapes: Shapes): Promise<GraphQLSchema> {
  const resolvers = modules.flatMap((module) => module.resolvers) as unknown as NonEmptyArray<Function>;
  const orphanedTypes = [WithheldField, ...modules.flatMap((module) => module.orphanedTypes ?? [])];
  const channels = modules.flatMap((module) => module.channels ?? []);
  // Checked when it is whole, below; TypeGraphQL would check its own part by answering a whole introspection.
  const schema = withChannels(withOwnFields(await buildSchema({ resolvers, validate: false, orphanedTypes, skipCheck: true }), shapes), channels);
  requireOneOf(schema);
  answerByKey(schema, shapes);
  sayRows(schema, shapes);
  sayRead(schema, shapes);
  describeRoots(schema);
  standAlone(schema);
  assertValidSchema(schema);
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

/** Lists without pages say how many rows they usually hold, for whoever weighs a document (weigh.ts). */
function sayRows(schema: GraphQLSchema, shapes: Shapes): void {
  for (const relation of [...shapes.values()].flatMap((shape) => [...shape.relations.values()])) {
    const type = schema.getType(relation.of.name);
    const field = isObjectType(type) ? type.getFields()[relation.field] : undefined;
    if (field && relation.how === 'many' && relation.usual !== undefined) field.extensions = { ...field.extensions, rows: relation.usual };
  }
}

/** Questions that the reader answers, whatever is asked below them, say so (whole.ts). */
function sayRead(schema: GraphQLSchema, shapes: Shapes): void {
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    const type = getNamedType(field.type);
    const nodes = isObjectType(type) && type.name.endsWith('Connection') ? type.getFields()['nodes'] : undefined;
    if (shapes.has(nodes ? getNamedType(nodes.type).name : type.name)) field.extensions = { ...field.extensions, isRead: true };
  }
}

const withheld = '"未展示字段: fields that this object has and does not show to the asker." withheld: [WithheldField!]!';
const asOf = '"截至: the instant or cursor as of which this object was read, as it was given; null for now." asOf: String';

/** What no type can forget: whose rows have an audience says what it withholds; what others refer to says as of when it was read. */
function withOwnFields(schema: GraphQLSchema, shapes: Shapes): GraphQLSchema {
  const shown = [...shapes.values()].filter(({ name }) => isObjectType(schema.getType(name)));
  const fields = shown.map(({ name, hasAudience, past }) => ({ name, own: [...(hasAudience ? [withheld] : []), ...(past?.isReference ? [asOf] : [])] }));
  return extendSchema(schema, parse(fields.filter(({ own }) => own.length > 0).map(({ name, own }) => `extend type ${name} { ${own.join(' ')} }`).join('\n')));
}

/** TypeGraphQL cannot say `@oneOf`. */
function requireOneOf(schema: GraphQLSchema): void {
  const type = schema.getType('AsOf');
  if (isInputObjectType(type)) type.isOneOf = true;
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
