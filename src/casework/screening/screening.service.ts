import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { civilDayOf, graver, type CivilDay, type PriorPenalties } from '../../kernel/index.js';
import { copyRows, type Database, type Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import type { DomainCode } from '../../registry/organ/index.js';
import { factsOf, type Domain, type FactFacts } from '../case/index.js';
import { actsOf, factsOfAll, isUnit, type CaseAct } from './acts.js';
import { readAsked, Vocabulary } from './asked.js';
import { compare, type Comparison } from './compare.js';
import type { RuleSet } from './rule-set.js';
import { Sayer } from './said.js';
import type { ScreeningTrigger } from './screening.codes.js';
import { ScreenRefused, type ScreeningReport, type ScreenInput } from './screening.types.js';
import type { Standards } from './standards.js';

/** A row that a case meets and that has to be answered. */
export interface Met { readonly caseId: string; readonly partyId: string | null; readonly screeningId: string; readonly crimeCode: string; readonly ruleId: string; readonly historic: boolean }

/** What is told in the same transaction of rows that are met. */
export type OnMet = (sql: Transaction, met: readonly Met[]) => Promise<void>;

/** 移送标准比对: compares cases with the standards, and answers what is asked of facts that are not filed. */
export class Screenings {
  private readonly vocabulary: Vocabulary;
  private readonly domains: ReadonlyMap<DomainCode, Domain>;
  private readonly sayer: Sayer;

  constructor(private readonly database: Database, domains: readonly Domain[], private readonly standards: Standards, private readonly now: () => Date, private readonly onMet: OnMet = async () => {}) {
    this.vocabulary = new Vocabulary(domains);
    this.domains = new Map(domains.map((domain) => [domain.code, domain]));
    const facts = new Map<string, FactFacts>(domains.flatMap(({ facts: owner }) => factsOf(owner).map((fact) => [fact.field, fact] as const)));
    this.sayer = new Sayer((key) => facts.get(key));
  }

  /** Compares facts that nobody has filed; nothing is stored. What cannot be read is named, and nothing is compared. */
  async ask(input: ScreenInput, actor: Actor): Promise<ScreeningReport | ScreenRefused> {
    const { rules } = await this.standards.current();
    const read = readAsked({ domain: input.domain, facts: input.facts ?? [], circumstances: input.circumstances ?? [] }, this.vocabulary, rules);
    const today = civilDayOf(this.now());
    const on = input.actEndedOn ?? input.actOn ?? null;
    const flaws = [...read.flaws, ...dayFlaws(input, today)];
    if (flaws.length > 0) return Object.assign(new ScreenRefused(), { code: 'INPUT_UNREADABLE', message: flaws.map(({ message }) => message).join('；'), flaws });
    void actor;
    const act = {
      domain: null, on, facts: read.facts, isUnit: isUnit(input.party?.kind), ageAtAct: input.party?.ageAtAct ?? null, openActs: [],
      priors: (asked: PriorPenalties) => statedPriors(input, read.penalties, asked),
    };
    const own = compare({ ...act, domain: input.domain }, rules, today);
    const seen = new Set(own.map(({ ruleId }) => ruleId));
    const elsewhere = compare(act, rules, today).filter(({ ruleId, used }) => !seen.has(ruleId) && used.some((key) => !this.isOf(input.domain, key)));
    const named = read.named.filter((id) => !seen.has(id));
    return this.sayer.report([...own, ...elsewhere, ...compare(act, rules, today, named)], read.facts, read.vague);
  }

  private isOf(domain: DomainCode, key: string): boolean {
    return factsOf(this.domains.get(domain)!.facts).some(({ field }) => field === key);
  }

  /** Compares cases as they stand, in the caller's transaction; stores what differs from the last comparison, and tells of what is met. Gives how many were stored. */
  async screen(sql: Transaction, caseIds: readonly string[], trigger: keyof typeof ScreeningTrigger): Promise<number> {
    if (caseIds.length === 0) return 0;
    const { rules } = await this.standards.current();
    const today = civilDayOf(this.now());
    const acts = await actsOf(sql, this.domains, caseIds);
    const history = await this.historyOf(sql, acts, rules);
    const rows = acts.map((act) => this.rowOf(act, compare(history(act), rules, today), trigger, rules));
    const changed = await this.changedOf(sql, rows, trigger);
    await this.store(sql, changed);
    await this.onMet(sql, changed.flatMap(({ met }) => met));
    return changed.length;
  }
}
