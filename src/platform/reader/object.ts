import { classCondition, columnCondition, contextOn, rowCondition, Select, shapeNamed, tableOf, type Context, type Read, type Row } from './context.js';
import { jsonRow, type JsonRow } from './packed.js';
import { compilePage } from './page.js';
import type { ManyRelation, On, PageRelation } from './relation.js';
import { NotWhole, type Asked } from './selection.js';
import type { Column, Shape } from './shape.js';
import { isWithholding, withheldReader } from './withheld.js';

/** Compiles what is asked of one object into outputs and joins of a SELECT whose FROM already holds `alias`. */
export function compileObject(outer: Context, select: Select, shape: Shape, alias: string, asked: readonly Asked[]): Read {
  const context = contextOn(outer, shape);
  const present = select.slot(`${alias}.id`);
  const parts = asked.map((field) => ({ field, read: compileField(context, select, shape, alias, field) }));
  return (values) => {
    if (values[present] === null) return null;
    const row: Row = {};
    for (const { field, read } of parts) {
      const value = read(values);
      if (value === null && field.isRequired) throw new NotWhole(`${shape.name}.${field.name} is null`);
      row[field.key] = value;
    }
    return row;
  };
}

type FieldRead = (values: readonly unknown[]) => unknown;

function compileField(context: Context, select: Select, shape: Shape, alias: string, field: Asked): FieldRead {
  if (field.typeName !== undefined) return () => field.typeName;
  const column = shape.columns.get(field.name);
  if (column) return compileColumn(context, select, shape, alias, column, field);
  if (shape.pointers.has(field.name)) return compilePointer(context, select, shape, alias, field);
  if (shape.spreads.has(field.name)) return compileSpread(context, select, shape, alias, field);
  const relation = shape.relations.get(field.name);
  if (relation?.how === 'one') return compileOne(context, select, alias, field, relation.to.name, relation.on, byKey);
  if (relation?.how === 'many') return compileMany(context, select, alias, field, relation);
  if (relation?.how === 'page') return compileNestedPage(context, select, alias, field, relation);
  if (shape.past?.isReference && field.name === 'asOf') return () => context.boundary?.given ?? null;
  if (isWithholding(field)) return withheldReader(context, select, shape, alias, field);
  throw new Error(`${shape.name}.${field.name} is neither a column nor a relation that the reader knows`);
}

function compileColumn(context: Context, select: Select, shape: Shape, alias: string, column: Column, field: Asked): FieldRead {
  const plain = `${alias}.${column.name}`;
  const condition = columnCondition(context, shape, alias, column);
  const value = column.kind.select?.(plain) ?? plain;
  const softened = column.mask?.replaceAll('@', plain) ?? 'null';
  const at = select.slot(condition === 'true' ? value : condition === 'false' ? softened : `case when ${condition} then ${value} else ${softened} end`);
  const records = field.isWhole && !field.isLeaf;
  return (values) => {
    if (values[at] === null) return null;
    const decoded = column.kind.decode(values[at]);
    return records ? recordOf(decoded, field) : decoded;
  };
}

/** Small value objects are kept whole, as JSON: of each what was asked for. */
function recordOf(value: unknown, field: Asked): unknown {
  if (value === null && field.isRequired) throw new NotWhole(`${field.name} is null`);
  if (value === null || field.isLeaf) return value;
  if (Array.isArray(value)) return value.map((one) => recordOf(one, field));
  return Object.fromEntries(field.fields.map((one) => [one.key, one.typeName ?? recordOf((value as Row)[one.name] ?? null, one)]));
}

function compilePointer(context: Context, select: Select, shape: Shape, alias: string, field: Asked): FieldRead {
  const pointer = shape.pointers.get(field.name)!;
  const readable = classCondition(context, shape, alias, pointer.fieldClass);
  const target = shapeNamed(context, pointer.to);
  if (target.isForeign && !target.hasAudience) return compileReference(context, select, target, `${alias}.${pointer.column}`, readable, field);
  const on: On = (parent, child) => `${child}.id = ${parent}.${pointer.column}${readable === 'true' ? '' : ` and ${readable}`}`;
  return compileOne(context, select, alias, field, pointer.to, on, byLookup);
}

/** A row of another subgraph's register: its id stands in the column already, whatever else is asked of it is asked there. */
function compileReference(context: Context, select: Select, target: Shape, column: string, readable: string, field: Asked): FieldRead {
  const child = context.draft.alias('o');
  select.joins.push(`left join lateral (select ${column} as id${readable === 'true' ? '' : ` where ${readable}`}) ${child} on true`);
  return compileObject(context, select, target, child, field.fields);
}

/** How one row is joined to its parent. */
type Join = (table: string, child: string, condition: string) => string;

/** A row of another table with the parent's own key, in a table as large as the parent's. */
const byKey: Join = (table, child, condition) => `left join ${table} ${child} on ${condition}`;

/** A row of a register: looked up, because PostgreSQL would rather hash a small register whole, lose the order of the page and sort again. */
const byLookup: Join = (table, child, condition) => `left join lateral (select * from ${table} ${child} where ${condition} limit 1) ${child} on true`;

function compileOne(context: Context, select: Select, parent: string, field: Asked, to: string, on: On, join: Join): FieldRead {
  const target = shapeNamed(context, to);
  const child = context.draft.alias('o');
  select.joins.push(join(tableOf(context, target), child, `${on(parent, child)} and ${rowCondition(context, target, child)}`));
  return compileObject(context, select, target, child, field.fields);
}

function compileSpread(context: Context, select: Select, shape: Shape, alias: string, field: Asked): FieldRead {
  const spread = shape.spreads.get(field.name)!;
  const readable = classCondition(context, shape, alias, spread.fieldClass);
  const guarded = (sql: string): string => (readable === 'true' ? sql : readable === 'false' ? 'null' : `case when ${readable} then ${sql} end`);
  const [first] = spread.parts.values();
  const present = select.slot(guarded(`${alias}.${first!.column}`));
  const parts = field.fields.map((asked) => {
    const part = spread.parts.get(asked.name);
    if (!part) return [asked.key, (): unknown => asked.typeName ?? spread.constants[asked.name] ?? null] as const;
    const plain = `${alias}.${part.column}`;
    const at = select.slot(guarded(part.kind.select?.(plain) ?? plain));
    return [asked.key, (values: readonly unknown[]): unknown => (values[at] === null ? null : part.kind.decode(values[at]))] as const;
  });
  return (values) => (values[present] === null ? null : Object.fromEntries(parts.map(([key, read]) => [key, read(values)])));
}

function compileMany(context: Context, select: Select, parent: string, field: Asked, relation: ManyRelation): FieldRead {
  const target = shapeNamed(context, relation.to.name);
  const child = context.draft.alias('m');
  const inner = new Select();
  const read = compileObject(context, inner, target, child, field.fields);
  const packed = jsonRow(inner.outputs);
  const rows = `select ${packed.sql} as row from ${tableOf(context, target)} ${child} ${inner.joins.join(' ')}`
    + ` where ${relation.on(parent, child)} and ${rowCondition(context, target, child)}`
    + ` order by ${relation.orderBy.map((column) => `${child}.${column}`).join(', ')}`;
  return joinRows(context, select, rows, packed, (all) => all.map((values) => read(values)));
}

function compileNestedPage(context: Context, select: Select, parent: string, field: Asked, relation: PageRelation): FieldRead {
  const page = compilePage(context, relation.list, field, compileObject, (walked) => relation.on(parent, walked));
  const total = page.total === null ? null : select.slot(`(${page.total})`);
  const assemble = (rows: readonly (readonly unknown[])[], values: readonly unknown[]): unknown => page.assemble(rows, total === null ? null : values[total]);
  if (!page.rows) return (values) => assemble([], values);
  const packed = jsonRow(page.rows.outputs);
  return joinRows(context, select, `select ${packed.sql} as row ${page.rows.from}`, packed, assemble);
}

/** Joins a subselect of JSON rows as one column, and reads it back as rows of values. */
function joinRows(context: Context, select: Select, rows: string, packed: JsonRow, assemble: (rows: readonly (readonly unknown[])[], values: readonly unknown[]) => unknown): FieldRead {
  const alias = context.draft.alias('j');
  select.joins.push(`left join lateral (select json_agg(r.row) as rows from (${rows}) r) ${alias} on true`);
  const at = select.slot(`${alias}.rows`);
  return (values) => assemble(rowsIn(values[at]).map(packed.read), values);
}

function rowsIn(raw: unknown): unknown[] {
  if (raw === null || raw === undefined) return [];
  return (typeof raw === 'string' ? JSON.parse(raw) : raw) as unknown[];
}
