import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external", "@requires"])';

const users = `${link}
  type User @key(fields: "email") { email: ID! name: String totalProductsCreated: Int @shareable yearsOfEmployment: Int! }`;

const inventory = `${link}
  type Product @key(fields: "id") { id: ID! dimensions: ProductDimension @external postage: String @requires(fields: "dimensions { size weight }") }
  type ProductDimension @shareable { size: String weight: Float }
  interface Inventory @key(fields: "id") { id: ID! products: [Product!]! }
  type OpenSourceInventory implements Inventory @key(fields: "id") { id: ID! products: [Product!]! }
  type Query { inventory(id: ID!): Inventory }`;

interface Measured { readonly dimensions: { readonly size: string; readonly weight: number } }

const stocked = { __typename: 'OpenSourceInventory', id: 'apollo-oss', products: [{ id: 'apollo-federation' }] };

/** The subgraphs beside *products*, as small as its directives need them to mean something. */
export const neighbours: Readonly<Record<'users' | 'inventory', GraphQLSchema>> = {
  users: buildSubgraphSchema([{
    typeDefs: parse(users),
    resolvers: { User: { __resolveReference: ({ email }: { email: string }) => ({ email, name: 'Apollo Studio Support', totalProductsCreated: 1337, yearsOfEmployment: 10 }) } },
  }]),
  inventory: buildSubgraphSchema([{
    typeDefs: parse(inventory),
    resolvers: {
      Query: { inventory: (_source: unknown, { id }: { id: string }) => (id === stocked.id ? stocked : null) },
      Product: { postage: ({ dimensions: { size, weight } }: Measured) => `${size}, ${weight} kg`, __resolveReference: (product: object) => product },
    },
  }]),
};
