import { all, any, atLeast, onceOrConvictedIn, oneOf, yes } from './conditions.js';
import { standsOn } from './instruments.js';
import type { ThresholdRule } from './rule.js';

/** 未经处理的数额、数量累计计算, without a window. */
const addedUp = (...facts: readonly string[]): { readonly facts: readonly string[]; readonly months: null } => ({ facts, months: null });
const own = { tier: 'FILING', route: 'TRANSFER', suspicionSuffices: true } as const;

const goods = { ...own, crime: '213', domains: ['MARKET', 'AGRICULTURE'], cumulative: addedUp('counterfeitGoodsGainsAmount', 'counterfeitGoodsBusinessAmount') } as const;
const services = { ...own, crime: '213', domains: ['MARKET', 'AGRICULTURE'], cumulative: addedUp('counterfeitServiceGainsAmount') } as const;
const sale = { ...own, crime: '214', domains: ['MARKET'] } as const;

const labelCount = ['counterfeitLabelCount', 'markLabelCount'];
const labelGains = ['counterfeitLabelGainsAmount', 'markLabelGainsAmount'];
const labelBusiness = ['counterfeitLabelBusinessAmount', 'markLabelBusinessAmount'];
const labels = { ...own, crime: '215', domains: ['MARKET', 'CULTURE'], confidence: 'M_MED', cumulative: addedUp(...labelCount, ...labelGains, ...labelBusiness) } as const;

const work = { ...own, crime: '217', domains: ['CULTURE'], cumulative: addedUp('copyrightGainsAmount', 'copyrightBusinessAmount') } as const;
const copy = { ...own, crime: '218', domains: ['CULTURE'], confidence: 'Vq', cumulative: addedUp('infringingSalesGainsAmount', 'infringingSalesAmount') } as const;
const copyright = oneOf('infringedRight', 'COPYRIGHT');
const counterfeitGoods = any(atLeast('counterfeitGoodsGainsAmount', '20000'), atLeast('counterfeitGoodsBusinessAmount', '30000'));
const manyMarks = (fact: string | readonly string[]): ReturnType<typeof atLeast> => atLeast(fact, '2');

/** 知识产权 (§2.2). Amounts that are by their definition those of the infringement need no further conduct. */
export const ipRules: readonly ThresholdRule[] = [
  {
    ...goods, id: 'I213.1', confidence: 'M_HIGH', ...standsOn('IP 第三条'), text: '在同一种商品上使用与他人注册商标相同的商标，违法所得3万元以上，或者非法经营数额5万元以上',
    condition: any(atLeast('counterfeitGoodsGainsAmount', '30000'), atLeast('counterfeitGoodsBusinessAmount', '50000')),
  },
  {
    ...goods, id: 'I213.2', confidence: 'M_HIGH', ...standsOn('IP 第三条'), text: '在商品上假冒2种以上注册商标，违法所得2万元以上，或者非法经营数额3万元以上',
    condition: all(manyMarks('infringedMarkCount'), counterfeitGoods),
  },
  {
    ...goods, id: 'I213.3', confidence: 'M_MED', ...standsOn('IP 第三条'), text: '2年内因侵犯注册商标专用权受过1次以上刑事处罚或者行政处罚，又在商品上假冒注册商标，违法所得2万元以上，或者非法经营数额3万元以上',
    condition: all(onceOrConvictedIn(2, 'TRADEMARK'), counterfeitGoods),
  },
  {
    ...services, id: 'I213.4', confidence: 'M_MED', ...standsOn('IP 第三条'), text: '在同一种服务上使用与他人注册商标相同的商标，违法所得5万元以上；假冒2种以上注册商标，或者2年内因侵犯注册商标专用权受过1次以上刑事处罚或者行政处罚的，违法所得3万元以上',
    condition: any(
      atLeast('counterfeitServiceGainsAmount', '50000'),
      all(any(manyMarks('infringedMarkCount'), onceOrConvictedIn(2, 'TRADEMARK')), atLeast('counterfeitServiceGainsAmount', '30000')),
    ),
  },
  {
    ...sale, id: 'I214.1', cumulative: addedUp('counterfeitSaleGainsAmount', 'salesAmount'), confidence: 'Vq', ...standsOn('IP 第五条'), text: '销售明知是假冒注册商标的商品，违法所得3万元以上，或者销售金额5万元以上',
    condition: all(yes('counterfeitGoodsSold'), any(atLeast('counterfeitSaleGainsAmount', '30000'), atLeast('salesAmount', '50000'))),
  },
  {
    ...sale, id: 'I214.2', cumulative: addedUp('unsoldValueAmount', 'salesAmount'), confidence: 'Vq', ...standsOn('IP 第五条'), text: '销售明知是假冒注册商标的商品，尚未销售的货值金额，或者销售金额与尚未销售的货值金额合计，达到销售金额标准的三倍即15万元以上',
    condition: all(yes('counterfeitGoodsSold'), { sum: [{ fact: 'unsoldValueAmount' }, { fact: 'salesAmount' }], atLeast: '150000' }),
  },
  {
    ...labels, id: 'I215.1', ...standsOn('IP 第六条'), text: '伪造、擅自制造注册商标标识或者销售该标识，标识数量1万件以上，或者违法所得2万元以上，或者非法经营数额3万元以上',
    condition: any(atLeast(labelCount, '10000'), atLeast(labelGains, '20000'), atLeast(labelBusiness, '30000')),
  },
  {
    ...labels, id: 'I215.2', ...standsOn('IP 第六条'),
    text: '伪造、擅自制造、销售2种以上注册商标标识，或者2年内因侵犯注册商标专用权受过1次以上刑事处罚或者行政处罚又实施，标识数量5000件以上，或者违法所得1万元以上，或者非法经营数额2万元以上',
    condition: all(
      any(manyMarks(['infringedMarkCount', 'labelledMarkCount']), onceOrConvictedIn(2, 'TRADEMARK')),
      any(atLeast(labelCount, '5000'), atLeast(labelGains, '10000'), atLeast(labelBusiness, '20000')),
    ),
  },
  {
    ...own, id: 'I216', crime: '216', domains: ['MARKET'], confidence: 'M_MED', ...standsOn('IP'),
    cumulative: addedUp('counterfeitPatentGainsAmount', 'counterfeitPatentBusinessAmount', 'counterfeitPatentLossAmount'),
    text: '假冒他人专利，违法所得10万元以上，或者非法经营数额20万元以上，或者给专利权人造成直接经济损失30万元以上；假冒2项以上专利，或者2年内因假冒专利受过1次以上刑事处罚或者行政处罚的，违法所得5万元以上，或者非法经营数额10万元以上',
    condition: any(
      atLeast('counterfeitPatentGainsAmount', '100000'), atLeast('counterfeitPatentBusinessAmount', '200000'), atLeast('counterfeitPatentLossAmount', '300000'),
      all(
        any(manyMarks('counterfeitPatentCount'), onceOrConvictedIn(2, 'PATENT')),
        any(atLeast('counterfeitPatentGainsAmount', '50000'), atLeast('counterfeitPatentBusinessAmount', '100000')),
      ),
    ),
  },
  {
    ...work, id: 'I217.1', confidence: 'M_HIGH', ...standsOn('IP 第十三条'), text: '侵犯著作权或者与著作权有关的权利，违法所得3万元以上，或者非法经营数额5万元以上',
    condition: all(copyright, any(atLeast('copyrightGainsAmount', '30000'), atLeast('copyrightBusinessAmount', '50000'))),
  },
  {
    ...work, id: 'I217.2', confidence: 'M_MED', ...standsOn('IP 第十三条'), text: '2年内因侵犯著作权受过1次以上刑事处罚或者行政处罚，又侵犯著作权，违法所得2万元以上，或者非法经营数额3万元以上',
    condition: all(copyright, onceOrConvictedIn(2, 'COPYRIGHT'), any(atLeast('copyrightGainsAmount', '20000'), atLeast('copyrightBusinessAmount', '30000'))),
  },
  {
    ...work, id: 'I217.3', confidence: 'M_HIGH', ...standsOn('IP 第十三条'), cumulative: addedUp('infringingCopyCount', 'infringingWorkCount', 'infringingClickCount', 'infringingMemberCount'),
    text: '侵犯著作权，复制品数量500张（份）以上，或者网络传播作品500件（部）以上，或者点击数10万次以上，或者会员数1000人以上，或者网络传播的两项以上分别达到上述标准一半即250件（部）、5万次、500人以上',
    condition: all(copyright, any(
      atLeast('infringingCopyCount', '500'), atLeast('infringingWorkCount', '500'), atLeast('infringingClickCount', '100000'), atLeast('infringingMemberCount', '1000'),
      all(atLeast('infringingWorkCount', '250'), atLeast('infringingClickCount', '50000')),
      all(atLeast('infringingWorkCount', '250'), atLeast('infringingMemberCount', '500')),
      all(atLeast('infringingClickCount', '50000'), atLeast('infringingMemberCount', '500')),
    )),
  },
  {
    ...copy, id: 'I218.1', ...standsOn('IP 第十四条'), text: '以营利为目的销售明知是侵权复制品，违法所得5万元以上，或者销售金额10万元以上', note: '违法所得标准原为10万元。',
    condition: all(copyright, any(atLeast('infringingSalesGainsAmount', '50000'), atLeast('infringingSalesAmount', '100000'))),
  },
  {
    ...copy, id: 'I218.2', ...standsOn('IP 第十四条'), text: '2年内因侵犯著作权受过1次以上刑事处罚或者行政处罚，又销售侵权复制品，违法所得3万元以上，或者销售金额5万元以上',
    condition: all(copyright, onceOrConvictedIn(2, 'COPYRIGHT'), any(atLeast('infringingSalesGainsAmount', '30000'), atLeast('infringingSalesAmount', '50000'))),
  },
  {
    ...copy, id: 'I218.3', ...standsOn('IP 第十四条'), cumulative: addedUp('infringingCopySoldCount', 'infringingUnsoldAmount'), note: '未销售货值按3倍计。',
    text: '销售侵权复制品，数量1000张（份）以上；或者尚未销售的货值金额达到上述数额三倍以上（按销售金额为30万元，按违法所得为15万元；两者之间需专业认定）',
    condition: all(copyright, any(atLeast('infringingCopySoldCount', '1000'), atLeast('infringingUnsoldAmount', '300000', '150000'))),
  },
  {
    ...own, id: 'I219', crime: '219', domains: ['MARKET'], confidence: 'M_MED', ...standsOn('IP'), cumulative: addedUp('tradeSecretLossAmount', 'tradeSecretGainsAmount'),
    text: '侵犯商业秘密，给权利人造成损失30万元以上，或者违法所得30万元以上；2年内因侵犯商业秘密受过1次以上刑事处罚或者行政处罚的，10万元以上', note: '达到10倍的，为情节特别严重。',
    condition: any(
      atLeast('tradeSecretLossAmount', '300000'), atLeast('tradeSecretGainsAmount', '300000'),
      all(onceOrConvictedIn(2, 'TRADE_SECRET'), any(atLeast('tradeSecretLossAmount', '100000'), atLeast('tradeSecretGainsAmount', '100000'))),
    ),
  },
  {
    ...own, id: 'IP.cum', crime: '213', domains: [], confidence: 'M_HIGH', ...standsOn('IP'), text: '多次实施侵犯知识产权行为，未经处理的，数额、数量累计计算', condition: { anyRule: [] },
    notLoaded: '计算规则，已写入知识产权各项标准的累计范围，不作为单独的标准比对',
  },
];
