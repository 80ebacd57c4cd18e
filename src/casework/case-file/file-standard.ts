import type { CaseStepKind } from '../case/index.js';
import type { SourceCode } from '../clock/index.js';

/** 案卷材料: a kind of step or document of the ordinary procedure of penalty, and when it has to be in the file. */
export interface FileRow {
  /** What it is, in Chinese and in English. */
  readonly meaning: string;
  /** The stage that the case must have reached; MADE where it need not be there, and is shown when it is. */
  readonly from: 'OPENED' | 'INVESTIGATED' | 'DECIDED' | 'CLOSED' | 'MADE';
  /** What must hold besides, as far as records say it. */
  readonly when?: FileCondition;
  /** The short name of an instrument and the place in it, as the register of clocks cites them; those of one field are for its cases alone. */
  readonly basis: readonly `${SourceCode} ${string}`[];
  /** Why it is only pointed out, and never makes a file incomplete. */
  readonly advisory?: string;
  /** Number and name of the form of market regulation (市场监督管理行政处罚文书格式范本, 2021). */
  readonly form?: string;
}

/** 应当归入的条件: what records say of a case, in words. */
export const fileConditions = {
  DECISION: '已作处罚决定',
  FINE: '有效决定处以罚款',
  REVIEW: '经过听证，或者平台内决定稿载有须法制审核的理由',
  COMPLEX: '平台内决定稿载明案情疑难复杂',
  HEARING: '罚款达到部门规章所定的听证数额（市场监管、农业农村）',
} as const;

export type FileCondition = keyof typeof fileConditions;

const MADE = '有即归入；是否应当有，记录中看不出，仅作提示';

/** 案卷标准. Articles are those that the register of clocks (docs/clocks.md) and the life cycle of a transfer (docs/transfer.md) quote, all of mark V; a row that has none for the field is only pointed out. */
export const fileStandard = {
  OPENED: { meaning: '立案: case opened.', from: 'OPENED', basis: ['APL 54', 'MR-P 18', 'AG-P 29', 'HC-P 15'], form: '7 立案/不予立案审批表' },
  INSPECTED: { meaning: '现场检查: inspection on the spot.', from: 'MADE', basis: [], advisory: MADE, form: '9 现场笔录' },
  SAMPLED: { meaning: '抽样取证: samples taken.', from: 'MADE', basis: [], advisory: MADE, form: '29 抽样记录' },
  SEIZED: { meaning: '查封、扣押: sealing or seizure.', from: 'MADE', basis: [], advisory: MADE, form: '21 实施行政强制措施' },
  QUESTIONED: { meaning: '询问: questioning.', from: 'MADE', basis: [], advisory: MADE, form: '14 询问笔录' },
  CORRECTION_ORDERED: { meaning: '责令改正: order to correct.', from: 'MADE', basis: [], advisory: MADE, form: '33 责令改正' },
  INVESTIGATION_ENDED: { meaning: '调查终结: investigation ended.', from: 'INVESTIGATED', basis: [], form: '35 调查终结报告' },
  NOTICE_GIVEN: { meaning: '处罚告知: notice of the intended penalty.', from: 'DECIDED', basis: ['APL 62', 'MR-P 57', 'AG-P 23', 'HC-P 22'], form: '37 行政处罚告知书' },
  DEFENCE_HEARD: { meaning: '陈述申辩: statement of defence.', from: 'MADE', basis: [], advisory: '当事人可以不陈述、不申辩，仅作提示', form: '38 陈述申辩笔录' },
  HEARING_HELD: {
    meaning: '听证: hearing.', from: 'DECIDED', when: 'HEARING', basis: ['APL 63', 'AG-P 59'], advisory: '当事人未要求的不举行听证；数额由省规定，山西省标准未取得，按部门规章提示', form: '40 听证笔录',
  },
  LEGALLY_REVIEWED: { meaning: '法制审核: legal review.', from: 'DECIDED', when: 'REVIEW', basis: ['APL 58', 'MR-P 55', 'AG-P 53', 'HC-P 25'], form: '36 案件审核/法制审核表' },
  DISCUSSED: { meaning: '集体讨论: collective discussion.', from: 'DECIDED', when: 'COMPLEX', basis: ['APL 57(2)'], form: '42 集体讨论记录' },
  DECIDED: { meaning: '作出决定: decision made.', from: 'DECIDED', basis: ['APL 60', 'MR-P 64', 'AG-P 58', 'HC-P 29', 'TR-P 78'], form: '45 行政处罚决定书' },
  SERVED: { meaning: '送达: decision served.', from: 'CLOSED', when: 'DECISION', basis: ['APL 61', 'MR-P 81', 'AG-P 69'], form: '50 送达回证' },
  PUBLISHED: {
    meaning: '公示: decision published.', from: 'CLOSED', when: 'DECISION', basis: ['DISCLOSURE-118 第六项'], advisory: '涉及国家秘密、商业秘密、个人隐私等的不公示，记录中看不出，仅作提示',
  },
  PAID: { meaning: '缴纳罚款: fine paid.', from: 'CLOSED', when: 'FINE', basis: ['APL 67'] },
  CLOSED: { meaning: '结案: case closed.', from: 'CLOSED', basis: ['MR-P 77', 'HC-P 31'], form: '53 结案审批表' },
} as const satisfies Readonly<Record<CaseStepKind | 'PUBLISHED', FileRow>>;

/** 听证数额 of departmental rules, by field, in 元 (the register of clocks, `hearing.threshold`); `over` where the amount itself is not enough. */
export const hearingAmounts = {
  MARKET: { person: 10_000, unit: 100_000, over: false },
  AGRICULTURE: { person: 10_000, unit: 100_000, over: true },
} as const;
