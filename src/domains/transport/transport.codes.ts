import { choiceFact } from '../../casework/case/index.js';
import { codeTable } from '../../platform/model/index.js';

/** 车牌颜色: plates of two vehicles may bear the same number in different colours. */
export enum PlateColour { BLUE = 'BLUE', YELLOW = 'YELLOW', BLACK = 'BLACK', WHITE = 'WHITE', GREEN = 'GREEN', YELLOW_GREEN = 'YELLOW_GREEN', OTHER = 'OTHER', NONE = 'NONE' }

codeTable('PlateColour', PlateColour, '车牌颜色: colour of the vehicle’s plate.', {
  BLUE: '蓝色: blue.',
  YELLOW: '黄色: yellow.',
  BLACK: '黑色: black.',
  WHITE: '白色: white.',
  GREEN: '渐变绿色: green.',
  YELLOW_GREEN: '黄绿双拼色: yellow and green.',
  OTHER: '其他颜色: another colour.',
  NONE: '无号牌: no plate.',
});

/** 车辆类型. */
export enum TransportVehicleType {
  GOODS = 'GOODS', DANGEROUS_GOODS = 'DANGEROUS_GOODS', COACH = 'COACH', SCHOOL_BUS = 'SCHOOL_BUS', CITY_BUS = 'CITY_BUS', TAXI = 'TAXI',
  RIDE_HAILING = 'RIDE_HAILING', PRIVATE_CAR = 'PRIVATE_CAR', OTHER = 'OTHER', NONE = 'NONE',
}

codeTable('TransportVehicleType', TransportVehicleType, '车辆类型: kind of vehicle by what it is used for.', {
  GOODS: '普通货运车辆: goods vehicle.',
  DANGEROUS_GOODS: '危险货物运输车辆: vehicle for dangerous goods.',
  COACH: '班线、包车、旅游客车: coach.',
  SCHOOL_BUS: '校车: school bus.',
  CITY_BUS: '城市公共汽电车: city bus.',
  TAXI: '巡游出租汽车: cruising taxi.',
  RIDE_HAILING: '网络预约出租汽车: car booked through a platform.',
  PRIVATE_CAR: '非营运小型客车: private car.',
  OTHER: '其他车辆: another vehicle.',
  NONE: '不涉及车辆: no vehicle.',
});

/** 行驶方向. */
export enum TravelDirection { UP = 'UP', DOWN = 'DOWN' }

codeTable('TravelDirection', TravelDirection, '行驶方向: direction on the road, by its stakes.', {
  UP: '上行: stakes rising.',
  DOWN: '下行: stakes falling.',
});

/** 危险货物类别. */
export enum DangerousGoodsClass {
  CLASS_1 = 'CLASS_1', CLASS_2 = 'CLASS_2', CLASS_3 = 'CLASS_3', CLASS_4 = 'CLASS_4', CLASS_5 = 'CLASS_5', CLASS_6 = 'CLASS_6', CLASS_7 = 'CLASS_7',
  CLASS_8 = 'CLASS_8', CLASS_9 = 'CLASS_9', NONE = 'NONE',
}

codeTable('DangerousGoodsClass', DangerousGoodsClass, '危险货物类别: class of the dangerous goods carried.', {
  CLASS_1: '第1类 爆炸品: explosives.',
  CLASS_2: '第2类 气体: gases.',
  CLASS_3: '第3类 易燃液体: flammable liquids.',
  CLASS_4: '第4类 易燃固体、易于自燃的物质、遇水放出易燃气体的物质: flammable solids and their like.',
  CLASS_5: '第5类 氧化性物质和有机过氧化物: oxidising substances and organic peroxides.',
  CLASS_6: '第6类 毒性物质和感染性物质: toxic and infectious substances.',
  CLASS_7: '第7类 放射性物质: radioactive material.',
  CLASS_8: '第8类 腐蚀性物质: corrosive substances.',
  CLASS_9: '第9类 杂项危险物质和物品: miscellaneous dangerous substances and articles.',
  NONE: '非危险货物: not dangerous.',
});

/** 校车业务或者旅客运输: the carriage of 刑法第一百三十三条之一第一款第三项. */
export enum PassengerService { SCHOOL_BUS = 'SCHOOL_BUS', PASSENGER_TRANSPORT = 'PASSENGER_TRANSPORT', NONE = 'NONE' }

codeTable('PassengerService', PassengerService, '校车业务或者旅客运输: carriage of persons that 刑法第一百三十三条之一第一款第三项 names.', {
  SCHOOL_BUS: '校车业务: school bus service.',
  PASSENGER_TRANSPORT: '旅客运输: passenger transport.',
  NONE: '均不属于: neither.',
});

/** 交通事故责任. */
export enum AccidentLiability { FULL = 'FULL', MAIN = 'MAIN', EQUAL = 'EQUAL', SECONDARY = 'SECONDARY', NONE = 'NONE' }

codeTable('AccidentLiability', AccidentLiability, '交通事故责任: the party’s liability for the traffic accident, as determined.', {
  FULL: '全部责任: full.',
  MAIN: '主要责任: main.',
  EQUAL: '同等责任: equal.',
  SECONDARY: '次要责任: secondary.',
  NONE: '无责任: none.',
});

export const PlateColourFact = choiceFact('PlateColourFact', '车牌颜色', PlateColour);
export const TransportVehicleTypeFact = choiceFact('TransportVehicleTypeFact', '车辆类型', TransportVehicleType);
export const TravelDirectionFact = choiceFact('TravelDirectionFact', '行驶方向', TravelDirection);
export const DangerousGoodsClassFact = choiceFact('DangerousGoodsClassFact', '危险货物类别', DangerousGoodsClass);
export const PassengerServiceFact = choiceFact('PassengerServiceFact', '校车业务或者旅客运输', PassengerService);
export const AccidentLiabilityFact = choiceFact('AccidentLiabilityFact', '交通事故责任', AccidentLiability);
