import { readDivisionCode, readResidentId } from '../../kernel/index.js';
import { DomainCode } from '../organ/index.js';
import { choiceFlaws, choicesFlaws, dayFlaws, listIn, readRegisterFile, type CellFlaw, type Cells, type FileFlaw, type RegisterFile } from '../register-file/index.js';
import { CertificateKind, CertificateStatus, LegalQualification } from './officer.codes.js';
import type { CertificateEntry, OfficerEntry } from './officer.entry.js';

const ofOfficer = ['code', 'name', 'organCode'] as const;
const demanded = [...ofOfficer, 'certificateNumber', 'certificateKind', 'issuer', 'domains', 'validFrom', 'validTo', 'status', 'effectiveFrom'] as const;
const terms = { code: '人员编号', name: '姓名', organCode: '机关代码', issuer: '发证机关', domains: '执法领域' } as const;

/** One certificate and its holder: a row of the file. */
export interface OfficerRow { readonly row: number; readonly officer: Omit<OfficerEntry, 'certificates'>; readonly certificate: CertificateEntry }

/**
 * Reads a register of officers (执法人员名录) from CSV, one row for each certificate. Columns: code, name, organCode, certificateNumber, certificateKind,
 * issuer, domains (divided by `;`), validFrom, validTo, status, effectiveFrom, and, where they apply, unit, post, legalQualification, matterCodes, divisionCode.
 */
export function readOfficerFile(csv: Buffer): RegisterFile<OfficerRow> {
  const file = readRegisterFile(csv, { demanded, noun: '执法人员', flawsOf, entryOf });
  if (!file.ok) return file;
  const entries = file.entries.map((entry, index) => ({ ...entry, row: index + 2 }));
  const flaws = betweenRows(entries);
  return flaws.length > 0 ? { ok: false, flaws } : { ok: true, entries };
}

/** Officers with their certificates, in the order in which the rows name them. */
export function officersIn(rows: readonly OfficerRow[]): OfficerEntry[] {
  return [...Map.groupBy(rows, ({ officer }) => officer.code).values()].map((own) => ({ ...own[0]!.officer, certificates: own.map(({ certificate }) => certificate) }));
}

function flawsOf(cells: Cells): CellFlaw[] {
  const number = cells['certificateNumber'] ?? '';
  const division = cells['divisionCode'] ? readDivisionCode(cells['divisionCode']) : undefined;
  const [from, to] = [cells['validFrom'] ?? '', cells['validTo'] ?? ''];
  return [
    ...Object.entries(terms).flatMap(([column, term]): CellFlaw[] => (cells[column] ? [] : [[column, `未填${term}，请补填`]])),
    ...(/^.{4,32}$/u.test(number) ? [] : [['certificateNumber', '证件编号应为 4 至 32 个字符，请核对'] as const]),
    ...(['code', 'certificateNumber'] as const).filter((column) => holdsIdentityNumber(cells[column])).map((column): CellFlaw => [column, '填的是公民身份号码，本栏会向外展示；请改填证件编号或人员编号']),
    ...choiceFlaws(cells, 'certificateKind', CertificateKind),
    ...choicesFlaws(cells, 'domains', DomainCode, '领域'),
    ...(division === undefined || division.ok ? [] : [['divisionCode', division.flaws[0]!.message] as const]),
    ...(['validFrom', 'validTo', 'effectiveFrom'] as const).flatMap((column) => dayFlaws(cells, column)),
    ...(from !== '' && to !== '' && to < from ? [['validTo', `有效期止“${to}”早于有效期起“${from}”，请核对`] as const] : []),
    ...choiceFlaws(cells, 'status', CertificateStatus),
    ...(cells['legalQualification'] ? choiceFlaws(cells, 'legalQualification', LegalQualification) : []),
  ];
}

function holdsIdentityNumber(text: string | undefined): boolean {
  const reading = readResidentId(text ?? '');
  return reading.ok && reading.value.checkDigitHolds;
}

function entryOf(cells: Cells): OfficerRow {
  const stated = (column: string, name = column): Record<string, string> => (cells[column] ? { [name]: cells[column] } : {});
  return {
    row: 0,
    officer: { code: cells['code']!, name: cells['name']!, organCode: cells['organCode']!, ...stated('unit'), ...stated('post'), ...(cells['legalQualification'] && { legalQualification: LegalQualification[cells['legalQualification'] as keyof typeof LegalQualification] }) },
    certificate: {
      number: cells['certificateNumber']!, kind: CertificateKind[cells['certificateKind'] as keyof typeof CertificateKind], issuer: cells['issuer']!,
      domains: listIn(cells, 'domains').map((domain) => DomainCode[domain as keyof typeof DomainCode]), matterCodes: listIn(cells, 'matterCodes'), ...stated('divisionCode'),
      validFrom: cells['validFrom']!, validTo: cells['validTo']!, status: CertificateStatus[cells['status'] as keyof typeof CertificateStatus], effectiveFrom: cells['effectiveFrom']!,
    },
  };
}

/** Rows of one officer say the same of the officer, and no certificate stands twice. */
function betweenRows(rows: readonly OfficerRow[]): FileFlaw[] {
  const officers = new Map(rows.toReversed().map(({ officer }) => [officer.code, officer]));
  const seen = new Set<string>();
  return rows.flatMap(({ row, officer, certificate }) => {
    const first = officers.get(officer.code)!;
    const differing = (['name', 'organCode', 'unit', 'post', 'legalQualification'] as const).filter((column) => first[column] !== officer[column]);
    const key = certificateKey(certificate);
    const isRepeated = seen.has(key);
    seen.add(key);
    return [
      ...differing.map((column) => ({ row, column, message: `与同一人员编号“${officer.code}”的前一行不一致，请改为一致` })),
      ...(isRepeated ? [{ row, column: 'certificateNumber', message: `证件“${certificate.number}”在本文件中出现两次，请只留现行的一行` }] : []),
    ];
  });
}

/** What makes a certificate one: who issued it, and its number. */
export const certificateKey = ({ issuer, number }: Pick<CertificateEntry, 'issuer' | 'number'>): string => JSON.stringify([issuer, number]);
