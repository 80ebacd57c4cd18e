import { codeTable } from '../../platform/model/index.js';
import { fileStandard } from './file-standard.js';

/** 案卷材料, as declared in file-standard.ts. */
export const FileStep = Object.fromEntries(Object.keys(fileStandard).map((code) => [code, code])) as { readonly [K in keyof typeof fileStandard]: K };
export type FileStep = keyof typeof fileStandard;

codeTable('FileStep', FileStep, '案卷材料: a kind of step or document that a file may hold.', Object.fromEntries(Object.entries(fileStandard).map(([code, { meaning }]) => [code, meaning])) as Record<FileStep, string>);

/** 归卷情况. */
export enum FileState { PRESENT = 'PRESENT', LACKING = 'LACKING', NOT_YET = 'NOT_YET', NOT_REQUIRED = 'NOT_REQUIRED' }

codeTable('FileState', FileState, '归卷情况: whether it is in the file.', {
  PRESENT: '已有: records show it.',
  LACKING: '缺少: by the standard it has to be there, and no record shows it.',
  NOT_YET: '尚未到期: the case has not come so far.',
  NOT_REQUIRED: '无须: the case does not call for it, as far as records say.',
});

/** 案卷完整性. */
export enum FileStanding { COMPLETE = 'COMPLETE', LACKING = 'LACKING', UNKNOWN = 'UNKNOWN' }

codeTable('FileStanding', FileStanding, '案卷完整性: how a file stands against the standard.', {
  COMPLETE: '齐全: nothing is lacking.',
  LACKING: '不齐全: something is lacking.',
  UNKNOWN: '情况不明: no step of the case was reported, as with published records; nothing is said of its file.',
});

/** 台账数据项. */
export enum LedgerItem {
  LISTED = 'LISTED', OPENED = 'OPENED', DECIDED = 'DECIDED', PENALTY = 'PENALTY', CLOSED = 'CLOSED', WITHDRAWN = 'WITHDRAWN', TRANSFERRED = 'TRANSFERRED',
  FILES_COMPLETE = 'FILES_COMPLETE', FILES_LACKING = 'FILES_LACKING', FILES_UNKNOWN = 'FILES_UNKNOWN', LACKING = 'LACKING', NUMBER_GAPS = 'NUMBER_GAPS',
}

codeTable('LedgerItem', LedgerItem, '台账数据项: what a figure of a ledger counts.', {
  LISTED: '在册案件: cases of the catalogue, by their listed time.',
  OPENED: '立案: cases opened in the time.',
  DECIDED: '作出处罚决定: cases with a decision of the time.',
  PENALTY: '处罚种类: cases with a decision of the time that is of this kind.',
  CLOSED: '结案: cases closed in the time.',
  WITHDRAWN: '撤案: cases opened in the time and withdrawn since; reports do not say when.',
  TRANSFERRED: '移送公安机关: cases of which a suspected crime was sent in the time.',
  FILES_COMPLETE: '案卷齐全: listed cases whose file lacks nothing.',
  FILES_LACKING: '案卷不齐全: listed cases whose file lacks something.',
  FILES_UNKNOWN: '案卷情况不明: listed cases of which no step was reported.',
  LACKING: '缺少材料: listed cases whose file lacks this.',
  NUMBER_GAPS: '缺号待说明: open questions about gaps in number series, of whatever time.',
});
