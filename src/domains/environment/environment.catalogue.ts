import type { Confidence } from '../../kernel/index.js';
import { codeTable } from '../../platform/model/index.js';

/** 生态环境法典 applies to acts from this day on; to earlier ones only where it is lighter. */
export const ENVIRONMENT_CODE = { lawName: '生态环境法典', validFrom: '2026-08-15', earlierActsArticle: '1057' } as const;

/** 案由: causes of action of the environment. */
export enum EnvironmentCause {
  EE01 = 'EE01', EE02 = 'EE02', EE03 = 'EE03', EE04 = 'EE04', EE05 = 'EE05', EE06 = 'EE06',
  EE07 = 'EE07', EE08 = 'EE08', EE09 = 'EE09', EE10 = 'EE10', EE11 = 'EE11',
}

const names: Record<EnvironmentCause, string> = {
  EE01: '超标、超总量排放',
  EE02: '逃避监管方式排放（暗管、渗井、篡改数据、不正常运行设施）',
  EE03: '无排污许可证排放',
  EE04: '不按许可证排放',
  EE05: '未批先建',
  EE06: '未验先投（三同时）',
  EE07: '倾倒、堆放、遗撒、焚烧固体废物',
  EE08: '危险废物管理（标识、台账、联单、贮存；委托无证；擅自转移）',
  EE09: '无证、超范围经营危险废物',
  EE10: '监测数据造假、自动监控违规、第三方造假',
  EE11: '扬尘、VOCs、物料堆场',
};

codeTable('EnvironmentCause', EnvironmentCause, '生态环境案由: cause of action of an environmental case.', {
  EE01: `${names.EE01}: discharge over standard or over the total allowed.`,
  EE02: `${names.EE02}: discharge that evades supervision.`,
  EE03: `${names.EE03}: discharge without a permit.`,
  EE04: `${names.EE04}: discharge not as permitted.`,
  EE05: `${names.EE05}: building before the assessment is approved.`,
  EE06: `${names.EE06}: operating before acceptance of the pollution controls.`,
  EE07: `${names.EE07}: dumping, stacking, scattering or burning solid waste.`,
  EE08: `${names.EE08}: management of hazardous waste.`,
  EE09: `${names.EE09}: dealing with hazardous waste without a licence or outside it.`,
  EE10: `${names.EE10}: falsified monitoring, automatic monitoring violations, false third-party papers.`,
  EE11: `${names.EE11}: dust, volatile organic compounds, open stockpiles.`,
});

/** One provision behind a cause, with the first day it applies to. */
export interface CauseBasis {
  readonly lawName: string;
  readonly article: string;
  readonly validFrom: string;
}

/** A fine the provision names: for what, from how much to how much, yuan as decimal strings; no `from` where only a ceiling is stated. */
export interface CauseFine {
  readonly of: string;
  readonly from?: string;
  readonly to: string;
}

/** 案由 with what the law attaches to it. Acts before the basis begins: old statute, or the Code where it is lighter. */
export interface EnvironmentCauseEntry {
  readonly code: EnvironmentCause;
  readonly name: string;
  readonly basis: readonly CauseBasis[];
  /** 处罚幅度 in words, fines in yuan. */
  readonly penaltyRange: string;
  readonly fines: readonly CauseFine[];
  /** Threshold rows of `law/thresholds.md`; a crime without a row number stands for all its rows. */
  readonly escalatesTo: readonly string[];
  readonly confidence: Confidence;
}

const code = (...articles: number[]): CauseBasis[] =>
  articles.map((article) => ({ lawName: ENVIRONMENT_CODE.lawName, article: String(article), validFrom: ENVIRONMENT_CODE.validFrom }));

const fine = (of: string, from: string, to: string): CauseFine => ({ of, from, to });

const upTo = (of: string, to: string): CauseFine => ({ of, to });

const rows: readonly Omit<EnvironmentCauseEntry, 'name' | 'confidence'>[] = [
  {
    code: EnvironmentCause.EE01, basis: code(1107), escalatesTo: ['E338.3', 'E338.4', 'E338.6'],
    penaltyRange: '罚款100,000–1,000,000元；限产、停产整治；噪声20,000–200,000元',
    fines: [fine('一般', '100000.00', '1000000.00'), fine('噪声', '20000.00', '200000.00')],
  },
  {
    code: EnvironmentCause.EE02, basis: code(1108), escalatesTo: ['E338.5', 'E338.7'],
    penaltyRange: '罚款100,000–1,000,000元，并限产、停产；必须移送公安机关拘留5–10日（情节严重的10–15日）；吊销许可证件',
    fines: [fine('一般', '100000.00', '1000000.00')],
  },
  {
    code: EnvironmentCause.EE03, basis: code(1102), escalatesTo: ['E338'],
    penaltyRange: '罚款200,000–1,000,000元；拒不停止的，拘留10–15日（5–10日）',
    fines: [fine('一般', '200000.00', '1000000.00')],
  },
  {
    code: EnvironmentCause.EE04, basis: code(1103), escalatesTo: ['E338.3', 'E338.4'],
    penaltyRange: '罚款100,000–1,000,000元',
    fines: [fine('一般', '100000.00', '1000000.00')],
  },
  {
    code: EnvironmentCause.EE05, basis: code(1095), escalatesTo: [],
    penaltyRange: '报告书项目200,000–1,000,000元（情节严重的至10,000,000元）；报告表项目100,000–500,000元（至5,000,000元）；'
      + '拒不停止的，拘留；登记表项目50,000元以下',
    fines: [
      fine('报告书项目', '200000.00', '1000000.00'), upTo('报告书项目，最高', '10000000.00'),
      fine('报告表项目', '100000.00', '500000.00'), upTo('报告表项目，最高', '5000000.00'), upTo('登记表项目', '50000.00'),
    ],
  },
  {
    code: EnvironmentCause.EE06, basis: code(1100), escalatesTo: [],
    penaltyRange: '罚款200,000–1,000,000元；拒不改正的1,000,000–2,000,000元；责任人员50,000–200,000元',
    fines: [fine('一般', '200000.00', '1000000.00'), fine('拒不改正', '1000000.00', '2000000.00'), fine('责任人员', '50000.00', '200000.00')],
  },
  {
    code: EnvironmentCause.EE07, basis: code(1169), escalatesTo: ['E338.2', 'E338.9'],
    penaltyRange: '罚款100,000–1,000,000元；危险废物或者污泥200,000–2,000,000元（情节严重的至5,000,000元），责任人员20,000–100,000元',
    fines: [
      fine('一般', '100000.00', '1000000.00'), fine('危险废物或者污泥', '200000.00', '2000000.00'), upTo('危险废物或者污泥，最高', '5000000.00'),
      fine('责任人员', '20000.00', '100000.00'),
    ],
  },
  {
    code: EnvironmentCause.EE08, basis: code(1175, 1179), escalatesTo: ['E338.2', 'E338.perm'],
    penaltyRange: '罚款50,000–200,000元，拒不改正的200,000–1,000,000元；委托无证单位、擅自转移的200,000–2,000,000元；'
      + '可以拘留的情形见第一千一百七十九条',
    fines: [
      fine('一般', '50000.00', '200000.00'), fine('拒不改正', '200000.00', '1000000.00'), fine('委托无证单位、擅自转移', '200000.00', '2000000.00'),
    ],
  },
  {
    code: EnvironmentCause.EE09, basis: code(1178), escalatesTo: ['E338.perm', 'M225.other'],
    penaltyRange: '收集、贮存200,000–1,000,000元；利用、处置1,000,000–5,000,000元；责任人员100,000–1,000,000元；'
      + '超范围100,000–500,000元／500,000–2,000,000元',
    fines: [
      fine('收集、贮存', '200000.00', '1000000.00'), fine('利用、处置', '1000000.00', '5000000.00'), fine('责任人员', '100000.00', '1000000.00'),
      fine('超范围，第一档', '100000.00', '500000.00'), fine('超范围，第二档', '500000.00', '2000000.00'),
    ],
  },
  {
    code: EnvironmentCause.EE10, basis: code(1086, 1088, 1091), escalatesTo: ['E338.7', 'E286', 'M229.env'],
    penaltyRange: '罚款20,000–200,000元；100,000–1,000,000元，并对责任人员50,000–200,000元；机构100,000–500,000元／500,000–2,000,000元',
    fines: [
      fine('第一档', '20000.00', '200000.00'), fine('第二档', '100000.00', '1000000.00'), fine('责任人员', '50000.00', '200000.00'),
      fine('机构，第一档', '100000.00', '500000.00'), fine('机构，第二档', '500000.00', '2000000.00'),
    ],
  },
  {
    code: EnvironmentCause.EE11, basis: code(1130), escalatesTo: [],
    penaltyRange: '罚款10,000–100,000元；拒不改正的，停工',
    fines: [fine('一般', '10000.00', '100000.00')],
  },
];

/** 生态环境案由表, in the order of `law/domains.md` §2; no figure here that is not there. */
export const environmentCauses: readonly EnvironmentCauseEntry[] = rows.map((row) => ({ ...row, name: names[row.code], confidence: 'V' }));
