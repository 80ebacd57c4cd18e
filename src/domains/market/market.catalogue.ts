import { causes, fine, provisions, times, upTo, upToTimes } from '../../casework/case/index.js';

/** First day of 反不正当竞争法 in its text of 2025; to earlier acts the law of their day applies. */
export const COMPETITION_LAW_FROM = '2025-10-15';

const foodLaw = provisions('食品安全法');
const trademarkLaw = provisions('商标法');
const advertisingLaw = provisions('广告法');
const competitionLaw = provisions('反不正当竞争法', COMPETITION_LAW_FROM);
const qualityLaw = provisions('产品质量法');
const equipmentLaw = provisions('特种设备安全法');
const drugLaw = provisions('药品管理法');
const priceLaw = provisions('价格法');

/** 市场监管案由表, in the order of `law/domains.md` §1; no figure here that is not there. */
export const marketCauses = causes([
  {
    code: 'MR01', name: '未取得许可从事食品生产经营', meaning: 'making or dealing in food without a licence',
    basis: foodLaw(122), escalatesTo: ['P140', 'P143'], confidence: 'V',
    penaltyRange: '没收；货值金额不足10,000元的，罚款50,000–100,000元；10,000元以上的，货值金额10–20倍',
    fines: [fine('货值金额不足10,000元', '50000.00', '100000.00'), times('货值金额10,000元以上', '货值金额', '10', '20')],
  },
  {
    code: 'MR02', name: '非食品原料、病死肉、特殊人群食品营养不符等', meaning: 'non-food material, meat of dead animals, food for special groups that fails its nutrients',
    basis: foodLaw(123), escalatesTo: ['P144', 'P143'], confidence: 'V',
    penaltyRange: '货值金额不足10,000元的，罚款100,000–150,000元；10,000元以上的，货值金额15–30倍；吊销许可证；责任人员拘留5–15日',
    fines: [fine('货值金额不足10,000元', '100000.00', '150000.00'), times('货值金额10,000元以上', '货值金额', '15', '30')],
  },
  {
    code: 'MR03', name: '超限量致病菌、农兽药残留、重金属；超期原料；超范围添加剂', meaning: 'pathogens, residues or metals over the limit; expired material; additives beyond scope',
    basis: foodLaw(124), escalatesTo: ['P143', 'P140.food'], confidence: 'V',
    penaltyRange: '货值金额不足10,000元的，罚款50,000–100,000元；10,000元以上的，货值金额10–20倍；吊销许可证',
    fines: [fine('货值金额不足10,000元', '50000.00', '100000.00'), times('货值金额10,000元以上', '货值金额', '10', '20')],
  },
  {
    code: 'MR04', name: '包装污染、无标签、标签违法、采购不合格原料', meaning: 'polluted packaging, missing or unlawful labels, unfit material bought',
    basis: foodLaw(125), escalatesTo: [], confidence: 'V',
    penaltyRange: '货值金额不足10,000元的，罚款5,000–50,000元；10,000元以上的，货值金额5–10倍；停产停业，直至吊销许可证',
    fines: [fine('货值金额不足10,000元', '5000.00', '50000.00'), times('货值金额10,000元以上', '货值金额', '5', '10')],
  },
  {
    code: 'MR05', name: '销售侵犯注册商标专用权商品、假冒商标', meaning: 'selling goods that infringe a registered trademark, counterfeiting marks',
    basis: trademarkLaw(60), escalatesTo: ['I213', 'I214', 'I215', 'P140'], confidence: 'V',
    penaltyRange: '违法经营额50,000元以上的，罚款至违法经营额5倍；不足50,000元的，250,000元以下；五年内二次以上的从重',
    fines: [upToTimes('违法经营额50,000元以上', '违法经营额', '5'), upTo('违法经营额不足50,000元', '250000.00')],
  },
  {
    code: 'MR06', name: '发布虚假广告；医药保健食品违法广告', meaning: 'false advertisements; unlawful advertisements for medicine and health food',
    basis: advertisingLaw(55, 57, 58), escalatesTo: ['P222'], confidence: 'V',
    penaltyRange: '第五十五条：广告费用3–5倍（无法计算的200,000–1,000,000元），二年内三次以上或者情节严重的5–10倍（1,000,000–2,000,000元），吊销；'
      + '第五十七条：200,000–1,000,000元；第五十八条：1–3倍（100,000–200,000元），情节严重的3–5倍（200,000–1,000,000元）',
    fines: [
      times('第五十五条', '广告费用', '3', '5'), fine('第五十五条，广告费用无法计算', '200000.00', '1000000.00'),
      times('第五十五条，二年内三次以上或者情节严重', '广告费用', '5', '10'), fine('第五十五条，二年内三次以上或者情节严重，广告费用无法计算', '1000000.00', '2000000.00'),
      fine('第五十七条', '200000.00', '1000000.00'),
      times('第五十八条', '广告费用', '1', '3'), fine('第五十八条，广告费用无法计算', '100000.00', '200000.00'),
      times('第五十八条，情节严重', '广告费用', '3', '5'), fine('第五十八条，情节严重，广告费用无法计算', '200000.00', '1000000.00'),
    ],
  },
  {
    code: 'MR07', name: '虚假宣传、混淆、商业贿赂、侵犯商业秘密', meaning: 'false publicity, confusion, commercial bribery, infringement of trade secrets',
    basis: competitionLaw(23, 24, 25, 26), escalatesTo: ['P222', 'M221', 'I219'], confidence: 'V',
    penaltyRange: '混淆：违法经营额50,000元以上的，罚款至违法经营额5倍，不足50,000元的，250,000元以下；'
      + '贿赂：100,000–1,000,000元（情节严重的至5,000,000元），个人1,000,000元以下；'
      + '宣传：1,000,000元以下（情节严重的1,000,000–2,000,000元）；商业秘密：100,000–1,000,000元（情节严重的至5,000,000元）',
    fines: [
      upToTimes('混淆，违法经营额50,000元以上', '违法经营额', '5'), upTo('混淆，违法经营额不足50,000元', '250000.00'),
      fine('贿赂', '100000.00', '1000000.00'), upTo('贿赂，最高', '5000000.00'), upTo('贿赂，个人', '1000000.00'),
      upTo('宣传', '1000000.00'), fine('宣传，情节严重', '1000000.00', '2000000.00'),
      fine('商业秘密', '100000.00', '1000000.00'), upTo('商业秘密，最高', '5000000.00'),
    ],
  },
  {
    code: 'MR08', name: '生产销售不合格、掺杂掺假、不符合强制标准产品', meaning: 'making or selling products that are substandard, adulterated or against compulsory standards',
    basis: qualityLaw(49, 50), escalatesTo: ['P140', 'P146', 'P149'], confidence: 'V',
    penaltyRange: '第四十九条：货值金额1–3倍；第五十条：货值金额0.5–3倍；吊销营业执照',
    fines: [times('第四十九条', '货值金额', '1', '3'), times('第五十条', '货值金额', '0.5', '3')],
  },
  {
    code: 'MR09', name: '特种设备未检、超期、未登记使用', meaning: 'special equipment used uninspected, past its term or unregistered',
    basis: equipmentLaw(83, 84), escalatesTo: ['T134', 'T134-1'], confidence: 'V',
    penaltyRange: '第八十三条：罚款10,000–100,000元；第八十四条：30,000–300,000元',
    fines: [fine('第八十三条', '10000.00', '100000.00'), fine('第八十四条', '30000.00', '300000.00')],
  },
  {
    code: 'MR10', name: '假劣药、无证经营药品、无证器械、化妆品', meaning: 'fake or inferior drugs; drugs, devices or cosmetics without a licence',
    basis: drugLaw(115, 116, 117, 118, 124), escalatesTo: ['P141', 'P142', 'P142-1', 'P145', 'P148'], confidence: 'V',
    penaltyRange: '第一百一十五、一百一十六、一百二十四条：货值金额15–30倍，货值金额不足100,000元的按100,000元计；'
      + '第一百一十七条：10–20倍，生产、批发的货值金额不足100,000元的按100,000元计，零售的不足10,000元的按10,000元计，中药饮片100,000–500,000元；'
      + '第一百一十八条：责任人员所获收入0.3–3倍（百分之三十以上三倍以下），终身禁止从业，拘留5–15日',
    fines: [
      times('第一百一十五、一百一十六、一百二十四条（货值金额至少按100,000元计）', '货值金额', '15', '30'),
      times('第一百一十七条（生产、批发的货值金额至少按100,000元计，零售的至少按10,000元计）', '货值金额', '10', '20'),
      fine('第一百一十七条，中药饮片', '100000.00', '500000.00'), times('第一百一十八条，责任人员', '所获收入', '0.3', '3'),
    ],
  },
  {
    code: 'MR11', name: '传销、价格欺诈、无照经营', meaning: 'pyramid selling, price fraud, business without a licence',
    basis: [{ lawName: '禁止传销条例' }, ...priceLaw(40), { lawName: '无证无照经营查处办法' }],
    escalatesTo: ['M224-1'], confidence: 'M_MED', penaltyRange: '分别按各法律、行政法规的规定', fines: [],
  },
]);

/** The code of a cause of market supervision. */
export type MarketCause = (typeof marketCauses)[number]['code'];
