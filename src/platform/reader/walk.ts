import { classCondition, lookOf, rowCondition, shapeNamed, tableOf, type Context } from './context.js';
import { readCursor } from './cursor.js';
import type { List, Walk } from './relation.js';
import type { Shape } from './shape.js';
import { keysFor } from './sight.js';

/** What a list is asked for, its arguments read. */
export interface Ask { readonly first: number; readonly descending: boolean; readonly where: Readonly<Record<string, unknown>>; readonly after: string | null }

/** Pins a walk to the parent of a nested list. */
export type Within = (walked: string) => string;

/** Conditions of a walk: on the walked table itself, where they bound the index scan, and on the list's own rows. */
interface Conditions { readonly walked: readonly string[]; readonly row: readonly string[] }

/**
 * The rows of a list in order, without a limit: a walk along an index, joined to the list's own table where rows, filters or rights ask
 * for it. With `NODES` it gives the node's row, or where the rows are drawn from another table its id, and `walked_at`, by which whoever
 * selects from it can order again at no cost; with `COUNT` something to count.
 */
export function walkSql(context: Context, list: List, ask: Ask, within: Within | undefined, gives: 'NODES' | 'COUNT'): string {
  const rows = shapeNamed(context, (list.rows ?? list.node).name);
  const walk = chooseWalk(list, ask.where);
  const alias = walk.table === undefined && !walk.found ? 'r' : 'k';
  const [at, id] = walk.at;
  const conditions = conditionsOf(context, list, rows, walk, alias, ask, within);
  const isWhole = gives === 'NODES' && !list.rows;
  const needsRow = alias === 'r' || isWhole || conditions.row.length > 0;
  const direction = ask.descending ? 'desc' : 'asc';
  const order = `order by ${alias}.${at} ${direction}, ${alias}.${id} ${direction}`;
  const source = sourceOf(context, rows, walk, conditions.walked, order, ask);
  const joined = needsRow && alias === 'k' ? ` join ${tableOf(context, rows)} r on r.id = k.${id}` : '';
  const where = [...source.where, ...inPassing(conditions.row)];
  const columns = `${isWhole ? 'r.*' : `${alias}.${id} as id`}, ${alias}.${at} as walked_at`;
  const chosen = `${source.from}${joined}${where.length > 0 ? ` where ${where.join(' and ')}` : ''}`;
  // What is counted needs no order, what is merged keeps its own.
  return gives === 'COUNT' ? `select 1 from ${chosen}` : `select ${columns} from ${chosen} ${order}`;
}

function chooseWalk(list: List, where: Readonly<Record<string, unknown>>): Walk {
  const asked = (name: string): boolean => where[name] !== undefined && where[name] !== null;
  const walk = list.walks.find((one) => one.by === undefined || asked(one.by));
  if (!walk) throw new Error(`List ${list.name} has no walk for this question`);
  return walk;
}

function conditionsOf(context: Context, list: List, rows: Shape, walk: Walk, alias: string, ask: Ask, within: Within | undefined): Conditions {
  const bind = context.draft.bind.bind(context.draft);
  const filters = filtersOf(context, list, rows, walk, alias, ask.where);
  const walked = [
    ...(walk.pin ? [walk.pin(alias, bind, ask.where[walk.by!] as never)] : []),
    ...(within ? [within(alias)] : []),
    ...filters.walked,
    ...(ask.after === null ? [] : [keyset(context, list, walk, alias, ask)]),
    ...(walk.hasAudience ? inPassing([rowCondition(context, walk, alias)]) : []),
  ];
  // Walking the actor's own keys is the condition on rows; any other walk leads past rows that the actor may not see.
  const row = [...filters.row, ...(walk.scopeColumn ? [] : [rowCondition(context, rows, 'r')])];
  return { walked, row: row.filter((condition) => condition !== 'true') };
}

/**
 * What is looked at row by row along the walk, and must not turn PostgreSQL away from it: it takes a condition on an array it does not know
 * for one row in a hundred, and would rather fetch and sort what little it expects. Of a `coalesce` it expects every second row, and no index.
 */
function inPassing(conditions: readonly string[]): string[] {
  return conditions.length === 0 ? [] : [`coalesce(${conditions.join(' and ')}, false)`];
}

function filtersOf(context: Context, list: List, rows: Shape, walk: Walk, alias: string, where: Ask['where']): { walked: string[]; row: string[] } {
  const found = { walked: new Array<string>(), row: new Array<string>() };
  for (const [name, value] of Object.entries(where)) {
    if (value === undefined || value === null) continue;
    const filter = list.filters[name];
    if (!filter) throw new Error(`List ${list.name} has no filter ${name}`);
    const isPinned = name === walk.by && (walk.pin ?? walk.found) !== undefined;
    const sql = (row: string): string => filter.sql(row, context.draft.bind.bind(context.draft), value as never, lookOf(context));
    if (!isPinned) (filter.ofKey ? found.walked : found.row).push(sql(filter.ofKey ? alias : 'r'));
    found.row.push(classCondition(context, rows, 'r', filter.fieldClass));
  }
  return found;
}

/** A row comparison: estimated apart from other bounds, so that a generic plan keeps the ordered scan. */
function keyset({ draft }: Context, list: List, { at: [at, id] }: Walk, alias: string, ask: Ask): string {
  const place = readCursor(list, ask.after!);
  return `(${alias}.${at}, ${alias}.${id}) ${ask.descending ? '<' : '>'} (${draft.bind(place.at, list.key.type)}, ${draft.bind(place.id, 'uuid')})`;
}

/**
 * What is walked. For an actor of several keys, one branch for each: PostgreSQL merges them only if each is bounded and ordered in itself.
 * A row that carries two of the keys comes twice; it is dropped before anything is joined to it.
 */
function sourceOf(context: Context, rows: Shape, walk: Walk, conditions: readonly string[], order: string, { where }: Ask): { from: string; where: readonly string[] } {
  if (walk.table === undefined && !walk.found) return { from: `${tableOf(context, rows)} r`, where: conditions };
  const table = walk.found ? `(${walk.found(context.draft.bind.bind(context.draft), where[walk.by!] as never, lookOf(context))})` : walkedTable(context, walk.table!);
  const columns = `k.${walk.at.join(', k.')}`;
  const once = (from: string): { from: string; where: readonly string[] } => ({ from: `(select distinct on (${columns}) ${columns} from ${from} ${order}) k`, where: [] });
  const branch = (own: readonly string[]): string => `${table} k${own.length > 0 ? ` where ${own.join(' and ')}` : ''}`;
  if (walk.scopeColumn === undefined) return walk.repeats ? once(branch(conditions)) : { from: `${table} k`, where: conditions };
  const pinned = keysFor(context.sight, 'L0').map((key, index) => [`k.${walk.scopeColumn!} = ${context.draft.shared(`key ${index}`, 'text', () => key)}`, ...conditions]);
  if (pinned.length === 1) return { from: `${table} k`, where: pinned[0]! };
  return once(`(${pinned.map((own) => `(select ${columns} from ${branch(own)} ${order})`).join(' union all ')}) k`);
}

/** A walked table that is a class's own is read as that class is. */
function walkedTable(context: Context, table: string): string {
  const shape = [...context.shapes.values()].find((one) => one.table.replaceAll('"', '') === table);
  return shape ? tableOf(context, shape) : table;
}
