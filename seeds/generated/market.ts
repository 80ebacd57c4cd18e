import { PenaltyKind } from '../../src/casework/case/index.js';
import type { MarketCause, MarketFacts } from '../../src/domains/market/index.js';
import type { Schemes } from './scheme.js';

const { CONFISCATE_GAINS, CONFISCATE_GOODS, FINE, WARNING } = PenaltyKind;
const foods = ['大肠菌群', '山梨酸及其钾盐', '过氧化值', '二氧化硫残留量'];

/** 市场监管 */
export const marketSchemes: Schemes<MarketCause, MarketFacts> = {
  MR01: { act: '未取得食品经营许可从事餐饮服务', facts: { productClass: ['FOOD'], goodsValueAmount: [600, 9_800] }, kinds: [FINE, CONFISCATE_GAINS], persons: 20 },
  MR02: { act: '经营不符合要求的肉类制品', facts: { productClass: ['FOOD'], goodsValueAmount: [300, 9_500], goodsKilograms: [5, 160] }, kinds: [FINE, CONFISCATE_GOODS] },
  MR03: { act: '销售不符合食品安全标准的食品', facts: { productClass: ['FOOD'], testItem: foods, goodsValueAmount: [200, 9_800], samplingNumber: ['虚构抽样单'] } },
  MR04: { act: '销售标签不符合规定的预包装食品', facts: { productClass: ['FOOD'], goodsValueAmount: [100, 9_900], goodsPieceCount: [6, 900] } },
  MR05: { act: '销售侵犯注册商标专用权的商品', facts: { brand: ['虚构品牌'], infringedMarkCount: [1, 3], goodsValueAmount: [800, 49_000] }, kinds: [FINE, CONFISCATE_GOODS] },
  MR06: { act: '发布虚假广告', facts: { falseAdvertising: true, advertisingFeeAmount: [2_000, 90_000], advertisingMedium: ['公众号', '短视频', '户外广告', '宣传单'] } },
  MR07: { act: '对商品性能作虚假宣传', earlierLaw: '反不正当竞争法', facts: { platformName: ['虚构平台'], salesAmount: [3_000, 260_000], orderCount: [12, 4_000] } },
  MR08: { act: '销售不符合强制性标准的产品', facts: { productClass: ['OTHER'], goodsValueAmount: [2_000, 80_000], goodsPieceCount: [10, 400] }, kinds: [FINE, CONFISCATE_GOODS] },
  MR09: { act: '使用未经定期检验的特种设备', facts: { productClass: ['SPECIAL_EQUIPMENT'], deviceRegistrationCode: ['虚构设备代码'] } },
  MR10: { act: '销售超过有效期的药品', facts: { productClass: ['DRUG'], drugFault: ['INFERIOR'], goodsValueAmount: [100, 9_000] }, kinds: [FINE, CONFISCATE_GOODS] },
  MR11: { act: '未按照规定明码标价', facts: { salesAmount: [500, 30_000] }, kinds: [WARNING] },
};
