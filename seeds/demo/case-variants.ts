import type { CivilDay } from '../../src/kernel/index.js';
import { CaseSource, PenaltyKind } from '../../src/casework/case/index.js';
import { appraised, computed, declared, measured, overLimit, type ReportedFact, type ReportedFacts } from './case-facts.js';
import type { Trade } from './case-parties.js';
import type { Seeded } from './seeded.js';

/** What happened in one invented case: words and facts that agree. */
interface Happening {
  readonly violation: string;
  readonly facts: ReportedFacts;
  /** Yuan. */
  readonly illegalGains?: number;
  readonly amountInvolved?: number;
}

/** A kind of case that generated ones are drawn from. Fines in thousands of yuan, within the range the Code names for the cause. */
interface Variant {
  readonly cause: `EE${string}`;
  /** Article of 生态环境法典, for acts from 2026-08-15 on. */
  readonly article: string;
  /** Law or regulation cited for earlier acts. */
  readonly earlierLaw: string;
  /** The violation in a few words; the title of the case puts the party before it and 案 behind. */
  readonly phrase: string;
  readonly fine: readonly [low: number, high: number];
  readonly kinds?: readonly PenaltyKind[];
  readonly sources: readonly CaseSource[];
  readonly trades: readonly Trade[];
  readonly happen: (seed: Seeded, openedOn: CivilDay) => Happening;
}

const { INSPECTION, COMPLAINT, MONITORING, ASSIGNED, MEDIA, TRANSFERRED_IN } = CaseSource;
const tonnes = (seed: Seeded, low: number, high: number): string => (seed.whole(low * 10, high * 10) / 10).toFixed(1);

/** The edition of 国家危险废物名录 that the year of the case used. */
const wasteListOn = (day: CivilDay): ReportedFact => declared(day < '2025' ? 'EDITION_2021' : 'EDITION_2025');

const discharge: readonly Variant[] = [
  {
    cause: 'EE01', article: '1107', earlierLaw: '水污染防治法', phrase: '超标排放水污染物', fine: [100, 420], sources: [MONITORING, INSPECTION],
    trades: ['洗煤有限公司', '食品有限公司', '化工有限公司'],
    happen: (seed) => {
      const value = seed.whole(112, 260);
      return { violation: `外排废水化学需氧量浓度为${value}毫克/升，超过排放标准`, facts: overLimit('WATER', '化学需氧量', value, 100, 'GB 8978-1996') };
    },
  },
  {
    cause: 'EE01', article: '1107', earlierLaw: '大气污染防治法', phrase: '超标排放大气污染物', fine: [100, 500],
    sources: [MONITORING, INSPECTION, COMPLAINT],
    kinds: [PenaltyKind.FINE, PenaltyKind.RESTRICT_BUSINESS], trades: ['热力有限公司', '水泥有限公司', '铸造有限公司', '焦化有限公司'],
    happen: (seed) => {
      const value = seed.whole(320, 610);
      return { violation: `锅炉烟气二氧化硫浓度为${value}毫克/立方米，超过排放标准`, facts: overLimit('AIR', '二氧化硫', value, 300, 'GB 13271-2014') };
    },
  },
  {
    cause: 'EE01', article: '1107', earlierLaw: '噪声污染防治法', phrase: '厂界噪声超标', fine: [20, 90], sources: [COMPLAINT],
    trades: ['铸造有限公司', '煤矿机械有限公司', '石料有限公司'],
    happen: (seed) => {
      const value = seed.whole(54, 67);
      return {
        violation: `夜间厂界噪声为${value}分贝，超过排放限值`,
        facts: {
          medium: declared('NOISE'), noiseDecibels: measured(String(value)), noiseLimitDecibels: declared('50'),
          standardNumber: declared('GB 12348-2008'),
        },
      };
    },
  },
  {
    cause: 'EE02', article: '1108', earlierLaw: '大气污染防治法', phrase: '不正常运行大气污染防治设施', fine: [100, 460], sources: [INSPECTION, MONITORING],
    kinds: [PenaltyKind.FINE, PenaltyKind.STOP_BUSINESS], trades: ['焦化有限公司', '陶瓷有限公司', '铸造有限公司'],
    happen: () => ({
      violation: '生产期间除尘、脱硫设施未开启，废气未经处理直接排放',
      facts: { medium: declared('AIR'), evasionManner: declared('FACILITIES_NOT_RUN'), substanceClass: declared('NONE_OF_THESE') },
    }),
  },
  {
    cause: 'EE03', article: '1102', earlierLaw: '排污许可管理条例', phrase: '未取得排污许可证排放污染物', fine: [200, 600], sources: [INSPECTION, ASSIGNED],
    trades: ['石料有限公司', '再生资源有限公司', '陶瓷有限公司'],
    happen: () => ({ violation: '应当取得而未取得排污许可证，排放污染物', facts: { medium: declared('AIR'), permitClass: declared('NONE') } }),
  },
  {
    cause: 'EE04', article: '1103', earlierLaw: '排污许可管理条例', phrase: '未按照排污许可证规定排放污染物', fine: [100, 380], sources: [INSPECTION, MONITORING],
    trades: ['化工有限公司', '水泥有限公司', '热力有限公司'],
    happen: (seed) => ({
      violation: '未按照排污许可证规定的排放口位置和排放方式排放污染物',
      facts: { medium: declared('WATER'), permitClass: declared(seed.pick(['KEY', 'SIMPLIFIED'])), keyUnit: declared(seed.chance(30)) },
    }),
  },
];

const projects: readonly Variant[] = [
  {
    cause: 'EE05', article: '1095', earlierLaw: '环境保护法', phrase: '环境影响评价文件未经批准擅自开工建设', fine: [100, 480], sources: [INSPECTION, COMPLAINT],
    trades: ['石料有限公司', '再生资源有限公司', '食品有限公司', '养殖专业合作社'],
    happen: (seed) => {
      const wan = seed.whole(120, 1900);
      return {
        violation: '环境影响评价文件未依法报批，主体工程已开工建设',
        facts: { eiaType: declared('REPORT_FORM'), projectInvestmentAmount: declared(`${wan}0000.00`) }, amountInvolved: wan * 10_000,
      };
    },
  },
  {
    cause: 'EE06', article: '1100', earlierLaw: '建设项目环境保护管理条例', phrase: '环境保护设施未经验收即投入生产', fine: [200, 520], sources: [INSPECTION],
    trades: ['洗煤有限公司', '铸造有限公司', '煤矿机械有限公司'],
    happen: (seed) => ({
      violation: '需要配套建设的环境保护设施未经验收，主体工程已投入生产',
      facts: { eiaType: declared(seed.pick(['REPORT', 'REPORT_FORM'])) },
    }),
  },
  {
    cause: 'EE11', article: '1130', earlierLaw: '大气污染防治法', phrase: '未采取有效扬尘污染防治措施', fine: [10, 98], sources: [INSPECTION, COMPLAINT, MEDIA],
    trades: ['建筑工程有限公司', '石料有限公司', '洗煤有限公司', '水泥有限公司'],
    happen: () => ({ violation: '物料露天堆放未密闭、未覆盖，未采取有效措施防治扬尘', facts: { medium: declared('AIR') } }),
  },
];

const wastes: readonly Variant[] = [
  {
    cause: 'EE07', article: '1169', earlierLaw: '固体废物污染环境防治法', phrase: '擅自倾倒固体废物', fine: [100, 450],
    sources: [COMPLAINT, TRANSFERRED_IN, MEDIA],
    trades: ['渣土运输有限公司', '洗煤有限公司', '建筑工程有限公司'],
    happen: (seed) => {
      const mass = tonnes(seed, 18, 460);
      return {
        violation: `擅自倾倒煤矸石、炉渣等固体废物约${mass}吨`,
        facts: {
          medium: declared('SOLID_WASTE'), wasteName: declared('煤矸石、炉渣'), solidWasteTonnes: computed(mass),
          substanceClass: declared('NONE_OF_THESE'),
          otherLandMu: measured(tonnes(seed, 1, 6)),
        },
      };
    },
  },
  {
    cause: 'EE08', article: '1175', earlierLaw: '固体废物污染环境防治法', phrase: '未按照规定管理危险废物', fine: [50, 190], sources: [INSPECTION],
    trades: ['汽车修理部', '煤矿机械有限公司', '表面处理有限公司', '化工有限公司'],
    happen: (seed, openedOn) => {
      const mass = (seed.whole(8, 160) / 100).toFixed(2);
      return {
        violation: `贮存的废矿物油约${mass}吨未设置识别标志，未建立管理台账`,
        facts: {
          medium: declared('SOLID_WASTE'), wasteName: declared('废矿物油'), wasteCode: declared('HW08 900-249-08'),
          wasteListEdition: wasteListOn(openedOn),
          solidWasteTonnes: measured(mass), hazardousWasteLicence: declared('HELD'), environmentPolluted: declared(false),
        },
      };
    },
  },
  {
    cause: 'EE09', article: '1178', earlierLaw: '固体废物污染环境防治法', phrase: '无许可证从事收集、贮存危险废物经营活动', fine: [200, 700],
    sources: [COMPLAINT, TRANSFERRED_IN],
    kinds: [PenaltyKind.FINE, PenaltyKind.CONFISCATE_GAINS], trades: ['再生资源有限公司'],
    happen: (seed) => {
      const mass = tonnes(seed, 1, 9);
      const gains = seed.whole(8, 120) * 1_000;
      return {
        violation: `无许可证收集、贮存废铅蓄电池约${mass}吨`, illegalGains: gains, amountInvolved: gains * 3,
        facts: {
          medium: declared('SOLID_WASTE'), wasteName: declared('废铅蓄电池'), solidWasteTonnes: measured(mass),
          hazardousWasteLicence: declared('NONE'),
          environmentPolluted: appraised(false), illegalBusinessAmount: computed(`${gains * 3}.00`),
          illegalBusinessGainsAmount: computed(`${gains}.00`),
        },
      };
    },
  },
  {
    cause: 'EE10', article: '1088', earlierLaw: '水污染防治法', phrase: '未保证自动监测设备正常运行', fine: [20, 180], sources: [MONITORING, INSPECTION],
    trades: ['化工有限公司', '热力有限公司', '食品有限公司'],
    happen: (seed) => ({
      violation: '未保证水污染物排放自动监测设备正常运行，监测数据缺失',
      facts: {
        medium: declared('WATER'), keyUnit: declared(true), permitClass: declared('KEY'), automaticMonitoringFalsified: measured(false),
        automaticStationNumber: declared(`YS-${seed.whole(100, 999)}`),
      },
    }),
  },
];

/** Kinds of generated cases, in the order of 生态环境案由表. */
export const variants: readonly Variant[] = [...discharge, ...projects, ...wastes];
