import type { OrganEntry } from '../../src/registry/organ/index.js';
import { organNamed } from './organs.js';

/** 演示账号（虚构）: a person or system that the demo issuer gives tokens to. */
export interface DemoIdentity {
  /** Short handle, typed at the prompt. */
  readonly id: string;
  readonly label: string;
  readonly organCode: string;
  readonly roles: readonly DemoRole[];
  /** 查询事由: why it asks, as it stands in its token. */
  readonly purpose?: string;
}

type DemoRole =
  | 'HANDLER' | 'HEAD' | 'LEGAL_REVIEWER' | 'SYSTEM' | 'LIAISON' | 'PROSECUTOR_CRIMINAL' | 'PROSECUTOR_ADMINISTRATIVE' | 'POLICE_DESK' | 'COURT_CLERK' | 'SUPERVISOR'
  | 'DATA_STEWARD' | 'LEADER' | 'ADMINISTRATOR';

interface Row { id: string; organ: string; title: string; roles: DemoRole[]; purpose?: string }

const rows: readonly Row[] = [
  { id: 'youyu-env-handler', organ: '朔州市生态环境局右玉分局', title: '承办人', roles: ['HANDLER'], purpose: '办理本机关案件' },
  { id: 'youyu-env-second', organ: '朔州市生态环境局右玉分局', title: '协办人', roles: ['HANDLER'], purpose: '协办本机关案件' },
  { id: 'youyu-env-legal', organ: '朔州市生态环境局右玉分局', title: '法制审核人员', roles: ['LEGAL_REVIEWER'], purpose: '审核本机关案件' },
  { id: 'youyu-env-head', organ: '朔州市生态环境局右玉分局', title: '主要负责人', roles: ['HEAD'], purpose: '审批本机关案件' },
  { id: 'shuozhou-env-head', organ: '朔州市生态环境局', title: '主要负责人', roles: ['HEAD'], purpose: '审批本机关案件' },
  { id: 'shuozhou-env-legal', organ: '朔州市生态环境局', title: '法制审核人员', roles: ['LEGAL_REVIEWER'], purpose: '审核本机关案件' },
  { id: 'shanxi-env-legal', organ: '山西省生态环境厅', title: '法制审核人员', roles: ['LEGAL_REVIEWER'], purpose: '审核移送标准' },
  { id: 'shanxi-env-system', organ: '山西省生态环境厅', title: '业务系统（接口报送）', roles: ['SYSTEM'] },
  { id: 'shuozhou-market-handler', organ: '朔州市市场监督管理局', title: '承办人', roles: ['HANDLER'], purpose: '查询当事人既往行政处罚记录' },
  { id: 'youyu-market-handler', organ: '右玉县市场监督管理局', title: '承办人', roles: ['HANDLER'], purpose: '办理本机关案件' },
  { id: 'youyu-market-head', organ: '右玉县市场监督管理局', title: '主要负责人', roles: ['HEAD'], purpose: '审批本机关案件' },
  { id: 'youyu-township-handler', organ: '右玉县新城镇人民政府', title: '承办人', roles: ['HANDLER'], purpose: '办理本机关案件' },
  { id: 'shuozhou-procuratorate', organ: '朔州市人民检察院', title: '两法衔接联络员', roles: ['LIAISON'], purpose: '行刑衔接法律监督' },
  { id: 'shanxi-procuratorate', organ: '山西省人民检察院', title: '两法衔接联络员', roles: ['LIAISON'], purpose: '行刑衔接法律监督' },
  { id: 'youyu-procuratorate', organ: '右玉县人民检察院', title: '两法衔接联络员', roles: ['LIAISON'], purpose: '行刑衔接法律监督' },
  { id: 'youyu-prosecutor-criminal', organ: '右玉县人民检察院', title: '刑事检察部门检察官', roles: ['PROSECUTOR_CRIMINAL'], purpose: '立案监督、审查起诉' },
  { id: 'youyu-prosecutor-administrative', organ: '右玉县人民检察院', title: '行政检察部门检察官', roles: ['PROSECUTOR_ADMINISTRATIVE'], purpose: '办理反向衔接案件' },
  { id: 'youyu-police', organ: '右玉县公安局', title: '移送案件接收岗', roles: ['POLICE_DESK'], purpose: '审查移送案件' },
  { id: 'shuozhou-police', organ: '朔州市公安局', title: '移送案件接收岗', roles: ['POLICE_DESK'], purpose: '审查移送案件' },
  { id: 'youyu-court', organ: '右玉县人民法院', title: '书记员', roles: ['COURT_CLERK'], purpose: '办理行政机关申请执行案件' },
  { id: 'shuozhou-court', organ: '朔州市中级人民法院', title: '书记员', roles: ['COURT_CLERK'], purpose: '办理刑事审判文书' },
  { id: 'shanxi-justice', organ: '山西省司法厅', title: '行政执法监督人员', roles: ['SUPERVISOR'], purpose: '行政执法监督' },
  { id: 'youyu-commission', organ: '右玉县监察委员会', title: '联络员', roles: ['LIAISON'], purpose: '受理移送的问题线索' },
  { id: 'shuozhou-steward', organ: '朔州市司法局', title: '数据管理员', roles: ['DATA_STEWARD'], purpose: '归并、拆分当事人记录' },
  { id: 'shanxi-steward', organ: '山西省司法厅', title: '数据管理员', roles: ['DATA_STEWARD'], purpose: '归并、拆分当事人记录' },
  { id: 'shanxi-administrator', organ: '山西省司法厅', title: '平台管理员', roles: ['ADMINISTRATOR'], purpose: '维护平台运行' },
  { id: 'shanxi-leader', organ: '山西省人民政府', title: '省级领导', roles: ['LEADER'], purpose: '掌握全省运行情况' },
  { id: 'shuozhou-leader', organ: '朔州市人民政府', title: '市级领导', roles: ['LEADER'], purpose: '掌握全市运行情况' },
  { id: 'youyu-leader', organ: '右玉县人民政府', title: '县级领导', roles: ['LEADER'], purpose: '掌握全县运行情况' },
];

/** The invented identities, each at its organ; throws when an organ's name is not among `organs`. */
export function demoIdentities(organs: readonly OrganEntry[]): DemoIdentity[] {
  return rows.map(({ id, organ, title, roles, purpose }) => ({
    id,
    label: `${organ}${title}（虚构）`,
    organCode: organNamed(organs, organ).code,
    roles,
    ...(purpose === undefined ? {} : { purpose }),
  }));
}
