import { parse } from 'csv-parse/sync';
import { isCivilDay, readCreditCode, readDivisionCode } from '../../kernel/index.js';
import { DomainCode, GovernmentLevel, OrganKind, OrganOrigin } from './organ.codes.js';
import type { OrganEntry } from './organ.entry.js';

/** What is wrong in a register's file: the row (the header being row 1), the column, the reason and what to do. */
export interface OrganFlaw { readonly row: number; readonly column: string; readonly message: string }

export type OrganFile = { readonly ok: true; readonly entries: OrganEntry[] } | { readonly ok: false; readonly flaws: OrganFlaw[] };

type Cells = Readonly<Record<string, string | undefined>>;

const demanded = ['code', 'name', 'kind', 'level', 'divisionCode', 'validFrom'] as const;

/**
 * Reads a register of organs (执法主体名录) from CSV. Columns: code, name, kind, level, divisionCode, validFrom, and, where they apply, shortName,
 * domains (divided by `;`), superiorCode, verticallyManaged (1), actsInTheNameOfCode, documentPrefix, powersBasis, validTo, successorCode.
 * All rows or none: one flaw keeps the file out.
 */
export function readOrganFile(csv: Buffer): OrganFile {
  const rows = parse<Cells>(csv, { columns: true, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
  const missing = demanded.filter((column) => rows[0] !== undefined && !(column in rows[0]));
  if (rows.length === 0 || missing.length > 0) {
    return { ok: false, flaws: [{ row: 1, column: missing.join('、') || 'code', message: rows.length === 0 ? '文件中没有机关，请至少填写一行' : '缺少该列，请补上表头和内容' }] };
  }
  const flaws = rows.flatMap((cells, index) => flawsOf(cells).map(([column, message]) => ({ row: index + 2, column, message })));
  return flaws.length > 0 ? { ok: false, flaws } : { ok: true, entries: rows.map(entryOf) };
}

function flawsOf(cells: Cells): (readonly [column: string, message: string])[] {
  const code = readCreditCode(cells['code'] ?? '');
  const division = readDivisionCode(cells['divisionCode'] ?? '');
  const unknownDomains = domainsOf(cells).filter((domain) => !(domain in DomainCode));
  return [
    ...(code.ok ? [] : [['code', code.flaws[0]!.message] as const]),
    ...((cells['name'] ?? '') === '' ? [['name', '未填机关名称，请补填'] as const] : []),
    ...choice(cells, 'kind', OrganKind),
    ...choice(cells, 'level', GovernmentLevel),
    ...(division.ok ? [] : [['divisionCode', division.flaws[0]!.message] as const]),
    ...(unknownDomains.length === 0 ? [] : [['domains', `没有领域“${unknownDomains.join('、')}”，应为 ${Object.keys(DomainCode).join('、')}，以 ; 分隔`] as const]),
    ...(['validFrom', 'validTo'] as const).flatMap((column) => {
      const day = cells[column] ?? '';
      const isWell = day === '' ? column === 'validTo' : isCivilDay(day);
      return isWell ? [] : [[column, `“${day}”不是日期，请按 2026-11-21 的写法填写`] as const];
    }),
  ];
}

function choice(cells: Cells, column: string, codes: Record<string, string>): (readonly [string, string])[] {
  const given = cells[column] ?? '';
  return given in codes ? [] : [[column, `“${given}”不在代码表内，应为 ${Object.keys(codes).join('、')} 之一`]];
}

const domainsOf = (cells: Cells): string[] => (cells['domains'] ?? '').split(/[;；]/).map((domain) => domain.trim()).filter((domain) => domain !== '');

function entryOf(cells: Cells): OrganEntry {
  const stated = ['shortName', 'superiorCode', 'actsInTheNameOfCode', 'documentPrefix', 'powersBasis', 'validTo', 'successorCode'] as const;
  return {
    ...Object.fromEntries(stated.flatMap((column) => (cells[column] ? [[column, cells[column]]] : []))),
    code: cells['code']!, name: cells['name']!, kind: OrganKind[cells['kind'] as keyof typeof OrganKind], level: GovernmentLevel[cells['level'] as keyof typeof GovernmentLevel],
    domains: domainsOf(cells).map((domain) => DomainCode[domain as keyof typeof DomainCode]),
    divisionCode: cells['divisionCode']!, verticallyManaged: cells['verticallyManaged'] === '1', validFrom: cells['validFrom']!, origin: OrganOrigin.REGISTER,
  };
}
