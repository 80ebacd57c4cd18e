import { days, workingDays, type ClockEntry } from './clock.js';

const NO_NUMBER = '未定期限，不计时';
const QUANTITY = '不是期限（数量要求），不计时';

/** 执法监督、备案、人员管理. */
export const supervisionClocks: readonly ClockEntry[] = [
  { id: 'major.file_record', owners: ['AGENCY'], trigger: ['作出重大行政处罚决定（较大数额罚没、停产停业、吊销、10 日以上拘留）', 'a major penalty decision'], limit: '15 日内报本级人民政府；垂直管理的报本级人民政府和上级',
    terms: [days('SX-206', 15)], ends: '备案', basis: ['SX-206'], mark: 'Vq' },
  { id: 'platform.major_filing', owners: ['AGENCY'], trigger: ['作出重大行政处罚决定', 'a major penalty decision'], limit: '15 日',
    terms: [days('PLATFORM', 15)], ends: '报送备案', breach: '提醒备案机关', note: '备案办法的 15 日如何计算尚未核对，平台按自然日提示', basis: [], mark: 'D' },
  { id: 'sj.notice_reply', owners: ['AGENCY'], trigger: ['收到行政执法监督通知书', 'a notice of supervision'], limit: '20 个工作日内向司法行政部门报告结果',
    terms: [workingDays('SX-286', 20)], ends: '报告结果', basis: ['SX-286 15'], mark: 'V' },
  { id: 'discretion.complaint', owners: ['AGENCY'], trigger: ['收到对裁量的投诉', 'complaint about discretion'], limit: '30 个工作日内处理并告知',
    terms: [workingDays('SX-286', 30)], ends: '处理并告知', basis: ['SX-286 14'], mark: 'V' },
  { id: 'supervise.plan', owners: ['JUSTICE'], trigger: ['每年', 'every year'], limit: '一季度内制定监督计划并报上一级司法行政部门备案；各部门监督本系统并提交监督报告（未定日期）', basis: ['YY-2024-11 第七项'], mark: 'V',
    notLoaded: '固定日期，不自事件起算，不计时' },
  { id: 'supervise.report', owners: ['AGENCY'], trigger: ['2024 年文件', '2024 document'], limit: '十二月底前明确内部监督机构并报告进展（2024 年一次性要求）', basis: ['YY-2024-11 第二项', 'YY-2024-11 结尾部分（三）'], mark: 'V',
    notLoaded: '一次性要求，已过；按年重复属平台建议，未启用' },
  { id: 'supervise.vertical_notice', owners: ['JUSTICE'], trigger: ['发现垂直管理或者双重领导机关的问题', 'a problem in a vertically managed organ'], limit: '及时告知其上级机关', basis: ['YY-2024-11 第一项'], mark: 'V', notLoaded: NO_NUMBER },
  { id: 'supervise.officers', owners: ['JUSTICE', 'AGENCY'], trigger: ['采取监督措施', 'any measure of supervision'], limit: '不少于 2 名监督人员', basis: ['YY-2024-11 第四项'], mark: 'V', notLoaded: QUANTITY },
  { id: 'supervise.regulation', owners: ['JUSTICE'], trigger: ['行政执法监督', 'any supervision'], limit: '行政执法监督条例自 2026-02-01 起施行，内部期限未核对', basis: ['SUPERVISION-825 6'], mark: 'Vq',
    notLoaded: '条例内的期限未取得，不得沿用右法治办文件的数字' },
  { id: 'staff.training', owners: ['AGENCY'], trigger: ['每年每名执法人员', 'calendar year, per officer'], limit: '不少于 60 学时（公共法律不少于 30、业务技能不少于 30），政治理论学时另计；专题培训不少于 1 次', basis: ['SZ-2024-10', 'AG-TEAM'], mark: 'V', notLoaded: QUANTITY },
  { id: 'staff.legal_reviewers', owners: ['AGENCY'], trigger: ['配备法制审核人员', 'reviewers of the agency'], limit: '法制审核人员不少于执法人员的 5 %；初次从事审核的须取得法律职业资格', basis: ['SX-2019-22'], mark: 'V', notLoaded: QUANTITY },
  { id: 'staff.certificate_exit', owners: ['AGENCY'], trigger: ['执法人员离岗', 'an officer leaves post'], limit: '收回并注销证件，未定期限', basis: ['SZ-2024-10'], mark: 'V', notLoaded: NO_NUMBER },
  { id: 'items.sleep', owners: ['GOVERNMENT'], trigger: ['执法事项连续 5 年未行使', 'an enforcement item unused'], limit: '提出取消建议', basis: ['SZ-2024-10'], mark: 'V', notLoaded: '不是办案期限：是清理执法事项的条件' },
  { id: 'file.review', owners: ['JUSTICE', 'AGENCY'], trigger: ['案卷评查', 'review of case files'], limit: '每年不少于 1 次', basis: ['XZ-2017'], mark: 'V', notLoaded: QUANTITY },
  { id: 'env.supervised_case_record', owners: ['AGENCY'], trigger: ['上级督办案件办结', 'a case supervised by a superior is closed'], limit: '20 日内备案',
    terms: [days('ENV-2010', 20)], ends: '备案', basis: ['ENV-2010'], mark: 'M_LOW', notLoaded: '所依据的环境行政处罚办法已被生态环境行政处罚办法取代，现行规定待核对' },
];

/** 回溯期间: not deadlines, counted when earlier penalties are looked for. */
export const lookBackClocks: readonly ClockEntry[] = [
  { id: 'window.crime_prior_2y', owners: [], trigger: ['首次行政处罚生效之日至新的行为', 'from the effective date of the first penalty to the new act'], limit: '2 年内的行政处罚',
    basis: ['INT-2023-7 19', 'INT-2021-24 25'], mark: 'V', notLoaded: '不是期限：是回溯期间，由移送标准比对承担' },
];
