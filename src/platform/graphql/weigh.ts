import {
  getNamedType, getNullableType, isInterfaceType, isListType, isObjectType, Kind, SchemaMetaFieldDef, TypeMetaFieldDef,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLNamedType, type GraphQLSchema, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode,
} from 'graphql';
import { pageSize } from '../reader/index.js';
import { rowsOfList, rowsOfSchema } from './limits.js';

/** What a set of selections weighs, every fragment spread wherever it is named. */
export interface Weight {
  readonly depth: number;
  readonly fields: number;
  /** Fields of the set itself. */
  readonly width: number;
  readonly aliases: number;
  readonly directives: number;
  /** The largest page asked for. */
  readonly page: number;
  /** Values of the answer, apart from those in `each`. */
  readonly cost: number;
  /** Values in one row of each list of the set: how many rows there are is known where the set stands. */
  readonly each: number;
}

const nothing: Weight = { depth: 0, fields: 0, width: 0, aliases: 0, directives: 0, page: 0, cost: 0, each: 0 };

function together(a: Weight, b: Weight): Weight {
  return {
    depth: Math.max(a.depth, b.depth), fields: a.fields + b.fields, width: a.width + b.width, aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives, page: Math.max(a.page, b.page), cost: a.cost + b.cost, each: a.each + b.each,
  };
}

type Definition = GraphQLField<unknown, unknown>;

/**
 * Weighs a document before anybody validates it, so nothing is taken for granted: fields may not exist, fragments may spread themselves.
 * Each selection of the document is looked at once; a fragment's weight is kept, however often it is spread.
 */
export class Scales {
  /** Selections looked at. */
  steps = 0;
  /** Whether no page is asked for by a variable: then every request of the document weighs the same. */
  isFixed = true;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly kept = new Map<string, Weight>();
  private readonly defaults: ReadonlyMap<string, unknown>;

  /**
   * For one operation, its variables as they were sent. What lies deeper than `deepest` braces is not looked at: it is known by then to be
   * too deep.
   */
  constructor(
    private readonly schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode,
    private readonly variables: Readonly<Record<string, unknown>>, private readonly deepest: number,
  ) {
    this.fragments = new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
    this.defaults = new Map((operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      (defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)] as const] : [])));
  }

  weighOperation({ selectionSet, operation, variableDefinitions, directives: own }: OperationDefinitionNode): Weight {
    const inside = this.weigh(selectionSet, this.schema.getRootType(operation) ?? undefined, 1);
    const directives = (variableDefinitions ?? []).reduce((sum, one) => sum + count(one.directives), count(own));
    return { ...inside, directives: inside.directives + directives, cost: inside.cost + rowsOfList * inside.each, each: 0 };
  }

  /** A fragment by itself, whether or not the operation spreads it. */
  weighFragment(name: string, level = 0): Weight {
    const known = this.kept.get(name);
    const fragment = this.fragments.get(name);
    if (known || !fragment) return known ?? nothing;
    // A fragment that spreads itself finds itself weightless; validation refuses it.
    this.kept.set(name, nothing);
    const type = this.schema.getType(fragment.typeCondition.name.value);
    const weight = this.weigh(fragment.selectionSet, type, level + 1);
    this.kept.set(name, { ...weight, directives: weight.directives + count(fragment.directives) });
    return this.kept.get(name)!;
  }

  private weigh(set: SelectionSetNode, type: GraphQLNamedType | undefined, level: number): Weight {
    if (level > this.deepest) return { ...nothing, depth: 1 };
    const named = new Set<string>();
    let sum = nothing;
    for (const selection of set.selections) {
      this.steps += 1;
      const weight = this.weighSelection(selection, type, level, named);
      sum = together(sum, { ...weight, directives: weight.directives + count(selection.directives) });
    }
    return { ...sum, depth: sum.depth + 1 };
  }

  private weighSelection(selection: SelectionNode, type: GraphQLNamedType | undefined, level: number, named: Set<string>): Weight {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.weighFragment(selection.name.value, level);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      return this.weigh(selection.selectionSet, condition === undefined ? type : this.schema.getType(condition), level + 1);
    }
    const isAlias = selection.alias !== undefined || named.has(selection.name.value);
    named.add(selection.name.value);
    return this.weighField(selection, type, level, isAlias);
  }

  private weighField(field: FieldNode, parent: GraphQLNamedType | undefined, level: number, isAlias: boolean): Weight {
    const definition = fieldOf(parent, field.name.value);
    const inside = field.selectionSet ? this.weigh(field.selectionSet, definition && getNamedType(definition.type), level + 1) : nothing;
    const isList = definition !== undefined && isListType(getNullableType(definition.type));
    const asked = definition?.args.some(({ name }) => name === 'first') ? this.rowsAsked(field) : null;
    // Who takes `first` says how many rows the lists right below hold; a list that takes it itself, how many it holds.
    const row = inside.cost + inside.each * (isList ? rowsOfList : asked ?? rowsBelow(definition));
    const rows = isList ? asked ?? rowsSaid(definition) : 1;
    return {
      depth: inside.depth, fields: inside.fields + 1, width: 1, aliases: inside.aliases + (isAlias ? 1 : 0), directives: inside.directives,
      page: Math.max(inside.page, asked ?? 0), cost: 1 + (rows === null ? 0 : rows * row), each: rows === null ? row : 0,
    };
  }

  private rowsAsked(field: FieldNode): number {
    const value = field.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (value?.kind === Kind.INT) return Math.max(0, Number(value.value));
    if (value?.kind !== Kind.VARIABLE) return pageSize.usual;
    this.isFixed = false;
    const name = value.name.value;
    const sent = Object.hasOwn(this.variables, name) ? this.variables[name] : this.defaults.get(name);
    return typeof sent === 'number' ? Math.max(0, sent) : pageSize.usual;
  }
}

const count = (directives: readonly unknown[] | undefined): number => directives?.length ?? 0;

/** Rows that a list usually holds, where its field says so. */
function rowsSaid({ extensions }: Definition): number | null {
  const { rows } = extensions as { rows?: number };
  return rows ?? null;
}

const rowsBelow = (definition: Definition | undefined): number => (definition === SchemaMetaFieldDef ? rowsOfSchema : rowsOfList);

function fieldOf(parent: GraphQLNamedType | undefined, name: string): Definition | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}
