import { days, extended, months, only, type ClockEntry } from './clock.js';

const SHOWN = { mark: 'V', advisory: '刑事诉讼期限仅供展示，不提醒、不计逾期' } as const;

/** 刑事诉讼: of criminal procedure, for display. */
export const criminalClocks: readonly ClockEntry[] = [
  { id: 'crim.custody_investigation', owners: ['POLICE'], trigger: ['逮捕至侦查终结', 'arrest to end of investigation'], limit: '2 个月（经上一级人民检察院批准再延长 1 个月；另有其他延长）',
    terms: [months('CPL', 2), extended(months('CPL', 1), '上一级人民检察院批准')], basis: ['CPL 156'], ...SHOWN },
  { id: 'crim.prosecution_review', owners: ['PROCURATORATE'], trigger: ['移送审查起诉', 'sent for prosecution'], limit: '1 个月（再延长 15 日）；速裁 10 日、15 日',
    terms: [months('CPL', 1), extended(days('CPL', 15)), only(days('CPL', 10, '速裁程序'), 'FAST_TRACK'), only(days('CPL', 15, '速裁程序'), 'FAST_TRACK')], basis: ['CPL 172'], ...SHOWN },
  { id: 'crim.supplement', owners: ['POLICE'], trigger: ['退回补充侦查', 'returned for supplementary investigation'], limit: '每次 1 个月，以两次为限',
    terms: [months('CPL', 1)], basis: ['CPL 175'], ...SHOWN },
  { id: 'crim.trial_first', owners: ['COURT'], trigger: ['人民法院受理', 'acceptance by the court'], limit: '2 个月，至迟 3 个月（经上一级人民法院批准再延长 3 个月）',
    terms: [months('CPL', 2), only(months('CPL', 3, '至迟'), 'AT_THE_LATEST'), extended(months('CPL', 3), '上一级人民法院批准')], basis: ['CPL 208'], ...SHOWN },
  { id: 'crim.judgment_service', owners: ['COURT'], trigger: ['宣判', 'judgment'], limit: '定期宣判的当即送达；当庭宣判的 5 日',
    terms: [only(days('CPL', 5, '当庭宣判'), 'IN_COURT')], basis: ['CPL 202'], ...SHOWN },
  { id: 'crim.judgment_to_agency', owners: ['COURT', 'PROCURATORATE'], trigger: ['裁判生效', 'the judgment takes effect'], limit: '通报，法律未定期限；环境案件人民检察院 7 日内录入共享平台',
    terms: [days('ENV-17', 7, '环境案件录入共享平台')], basis: ['APL 27(2)', 'ENV-17 34'], ...SHOWN },
];
