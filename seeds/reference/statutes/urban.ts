import type { StatuteEntry } from '../../../src/registry/statute/index.js';
import { instrument, together } from './rows.js';

/** 城市管理: what `law/domains.md` §6 names by its title; local regulations, which carry most amounts, are not among its sources. */
export const urbanStatutes: readonly StatuteEntry[] = [
  instrument('LAW', 'PLANNING', '城乡规划法', [
    ['64', '无建设工程规划许可证建设（违法建设）'],
    ['65', '乡村违法建设'],
    ['66', '临时建设未经批准、超过期限'],
  ], { version: '2019' }),
  instrument('REGULATION', 'CITY-APPEARANCE', '城市市容和环境卫生管理条例', [
    ...together('占道经营、乱堆乱放、户外广告；没有数额，按地方规定', 34, 36),
    ['40', '复议、诉讼的期限；与行政复议法、行政诉讼法不一致的，从后者'],
  ], { version: '2017' }),
  instrument('REGULATION', 'CITY-ROADS', '城市道路管理条例', [['42', '擅自占用、挖掘城市道路，损坏设施']], { version: '2019' }),
  instrument('REGULATION', 'GAS', '城镇燃气管理条例', together('燃气：无证经营、违规储存、破坏设施', 45, 46, 49, 50, 51, 52), { version: '2016' }),
  instrument('REGULATION', 'DRAINAGE', '城镇排水与污水处理条例', together('无证排水、私接管网、倾倒污泥', 48, 49, 50, 51, 52, 53, 54, 55, 56, 57)),
  instrument('REGULATION', 'GREENING', '城市绿化条例', [
    ...together('砍伐树木、占用绿地', 26, 27, 28),
    ['31', '复议、诉讼的期限；与行政复议法、行政诉讼法不一致的，从后者'],
  ], { version: '2017' }),
  instrument('REGULATION', 'PROPERTY', '物业管理条例', together('物业违规', 57, 58, 59, 60, 61, 62, 63), { version: '2018' }),
  instrument('LAW', 'BUILDING', '建筑法', []),
  instrument('RULE', 'CONSTRUCTION-WASTE', '城市建筑垃圾管理规定', together('建筑垃圾：擅自处置、运输、倾倒、抛撒', 20, 21, 22, 23, 24, 25, 26)),
  instrument('RULE', 'HOUSEHOLD-WASTE', '城市生活垃圾管理办法', []),
  instrument('RULE', 'LIGHTING', '城市照明管理规定', []),
];
