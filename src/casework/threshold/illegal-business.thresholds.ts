import type { Condition } from '../../kernel/index.js';
import { all, any, atLeast, eightyPercent, oneOf, twiceIn, yes } from './conditions.js';
import { standsOn } from './instruments.js';
import type { ThresholdRule } from './rule.js';

const own = { crime: '225', tier: 'FILING', route: 'TRANSFER', confidence: 'V' } as const;
const again = '受过2次以上行政处罚，又实施同种行为，且达到上述数额的80%以上';

/** Turnover and gains, for a person and for a unit. */
const sums = (business: string, gains: string, lines: Readonly<Record<'person' | 'unit', readonly [business: string, gains: string]>>): Condition => ({
  person: any(atLeast(business, lines.person[0]), atLeast(gains, lines.person[1])), unit: any(atLeast(business, lines.unit[0]), atLeast(gains, lines.unit[1])),
});

type Lines = readonly [business: string, gains: string, newspapers: string, periodicals: string, books: string, audioVisual: string];
const copies = (facts: Lines, lines: Lines): Condition => any(...facts.map((fact, at) => atLeast(fact, lines[at]!)));

const harmful: Lines = ['harmfulPublicationBusinessAmount', 'harmfulPublicationGainsAmount', 'harmfulNewspaperCount', 'harmfulPeriodicalCount', 'harmfulBookCount', 'harmfulAudioVisualCount'];
const harmfulSums: Condition = {
  person: copies(harmful, ['50000', '20000', '5000', '5000', '2000', '500']), unit: copies(harmful, ['150000', '50000', '15000', '15000', '5000', '1500']),
};
const unlicensed: Lines = [
  'unlicensedPublishingBusinessAmount', 'unlicensedPublishingGainsAmount', 'unlicensedNewspaperCount', 'unlicensedPeriodicalCount', 'unlicensedBookCount', 'unlicensedAudioVisualCount',
];
const unlicensedSums: Condition = {
  person: copies(unlicensed, ['150000', '50000', '15000', '15000', '5000', '1500']), unit: copies(unlicensed, ['500000', '150000', '50000', '50000', '15000', '5000']),
};

const posts = { person: ['50000', '20000'], unit: ['150000', '50000'] } as const;
const machines = { person: ['50000', '10000'], unit: ['500000', '100000'] } as const;
const machineSums = (business: string, gains: string): Condition => {
  const lines = sums(business, gains, machines);
  return any(lines, all(twiceIn(2, 'GAMBLING_MACHINES'), eightyPercent(lines)));
};
const radioSums = (sets: string, business: string): Condition => {
  const lines = any(atLeast(sets, '3'), atLeast(business, '50000'));
  return any(lines, all(twiceIn(2, 'RADIO_EQUIPMENT'), eightyPercent(lines)));
};
const otherSums = sums('illegalBusinessAmount', 'illegalBusinessGainsAmount', machines);
const unread = '未经处理累计计算的规定未核对，不累计。';

/** 非法经营 (§2.3). */
export const illegalBusinessRules: readonly ThresholdRule[] = [
  {
    ...own, id: 'M225.tob', domains: ['MARKET'], ...standsOn('TOBACCO 第三条', 'STANDARD_2 第七十一条第一项'),
    text: '非法经营烟草专卖品，非法经营数额5万元以上，或者违法所得2万元以上，或者卷烟20万支以上，或者3年内因非法经营烟草专卖品受过2次以上行政处罚，又非法经营且数额3万元以上',
    condition: all(oneOf('unlawfulBusiness', 'TOBACCO'), any(
      atLeast('illegalBusinessAmount', '50000'), atLeast('illegalBusinessGainsAmount', '20000'), atLeast('cigaretteStickCount', '200000'),
      all(twiceIn(3, 'TOBACCO'), atLeast('illegalBusinessAmount', '30000')),
    )),
  },
  {
    ...own, id: 'M225.pub', domains: ['CULTURE'], ...standsOn('STANDARD_2 第七十一条第四项', 'PUBLICATIONS 第十七条'), note: unread,
    text: `出版、印刷、复制、发行严重危害社会秩序和扰乱市场秩序的非法出版物，个人经营数额5万元、违法所得2万元、报纸5000份、期刊5000本、图书2000册、音像制品和电子出版物500张（盒）以上之一，单位15万元、5万元、15000份、15000本、5000册、1500张（盒）以上之一，或者2年内因该行为${again}`,
    condition: any(harmfulSums, all(twiceIn(2, 'HARMFUL_PUBLICATIONS'), eightyPercent(harmfulSums))),
  },
  {
    ...own, id: 'M225.pubbiz', domains: ['CULTURE'], ...standsOn('STANDARD_2 第七十一条第五项', 'PUBLICATIONS 第十七条'), note: unread,
    text: `非法从事出版物的出版、印刷、复制、发行业务，个人经营数额15万元、违法所得5万元、报纸15000份、期刊15000本、图书5000册、音像制品和电子出版物1500张（盒）以上之一，单位50万元、15万元、5万份、5万本、15000册、5000张（盒）以上之一，或者2年内因该行为${again}`,
    condition: any(unlicensedSums, all(twiceIn(2, 'UNLICENSED_PUBLISHING'), eightyPercent(unlicensedSums))),
  },
  {
    ...own, id: 'M225.post', domains: ['MARKET', 'CULTURE'], ...standsOn('STANDARD_2 第七十一条第七项'),
    text: '以营利为目的有偿删除信息或者发布虚假信息，个人非法经营数额5万元以上或者违法所得2万元以上，单位非法经营数额15万元以上或者违法所得5万元以上',
    condition: all(oneOf('unlawfulBusiness', 'PAID_POSTS'), sums('illegalBusinessAmount', 'illegalBusinessGainsAmount', posts)),
    otherwise: { CULTURE: sums('paidPostingBusinessAmount', 'paidPostingGainsAmount', posts) },
  },
  {
    ...own, id: 'M225.radio', domains: ['MARKET', 'CULTURE'], ...standsOn('STANDARD_2 第七十一条第八项'), text: `非法生产、销售“黑广播”“伪基站”等无线电设备，3套以上，或者非法经营数额5万元以上，或者2年内因该行为${again}`,
    condition: all(oneOf('unlawfulBusiness', 'RADIO'), radioSums('radioSetCount', 'illegalBusinessAmount')),
    otherwise: { CULTURE: radioSums('radioEquipmentCount', 'radioEquipmentBusinessAmount') },
  },
  {
    ...own, id: 'M225.slot', domains: ['CULTURE', 'MARKET'], ...standsOn('STANDARD_2 第七十一条第九项'),
    text: `非法生产、销售具有赌博功能的电子游戏设施设备，个人非法经营数额5万元以上或者违法所得1万元以上，单位非法经营数额50万元以上或者违法所得10万元以上，或者2年内因该行为${again}`,
    condition: all(yes('refundFunction'), machineSums('gamblingMachineBusinessAmount', 'gamblingMachineGainsAmount')),
    otherwise: { MARKET: all(oneOf('unlawfulBusiness', 'SLOT_MACHINES'), machineSums('illegalBusinessAmount', 'illegalBusinessGainsAmount')) },
  },
  {
    ...own, id: 'M225.other', domains: ['AGRICULTURE', 'CULTURE', 'ENVIRONMENT', 'MARKET', 'TRANSPORT', 'URBAN'], route: 'CONSULT', ...standsOn('STANDARD_2 第七十一条第十二项'),
    text: `违反国家规定的其他非法经营，个人非法经营数额5万元以上或者违法所得1万元以上，单位非法经营数额50万元以上或者违法所得10万元以上，或者2年内因该行为${again}`,
    condition: all(yes('stateProvisionsViolated'), any(otherSums, all(twiceIn(2, 'OTHER_ILLEGAL_BUSINESS'), eightyPercent(otherSums)))),
    note: '仅在法律或者国务院规定使该行为违反国家规定时适用；不因单纯无证运输、经营而提示，只供会商。',
  },
];
