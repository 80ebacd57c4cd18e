import { canBind, judgeOf, type CivilDay, type Condition, type Confidence, type Judge } from '../../kernel/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import { agricultureRules } from './agriculture.thresholds.js';
import { cultureRules } from './culture.thresholds.js';
import { drugRules } from './drugs.thresholds.js';
import { environmentRules } from './environment.thresholds.js';
import { foodRules } from './food.thresholds.js';
import { illegalBusinessRules } from './illegal-business.thresholds.js';
import { ipRules } from './ip.thresholds.js';
import { marketOrderRules } from './market-order.thresholds.js';
import { productRules } from './products.thresholds.js';
import type { ThresholdRule } from './rule.js';
import { ThresholdStanding } from './threshold.codes.js';
import { transportRules } from './transport.thresholds.js';

/** 移送标准登记的一行: a version of a standard, whether it binds, and its judges. */
export interface Threshold extends ThresholdRule {
  readonly standing: ThresholdStanding;
  /** Why it is not LOADED. */
  readonly reason: string | undefined;
  /** How facts of a field are judged; made once. */
  readonly judgeIn: (domain: DomainCode) => Judge;
}

/** What is asked in this field. */
export const conditionIn = ({ condition, otherwise }: ThresholdRule, domain: DomainCode): Condition => otherwise?.[domain] ?? condition;

const unproven: Readonly<Record<Confidence, string>> = {
  V: '', Vq: '', M_HIGH: '所载标准有未核对原文的（可信度较高），核对前仅供参考', M_MED: '所载标准有未核对原文的（可信度中等），核对前仅供参考',
  M_LOW: '所载标准有未核对现行文本的，核对前仅供参考', D: '平台提示标准，非法定',
};

function standingOf({ notLoaded, confidence }: ThresholdRule): [ThresholdStanding, string | undefined] {
  if (notLoaded !== undefined) return [ThresholdStanding.NOT_LOADED, notLoaded];
  return canBind(confidence) ? [ThresholdStanding.LOADED, undefined] : [ThresholdStanding.ADVISORY, unproven[confidence]];
}

function judgesOf({ condition, otherwise = {}, nearFactor }: ThresholdRule): Threshold['judgeIn'] {
  const general = judgeOf(condition, nearFactor);
  const others = new Map(Object.entries(otherwise).map(([domain, other]) => [domain, judgeOf(other, nearFactor)]));
  return (domain) => others.get(domain) ?? general;
}

/** The row as it is served and compared: the weakest mark governs whether it may bind. */
export function thresholdOf(rule: ThresholdRule): Threshold {
  const [standing, reason] = standingOf(rule);
  return { ...rule, standing, reason, judgeIn: judgesOf(rule) };
}

/** 移送标准登记: every row of the standards, in every version; duties of office (职务犯罪) have none. */
export const thresholds: readonly Threshold[] = [
  ...foodRules, ...productRules, ...drugRules, ...ipRules, ...marketOrderRules, ...illegalBusinessRules, ...environmentRules, ...agricultureRules, ...transportRules, ...cultureRules,
].map(thresholdOf);

const standsFor = ({ validFrom, validTo }: ThresholdRule, day: CivilDay): boolean => validFrom <= day && (validTo === undefined || day <= validTo);
const versions: ReadonlyMap<string, readonly Threshold[]> = Map.groupBy(thresholds, ({ id }) => id);

/** Every version of a row; none where the register does not know it. */
export const versionsOf = (id: string): readonly Threshold[] => versions.get(id) ?? [];

/** The version of a row for acts of that day (YYYY-MM-DD); undefined where none is registered. */
export const thresholdOn = (id: string, day: CivilDay): Threshold | undefined => versionsOf(id).find((version) => standsFor(version, day));

/** The rows with which a case of the field is compared for acts of that day: loaded and advisory ones. */
export const rulesOn = (day: CivilDay, domain: DomainCode): Threshold[] =>
  thresholds.filter((one) => one.standing !== ThresholdStanding.NOT_LOADED && one.domains.includes(domain) && standsFor(one, day));
