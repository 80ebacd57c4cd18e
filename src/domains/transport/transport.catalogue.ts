import { causes, fine, provisions, times, upTo } from '../../casework/case/index.js';

const roadTransport = provisions('道路运输条例');
const hazardousChemicals = provisions('危险化学品安全法', '2026-05-01');
const roadLaw = provisions('公路法');
const roadProtection = provisions('公路安全保护条例');
const overLimits = provisions('超限运输车辆行驶公路管理规定');
const rideHailing = provisions('网络预约出租汽车经营服务管理暂行办法');
const cityTransport = provisions('城市公共交通条例', '2024-12-01');

/** 交通运输案由表, in the order of `law/domains.md` §3; no figure here that is not there. */
export const transportCauses = causes([
  {
    // Unlicensed carriage of goods is not 非法经营 by itself, so that no row follows.
    code: 'TR01', name: '未取得许可从事货运', meaning: 'carrying goods for hire without a licence',
    basis: roadTransport(63), escalatesTo: [], confidence: 'V',
    penaltyRange: '违法所得超过10,000元的，违法所得1–5倍；其余3,000–10,000元；情节严重的10,000–50,000元',
    fines: [times('违法所得超过10,000元', '违法所得', '1', '5'), fine('其余', '3000.00', '10000.00'), fine('情节严重', '10000.00', '50000.00')],
  },
  {
    code: 'TR02', name: '未取得许可从事客运（非法营运）', meaning: 'carrying passengers for hire without a licence',
    basis: roadTransport(63), escalatesTo: ['T133', 'M226'], confidence: 'V',
    penaltyRange: '违法所得超过20,000元的，违法所得2–10倍；其余10,000–100,000元',
    fines: [times('违法所得超过20,000元', '违法所得', '2', '10'), fine('其余', '10000.00', '100000.00')],
  },
  {
    code: 'TR03', name: '未取得许可从事危险货物运输', meaning: 'carrying dangerous goods without a licence',
    basis: [...roadTransport(63), ...hazardousChemicals(108)], escalatesTo: ['T133-1.4', 'T136'], confidence: 'V',
    penaltyRange: '违法所得超过20,000元的，违法所得2–10倍；其余30,000–100,000元',
    fines: [times('违法所得超过20,000元', '违法所得', '2', '10'), fine('其余', '30000.00', '100000.00')],
  },
  {
    code: 'TR04', name: '违法超限运输', meaning: 'carriage over the limits of mass or size',
    basis: [...roadProtection(64), ...overLimits(43)], escalatesTo: ['T117', 'T133.4', 'T275'], confidence: 'V',
    penaltyRange: '罚款30,000元以下；超限1吨以下的警告；超过1吨的每吨500元，最高30,000元；外廓尺寸超限分三档：200元以下，200–1,000元，1,000–30,000元',
    fines: [
      upTo('一般', '30000.00'), upTo('质量超限超过1吨，每吨', '500.00'), upTo('外廓尺寸第一档', '200.00'), fine('外廓尺寸第二档', '200.00', '1000.00'),
      fine('外廓尺寸第三档', '1000.00', '30000.00'),
    ],
  },
  {
    // `law/domains.md` §3 names it 三次以上; its thresholds page reads art 66 as more than three, which governs.
    code: 'TR05', name: '一年内违法超限运输超过三次', meaning: 'more than three carriages over the limits within a year',
    basis: roadProtection(66), escalatesTo: [], confidence: 'V',
    penaltyRange: '吊销车辆营运证；责令驾驶人停止从事营业性运输；超限车辆超过本单位货运车辆总数10%的，责令运输企业停业整顿',
    fines: [],
  },
  {
    code: 'TR06', name: '逃避超限检测（冲卡、短途驳载）、指使强令超限', meaning: 'evading the weighing of vehicles, or ordering carriage over the limits',
    basis: roadProtection(67, 68), escalatesTo: ['T277', 'T293'], confidence: 'V',
    penaltyRange: '逃避检测的，罚款30,000元以下；指使、强令的，罚款30,000元以下',
    fines: [upTo('逃避检测', '30000.00'), upTo('指使、强令', '30000.00')],
  },
  {
    code: 'TR07', name: '擅自占用、挖掘公路，损坏路产，涉路施工', meaning: 'occupying, digging up or damaging roads, works that touch roads',
    basis: [...roadLaw(76, 77), ...roadProtection(60, 62)], escalatesTo: ['T117', 'T275'], confidence: 'V',
    penaltyRange: '公路法第七十六条30,000元以下，第七十七条5,000元以下；公路安全保护条例30,000元以下／50,000元以下',
    fines: [
      upTo('公路法第七十六条', '30000.00'), upTo('公路法第七十七条', '5000.00'), upTo('公路安全保护条例，第一档', '30000.00'),
      upTo('公路安全保护条例，第二档', '50000.00'),
    ],
  },
  {
    code: 'TR08', name: '公路建筑控制区违法建筑', meaning: 'unlawful building in the control zone of a road',
    basis: [...roadLaw(81), ...roadProtection(56)], escalatesTo: [], confidence: 'V',
    penaltyRange: '责令拆除，罚款50,000元以下',
    fines: [upTo('一般', '50000.00')],
  },
  {
    // The text of 2019 was read; its amendment of 2022 was not, and bears no grade: taken as the least.
    code: 'TR09', name: '网约车平台、车辆、驾驶员无证', meaning: 'ride-hailing platform, vehicle or driver without its certificate',
    basis: rideHailing(34, 35, 36), escalatesTo: ['M226'], confidence: 'M_LOW',
    penaltyRange: '平台10,000–30,000元；车辆3,000–10,000元；驾驶员200–2,000元',
    fines: [fine('平台', '10000.00', '30000.00'), fine('车辆', '3000.00', '10000.00'), fine('驾驶员', '200.00', '2000.00')],
  },
  {
    code: 'TR10', name: '危险化学品运输违规（资质、防护、托运、夹带）', meaning: 'carriage or consignment of hazardous chemicals against the rules',
    basis: hazardousChemicals(109, 110, 114), escalatesTo: ['T133-1.4', 'T136', 'T134-1'], confidence: 'V',
    penaltyRange: '罚款50,000–500,000元，并对责任人员10,000–50,000元；200,000–300,000元；50,000元以下，加重一档50,000–100,000元',
    fines: [
      fine('第一类', '50000.00', '500000.00'), fine('第一类责任人员', '10000.00', '50000.00'), fine('第二类', '200000.00', '300000.00'),
      upTo('第三类', '50000.00'), fine('第三类，加重一档', '50000.00', '100000.00'),
    ],
  },
  {
    code: 'TR11', name: '无证客运站，转让许可，未按线路站点，未维护、擅自改装，维修作假',
    meaning: 'stations without a licence, licences lent, lines and stops not kept, vehicles not maintained or altered, false repairs',
    basis: roadTransport(65, 66, 68, 69, 70, 71, 72), escalatesTo: ['T134-1'], confidence: 'V',
    penaltyRange: '第六十五条违法所得2–10倍或者20,000–50,000元；第六十六条2,000–10,000元；第六十八条1,000–2,000元；第六十九条1,000–5,000元，'
      + '擅自改装5,000–20,000元；第七十条10,000–30,000元；第七十一条违法所得2–10倍或者20,000–50,000元',
    fines: [
      times('第六十五条', '违法所得', '2', '10'), fine('第六十五条', '20000.00', '50000.00'), fine('第六十六条', '2000.00', '10000.00'),
      fine('第六十八条', '1000.00', '2000.00'), fine('第六十九条', '1000.00', '5000.00'), fine('第六十九条，擅自改装', '5000.00', '20000.00'),
      fine('第七十条', '10000.00', '30000.00'), times('第七十一条', '违法所得', '2', '10'), fine('第七十一条', '20000.00', '50000.00'),
    ],
  },
  {
    code: 'TR12', name: '擅自从事城市公共交通线路运营', meaning: 'running a line of city public transport without the right to',
    basis: cityTransport(45), escalatesTo: [], confidence: 'V',
    penaltyRange: '违法所得10,000元以上的，违法所得1–5倍；其余10,000–50,000元',
    fines: [times('违法所得10,000元以上', '违法所得', '1', '5'), fine('其余', '10000.00', '50000.00')],
  },
]);

/** 案由: code of a cause of action of transport. */
export type TransportCause = (typeof transportCauses)[number]['code'];
