import { GraphQLError } from 'graphql';
import { instant } from '../model/index.js';
import { writeCursor } from './cursor.js';
import type { List } from './relation.js';
import type { Asked } from './selection.js';
import type { Shape } from './shape.js';
import { rowCondition, Select, shapeNamed, tableOf, type CompileObject, type Context, type Row } from './context.js';
import { walkSql, type Ask, type Within } from './walk.js';

/** 每页条数: what a list gives when `first` is left out, and the most it gives. */
export const pageSize = { usual: 20, most: 100 } as const;

/** A total is exact up to this many visible rows, then said to be more (design §2). */
const countLimit = 10_000;

type Raw = readonly unknown[];

/** A compiled connection: the SELECT of its rows, the SELECT of its total, and how the answer is put together. */
export interface PageRead {
  /** Null when only the total is asked for. */
  readonly rows: { readonly outputs: readonly string[]; readonly from: string } | null;
  readonly total: string | null;
  readonly assemble: (rows: readonly Raw[], total: unknown) => Row;
}

/** Compiles a list with its arguments; `within` pins the walk to a parent when the list stands below one. */
export function compilePage(context: Context, list: List, field: Asked, compileNode: CompileObject, within?: Within): PageRead {
  const ask = readArguments(list, field);
  const wants = (name: string): boolean => field.fields.some((one) => one.name === name);
  const total = wants('total') ? totalSql(context, list, ask, within) : null;
  if (!wants('nodes') && !wants('edges') && !wants('pageInfo')) {
    return { rows: null, total, assemble: (_rows, count) => shapeAnswer(field, { nodes: [], places: [], hasNext: false }, count, list) };
  }
  const select = new Select();
  const node = shapeNamed(context, list.node.name);
  const at = select.slot(`${isJoined(list, node) ? 'k' : 'n'}.walked_at`);
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
function fromRows(context: Context, list: List, ask: Ask, joins: readonly string[], within?: Within): string {
  const direction = ask.descending ? 'desc' : 'asc';
  const inner = `${walkSql(context, list, ask, within, 'NODES')} limit ${ask.first + 1}`;
  const order = (row: string): string => `order by ${row}.walked_at ${direction}, ${row}.id ${direction}`;
  const node = shapeNamed(context, list.node.name);
  if (!isJoined(list, node)) return `from (${inner}) n ${joins.join(' ')} ${order('n')}`;
  return `from (${inner}) k join ${tableOf(context, node)} n on n.id = k.id and ${rowCondition(context, node, 'n')} ${joins.join(' ')} ${order('k')}`;
}

/** Whether the node's own row is joined to the row that was walked: another subgraph's is not, which has the audience of the row that stands for it. */
function isJoined(list: List, node: Shape): boolean {
  return list.rows !== undefined && !node.isForeign;
}

function totalSql(context: Context, list: List, ask: Ask, within?: Within): string {
  return `select count(*) from (${walkSql(context, list, { ...ask, after: null }, within, 'COUNT')} limit ${countLimit + 1}) c`;
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
  return Object.fromEntries(field.fields.map((asked) => [asked.key, asked.typeName ?? answers[asked.name]?.(asked) ?? null]));
}
