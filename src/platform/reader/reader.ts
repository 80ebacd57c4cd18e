import type { GraphQLResolveInfo } from 'graphql';
import type { Database } from '../database/index.js';
import { columnsOf, type Columns } from './packed.js';
import { compilePage, type PageRead } from './page.js';
import type { List, Look } from './relation.js';
import { askedOf, type Asked } from './selection.js';
import { lookOf, rowCondition, Select, shapeNamed, tableOf, type Boundary, type Context, type Read, type Row } from './context.js';
import { compileObject } from './object.js';
import type { Known, Owner } from '../model/index.js';
import type { Shapes } from './shape.js';
import { requireSight, type Sight } from './sight.js';
import { Draft, finish, isUuid, type Statement } from './statement.js';
import { walkSql } from './walk.js';

/** SQL that picks one row, given its alias, a way to bind, and under a boundary a way to ask what was known. */
export interface RowPick {
  (row: string, bind: Draft['bind'], known: Known | null): string;
  /** The hub's identifier, where the row is picked by it. */
  readonly id?: string;
}

/** Picks by the hub's identifier. */
export const byId = (id: string): RowPick => Object.assign<RowPick, { id: string }>((row, bind) => `${row}.id = ${bind(id, 'uuid')}`, { id });

/** SQL of a rowset of a class's rows, each with its `place` in the answer; the conditions on whatever it looks at are its own to ask for. */
export type Find = (bind: Draft['bind'], look: Look) => string;

/** A selection of one row, but for which row: it ends where its condition and the pick are added. */
interface Compiled { readonly outputs: string; readonly from: string; readonly condition: string; readonly draft: Draft; readonly read: Read }

/** The same question about several rows, asked in one turn of the process. */
interface Batch { readonly ids: string[]; readonly rows: Promise<ReadonlyMap<string, Row>> }

/** 读取器: answers a root field with one statement, compiled from what was asked and from what the actor may see (docs/reader.md). */
export class Reader {
  /** By what was asked and on whose behalf: both are the same objects as long as a document and an actor are known. */
  private readonly compiled = new WeakMap<readonly Asked[], WeakMap<Sight, Compiled>>();
  private readonly batches = new Map<Compiled, Batch>();

  constructor(private readonly database: Pick<Database, 'read'>, private readonly shapes: Shapes) {}

  /** One row, or null when there is none that this actor may see; under a boundary as the hub knew it. */
  async one(info: GraphQLResolveInfo, sight: Sight, owner: Owner, pick: RowPick, boundary: Boundary | null = null): Promise<Row | null> {
    const asked = askedOf(info, owner.name);
    if (!boundary && pick.id !== undefined && isUuid(pick.id)) return this.together(this.keptSelection(asked.fields, sight, owner), pick.id);
    const { statement, read } = this.compileOne(asked, sight, owner, pick, boundary);
    const [values] = await this.database.read(statement);
    return values ? read(values) : null;
  }

  /** What is asked alike of several rows in one turn, as for the events of a subscription, is one statement. */
  private async together(compiled: Compiled, id: string): Promise<Row | null> {
    const batch = this.batches.get(compiled) ?? { ids: [], rows: turnEnds().then(() => this.readBatch(compiled)) };
    this.batches.set(compiled, batch);
    batch.ids.push(id.toLowerCase());
    return (await batch.rows).get(id.toLowerCase()) ?? null;
  }

  private async readBatch(compiled: Compiled): Promise<ReadonlyMap<string, Row>> {
    const { ids } = this.batches.get(compiled)!;
    this.batches.delete(compiled);
    const draft = new Draft(compiled.draft);
    const picked = ids.length === 1 ? `n.id = ${draft.bind(ids[0], 'uuid')}` : `n.id = any(${draft.bind(ids, 'uuid[]')})`;
    const rows = await this.database.read(finish(`select ${compiled.outputs}, n.id ${compiled.from} where ${picked} and ${compiled.condition}`, draft));
    return new Map(rows.flatMap((values) => {
      const row = compiled.read(values);
      return row ? [[values.at(-1)!, row]] : [];
    }));
  }

  /** Rows by their ids, in the order given, for references of other subgraphs; null where there is none that this actor may see. */
  async many(info: GraphQLResolveInfo, sight: Sight, name: string, ids: readonly string[], boundary: Boundary | null = null): Promise<(Row | null)[]> {
    const context = this.context(sight, boundary);
    const shape = shapeNamed(context, name);
    const select = new Select();
    const read = compileObject(context, select, shape, 'n', askedOf(info, name).fields);
    const type = shape.columns.get('id')?.kind.columnType ?? 'uuid';
    const given = context.draft.bind(type === 'uuid' ? ids.filter(isUuid) : ids, `${type}[]`);
    // Of another subgraph's type there is no row to look at here: what is added to it is found by its id, under the rights of its own rows.
    const source = shape.isForeign ? `unnest(${given}) as n(id)` : `${tableOf(context, shape)} n`;
    const where = shape.isForeign ? '' : ` where n.id = any(${given}) and ${rowCondition(context, shape, 'n')}`;
    const columns = columnsOf(select.outputs);
    const rows = await this.database.read(finish(`select ${columns.sql.join(', ')} from ${source} ${select.joins.join(' ')}${where}`, context.draft));
    const byId = new Map(rows.map(columns.read).map((values) => [values[0], read(values)]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** Rows that a module finds, in their places; what is asked of them is read as of any other. */
  async found(info: GraphQLResolveInfo, sight: Sight, owner: Owner, find: Find): Promise<Row[]> {
    const context = this.context(sight);
    const shape = shapeNamed(context, owner.name);
    const select = new Select();
    const read = compileObject(context, select, shape, 'n', askedOf(info).fields);
    const rows = find((value, type) => context.draft.bind(value, type), lookOf(context));
    const text = `select ${select.outputs.join(', ')} from (${rows}) n ${select.joins.join(' ')} where ${rowCondition(context, shape, 'n')} order by n.place`;
    return (await this.database.read(finish(text, context.draft))).map((values) => read(values)).filter((row) => row !== null);
  }

  /** A page of a list. */
  async page(info: GraphQLResolveInfo, sight: Sight, list: List): Promise<Row> {
    const { statement, page, columns } = this.compilePage(askedOf(info), sight, list);
    if (!statement) return page.assemble([], null);
    const rows = await this.database.read(statement);
    const total = page.total === null ? null : rows[0]?.[columns.sql.length];
    // With a total the statement gives one row even when the page is empty; its first column, the order key, is then null.
    return page.assemble(rows.filter((row) => page.rows && row[0] !== null).map(columns.read), total);
  }

  /** How many rows of lists there are under what is asked of each, in one statement: the totals that the lists would say, exact however many. */
  async counts(sight: Sight, asked: readonly { readonly list: List; readonly where: Readonly<Record<string, unknown>> }[]): Promise<number[]> {
    const context = this.context(sight);
    const counted = asked.map(({ list, where }) => `(select count(*) from (${walkSql(context, list, { first: 0, descending: false, where, after: null }, undefined, 'COUNT')}) c)`);
    const [row] = await this.database.read(finish(`select ${counted.join(', ')}`, context.draft));
    return row!.map(Number);
  }

  compileOne(asked: Asked, sight: Sight, owner: Owner, pick: RowPick, boundary: Boundary | null = null): { statement: Statement; read: Read } {
    const compiled = boundary ? this.compileSelection(asked.fields, sight, owner, boundary) : this.keptSelection(asked.fields, sight, owner);
    const draft = new Draft(compiled.draft);
    const picked = pick('n', (value, type) => draft.bind(value, type), boundary && boundary.known(draft));
    return { statement: finish(`select ${compiled.outputs} ${compiled.from} where ${picked} and ${compiled.condition} limit 1`, draft), read: compiled.read };
  }

  private keptSelection(asked: readonly Asked[], sight: Sight, owner: Owner): Compiled {
    const bySight = this.compiled.get(asked) ?? new WeakMap<Sight, Compiled>();
    this.compiled.set(asked, bySight);
    const compiled = bySight.get(sight) ?? this.compileSelection(asked, sight, owner, null);
    bySight.set(sight, compiled);
    return compiled;
  }

  private compileSelection(asked: readonly Asked[], sight: Sight, owner: Owner, boundary: Boundary | null): Compiled {
    const context = this.context(sight, boundary);
    const shape = shapeNamed(context, owner.name);
    const select = new Select();
    const read = compileObject(context, select, shape, 'n', asked);
    const columns = columnsOf(select.outputs);
    return {
      outputs: columns.sql.join(', '), from: `from ${tableOf(context, shape)} n ${select.joins.join(' ')}`, condition: rowCondition(context, shape, 'n'), draft: context.draft,
      read: (row) => read(columns.read(row as (string | null)[])),
    };
  }

  /** The statement of a page; with a total it is joined to the page, so that an empty page still says how many there are. */
  compilePage(asked: Asked, sight: Sight, list: List): { statement: Statement | null; page: PageRead; columns: Columns } {
    const context = this.context(sight);
    const page = compilePage(context, list, asked, compileObject);
    const columns = columnsOf(page.rows?.outputs ?? []);
    const rows = page.rows && `select ${columns.sql.map((sql, index) => `${sql} as c${index}`).join(', ')} ${page.rows.from}`;
    if (page.total === null) return { statement: rows ? finish(rows, context.draft) : null, page, columns };
    const text = rows
      ? `select p.*, t.total from (${page.total.replace('select count(*)', 'select count(*) as total')}) t left join (${rows}) p on true`
      : page.total;
    return { statement: finish(text, context.draft), page, columns };
  }

  private context(sight: Sight, boundary: Boundary | null = null): Context {
    return { shapes: this.shapes, sight: requireSight(sight), draft: new Draft(), boundary };
  }
}

/** Behind everything that is ready to run. */
const turnEnds = (): Promise<void> => new Promise((done) => { process.nextTick(done); });
