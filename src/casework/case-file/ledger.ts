import { completenessQuestionList, CompletenessKind, CompletenessState } from '../completeness/index.js';
import { CaseStatus, PenaltyKind } from '../case/index.js';
import type { List } from '../../platform/reader/index.js';
import { catalogueList } from './catalogue.lists.js';
import type { CaseCatalogueWhere } from './catalogue.types.js';
import { FileStanding, FileStep, LedgerItem } from './file.codes.js';
import { fileStandard, type FileRow } from './file-standard.js';

/** A figure before it is counted: how its rows are listed. */
export interface Entry { readonly item: LedgerItem; readonly of: string | null; readonly list: List; readonly where: Readonly<Record<string, unknown>> }

/** Kinds that can make a file incomplete. */
const counting = Object.values(FileStep).filter((step) => { const row: FileRow = fileStandard[step]; return row.advisory === undefined && row.basis.length > 0; });

/** Every figure of an organ's ledger for days of Asia/Shanghai, `before` not included: each is the number of rows of a list. */
export function entriesOf(organId: string, from: string, before: string): Entry[] {
  const range = { from, before };
  const listed = { listedFrom: `${from}T00:00:00+08:00`, listedBefore: `${before}T00:00:00+08:00` };
  const of = (item: LedgerItem, where: CaseCatalogueWhere, part: string | null = null): Entry => ({ item, of: part, list: catalogueList, where: { organId, historic: false, ...where } });
  return [
    of(LedgerItem.LISTED, listed),
    of(LedgerItem.OPENED, { opened: range }),
    of(LedgerItem.DECIDED, { decided: range }),
    ...Object.values(PenaltyKind).map((kind) => of(LedgerItem.PENALTY, { decided: { ...range, kind } }, kind)),
    of(LedgerItem.CLOSED, { status: CaseStatus.CLOSED, closed: range }),
    of(LedgerItem.WITHDRAWN, { status: CaseStatus.WITHDRAWN, opened: range }),
    of(LedgerItem.TRANSFERRED, { transferred: range }),
    of(LedgerItem.FILES_COMPLETE, { ...listed, file: FileStanding.COMPLETE }),
    of(LedgerItem.FILES_LACKING, { ...listed, file: FileStanding.LACKING }),
    of(LedgerItem.FILES_UNKNOWN, { ...listed, file: FileStanding.UNKNOWN }),
    ...counting.map((step) => of(LedgerItem.LACKING, { ...listed, fileLacks: [step] }, step)),
    { item: LedgerItem.NUMBER_GAPS, of: null, list: completenessQuestionList, where: { organId, kind: CompletenessKind.NUMBER_GAP, state: CompletenessState.OPEN } },
  ];
}
