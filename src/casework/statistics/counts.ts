import { validate } from 'uuid';
import type { Sql } from '../../platform/database/index.js';
import { keysFor } from '../../platform/reader/index.js';
import { both, everybody } from './fold.js';
import { Bound, divisionKey, firstDay, mostCells, type Question } from './question.js';
import { StatisticsDimension } from './statistics.codes.js';
import type { Counted } from './suppress.js';

/** A sum with the rows that it is made of. */
export interface Sum extends Counted { readonly value: string | null }

/** Up to which position of the log everything is counted, and when the hub recorded that. */
export interface CountedTo { readonly position: bigint; readonly recordedAt: Date | null }

/** What stands behind one cell, or with no members behind all of them; with these, up to where they count. */
export interface Counts { readonly countedTo: CountedTo | null; readonly isTotal: boolean; readonly members: readonly (string | null)[]; readonly sums: Readonly<Record<string, Sum>> }

/** Keys under which the asker sees a row whole: its own line, its division. The others show what everybody, or every organ of state, may see. */
export const insiderKeys = (keys: readonly string[]): string[] => keys.filter((key) => key !== 'd' && key !== 'p');

/** Cases, decisions and fines, from the cells where these can tell, else from the rows that they count. */
export function countsOf(sql: Sql, question: Question): Promise<Counts[]> {
  return cellsCanTell(question) ? fromCells(sql, question) : fromRows(sql, question);
}

/** Cells know field and month; whose they are by one scope key at a time. */
function cellsCanTell({ by, where: { organId, underOrganId, divisionCode, level, matterCode } }: Question): boolean {
  const other = [organId, underOrganId, level, matterCode].some((one) => one !== undefined);
  return !other && divisionCode === undefined && by.every((one) => one === StatisticsDimension.DOMAIN || one === StatisticsDimension.MONTH);
}

const cellColumns: Partial<Record<StatisticsDimension, string>> = { DOMAIN: 'c.domain', MONTH: 'c.month' };

/** What others' rows count is what everybody's rows count, as far as they are open to the asker, less those of the asker's own that are. */
async function fromCells(sql: Sql, question: Question): Promise<Counts[]> {
  const bound = new Bound();
  const keys = keysFor(question.sight, 'L0');
  const own = insiderKeys(keys);
  // Who holds two keys sees rows under both, which must count once.
  const twice = own.length === 2 ? [both(own[0]!, own[1]!)] : [];
  const open = bound.add(keys.includes('d') ? 1 : 2, 'int');
  const scopes = bound.add([everybody, ...own, ...twice], 'text[]');
  const conditions = [`c.scope = any(${scopes})`, `c.historic = ${bound.add(question.where.historic ?? false, 'boolean')}`, `(c.scope <> '${everybody}' or c.openness >= ${open})`, ...ofTime(question, bound, 'c')];
  const isTwice = `c.scope = any(${bound.add(twice, 'text[]')})`;
  const inside = (column: string): string => `coalesce(sum(case when c.scope = '${everybody}' then 0 when ${isTwice} then -c.${column} else c.${column} end), 0)`;
  const outside = (column: string): string =>
    `coalesce(sum(case when c.openness < ${open} then 0 when c.scope = '${everybody}' or ${isTwice} then c.${column} else -c.${column} end), 0)`;
  const sum = (name: string, counted: string, value = counted): string =>
    `${inside(counted)}::text as ${name}_inside, ${outside(counted)}::text as ${name}_outside, (${inside(value)} + ${outside(value)})::text as ${name}`;
  const rows = await grouped(sql, question, bound, {
    columns: cellColumns, from: `statistics.cell as c where ${conditions.join(' and ')}`,
    outputs: [sum('CASES', 'cases'), sum('DECISIONS', 'decisions'), sum('FINES', 'fined', 'fines')],
  });
  return readCounts(rows, question, ['CASES', 'DECISIONS', 'FINES']);
}

export const rowColumns: Partial<Record<StatisticsDimension, string>> = {
  DOMAIN: 'c.domain', ORGAN: 'c.organ_id::text', LEVEL: '(select organ.level from registry.organ where organ.id = c.organ_id)', MATTER: 'c.matter_code', MONTH: 'c.month',
};

async function fromRows(sql: Sql, question: Question): Promise<Counts[]> {
  const bound = new Bound();
  const keys = keysFor(question.sight, 'L0');
  const inside = `c.audience && ${bound.add(insiderKeys(keys), 'text[]')}`;
  const sum = (name: string, which: string, value: string): string =>
    `count(*) filter (where ${which} and ${inside})::text as ${name}_inside, count(*) filter (where ${which} and not ${inside})::text as ${name}_outside, ${value}::text as ${name}`;
  const rows = await grouped(sql, question, bound, {
    columns: rowColumns, from: `statistics.counted as c where ${[`c.audience && ${bound.add(keys, 'text[]')}`, ...ofRows(question, bound), ...ofTime(question, bound, 'c')].join(' and ')}`,
    outputs: [
      sum('CASES', 'c.ordinal = 0', 'count(*) filter (where c.ordinal = 0)'), sum('DECISIONS', 'c.ordinal > 0', 'count(*) filter (where c.ordinal > 0)'),
      sum('FINES', 'c.fine is not null', 'coalesce(sum(c.fine), 0)'),
    ],
  });
  return readCounts(rows, question, ['CASES', 'DECISIONS', 'FINES']);
}

const percentiles = { ENTRY_LAG_P50: 0.5, ENTRY_LAG_P90: 0.9, ENTRY_LAG_P99: 0.99 } as const;

/** 录入时差: percentiles over cases of which the asker may read when they came in. */
export async function lagsOf(sql: Sql, question: Question): Promise<Counts[]> {
  const bound = new Bound();
  const keys = keysFor(question.sight, 'L1');
  const inside = `c.audience && ${bound.add(insiderKeys(keys), 'text[]')}`;
  const conditions = [`c.audience && ${bound.add(keys, 'text[]')}`, 'c.ordinal = 0', 'c.lag_hours is not null', ...ofRows(question, bound), ...ofTime(question, bound, 'c')];
  const rows = await grouped(sql, question, bound, {
    columns: rowColumns, from: `statistics.counted as c where ${conditions.join(' and ')}`,
    outputs: Object.entries(percentiles).map(([name, part]) => `count(*) filter (where ${inside})::text as ${name}_inside, count(*) filter (where not ${inside})::text as ${name}_outside,
      percentile_disc(${part}) within group (order by c.lag_hours)::text as ${name}`),
  });
  return readCounts(rows, question, Object.keys(percentiles));
}

/** Conditions on rows that carry their own audience; the place of a case is told by it, as it is to lists of cases. */
export function ofRows({ where }: Question, bound: Bound): string[] {
  const { domain: _domain, organId, underOrganId, divisionCode, level, matterCode, historic } = where;
  const organ = (id: string): string => bound.add(validate(id) ? id : null, 'uuid');
  return [
    `c.historic = ${bound.add(historic ?? false, 'boolean')}`,
    ...(organId === undefined ? [] : [`c.organ_id = ${organ(organId)}`]),
    ...(underOrganId === undefined ? [] : [`c.audience && array[(select 'o' || number from registry.organ where id = ${organ(underOrganId)})]`]),
    ...(divisionCode === undefined ? [] : [`c.audience && array[${bound.add(divisionKey(divisionCode), 'text')}]`]),
    ...(level === undefined ? [] : [`c.organ_id in (select id from registry.organ where level = ${bound.add(level, 'text')})`]),
    ...(matterCode === undefined ? [] : [`c.matter_code = ${bound.add(matterCode, 'text')}`]),
  ];
}

function ofTime({ where: { domain, fromMonth, toMonth } }: Question, bound: Bound, row: string): string[] {
  return [
    ...(domain === undefined ? [] : [`${row}.domain = ${bound.add(domain, 'text')}`]),
    ...(fromMonth === undefined ? [] : [`${row}.month >= ${bound.add(firstDay(fromMonth), 'date')}`]),
    ...(toMonth === undefined ? [] : [`${row}.month <= ${bound.add(firstDay(toMonth), 'date')}`]),
  ];
}

interface Grouped { readonly columns: Partial<Record<StatisticsDimension, string>>; readonly from: string; readonly outputs: readonly string[] }

/** A month is grouped by as a day, and told as a month. */
const shown = (dimension: StatisticsDimension, column: string): string => (dimension === StatisticsDimension.MONTH ? `to_char(${column}, 'YYYY-MM')` : column);

/** Read by the same statement, and told beside the total: figures and position are of one moment. */
const stands = (isTotal: string): string =>
  ['position', 'recorded_at'].map((column) => `case when ${isTotal} then (select ${column} from statistics.consumer where name = 'statistics') end as ${column}`).join(', ');

/** One statement for the cells and their total; a row more than an answer may have says that there are too many. */
export function grouped(sql: Sql, { by }: Question, bound: Bound, { columns, from, outputs }: Grouped): Promise<Record<string, unknown>[]> {
  const dimensions = by.map((one) => columns[one]!);
  const members = by.map((one, at) => `${shown(one, dimensions[at]!)} as member_${at}, `).join('');
  const isTotal = by.length === 0 ? 'true' : `grouping(${dimensions.join(', ')}) > 0`;
  const sets = by.length === 0 ? '()' : `(${dimensions.join(', ')}), ()`;
  const order = by.map((_one, at) => `member_${at} nulls last`);
  return sql(`select ${members}${isTotal} as is_total, ${stands(isTotal)}, ${outputs.join(', ')} from ${from} group by grouping sets (${sets}) order by ${['is_total', ...order].join(', ')} limit ${mostCells + 2}`, bound.values);
}

/** Where nothing is counted there is no cell; the total is there all the same. */
export function readCounts(rows: readonly Record<string, unknown>[], { by }: Question, names: readonly string[]): Counts[] {
  return rows.map((row) => ({
    countedTo: row['is_total'] === true ? { position: BigInt(row['position'] as string), recordedAt: row['recorded_at'] as Date | null } : null,
    isTotal: row['is_total'] === true,
    members: row['is_total'] === true ? [] : by.map((_one, at) => row[`member_${at}`] as string | null),
    sums: Object.fromEntries(names.map((name) => {
      const [inside, outside, value] = [row[`${name.toLowerCase()}_inside`], row[`${name.toLowerCase()}_outside`], row[name.toLowerCase()]];
      return [name, { inside: Number(inside), outside: Number(outside), value: value as string | null }];
    })),
  })).filter(({ isTotal, sums }) => isTotal || Object.values(sums).some(({ inside, outside }) => inside + outside > 0));
}
