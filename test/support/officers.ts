import { enterOfficers } from '../../src/commands/officers.js';
import type { TestHub } from './hub.js';
import { organCode, youyuBranch } from './reports.js';

const columns = [
  'code', 'name', 'organCode', 'unit', 'post', 'certificateNumber', 'certificateKind', 'issuer', 'domains', 'matterCodes', 'divisionCode', 'validFrom', 'validTo', 'status', 'effectiveFrom',
] as const;

export type OfficerCells = Partial<Record<typeof columns[number], string>>;

/** A row of a register of officers with nothing wrong in it: an invented officer of the county branch, with a certificate of some years. */
export function anOfficer(number: number, changes: OfficerCells = {}): OfficerCells {
  return {
    code: `试-${number}`, name: `试验员${number}（虚构）`, organCode: organCode(youyuBranch), unit: '执法一股', post: '股员', certificateNumber: `XN-T-${number}`, certificateKind: 'ENFORCEMENT',
    issuer: '试验发证机关（虚构）', domains: 'ENVIRONMENT', validFrom: '2024-01-01', validTo: '2028-12-31', status: 'VALID', effectiveFrom: '2024-01-01', ...changes,
  };
}

export function officerCsv(...rows: OfficerCells[]): Buffer {
  return Buffer.from([columns.join(','), ...rows.map((row) => columns.map((column) => row[column] ?? '').join(','))].join('\n'));
}

/** Enters rows of a register and gives what the command says. */
export const enter = ({ hub }: TestHub, ...rows: OfficerCells[]): Promise<string> => enterOfficers(hub, officerCsv(...rows));

/** An officer as a report names one of `anOfficer`. */
export const named = (number: number, changes: { role?: string; name?: string; certificateNumber?: string | null } = {}) =>
  ({ role: 'LEAD', name: `试验员${number}（虚构）`, certificateNumber: `XN-T-${number}`, ...changes });
