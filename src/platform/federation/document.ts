import { lexicographicSortSchema, Kind, parse, printSchema, visit, type DocumentNode, type FieldDefinitionNode, type GraphQLSchema, type ObjectTypeDefinitionNode, type TypeDefinitionNode } from 'graphql';
import type { Shape, Shapes } from '../reader/index.js';

/** What every subgraph says of the federation it takes part in. */
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key", "@shareable"])';

const roots: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/**
 * The SDL of a subgraph, from the schema of its modules and from what they own. A stored type that shows its id is an entity of the graph;
 * of one that another subgraph owns stands here only its key and what is added to it; value objects are the same everywhere.
 */
export function subgraphDocument(schema: GraphQLSchema, shapes: Shapes): DocumentNode {
  const printed = parse(printSchema(lexicographicSortSchema(schema)));
  const definitions = printed.definitions.filter(isType).map((definition) => (definition.kind === Kind.OBJECT_TYPE_DEFINITION ? federated(definition, shapes) : definition));
  return { kind: Kind.DOCUMENT, definitions: [...parse(link).definitions, ...reachable(definitions, shapes)] };
}

const isType = (node: { kind: Kind }): node is TypeDefinitionNode => /^(Scalar|Object|Interface|Union|Enum|InputObject)TypeDefinition$/.test(node.kind);

function federated(type: ObjectTypeDefinitionNode, shapes: Shapes): ObjectTypeDefinitionNode {
  const name = type.name.value;
  if (roots.has(name)) return type;
  const shape = shapes.get(name);
  const key = shape && keyOf(type);
  // A value object is the same in every subgraph; what is stored and shows no id is reached through its own subgraph alone.
  if (!shape) return { ...type, directives: [directive('@shareable')] };
  if (!key) return { ...type, fields: fieldsOf(type).filter((field) => answers(shape, field.name.value)) };
  if (!shape.isForeign) return { ...type, fields: fieldsOf(type).filter((field) => answers(shape, field.name.value)), directives: [directive(`@key(fields: "${key.join(' ')}")`)] };
  const added = fieldsOf(type).filter((field) => shape.relations.has(field.name.value));
  const keyFields = fieldsOf(type).filter((field) => key.includes(field.name.value));
  const resolvable = added.length > 0 ? '' : ', resolvable: false';
  return { ...type, fields: [...keyFields, ...added], directives: [directive(`@key(fields: "${key.join(' ')}"${resolvable})`)] };
}

/** `id`, and where the type can be read as of an earlier moment, that moment: null is now. */
function keyOf(type: ObjectTypeDefinitionNode): readonly string[] | null {
  const names = fieldsOf(type).map(({ name }) => name.value);
  return names.includes('id') ? ['id', ...(names.includes('asOf') ? ['asOf'] : [])] : null;
}

/** A process that has built other schemas too may know fields that modules of other subgraphs add; those are not answered here. */
function answers({ columns, pointers, spreads, relations, hasAudience, past }: Shape, field: string): boolean {
  const isOwn = columns.has(field) || pointers.has(field) || spreads.has(field) || relations.has(field);
  return isOwn || (hasAudience && field === 'withheld') || (past?.isReference === true && field === 'asOf');
}

const fieldsOf = (type: ObjectTypeDefinitionNode): readonly FieldDefinitionNode[] => type.fields ?? [];

function directive(text: string) {
  const [definition] = parse(`type T ${text} { f: Int }`).definitions as [ObjectTypeDefinitionNode];
  return definition.directives![0]!;
}

/** The types that the roots and this subgraph's own entities lead to; stubs lead to no more than they show. */
function reachable(definitions: readonly TypeDefinitionNode[], shapes: Shapes): TypeDefinitionNode[] {
  const byName = new Map(definitions.map((definition) => [definition.name.value, definition]));
  const isStart = (name: string): boolean => roots.has(name) || isOwn(shapes.get(name));
  const found = new Set<string>();
  const follow = (name: string): void => {
    const definition = byName.get(name);
    if (!definition || found.has(name)) return;
    found.add(name);
    visit(definition, { NamedType: (node) => { follow(node.name.value); } });
  };
  definitions.map(({ name }) => name.value).filter(isStart).forEach(follow);
  const leads = (definition: TypeDefinitionNode): boolean => found.has(definition.name.value);
  return definitions.filter(leads);
}

const isOwn = (shape: Shape | undefined): boolean => shape !== undefined && !shape.isForeign;
