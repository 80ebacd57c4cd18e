import type { Sql } from '../platform/database/index.js';

/** A table of the hub with the columns that are stored, quoted as SQL names them. */
export interface Table { readonly name: string; readonly columns: readonly string[] }

/** Where a sequence stands. */
export interface Sequence { readonly name: string; readonly last: string; readonly isCalled: boolean }

/** How far the log has come: its last position (0 for none), the leaf of the entry there, the highest number of an event. */
export interface LogEnd { readonly position: string; readonly seq: string; readonly leaf: string | null }

/** Of relation c in namespace n: neither PostgreSQL's own nor an extension's, nor the list of migrations, which the migrator writes by itself. */
const ours = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.oid is distinct from to_regclass('public.migration')
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
    and (d.deptype = 'e' or d.deptype in ('a', 'i') and c.relkind = 'S' and d.refobjid = to_regclass('public.migration')))`;
const relations = 'pg_class c join pg_namespace n on n.oid = c.relnamespace';
const named = `format('%I.%I', n.nspname, c.relname)`;

/** The hub's tables, by name; one that has partitions counts as one. */
export async function tablesOf(sql: Sql): Promise<Table[]> {
  return sql<{ name: string; columns: string[] }>(`select ${named} as name,
      array(select quote_ident(attname) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns
    from ${relations} where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't' and n.nspname <> 'public' and ${ours} order by 1`);
}

/** Sequences are not of the snapshot: each stands where it was or further, so that no number is given twice. */
export async function sequencesOf(sql: Sql): Promise<Sequence[]> {
  const names = await sql<{ name: string }>(`select ${named} as name from ${relations} where c.relkind = 'S' and n.nspname <> 'public' and ${ours} order by 1`);
  const sequences: Sequence[] = [];
  for (const { name } of names) {
    const [row] = await sql<{ last: string; isCalled: boolean }>(`select last_value::text as last, is_called as "isCalled" from ${name}`);
    sequences.push({ name, ...row! });
  }
  return sequences;
}

/** Names of the migrations applied, in order. */
export async function migrationsOf(sql: Sql): Promise<string[]> {
  return (await sql<{ name: string }>('select name from public.migration order by id')).map(({ name }) => name);
}

export async function logEndOf(sql: Sql): Promise<LogEnd> {
  const [row] = await sql<LogEnd>(`select coalesce(max(position), 0)::text as position, (select coalesce(max(seq), 0)::text from log.event) as seq,
    (select encode(leaf, 'hex') from log.entry order by position desc limit 1) as leaf from log.entry`);
  return row!;
}

/** The name of a table or view of the database that is not empty; undefined when it holds nothing, save a list of migrations without a row. */
export async function standingIn(sql: Sql): Promise<string | undefined> {
  const [found] = await sql<{ name: string }>(`select ${named} as name from ${relations} where c.relkind in ('r', 'p', 'v', 'm', 'f') and ${ours} order by 1 limit 1`);
  if (found) return found.name;
  const [list] = await sql<{ exists: boolean }>(`select to_regclass('public.migration') is not null as exists`);
  return list!.exists && (await migrationsOf(sql)).length > 0 ? 'public.migration' : undefined;
}

/** Tables so that each comes after those which its rows refer to. */
export async function loadingOrder<T extends { readonly name: string }>(sql: Sql, tables: readonly T[]): Promise<T[]> {
  const references = await sql<{ from: string; to: string }>(`select format('%I.%I', n.nspname, c.relname) as "from", format('%I.%I', m.nspname, r.relname) as "to"
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_class r on r.oid = f.confrelid join pg_namespace m on m.oid = r.relnamespace where f.contype = 'f' and f.conparentid = 0`);
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const ordered: T[] = [];
  const place = (name: string): void => {
    const table = waiting.get(name);
    if (!table) return;
    waiting.delete(name);
    for (const { from, to } of references) if (from === name) place(to);
    ordered.push(table);
  };
  for (const { name } of tables) place(name);
  return ordered;
}

/** Triggers that a row put in would set off. */
export async function insertTriggersOf(sql: Sql): Promise<{ table: string; trigger: string }[]> {
  return sql<{ table: string; trigger: string }>(`select ${named} as table, quote_ident(t.tgname) as trigger from pg_trigger t join ${relations.replace(' join', ' on c.oid = t.tgrelid join')}
    where not t.tgisinternal and t.tgparentid = 0 and t.tgtype & 4 <> 0 and t.tgenabled <> 'D' and ${ours} order by 1, 2`);
}
