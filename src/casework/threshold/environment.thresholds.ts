import { all, any, atLeast, oneOf, opinion, twiceIn, yes } from './conditions.js';
import { standsOn } from './instruments.js';
import type { ThresholdRule } from './rule.js';

const own = {
  tier: 'FILING', route: 'TRANSFER', confidence: 'V',
  settledBy: '生态环境部门及其监测机构的监测数据；危险废物依名录、书面材料及生态环境、公安部门书面意见认定；疑难问题由鉴定机构或者指定机构出具意见（法释〔2023〕7号第十四条至第十六条）',
} as const;
const pollution = { ...own, crime: '338', domains: ['ENVIRONMENT'] } as const;

const toxic = oneOf('substanceClass', 'RADIOACTIVE', 'INFECTIOUS', 'TOXIC');
const toxicWords = '有放射性的废物、含传染病病原体的废物、有毒物质';
const readings = '“超过…倍以上”有两种读法：按实测值为限值的倍数，或者按超出部分为限值的倍数；两者之间需专业认定。存储的超标倍数为（实测值－限值）÷限值。';

const landAndLife = any(
  atLeast('countyIntakeCutHours', '12'),
  atLeast('permanentBasicFarmlandMu', '10'), atLeast('publicWelfareForestMu', '10'), atLeast('otherFarmlandMu', '20'), atLeast('otherLandMu', '50'),
  atLeast('deadTimberCubicMetres', '50'), atLeast('deadSaplingCount', '2500'), atLeast('evacuatedCount', '5000'), atLeast('poisonedCount', '30'),
);
const injured = any(atLeast('seriousInjuryCount', '1'), atLeast('minorInjuryCount', '3'));
const harmWords = '县级城区集中式饮用水水源取水中断12小时以上，或者永久基本农田、公益林地10亩以上，其他农用地20亩以上，其他土地50亩以上受损，或者林木死亡50立方米以上或者幼树死亡2500株以上，或者疏散、转移5000人以上，或者30人以上中毒，或者1人以上重伤或者3人以上轻伤';

/** 生态环境 (§2.4). 刑法 408 is a crime of office and has no row here. */
export const environmentRules: readonly ThresholdRule[] = [
  {
    ...pollution, id: 'E338.1', domains: ['ENVIRONMENT', 'URBAN', 'AGRICULTURE'], ...standsOn('POLLUTION 第一条第一项'), text: `在饮用水水源保护区、自然保护地核心保护区等区域排放、倾倒、处置${toxicWords}`,
    condition: all(oneOf('sensitiveArea', 'DRINKING_WATER_SOURCE', 'CORE_PROTECTED_ZONE'), toxic),
  },
  { ...pollution, id: 'E338.2', domains: ['ENVIRONMENT', 'URBAN', 'TRANSPORT'], ...standsOn('POLLUTION 第一条第二项'), text: '非法排放、倾倒、处置危险废物3吨以上', condition: atLeast('hazardousWasteTonnes', '3') },
  {
    ...pollution, id: 'E338.3', ...standsOn('POLLUTION 第一条第三项'), text: '排放、倾倒、处置含铅、汞、镉、铬、砷、铊、锑的污染物，超过国家或者地方污染物排放标准3倍以上（实测值为限值三倍的，超标倍数为2）',
    condition: atLeast('leadGroupExcessMultiple', '3', '2'), note: readings,
  },
  {
    ...pollution, id: 'E338.4', ...standsOn('POLLUTION 第一条第四项'), text: '排放、倾倒、处置含镍、铜、锌、银、钒、锰、钴的污染物，超过国家或者地方污染物排放标准10倍以上（实测值为限值十倍的，超标倍数为9）',
    condition: atLeast('nickelGroupExcessMultiple', '10', '9'), note: readings,
  },
  {
    ...pollution, id: 'E338.5', domains: ['ENVIRONMENT', 'URBAN'], ...standsOn('POLLUTION 第一条第五项'), text: `通过暗管、渗井、渗坑、裂隙、溶洞、灌注、非紧急情况下开启大气应急排放通道等逃避监管的方式排放、倾倒、处置${toxicWords}`,
    condition: all(oneOf('evasionManner', 'HIDDEN_PIPE', 'SEEPAGE_WELL', 'SEEPAGE_PIT', 'FISSURE', 'CAVE', 'INJECTION', 'AIR_BYPASS'), toxic),
  },
  {
    ...pollution, id: 'E338.6', ...standsOn('POLLUTION 第一条第六项'), text: '2年内曾因在重污染天气预警期间超标排放二氧化硫、氮氧化物受过2次以上行政处罚，又实施此类行为',
    condition: all(oneOf('pollutionWarningLevel', 'BLUE', 'YELLOW', 'ORANGE', 'RED'), oneOf('pollutantOverLimitDuringWarning', 'SULPHUR_DIOXIDE', 'NITROGEN_OXIDES'), twiceIn(2, 'HEAVY_POLLUTION_EXCESS')),
  },
  {
    ...pollution, id: 'E338.7', ...standsOn('POLLUTION 第一条第七项'), text: '重点排污单位、实行排污许可重点管理的单位篡改、伪造自动监测数据或者干扰自动监测设施，排放化学需氧量、氨氮、二氧化硫、氮氧化物等污染物，不论数额',
    condition: all(
      any(yes('keyUnit'), oneOf('permitClass', 'KEY')), yes('automaticMonitoringFalsified'),
      oneOf('pollutantWhileFalsified', 'CHEMICAL_OXYGEN_DEMAND', 'AMMONIA_NITROGEN', 'SULPHUR_DIOXIDE', 'NITROGEN_OXIDES'),
    ),
  },
  {
    ...pollution, id: 'E338.8', domains: ['ENVIRONMENT', 'URBAN', 'TRANSPORT'], ...standsOn('POLLUTION 第一条第八项'), text: `2年内曾因违反国家规定排放、倾倒、处置${toxicWords}受过2次以上行政处罚，又实施此类行为`,
    condition: all(oneOf(['substanceClass', 'specialSubstanceDischarged'], 'RADIOACTIVE', 'INFECTIOUS', 'TOXIC', 'true'), twiceIn(2, 'TOXIC_DISCHARGE')),
  },
  {
    ...pollution, id: 'E338.9', domains: ['ENVIRONMENT', 'URBAN', 'AGRICULTURE'], ...standsOn('POLLUTION 第一条第九项'), text: '污染环境，违法所得或者致使公私财产损失30万元以上',
    condition: any(atLeast('pollutionGainsAmount', '300000'), atLeast('pollutionLossAmount', '300000')),
  },
  { ...pollution, id: 'E338.10', ...standsOn('POLLUTION 第一条第十项'), text: '致使乡镇集中式饮用水水源取水中断12小时以上', condition: atLeast('townshipIntakeCutHours', '12') },
  {
    ...pollution, id: 'E338.s', tier: 'SERIOUS', ...standsOn('POLLUTION 第二条'), text: `污染环境，情节严重：危险废物100吨以上，或者违法所得、公私财产损失100万元以上，或者${harmWords}`,
    condition: any(
      atLeast('hazardousWasteTonnes', '100'), atLeast('pollutionGainsAmount', '1000000'), atLeast('pollutionLossAmount', '1000000'), landAndLife,
      all(yes('environmentPolluted'), injured),
    ),
  },
  {
    ...pollution, id: 'E338.xs', tier: 'ESPECIALLY_SERIOUS', ...standsOn('POLLUTION 第三条'), note: '该条另有其他情形，未列全。',
    text: '污染环境，处七年以上有期徒刑的情形：地市级城区集中式饮用水水源取水中断12小时以上，或者永久基本农田50亩以上受损，或者3人以上重伤，或者1人以上死亡或者重度残疾',
    condition: any(
      atLeast('cityIntakeCutHours', '12'), atLeast('permanentBasicFarmlandMu', '50'),
      all(yes('environmentPolluted'), any(atLeast('seriousInjuryCount', '3'), atLeast('deathCount', '1'), atLeast('severeDisabilityCount', '1'))),
    ),
  },
  {
    ...pollution, id: 'E338.perm', ...standsOn('POLLUTION 第七条'), text: '无危险废物经营许可证或者超出许可范围从事收集、贮存、利用、处置危险废物经营活动，严重污染环境',
    condition: all(oneOf('hazardousWasteLicence', 'OUTSIDE_SCOPE', 'NONE'), yes('environmentPolluted'), {
      anyRule: ['E338.1', 'E338.2', 'E338.3', 'E338.4', 'E338.5', 'E338.6', 'E338.7', 'E338.8', 'E338.9', 'E338.10'],
    }),
    note: '同时构成非法经营罪的，依照处罚较重的规定；未造成环境污染的，不以此认定。',
  },
  {
    ...own, id: 'E339', crime: '339', domains: ['ENVIRONMENT'], ...standsOn('POLLUTION 第四条', 'POLLUTION 第二条第五项至第十项'), text: `将境外的固体废物进境倾倒、堆放、处置，致使公私财产损失100万元以上，或者${harmWords}`,
    condition: all(yes('importedSolidWasteDisposed'), any(atLeast('pollutionLossAmount', '1000000'), landAndLife, injured)),
  },
  {
    ...own, id: 'E286', crime: '286', domains: ['ENVIRONMENT'], ...standsOn('POLLUTION 第十一条'), text: '修改环境质量监测系统参数或者监测数据，或者干扰采样，后果严重',
    condition: all(oneOf('qualityMonitoringInterference', 'PARAMETERS', 'DATA', 'SAMPLING'), opinion('interferenceConsequenceSerious')),
  },
];
