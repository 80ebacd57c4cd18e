import { addMonths, civilDayOf } from '../../kernel/index.js';
import { isOverdue, isOwed } from '../deadline/index.js';
import { guardRules } from './guards.js';
import type { StepContent } from './handling.types.js';
import type { Held, StepHeld, TrackHeld } from './held.js';
import { filingClocks } from './police.machine.js';
import type { TransferRow } from './row.js';
import { afterFiling, stateRows, type TransferState } from './state.codes.js';
import type { TransferGuard, TransferStep } from './step.codes.js';

/** What a condition is judged by: the row that asks for it, for one track (or for the whole transfer), at a moment. */
export interface Asking { readonly held: Held; readonly row: TransferRow; readonly track: TrackHeld | null; readonly at: Date }

type Given = Partial<StepContent>;

/** Whether a condition holds; `given` is null where it is asked what could hold, whatever would be stated. */
type Condition = (asking: Asking, given: Given | null) => boolean;

const affirmed = 'AFFIRMED';
const stated = (field: keyof StepContent): Condition => (_asking, given) => given === null || isSaid(given[field]);
const statedSo = (isSo: (given: Given) => boolean): Condition => (_asking, given) => given === null || isSo(given);

/** The parts for which clocks are asked: the track, or any where the step is of the whole transfer. */
const partsOf = ({ held, track }: Asking): readonly string[] => (track ? [track.id] : held.tracks.map(({ id }) => id));
const overdue = (...clocks: readonly string[]): Condition => (asking) => partsOf(asking).some((part) => isOverdue(asking.held.standings, clocks, part, asking.at));
const owed = (asking: Asking, clocks: readonly string[]): boolean => partsOf(asking).some((part) => isOwed(asking.held.standings, clocks, part));

const decisions: readonly TransferStep[] = ['decideToFile', 'decideNotToFile', 'upholdDecision', 'withdraw'];

/** Steps taken for the track, or with the whole transfer, since the last of those that begin its course anew. */
function stepsOf({ held: { steps }, track }: Asking, since: readonly TransferStep[] = []): readonly StepHeld[] {
  const own = track === null ? steps : steps.filter(({ subjectIds }) => subjectIds.includes(track.id));
  return own.slice(own.findLastIndex(({ step }) => since.includes(step)) + 1);
}

/** Where the criminal road of a track has come to its end, or never began. */
const roadEnded = new Set<TransferState>([
  'LEAD_REGISTERED', 'INVESTIGATING', 'NOT_FILED', 'NOT_FILED_UPHELD', 'SUPERVISION_CLOSED', 'RETURNED_TO_AGENCY', 'REFERRED', 'WITHDRAWN', 'NOT_PROSECUTED', 'UNDER_REVERSE_REVIEW', 'REVERSE_REVIEW_SUSPENDED',
  'OPINION_SENT', 'AGENCY_HANDLING', 'REPLIED', 'ESCALATED', 'NO_PENALTY_NEEDED', 'CONVICTED', 'EXEMPTED', 'ACQUITTED', 'TERMINATED', 'CLOSED',
]);

/** 行政处罚法第三十六条: two years from the end of the act; five where life, health or financial safety and harm are concerned. */
function isWithin(years: number, { held, at }: Asking): boolean {
  const { actTo } = held.transfer;
  return actTo === null || civilDayOf(at) <= addMonths(actTo, 12 * years);
}

/** Every condition of the machines; a new one does not compile without its answer. */
const conditions: Readonly<Record<TransferGuard, Condition | typeof affirmed>> = {
  STILL_OWED: (asking) => owed(asking, asking.row.stops ?? []),
  FILING_OVERDUE: overdue(...filingClocks),
  RECONSIDERATION_OVERDUE: overdue('reconsider.decide'),
  SUPPLEMENT_OVERDUE: overdue('police.supplement'),
  DAY_OF_RECEIPT_PASSED: overdue('police.supplement_notice'),
  EXPLANATION_OVERDUE: overdue('supervise.explain', 'supervise.overdue_explain'),
  ORDER_TO_FILE_OVERDUE: overdue('supervise.file'),
  REFERRAL_ANSWER_OVERDUE: overdue('platform.referral_answer'),
  NO_RECEIPT_GIVEN: (asking) => !stepsOf(asking, ['send', 'sendOnTheSpot', 'forward']).some(({ step }) => step === 'receive'),
  REPLY_OVERDUE_OR_REFUSED: overdue('reverse.reply'),
  THREE_MONTHS_SINCE_FILING: overdue('supervise.urge'),
  NO_REPORT_MADE: (asking) => !stepsOf(asking, ['suspectCrime', 'clearSuspicion', 'handleAdministratively']).some(({ step }) => step === 'submitReport'),
  SENT_ON_THE_SPOT: ({ held }) => held.transfer.onTheSpot && !held.papers.some(({ kind, standing }) => kind === 'D03' && standing === 'ATTACHED'),
  ADMINISTRATIVE_OUTCOME: ({ track }) => typeof track?.fileState === 'string' && stateRows[track.fileState].isEnd === true,
  DECIDED_NOT_TO_FILE: (asking) => stepsOf(asking).findLast(({ step }) => decisions.includes(step))?.step !== 'decideToFile' && stepsOf(asking).some(({ step }) => decisions.includes(step)),
  REASONS_RECEIVED: (asking) => stepsOf(asking, ['demandReasons']).some(({ step }) => step === 'explain'),
  SENT_BACK_LESS_THAN_TWICE: (asking) => stepsOf(asking, ['revokeNonProsecution']).filter(({ step }) => step === 'sendBack').length < 2,
  NO_REPLY_OWED: (asking) => !owed(asking, ['reverse.reply']),
  CRIMINAL_ROAD_ENDED: ({ held }) => held.tracks.every(({ state }) => roadEnded.has(state)),
  FINED_BY_COURT: ({ track }) => track?.finedByCourt === true,
  LIMITATION_PASSED: (asking) => asking.held.transfer.actTo === null || !isWithin(2, asking),
  WITHIN_LIMITATION: (asking) => isWithin(5, asking),
  // A fine after the court's is what is refused (行政处罚法第三十五条第二款); any other penalty may follow it.
  NO_FINE_AFTER_FINE: ({ track }, given) => given?.isFine !== true || track?.finedByCourt !== true,

  TWO_OFFICERS: statedSo(({ officers }) => new Set(officers).size >= 2),
  RULE_AND_FACTS_KEPT: stated('rule'),
  REASONS_ON_RECORD: statedSo(({ reasons, reasonCode }) => isSaid(reasons) || reasonCode !== undefined),
  HEAD_TOLD_BY_TELEPHONE: stated('headTold'),
  ORDER_ON_RECORD: stated('order'),
  NEW_FACTS: stated('newFacts'),
  DELIVERY_ON_RECORD: stated('delivery'),
  REASON_CODE: stated('reasonCode'),
  MATERIALS_OR_STATEMENT: statedSo(({ statement, papers }) => isSaid(statement) || (papers ?? []).some(({ standing = 'ATTACHED' }) => standing === 'ATTACHED')),
  COMPETENT_ORGAN_NAMED: stated('competentOrganId'),
  KIND_OF_NON_PROSECUTION: stated('nonProsecutionKind'),
  GROUND_OF_OVERRIDE: stated('groundOfOverride'),
  DECISION_OR_REASONS_AGAINST: statedSo(({ statement, papers }) => isSaid(statement) || (papers ?? []).some(({ kind, standing = 'ATTACHED' }) => kind === 'D09' && standing === 'ATTACHED')),
  NOT_A_FINE: statedSo(({ isFine }) => isFine === false),

  DEPUTY_IN_CHARGE_AGREES: affirmed, FINDING_ENDED_OTHERWISE: affirmed, STANDARD_PLAINLY_REACHED: affirmed, POLICE_HEAD_APPROVES: affirmed, FILE_RETURNED: affirmed,
  ADMINISTRATIVE_LIABILITY: affirmed, NO_ADMINISTRATIVE_LIABILITY: affirmed, FILING_CONDITIONS_MET: affirmed, CHIEF_PROCURATOR_DECIDES: affirmed, CORRECTION_WITHOUT_EFFECT: affirmed,
  // Questions of a supplementary investigation are content of it, which the hub does not keep.
  QUESTIONS_LISTED: affirmed,
  NON_PROSECUTION_CONTESTED: affirmed, NON_PROSECUTION_REVOKED: affirmed, JUDGMENT_NOT_YET_EFFECTIVE: affirmed, JUDGMENT_EFFECTIVE: affirmed, RETRIAL_ORDERED: affirmed,
  DANGEROUS_OR_PERISHABLE: affirmed, DECISION_ON_ITEMS: affirmed, GROUNDS_OF_SEIZURE_GONE: affirmed, PENALTY_EXECUTED: affirmed,
};

const isSaid = (stated: unknown): boolean => (typeof stated === 'string' ? stated.trim() !== '' : stated !== undefined && stated !== null);

/** Whether the condition holds for what is given; `null` asks what could hold, whatever would be stated or affirmed. */
export function holds(guard: TransferGuard, asking: Asking, given: Given | null): boolean {
  const condition = conditions[guard];
  return condition === affirmed ? given === null || given.affirms?.includes(guard) === true : condition(asking, given);
}

/** What of a row's conditions the input has to state or affirm. */
export const askedFor = ({ requires = [] }: TransferRow): TransferGuard[] => requires.filter((guard) => guardRules[guard].how !== 'COMPUTED');

/** 立案之后: where the criminal side keeps its content to itself. */
export const isConfidential = (state: TransferState): boolean => state === 'FILED' || (afterFiling as readonly TransferState[]).includes(state);
