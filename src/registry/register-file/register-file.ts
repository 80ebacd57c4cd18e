import { parse } from 'csv-parse/sync';
import { isCivilDay } from '../../kernel/index.js';

/** What is wrong in a register's file: the row (the header being row 1), the column, the reason and what to do. */
export interface FileFlaw { readonly row: number; readonly column: string; readonly message: string }

export type RegisterFile<Entry> = { readonly ok: true; readonly entries: Entry[] } | { readonly ok: false; readonly flaws: FileFlaw[] };

/** A row, its cells by column; a cell that is empty or not there says nothing. */
export type Cells = Readonly<Record<string, string | undefined>>;

/** A flaw of one row. */
export type CellFlaw = readonly [column: string, message: string];

/** How the rows of a register are judged and made entries of. */
export interface RowReading<Entry> {
  readonly demanded: readonly string[];
  /** What a row stands for, in Chinese. */
  readonly noun: string;
  readonly flawsOf: (cells: Cells) => readonly CellFlaw[];
  readonly entryOf: (cells: Cells) => Entry;
}

/** Reads a register from CSV with a header. All rows or none: one flaw keeps the file out. */
export function readRegisterFile<Entry>(csv: Buffer, { demanded, noun, flawsOf, entryOf }: RowReading<Entry>): RegisterFile<Entry> {
  const rows = parse<Cells>(csv, { columns: true, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
  const missing = demanded.filter((column) => rows[0] !== undefined && !(column in rows[0]));
  if (rows.length === 0 || missing.length > 0) {
    return { ok: false, flaws: [{ row: 1, column: missing.join('、') || demanded[0]!, message: rows.length === 0 ? `文件中没有${noun}，请至少填写一行` : '缺少该列，请补上表头和内容' }] };
  }
  const flaws = rows.flatMap((cells, index) => flawsOf(cells).map(([column, message]) => ({ row: index + 2, column, message })));
  return flaws.length > 0 ? { ok: false, flaws } : { ok: true, entries: rows.map(entryOf) };
}

/** Flaws of a cell that holds one value of a code table. */
export function choiceFlaws(cells: Cells, column: string, codes: Record<string, string>): CellFlaw[] {
  const given = cells[column] ?? '';
  return given in codes ? [] : [[column, `“${given}”不在代码表内，应为 ${Object.keys(codes).join('、')} 之一`]];
}

/** Flaws of a cell that lists values of a code table, divided by `;`. */
export function choicesFlaws(cells: Cells, column: string, codes: Record<string, string>, term: string): CellFlaw[] {
  const unknown = listIn(cells, column).filter((code) => !(code in codes));
  return unknown.length === 0 ? [] : [[column, `没有${term}“${unknown.join('、')}”，应为 ${Object.keys(codes).join('、')}，以 ; 分隔`]];
}

/** Flaws of a cell that holds a day; an empty one is a flaw unless it may stay empty. */
export function dayFlaws(cells: Cells, column: string, mayBeEmpty = false): CellFlaw[] {
  const day = cells[column] ?? '';
  const isWell = day === '' ? mayBeEmpty : isCivilDay(day);
  return isWell ? [] : [[column, `“${day}”不是日期，请按 2026-11-21 的写法填写`]];
}

/** The items of a cell that lists several, divided by `;`. */
export const listIn = (cells: Cells, column: string): string[] => (cells[column] ?? '').split(/[;；]/).map((item) => item.trim()).filter((item) => item !== '');
