import { days, extended, months, workingDays, type ClockEntry } from './clock.js';

/** 复议、立案监督: against a decision not to file. */
export const filingSupervisionClocks: readonly ClockEntry[] = [
  { id: 'reconsider.request', owners: ['AGENCY'], trigger: ['收到不予立案通知书', 'receipt of the notice of non-filing'], limit: '3 日；环境案件 3 个工作日',
    terms: [days('310', 3), workingDays('ENV-17', 3, '环境案件')], ends: '向原决定公安机关提请复议，或者建议人民检察院立案监督', breach: '不得再提请复议，仍可建议人民检察院监督', basis: ['310 9(1)', 'PSB-R 181', 'ENV-17 11'], mark: 'V' },
  { id: 'reconsider.decide', owners: ['POLICE'], trigger: ['收到复议申请', 'receipt of the request'], limit: '3 日；环境案件 3 个工作日',
    terms: [days('310', 3), workingDays('ENV-17', 3, '环境案件')], ends: '书面决定立案或者维持', breach: '提醒人民检察院', basis: ['310 9(2)', 'PSB-R 181'], mark: 'V' },
  { id: 'supervise.suggest', owners: ['AGENCY'], trigger: ['收到复议决定', 'receipt of the decision on reconsideration'], limit: '3 日',
    terms: [days('310', 3)], ends: '立案监督建议书连同案卷、不予立案决定和理由送人民检察院', breach: '提醒主要负责人、司法行政部门', basis: ['310 9(2)', 'ENV-17 13'], mark: 'V' },
  { id: 'reconsider.complainant', owners: ['COMPLAINANT', 'POLICE'], trigger: ['控告人（非行政执法机关）不服', 'a private complainant, not an agency'], limit: '申请 7 日；决定 30 日（复杂的再延长 30 日）；复核 7 日、30 日',
    terms: [days('PSB-R', 7, '申请复议'), days('PSB-R', 30, '复议决定'), extended(days('PSB-R', 30, '复杂')), days('PSB-R', 7, '申请复核'), days('PSB-R', 30, '复核决定')],
    ends: '作出决定', note: '与行政执法机关的复议分别计算', basis: ['PSB-R 179'], mark: 'V' },
  { id: 'supervise.explain', owners: ['POLICE'], trigger: ['收到要求说明不立案理由通知书', 'receipt of the demand to explain non-filing'], limit: '7 日',
    terms: [days('PR-R', 7)], ends: '书面说明理由并附证据', breach: '提醒人民检察院，提出纠正意见', basis: ['PR-R 560', 'PSB-R 182', 'CPL 113'], mark: 'V' },
  { id: 'supervise.overdue_explain', owners: ['POLICE'], trigger: ['公安机关逾期未作立案决定，行政执法机关提出', 'the police missed the filing period and the agency complains'], limit: '自人民检察院要求起 7 日',
    terms: [days('PR-R', 7)], ends: '说明理由，或者作出立案决定', breach: '提出纠正意见；符合立案条件的，通知立案', basis: ['PR-R 562'], mark: 'V' },
  { id: 'supervise.inform_agency', owners: ['PROCURATORATE'], trigger: ['人民检察院认为不立案理由成立', 'the procuratorate finds the reasons sound'], limit: '10 日',
    terms: [days('PR-R', 10)], ends: '将理由告知行政执法机关', basis: ['PR-R 561'], mark: 'V' },
  { id: 'supervise.file', owners: ['POLICE'], trigger: ['收到通知立案书', 'receipt of the notice to file'], limit: '15 日',
    terms: [days('PR-R', 15)], ends: '立案决定书，抄送人民检察院', breach: '逾期次日发出纠正违法通知书；仍不立案的，报上一级人民检察院', copies: '人民检察院', basis: ['PR-R 563', 'PR-R 564', 'PSB-R 182'], mark: 'V' },
  { id: 'supervise.urge', owners: ['PROCURATORATE'], trigger: ['监督立案后未侦查终结', 'filed after supervision and not concluded'], limit: '3 个月，可以发出立案监督案件催办函',
    terms: [months('PR-R', 3)], ends: '公安机关反馈进展', breach: '提醒人民检察院', basis: ['PR-R 564'], mark: 'V' },
  { id: 'supervise.opinion_transfer', owners: ['AGENCY'], trigger: ['人民检察院发现应移未移，检察长批准检察意见', 'the chief procurator approves an opinion that the agency transfer'], limit: '环境案件 3 日内移送并反馈；其他领域未定期限',
    terms: [days('ENV-17', 3, '环境案件')], ends: '移送', breach: '人民检察院直接通知公安机关（原文未核对）；通报上级机关、司法行政部门', basis: ['PR-R 557', 'ENV-17 14'], mark: 'V' },
  { id: 'supervise.police_reconsider_proc', owners: ['PROCURATORATE'], trigger: ['公安机关对通知撤销案件书有异议', 'the police contest a notice to withdraw'], limit: '7 日；15 日',
    terms: [days('PR-R', 7, '同级人民检察院'), days('PR-R', 15, '上一级人民检察院')], ends: '作出决定', basis: ['PR-R 565'], mark: 'V' },
];
