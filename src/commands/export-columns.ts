import { getNamedType, getNullableType, isEnumType, isLeafType, isListType, isObjectType, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType } from 'graphql';
import { textCell } from './csv.js';

/** An object of an answer. */
export type Answer = Readonly<Record<string, unknown>>;

/** A column of an exported table: what to ask for below the row, and the cell that the answer makes. */
export interface Column {
  /** Its Chinese term, and its name in the API: together its header. */
  readonly term: string;
  readonly name: string;
  readonly selection: string;
  readonly cell: (row: Answer) => string;
}

/** Between several values in one cell. */
const separator = '；';

/** The Chinese term that a description opens with. */
export const termOf = ({ description, name }: { readonly description?: string | null | undefined; readonly name: string }): string => description?.split(':')[0] ?? name;

/** 是, 否, a code with its term, text kept from being a formula; a number, day or moment as the API writes it. Nothing for null. */
export function cellOf(type: GraphQLNamedType, value: unknown): string {
  const text = wordsOf(type, value);
  return isObjectType(type) || ['String', 'ID'].includes(type.name) ? textCell(text) : text;
}

function wordsOf(type: GraphQLNamedType, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => wordsOf(type, one)).join(separator);
  if (typeof value === 'object') return Object.values(value).filter((part) => part !== null).join(' ');
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return isEnumType(type) ? `${termOf(type.getValue(text) ?? type)} ${text}` : text;
}

/**
 * The columns of an object, in the order of the schema: its own values and records, code and name, or number, of what it points to. What stands in lists of
 * its own is no column; `whole` names the objects whose columns all stand in the row.
 */
export function columnsOf(type: GraphQLObjectType, whole: readonly string[] = []): Column[] {
  return Object.values(type.getFields()).filter(({ name, args }) => name !== 'withheld' && args.length === 0).flatMap((field) => columnsOfField(field, whole));
}

function columnsOfField(field: GraphQLField<unknown, unknown>, whole: readonly string[]): Column[] {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [ownColumn(field, type, field.name)];
  if (!isObjectType(type)) return [];
  const fields = type.getFields();
  if (isListType(getNullableType(field.type))) {
    const isRecord = !fields['id'] && Object.values(fields).every((one) => isLeafType(getNamedType(one.type)));
    return isRecord ? [ownColumn(field, type, `${field.name} { ${Object.keys(fields).join(' ')} }`)] : [];
  }
  if (whole.includes(field.name)) return columnsOf(type).map((column) => below(field, column));
  const named = names.find((those) => those.every((name) => fields[name])) ?? [];
  return named.flatMap((name) => columnsOfField(fields[name]!, [])).map((column) => below(field, column));
}

/** What an object that is pointed to is known by: the first of these that it has. */
const names = [['code', 'name'], ['id', 'caseNumber'], ['id', 'number'], ['id', 'name']];

function ownColumn(field: GraphQLField<unknown, unknown>, type: GraphQLNamedType, selection: string): Column {
  return { term: termOf(field), name: field.name, selection, cell: (row) => cellOf(type, row[field.name]) };
}

function below(field: GraphQLField<unknown, unknown>, { term, name, selection, cell }: Column): Column {
  return {
    term: `${termOf(field)} ${term}`,
    name: `${field.name}.${name}`,
    selection: `${field.name} { ${selection} }`,
    cell: (row) => (row[field.name] ? cell(row[field.name] as Answer) : ''),
  };
}

/** 未展示字段: the last column, naming what the row withholds and what the objects that stand whole in it do. */
export function withheldColumn(type: GraphQLObjectType, whole: readonly string[] = []): Column[] {
  const field = type.getFields()['withheld'];
  if (!field) return [];
  const listed = 'withheld { field }';
  const names = (object: Answer | null | undefined, prefix: string): string[] => ((object?.['withheld'] ?? []) as { field: string }[]).map((one) => prefix + one.field);
  return [{
    term: termOf(field),
    name: field.name,
    selection: [listed, ...whole.map((name) => `${name} { ${listed} }`)].join(' '),
    cell: (row) => [...names(row, ''), ...whole.flatMap((name) => names(row[name] as Answer | null, `${name}.`))].join(separator),
  }];
}
