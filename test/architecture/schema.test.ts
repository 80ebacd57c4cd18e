import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, isSpecifiedScalarType, type GraphQLNamedType, type GraphQLSchema,
} from 'graphql';
import { contentOf } from '../../src/modules.js';
import { schemaOf } from '../../src/platform/graphql/schema.js';
import { ormOf } from '../../src/platform/orm.js';
import { shapesOf } from '../../src/platform/reader/index.js';

const { modules } = await contentOf();

interface Described { readonly name: string; readonly description?: string | null | undefined }

/** Everything of a type that a reader of the schema meets, by its path. */
function partsOf(type: GraphQLNamedType): [string, Described][] {
  const named = (parts: readonly Described[]): [string, Described][] => parts.map((part) => [`${type.name}.${part.name}`, part]);
  if (isEnumType(type)) return [[type.name, type], ...named(type.getValues())];
  if (isInputObjectType(type)) return [[type.name, type], ...named(Object.values(type.getFields()))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [[type.name, type]];
  const fields = Object.values(type.getFields());
  const args = fields.flatMap((field) => field.args.map((arg): [string, Described] => [`${type.name}.${field.name}(${arg.name})`, arg]));
  return [[type.name, type], ...named(fields), ...args];
}

describe('the schema', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await schemaOf(modules, shapesOf(ormOf(modules), modules));
  });

  it('describes every type, field, argument, input and value, the Chinese term first', () => {
    const parts = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type)).flatMap(partsOf);
    // A term may begin with a number: 2021年版.
    expect(parts.filter(([, { description }]) => !/^\d*\p{Script=Han}/u.test(description ?? '')).map(([path]) => path)).toEqual([]);
    expect(parts.length).toBeGreaterThan(600);
  });
});
