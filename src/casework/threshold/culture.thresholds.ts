import { all, any, atLeast, oneOf, opinion, raised, yes } from './conditions.js';
import { standsOn } from './instruments.js';
import type { ThresholdRule } from './rule.js';

const own = { tier: 'FILING', domains: ['CULTURE'], route: 'TRANSFER', confidence: 'V' } as const;
const range = '幅度内的具体数额由省确定，山西省的数额未查到；在下限与上限之间需专业认定。';

const relics = (three: string, higher: string): ThresholdRule['condition'] => any(atLeast(three, '1'), atLeast(higher, '1'), atLeast('relicDealAmount', '50000'));

/** 文化市场和文物 (§2.7), with 开设赌场 (§2.6). */
export const cultureRules: readonly ThresholdRule[] = [
  {
    ...own, id: 'T303', crime: '303', confidence: 'M_LOW', ...standsOn('GAMBLING_MACHINES'), text: '设置具有退币、退分、退钢珠等赌博功能的电子游戏设施设备，组织赌博，10台以上，或者违法所得5000元以上', note: '另有其他情形，未列全。',
    condition: all(yes('refundFunction'), any(atLeast('gamblingMachineCount', '10'), atLeast('gamblingGainsAmount', '5000'))),
  },
  {
    ...own, id: 'C363.1', crime: '363', ...standsOn('PUBLICATIONS 第八条'), note: range,
    text: '以牟利为目的，制作、复制、出版影碟、录像带50张（盒）至100张（盒）以上，音碟、录音带100张（盒）至200张（盒）以上，书刊、画册100册至200册以上，照片、画片500张至1000张以上；贩卖的，影碟100至200以上，音碟200至400以上，书刊200至400以上，照片1000至2000以上；或者向他人传播200人次至500人次以上；或者获利5000元至1万元以上',
    condition: all(yes('obsceneForProfit'), any(
      atLeast('obsceneDiscMadeCount', '100', '50'), atLeast('obsceneAudioMadeCount', '200', '100'), atLeast('obsceneBookMadeCount', '200', '100'), atLeast('obscenePhotoMadeCount', '1000', '500'),
      atLeast('obsceneDiscSoldCount', '200', '100'), atLeast('obsceneAudioSoldCount', '400', '200'), atLeast('obsceneBookSoldCount', '400', '200'), atLeast('obscenePhotoSoldCount', '2000', '1000'),
      atLeast('obsceneSpreadCount', '500', '200'), atLeast('obsceneProfitAmount', '10000', '5000'),
    )),
  },
  {
    ...own, id: 'C363.2', crime: '363', confidence: 'M_HIGH', ...standsOn('ONLINE_OBSCENE', 'STANDARD_1 第八十二条'),
    text: '以牟利为目的，利用互联网制作、复制、出版、贩卖、传播淫秽电子信息，视频文件20个以上，或者音频文件100个以上，或者电子刊物、图片、文章等200件以上，或者点击数1万次以上，或者会员200人以上，或者违法所得1万元以上',
    condition: all(yes('obsceneForProfit'), any(
      atLeast('onlineObsceneVideoCount', '20'), atLeast('onlineObsceneAudioCount', '100'), atLeast('onlineObsceneItemCount', '200'), atLeast('onlineObsceneClickCount', '10000'),
      atLeast('onlineObsceneMemberCount', '200'), atLeast('onlineObsceneGainsAmount', '10000'),
    )),
  },
  {
    ...own, id: 'C364', crime: '364', ...standsOn('PUBLICATIONS 第十条'), note: range, text: '不以牟利为目的，传播淫秽书刊、影片、音像、图片等300人次至600人次以上，或者组织播放淫秽音像制品15场次至30场次以上',
    condition: all({ fact: 'obsceneForProfit', is: false }, any(atLeast('obsceneSpreadCount', '600', '300'), atLeast('obsceneShowingCount', '30', '15'))),
  },
  {
    ...own, id: 'C324.1', crime: '324(1)', domains: ['CULTURE', 'URBAN'], ...standsOn('RELICS 第三条', 'STANDARD_1 第四十六条'), note: '三级文物5件以上、二级以上文物等，为情节严重。',
    text: '故意损毁珍贵文物（三级以上）1件以上，或者全国重点文物保护单位、省级文物保护单位的本体',
    condition: all(yes('relicDamagedIntentionally'), any(
      oneOf('relicClass', 'CLASS_ONE', 'CLASS_TWO', 'CLASS_THREE'), atLeast('damagedClassThreeCount', '1'), atLeast('damagedClassTwoOrHigherCount', '1'),
      all(yes('siteBodyDamaged'), oneOf('protectedSiteLevel', 'NATIONAL', 'PROVINCIAL')),
    )),
  },
  {
    ...own, id: 'C324.2', crime: '324(2)', ...standsOn('RELICS 第四条'), text: '故意损毁国家保护的名胜古迹，造成严重损毁，或者3次以上或者3处以上',
    condition: any(raised('scenicSiteSeriouslyDamaged'), atLeast('scenicDamageTimesCount', '3'), atLeast('scenicDamagePlaceCount', '3')),
  },
  {
    ...own, id: 'C326', crime: '326', domains: ['CULTURE', 'MARKET'], ...standsOn('RELICS 第六条'), text: '以牟利为目的倒卖国家禁止经营的文物，三级以上文物1件以上，或者交易数额5万元以上', note: '二级以上文物、三级文物5件以上或者交易数额25万元以上的，为情节特别严重。',
    condition: all(yes('relicsTraded'), relics('tradedClassThreeCount', 'tradedClassTwoOrHigherCount')),
    otherwise: { MARKET: relics('thirdClassRelicCount', 'higherClassRelicCount') },
  },
  {
    ...own, id: 'C328', crime: '328', ...standsOn('RELICS 第八条'), text: '盗掘具有历史、艺术、科学价值的古文化遗址、古墓葬，有损其价值，不论数额', condition: all(yes('ancientSiteDug'), opinion('ancientSiteValueHarmed')),
  },
  {
    ...own, id: 'C250/246', crime: '250', ...standsOn('PUBLICATIONS 第六条、第七条'), text: '在出版物中刊载歧视、侮辱少数民族的内容，或者侮辱、诽谤他人，情节恶劣、后果严重', note: '侮辱、诽谤他人的，罪名为刑法第二百四十六条的侮辱罪、诽谤罪。',
    condition: all(any(yes('discriminatoryPublication'), yes('defamatoryPublication')), opinion('publicationResultSerious')),
  },
];
