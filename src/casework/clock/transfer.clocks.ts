import { days, hours, workingDays, type ClockEntry } from './clock.js';

const SUPERVISED = '提请检察意见；责令限期移送，对主要负责人处理';

/** 移送: from the agency to the police. */
export const transferClocks: readonly ClockEntry[] = [
  { id: 'transfer.taskforce', owners: ['AGENCY'], trigger: ['执法人员发现涉嫌犯罪', 'officers find a suspected crime'], limit: '立即，未定期限',
    ends: '指定两名以上执法人员组成专案组', breach: '提醒主要负责人', basis: ['310 5(1)'], mark: 'V', notLoaded: '条文只写“立即”，未定期限，不计时' },
  { id: 'transfer.decision', owners: ['AGENCY_HEAD'], trigger: ['移送书面报告送达正职负责人或主持工作的负责人', 'the written report of transfer reaches the head'], limit: '3 日',
    terms: [days('310', 3)], ends: '批准移送，或不批准并记录理由', breach: SUPERVISED, note: '副职除主持工作外不能代批', basis: ['310 5(2)', 'ENV-17 5'], mark: 'V' },
  { id: 'transfer.dispatch', owners: ['AGENCY'], trigger: ['批准移送', 'approval of the transfer'], limit: '24 小时',
    terms: [hours('310', 24)], ends: '材料移送同级公安机关', breach: SUPERVISED, basis: ['310 5(2)', 'ENV-17 6'], mark: 'V' },
  { id: 'transfer.copy_proc', owners: ['AGENCY'], trigger: ['移送', 'dispatch'], limit: '与移送同时',
    ends: '移送书抄送同级人民检察院', breach: '提醒人民检察院', copies: '同级人民检察院', basis: ['ENV-17 6', 'JOINT-2006-2 第一项'], mark: 'Vq', notLoaded: '与移送同时办理，不单独计时' },
  { id: 'transfer.penalised_first', owners: ['AGENCY'], trigger: ['应当移送的案件已先作出行政处罚', 'a penalty was issued in a case that should have been transferred'], limit: '自作出处罚起 10 日',
    terms: [days('JOINT-2006-2', 10)], ends: '行政处罚决定书抄送公安机关和人民检察院，书面告知权利人', breach: '提醒人民检察院', copies: '公安机关、人民检察院；权利人', basis: ['JOINT-2006-2 第一项'], mark: 'Vq' },
  { id: 'transfer.seized_goods', owners: ['AGENCY'], trigger: ['移送有查封、扣押、冻结财物的案件', 'transfer of a case with seized or frozen property'], limit: '与案件一并移送',
    ends: '财物移送并书面告知当事人', breach: '提醒法制审核机构', basis: ['ACL 21'], mark: 'V', notLoaded: '与案件一并移送，不单独计时' },
  { id: 'transfer.report_upward_ip', owners: ['AGENCY'], trigger: ['知识产权案件有合理嫌疑（不要求达到数额）', 'an intellectual property case with reasonable suspicion'], limit: '同 transfer.decision',
    ends: '同 transfer.decision', basis: ['310 3(2)'], mark: 'V', notLoaded: '期限同 transfer.decision，不另计时' },
  { id: 'platform.papers_on_the_spot', owners: ['AGENCY'], trigger: ['现场移送', 'a transfer on the spot'], limit: '24 小时',
    terms: [hours('PLATFORM', 24)], ends: '补送移送书、调查报告等材料', breach: '提醒主要负责人', basis: [], mark: 'D' },
  { id: 'platform.referral_dispatch', owners: ['AGENCY'], trigger: ['决定移送其他行政机关', 'the agency has decided to refer'], limit: '24 小时',
    terms: [hours('PLATFORM', 24)], ends: '发出案件移送函', note: '与涉嫌犯罪案件移送同', basis: [], mark: 'D' },
  { id: 'platform.referral_answer', owners: ['RECEIVING_AGENCY'], trigger: ['发出案件移送函', 'the referral is sent'], limit: '3 日',
    terms: [days('PLATFORM', 3)], ends: '受移送机关受理，或者说明理由、载明主管机关不受理', breach: '移送机关可以报请共同的上级机关', note: '与涉嫌犯罪案件移送同', basis: [], mark: 'D' },
  { id: 'platform.finding_answer', owners: ['AGENCY'], trigger: ['平台提示涉嫌犯罪线索', 'the hub shows a finding'], limit: '5 个工作日',
    terms: [workingDays('PLATFORM', 5)], ends: '移送，或者作出不移送决定', breach: '提醒人民检察院', basis: [], mark: 'D' },
];
