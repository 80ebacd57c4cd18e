import { compulsionLaw, environmentRules, marketProcedure, order, penaltyLaw, timelyTransfer } from './basis.js';
import { copy, tell, type TransferRow } from './row.js';

const custody = ['CUSTODY_POLICE', 'CUSTODY_AGENCY_FOR_POLICE'] as const;

/** 涉案物品. */
const itemRows: readonly TransferRow[] = [
  { id: 'W1', step: 'listItems', from: ['SEIZED'], to: 'LISTED', by: ['AGENCY'], documents: ['D05'], basis: [...order(6), ...environmentRules(6)], confidence: 'V' },
  { id: 'W2', step: 'sendItems', from: ['LISTED'], to: 'TRANSFERRED_WITH_CASE', by: ['AGENCY'], documents: ['D05', 'D10'], stops: ['transfer.seized_goods'], late: 'MARKED', basis: compulsionLaw(21), confidence: 'V' },
  { id: 'W3', step: 'takeItems', from: ['TRANSFERRED_WITH_CASE'], to: 'CUSTODY_POLICE', by: ['POLICE'], documents: ['D16'], basis: order(12), confidence: 'V' },
  { id: 'W4', step: 'leaveItems', from: ['TRANSFERRED_WITH_CASE'], to: 'CUSTODY_AGENCY_FOR_POLICE', by: ['POLICE'], documents: ['D16'], basis: environmentRules(10), confidence: 'D' },
  { id: 'W5', step: 'returnItems', from: ['TRANSFERRED_WITH_CASE', ...custody], to: 'LISTED', by: ['POLICE'], documents: ['D16'], requires: ['CRIMINAL_ROAD_ENDED'], basis: order(8, 13), confidence: 'D' },
  { id: 'W6', step: 'disposeOfItems', from: ['SEIZED', 'LISTED', 'TRANSFERRED_WITH_CASE', ...custody], to: 'DISPOSED', by: ['AGENCY', 'POLICE'], requires: ['DANGEROUS_OR_PERISHABLE'], basis: environmentRules(10), confidence: 'V' },
  { id: 'W7', step: 'disposeOfItems', from: ['LISTED', ...custody], to: 'DISPOSED', by: ['AGENCY', 'POLICE', 'COURT'], requires: ['DECISION_ON_ITEMS'], basis: [], confidence: 'D' },
  { id: 'W8', step: 'giveBackItems', from: ['SEIZED', 'LISTED'], to: 'GIVEN_BACK', by: ['AGENCY'], requires: ['GROUNDS_OF_SEIZURE_GONE'], basis: compulsionLaw(28), confidence: 'V' },
  { id: 'W9', step: 'giveBackItems', from: custody, to: 'GIVEN_BACK', by: ['POLICE', 'COURT'], requires: ['DECISION_ON_ITEMS'], basis: [], confidence: 'D' },
];

const open = ['FILE_RUNNING', 'FILE_RESUMED'] as const;
const waiting = ['FILE_HELD', 'FILE_SUSPENDED'] as const;
const outcome = { by: ['AGENCY'], stops: ['penalty.decision', 'filing.followup_admin'], late: 'MARKED' } as const;
const bySystem = { by: ['SYSTEM'] } as const;

/** 行政卷宗. */
const fileRows: readonly TransferRow[] = [
  { id: 'F1', step: 'holdFine', from: open, to: 'FILE_HELD', ...bySystem, follows: ['2'], basis: order(11), confidence: 'V' },
  { id: 'F2', step: 'releaseHold', from: ['FILE_HELD'], to: 'FILE_RUNNING', ...bySystem, follows: ['2b', '2c', '6c'], basis: [], confidence: 'D' },
  { id: 'F3', step: 'suspendFile', from: ['FILE_RUNNING', 'FILE_HELD', 'FILE_RESUMED'], to: 'FILE_SUSPENDED', ...bySystem, follows: ['5c', '7'], pauses: ['penalty.decision'], starts: ['env.penalty_pause'],
    basis: [...order(11), ...environmentRules(16), ...marketProcedure(46)], confidence: 'V' },
  { id: '43', step: 'resumeFile', from: ['FILE_SUSPENDED'], to: 'FILE_RESUMED', ...bySystem, follows: ['26', '28', '28a', '33', '41b', '41c'], stops: ['env.penalty_pause'], resumes: ['penalty.decision'], late: 'MARKED',
    basis: environmentRules(16), confidence: 'V' },
  { id: '43a', step: 'suspendFile', from: ['FILE_RESUMED'], to: 'FILE_SUSPENDED', ...bySystem, follows: ['20', '20a', '20b', '20e', '35b', '41t', '41u'], pauses: ['penalty.decision'], starts: ['env.penalty_pause'], basis: [], confidence: 'D' },
  { id: '43b', step: 'resumeFile', from: ['FILE_SUSPENDED'], to: 'FILE_RESUMED', ...bySystem, follows: ['13', '13b', '21b', '22', '25b', '41a', '41d', '42', '42a'], stops: ['env.penalty_pause'], resumes: ['penalty.decision'], late: 'MARKED', basis: [], confidence: 'D' },
  { id: 'F4', step: 'penaliseOtherwise', from: waiting, by: ['AGENCY'], documents: ['D09'], requires: ['NOT_A_FINE'], basis: [...order(11), ...environmentRules(16)], confidence: 'V' },
  { id: 'F5', step: 'penalise', from: open, to: 'PENALISED', ...outcome, documents: ['D09'], requires: ['NO_FINE_AFTER_FINE', 'WITHIN_LIMITATION'], starts: ['penalty.close'], basis: penaltyLaw(35, 36, 60), confidence: 'V' },
  { id: 'F6', step: 'penalise', from: waiting, to: 'PENALISED', ...outcome, documents: ['D09'], requires: ['GROUND_OF_OVERRIDE', 'NO_FINE_AFTER_FINE', 'WITHIN_LIMITATION'], starts: ['penalty.close'], drops: ['env.penalty_pause'],
    copies: [{ ...tell('PROCURATORATE_CRIMINAL'), isAdvised: true }], basis: [...order(11), ...environmentRules(16)], confidence: 'D' },
  { id: 'F7', step: 'reportPenalty', from: waiting, by: ['AGENCY', 'SYSTEM'], documents: ['D09'], starts: ['transfer.penalised_first'], basis: timelyTransfer(1), confidence: 'Vq' },
  { id: 'F8', step: 'copyPenalty', from: [...waiting, 'FILE_RUNNING', 'FILE_RESUMED', 'PENALISED', 'NOT_PENALISED', 'BARRED_BY_FINE', 'TIME_BARRED'], by: ['AGENCY'], documents: ['D09'], requires: ['STILL_OWED'], stops: ['transfer.penalised_first'], late: 'MARKED',
    copies: [copy('POLICE'), copy('PROCURATORATE_CRIMINAL')], basis: timelyTransfer(1), confidence: 'Vq' },
  { id: 'F9', step: 'decideAgainstPenalty', from: open, to: 'NOT_PENALISED', ...outcome, requires: ['REASONS_ON_RECORD'], basis: penaltyLaw([57, 1]), confidence: 'V' },
  { id: 'F10', step: 'bar', from: open, to: 'BARRED_BY_FINE', ...outcome, documents: ['D30'], requires: ['FINED_BY_COURT'], basis: penaltyLaw(35), confidence: 'V' },
  { id: 'F11', step: 'bar', from: open, to: 'TIME_BARRED', ...outcome, requires: ['LIMITATION_PASSED'], basis: penaltyLaw(36), confidence: 'V' },
  { id: 'F12', step: 'closeFile', from: ['PENALISED'], by: ['AGENCY'], requires: ['STILL_OWED', 'PENALTY_EXECUTED'], stops: ['penalty.close'], late: 'MARKED', basis: marketProcedure(77), confidence: 'V' },
];

/** 抄送: `owed` are the rows by which the procuratorate or the justice bureau must get a copy. */
const copyRows = (owed: readonly string[]): readonly TransferRow[] => [
  { id: 'K1', step: 'sendCopy', from: ['COPY_DUE'], to: 'COPY_SENT', ...bySystem, follows: owed, stops: ['transfer.copy_proc'], late: 'MARKED', basis: [...environmentRules(6), ...timelyTransfer(1)], confidence: 'Vq' },
  { id: 'K2', step: 'acknowledgeCopy', from: ['COPY_SENT'], to: 'COPY_ACKNOWLEDGED', by: ['PROCURATORATE_CRIMINAL', 'JUSTICE_BUREAU', 'GOVERNMENT', 'POLICE'], basis: [], confidence: 'D' },
];

/** What lies beside the main line, given its rows: items, the administrative file, copies. */
export function besideRows(main: readonly TransferRow[]): readonly TransferRow[] {
  const owing = [...main, ...fileRows].filter(({ copies = [] }) => copies.some(({ how }) => how === 'COPY')).map(({ id }) => id);
  return [...itemRows, ...fileRows, ...copyRows(owing)];
}
