import { approved, days, extended, hours, ofAnyField, only, type ClockEntry } from './clock.js';

const DECIDED = '立案决定书，或不予立案通知书（写明理由并退卷）';
const OVERDUE = '行政执法机关可以建议人民检察院监督（supervise.overdue_explain）';
const COUNTY_HEAD = '县级以上公安机关负责人批准文书';

/** 受理、立案: the police take the case in and decide. */
export const filingClocks: readonly ClockEntry[] = [
  { id: 'police.receipt', owners: ['POLICE'], trigger: ['移送材料送达', 'the materials arrive'], limit: '当即，未定期限',
    ends: '在接受案件回执上签字，并在执法办案信息系统登记', breach: '提醒人民检察院、本级人民政府', basis: ['310 7', 'ENV-17 7', 'PSB-16 2'], mark: 'Vq', notLoaded: '条文未定期限，不计时' },
  { id: 'police.supplement_notice', owners: ['POLICE'], trigger: ['移送材料不全', 'the materials are incomplete'], limit: '自接受案件起 24 小时',
    terms: [hours('PSB-R', 24)], ends: '书面告知移送机关', breach: '提醒人民检察院', note: '不得以材料不全为由不接受移送', basis: ['PSB-R 180(2)', 'ENV-17 8', 'PSB-16 2'], mark: 'V' },
  { id: 'police.supplement', owners: ['AGENCY'], trigger: ['收到补正通知', 'that notice'], limit: '3 日',
    terms: [days('PSB-R', 3)], ends: '补正材料，或书面说明不能补正的原因', breach: '提醒主要负责人', note: '立案审查期限自接受案件起继续计算', basis: ['PSB-R 180(2)', 'ENV-17 8', 'PSB-16 2'], mark: 'V' },
  { id: 'police.forward', owners: ['POLICE'], trigger: ['属公安机关管辖但应由其他公安机关管辖', 'other police has jurisdiction'], limit: '24 小时',
    terms: [hours('310', 24)], ends: '转送有管辖权的公安机关并书面告知移送机关', breach: '提醒人民检察院', copies: '环境案件抄送人民检察院', basis: ['310 7', 'ENV-17 9'], mark: 'V' },
  { id: 'police.return_not_police', owners: ['POLICE'], trigger: ['不属公安机关管辖', 'not a police matter at all'], limit: '环境案件 24 小时；其他案件未定期限，书面告知并说明理由和主管机关',
    terms: [hours('ENV-17', 24, '环境案件')], ends: '退回或者告知', breach: '提醒人民检察院', basis: ['ENV-17 9', 'PSB-R 180(3)'], mark: 'V' },
  { id: 'filing.decision', owners: ['POLICE'], trigger: ['接受案件', 'acceptance of the case'], limit: '3 日',
    terms: [days('310', 3)], ends: DECIDED, breach: OVERDUE, basis: ['310 8', 'PSB-R 180'], mark: 'V' },
  { id: 'filing.decision.env_verify', owners: ['POLICE'], trigger: ['环境线索需要查证', 'an environmental lead needs verification'], limit: '7 日',
    terms: [ofAnyField(days('ENV-17', 7))], ends: DECIDED, breach: OVERDUE, basis: ['ENV-17 9'], mark: 'V' },
  { id: 'filing.decision.env_complex', owners: ['POLICE'], trigger: ['环境案件重大、复杂，经县级以上公安机关负责人批准', 'a major or complex environmental case, approved by the county-level head'], limit: '30 日',
    terms: [approved(ofAnyField(days('ENV-17', 30)), COUNTY_HEAD)], ends: DECIDED, breach: OVERDUE, basis: ['ENV-17 9'], mark: 'V' },
  { id: 'filing.decision.econ', owners: ['POLICE'], trigger: ['行政执法机关移送的经济犯罪案件', 'an economic-crime case transferred by an agency'], limit: '3 日，至迟 10 日',
    terms: [days('PSB-25', 3), only(days('PSB-25', 10, '至迟'), 'AT_THE_LATEST')], ends: DECIDED, breach: OVERDUE, basis: ['PSB-25 16'], mark: 'Vq' },
  { id: 'filing.decision.econ_complex', owners: ['POLICE'], trigger: ['经济犯罪案件重大、复杂、跨区域，经县级以上公安机关负责人批准', 'a major, complex or cross-region economic case'], limit: '30 日',
    terms: [approved(days('PSB-25', 30), COUNTY_HEAD)], ends: DECIDED, breach: OVERDUE, basis: ['PSB-25 16'], mark: 'Vq' },
  { id: 'filing.decision.econ_special', owners: ['POLICE'], trigger: ['经济犯罪案件情况特殊，经上一级公安机关批准', 'a special economic case, approved by the next-higher police'], limit: '再延长 30 日（合计 60 日）',
    terms: [extended(days('PSB-25', 30), '上一级公安机关负责人批准文书')], ends: DECIDED, breach: OVERDUE, basis: ['PSB-25 16'], mark: 'Vq' },
  { id: 'filing.decision.econ_lead', owners: ['POLICE'], trigger: ['一般经济犯罪线索（非行政执法机关移送）', 'an ordinary economic lead'], limit: '7 日；30 日；再延长 30 日',
    terms: [days('PSB-25', 7), approved(days('PSB-25', 30, '重大、复杂'), COUNTY_HEAD), extended(days('PSB-25', 30, '情况特殊'), '上一级公安机关负责人批准文书')], ends: DECIDED, breach: OVERDUE, basis: ['PSB-25 15'], mark: 'Vq' },
  { id: 'filing.review.general_verify', owners: ['POLICE'], trigger: ['一般案件线索需要查证', 'general case, the lead needs verification'], limit: '7 日',
    terms: [days('PSB-2015', 7)], ends: DECIDED, breach: OVERDUE, note: '移送规定的立案审查期限仍予显示', basis: ['PSB-2015'], mark: 'Vq' },
  { id: 'filing.review.general_complex', owners: ['POLICE'], trigger: ['一般案件重大、复杂，经县级以上公安机关负责人批准', 'general case, major or complex, approved by the county-level head'], limit: '30 日',
    terms: [approved(days('PSB-2015', 30), COUNTY_HEAD)], ends: DECIDED, breach: OVERDUE, basis: ['PSB-2015'], mark: 'Vq' },
  { id: 'filing.notify', owners: ['POLICE'], trigger: ['作出立案、不予立案、撤销案件决定', 'a decision to file, not to file or to withdraw'],
    limit: '环境案件 3 日，抄送人民检察院；其他案件书面通知，移送规定未定期限；不予立案通知书 3 日',
    terms: [days('ENV-17', 3, '环境案件'), only(days('PSB-16', 3, '不予立案通知书'), 'NOTICE_OF_NON_FILING')], ends: '送达移送机关', breach: '提醒人民检察院', copies: '环境案件抄送人民检察院', basis: ['ENV-17 9', '310 8', 'PSB-16'], mark: 'M_HIGH' },
  { id: 'filing.handover', owners: ['AGENCY'], trigger: ['收到立案通知书', 'receipt of the notice of filing'], limit: '3 日',
    terms: [days('310', 3)], ends: '移交涉案物品和其余材料，办结交接手续', breach: '提醒主要负责人、人民检察院', basis: ['310 12', 'ENV-17 10'], mark: 'V' },
  { id: 'filing.followup_admin', owners: ['AGENCY'], trigger: ['公安机关决定不予立案', 'the police decide not to file'], limit: '依法作出处理，未定期限',
    ends: '作出行政处理决定', breach: '提醒司法行政部门', basis: ['310 10'], mark: 'V', notLoaded: '条文只写“依法作出处理”，未定期限，不计时' },
  { id: 'police.relay_notice', owners: ['POLICE'], trigger: ['已立案案件移送其他公安机关', 'a filed case was sent on to other police'], limit: '移送后 3 日',
    terms: [days('PSB-R', 3)], ends: '书面通知移送案件的行政执法机关', basis: ['PSB-R 184'], mark: 'V' },
];
