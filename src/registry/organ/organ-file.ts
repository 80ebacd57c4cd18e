import { readCreditCode, readDivisionCode } from '../../kernel/index.js';
import { choiceFlaws, choicesFlaws, dayFlaws, listIn, readRegisterFile, type CellFlaw, type Cells, type RegisterFile } from '../register-file/index.js';
import { DomainCode, GovernmentLevel, OrganKind, OrganOrigin } from './organ.codes.js';
import type { OrganEntry } from './organ.entry.js';

const demanded = ['code', 'name', 'kind', 'level', 'divisionCode', 'validFrom'] as const;

/**
 * Reads a register of organs (执法主体名录) from CSV. Columns: code, name, kind, level, divisionCode, validFrom, and, where they apply, shortName,
 * domains (divided by `;`), superiorCode, verticallyManaged (1), actsInTheNameOfCode, documentPrefix, powersBasis, validTo, successorCode.
 */
export function readOrganFile(csv: Buffer): RegisterFile<OrganEntry> {
  return readRegisterFile(csv, { demanded, noun: '机关', flawsOf, entryOf });
}

function flawsOf(cells: Cells): CellFlaw[] {
  const code = readCreditCode(cells['code'] ?? '');
  const division = readDivisionCode(cells['divisionCode'] ?? '');
  return [
    ...(code.ok ? [] : [['code', code.flaws[0]!.message] as const]),
    ...((cells['name'] ?? '') === '' ? [['name', '未填机关名称，请补填'] as const] : []),
    ...choiceFlaws(cells, 'kind', OrganKind),
    ...choiceFlaws(cells, 'level', GovernmentLevel),
    ...(division.ok ? [] : [['divisionCode', division.flaws[0]!.message] as const]),
    ...choicesFlaws(cells, 'domains', DomainCode, '领域'),
    ...dayFlaws(cells, 'validFrom'),
    ...dayFlaws(cells, 'validTo', true),
  ];
}

function entryOf(cells: Cells): OrganEntry {
  const stated = ['shortName', 'superiorCode', 'actsInTheNameOfCode', 'documentPrefix', 'powersBasis', 'validTo', 'successorCode'] as const;
  return {
    ...Object.fromEntries(stated.flatMap((column) => (cells[column] ? [[column, cells[column]]] : []))),
    code: cells['code']!, name: cells['name']!, kind: OrganKind[cells['kind'] as keyof typeof OrganKind], level: GovernmentLevel[cells['level'] as keyof typeof GovernmentLevel],
    domains: listIn(cells, 'domains').map((domain) => DomainCode[domain as keyof typeof DomainCode]),
    divisionCode: cells['divisionCode']!, verticallyManaged: cells['verticallyManaged'] === '1', validFrom: cells['validFrom']!, origin: OrganOrigin.REGISTER,
  };
}
