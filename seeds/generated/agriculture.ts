import { PenaltyKind } from '../../src/casework/case/index.js';
import type { AgricultureCause, AgricultureFacts } from '../../src/domains/agriculture/index.js';
import type { Schemes } from './scheme.js';

const { CONFISCATE_GAINS, CONFISCATE_GOODS, FINE, OTHER } = PenaltyKind;

/** 农业农村 */
export const agricultureSchemes: Schemes<AgricultureCause, AgricultureFacts> = {
  AG01: { act: '未取得农药生产许可证生产农药', facts: { productKind: ['PESTICIDE'], productKilograms: [10, 900], goodsValueAmount: [500, 9_800] }, kinds: [FINE, CONFISCATE_GOODS] },
  AG02: { act: '未取得农药经营许可证经营农药', facts: { productKind: ['PESTICIDE'], product: ['虚构除草剂', '虚构杀虫剂'], goodsValueAmount: [100, 9_000] }, kinds: [FINE, CONFISCATE_GAINS] },
  AG03: { act: '未按照标签标注的使用范围使用农药', persons: 60, facts: { productKind: ['PESTICIDE'], cropLossMu: [1, 60] } },
  AG04: { act: '经营劣兽药', facts: { productKind: ['VETERINARY_DRUG'], goodsValueAmount: [200, 20_000] }, kinds: [FINE, CONFISCATE_GOODS] },
  AG05: { act: '经营无产品标签的饲料', facts: { productKind: ['FEED'], productKilograms: [40, 4_000], goodsValueAmount: [300, 9_000] } },
  AG06: { act: '销售劣种子', facts: { productKind: ['SEED'], product: ['虚构玉米种', '虚构谷子种'], productKilograms: [20, 1_500], goodsValueAmount: [500, 19_000] }, kinds: [FINE, CONFISCATE_GAINS] },
  AG07: { act: '运输未附有检疫证明的动物', persons: 60, facts: { productKind: ['LIVESTOCK'], animalSpecies: ['生猪', '羊', '肉牛', '鸡'], animalCount: [2, 180] } },
  AG08: { act: '未经定点从事生猪屠宰活动', persons: 65, facts: { productKind: ['LIVESTOCK'], animalSpecies: ['生猪'], slaughteredCount: [1, 12], goodsValueAmount: [1_500, 9_900] }, kinds: [FINE, CONFISCATE_GOODS] },
  AG09: { act: '销售农药残留不符合标准的农产品', facts: { productKind: ['PRODUCE'], residueItem: ['毒死蜱', '腐霉利', '克百威'], productKilograms: [20, 1_200] } },
  AG10: { act: '在禁渔期进行捕捞', earlierLaw: '渔业法', persons: 90, facts: { productKind: ['AQUATIC'], closedSeason: true, fishingGear: ['地笼', '刺网'], catchKilograms: [0.5, 45] }, kinds: [FINE, CONFISCATE_GOODS] },
  AG11: { act: '未经批准占用耕地建房', persons: 85, facts: { occupiedOtherCultivatedLandMu: [0.1, 2] }, kinds: [OTHER] },
};
