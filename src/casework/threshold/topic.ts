import { codeTable } from '../../platform/model/index.js';

/** 处罚事由: what an earlier penalty was for, where a standard counts penalties of the same kind, by whatever organ. */
export enum PenaltyTopic {
  TOXIC_DISCHARGE = 'TOXIC_DISCHARGE', HEAVY_POLLUTION_EXCESS = 'HEAVY_POLLUTION_EXCESS', ENVIRONMENT_FALSE_PAPERS = 'ENVIRONMENT_FALSE_PAPERS',
  SAFETY_FALSE_PAPERS = 'SAFETY_FALSE_PAPERS', FALSE_PAPERS = 'FALSE_PAPERS', FOOD_SAFETY = 'FOOD_SAFETY', FALSE_ADVERTISING = 'FALSE_ADVERTISING',
  BID_RIGGING = 'BID_RIGGING', PYRAMID_SELLING = 'PYRAMID_SELLING', TOBACCO = 'TOBACCO', HARMFUL_PUBLICATIONS = 'HARMFUL_PUBLICATIONS',
  UNLICENSED_PUBLISHING = 'UNLICENSED_PUBLISHING', RADIO_EQUIPMENT = 'RADIO_EQUIPMENT', GAMBLING_MACHINES = 'GAMBLING_MACHINES',
  OTHER_ILLEGAL_BUSINESS = 'OTHER_ILLEGAL_BUSINESS', LAND_TRANSFER = 'LAND_TRANSFER', FOREST_LAND = 'FOREST_LAND', GRASSLAND = 'GRASSLAND', MINING = 'MINING',
  TRADEMARK = 'TRADEMARK', PATENT = 'PATENT', COPYRIGHT = 'COPYRIGHT', TRADE_SECRET = 'TRADE_SECRET', FISHING = 'FISHING', DRUGS = 'DRUGS',
  PERFORMANCE = 'PERFORMANCE', OVERLOADING = 'OVERLOADING', ANY = 'ANY',
}

codeTable('PenaltyTopic', PenaltyTopic, '处罚事由: what earlier penalties were for, where a standard counts those of the same kind.', {
  TOXIC_DISCHARGE: '违法排放、倾倒、处置有放射性的废物、含传染病病原体的废物、有毒物质: discharge, dumping or disposal of radioactive, infectious or toxic matter.',
  HEAVY_POLLUTION_EXCESS: '重污染天气预警期间超标排放二氧化硫、氮氧化物: SO₂ or NOx excess during a heavy-pollution warning.',
  ENVIRONMENT_FALSE_PAPERS: '提供虚假环境影响评价、环境监测、温室气体检验检测核查等证明文件: false papers of environmental assessment, monitoring or greenhouse-gas verification.',
  SAFETY_FALSE_PAPERS: '提供虚假安全评价等安全生产证明文件: false papers of work safety.',
  FALSE_PAPERS: '提供虚假证明文件: other false papers of intermediaries.',
  FOOD_SAFETY: '危害食品安全: food safety.',
  FALSE_ADVERTISING: '利用广告作虚假宣传: false advertising.',
  BID_RIGGING: '串通投标: bid rigging.',
  PYRAMID_SELLING: '组织、领导传销: pyramid selling.',
  TOBACCO: '非法经营烟草专卖品: illegal business in tobacco.',
  HARMFUL_PUBLICATIONS: '出版、印刷、复制、发行内容违法的出版物: publications of forbidden content.',
  UNLICENSED_PUBLISHING: '非法从事出版物的出版、印刷、复制、发行业务: publishing, printing, copying or distributing without a licence.',
  RADIO_EQUIPMENT: '非法生产、销售“黑广播”“伪基站”等无线电设备: equipment of pirate radio or fake base stations.',
  GAMBLING_MACHINES: '非法生产、销售具有赌博功能的电子游戏设施设备: gambling machines.',
  OTHER_ILLEGAL_BUSINESS: '其他同种非法经营行为: other illegal business of the same kind.',
  LAND_TRANSFER: '非法转让、倒卖土地使用权: illegal transfer of land.',
  FOREST_LAND: '非法占用林地: illegal occupation of forest land.',
  GRASSLAND: '非法占用草原: illegal occupation of grassland.',
  MINING: '非法采矿、破坏性采矿: illegal mining.',
  TRADEMARK: '侵犯注册商标专用权: trademark infringement.',
  PATENT: '假冒专利: passing off of patents.',
  COPYRIGHT: '侵犯著作权: copyright infringement.',
  TRADE_SECRET: '侵犯商业秘密: infringement of trade secrets.',
  FISHING: '非法捕捞水产品: illegal fishing.',
  DRUGS: '药品违法行为: breaches of drug law.',
  PERFORMANCE: '违法举办、从事营业性演出: breaches of the rules on commercial performances.',
  OVERLOADING: '违法超限运输: overloaded carriage.',
  ANY: '同类违法行为，不限事由: the same kind of act, whatever it is.',
});
