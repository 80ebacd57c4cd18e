import { PenaltyKind } from '../../src/casework/case/index.js';
import type { CultureCause, CultureFacts } from '../../src/domains/culture/index.js';
import type { Schemes } from './scheme.js';

const { CONFISCATE_GOODS, FINE, STOP_BUSINESS, WARNING } = PenaltyKind;

/** 文化市场 */
export const cultureSchemes: Schemes<CultureCause, CultureFacts> = {
  CU01: { act: '未经批准举办营业性演出', facts: { programmeTitle: ['虚构专场演出', '虚构音乐会'], performanceFault: ['NOT_APPROVED'], ticketAmount: [1_000, 90_000] } },
  CU02: { act: '演出变更节目未告知观众', facts: { performanceFault: ['PROGRAMME_CHANGED'], soldTicketCount: [30, 1_800] } },
  CU03: { act: '娱乐场所接纳未成年人', facts: { minorCount: [1, 6], minorAges: ['15岁', '16岁', '17岁'] }, kinds: [FINE, STOP_BUSINESS] },
  CU04: { act: '娱乐场所设置具有退币功能的电子游戏设备', facts: { refundFunction: true, machineCount: [1, 30] }, kinds: [FINE, CONFISCATE_GOODS] },
  CU05: { act: '互联网上网服务营业场所接纳未成年人', facts: { minorCount: [1, 5], actualCapacityCount: [8, 90] }, kinds: [WARNING, FINE] },
  CU06: { act: '擅自从事出版物发行业务', facts: { unlicensedBookCount: [20, 900], administrativeTurnoverAmount: [300, 9_500] }, kinds: [FINE, CONFISCATE_GOODS] },
  CU07: { act: '发行非法出版物', facts: { unlicensedBookCount: [10, 480], listPriceAmount: [10, 90] }, kinds: [FINE, CONFISCATE_GOODS] },
  CU08: { act: '侵犯著作权并损害公共利益', facts: { infringedRight: ['COPYRIGHT'], infringingCopyCount: [10, 480], copyrightBusinessAmount: [500, 45_000] }, kinds: [FINE, CONFISCATE_GOODS] },
  CU09: { act: '未经许可经营旅行社业务', facts: { touristCount: [8, 120], tourContractAmount: [1_000, 90_000] } },
  CU10: { act: '放映未取得公映许可证的电影', facts: { soldTicketCount: [5, 200], administrativeGainsAmount: [100, 9_000] } },
  CU11: { act: '在文物保护单位建设控制地带内擅自施工', facts: { relicName: ['虚构古堡遗址', '虚构烽火台'], protectedSiteLevel: ['COUNTY', 'CITY', 'PROVINCIAL'] } },
};
