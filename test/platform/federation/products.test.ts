import { beforeAll, describe, expect, it } from '@jest/globals';
import { execute, getOperationAST, graphql, isObjectType, Kind, parse, print, visit, type ASTVisitor, type DirectiveNode, type GraphQLSchema } from 'graphql';
import { compose, gatewayOf, type Gateway } from '../../../src/platform/federation/index.js';
import type { Context } from '../../../src/platform/graphql/context.js';
import { neighbours } from './products/neighbours.js';
import { productsSubgraph } from './products/products.js';

type Data = Record<string, unknown>;

let products: GraphQLSchema;
let sdl: string;
beforeAll(async () => {
  products = await productsSubgraph();
  sdl = await sdlOf(products);
});

async function asked(schema: GraphQLSchema, source: string, variableValues: Data = {}): Promise<Data> {
  const { data, errors } = await graphql({ schema, source, variableValues });
  if (errors) throw errors[0]!;
  return data as Data;
}

async function sdlOf(schema: GraphQLSchema): Promise<string> {
  return (await asked(schema, '{ _service { sdl } }') as { _service: { sdl: string } })._service.sdl;
}

/** The directives that stand on each type and field of a document. */
function applied(document: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const note = (place: string, directives: readonly DirectiveNode[] = []): void => { if (directives.length > 0) found[place] = directives.map(print); };
  for (const node of parse(document).definitions) {
    if (node.kind === Kind.SCHEMA_EXTENSION) note('schema', node.directives);
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    note(node.name.value, node.directives);
    node.fields?.forEach((field) => { note(`${node.name.value}.${field.name.value}`, field.directives); });
  }
  return found;
}

describe('a TypeGraphQL schema as a subgraph', () => {
  it('says in its SDL every directive where it was written, repeated ones in order', () => {
    const { schema, ...rest } = applied(sdl);
    expect(schema?.slice(1)).toEqual(['@link(url: "https://myspecs.dev/myCustomDirective/v1.0", import: ["@custom"])', '@composeDirective(name: "@custom")']);
    expect(rest).toEqual({
      Product: ['@custom', '@key(fields: "id")', '@key(fields: "sku package")', '@key(fields: "sku variation { id }")'],
      'Product.createdBy': ['@provides(fields: "totalProductsCreated")'],
      'Product.notes': ['@tag(name: "internal")'],
      DeprecatedProduct: ['@key(fields: "sku package")'],
      ProductResearch: ['@key(fields: "study { caseNumber }")'],
      ProductDimension: ['@shareable'],
      'ProductDimension.unit': ['@inaccessible'],
      User: ['@extends', '@key(fields: "email")'],
      'User.email': ['@external'],
      'User.name': ['@override(from: "users")'],
      'User.totalProductsCreated': ['@external'],
      'User.yearsOfEmployment': ['@external'],
      'User.averageProductsCreatedPerYear': ['@requires(fields: "totalProductsCreated yearsOfEmployment")'],
      Inventory: ['@interfaceObject', '@key(fields: "id")'],
      'Query.deprecatedProduct': ['@deprecated(reason: "Use product query instead")'],
    });
  });

  it('names one federation specification, imports what it uses, and defines its own directive', () => {
    const links = applied(sdl)['schema']!.filter((one) => one.includes('specs.apollo.dev/federation'));
    expect(links).toHaveLength(1);
    const imports = new Set([...links[0]!.matchAll(/@\w+(?=")/g)].map(String));
    const used = new Set(Object.values(applied(sdl)).flat().map((one) => /@\w+/.exec(one)![0]).filter((name) => !['@link', '@custom', '@deprecated'].includes(name)));
    expect(imports).toEqual(used);
    expect(sdl).toContain('directive @custom on OBJECT');
  });

  it.each<[string, string, object | null, object | null]>([
    ['one field', 'User { email name }', { email: 'support@apollographql.com' }, { email: 'support@apollographql.com', name: 'Jane Smith' }],
    ['several fields', 'DeprecatedProduct { reason }', { sku: 'apollo-federation-v1', package: '@apollo/federation-v1' }, { reason: 'Migrate to Federation V2' }],
    ['a field of a field', 'ProductResearch { study { description } }', { study: { caseNumber: '1235' } }, { study: { description: 'Studio Study' } }],
    ['the first of several keys', 'Product { id sku }', { id: 'apollo-federation' }, { id: 'apollo-federation', sku: 'federation' }],
    ['the second', 'Product { id sku }', { sku: 'federation', package: '@apollo/federation' }, { id: 'apollo-federation', sku: 'federation' }],
    ['the third', 'Product { id sku }', { sku: 'studio', variation: { id: 'platform' } }, { id: 'apollo-studio', sku: 'studio' }],
    ['an object for an interface', 'Inventory { deprecatedProducts { sku } }', { id: 'apollo-oss' }, { deprecatedProducts: [{ sku: 'apollo-federation-v1' }] }],
    ['a key that nothing has', 'Product { id }', { sku: 'studio', variation: { id: 'OSS' } }, null],
    ['what is required of others', 'User { averageProductsCreatedPerYear }', { email: 'support@apollographql.com', totalProductsCreated: 84, yearsOfEmployment: 2 }, { averageProductsCreatedPerYear: 42 }],
  ])('answers references by %s', async (_what, fragment, key, expected) => {
    const given = [{ __typename: fragment.split(' ')[0], ...key }];
    expect(await asked(products, `query ($given: [_Any!]!) { _entities(representations: $given) { ... on ${fragment} } }`, { given })).toEqual({ _entities: [expected] });
  });

  it('answers references of several types at once, each in its place', async () => {
    const given = [{ __typename: 'User', email: 'nobody@example.com' }, { __typename: 'Product', id: 'apollo-studio' }, { __typename: 'Inventory', id: 'apollo-oss' }];
    expect(await asked(products, 'query ($given: [_Any!]!) { _entities(representations: $given) { __typename } }', { given }))
      .toEqual({ _entities: [null, { __typename: 'Product' }, { __typename: 'Inventory' }] });
  });

  it('answers its own questions, of what it provides and keeps from the graph too', async () => {
    expect(await asked(products, '{ product(id: "apollo-federation") { createdBy { email totalProductsCreated } dimensions { unit } } }'))
      .toEqual({ product: { createdBy: { email: 'support@apollographql.com', totalProductsCreated: 1337 }, dimensions: { unit: 'kg' } } });
    expect(await asked(products, '{ deprecatedProduct(sku: "apollo-federation-v1", package: "@apollo/federation-v1") { reason } }')).toEqual({ deprecatedProduct: { reason: 'Migrate to Federation V2' } });
  });
});

describe('composed with its neighbours', () => {
  /** The supergraph, of the products subgraph as it is or with a directive taken out of it. */
  async function supergraphOf(taken?: string): Promise<string> {
    const drop: ASTVisitor = { Directive: (node) => (taken !== undefined && print(node) === taken ? null : undefined) };
    return compose({ products: print(visit(parse(sdl), drop)), users: await sdlOf(neighbours.users), inventory: await sdlOf(neighbours.inventory) });
  }

  it('composes, and the tag and the custom directive reach the supergraph', async () => {
    const found = applied(await supergraphOf());
    expect(found['Product']).toContain('@custom');
    expect(found['Product.notes']).toContain('@tag(name: "internal")');
    expect(found['ProductDimension.unit']).toContain('@inaccessible');
    expect(applied(await supergraphOf('@composeDirective(name: "@custom")'))['Product']).not.toContain('@custom');
  });

  it.each([
    ['@shareable', 'INVALID_FIELD_SHARING'],
    ['@override(from: "users")', 'INVALID_FIELD_SHARING'],
    ['@external', 'REQUIRES_FIELDS_MISSING_EXTERNAL'],
    ['@interfaceObject', 'TYPE_KIND_MISMATCH'],
  ])('does not compose without its %s', async (directive, code) => {
    await expect(supergraphOf(directive)).rejects.toThrow(code);
  });

  describe.each(['RUST', 'JAVASCRIPT'] as const)('behind the gateway with its planner in %s', (planner) => {
    let gateway: Gateway;
    let visited: string[] = [];
    beforeAll(async () => {
      const schemas: Readonly<Record<string, GraphQLSchema>> = { products, ...neighbours };
      gateway = await gatewayOf(await supergraphOf(), async (subgraph, { document, variables }) => {
        visited.push(subgraph.toLowerCase());
        return execute({ schema: schemas[subgraph.toLowerCase()]!, document, variableValues: variables as Data });
      }, products, planner);
    });

    async function answer(source: string): Promise<unknown> {
      visited = [];
      const document = parse(source);
      const result = await gateway.execution({ document, operation: getOperationAST(document)!, operationName: null, variables: {}, contextValue: {} as Context });
      return JSON.parse(JSON.stringify(result)) as unknown;
    }

    const ofAuthor = (fields: string): string => `{ product(id: "apollo-federation") { createdBy { ${fields} } } }`;

    it.each<[string, string, object, string[]]>([
      ['@provides: what it brings along of another’s object', 'totalProductsCreated', { totalProductsCreated: 1337 }, ['products']],
      ['@override: the name is its own, not that of users', 'name', { name: 'Jane Smith' }, ['products']],
      ['@external: what it only names comes from its owner', 'yearsOfEmployment', { yearsOfEmployment: 10 }, ['products', 'users']],
      ['@requires: what another knows is fetched first and brought along', 'averageProductsCreatedPerYear email', { averageProductsCreatedPerYear: 134, email: 'support@apollographql.com' }, ['products', 'users', 'products']],
    ])('%s', async (_what, fields, createdBy, path) => {
      expect(await answer(ofAuthor(fields))).toEqual({ data: { product: { createdBy } } });
      // The planner in JavaScript comes to the same answer by way of more questions.
      if (planner === 'RUST') expect(visited).toEqual(path);
    });

    it('@requires of a field of a field, @shareable: another subgraph reckons with the dimensions', async () => {
      expect(await answer('{ product(id: "apollo-federation") { dimensions { size weight } postage } }'))
        .toEqual({ data: { product: { dimensions: { size: 'small', weight: 1 }, postage: 'small, 1 kg' } } });
    });

    it('@inaccessible: the unit is no part of the graph', () => {
      const type = gateway.schema.getType('ProductDimension');
      expect(isObjectType(type) && Object.keys(type.getFields())).toEqual(['size', 'weight']);
    });

    it('@interfaceObject: what it adds stands on the interface', async () => {
      expect(await answer('{ inventory(id: "apollo-oss") { deprecatedProducts { sku reason } } }'))
        .toEqual({ data: { inventory: { deprecatedProducts: [{ sku: 'apollo-federation-v1', reason: 'Migrate to Federation V2' }] } } });
      expect(visited).toEqual(['inventory', 'products']);
    });
  });
});
