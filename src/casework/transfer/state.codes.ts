import { tableOf } from './table.js';
import type { TransferActor, TransferRegion } from './transfer.codes.js';

/** 流转状态: code in the notes on the law, region, what it belongs to, whose move it is, and what it means. */
interface State {
  readonly code: string;
  readonly region: TransferRegion;
  /** On the main line: the case and its finding, the transfer, or one track of suspect and crime. */
  readonly of?: 'CASE' | 'TRANSFER' | 'TRACK';
  readonly owner: TransferActor;
  readonly meaning: string;
  readonly isStart?: boolean;
  readonly isEnd?: boolean;
}

type Place = [code: string, owner: TransferActor, meaning: string];
const line = (of: NonNullable<State['of']>) => (...[code, owner, meaning]: Place): State => ({ region: 'MAIN', of, code, owner, meaning });
const beside = (region: TransferRegion) => (...[code, owner, meaning]: Place): State => ({ region, code, owner, meaning });
const start = (state: State): State => ({ ...state, isStart: true });
const end = (state: State): State => ({ ...state, isEnd: true });

const inCase = line('CASE');
const transfer = line('TRANSFER');
const track = line('TRACK');
const items = beside('ITEMS');
const file = beside('ADMINISTRATIVE_FILE');
const copy = beside('COPIES');
const detention = beside('DETENTION');
const referral = beside('REFERRAL');

/** Every state. A duty that is overdue is no state: it is a breach of its clock, and the duty remains. */
const states = {
  LEAD_REGISTERED: start(inCase('A0', 'AGENCY', '线索已登记: lead registered.')),
  INVESTIGATING: inCase('A1', 'AGENCY', '行政调查中: administrative case opened, or gone on with.'),
  CRIME_SUSPECTED: inCase('A2', 'AGENCY', '涉嫌犯罪: suspicion of a crime marked.'),
  TASK_FORCE_FORMED: transfer('A3', 'TASK_FORCE', '已成立专案组: the report is being written.'),
  AWAITING_HEAD: transfer('A4', 'AGENCY_HEAD', '待负责人审批: the report is with the head.'),
  NOT_APPROVED: transfer('A5', 'AGENCY', '不批准移送: refused by the head, reasons on record.'),
  APPROVED: transfer('A6', 'AGENCY', '已批准移送: to be dispatched within 24 hours.'),
  SENT: transfer('P0', 'POLICE', '已移送: dispatched to the police, not yet received.'),
  RECEIVED: transfer('P1', 'POLICE', '已签收: received by the police.'),
  AWAITING_SUPPLEMENT: transfer('P2', 'AGENCY', '待补正: materials incomplete; the time for filing runs on.'),
  FORWARDED: transfer('P3', 'POLICE', '已转送其他公安机关: sent on to the police that are competent.'),
  SENT_ON_AFTER_FILING: track('P3f', 'POLICE', '立案后移送其他公安机关: filed, and sent on to other police.'),
  RETURNED_TO_AGENCY: transfer('P4', 'AGENCY', '非公安管辖退回: no matter of the police.'),
  REFERRED: transfer('P4r', 'AGENCY', '已转交其他机关: sent to the organ that is competent instead of the police.'),
  UNDER_REVIEW: transfer('P5', 'POLICE', '立案审查中: the police decide whether to file.'),
  FILED: track('P6', 'POLICE', '已立案: filed.'),
  NOT_FILED: track('P7', 'AGENCY', '不予立案: not filed.'),
  NOT_FILED_UPHELD: track('P7’', 'AGENCY', '复议维持不予立案: not filed, upheld on reconsideration.'),
  UNDER_RECONSIDERATION: track('P8', 'POLICE', '复议中: under reconsideration.'),
  UNDER_SUPERVISION: track('S1', 'PROCURATORATE_CRIMINAL', '立案监督中: supervision of filing opened.'),
  REASONS_DEMANDED: track('S2', 'POLICE', '已要求说明理由: the police were asked for reasons.'),
  ORDERED_TO_FILE: track('S3', 'POLICE', '已通知立案: ordered to file.'),
  UNDER_CORRECTION: track('S4', 'PROCURATORATE_CRIMINAL', '纠正违法中: mending demanded, or before the upper procuratorate.'),
  SUPERVISION_CLOSED: track('S5', 'AGENCY', '理由成立: the reasons for not filing are sound.'),
  UNDER_INVESTIGATION: track('I1', 'POLICE', '侦查中: investigated by the police.'),
  WITHDRAWN: track('I2', 'POLICE', '已撤销案件: case withdrawn by the police.'),
  UNDER_PROSECUTION_REVIEW: track('J1', 'PROCURATORATE_CRIMINAL', '审查起诉中: under review for prosecution.'),
  SENT_BACK: track('J2', 'POLICE', '退回补充侦查: sent back for supplementary investigation, twice at most.'),
  NOT_PROSECUTED: track('J3', 'PROCURATORATE_CRIMINAL', '不起诉: not prosecuted; the kind is recorded.'),
  INDICTED: track('J4', 'COURT', '已提起公诉: indicted.'),
  ON_TRIAL: track('C1', 'COURT', '审理中: first or second instance, or retrial.'),
  CONVICTED: track('C2', 'COURT', '有罪判决: convicted.'),
  EXEMPTED: track('C3', 'COURT', '免予刑事处罚: exempted from punishment.'),
  ACQUITTED: track('C4', 'COURT', '宣告无罪: acquitted.'),
  TERMINATED: track('C5', 'COURT', '终止审理: trial ended without judgment.'),
  UNDER_REVERSE_REVIEW: track('R1', 'PROCURATORATE_ADMINISTRATIVE', '反向衔接审查中: whether a penalty is needed.'),
  REVERSE_REVIEW_SUSPENDED: track('R1’', 'PROCURATORATE_ADMINISTRATIVE', '反向衔接审查中止: the non-prosecution is contested.'),
  OPINION_SENT: track('R2', 'AGENCY', '检察意见已送达: opinion served on the competent organ.'),
  AGENCY_HANDLING: track('R3', 'AGENCY', '行政机关办理中: administrative case opened or resumed.'),
  REPLIED: track('R4', 'AGENCY', '已书面回复: result returned.'),
  ESCALATED: track('R5', 'AGENCY', '已通报: no reply or a late one; those above were told.'),
  NO_PENALTY_NEEDED: track('R6', 'AGENCY', '终结审查: no penalty is needed.'),
  CLOSED: end(track('X', 'AGENCY', '已办结: closed with a reason and an administrative outcome.')),

  SEIZED: start(items('W1', 'AGENCY', '已查封扣押: held by the agency.')),
  LISTED: items('W2', 'AGENCY', '已列清单: on the list of items.'),
  TRANSFERRED_WITH_CASE: items('W3', 'POLICE', '随案移送: gone with the case.'),
  CUSTODY_POLICE: items('W4', 'POLICE', '公安机关保管: in custody of the police.'),
  CUSTODY_AGENCY_FOR_POLICE: items('W5', 'AGENCY', '代为保管: kept by the agency for the police.'),
  DISPOSED: end(items('W6', 'AGENCY', '已处置: disposed of.')),
  GIVEN_BACK: end(items('W7', 'AGENCY', '已返还: given back to whom they belong.')),

  FILE_RUNNING: start(file('F1', 'AGENCY', '正常办理: the administrative case runs.')),
  FILE_HELD: file('F2', 'AGENCY', '暂缓罚款: no fine for the act and party until the suspicion is disposed of.'),
  FILE_SUSPENDED: file('F3', 'AGENCY', '因移送中止: waits for the criminal road.'),
  FILE_RESUMED: file('F4', 'AGENCY', '恢复办理: the criminal road has ended.'),
  PENALISED: end(file('F5', 'AGENCY', '已处罚: penalty decided.')),
  NOT_PENALISED: end(file('F6', 'AGENCY', '不予处罚: no penalty, with the reason.')),
  BARRED_BY_FINE: end(file('F7', 'AGENCY', '已判罚金不再罚款: a court’s fine bars another.')),
  TIME_BARRED: end(file('F8', 'AGENCY', '超过处罚时效: time for a penalty has passed.')),

  COPY_DUE: start(copy('K1', 'SYSTEM', '待抄送: owed with the step.')),
  COPY_SENT: copy('K2', 'PROCURATORATE_CRIMINAL', '已抄送: sent by the hub.'),
  COPY_ACKNOWLEDGED: end(copy('K3', 'PROCURATORATE_CRIMINAL', '已签收抄送: receipt acknowledged.')),

  DETENTION_RESOLVED: start(detention('DT', 'AGENCY', '决定移送拘留: the agency has decided to refer.')),
  DETENTION_SENT: detention('DT0', 'POLICE', '已移送拘留: referred to the police.'),
  DETENTION_ACCEPTED: detention('DT1', 'POLICE', '已受理拘留移送: accepted by the police.'),
  DETENTION_DECIDED: end(detention('DT2', 'POLICE', '拘留已决定: decided by the police.')),
  DETENTION_RETURNED: end(detention('DT2r', 'POLICE', '拘留移送退回: not for detention.')),

  REFERRAL_RESOLVED: start(referral('AR', 'AGENCY', '决定移送其他行政机关: the agency has decided to refer.')),
  REFERRAL_SENT: referral('AR0', 'RECEIVING_AGENCY', '已发移送函: referred, not yet received.'),
  REFERRAL_RECEIVED: referral('AR1', 'RECEIVING_AGENCY', '移送函已签收: received, not yet answered.'),
  REFERRAL_ACCEPTED: end(referral('AR2', 'RECEIVING_AGENCY', '移送已受理: taken over by the agency to which it was referred.')),
  REFERRAL_REFUSED: referral('AR3', 'RECEIVING_AGENCY', '移送未受理: refused; the competent agency is named; it is not referred on.'),
  REFERRAL_DISPUTED: referral('AR4', 'GOVERNMENT', '管辖争议中: before the common superior.'),
  REFERRAL_ASSIGNED: end(referral('AR5', 'GOVERNMENT', '已指定管辖: the superior has said who is competent.')),
  REFERRAL_WITHDRAWN: end(referral('AR6', 'AGENCY', '移送函已撤回: taken back by the sender.')),
} satisfies Record<string, State>;

export type TransferState = keyof typeof states;
/** 裁判 of one track. */
export const judged = ['CONVICTED', 'EXEMPTED', 'ACQUITTED', 'TERMINATED'] as const satisfies readonly TransferState[];
/** Wherever a case that the procuratorate did not prosecute may have come to: what was left undone can be done there late. */
export const afterNonProsecution = [
  'NOT_PROSECUTED', 'UNDER_REVERSE_REVIEW', 'REVERSE_REVIEW_SUSPENDED', 'OPINION_SENT', 'NO_PENALTY_NEEDED', 'AGENCY_HANDLING', 'REPLIED', 'ESCALATED', 'CLOSED',
] as const satisfies readonly TransferState[];
/** The same of a case that was filed: while it is on the criminal road, and when it has left it. */
export const onTheCriminalRoad = ['UNDER_INVESTIGATION', 'UNDER_PROSECUTION_REVIEW', 'SENT_BACK', 'INDICTED', 'ON_TRIAL'] as const satisfies readonly TransferState[];
export const offTheCriminalRoad = ['WITHDRAWN', ...judged, ...afterNonProsecution] as const satisfies readonly TransferState[];
export const afterFiling = [...onTheCriminalRoad, ...offTheCriminalRoad] as const;
/** The same of a case that was not filed. */
export const afterNotFiling = [
  'NOT_FILED_UPHELD', 'UNDER_RECONSIDERATION', 'UNDER_SUPERVISION', 'REASONS_DEMANDED', 'ORDERED_TO_FILE', 'UNDER_CORRECTION', 'SUPERVISION_CLOSED', 'INVESTIGATING', 'CLOSED',
] as const satisfies readonly TransferState[];
/** The same of a case that the police withdrew. */
export const afterWithdrawal = ['UNDER_SUPERVISION', 'REASONS_DEMANDED', 'ORDERED_TO_FILE', 'UNDER_CORRECTION', 'SUPERVISION_CLOSED', 'INVESTIGATING', 'AGENCY_HANDLING', 'REPLIED', 'ESCALATED', 'CLOSED'] as const satisfies readonly TransferState[];
/** The same of a case that has left the agency. */
export const afterDispatch: readonly TransferState[] = [
  ...new Set(['SENT', 'RECEIVED', 'AWAITING_SUPPLEMENT', 'FORWARDED', 'RETURNED_TO_AGENCY', 'REFERRED', 'UNDER_REVIEW', 'FILED', 'NOT_FILED', ...afterNotFiling, ...afterFiling] as const),
];
export const stateRows: Readonly<Record<TransferState, State>> = states;
/** The main line whole, and what of it is the agency's move: of these those who supervise agencies may take up a case. */
export const onMainLine = (Object.keys(states) as TransferState[]).filter((state) => stateRows[state].region === 'MAIN');
export const ofTheAgency = onMainLine.filter((state) => ['AGENCY', 'AGENCY_HEAD', 'TASK_FORCE'].includes(stateRows[state].owner) && !stateRows[state].isEnd);
/** 流转状态. */
export const TransferState = tableOf('TransferState', '流转状态: where a transfer, one of its tracks or what lies beside it stands.',
  Object.fromEntries(Object.entries(states).map(([code, { meaning }]) => [code, meaning])) as Record<TransferState, string>);
