import { days, months, workingDays, years, type ClockEntry } from './clock.js';

/** 公示、信用: publication and its end. */
export const disclosureClocks: readonly ClockEntry[] = [
  { id: 'disclose.general', owners: ['AGENCY'], trigger: ['作出执法决定', 'any enforcement decision'], limit: '20 个工作日内公开机关、对象、类别、结论',
    terms: [workingDays('DISCLOSURE-118', 20)], ends: '公开', note: '公开处罚决定不得泄露犯罪线索；国家秘密、商业秘密、个人隐私除外', basis: ['DISCLOSURE-118 第六项', 'SX-2019-22'], mark: 'V' },
  { id: 'disclose.licence_penalty', owners: ['AGENCY'], trigger: ['作出行政许可、行政处罚决定', 'licence or penalty decision'], limit: '7 个工作日，法律、行政法规另有规定的除外',
    terms: [workingDays('DISCLOSURE-118', 7)], ends: '公开', note: '市场监管处罚另见 disclose.mr，两者并行', basis: ['DISCLOSURE-118 第六项', 'HC-P 10'], mark: 'V' },
  { id: 'disclose.mr', owners: ['AGENCY'], trigger: ['市场监管作出处罚决定', 'penalty by market regulation'], limit: '本省 20 个工作日；外省 10 个工作日发送，收到后 10 个工作日公示',
    terms: [workingDays('MR-45', 20, '本省'), workingDays('MR-45', 10, '外省，发送'), workingDays('MR-45', 10, '外省，公示')], ends: '公示', basis: ['MR-45'], mark: 'V' },
  { id: 'disclose.withdraw', owners: ['AGENCY'], trigger: ['决定被变更、撤销、确认违法或者无效', 'decision changed, revoked, held unlawful or void'], limit: '3 日内撤回并公开说明理由，推送接收方',
    terms: [days('APL', 3)], ends: '撤回公示信息并公开说明理由', basis: ['APL 48', 'MR-P 63', 'TR-P 79', 'HC-P 10'], mark: 'V' },
  { id: 'disclose.annual_stats', owners: ['AGENCY'], trigger: ['年度终了', 'end of the year'], limit: '一月 31 日前公开上年度总体情况，并报本级人民政府和上级主管部门', basis: ['SX-2019-22', 'DISCLOSURE-118'], mark: 'V',
    notLoaded: '固定日期，不自事件起算，不计时' },
  { id: 'disclose.mr_period', owners: ['AGENCY'], trigger: ['市场监管公示', 'publication by market regulation'], limit: '通报批评、较低数额罚款 3 个月；其他 3 年；仅警告的不公示',
    terms: [months('MR-45', 3, '通报批评、较低数额罚款'), years('MR-45', 3, '其他')], ends: '停止公示', basis: ['MR-45'], mark: 'V' },
  { id: 'credit.period.minor', owners: [], trigger: ['简易程序、警告、通报批评', 'summary procedure, warning, criticism'], limit: '原则上不公示；至多 3 个月',
    terms: [months('CREDIT', 3, '至多')], ends: '停止公示', basis: ['CREDIT'], mark: 'Vq' },
  { id: 'credit.period.general', owners: [], trigger: ['一般失信', 'general'], limit: '至少 3 个月，至多 1 年',
    terms: [months('CREDIT', 3, '至少'), years('CREDIT', 1, '至多')], ends: '停止公示', basis: ['CREDIT'], mark: 'V' },
  { id: 'credit.period.serious', owners: [], trigger: ['严重失信（巨额罚款、吊销、限制从业等）', 'serious'], limit: '至少 1 年，至多 3 年，自文书日期起',
    terms: [years('CREDIT', 1, '至少'), years('CREDIT', 3, '至多')], ends: '停止公示', basis: ['CREDIT'], mark: 'V' },
  { id: 'credit.repair', owners: ['PARTY'], trigger: ['最短公示期满，义务履行完毕并作出承诺', 'after the minimum period, duties done, promise given'], limit: '可以申请信用修复', basis: ['CREDIT'], mark: 'V',
    notLoaded: '未定期限：是申请信用修复的条件' },
  { id: 'mr.blacklist', owners: ['AGENCY'], trigger: ['列入严重违法失信名单', 'list of serious breaches'],
    limit: '20 个工作日公示；满 1 年可以提前移出（受理 2 个工作日，决定 15 个工作日，停止公示 3 个工作日）；满 3 年移出',
    terms: [
      workingDays('MR-44', 20, '公示'), years('MR-44', 1, '可以申请提前移出'), workingDays('MR-44', 2, '受理'), workingDays('MR-44', 15, '决定'), workingDays('MR-44', 3, '停止公示'), years('MR-44', 3, '移出'),
    ],
    basis: ['MR-44 14', 'MR-44 15', 'MR-44 16', 'MR-44 17', 'MR-44 18', 'MR-44 19', 'MR-44 20', 'MR-44 21'], mark: 'V' },
  { id: 'enterprise.publish', owners: ['PARTY'], trigger: ['企业受到行政处罚', 'the enterprise received a penalty'], limit: '20 个工作日',
    terms: [workingDays('ENTERPRISE-DISCLOSURE', 20)], ends: '企业自行公示', basis: ['ENTERPRISE-DISCLOSURE 10'], mark: 'M_LOW' },
];
