import { PenaltyKind } from '../../src/casework/case/index.js';
import type { UrbanCause, UrbanFacts } from '../../src/domains/urban/index.js';
import type { Schemes } from './scheme.js';

const { OTHER, WARNING } = PenaltyKind;
const roads = ['虚构东街', '虚构西街', '虚构大道', '虚构路'];
const earlierLaw = '固体废物污染环境防治法';

/** 城市管理 */
export const urbanSchemes: Schemes<UrbanCause, UrbanFacts> = {
  UM01: { act: '未取得建设工程规划许可证进行建设', facts: { floorAreaSquareMetres: [40, 3_000], worksCostAmount: [30_000, 2_000_000] } },
  UM02: { act: '未取得乡村建设规划许可证进行建设', persons: 70, facts: { floorAreaSquareMetres: [30, 400] }, kinds: [OTHER] },
  UM03: { act: '未经批准进行临时建设', persons: 25, facts: { floorAreaSquareMetres: [10, 300], worksCostAmount: [2_000, 90_000] } },
  UM04: { act: '擅自占用城市道路摆摊设点', persons: 80, facts: { roadName: roads, occupiedSquareMetres: [1, 30], vendorType: ['MOBILE', 'FIXED_STALL', 'SHOP'] }, kinds: [WARNING] },
  UM05: { act: '擅自处置建筑垃圾', facts: { wasteKind: ['CONSTRUCTION'], wasteCubicMetres: [3, 900] }, earlierLaw },
  UM06: { act: '未按照规定分类投放生活垃圾', facts: { wasteKind: ['HOUSEHOLD', 'KITCHEN'], solidWasteTonnes: [0.1, 12] }, earlierLaw },
  UM07: { act: '未正常使用油烟净化设施排放油烟', facts: { oilSmokeMgPerCubicMetre: [2.1, 9] }, earlierLaw: '大气污染防治法' },
  UM08: { act: '夜间进行产生噪声污染的施工作业', facts: { noiseDecibels: [56, 85], hourOfDay: [0, 5] }, earlierLaw: '噪声污染防治法' },
  UM09: { act: '擅自挖掘城市道路', facts: { roadName: roads, occupiedSquareMetres: [2, 200] } },
  UM10: { act: '未取得燃气经营许可证从事燃气经营活动', facts: { gasKind: ['LIQUEFIED_PETROLEUM_GAS'], gasCylinderCount: [2, 160] } },
  UM11: { act: '未取得排水许可证向城镇排水设施排放污水', facts: { roadName: roads } },
  UM12: { act: '擅自砍伐城市树木', facts: { treeCount: [1, 40], treeSpecies: ['国槐', '旱柳', '油松'] } },
};
