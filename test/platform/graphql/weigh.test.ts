import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, getNamedType, getNullableType, getOperationAST, isListType, isObjectType, Kind, parse, visit, type DocumentNode, type FieldNode, type GraphQLObjectType, type SelectionSetNode } from 'graphql';
import { Scales, type Weight } from '../../../src/platform/graphql/weigh.js';
import { attacks } from '../../support/attack-documents.js';

const schema = buildSchema(`
  type Query { item: Item items(first: Int, after: String): ItemConnection! some: [Item!]! sized(first: Int): [Item!]! }
  type ItemConnection { nodes: [Item!]! edges: [ItemEdge!]! total: Total! }
  type ItemEdge { node: Item! cursor: String! }
  type Total { count: Int! }
  type Item { id: ID! names: [String!]! one: Item kin: [Item!]! many: [Item!]! items(first: Int): ItemConnection! sized(first: Int): [Item!]! }
`);
(schema.getType('Item') as GraphQLObjectType).getFields()['many']!.extensions = { rows: 100 };

const leaves: Readonly<Record<string, readonly string[]>> = { Query: [], ItemConnection: [], ItemEdge: ['cursor'], Total: ['count'], Item: ['id', 'names'] };
const branches: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Query: { item: 'Item', items: 'ItemConnection', some: 'Item', sized: 'Item' },
  ItemConnection: { nodes: 'Item', edges: 'ItemEdge', total: 'Total' },
  ItemEdge: { node: 'Item' }, Total: {},
  Item: { one: 'Item', kin: 'Item', many: 'Item', items: 'ItemConnection', sized: 'Item' },
};
const types = Object.keys(leaves);

const first = fc.constantFrom('', '(first: 3)', '(first: 7)', '(first: $n)', '(first: $d)');
const alias = fc.constantFrom('', '', '', 'a: ', 'b: ');
const directive = fc.constantFrom('', '', ' @include(if: true)', ' @skip(if: false) @include(if: true)');

/** Selections on a type; fragments are named by their type and a number, and spread only such with a higher number. */
function selections(type: string, depth: number, after: number): fc.Arbitrary<string> {
  const leaf = fc.tuple(alias, fc.constantFrom('__typename', ...leaves[type]!), directive).map((parts) => parts.join(''));
  const spread = after < 4 ? [fc.integer({ min: after + 1, max: 4 }).map((number) => `...${type}${number}`)] : [];
  const deeper = depth > 0 ? branchesOf(type, depth - 1, after) : [];
  return fc.array(fc.oneof(leaf, ...spread, ...deeper), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
}

function branchesOf(type: string, depth: number, after: number): fc.Arbitrary<string>[] {
  const inline = fc.tuple(fc.boolean(), selections(type, depth, after)).map(([named, inside]) => `...${named ? ` on ${type}` : ''} { ${inside} }`);
  const fields = Object.entries(branches[type]!).map(([field, to]) => fc.tuple(alias, first, directive, selections(to, depth, after))
    .map(([as, size, on, inside]) => `${as}${field}${field === 'items' || field === 'sized' ? size : ''}${on} { ${inside} }`));
  return [inline, ...fields];
}

const fragments = fc.tuple(...types.flatMap((type) => [0, 1, 2, 3, 4].map((number) => selections(type, 1, number).map((inside) => `fragment ${type}${number} on ${type} { ${inside} }`))));
const documents = fc.tuple(selections('Query', 3, -1), fragments).map(([inside, all]) => `query ($n: Int, $d: Int = 9) { ${inside} } ${all.join(' ')}`);

/** The document with every fragment spread where it is named, and the set it then stands in. */
function expanded(document: DocumentNode): SelectionSetNode {
  const sets = new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
  const whole = visit(getOperationAST(document)!, {
    FragmentSpread: (spread) => {
      const { selectionSet, typeCondition } = sets.get(spread.name.value)!;
      return { kind: Kind.INLINE_FRAGMENT, selectionSet, typeCondition, directives: spread.directives ?? [] };
    },
  });
  return whole.selectionSet;
}

/** Values of an answer in which every list is as long as it is reckoned: counted downwards, nothing kept. */
function naiveCost(set: SelectionSetNode, type: GraphQLObjectType, rowsHere: number, variables: Record<string, number>): number {
  let cost = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) cost += naiveCost(selection.selectionSet, type, rowsHere, variables);
    if (selection.kind !== Kind.FIELD) continue;
    cost += 1;
    const definition = type.getFields()[selection.name.value];
    const below = definition && getNamedType(definition.type);
    if (!selection.selectionSet || !isObjectType(below)) continue;
    const asked = definition!.args.some(({ name }) => name === 'first') ? naiveFirst(selection, variables) : null;
    const isList = isListType(getNullableType(definition!.type));
    const rows = !isList ? 1 : asked ?? (selection.name.value === 'many' ? 100 : rowsHere);
    cost += rows * naiveCost(selection.selectionSet, below, !isList && asked !== null ? asked : 5, variables);
  }
  return cost;
}

function naiveFirst(field: FieldNode, variables: Record<string, number>): number {
  const value = field.arguments?.[0]?.value;
  return value?.kind === Kind.INT ? Number(value.value) : value?.kind === Kind.VARIABLE ? variables[value.name.value] ?? 20 : 20;
}

function naive(document: DocumentNode, variables: Record<string, number>): Omit<Weight, 'page' | 'each'> {
  const root = expanded(document);
  const counted = { fields: 0, aliases: 0, directives: 0, depth: 0 };
  const look = (set: SelectionSetNode, level: number): number => {
    const names = new Set<string>();
    let width = 0;
    counted.depth = Math.max(counted.depth, level);
    for (const selection of set.selections) {
      counted.directives += selection.directives!.length;
      if (selection.kind !== Kind.FIELD) width += selection.kind === Kind.INLINE_FRAGMENT ? look(selection.selectionSet, level + 1) : 0;
      else {
        width += 1;
        counted.fields += 1;
        if (selection.alias || names.has(selection.name.value)) counted.aliases += 1;
        names.add(selection.name.value);
        if (selection.selectionSet) look(selection.selectionSet, level + 1);
      }
    }
    return width;
  };
  const width = look(root, 1);
  return { ...counted, width, cost: naiveCost(root, schema.getQueryType()!, 5, variables) };
}

const selectionsIn = (document: DocumentNode): number => {
  let count = 0;
  visit(document, { Field: () => { count += 1; }, InlineFragment: () => { count += 1; }, FragmentSpread: () => { count += 1; } });
  return count;
};

describe('the weight of a document', () => {
  it('is that of the document with every fragment written out, counted one by one', () => {
    fc.assert(fc.property(documents, fc.option(fc.integer({ min: 0, max: 120 })), (source, n) => {
      const document = parse(source);
      const sent = n === null ? {} : { n };
      const { page: _page, each: _each, ...weight } = new Scales(schema, document, getOperationAST(document)!, sent, Infinity).weighOperation(getOperationAST(document)!);
      expect(weight).toEqual(naive(document, { d: 9, ...sent }));
    }), { numRuns: 100 });
  });

  it('costs one look at each selection of the document, whatever spreads what', () => {
    fc.assert(fc.property(documents, (source) => {
      const document = parse(source);
      const scales = new Scales(schema, document, getOperationAST(document)!, {}, Infinity);
      scales.weighOperation(getOperationAST(document)!);
      expect(scales.steps).toBeLessThanOrEqual(selectionsIn(document));
    }));
  });

  it('counts a page by what was asked: a number, a variable, its default, or else 20', () => {
    const cost = (query: string, variables: Record<string, unknown> = {}): number => {
      const document = parse(query);
      return new Scales(schema, document, getOperationAST(document)!, variables, 20).weighOperation(getOperationAST(document)!).cost;
    };
    expect(cost('{ items(first: 50) { nodes { id } } }')).toBe(2 + 50);
    expect(cost('query ($n: Int) { items(first: $n) { nodes { id } } }', { n: 50 })).toBe(2 + 50);
    expect(cost('query ($n: Int = 50) { items(first: $n) { nodes { id } } }')).toBe(2 + 50);
    expect(cost('query ($n: Int = 50) { items(first: $n) { nodes { id } } }', { n: 3 })).toBe(2 + 3);
    expect(cost('{ items { nodes { id kin { id } } } }')).toBe(2 + 20 * (2 + 5));
    expect(cost('{ items { total { count } } }')).toBe(3);
  });

  it.each(attacks.filter(({ meets }) => meets !== 'tokens' && meets !== 'depth'))('is found in few steps: $name', ({ query }) => {
    const document = parse(query);
    const operation = getOperationAST(document, 'q0') ?? getOperationAST(document)!;
    const scales = new Scales(schema, document, operation, {}, 20);
    scales.weighOperation(operation);
    expect(scales.steps).toBeLessThanOrEqual(selectionsIn(document));
  });

  it('of two to the power of a thousand is more than any limit', () => {
    const rings = Array.from({ length: 1_000 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`).join(' ');
    const document = parse(`{ ...F0 } ${rings} fragment F1000 on Query { item { id } }`);
    const scales = new Scales(schema, document, getOperationAST(document)!, {}, Infinity);
    expect(scales.weighOperation(getOperationAST(document)!).cost).toBeGreaterThan(1e300);
    expect(scales.steps).toBe(2_003);
  });
});
