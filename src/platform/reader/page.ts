import { GraphQLError } from 'graphql';
import { instant } from '../model/index.js';
import { readCursor, writeCursor } from './cursor.js';
import type { List, Walk } from './relation.js';
import type { Asked } from './selection.js';
import { classCondition, rowCondition, Select, shapeNamed, type CompileObject, type Context, type Row } from './context.js';
import type { Shape } from './shape.js';
import { keysFor } from './sight.js';

/** 每页条数: what a list gives when `first` is left out, and the most it gives. */
export const pageSize = { usual: 20, most: 100 } as const;

/** A total is exact up to this many visible rows, then said to be more (design §2). */
export const countLimit = 10_000;

type Raw = readonly unknown[];

/** A compiled connection: the SELECT of its rows, the SELECT of its total, and how the answer is put together. */
export interface PageRead {
  /** Null when only the total is asked for. */
  readonly rows: { readonly outputs: readonly string[]; readonly from: string } | null;
  readonly total: string | null;
  readonly assemble: (rows: readonly Raw[], total: unknown) => Row;
}

interface Ask { readonly first: number; readonly descending: boolean; readonly where: Readonly<Record<string, unknown>>; readonly after: string | null }

/** Compiles a list with its arguments; `within` pins the walk to a parent when the list stands below one. */
export function compilePage(context: Context, list: List, field: Asked, compileNode: CompileObject, within?: (walked: string) => string): PageRead {
  const ask = readArguments(list, field);
  const wants = (name: string): boolean => field.fields.some((one) => one.name === name);
  const total = wants('total') ? totalSql(context, list, ask, within) : null;
  if (!wants('nodes') && !wants('edges') && !wants('pageInfo')) {
    return { rows: null, total, assemble: (_rows, count) => shapeAnswer(field, { nodes: [], places: [], hasNext: false }, count, list) };
  }
  const select = new Select();
  const node = shapeNamed(context, list.node.name);
  const at = select.slot(`n.${list.key.column}`);
  const id = select.slot('n.id');
  const reads = nodeFields(field).map((asked) => [asked, compileNode(context, select, node, 'n', asked.fields)] as const);
  const from = fromRows(context, list, ask, select.joins, within);
  return {
    rows: { outputs: select.outputs, from },
    total,
    assemble: (rows, count) => {
      const shown = rows.slice(0, ask.first);
      const nodes = shown.map((values) => new Map(reads.map(([asked, read]) => [asked, read(values)])));
      const places = shown.map((values) => ({ at: list.key.type === 'timestamptz' ? String(instant.decode(values[at])) : String(values[at]), id: String(values[id]) }));
      return shapeAnswer(field, { nodes, places, hasNext: rows.length > ask.first }, count, list);
    },
  };
}

/** The places in the selection where a node stands: `nodes` and `edges { node }`, each with its own selection. */
function nodeFields(field: Asked): Asked[] {
  return field.fields.flatMap((one) => (one.name === 'nodes' ? [one] : one.name === 'edges' ? one.fields.filter((inner) => inner.name === 'node') : []));
}

function readArguments(list: List, field: Asked): Ask {
  const { first, after, where, orderBy } = field.args as { first?: number | null; after?: string | null; where?: Record<string, unknown> | null; orderBy?: string | null };
  const size = first ?? pageSize.usual;
  if (size < 1 || size > pageSize.most) {
    throw new GraphQLError(`first 应为 1 至 ${pageSize.most}，收到 ${size}；请分页读取（after 填上一页的 endCursor）`, { extensions: { code: 'BAD_USER_INPUT', field: 'first' } });
  }
  const order = orderBy ?? Object.keys(list.orders)[0]!;
  return { first: size, after: after ?? null, where: where ?? {}, descending: list.orders[order]?.descending ?? true };
}

/** FROM … ORDER BY of a page: the walk limited first, then the node and everything joined to it. */
function fromRows(context: Context, list: List, ask: Ask, joins: readonly string[], within?: (walked: string) => string): string {
  const direction = ask.descending ? 'desc' : 'asc';
  const walked = walkSql(context, list, ask, within, true);
  const inner = `${walked} limit ${ask.first + 1}`;
  const order = (row: string): string => `order by ${row}.${list.key.column} ${direction}, ${row}.id ${direction}`;
  if (!list.rows) return `from (${inner}) n ${joins.join(' ')} ${order('n')}`;
  const node = shapeNamed(context, list.node.name);
  return `from (${inner}) k join ${node.table} n on n.id = k.id and ${rowCondition(context, node, 'n')} ${joins.join(' ')} ${order('k')}`;
}

function totalSql(context: Context, list: List, ask: Ask, within?: (walked: string) => string): string {
  return `select count(*) from (${walkSql(context, list, { ...ask, after: null }, within, false)} limit ${countLimit + 1}) c`;
}

/** The rows of a list in order, without a limit: one branch of a walk, joined to the list's own table for filters and rights. */
function walkSql(context: Context, list: List, ask: Ask, within: ((walked: string) => string) | undefined, withColumns: boolean): string {
  const rows = shapeNamed(context, (list.rows ?? list.node).name);
  const walk = chooseWalk(list, ask.where);
  const walkedAlias = walk.table || walk.scopeColumn ? 'k' : 'r';
  const conditions = [
    ...filters(context, list, rows, ask.where, walk),
    ...(walk.pin ? [walk.pin(walkedAlias, context.draft.bind.bind(context.draft), ask.where[walk.by!] as never)] : []),
    ...(within ? [within(walkedAlias)] : []),
    ...(ask.after === null ? [] : [keyset(context, list, walk, walkedAlias, ask)]),
    ...(walk.scopeColumn ? [] : [rowCondition(context, rows, 'r')]),
  ];
  const [at, id] = walk.at;
  const direction = ask.descending ? 'desc' : 'asc';
  const key = `${walkedAlias}.${at} ${direction}, ${walkedAlias}.${id} ${direction}`;
  const distinct = walk.scopeColumn || walk.repeats ? `distinct on (${walkedAlias}.${at}, ${walkedAlias}.${id}) ` : '';
  const columns = withColumns ? (list.rows ? `r.id, r.${list.key.column}` : 'r.*') : '1';
  const source = walkedAlias === 'r' ? `${rows.table} r` : `${walkSource(context, walk)} join ${rows.table} r on r.id = k.${id}`;
  const where = conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
  return `select ${distinct}${columns} from ${source}${where} order by ${key}`;
}

function chooseWalk(list: List, where: Readonly<Record<string, unknown>>): Walk {
  const asked = (name: string): boolean => where[name] !== undefined && where[name] !== null;
  const walk = list.walks.find((one) => one.by === undefined || asked(one.by));
  if (!walk) throw new Error(`List ${list.name} has no walk for this question`);
  return walk;
}

/** The table walked: for the actor's own keys one branch for each, which PostgreSQL merges in order. */
function walkSource(context: Context, walk: Walk): string {
  const table = walk.table!;
  if (!walk.scopeColumn) return `${table} k`;
  const branches = keysFor(context.sight, 'L0').map((key, index) => {
    const place = context.draft.shared(`key ${index}`, 'text', () => key);
    return `select ${walk.at.join(', ')} from ${table} where ${walk.scopeColumn!} = ${place}`;
  });
  return `(${branches.join(' union all ')}) k`;
}

function filters(context: Context, list: List, rows: Shape, where: Readonly<Record<string, unknown>>, walk: Walk): string[] {
  return Object.entries(where).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    const filter = list.filters[name];
    if (!filter) throw new Error(`List ${list.name} has no filter ${name}`);
    const readable = classCondition(context, rows, 'r', filter.fieldClass);
    const isPinned = name === walk.by && walk.pin !== undefined;
    return [...(isPinned ? [] : [filter.sql('r', context.draft.bind.bind(context.draft), value as never)]), ...(readable === 'true' ? [] : [readable])];
  });
}

/** A row comparison: estimated apart from other bounds, so that a generic plan keeps the ordered scan (`performance.md` §5). */
function keyset({ draft }: Context, list: List, walk: Walk, alias: string, ask: Ask): string {
  const place = readCursor(list, ask.after!);
  const [at, id] = walk.at;
  return `(${alias}.${at}, ${alias}.${id}) ${ask.descending ? '<' : '>'} (${draft.bind(place.at, list.key.type)}, ${draft.bind(place.id, 'uuid')})`;
}

interface Found { readonly nodes: readonly Map<Asked, Row | null>[]; readonly places: readonly { at: string; id: string }[]; readonly hasNext: boolean }

function shapeAnswer(field: Asked, found: Found, count: unknown, list: List): Row {
  const cursor = (index: number): string => writeCursor(list, found.places[index]!);
  const answers: Record<string, (asked: Asked) => unknown> = {
    nodes: (asked) => found.nodes.map((node) => node.get(asked)),
    edges: (asked) => found.nodes.map((node, index) => keyed(asked, { node: (inner) => node.get(inner), cursor: () => cursor(index) })),
    pageInfo: (asked) => keyed(asked, { hasNextPage: () => found.hasNext, endCursor: () => (found.places.length > 0 ? cursor(found.places.length - 1) : null) }),
    total: (asked) => keyed(asked, totalFields(Number(count))),
  };
  return keyed(field, answers);
}

function totalFields(count: number): Record<string, () => unknown> {
  const isExact = count <= countLimit;
  return { count: () => Math.min(count, countLimit), isExact: () => isExact, text: () => (isExact ? String(count) : `${countLimit}+`) };
}

function keyed(field: Asked, answers: Record<string, (asked: Asked) => unknown>): Row {
  return Object.fromEntries(field.fields.map((asked) => [asked.key, answers[asked.name]?.(asked) ?? null]));
}
