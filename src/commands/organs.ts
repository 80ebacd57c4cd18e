import type { Hub } from '../hub.js';
import { readDivisionCode } from '../kernel/index.js';
import { readOrganFile, registerOrgans, type OrganEntry } from '../registry/organ/index.js';
import type { FileFlaw } from '../registry/register-file/index.js';
import { refuseFile } from './refuse-file.js';

/** Enters a register's organs, all or none, and says how many are new; complains of every flaw with row, column and reason. */
export async function enterOrgans(hub: Hub, csv: Buffer): Promise<string> {
  const file = readOrganFile(csv);
  const flaws = file.ok ? await unknownNames(hub, file.entries) : file.flaws;
  if (!file.ok || flaws.length > 0) return refuseFile(flaws, '未登记任何机关', 'no organ was entered');
  const entered = await hub.database.transaction((sql) => registerOrgans(sql, file.entries, 'hub:organs', hub.now()));
  return `共 ${file.entries.length} 行：新登记 ${entered}，已在名录中 ${file.entries.length - entered} · ${entered} organs entered, ${file.entries.length - entered} known already`;
}

/** Codes of divisions and of other organs that neither the hub nor the file knows. */
async function unknownNames({ database }: Hub, entries: readonly OrganEntry[]): Promise<FileFlaw[]> {
  const divisions = new Set((await database.sql<{ id: string }>('select id from registry.division')).map(({ id }) => id));
  const organs = new Set([...entries.map(({ code }) => code), ...(await database.sql<{ code: string }>('select code from registry.organ')).map(({ code }) => code)]);
  const named = ['superiorCode', 'actsInTheNameOfCode', 'successorCode'] as const;
  return entries.flatMap((entry, index) => {
    const division = readDivisionCode(entry.divisionCode ?? '');
    return [
      ...(division.ok && divisions.has(division.value.stem) ? [] : [{ row: index + 2, column: 'divisionCode', message: `区划表中没有“${entry.divisionCode ?? ''}”，请核对` }]),
      ...named.flatMap((column) => (entry[column] === undefined || organs.has(entry[column]) ? [] : [{ row: index + 2, column, message: `名录和本文件中都没有机关“${entry[column]}”，请先登记它或改正代码` }])),
    ];
  });
}
