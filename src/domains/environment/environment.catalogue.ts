import { causes, fine, provisions, upTo } from '../../casework/case/index.js';

/** 生态环境法典 applies to acts from this day on; to earlier ones only where it is lighter. */
export const ENVIRONMENT_CODE = { lawName: '生态环境法典', validFrom: '2026-08-15', earlierActsArticle: '1057' } as const;

const code = provisions(ENVIRONMENT_CODE.lawName, ENVIRONMENT_CODE.validFrom);

/** 生态环境案由表, in the order of `law/domains.md` §2; no figure here that is not there. Acts before the basis begins: old statute, or the Code where it is lighter. */
export const environmentCauses = causes([
  {
    code: 'EE01', name: '超标、超总量排放',
    meaning: 'discharge over standard or over the total allowed',
    basis: code(1107), escalatesTo: ['E338.3', 'E338.4', 'E338.6'], confidence: 'V',
    penaltyRange: '罚款100,000–1,000,000元；限产、停产整治；噪声20,000–200,000元',
    fines: [fine('一般', '100000.00', '1000000.00'), fine('噪声', '20000.00', '200000.00')],
  },
  {
    code: 'EE02', name: '逃避监管方式排放（暗管、渗井、篡改数据、不正常运行设施）',
    meaning: 'discharge that evades supervision',
    basis: code(1108), escalatesTo: ['E338.5', 'E338.7'], confidence: 'V',
    penaltyRange: '罚款100,000–1,000,000元，并限产、停产；必须移送公安机关拘留5–10日（情节严重的10–15日）；吊销许可证件',
    fines: [fine('一般', '100000.00', '1000000.00')],
  },
  {
    code: 'EE03', name: '无排污许可证排放',
    meaning: 'discharge without a permit',
    basis: code(1102), escalatesTo: ['E338'], confidence: 'V',
    penaltyRange: '罚款200,000–1,000,000元；拒不停止的，拘留10–15日（5–10日）',
    fines: [fine('一般', '200000.00', '1000000.00')],
  },
  {
    code: 'EE04', name: '不按许可证排放',
    meaning: 'discharge not as permitted',
    basis: code(1103), escalatesTo: ['E338.3', 'E338.4'], confidence: 'V',
    penaltyRange: '罚款100,000–1,000,000元',
    fines: [fine('一般', '100000.00', '1000000.00')],
  },
  {
    code: 'EE05', name: '未批先建',
    meaning: 'building before the assessment is approved',
    basis: code(1095), escalatesTo: [], confidence: 'V',
    penaltyRange: '报告书项目200,000–1,000,000元（情节严重的至10,000,000元）；报告表项目100,000–500,000元（至5,000,000元）；'
      + '拒不停止的，拘留；登记表项目50,000元以下',
    fines: [
      fine('报告书项目', '200000.00', '1000000.00'), upTo('报告书项目，最高', '10000000.00'),
      fine('报告表项目', '100000.00', '500000.00'), upTo('报告表项目，最高', '5000000.00'), upTo('登记表项目', '50000.00'),
    ],
  },
  {
    code: 'EE06', name: '未验先投（三同时）',
    meaning: 'operating before acceptance of the pollution controls',
    basis: code(1100), escalatesTo: [], confidence: 'V',
    penaltyRange: '罚款200,000–1,000,000元；拒不改正的1,000,000–2,000,000元；责任人员50,000–200,000元',
    fines: [fine('一般', '200000.00', '1000000.00'), fine('拒不改正', '1000000.00', '2000000.00'), fine('责任人员', '50000.00', '200000.00')],
  },
  {
    code: 'EE07', name: '倾倒、堆放、遗撒、焚烧固体废物',
    meaning: 'dumping, stacking, scattering or burning solid waste',
    basis: code(1169), escalatesTo: ['E338.2', 'E338.9'], confidence: 'V',
    penaltyRange: '罚款100,000–1,000,000元；危险废物或者污泥200,000–2,000,000元（情节严重的至5,000,000元），责任人员20,000–100,000元',
    fines: [
      fine('一般', '100000.00', '1000000.00'), fine('危险废物或者污泥', '200000.00', '2000000.00'), upTo('危险废物或者污泥，最高', '5000000.00'),
      fine('责任人员', '20000.00', '100000.00'),
    ],
  },
  {
    code: 'EE08', name: '危险废物管理（标识、台账、联单、贮存；委托无证；擅自转移）',
    meaning: 'management of hazardous waste',
    basis: code(1175, 1179), escalatesTo: ['E338.2', 'E338.perm'], confidence: 'V',
    penaltyRange: '罚款50,000–200,000元，拒不改正的200,000–1,000,000元；委托无证单位、擅自转移的200,000–2,000,000元；'
      + '可以拘留的情形见第一千一百七十九条',
    fines: [
      fine('一般', '50000.00', '200000.00'), fine('拒不改正', '200000.00', '1000000.00'), fine('委托无证单位、擅自转移', '200000.00', '2000000.00'),
    ],
  },
  {
    code: 'EE09', name: '无证、超范围经营危险废物',
    meaning: 'dealing with hazardous waste without a licence or outside it',
    basis: code(1178), escalatesTo: ['E338.perm', 'M225.other'], confidence: 'V',
    penaltyRange: '收集、贮存200,000–1,000,000元；利用、处置1,000,000–5,000,000元；责任人员100,000–1,000,000元；'
      + '超范围100,000–500,000元／500,000–2,000,000元',
    fines: [
      fine('收集、贮存', '200000.00', '1000000.00'), fine('利用、处置', '1000000.00', '5000000.00'), fine('责任人员', '100000.00', '1000000.00'),
      fine('超范围，第一档', '100000.00', '500000.00'), fine('超范围，第二档', '500000.00', '2000000.00'),
    ],
  },
  {
    code: 'EE10', name: '监测数据造假、自动监控违规、第三方造假',
    meaning: 'falsified monitoring, automatic monitoring violations, false third-party papers',
    basis: code(1086, 1088, 1091), escalatesTo: ['E338.7', 'E286', 'M229.env'], confidence: 'V',
    penaltyRange: '罚款20,000–200,000元；100,000–1,000,000元，并对责任人员50,000–200,000元；机构100,000–500,000元／500,000–2,000,000元',
    fines: [
      fine('第一档', '20000.00', '200000.00'), fine('第二档', '100000.00', '1000000.00'), fine('责任人员', '50000.00', '200000.00'),
      fine('机构，第一档', '100000.00', '500000.00'), fine('机构，第二档', '500000.00', '2000000.00'),
    ],
  },
  {
    code: 'EE11', name: '扬尘、VOCs、物料堆场',
    meaning: 'dust, volatile organic compounds, open stockpiles',
    basis: code(1130), escalatesTo: [], confidence: 'V',
    penaltyRange: '罚款10,000–100,000元；拒不改正的，停工',
    fines: [fine('一般', '10000.00', '100000.00')],
  },
]);

/** 案由: code of a cause of action of the environment. */
export type EnvironmentCause = (typeof environmentCauses)[number]['code'];
