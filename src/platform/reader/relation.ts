import type { FieldClass, Owner } from '../model/index.js';
import type { Draft } from './statement.js';

/** SQL of a condition, given the parent's and the child's alias. */
export type On = (parent: string, child: string) => string;

/** What SQL of a module’s own looks at classes by, as the actor may: their tables, and conditions on rows of them. */
export interface Look {
  readonly table: (owner: Owner) => string;
  /** The actor sees the row, and reads fields of the class on it. */
  readonly reads: (owner: Owner, alias: string, fieldClass: FieldClass) => string;
  /** The actor sees the row, and reads this field on it. */
  readonly may: (owner: Owner, field: string, alias: string) => string;
}

/** One row of another table that belongs to the parent (a case's facts of a domain). */
export interface OneRelation { readonly how: 'one'; readonly of: Owner; readonly field: string; readonly to: Owner; readonly on: On }

/** All rows of another table that belong to the parent, in a fixed order; for what an aggregate holds few of. */
export interface ManyRelation {
  readonly how: 'many'; readonly of: Owner; readonly field: string; readonly to: Owner; readonly on: On; readonly orderBy: readonly string[];
  /** Rows that a parent usually has, where that is more than a few; limits reckon with it. */
  readonly usual?: number;
}

/** A connection below the parent: filtered, ordered and paged like a root list. */
export interface PageRelation { readonly how: 'page'; readonly of: Owner; readonly field: string; readonly list: List; readonly on: On }

/** A relation that a module registers at its door; the reader joins it. */
export type Relation = OneRelation | ManyRelation | PageRelation;

/**
 * A filter on the list's own table. Its class is that of the field it looks at: rows on which the asker may not read the
 * field never match, so that a filter tells nothing that the field would not.
 */
export interface Filter {
  readonly fieldClass: FieldClass;
  /** SQL of the condition: the row's alias, a way to bind, the value asked for, and a way to look at other classes as the actor may. */
  readonly sql: (row: string, bind: Draft['bind'], value: never, look: Look) => string;
  /** Looks at the list's order column alone, which every walked table repeats under the same name: it bounds the walk itself. */
  readonly ofKey?: true;
}

export interface Order { readonly descending: boolean }

/**
 * A way through a list's rows in their order: an index that begins with equal values and goes on with the two order columns.
 * `table` is walked as `k`; the list's own table as `n`. Left out, the list's own table is walked itself.
 */
export interface Walk {
  /** The filter whose presence chooses this walk; the first that applies wins. */
  readonly by?: string;
  readonly table?: string;
  /** Order columns of the walked table, the second being the node's id. */
  readonly at: readonly [string, string];
  /** SQL that pins the walk to equal values; for a scope walk the column that holds the scope key. */
  readonly pin?: (walked: string, bind: Draft['bind'], value: never) => string;
  /** In place of a table: SQL of a rowset with the order columns, found by the filter and sorted; for what has no order of its own. */
  readonly found?: (bind: Draft['bind'], value: never, look: Look) => string;
  /** Walks the actor's own scope keys, one branch for each, merged in order. */
  readonly scopeColumn?: string;
  /** Rows of the walked table have an audience of their own: both ends may be shown and the link between them not. */
  readonly hasAudience?: boolean;
  /** A walked table may name the same node twice. */
  readonly repeats?: boolean;
}

/** A list: which rows, which filters, which orders, and which indexes carry them. */
export interface List {
  readonly name: string;
  /** First order column of the node's table and its PostgreSQL type; the second is always the id. */
  readonly key: { readonly column: string; readonly type: 'timestamptz' | 'text' };
  readonly node: Owner;
  /** Where the rows are drawn from, when that is not the node's own table: a domain's facts, `id` being the node's. */
  readonly rows?: Owner;
  readonly filters: Readonly<Record<string, Filter>>;
  readonly orders: Readonly<Record<string, Order>>;
  readonly walks: readonly Walk[];
}
