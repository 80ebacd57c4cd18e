import { GraphQLObjectType, GraphQLScalarType, GraphQLSchema, type DocumentNode, type GraphQLFieldConfig } from 'graphql';

/** A value that is sent as it is, with everything below it. */
const Whole = new GraphQLScalarType({ name: 'Whole', serialize: (value) => value });

/**
 * 整体作答: the schema as it is executed. The reader gives a question's answer as it will be sent, keyed and in order, so graphql-js, which would
 * walk through every value of it once more, is told that such a question has no fields below it; the reader itself is shown the real schema.
 * Arguments, aliases, directives and errors of root fields stay with graphql-js.
 */
export function wholeAnswers(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType()!;
  const config = query.toConfig();
  const fields = Object.fromEntries(Object.entries(config.fields).map(([name, field]) => [name, field.extensions?.['isRead'] === true ? asWhole(field) : field]));
  const { types, ...rest } = schema.toConfig();
  return new GraphQLSchema({ ...rest, query: new GraphQLObjectType({ ...config, fields }), types: types.filter((type) => type !== query), assumeValid: true });

  function asWhole({ type: returnType, resolve, ...field }: GraphQLFieldConfig<unknown, unknown>): GraphQLFieldConfig<unknown, unknown> {
    const real = { schema, parentType: query, returnType, isWhole: true };
    return { ...field, type: Whole, resolve: (source, args, context, info) => resolve!(source, args, context, Object.assign(info, real)) };
  }
}

/** Whether a document can be answered so: not one that asks about the schema, which is then another. */
export function takesWhole({ loc }: DocumentNode): boolean {
  return loc !== undefined && !/__(?:schema|type)\b/.test(loc.source.body);
}
