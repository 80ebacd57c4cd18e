import type { StatuteEntry } from '../../../src/registry/statute/index.js';
import { instrument, together } from './rows.js';

/** 交通运输: what `law/domains.md` §3 names by its title. */
export const transportStatutes: readonly StatuteEntry[] = [
  instrument('LAW', 'ROAD', '公路法', [
    ...together('擅自占用、挖掘公路，损坏路产，涉路施工', 76, 77),
    ['81', '公路建筑控制区违法建筑'],
  ], { version: '2017' }),
  instrument('REGULATION', 'ROAD-PROTECTION', '公路安全保护条例', [
    ['56', '公路建筑控制区违法建筑'],
    ...together('擅自占用、挖掘公路，损坏路产，涉路施工', 60, 62),
    ['64', '违法超限运输'],
    ['66', '一年内违法超限运输超过三次的车辆、驾驶人，超限车辆超过百分之十的运输企业'],
    ...together('逃避超限检测、指使强令超限', 67, 68),
    ['72', '扣留的车辆、工具，公告三个月后无人接受处理的'],
  ], { version: '2011' }),
  instrument('REGULATION', 'ROAD-TRANSPORT', '道路运输条例', [
    ['63', '未取得许可从事货运、客运、危险货物运输'],
    ...together('无证客运站，转让许可，未按线路站点，未维护、擅自改装，维修作假', 65, 66, 68, 69, 70, 71, 72),
  ], { version: '2023' }),
  instrument('REGULATION', 'CITY-TRANSIT', '城市公共交通条例', [['45', '擅自从事城市公共交通线路运营']], { version: '2024', validFrom: '2024-12-01' }),
  instrument('REGULATION', 'TOLL-ROAD', '收费公路管理条例', []),
  instrument('LAW', 'HAZARDOUS-CHEMICALS', '危险化学品安全法', [
    ['108', '未取得许可从事危险货物运输'],
    ...together('危险化学品运输违规：资质、防护、托运、夹带', 109, 110, 114),
  ], { validFrom: '2026-05-01' }),
  instrument('RULE', 'OVER-LIMITS', '超限运输车辆行驶公路管理规定', [['43', '违法超限运输的罚款标准']]),
  instrument('RULE', 'DANGEROUS-GOODS', '道路危险货物运输管理规定', []),
  instrument('RULE', 'RIDE-HAILING', '网络预约出租汽车经营服务管理暂行办法', together('网约车平台、车辆、驾驶员无证', 34, 35, 36), {
    version: '2019', note: '所读为2019年文本，2022年修改未读；',
  }),
];
