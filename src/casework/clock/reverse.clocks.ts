import { days, months, workingDays, years, type ClockEntry } from './clock.js';

/** 反向移送、反向衔接: from the criminal side back to the agency. */
export const reverseClocks: readonly ClockEntry[] = [
  { id: 'reverse.police_to_agency', owners: ['POLICE'], trigger: ['公安机关认为不构成犯罪或者情节显著轻微，但应追究行政责任', 'no crime or manifestly minor, but administrative liability'], limit: '及时，未定期限',
    ends: '移送同级行政执法机关', breach: '提醒人民检察院', copies: '环境案件抄送人民检察院', basis: ['310 13', 'APL 27', 'ENV-17 17', 'FOOD-SAFETY 121', 'PRODUCE 61'], mark: 'V', notLoaded: '条文只写“及时”，未定期限，不计时' },
  { id: 'reverse.nonpros_inform', owners: ['PROCURATORATE'], trigger: ['作出不起诉决定', 'decision not to prosecute'], limit: '环境案件 3 日',
    terms: [days('ENV-17', 3, '环境案件')], ends: '书面告知移送机关', breach: '提醒司法行政部门', basis: ['ENV-17 18'], mark: 'V' },
  { id: 'reverse.opinion', owners: ['PROCURATORATE'], trigger: ['作出不起诉决定，需要给予行政处罚', 'decision not to prosecute, a penalty is needed'], limit: '自决定起 3 日',
    terms: [days('PR-21', 3)], ends: '检察意见书和不起诉决定书送达主管机关', copies: '同级司法行政部门；垂直管理机关的上级机关', note: '与反向衔接工作指引的内部期限并行，分别显示', basis: ['PR-21 7', 'PR-21 8', 'CPL 177(3)'], mark: 'M_HIGH' },
  { id: 'reverse.internal', owners: ['PROCURATORATE'], trigger: ['作出不起诉决定（刑事检察向行政检察移送）', 'decision not to prosecute: criminal section to administrative section'], limit: '3 个工作日',
    terms: [workingDays('PR-24', 3)], ends: '内部移送', note: '人民检察院内部期限', basis: ['PR-24'], mark: 'Vq' },
  { id: 'reverse.review', owners: ['PROCURATORATE'], trigger: ['行政检察部门登记受理', 'the administrative section registers the case'], limit: '10 个工作日',
    terms: [workingDays('PR-24', 10)], pauses: '征求异地意见的时间不计入；不起诉处于复议、复核、申诉、自诉期间的，中止；检察长可以决定延长', ends: '检察意见书或者终结审查决定书', note: '人民检察院内部期限',
    basis: ['PR-24 12', 'PR-24 13', 'PR-24 14', 'PR-24 15'], mark: 'V' },
  { id: 'reverse.reply', owners: ['AGENCY'], trigger: ['收到检察意见书', 'receipt of the procuratorial opinion'], limit: '2 个月（情况紧急的，人民检察院可以另定较短期限）',
    terms: [months('PR-21', 2)], ends: '书面回复并附处理决定', breach: '人民检察院通报同级司法行政部门、上级机关；可以报告党委、人大', basis: ['PR-21 9', 'PR-21 11'], mark: 'M_HIGH' },
  { id: 'reverse.result_env', owners: ['AGENCY'], trigger: ['对退回的环境案件作出处理', 'the agency has acted on a returned environmental case'], limit: '未定期限',
    ends: '向人民法院和人民检察院反馈结果', basis: ['INT-2023-7 12'], mark: 'V', notLoaded: '条文未定期限，不计时' },
  { id: 'reverse.penalty_limit', owners: ['AGENCY'], trigger: ['见 penalty.limitation', 'see penalty.limitation'], limit: '自违法行为起 2 年或者 5 年',
    terms: [years('APL', 2), years('APL', 5)], ends: '作出处罚决定', breach: '退回案件临近追责时效的，予以提示', basis: ['APL 36'], mark: 'V' },
  { id: 'reverse.no_fine_after_fine', owners: ['AGENCY'], trigger: ['人民法院判处罚金', 'the court imposed a fine'], limit: '无期限（禁止重复罚款）',
    note: '同一违法行为不再罚款；已罚款的折抵罚金', basis: ['APL 35(2)', '310 11'], mark: 'V', notLoaded: '不是期限：禁止重复罚款，由校验承担' },
];
