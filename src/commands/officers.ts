import type { Hub } from '../hub.js';
import { readDivisionCode } from '../kernel/index.js';
import { certificateKey, heldCertificates, officersIn, readOfficerFile, registerOfficers, type OfficerRow } from '../registry/officer/index.js';
import type { FileFlaw } from '../registry/register-file/index.js';
import { refuseFile } from './refuse-file.js';

/** Enters a register's officers with their certificates, all or none, and says how many are new or changed; complains of every flaw with row, column and reason. */
export async function enterOfficers(hub: Hub, csv: Buffer): Promise<string> {
  const file = readOfficerFile(csv);
  const flaws = file.ok ? await clashes(hub, file.entries) : file.flaws;
  if (!file.ok || flaws.length > 0) return refuseFile(flaws, '未登记任何执法人员', 'no officer was entered');
  const officers = officersIn(file.entries);
  const { registered, changed, unchanged } = await hub.database.transaction((sql) => registerOfficers(sql, officers, 'hub:officers', hub.now()));
  return `共 ${officers.length} 人：新登记 ${registered}，有变更 ${changed}，无变化 ${unchanged} · ${registered} officers entered, ${changed} changed, ${unchanged} unchanged`;
}

/** Organs and divisions that the hub does not know, and certificates that it knows as another officer's. */
async function clashes({ database: { sql } }: Hub, rows: readonly OfficerRow[]): Promise<FileFlaw[]> {
  const divisions = new Set((await sql<{ id: string }>('select id from registry.division')).map(({ id }) => id));
  const organs = new Set((await sql<{ code: string }>('select code from registry.organ where code = any($1::text[])', [rows.map(({ officer }) => officer.organCode)])).map(({ code }) => code));
  const held = await heldCertificates(sql, rows.map(({ certificate }) => certificate));
  return rows.flatMap(({ row, officer, certificate }) => {
    const division = readDivisionCode(certificate.divisionCode ?? '');
    const isPlaced = certificate.divisionCode === undefined || (division.ok && divisions.has(division.value.stem));
    const holder = held.get(certificateKey(certificate))?.officerCode ?? officer.code;
    return [
      ...(organs.has(officer.organCode) ? [] : [{ row, column: 'organCode', message: `机关名录中没有“${officer.organCode}”，请先登记该机关或改正代码` }]),
      ...(isPlaced ? [] : [{ row, column: 'divisionCode', message: `区划表中没有“${certificate.divisionCode}”，请核对` }]),
      ...(holder === officer.code ? [] : [{ row, column: 'certificateNumber', message: `证件“${certificate.number}”已登记在人员“${holder}”名下，请核对` }]),
    ];
  });
}
