import { PenaltyTopic } from '../threshold/topic.js';

/** What of a case says what its penalty was for; facts under their public keys, those that are stated and no others. */
export interface TopicMatter {
  readonly causeOfAction: string | null;
  readonly violation: string | null;
  readonly facts: ReadonlyMap<string, string | number | boolean>;
}

/** A fact that is yes, or an amount above zero; with `is`, one of these codes. */
export interface TopicFact { readonly fact: string; readonly is?: readonly string[] }

/** One way in which a penalty belongs to a topic: all that it names holds. */
export interface TopicWay {
  /** 案由: one of these. */
  readonly causes?: readonly string[];
  /** None of these, which are of the same matter and of another act. */
  readonly exceptCauses?: readonly string[];
  readonly facts?: readonly TopicFact[];
  /** What the words of the violation say. */
  readonly words?: RegExp;
  /** The cause names more than the topic: where the violation is worded, its words decide. */
  readonly wordsWhereWorded?: RegExp;
}

const yes = (...facts: readonly string[]): TopicWay[] => facts.map((fact) => ({ facts: [{ fact }] }));
const code = (fact: string, ...is: readonly string[]): TopicWay => ({ facts: [{ fact, is }] });
const worded = (words: RegExp): TopicWay => ({ words });
const caused = (...causes: readonly string[]): TopicWay => ({ causes });

const knowing: TopicFact = { fact: 'certifyingFault', is: ['KNOWING'] };
const environmentPaper: TopicFact = { fact: 'certifyingPaper', is: ['EIA', 'MONITORING', 'GHG_VERIFICATION'] };
const environmentPapers: readonly TopicWay[] = [
  { facts: [environmentPaper, knowing] }, { causes: ['EE10'], facts: [environmentPaper] },
  worded(/虚假.*(?:环境影响评价|环评|环境监测|监测报告|碳排放|温室气体)|(?:环境影响评价|环评|监测报告|核查报告).*(?:虚假|造假|弄虚作假)/),
];
const safetyPapers: readonly TopicWay[] = [
  { facts: [{ fact: 'papersKnowinglyFalse' }, { fact: 'safetyEvaluationPaper' }] }, worded(/虚假.*安全(?:评价|评估)|安全(?:评价|评估).*(?:虚假|造假|失实)/),
];
const anyPaper: TopicFact = { fact: 'certifyingPaper', is: ['EIA', 'MONITORING', 'GHG_VERIFICATION', 'INSPECTION_REPORT', 'CERTIFICATION', 'ACCOUNTS', 'OTHER'] };

/** 危险废物 is a toxic substance (法释〔2023〕7号第十七条第一项). */
const special = '放射性|传染病病原体|有毒物质|有毒有害物质|危险废物|医疗废物';

/**
 * 处罚事由的认定: by what a penalty belongs to a topic; any way suffices. Causes are those of the domains’ catalogues that lead to the rows
 * which count the topic; one that names several matters belongs to it only by its facts or words. 非法经营 of another kind has no cause of its own.
 */
export const topicWays: Readonly<Record<Exclude<PenaltyTopic, PenaltyTopic.ANY>, readonly TopicWay[]>> = {
  // The substance makes the topic, not the cause; labels, ledgers, permits and dust are no discharge of it.
  TOXIC_DISCHARGE: [
    ...yes('specialSubstanceDischarged'),
    { facts: [{ fact: 'substanceClass', is: ['RADIOACTIVE', 'INFECTIOUS', 'TOXIC'] }], exceptCauses: ['EE05', 'EE06', 'EE08', 'EE10', 'EE11'] },
    worded(new RegExp(`(?:排放|倾倒|填埋|排入|非法处置).{0,12}(?:${special})|(?:${special}).{0,8}(?:排放|倾倒|填埋|排入)`)),
  ],
  HEAVY_POLLUTION_EXCESS: [
    code('pollutantOverLimitDuringWarning', 'SULPHUR_DIOXIDE', 'NITROGEN_OXIDES'), worded(/重污染天气.*(?:二氧化硫|氮氧化物).*超|重污染天气.*超.*(?:二氧化硫|氮氧化物)/),
  ],
  ENVIRONMENT_FALSE_PAPERS: environmentPapers,
  SAFETY_FALSE_PAPERS: safetyPapers,
  // All of 刑法第二百二十九条第一款, those of the environment and of safety among them.
  FALSE_PAPERS: [
    ...yes('papersKnowinglyFalse'), { facts: [anyPaper, knowing] }, ...environmentPapers, ...safetyPapers, worded(/(?:出具|提供).*虚假.*(?:报告|证明|文件)/),
  ],
  FOOD_SAFETY: [
    caused('MR01', 'MR02', 'MR03', 'AG08', 'AG09'), ...yes('foodSafetyMatter', 'toxicNonFoodMaterial', 'foodDealingAmount'),
    code('foodAnimalDrugUse', 'USED', 'SLAUGHTERED_OR_SOLD'),
    worded(/食品.*(?:不符合|不合格|保质期|过期|变质|残留|添加|有毒|有害|虚假生产日期|未取得|许可|卫生)|(?:不符合|不合格|过期|变质|有毒|有害|未取得|虚假生产日期).*食品|病死|私屠滥宰|私设.*屠宰/),
  ],
  FALSE_ADVERTISING: [
    { causes: ['MR06'], wordsWhereWorded: /虚假|欺骗|误导|误解/ }, ...yes('falseAdvertising'), code('falseAdvertisingSubject', 'FOOD', 'DRUG', 'EMERGENCY_PRETEXT', 'OTHER'), worded(/虚假.{0,4}广告|广告.{0,6}虚假/),
  ],
  BID_RIGGING: [
    ...yes('bidRigging', 'bidRiggingByIllegalMeans', 'bidRiggingByUnlawfulMeans', 'bidRiggingGainsAmount', 'bidRiggingLossAmount'), worded(/串通投标|串通招标|串标|围标/),
  ],
  PYRAMID_SELLING: [{ causes: ['MR11'], facts: [{ fact: 'levelCount' }] }, worded(/传销/)],
  TOBACCO: [code('unlawfulBusiness', 'TOBACCO'), ...yes('cigaretteStickCount'), worded(/烟草|卷烟/)],
  HARMFUL_PUBLICATIONS: [
    caused('CU07'), ...yes(
      'harmfulPublicationBusinessAmount', 'harmfulPublicationGainsAmount', 'harmfulNewspaperCount', 'harmfulPeriodicalCount', 'harmfulBookCount', 'harmfulAudioVisualCount',
    ), worded(/非法出版物|违禁出版物|(?:内容违法|禁止内容).*出版物|出版物.*(?:内容违法|禁止内容)/),
  ],
  UNLICENSED_PUBLISHING: [
    caused('CU06'), ...yes(
      'unlicensedPublishingBusinessAmount', 'unlicensedPublishingGainsAmount', 'unlicensedNewspaperCount', 'unlicensedPeriodicalCount', 'unlicensedBookCount', 'unlicensedAudioVisualCount',
    ), worded(/(?:擅自|未经许可|未取得).*(?:出版|印刷|复制|发行)/),
  ],
  RADIO_EQUIPMENT: [code('unlawfulBusiness', 'RADIO'), ...yes('radioEquipmentCount', 'radioSetCount', 'radioEquipmentBusinessAmount'), worded(/黑广播|伪基站/)],
  GAMBLING_MACHINES: [
    code('unlawfulBusiness', 'SLOT_MACHINES'), ...yes('gamblingMachineBusinessAmount', 'gamblingMachineGainsAmount'),
    worded(/(?:生产|销售|经营).{0,12}(?:赌博机|赌博功能)/),
  ],
  OTHER_ILLEGAL_BUSINESS: [...yes('stateProvisionsViolated'), code('unlawfulBusiness', 'OTHER')],
  LAND_TRANSFER: [
    ...yes('transferredPermanentBasicFarmlandMu', 'transferredOtherCultivatedLandMu', 'transferredOtherLandMu', 'landTransferGainsAmount'),
    worded(/(?:转让|倒卖|买卖).{0,6}土地/),
  ],
  FOREST_LAND: [...yes('occupiedPublicWelfareForestMu', 'occupiedCommercialForestMu'), worded(/占用.{0,8}林地|林地.{0,8}占用|改变林地用途/)],
  GRASSLAND: [...yes('occupiedGrasslandMu'), worded(/(?:占用|使用|开垦).{0,8}草(?:原|地)/)],
  MINING: [worded(/(?:非法|无证|擅自|越界|越层|破坏性|未取得.*许可证?).{0,6}(?:采矿|开采|采砂|采石|采煤)/)],
  TRADEMARK: [
    caused('MR05'), code('infringedRight', 'TRADEMARK', 'TRADEMARK_LABEL'), ...yes('counterfeitGoodsSold', 'infringedMarkCount', 'counterfeitLabelCount', 'markLabelCount'),
    worded(/商标.*(?:侵权|侵犯|假冒)|(?:侵犯|假冒|侵害).*商标/),
  ],
  PATENT: [code('infringedRight', 'PATENT'), ...yes('counterfeitPatentCount', 'counterfeitPatentGainsAmount', 'counterfeitPatentBusinessAmount'), worded(/(?:假冒|冒充).{0,6}专利/)],
  COPYRIGHT: [
    caused('CU08'), code('infringedRight', 'COPYRIGHT'), ...yes('copyrightBusinessAmount', 'copyrightGainsAmount', 'infringingCopyCount', 'infringingWorkCount', 'infringingSalesAmount', 'infringingCopySoldCount'),
    worded(/(?:侵犯|侵害).{0,6}著作权|侵权复制品|盗版/),
  ],
  TRADE_SECRET: [code('infringedRight', 'TRADE_SECRET'), ...yes('tradeSecretGainsAmount', 'tradeSecretLossAmount'), worded(/商业秘密/)],
  FISHING: [caused('AG10'), worded(/非法捕捞|禁渔|电鱼|电捕鱼|毒鱼|炸鱼|禁用(?:渔具|的捕捞)/)],
  DRUGS: [{ causes: ['MR10'], wordsWhereWorded: /(?<!兽)药品|假药|劣药/ }, code('drugFault', 'FAKE', 'INFERIOR'), worded(/(?<!兽)药品.*(?:未取得|无证|擅自|假|劣)|(?:未取得|无证|擅自).*(?<!兽)药品|假药|劣药/)],
  PERFORMANCE: [caused('CU01', 'CU02'), code('performanceFault', 'NOT_APPROVED', 'FORBIDDEN_CONTENT', 'LIP_SYNCING', 'PROGRAMME_CHANGED', 'OTHER'), worded(/营业性演出/)],
  OVERLOADING: [caused('TR04', 'TR05'), ...yes('overMassKilograms', 'overMassPercent'), worded(/超限运输|超限超载|违法超限/)],
};

/** Every fact that a topic reads, under its public key. */
export const topicFacts: readonly string[] =
  [...new Set(Object.values(topicWays).flat().flatMap(({ facts = [] }) => facts.map(({ fact }) => fact)))];

/** 处罚事由: the topics that the penalty of a case belongs to; ANY is every penalty. */
export function topicsOf(matter: TopicMatter): ReadonlySet<PenaltyTopic> {
  return new Set(Object.values(PenaltyTopic).filter((topic) => topic === PenaltyTopic.ANY || topicWays[topic].some((way) => holds(way, matter))));
}

function holds({ causes, exceptCauses = [], facts = [], words, wordsWhereWorded }: TopicWay, { causeOfAction, violation, facts: stated }: TopicMatter): boolean {
  if (causes && (causeOfAction === null || !causes.includes(causeOfAction))) return false;
  if (causeOfAction !== null && exceptCauses.includes(causeOfAction)) return false;
  if (words && (violation === null || !words.test(violation))) return false;
  if (wordsWhereWorded && violation !== null && !wordsWhereWorded.test(violation)) return false;
  return facts.every((asked) => isStated(asked, stated.get(asked.fact)));
}

function isStated({ is }: TopicFact, value: string | number | boolean | undefined): boolean {
  if (value === undefined) return false;
  if (is) return is.includes(String(value));
  return value === true || Number(value) > 0;
}
