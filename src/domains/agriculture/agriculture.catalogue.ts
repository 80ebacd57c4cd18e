import { causes, fine, provisions, times, upTo, upToTimes } from '../../casework/case/index.js';

const pesticides = provisions('农药管理条例');
const veterinaryDrugs = provisions('兽药管理条例');
const feed = provisions('饲料和饲料添加剂管理条例');
const seedLaw = provisions('种子法');
const epidemicLaw = provisions('动物防疫法');
const slaughter = provisions('生猪屠宰管理条例');
const produceLaw = provisions('农产品质量安全法');
const fisheryLaw = provisions('渔业法', '2026-05-01');
const landLaw = provisions('土地管理法');
const environmentalCode = provisions('生态环境法典', '2026-08-15');

/** 农业农村案由表, in the order of `law/domains.md` §5; no figure here that is not there. */
export const agricultureCauses = causes([
  {
    code: 'AG01', name: '生产假农药、无证生产农药', meaning: 'making fake pesticide, or pesticide without a licence',
    basis: pesticides(52), escalatesTo: ['P140', 'P147'], confidence: 'V',
    penaltyRange: '货值金额不足10,000元的，罚款50,000–100,000元；10,000元以上的，货值金额10–20倍；吊销许可证',
    fines: [fine('货值金额不足10,000元', '50000.00', '100000.00'), times('货值金额10,000元以上', '货值金额', '10', '20')],
  },
  {
    code: 'AG02', name: '无证经营农药、经营假农药、经营劣质农药', meaning: 'dealing in pesticide without a licence, or in fake or inferior pesticide',
    basis: pesticides(55, 56), escalatesTo: ['P147'], confidence: 'V',
    penaltyRange: '第五十五条：5,000–50,000元／货值金额5–10倍；第五十六条：2,000–20,000元／货值金额2–5倍',
    fines: [
      fine('第五十五条', '5000.00', '50000.00'), times('第五十五条', '货值金额', '5', '10'),
      fine('第五十六条', '2000.00', '20000.00'), times('第五十六条', '货值金额', '2', '5'),
    ],
  },
  {
    code: 'AG03', name: '使用禁用农药、超范围使用农药、毒鱼', meaning: 'using banned pesticide, using it beyond its scope, poisoning fish',
    basis: [...pesticides(60), ...environmentalCode(1131)], escalatesTo: ['P144', 'A340'], confidence: 'V',
    penaltyRange: '单位50,000–100,000元；个人10,000元以下；使用禁用农药拒不改正的，由公安机关拘留10–15日（5–10日）',
    fines: [fine('单位', '50000.00', '100000.00'), upTo('个人', '10000.00')],
  },
  {
    code: 'AG04', name: '假劣兽药、无证，使用禁用药品，违反休药期', meaning: 'fake or inferior veterinary drugs, no licence, banned drugs used, withdrawal period broken',
    basis: veterinaryDrugs(56, 62, 63, 68), escalatesTo: ['P147', 'P144', 'A144.feed'], confidence: 'V',
    penaltyRange: '第五十六条：货值金额2–5倍（无法查证的100,000–200,000元），终身禁业；第六十二条：10,000–50,000元；第六十三条：30,000–100,000元；'
      + '第六十八条：10,000–30,000元',
    fines: [
      times('第五十六条', '货值金额', '2', '5'), fine('第五十六条，货值金额无法查证', '100000.00', '200000.00'), fine('第六十二条', '10000.00', '50000.00'),
      fine('第六十三条', '30000.00', '100000.00'), fine('第六十八条', '10000.00', '30000.00'),
    ],
  },
  {
    code: 'AG05', name: '饲料无证、违规添加、冒充', meaning: 'feed without a licence, with unlawful additions, or passed off as another',
    basis: feed(38, 39, 46, 47), escalatesTo: ['M225.feed', 'P144'], confidence: 'V',
    penaltyRange: '第三十八条、第三十九条：10,000–50,000元／货值金额5–10倍，10年禁业；第四十六条：2,000–20,000元／货值金额2–5倍；第四十七条：单位10,000–50,000元',
    fines: [
      fine('第三十八条、第三十九条', '10000.00', '50000.00'), times('第三十八条、第三十九条', '货值金额', '5', '10'),
      fine('第四十六条', '2000.00', '20000.00'), times('第四十六条', '货值金额', '2', '5'), fine('第四十七条，单位', '10000.00', '50000.00'),
    ],
  },
  {
    code: 'AG06', name: '假种子、劣种子、无证生产经营种子', meaning: 'fake or inferior seed, or seed without a licence',
    basis: seedLaw(74, 75, 76), escalatesTo: ['P147', 'P140', 'I213'], confidence: 'V',
    penaltyRange: '第七十四条：货值金额不足20,000元的，罚款20,000–200,000元，20,000元以上的，货值金额10–20倍；第七十五条：10,000–100,000元／货值金额5–10倍；'
      + '第七十六条：3,000–30,000元／货值金额3–5倍',
    fines: [
      fine('第七十四条，货值金额不足20,000元', '20000.00', '200000.00'), times('第七十四条，货值金额20,000元以上', '货值金额', '10', '20'),
      fine('第七十五条', '10000.00', '100000.00'), times('第七十五条', '货值金额', '5', '10'),
      fine('第七十六条', '3000.00', '30000.00'), times('第七十六条', '货值金额', '3', '5'),
    ],
  },
  {
    code: 'AG07', name: '动物检疫：病死动物、无检疫证明、无防疫条件', meaning: 'dead or sick animals, no quarantine certificate, no conditions of epidemic prevention',
    basis: epidemicLaw(97, 98, 100), escalatesTo: ['A337', 'P143'], confidence: 'V',
    penaltyRange: '第九十七条：货值金额15–30倍（不足10,000元的50,000–150,000元），5年禁业；第九十八条：3,000–30,000元（情节严重的30,000–100,000元）；'
      + '第一百条：货值金额1倍以下，承运人运输费用3–5倍',
    fines: [
      times('第九十七条', '货值金额', '15', '30'), fine('第九十七条，货值金额不足10,000元', '50000.00', '150000.00'),
      fine('第九十八条', '3000.00', '30000.00'), fine('第九十八条，情节严重', '30000.00', '100000.00'),
      upToTimes('第一百条', '货值金额', '1'), times('第一百条，承运人', '运输费用', '3', '5'),
    ],
  },
  {
    code: 'AG08', name: '私屠滥宰，未经检验、检疫出厂', meaning: 'private slaughter of pigs; meat that leaves the plant uninspected',
    basis: slaughter(31, 33), escalatesTo: ['P225.food', 'P143', 'P144'], confidence: 'V',
    penaltyRange: '第三十一条：货值金额不足10,000元的，罚款50,000–100,000元，10,000元以上的，货值金额10–20倍；第三十三条：100,000–150,000元／货值金额15–30倍，拘留',
    fines: [
      fine('第三十一条，货值金额不足10,000元', '50000.00', '100000.00'), times('第三十一条，货值金额10,000元以上', '货值金额', '10', '20'),
      fine('第三十三条', '100000.00', '150000.00'), times('第三十三条', '货值金额', '15', '30'),
    ],
  },
  {
    code: 'AG09', name: '农产品：使用禁用投入品、残留超标、包装添加', meaning: 'produce: banned inputs, residues over the limit, additions and packaging',
    basis: produceLaw(70, 71, 72, 73), escalatesTo: ['P143', 'P144'], confidence: 'V',
    penaltyRange: '第七十条：100,000–150,000元／货值金额15–30倍，农户1,000–10,000元，拘留；第七十一条：50,000–100,000元／货值金额10–20倍，农户500–5,000元；'
      + '第七十二条：5,000–50,000元／货值金额5–10倍',
    fines: [
      fine('第七十条', '100000.00', '150000.00'), times('第七十条', '货值金额', '15', '30'), fine('第七十条，农户', '1000.00', '10000.00'),
      fine('第七十一条', '50000.00', '100000.00'), times('第七十一条', '货值金额', '10', '20'), fine('第七十一条，农户', '500.00', '5000.00'),
      fine('第七十二条', '5000.00', '50000.00'), times('第七十二条', '货值金额', '5', '10'),
    ],
  },
  {
    code: 'AG10', name: '无证捕捞，禁渔区、禁渔期，禁用渔具，电、毒、炸鱼，种质资源保护区', meaning: 'fishing without a licence, in closed areas or seasons, with banned gear or methods, or in germplasm reserves',
    basis: fisheryLaw(69, 73, 76, 77, 78), escalatesTo: ['A340', 'A341'], confidence: 'V',
    penaltyRange: '第六十九条：200,000元以下（情节严重的200,000–2,000,000元）；第七十六条至第七十八条：10,000–200,000元（至2,000,000元）；'
      + '在禁渔区、禁渔期垂钓的50,000元以下',
    fines: [
      upTo('第六十九条', '200000.00'), fine('第六十九条，情节严重', '200000.00', '2000000.00'), fine('第七十六条至第七十八条', '10000.00', '200000.00'),
      upTo('第七十六条至第七十八条，最高', '2000000.00'), upTo('在禁渔区、禁渔期垂钓', '50000.00'),
    ],
  },
  {
    code: 'AG11', name: '违法占用耕地建房（宅基地）', meaning: 'building a house on cultivated land against the rules',
    basis: landLaw(78), escalatesTo: ['A342.farm'], confidence: 'M_HIGH',
    penaltyRange: '拆除，恢复土地原状',
    fines: [],
  },
]);

/** 农业农村案由: codes of the table. */
export type AgricultureCause = (typeof agricultureCauses)[number]['code'];
