import { causes, fine, provisions, times, upTo, upToTimes } from '../../casework/case/index.js';

const planningLaw = provisions('城乡规划法');
const appearance = provisions('城市市容和环境卫生管理条例');
const constructionWaste = provisions('城市建筑垃圾管理规定');
const roads = provisions('城市道路管理条例');
const gas = provisions('城镇燃气管理条例');
const drainage = provisions('城镇排水与污水处理条例');
const greening = provisions('城市绿化条例');
const property = provisions('物业管理条例');
const environmentalCode = provisions('生态环境法典', '2026-08-15');

/**
 * 城市管理案由表, in the order of `law/domains.md` §6; no figure here that is not there. Instruments named there without an article (裁量指导意见,
 * 城市生活垃圾管理办法, rules on water supply and lighting) are no basis here. A power that is another organ's by law needs its conferring document.
 */
export const urbanCauses = causes([
  {
    code: 'UM01', name: '无建设工程规划许可证建设（违法建设）', meaning: 'building without a planning permit',
    basis: planningLaw(64), escalatesTo: ['T277', 'T137'], confidence: 'V',
    penaltyRange: '可以改正的，建设工程造价0.05–0.1倍（及时改正的0.05倍，逾期的0.1倍并拆除）；不能改正的，拆除或者没收，可以并处建设工程造价0.1倍以下',
    fines: [times('可以改正', '建设工程造价', '0.05', '0.1'), upToTimes('不能改正', '建设工程造价', '0.1')],
  },
  {
    code: 'UM02', name: '乡村违法建设', meaning: 'building in villages against the plan',
    basis: planningLaw(65), escalatesTo: [], confidence: 'V',
    penaltyRange: '乡、镇人民政府责令停止建设、限期改正，可以拆除',
    fines: [],
  },
  {
    code: 'UM03', name: '临时建设未经批准、超过期限', meaning: 'temporary building without approval or beyond its term',
    basis: planningLaw(66), escalatesTo: [], confidence: 'V',
    penaltyRange: '临时建设工程造价1倍以下',
    fines: [upToTimes('一般', '临时建设工程造价', '1')],
  },
  {
    code: 'UM04', name: '占道经营、乱堆乱放、户外广告', meaning: 'trading in the street, heaping things there, outdoor advertising',
    basis: appearance(34, 36), escalatesTo: ['T277', 'T293'], confidence: 'V',
    penaltyRange: '国家规定没有数额，按地方性法规、规章',
    fines: [],
  },
  {
    code: 'UM05', name: '建筑垃圾：擅自处置、运输、倾倒、抛撒', meaning: 'construction waste disposed of, carried, dumped or scattered unlawfully',
    basis: [...constructionWaste(20, 21, 22, 23, 24, 25, 26), ...environmentalCode(1169, 1174)], escalatesTo: ['E338.9', 'A342.farm'], confidence: 'V',
    penaltyRange: '城市建筑垃圾管理规定：200–100,000元；生态环境法典：单位100,000–1,000,000元，个人100–1,000元，上位法优先',
    fines: [fine('城市建筑垃圾管理规定', '200.00', '100000.00'), fine('生态环境法典，单位', '100000.00', '1000000.00'), fine('生态环境法典，个人', '100.00', '1000.00')],
  },
  {
    code: 'UM06', name: '生活垃圾、厨余垃圾分类、处置', meaning: 'sorting and disposal of household and kitchen waste',
    basis: environmentalCode(1174), escalatesTo: ['P144'], confidence: 'V',
    penaltyRange: '单位100,000–1,000,000元；不分类的，单位拒不改正的50,000–500,000元，个人依法处罚',
    fines: [fine('单位', '100000.00', '1000000.00'), fine('不分类，单位拒不改正', '50000.00', '500000.00')],
  },
  {
    code: 'UM07', name: '餐饮油烟、露天烧烤、露天焚烧', meaning: 'oil smoke of kitchens, open-air barbecue, open burning',
    basis: environmentalCode(1131, 1132), escalatesTo: [], confidence: 'V',
    penaltyRange: '罚款5,000–50,000元；在禁止设置处10,000–100,000元并关闭；露天烧烤500–5,000元，拒不改正的5,000–20,000元；露天焚烧单位10,000–100,000元，个人500–2,000元',
    fines: [
      fine('一般', '5000.00', '50000.00'), fine('在禁止设置处', '10000.00', '100000.00'), fine('露天烧烤', '500.00', '5000.00'),
      fine('露天烧烤，拒不改正', '5000.00', '20000.00'), fine('露天焚烧，单位', '10000.00', '100000.00'), fine('露天焚烧，个人', '500.00', '2000.00'),
    ],
  },
  {
    code: 'UM08', name: '施工扬尘、夜间施工噪声、社会噪声', meaning: 'dust of building sites, building noise at night, social noise',
    basis: environmentalCode(1134, 1185, 1186, 1187, 1188, 1189, 1190), escalatesTo: [], confidence: 'V',
    penaltyRange: '罚款10,000–100,000元；5,000–50,000元（拒不改正的50,000–200,000元）；个人200–1,000元',
    fines: [
      fine('第一档', '10000.00', '100000.00'), fine('第二档', '5000.00', '50000.00'), fine('第二档，拒不改正', '50000.00', '200000.00'),
      fine('个人', '200.00', '1000.00'),
    ],
  },
  {
    code: 'UM09', name: '擅自占用、挖掘城市道路，损坏设施', meaning: 'occupying or digging up streets, damaging facilities',
    basis: roads(42), escalatesTo: ['T275', 'T117'], confidence: 'V',
    penaltyRange: '城市道路20,000元以下，赔偿损失；照明设施200–30,000元',
    fines: [upTo('城市道路', '20000.00'), fine('照明设施', '200.00', '30000.00')],
  },
  {
    code: 'UM10', name: '燃气：无证经营、违规储存、破坏设施', meaning: 'gas without a licence, stored against the rules, facilities damaged',
    basis: gas(45, 46, 49, 50, 51, 52), escalatesTo: ['T134-1', 'T134', 'T136'], confidence: 'V',
    penaltyRange: '第四十五条：50,000–500,000元；第四十六条：10,000–100,000元；第五十条、第五十一条：单位50,000–100,000元，个人5,000–50,000元；'
      + '第四十九条：单位100,000元以下',
    fines: [
      fine('第四十五条', '50000.00', '500000.00'), fine('第四十六条', '10000.00', '100000.00'), fine('第五十条、第五十一条，单位', '50000.00', '100000.00'),
      fine('第五十条、第五十一条，个人', '5000.00', '50000.00'), upTo('第四十九条，单位', '100000.00'),
    ],
  },
  {
    code: 'UM11', name: '无证排水、私接管网、倾倒污泥', meaning: 'draining without a permit, connecting to pipes unlawfully, dumping sludge',
    basis: drainage(48, 49, 50, 51, 52, 53, 54, 55, 56, 57), escalatesTo: ['E338'], confidence: 'V',
    penaltyRange: '无证排水500,000元以下；混接50,000–100,000元；污泥100,000–500,000元',
    fines: [upTo('无证排水', '500000.00'), fine('混接', '50000.00', '100000.00'), fine('污泥', '100000.00', '500000.00')],
  },
  {
    code: 'UM12', name: '砍伐树木、占用绿地，物业违规', meaning: 'felling trees, occupying green land, breaches of property management',
    basis: [...greening(26, 27, 28), ...property(57, 58, 59, 60, 61, 62, 63)], escalatesTo: ['A345.1', 'T275'], confidence: 'V',
    penaltyRange: '绿化按地方规定；物业5,000–200,000元',
    fines: [fine('物业', '5000.00', '200000.00')],
  },
]);

/** 城市管理案由: codes of the table. */
export type UrbanCause = (typeof urbanCauses)[number]['code'];
