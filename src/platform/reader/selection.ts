import {
  getArgumentValues, getDirectiveValues, getNamedType, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, isLeafType, isNonNullType, isObjectType, Kind,
  type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo, type SelectionSetNode,
} from 'graphql';

/** One field as a client asked for it: fragments spread, directives applied, same response keys merged, arguments coerced. */
export interface Asked {
  /** The key in the answer: the alias, or the name. */
  readonly key: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly fields: readonly Asked[];
  /** A value with nothing below it, whether or not something was asked of it. */
  readonly isLeaf: boolean;
  /** What `__typename` answers; of every other field undefined. */
  readonly typeName?: string;
  /** The answer is sent as the reader gives it, and nobody completes it after that. */
  readonly isWhole: boolean;
  /** Nobody completes the answer, and null is none. */
  readonly isRequired: boolean;
}

/** `isWhole` is said by whoever asks for answers that need no completing (platform/graphql/whole.ts). */
type Source = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues' | 'schema'> & { readonly isWhole?: true };

/** Thrown for an answer that would be whole, where null stands in a place that must not be null. */
export class NotWhole extends Error {}

/** The field that a resolver is called for, with everything asked below it; of a union or interface, what is asked of the type named. */
export function askedOf(info: GraphQLResolveInfo, typeName?: string): Asked {
  return readField(info.fieldNodes, info.parentType, info, typeName, keptBelow);
}

/** What is asked below a field, of one type. */
type Below = (nodes: readonly FieldNode[], type: GraphQLObjectType, source: Source) => readonly Asked[];

const below: Below = (nodes, type, source) => collect(nodes.flatMap((one) => (one.selectionSet ? [one.selectionSet] : [])), type, source);

interface Kept { readonly type: GraphQLObjectType; readonly isWhole: boolean; readonly fields: readonly Asked[] }

/** What was read of a document that is asked again and again, as long as whoever parsed it keeps it. */
const kept = new WeakMap<FieldNode, Kept>();

/** The same each time, where neither a variable nor a fragment nor a directive stands below the field: what is compiled of it can be kept with it. */
const keptBelow: Below = (nodes, type, source) => {
  const [node, ...others] = nodes;
  if (!node?.selectionSet || others.length > 0 || !isFixed(node.selectionSet)) return below(nodes, type, source);
  const known = kept.get(node);
  if (known && known.type === type && known.isWhole === (source.isWhole === true)) return known.fields;
  const fields = below(nodes, type, source);
  kept.set(node, { type, isWhole: source.isWhole === true, fields });
  return fields;
};

function isFixed({ loc }: SelectionSetNode): boolean {
  return loc !== undefined && !/[$@]|\.\.\./.test(loc.source.body.slice(loc.start, loc.end));
}

function readField(nodes: readonly FieldNode[], parent: GraphQLObjectType, source: Source, typeName?: string, fieldsBelow = below): Asked {
  const node = nodes[0]!;
  const key = node.alias?.value ?? node.name.value;
  const isWhole = source.isWhole === true;
  if (node.name.value === '__typename') return { key, name: '__typename', args: {}, fields: [], isLeaf: true, typeName: parent.name, isWhole, isRequired: false };
  const definition = parent.getFields()[node.name.value];
  if (!definition) throw new Error(`${parent.name}.${node.name.value} is not in the schema; validation should have refused it`);
  const declared = getNamedType(definition.type);
  const type = isAbstractType(declared) && typeName ? source.schema.getType(typeName) : declared;
  return {
    key,
    name: node.name.value,
    isLeaf: isLeafType(declared),
    isWhole,
    isRequired: isWhole && isNonNullType(definition.type),
    args: getArgumentValues(definition, node, source.variableValues),
    fields: isObjectType(type) ? fieldsBelow(nodes, type, source) : [],
  };
}

function collect(sets: readonly SelectionSetNode[], type: GraphQLObjectType, source: Source): Asked[] {
  const byKey = new Map<string, FieldNode[]>();
  for (const set of sets) gather(set, type, source, byKey);
  return [...byKey.values()].map((nodes) => readField(nodes, type, source));
}

function gather(set: SelectionSetNode, type: GraphQLObjectType, source: Source, into: Map<string, FieldNode[]>): void {
  for (const selection of set.selections) {
    if (!isWanted(selection, source)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      into.set(key, [...(into.get(key) ?? []), selection]);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : source.fragments[selection.name.value];
    if (fragment && appliesTo(fragment.typeCondition?.name.value, type, source)) gather(fragment.selectionSet, type, source, into);
  }
}

function isWanted(selection: SelectionSetNode['selections'][number], { variableValues }: Source): boolean {
  return getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.if !== true
    && getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.if !== false;
}

function appliesTo(condition: string | undefined, type: GraphQLObjectType, source: Source): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = source.schema.getType(condition);
  return isAbstractType(named) && source.schema.isSubType(named, type);
}
