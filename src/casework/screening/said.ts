import { decimal, graver, PARTY_IDENTITY, PARTY_KIND } from '../../kernel/index.js';
import type { FactFacts } from '../case/index.js';
import { crimeOf } from '../crime/index.js';
import type { StatedFacts } from '../domain/index.js';
import { ThresholdRoute, ThresholdTier } from '../threshold/index.js';
import type { AskedRead } from './asked.js';
import { DAY_OF_ACT, type Comparison, type Leg } from './compare.js';
import type { LoadedRule } from './rule-set.js';
import { LegReason, ScreeningAnswer, ScreeningNote } from './screening.codes.js';
import { LineDistance, MissingFact, ScreenedLeg, ScreenedRule, ScreeningComparison, ScreeningReport, UsedFact } from './screening.types.js';

/** 声明: stands with every answer. */
const STATEMENT = '仅供审查参考，不作为认定依据';

const means: Readonly<Record<ScreeningAnswer, string>> = {
  MEETS: '所填要素达到下列移送标准，提示移送审查；是否构成犯罪由公安、司法机关认定', FLAG: '有要素需专业认定', NEAR: '有要素接近标准', UNKNOWN: '有决定结果的要素待补', NONE: '所填要素未达到已载入的移送标准',
};

const older = '行为时的标准未载入；按现行标准，所填要素达到下列移送标准，提示核对行为时的规定';

/** What is missing beside the facts of a field. */
const others: Readonly<Record<string, readonly [term: string, ask: string]>> = {
  [PARTY_IDENTITY]: ['当事人身份（统一社会信用代码或者公民身份号码）', '办案机关核实身份后，既往行政处罚方可计入'],
  [PARTY_KIND]: ['当事人是单位还是个人', '办案机关'],
  [DAY_OF_ACT]: ['行为终了日', '办案机关'],
};

/** Puts comparisons into the words of the API; `factOf` finds a fact by its public key. */
export class Sayer {
  constructor(private readonly factOf: (key: string) => FactFacts | undefined) {}

  report(comparisons: readonly Comparison[], { facts, vague, unread }: Pick<AskedRead, 'facts' | 'vague' | 'unread'>): ScreeningReport {
    const results = this.comparisons(comparisons, facts, vague);
    const answer = ScreeningAnswer[results.map((one) => one.answer).reduce<keyof typeof ScreeningAnswer>(graver, 'NONE')];
    const isOlder = answer === 'UNKNOWN' && results.some(({ ofTheDay, today }) => ofTheDay.reason === LegReason.RULE_OF_DAY_NOT_LOADED && today.answer === ScreeningAnswer.MEETS);
    const said = results.length === 0 ? '所填要素不涉及已载入的移送标准；请补充行为方式、数额、数量或者后果' : isOlder ? older : means[answer];
    const left = unread.length === 0 ? '' : `；${unread.length}项所填内容未作比对`;
    return Object.assign(new ScreeningReport(), { answer, statement: `${said}${left}。${STATEMENT}。`, results, stated: this.used([...facts.keys()], facts), unread });
  }

  /** Gravest first. */
  comparisons(comparisons: readonly Comparison[], facts: StatedFacts, vague: ReadonlySet<string> = new Set()): ScreeningComparison[] {
    return comparisons.map((one) => this.comparison(one, facts, vague)).toSorted((one, other) => order.indexOf(one.answer) - order.indexOf(other.answer));
  }

  /** An amount whose meaning is open meets nothing until it is said which act it belongs to. */
  private comparison(one: Comparison, facts: StatedFacts, vague: ReadonlySet<string>): ScreeningComparison {
    const own = one.used.filter((key) => !vague.has(key) && facts.has(key));
    const isOpen = own.length === 0 && one.used.some((key) => vague.has(key));
    const answer = isOpen && one.answer !== 'NONE' ? ScreeningAnswer.UNKNOWN : ScreeningAnswer[one.answer];
    return Object.assign(new ScreeningComparison(), {
      rule: ruleSaid(one.version), answer, ofTheDay: legSaid(one.ofTheDay), today: legSaid(one.today), addedActs: one.addedCaseIds.length,
      missing: this.missing(one), used: this.used(one.used, facts), notes: [...one.notes.map((note) => ScreeningNote[note]), ...(isOpen ? [ScreeningNote.MEANING_OPEN] : [])],
      distance: one.distance && Object.assign(new LineDistance(), { key: one.distance.fact, ratio: one.distance.ratio, line: one.distance.line }),
    });
  }

  private missing({ missing, version: { rule } }: Comparison): MissingFact[] {
    return missing.map((key) => {
      const fact = this.factOf(key);
      const [term, ask] = fact ? [fact.term, rule.settledBy ?? '办案机关补充调查取证'] : others[key] ?? [key, '办案机关'];
      return Object.assign(new MissingFact(), { key, term, unit: fact?.unit ?? null, ask });
    });
  }

  /** Facts as the API shows them. */
  used(keys: readonly string[], facts: StatedFacts): UsedFact[] {
    return keys.flatMap((key) => {
      const stated = facts.get(key);
      const fact = this.factOf(key);
      return stated && fact ? [Object.assign(new UsedFact(), { key, term: fact.term, unit: fact.unit, ...stated.said, value: 'range' in stated ? valueOf(stated.range) : stated.said.value })] : [];
    });
  }
}

const order = [ScreeningAnswer.MEETS, ScreeningAnswer.FLAG, ScreeningAnswer.NEAR, ScreeningAnswer.UNKNOWN, ScreeningAnswer.NONE];

function valueOf({ least, most }: { least: bigint | null; most: bigint | null }): string {
  return least !== null && most !== null && least !== most ? `${decimal(least)}–${decimal(most)}` : decimal(least ?? most ?? 0n);
}

function ruleSaid({ rule, isBinding }: LoadedRule): ScreenedRule {
  const { id, validFrom, text, crime, tier, route, basis, confidence, note = null } = rule;
  return Object.assign(new ScreenedRule(), { id, validFrom, text, crimeCode: crime, crimeName: crimeOf(crime)?.name ?? crime, tier: ThresholdTier[tier], route: ThresholdRoute[route], basis, confidence, isBinding, note });
}

const legSaid = ({ answer, reason, version }: Leg): ScreenedLeg =>
  Object.assign(new ScreenedLeg(), { answer: ScreeningAnswer[answer], reason: reason && LegReason[reason], validFrom: version?.rule.validFrom ?? null });
