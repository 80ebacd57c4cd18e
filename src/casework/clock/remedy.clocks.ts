import { days, extended, months, years, type ClockEntry } from './clock.js';

/** 当事人救济: reconsideration and suit. */
export const remedyClocks: readonly ClockEntry[] = [
  { id: 'recon.apply', owners: ['PARTY'], trigger: ['知道行政行为', 'learns of the act'], limit: '60 日（未告知复议权利的，至多 1 年）',
    terms: [days('ARL', 60), years('ARL', 1, '未告知复议权利，至多')], ends: '申请行政复议', basis: ['ARL 20'], mark: 'V' },
  { id: 'recon.accept', owners: ['RECONSIDERATION_ORGAN'], trigger: ['收到复议申请', 'application received'], limit: '5 日', terms: [days('ARL', 5)], ends: '决定是否受理', basis: ['ARL 30'], mark: 'V' },
  { id: 'recon.reply_agency', owners: ['AGENCY'], trigger: ['收到申请书副本（副本发送：普通程序 7 日，简易程序 3 日）', 'copy of the application received'], limit: '普通程序 10 日；简易程序 5 日',
    terms: [days('ARL', 10, '普通程序'), days('ARL', 5, '简易程序')], ends: '提出书面答复并提交证据', basis: ['ARL 48', 'ARL 54'], mark: 'M_HIGH' },
  { id: 'recon.decide', owners: ['RECONSIDERATION_ORGAN'], trigger: ['受理', 'accepted'], limit: '60 日（再延长 30 日）；简易程序 30 日',
    terms: [days('ARL', 60), extended(days('ARL', 30)), days('ARL', 30, '简易程序')], ends: '作出复议决定', basis: ['ARL 62'], mark: 'V' },
  { id: 'recon.mandatory_first', owners: ['PARTY'], trigger: ['当场处罚等列举情形', 'penalty on the spot and the other listed cases'], limit: '应当先申请行政复议', basis: ['ARL 23'], mark: 'V',
    notLoaded: '不是期限：复议前置，由校验承担' },
  { id: 'suit.after_recon', owners: ['PARTY'], trigger: ['收到复议决定', 'decision on reconsideration received'], limit: '15 日', terms: [days('ALL', 15)], ends: '提起行政诉讼', basis: ['ALL 45'], mark: 'V' },
  { id: 'suit.direct', owners: ['PARTY'], trigger: ['知道行政行为', 'knows of the act'], limit: '6 个月（最长 5 年、20 年）',
    terms: [months('ALL', 6), years('ALL', 5, '最长'), years('ALL', 20, '最长')], ends: '提起行政诉讼', basis: ['ALL 46'], mark: 'V' },
  { id: 'suit.failure_to_act', owners: ['AGENCY'], trigger: ['请求履行职责', 'request to act'], limit: '2 个月，逾期可以起诉', terms: [months('ALL', 2)], ends: '履行职责', breach: '可以提起行政诉讼', basis: ['ALL 47'], mark: 'V' },
  { id: 'suit.defence', owners: ['AGENCY'], trigger: ['收到起诉状副本', 'complaint received'], limit: '15 日提交证据', terms: [days('ALL', 15)], ends: '提交答辩状和证据', basis: ['ALL 67'], mark: 'V' },
  { id: 'suit.first_instance', owners: ['COURT'], trigger: ['立案', 'case registered by the court'], limit: '6 个月', terms: [months('ALL', 6)], ends: '一审判决', basis: ['ALL 81'], mark: 'V' },
  { id: 'suit.second', owners: ['COURT'], trigger: ['收到上诉', 'appeal received'], limit: '3 个月', terms: [months('ALL', 3)], ends: '二审判决', basis: ['ALL 88'], mark: 'V' },
];
