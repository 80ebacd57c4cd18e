import { columnsOf, type FieldClass, type Known, type Owner } from '../model/index.js';
import type { Look } from './relation.js';
import type { Asked } from './selection.js';
import type { Column, Shape, Shapes } from './shape.js';
import { keysFor, type Sight } from './sight.js';
import type { Draft } from './statement.js';

/** An object of the answer, keyed by response key. */
export type Row = Record<string, unknown>;

/** Reads an object out of one row's values; null when the row is absent. */
export type Read = (values: readonly unknown[]) => Row | null;

/** 截至: up to where what the hub knew is read: recorded time, never the time of an act. */
export interface Boundary {
  /** As the asker gave it; objects answer it as their `asOf`. */
  readonly given: string;
  readonly known: (draft: Draft) => Known;
}

/** What every part of one compilation shares; the boundary is that of the part, null for what stands now. */
export interface Context { readonly shapes: Shapes; readonly sight: Sight; readonly draft: Draft; readonly boundary: Boundary | null }

/** One SELECT under construction: its output expressions and the joins they need. */
export class Select {
  readonly outputs: string[] = [];
  readonly joins: string[] = [];

  /** Adds an output and gives its place. */
  slot(sql: string): number {
    return this.outputs.push(sql) - 1;
  }
}

export function shapeNamed(context: Context, name: string): Shape {
  const shape = context.shapes.get(name);
  if (!shape) throw new Error(`No shape is known for ${name}; its module has not brought it`);
  return shape;
}

/** Where rows of a shape are found: in its table, or under a boundary as they were. */
export function tableOf({ boundary, draft }: Context, { table, past }: Shape): string {
  return boundary && past ? `(${past.rows({ name: table, columns: past.columns }, boundary.known(draft))})` : table;
}

/** The context of what stands on a row of the shape: a boundary holds from class to class, and ends where only what is now is kept. */
export function contextOn(context: Context, shape: Shape): Context {
  return context.boundary && !shape.past ? { ...context, boundary: null } : context;
}

/** The actor's condition on rows of a shape: true for the public registers. */
export function rowCondition({ sight, draft }: Context, { hasAudience }: { readonly hasAudience?: boolean }, alias: string): string {
  return hasAudience ? `${alias}.audience && ${bindKeys(draft, sight, 'L0')}` : 'true';
}

function bindKeys(draft: Draft, sight: Sight, fieldClass: FieldClass): string {
  return draft.shared(`keys ${fieldClass}`, 'text[]', () => keysFor(sight, fieldClass));
}

/** SQL that says whether this actor reads fields of the class on this row: 'true', 'false', or a condition. */
export function classCondition({ sight, draft }: Context, shape: Shape, alias: string, fieldClass: FieldClass): string {
  const keys = keysFor(sight, fieldClass);
  if (keys.length === sight.scopes.length && keys.length > 0) return 'true';
  if (!shape.hasAudience) return fieldClass === 'L0' ? 'true' : 'false';
  return keys.length === 0 ? 'false' : `${alias}.audience && ${bindKeys(draft, sight, fieldClass)}`;
}

/** Whether a column with an opening condition is readable on the row. */
export function columnCondition(context: Context, shape: Shape, alias: string, column: Pick<Column, 'fieldClass' | 'openWhen'>): string {
  const byClass = classCondition(context, shape, alias, column.fieldClass);
  if (byClass === 'true' || !column.openWhen) return byClass;
  const open = openCondition(context, shape, alias, column.openWhen);
  return byClass === 'false' ? open : `(${byClass} or ${open})`;
}

/** Whether a row is open to all is asked of the row as it stands now, whatever it was: rights are today's. */
function openCondition({ boundary, draft }: Context, { table, past }: Shape, alias: string, openWhen: string): string {
  const open = (row: string): string => `(${openWhen.replaceAll('$', row)})`;
  if (!boundary || !past) return open(alias);
  const now = draft.alias('t');
  return `exists (select from ${table} ${now} where ${now}.id = ${alias}.id and ${open(now)})`;
}

/** Compiles what is asked of one object; handed down, since objects hold lists and lists hold objects. */
export type CompileObject = (context: Context, select: Select, shape: Shape, alias: string, asked: readonly Asked[]) => Read;

/** A class of another subgraph is looked at by what is said of it where it is declared. */
export function lookOf(context: Context): Look {
  const shapeOf = (owner: Owner): Shape => shapeNamed(context, owner.name);
  const both = (shape: Shape, alias: string, condition: string): string => `${rowCondition(context, shape, alias)} and ${condition}`;
  return {
    table: (owner) => tableOf(context, shapeOf(owner)),
    reads: (owner, alias, fieldClass) => both(shapeOf(owner), alias, classCondition(context, shapeOf(owner), alias, fieldClass)),
    may: (owner, field, alias) => {
      const { fieldClass, openWhen } = columnsOf(owner).get(field)!;
      return both(shapeOf(owner), alias, columnCondition(context, shapeOf(owner), alias, { fieldClass: fieldClass!, openWhen }));
    },
  };
}
