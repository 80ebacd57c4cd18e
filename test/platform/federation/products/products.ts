import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type GraphQLSchema } from 'graphql';
import { Arg, buildSchema, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { buildSubgraph } from '../../../../src/platform/federation/index.js';
import { DeprecatedProduct, Inventory, Product, User, type ProductResearch } from './types.js';

/** The *products* subgraph of Apollo's compatibility suite, its schema and its rows, written in TypeGraphQL and made a subgraph by our builder. */
export async function productsSubgraph(): Promise<GraphQLSchema> {
  const schema = await buildSchema({ resolvers: [ProductsResolver, UserResolver], orphanedTypes: [Inventory], validate: false });
  return buildSubgraph(parse(`${links}\n${printSchemaWithDirectives(schema)}`), schema, references);
}

const imported = ['composeDirective', 'extends', 'external', 'inaccessible', 'interfaceObject', 'key', 'override', 'provides', 'requires', 'shareable', 'tag'];

const links = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.3", import: [${imported.map((name) => `"@${name}"`).join(', ')}])
    @link(url: "https://myspecs.dev/myCustomDirective/v1.0", import: ["@custom"])
    @composeDirective(name: "@custom")
  directive @custom on OBJECT`;

const author: Partial<User> = { email: 'support@apollographql.com', name: 'Jane Smith', totalProductsCreated: 1337 };
const studies: ProductResearch[] = [
  { study: { caseNumber: '1234', description: 'Federation Study' } },
  { study: { caseNumber: '1235', description: 'Studio Study' } },
];
const common = { dimensions: { size: 'small', weight: 1, unit: 'kg' }, createdBy: author };
const products: Product[] = [
  { ...common, id: 'apollo-federation', sku: 'federation', package: '@apollo/federation', variation: { id: 'OSS' }, research: [studies[0]!] },
  { ...common, id: 'apollo-studio', sku: 'studio', package: '', variation: { id: 'platform' }, research: [studies[1]!] },
];
const deprecated: DeprecatedProduct = { sku: 'apollo-federation-v1', package: '@apollo/federation-v1', reason: 'Migrate to Federation V2', createdBy: author };
const inventory: Inventory = { id: 'apollo-oss', deprecatedProducts: [deprecated] };

@Resolver(() => Product)
class ProductsResolver {
  @Query(() => Product, { nullable: true })
  product(@Arg('id', () => ID) id: string): Product | undefined {
    return products.find((one) => one.id === id);
  }

  @Query(() => DeprecatedProduct, { nullable: true, deprecationReason: 'Use product query instead' })
  deprecatedProduct(@Arg('sku', () => String) sku: string, @Arg('package', () => String) name: string): DeprecatedProduct | null {
    return deprecatedOf({ sku, package: name });
  }
}

@Resolver(() => User)
class UserResolver {
  @Directive('@requires(fields: "totalProductsCreated yearsOfEmployment")')
  @FieldResolver(() => Int, { nullable: true })
  averageProductsCreatedPerYear(@Root() { totalProductsCreated, yearsOfEmployment }: User): number | null {
    return totalProductsCreated ? Math.round(totalProductsCreated / yearsOfEmployment) : null;
  }
}

/** How each entity is found by each of its keys; what a reference carries besides its key is what `@requires` asked for. */
const references = {
  Product: { __resolveReference: productOf },
  DeprecatedProduct: { __resolveReference: deprecatedOf },
  ProductResearch: { __resolveReference: ({ study: { caseNumber } }: ProductResearch) => studies.find(({ study }) => study.caseNumber === caseNumber) ?? null },
  User: { __resolveReference: (user: User) => (user.email === author.email ? { ...author, ...user } : null) },
  Inventory: { __resolveReference: ({ id }: Inventory) => (id === inventory.id ? inventory : null) },
};

function productOf(named: Pick<Product, 'id'> | Pick<Product, 'sku' | 'package'> | Pick<Product, 'sku' | 'variation'>): Product | null {
  const is = (one: Product): boolean => {
    if ('id' in named) return one.id === named.id;
    return one.sku === named.sku && ('package' in named ? one.package === named.package : one.variation?.id === (named as Product).variation?.id);
  };
  return products.find(is) ?? null;
}

function deprecatedOf(named: Pick<DeprecatedProduct, 'sku' | 'package'>): DeprecatedProduct | null {
  return named.sku === deprecated.sku && named.package === deprecated.package ? deprecated : null;
}
