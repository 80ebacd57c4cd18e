import { addMonths, type CivilDay, type PriorPenalties } from '../../kernel/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import type { PenaltyTopic } from '../threshold/index.js';

/** 既往行政处罚: a penalty decision in force, as it counts against its party. */
export interface PenaltyRecord {
  readonly decisionId: string;
  readonly caseId: string;
  readonly partyId: string;
  readonly organId: string;
  readonly domain: DomainCode;
  readonly topics: ReadonlySet<PenaltyTopic>;
  /** The day on which it was served; the day of the decision where no service is stated. */
  readonly effectiveOn: CivilDay;
  readonly decisionNumber: string | null;
  readonly historic: boolean;
}

/** An act that is compared, and the case that it belongs to where it is filed. */
export interface Act { readonly caseId: string | null; readonly from: CivilDay | null; readonly to: CivilDay | null }

/**
 * The day from which one looks back: the first of the act, since what took effect while it was going on did not precede it; the last where
 * only that is known. Null where no day is: then no interval can be told, and none is counted.
 */
const dayOfAct = ({ from, to }: Pick<Act, 'from' | 'to'>): CivilDay | null => from ?? to;

/**
 * How many penalties count for an act: of the topic, of other cases, in effect by its day, and no longer before it than the window, which
 * begins with the effect of the first (法释〔2023〕7号第十九条, 法释〔2021〕24号第二十五条). Several decisions of one case are one penalty: they
 * deal with one act, and do not say which party each is against.
 */
export function countPriors(records: readonly PenaltyRecord[], asked: PriorPenalties, act: Act): number {
  return new Set(priorsOf(records, asked, act).map(({ caseId }) => caseId)).size;
}

/** The penalties that `countPriors` counts. */
export function priorsOf(records: readonly PenaltyRecord[], { topic, months }: Pick<PriorPenalties, 'topic' | 'months'>, act: Act): PenaltyRecord[] {
  const day = dayOfAct(act);
  if (day === null) return [];
  const isWithin = (effectiveOn: CivilDay): boolean => effectiveOn <= day && (months === null || day <= addMonths(effectiveOn, months));
  return records.filter(({ caseId, topics, effectiveOn }) => caseId !== act.caseId && (topics as ReadonlySet<string>).has(topic) && isWithin(effectiveOn));
}

/** Years of age from which one answers as an adult. */
const adult = 18;

/**
 * 未成年人记录封存: whether what a person did on the day is sealed (预防未成年人犯罪法第五十九条): not yet eighteen, which one is from the day
 * after the birthday. `born` is YYYYMMDD as in an identity number; null of what is no person.
 */
export function isSealed(born: string | null, on: CivilDay | null): boolean {
  if (born === null || on === null) return false;
  return on <= addMonths(`${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6, 8)}`, adult * 12);
}
