import { complain } from '../platform/complaint.js';
import type { FileFlaw } from '../registry/register-file/index.js';

/** Flaws shown at once; the rest is counted. */
const shown = 10;

/** Complains of the flaws of a register's file, by row, column and reason; nothing of it was entered. */
export function refuseFile(flaws: readonly FileFlaw[], nothing: string, nothingInEnglish: string): never {
  const list = flaws.slice(0, shown).map(({ row, column, message }) => `第 ${row} 行 ${column}：${message}`).join('；');
  return complain(`文件有 ${flaws.length} 处问题，${nothing}：${list}；请改正后重新登记`, `The file has ${flaws.length} flaws, named by row and column; ${nothingInEnglish}`);
}
