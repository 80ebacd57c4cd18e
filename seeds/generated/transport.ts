import { PenaltyKind } from '../../src/casework/case/index.js';
import type { TransportCause, TransportFacts } from '../../src/domains/transport/index.js';
import type { Schemes } from './scheme.js';

const { CONFISCATE_GAINS, FINE, STOP_BUSINESS, WARNING } = PenaltyKind;
/** 虚 is no character of any register's plates. */
const plates = ['晋虚A00001', '晋虚B00002', '晋虚F00003', '晋虚H00004', '晋虚J00005'];

/** 交通运输 */
export const transportSchemes: Schemes<TransportCause, TransportFacts> = {
  TR01: { act: '未取得道路货物运输经营许可从事货运', persons: 60, facts: { plateNumber: plates, plateColour: ['YELLOW'], vehicleType: ['GOODS'], fareAmount: [200, 9_000] } },
  TR02: { act: '未取得道路客运经营许可从事客运', persons: 70, facts: { plateNumber: plates, plateColour: ['BLUE'], vehicleType: ['PRIVATE_CAR'], fareAmount: [20, 800], passengerCount: [1, 6] }, kinds: [FINE, CONFISCATE_GAINS] },
  TR03: { act: '未取得道路危险货物运输许可擅自运输', facts: { plateNumber: plates, vehicleType: ['GOODS'], dangerousGoodsClass: ['CLASS_2', 'CLASS_3'], goodsName: ['柴油', '液化石油气', '甲醇'] } },
  TR04: { act: '车货总质量超限行驶公路', persons: 45, facts: { plateNumber: plates, plateColour: ['YELLOW'], vehicleType: ['GOODS'], axleCount: [4, 6], overMassPercent: [6, 110] }, kinds: [WARNING, FINE] },
  TR05: { act: '一年内违法超限运输超过三次', facts: { vehicleType: ['GOODS'], vehicleYearOverloadCount: [4, 9] }, kinds: [STOP_BUSINESS] },
  TR06: { act: '采取短途驳载逃避超限检测', persons: 50, facts: { plateNumber: plates, vehicleType: ['GOODS'], roadNumber: ['G208', 'G109', 'S211', 'S40'] } },
  TR07: { act: '擅自占用公路用地', facts: { roadNumber: ['G208', 'G109', 'S211', 'X304'], stakeKilometres: [3, 420] } },
  TR08: { act: '在公路建筑控制区内修建建筑物', persons: 30, facts: { roadNumber: ['G208', 'G307', 'S211'], stakeKilometres: [3, 420] } },
  TR09: { act: '未取得网络预约出租汽车驾驶员证从事网约车经营', persons: 100, facts: { plateNumber: plates, vehicleType: ['RIDE_HAILING'], fareAmount: [8, 160] } },
  TR10: { act: '危险货物托运未妥善包装', earlierLaw: '危险化学品安全管理条例', facts: { dangerousGoodsClass: ['CLASS_3', 'CLASS_8'], goodsName: ['盐酸', '汽油', '氢氧化钠溶液'], vehicleType: ['DANGEROUS_GOODS'] } },
  TR11: { act: '未按照规定线路、站点行驶', facts: { plateNumber: plates, vehicleType: ['COACH'], routeNumber: ['虚构线路一', '虚构线路二'] } },
  TR12: { act: '擅自从事城市公共汽电车线路运营', earlierLaw: '城市公共汽车和电车客运管理规定', facts: { vehicleType: ['CITY_BUS'], administrativeGainsAmount: [300, 9_500] } },
};
