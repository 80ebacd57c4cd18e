import type { Instrument } from '../../kernel/index.js';
import type { DomainCode } from '../../registry/organ/index.js';

/** 期限依据: an instrument that clocks are taken from. */
export interface Source {
  readonly name: string;
  readonly docNumber?: string;
  readonly force: 'STATUTORY' | 'RULE' | 'PLATFORM';
  /** Whose way of counting holds for it; none where none is established. */
  readonly counts?: Instrument;
  /** What is not established of its counting, where lengths other than hours and working days rest on it. */
  readonly uncounted?: string;
  /** The field for whose cases alone it was made. */
  readonly domain?: keyof typeof DomainCode;
  /** First and last day in force, where they were verified. */
  readonly validFrom?: string;
  readonly validTo?: string;
}

const law = (name: string, counts?: Instrument): Source => ({ name, force: 'STATUTORY', ...(counts && { counts }) });
const rule = (name: string, docNumber?: string, more: Partial<Source> = {}): Source => ({ name, ...(docNumber !== undefined && { docNumber }), force: 'RULE', ...more });

/** Of all periods of police, procuratorate and court (刑事诉讼法第一百零五条). */
const criminal = { counts: 'CPL' } as const;

const own = (name: string): Source => ({ name, force: 'PLATFORM' });

const of = (domain: NonNullable<Source['domain']>): Pick<Source, 'domain'> => ({ domain });
const [environment, market, culture] = [of('ENVIRONMENT'), of('MARKET'), of('CULTURE')];

/** By short name. Law, regulation and judicial interpretation are STATUTORY; a rule, or a normative document below it, is RULE; the hub’s own defaults are PLATFORM. */
export const sources = {
  APL: law('行政处罚法', 'APL'),
  ACL: law('行政强制法', 'ACL'),
  ARL: law('行政复议法', 'ARL'),
  ALL: { ...law('行政诉讼法'), uncounted: '行政诉讼期间的起算、顺延规则（准用民事诉讼法）原文未核对' },
  CPL: law('刑事诉讼法', 'CPL'),
  EEC: { ...law('生态环境法典'), ...environment },
  'FOOD-SAFETY': law('食品安全法'),
  DRUG: law('药品管理法'),
  PRODUCE: law('农产品质量安全法'),
  '310': { ...law('行政执法机关移送涉嫌犯罪案件的规定', '310'), docNumber: '国务院令第310号' },
  'SUPERVISION-825': { ...law('行政执法监督条例'), docNumber: '国务院令第825号', validFrom: '2026-02-01' },
  'ROAD-PROTECTION': { ...law('公路安全保护条例'), uncounted: '条例对月的起算、顺延规则原文未核对' },
  'ENTERPRISE-DISCLOSURE': law('企业信息公示暂行条例'),
  'INT-2023-7': { ...law('关于办理环境污染刑事案件适用法律若干问题的解释'), docNumber: '法释〔2023〕7号' },
  'INT-2021-24': { ...law('关于办理危害食品安全刑事案件适用法律若干问题的解释'), docNumber: '法释〔2021〕24号' },
  'PR-R': law('人民检察院刑事诉讼规则', 'CPL'),
  'PR-21': { ...law('关于推进行政执法与刑事司法衔接工作的规定', 'CPL'), docNumber: '高检发释字〔2021〕4号' },
  'PSB-R': rule('公安机关办理刑事案件程序规定', undefined, criminal),
  'PSB-16': rule('公安机关受理行政执法机关移送涉嫌犯罪案件规定', '公通字〔2016〕16号', criminal),
  'PSB-25': rule('公安机关办理经济犯罪案件的若干规定', '公通字〔2017〕25号', criminal),
  'PSB-2015': rule('关于改革完善受案立案制度的意见', undefined, criminal),
  'PR-24': rule('人民检察院行刑反向衔接工作指引', undefined, criminal),
  'JOINT-2006-2': rule('关于在行政执法中及时移送涉嫌犯罪案件的意见', '高检会〔2006〕2号', { counts: '310' }),
  'ENV-17': rule('环境保护行政执法与刑事司法衔接工作办法', '环环监〔2017〕17号', { counts: 'ENV-17', ...environment }),
  'ENV-DETENTION': rule('行政主管部门移送适用行政拘留环境违法案件暂行办法', undefined, { validFrom: '2015-01-01' }),
  'ENV-SEIZURE': rule('环境保护主管部门实施查封、扣押办法', '环境保护部令第29号', environment),
  'ENV-2010': rule('环境行政处罚办法', undefined, { validTo: '2023-06-30', ...environment }),
  'ECO-P': rule('生态环境行政处罚办法', '生态环境部令第30号', { validFrom: '2023-07-01', ...environment }),
  'DRUG-23': rule('药品行政执法与刑事司法衔接工作办法', '国药监法〔2022〕41号', { validFrom: '2023-02-01', ...market }),
  'FOOD-15': rule('食品药品行政执法与刑事司法衔接工作办法', '食药监稽〔2015〕271号', market),
  'MR-P': rule('市场监督管理行政处罚程序规定', '国家市场监督管理总局令第61号', { counts: 'MR-P', ...market }),
  'MR-HEARING': rule('市场监督管理行政处罚听证办法', undefined, market),
  'MR-45': rule('市场监督管理行政处罚信息公示规定', '国家市场监督管理总局令第45号', { ...market, uncounted: '公示期的起算、届满规则原文未核对' }),
  'MR-44': rule('市场监督管理严重违法失信名单管理办法', '国家市场监督管理总局令第44号', market),
  'AG-P': rule('农业行政处罚程序规定', '农业农村部令2021年第4号', { counts: 'AG-P', ...of('AGRICULTURE') }),
  'AG-TEAM': rule('农业综合行政执法管理办法'),
  'TR-P': rule('交通运输行政执法程序规定', undefined, { counts: 'TR-P', ...of('TRANSPORT') }),
  'HC-P': rule('住房和城乡建设行政处罚程序规定', '住房和城乡建设部令第55号', { counts: 'HC-P', ...of('URBAN') }),
  'TOURISM-P': rule('旅游行政处罚办法', undefined, culture),
  'RELICS-P': rule('文物行政处罚程序暂行规定', undefined, culture),
  'COPYRIGHT-P': rule('著作权行政处罚实施办法', undefined, culture),
  CREDIT: rule('信用修复管理办法', '国家发展改革委令第36号', { validFrom: '2026-04-01', uncounted: '公示期的起算、届满规则原文未核对' }),
  'SX-206': rule('山西省重大行政处罚决定备案办法', '山西省人民政府令第206号', { uncounted: '该办法对“日”的计算和顺延原文未核对' }),
  'SX-286': rule('山西省规范行政执法裁量权办法', '山西省人民政府令第286号'),
  'DISCLOSURE-118': rule('关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见', '国办发〔2018〕118号'),
  'SX-2019-22': rule('晋政办发〔2019〕22号文件'),
  'SX-2021': rule('综合行政执法文件（2021年）'),
  'SZ-2024-10': rule('朔政办发〔2024〕10号文件'),
  'XZ-2017': rule('忻州市文件（2017年）'),
  'YY-2024-11': rule('右法治办〔2024〕11号文件'),
  PLATFORM: own('平台默认设置'),
} as const satisfies Readonly<Record<string, Source>>;

export type SourceCode = keyof typeof sources;
