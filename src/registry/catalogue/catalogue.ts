import {
  getNamedType, isEnumType, isIntrospectionType, isObjectType, lexicographicSortSchema, type GraphQLEnumType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql';
import { fieldClasses, Money, type FieldClass } from '../../platform/model/index.js';
import type { List, Look, Shape, Shapes } from '../../platform/reader/index.js';
import type { CatalogueField, CatalogueType, CodeTable } from './catalogue.types.js';
import { ownersOf, type Owners, type Part } from './owners.js';

/** 数据目录 of a graph. */
export interface Catalogue { readonly types: readonly CatalogueType[]; readonly codeTables: readonly CodeTable[] }

/** What a catalogue is made of: nothing in it is said a second time. */
interface Makings {
  readonly schema: GraphQLSchema;
  readonly shapes: Shapes;
  readonly owners: Owners;
  /** Classes of types that are no stored rows. */
  readonly classes: ReadonlyMap<string, FieldClass>;
  /** Filters by `Type.field`. */
  readonly filters: ReadonlyMap<string, readonly string[]>;
}

/** Makes the catalogue from the schema of all parts, from what their classes say of columns, and from the filters of their lists. */
export function catalogueOf(merged: GraphQLSchema, shapes: Shapes, parts: readonly Part[]): Catalogue {
  const schema = lexicographicSortSchema(merged);
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const objects = types.filter(isObjectType);
  const lists = parts.flatMap(({ modules }) => modules.flatMap((module) => module.lists ?? []));
  const owners = ownersOf(schema, parts);
  const makings: Makings = { schema, shapes, owners, classes: classesOf(objects, shapes), filters: filtersOf(lists, shapes) };
  return { types: objects.map((type) => typeEntry(type, makings)), codeTables: types.filter(isEnumType).map((table) => tableEntry(table, owners)) };
}

/** A description opens with the Chinese term. */
function said(description: string | null | undefined): { term: string; meaning: string } {
  const [, term, meaning] = /^([^:]+): ([\s\S]+)$/.exec(description ?? '') ?? [];
  return { term: term ?? description ?? '', meaning: meaning ?? '' };
}

function tableEntry(table: GraphQLEnumType, { types }: Owners): CodeTable {
  const values = table.getValues().map(({ name, description }) => {
    const { term, meaning } = said(description);
    return { code: name, label: term, meaning };
  });
  return { name: table.name, ...said(table.description), owner: types.get(table.name)!, values };
}

function typeEntry(type: GraphQLObjectType, makings: Makings): CatalogueType {
  const fields = Object.values(type.getFields()).map((field) => fieldEntry(type, field, makings));
  return { name: type.name, ...said(type.description), stored: makings.shapes.has(type.name), owner: makings.owners.types.get(type.name)!, fields };
}

type Definition = GraphQLField<unknown, unknown>;

function fieldEntry({ name: typeName }: GraphQLObjectType, field: Definition, { shapes, owners, classes, filters }: Makings): CatalogueField {
  const shape = shapes.get(typeName);
  const unit = unitOf(shape, field);
  const { term, meaning } = said(field.description);
  return {
    name: field.name, term: unit === null ? term : term.replace(`（${unit}）`, ''), meaning, type: String(field.type), codeTable: codeTableOf(field), unit,
    fieldClass: shape ? classIn(shape, field.name) : classes.get(typeName)!, filters: filters.get(`${typeName}.${field.name}`) ?? [], owner: owners.fieldOf(typeName, field.name),
  };
}

function unitOf(shape: Shape | undefined, field: Definition): string | null {
  return shape?.spreads.get(field.name)?.constants['unit'] ?? (getNamedType(field.type).name === Money.name ? '元' : null);
}

/** The code table of the field, or of the value that a fact holds. */
function codeTableOf(field: Definition): string | null {
  const type = getNamedType(field.type);
  const value = isObjectType(type) ? type.getFields()['value'] : undefined;
  const held = value ? getNamedType(value.type) : type;
  return isEnumType(held) ? held.name : null;
}

/** Of what is no column: L0, since the rows that it leads to have an audience and classes of their own. */
function classIn({ columns, pointers, spreads }: Shape, field: string): FieldClass {
  return (columns.get(field) ?? pointers.get(field) ?? spreads.get(field))?.fieldClass ?? 'L0';
}

/** Of each type that is no stored row, the lowest class under which a field shows it; what nothing but a union leads to is an answer, L0. */
function classesOf(objects: readonly GraphQLObjectType[], shapes: Shapes): Map<string, FieldClass> {
  const fields = objects.flatMap((holder) => Object.values(holder.getFields()).map((field) => ({ holder: holder.name, field: field.name, held: getNamedType(field.type).name })));
  const holders = Map.groupBy(fields, ({ held }) => held);
  const classes = new Map<string, FieldClass>();
  const rank = (one: FieldClass): number => fieldClasses.indexOf(one);
  const classOf = (name: string, on: readonly string[]): FieldClass => {
    const known = classes.get(name);
    if (known || shapes.has(name)) return known ?? 'L0';
    const leading = (holders.get(name) ?? []).filter(({ holder }) => !on.includes(holder));
    const found = leading.map(({ holder, field }) => {
      const shape = shapes.get(holder);
      return shape ? classIn(shape, field) : classOf(holder, [...on, name]);
    });
    const lowest = found.toSorted((a, b) => rank(a) - rank(b))[0] ?? 'L0';
    if (on.length === 0) classes.set(name, lowest);
    return lowest;
  };
  for (const { name } of objects) classOf(name, []);
  return classes;
}

/** Only the columns are read: of the value, that every filter takes it; what stands below a row is no field of it. */
const anyValue = 'MATTER';
const elsewhere: Look = { table: () => 'elsewhere', reads: () => 'true', may: () => 'true' };

/** Which filters look at which field: read from the columns that their SQL names. */
function filtersOf(lists: readonly List[], shapes: Shapes): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const list of lists) {
    const shape = shapes.get((list.rows ?? list.node).name)!;
    for (const [name, filter] of Object.entries(list.filters)) {
      const columns = new Set([...filter.sql('looked_at', () => '$1', anyValue as never, elsewhere).matchAll(/\blooked_at\.(\w+)/g)].map(([, column]) => column));
      for (const field of fieldsOn(shape, columns)) found.set(`${shape.name}.${field}`, [...found.get(`${shape.name}.${field}`) ?? [], `${list.name}.${name}`]);
    }
  }
  return found;
}

function fieldsOn({ columns, pointers, spreads }: Shape, wanted: ReadonlySet<string | undefined>): string[] {
  return [
    ...[...columns].filter(([, { name }]) => wanted.has(name)), ...[...pointers].filter(([, { column }]) => wanted.has(column)),
    ...[...spreads].filter(([, { parts }]) => [...parts.values()].some(({ column }) => wanted.has(column))),
  ].map(([field]) => field);
}
