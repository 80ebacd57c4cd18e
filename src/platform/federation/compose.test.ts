import { describe, expect, it } from '@jest/globals';
import { compose } from './compose.js';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key", "@shareable", "@interfaceObject"])';
const media = `${link} interface Media @key(fields: "id") { id: ID! title: String } type Book implements Media @key(fields: "id") { id: ID! title: String } type Query { media: [Media] }`;

describe('composition', () => {
  it('makes one graph of subgraphs that fit', async () => {
    const supergraph = await compose({ media, ratings: `${link} type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }` });
    expect(supergraph).toContain('stars: Int');
  });

  it('refuses a subgraph that stands an object in for an interface and implements it too', async () => {
    const ratings = `${link} type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int } type Film implements Media @key(fields: "id") { id: ID! stars: Int }`;
    await expect(compose({ media, ratings })).rejects.toThrow('INTERFACE_OBJECT_USAGE_ERROR: [ratings] "Media" is an @interfaceObject here, so "Film" cannot implement it');
  });

  it('names every fault, with its code', async () => {
    const other = `${link} type Book @key(fields: "id") { id: ID! title: Int }`;
    await expect(compose({ media, other })).rejects.toThrow(/FIELD_TYPE_MISMATCH|INVALID_FIELD_SHARING/);
  });
});
