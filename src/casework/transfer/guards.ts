import type { TransferGuard } from './step.codes.js';
import type { TransferGuardHow } from './transfer.codes.js';

/** How a condition is established, and by what. */
interface GuardRule { readonly how: TransferGuardHow; readonly says: string }

const computed = (says: string): GuardRule => ({ how: 'COMPUTED', says });
const stated = (says: string): GuardRule => ({ how: 'STATED', says });
const affirmed = (says: string): GuardRule => ({ how: 'AFFIRMED', says });

/** 办理条件的成立方式: every condition of the three machines. Nobody is asked to state what the hub can find, and the hub does not guess what only a person knows. */
export const guardRules: Readonly<Record<TransferGuard, GuardRule>> = {
  STILL_OWED: computed('该步骤所完成的期限仍在计算或者中止，尚未完成。'),
  SENT_ON_THE_SPOT: computed('以现场移送方式移送，移送书尚未补送。'),
  NO_REPORT_MADE: computed('自标记涉嫌犯罪起，没有报请审批的步骤。'),
  ADMINISTRATIVE_OUTCOME: computed('行政卷宗已到四个终点之一。'),
  NO_RECEIPT_GIVEN: computed('police.receipt 尚未完成。'),
  SUPPLEMENT_OVERDUE: computed('police.supplement 已逾期。'),
  DAY_OF_RECEIPT_PASSED: computed('police.supplement_notice 的二十四小时已过。'),
  FILING_OVERDUE: computed('正在计算的立案审查期限已逾期。'),
  RECONSIDERATION_OVERDUE: computed('reconsider.decide 已逾期。'),
  EXPLANATION_OVERDUE: computed('supervise.explain 或者 supervise.overdue_explain 已逾期。'),
  ORDER_TO_FILE_OVERDUE: computed('supervise.file 已逾期。'),
  THREE_MONTHS_SINCE_FILING: computed('supervise.urge 的三个月已满。'),
  REFERRAL_ANSWER_OVERDUE: computed('platform.referral_answer 已逾期。'),
  DECIDED_NOT_TO_FILE: computed('最近一次决定是不予立案、维持不予立案或者撤销案件。'),
  REASONS_RECEIVED: computed('要求说明理由之后，已有说明理由的步骤。'),
  SENT_BACK_LESS_THAN_TWICE: computed('本次审查起诉中，退回补充侦查的步骤不足两次。'),
  NO_REPLY_OWED: computed('reverse.reply 没有在计算。'),
  CRIMINAL_ROAD_ENDED: computed('各人（罪）都不在立案审查至审判之间。'),
  FINED_BY_COURT: computed('裁判步骤载明判处罚金。'),
  NO_FINE_AFTER_FINE: computed('已判处罚金的，处罚决定不含罚款。'),
  WITHIN_LIMITATION: computed('行为终了之日起未满五年；二年或者五年由办理人把握。'),
  LIMITATION_PASSED: computed('行为终了之日起已满二年，或者未载明行为终了之日。'),
  REPLY_OVERDUE_OR_REFUSED: computed('reverse.reply 已逾期。'),

  TWO_OFFICERS: stated('载明两名以上人员。'),
  RULE_AND_FACTS_KEPT: stated('载明所依规则及其要素。'),
  REASONS_ON_RECORD: stated('载明理由。'),
  HEAD_TOLD_BY_TELEPHONE: stated('载明报告了谁、何时报告。'),
  DELIVERY_ON_RECORD: stated('载明送达凭证和送达时间。'),
  ORDER_ON_RECORD: stated('载明责令或者通知的文号。'),
  NEW_FACTS: stated('载明新的事实。'),
  REASON_CODE: stated('选定办结原因。'),
  MATERIALS_OR_STATEMENT: stated('附补正材料，或者说明不能补正的原因。'),
  COMPETENT_ORGAN_NAMED: stated('载明有权机关。'),
  KIND_OF_NON_PROSECUTION: stated('选定不起诉种类。'),
  GROUND_OF_OVERRIDE: stated('载明法定理由，同时告知检察机关。'),
  DECISION_OR_REASONS_AGAINST: stated('附处理决定，或者说明不予处罚的理由。'),
  NOT_A_FINE: stated('载明处理种类，不含罚款。'),

  DEPUTY_IN_CHARGE_AGREES: affirmed('办理人确认分管负责人同意。'),
  FINDING_ENDED_OTHERWISE: affirmed('负责人确认已立案、已裁判、已过追诉时效或者当事人不复存在，凭证附后。'),
  STANDARD_PLAINLY_REACHED: affirmed('办理人确认数额或者情节明显达到标准。'),
  POLICE_HEAD_APPROVES: affirmed('公安机关确认已经批准。'),
  FILE_RETURNED: affirmed('公安机关确认案卷已退。'),
  ADMINISTRATIVE_LIABILITY: affirmed('公安机关的判断。'),
  NO_ADMINISTRATIVE_LIABILITY: affirmed('公安机关或者办结机关的判断。'),
  FILING_CONDITIONS_MET: affirmed('检察机关的判断。'),
  CHIEF_PROCURATOR_DECIDES: affirmed('检察机关确认已经决定。'),
  CORRECTION_WITHOUT_EFFECT: affirmed('检察机关的判断。'),
  QUESTIONS_LISTED: affirmed('检察机关确认已列明；内容属侦查内容，平台不留存。'),
  NON_PROSECUTION_CONTESTED: affirmed('检察机关确认已有复议、复核、申诉或者自诉。'),
  NON_PROSECUTION_REVOKED: affirmed('检察机关确认已经撤销。'),
  JUDGMENT_NOT_YET_EFFECTIVE: affirmed('人民法院确认。'),
  JUDGMENT_EFFECTIVE: affirmed('办理机关确认；上诉、抗诉期间平台不计算。'),
  RETRIAL_ORDERED: affirmed('人民法院确认。'),
  DANGEROUS_OR_PERISHABLE: affirmed('保管机关的判断。'),
  DECISION_ON_ITEMS: affirmed('处置机关确认已有决定。'),
  GROUNDS_OF_SEIZURE_GONE: affirmed('行政执法机关的判断。'),
  PENALTY_EXECUTED: affirmed('行政执法机关确认。'),
};
