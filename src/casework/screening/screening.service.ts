import { civilDayOf, type CivilDay, type PriorPenalties } from '../../kernel/index.js';
import type { Database, Sql, Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { recordAccess } from '../../platform/log/index.js';
import { isUuid, keysFor } from '../../platform/reader/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import { factsOf, type Domain, type FactFacts } from '../case/index.js';
import type { ThresholdRule } from '../threshold/index.js';
import { actsOf, isUnit, type CaseAct } from './acts.js';
import { answersOf, isConcerned, turnsOf, type Comparing, type Turned } from './back-test.js';
import type { BackTest, BackTestArguments } from './back-test.types.js';
import { readAsked, type AskedFlaw, type Words } from './asked.js';
import { Circumstances } from './circumstances.js';
import { compare, type Act } from './compare.js';
import { withKnown } from './counted.js';
import { knownOf, readsOthers } from './known.js';
import { ownBackTest } from './own-back-test.js';
import { Sayer } from './said.js';
import type { ScreeningTrigger } from './screening.codes.js';
import { ScreenRefused, type ScreeningReport, type ScreenInput } from './screening.types.js';
import type { Standards } from './standards.js';
import { keep, rowOf, type Met } from './store.js';
import { Vocabulary } from './vocabulary.js';

/** 移送标准比对: compares cases with the standards, and answers what is asked of facts that are not filed. */
export class Screenings {
  private readonly words: Words;
  private readonly domains: ReadonlyMap<DomainCode, Domain>;
  private readonly sayer: Sayer;
  private readonly keys: ReadonlyMap<DomainCode, ReadonlySet<string>>;

  /** `onMet` is told, in the same transaction, of rows that are met and have to be answered. */
  constructor(
    private readonly database: Database, domains: readonly Domain[], private readonly standards: Standards, private readonly now: () => Date,
    private readonly onMet: (sql: Transaction, met: readonly Met[]) => Promise<void> = async () => {},
  ) {
    const vocabulary = new Vocabulary(domains);
    this.words = { vocabulary, circumstances: new Circumstances(vocabulary) };
    this.domains = new Map(domains.map((domain) => [domain.code, domain]));
    this.keys = new Map(domains.map(({ code, facts }) => [code, new Set(factsOf(facts).map(({ field }) => field))]));
    const facts = new Map<string, FactFacts>(domains.flatMap(({ facts: owner }) => factsOf(owner).map((fact) => [fact.field, fact] as const)));
    this.sayer = new Sayer((key) => facts.get(key));
  }

  /** Compares facts that nobody has filed; nothing is stored. What cannot be read is named, and nothing is compared. */
  async ask(sent: ScreenInput, actor: Actor): Promise<ScreeningReport | ScreenRefused> {
    const input = withoutNulls(sent);
    const rules = await this.standards.current(this.database.sql);
    const read = readAsked({ domain: input.domain, facts: input.facts ?? [], circumstances: input.circumstances ?? [] }, this.words, rules);
    const today = civilDayOf(this.now());
    const flaws = [...read.flaws, ...dayFlaws(input, today), ...partyFlaws(input, actor)];
    if (flaws.length > 0) return Object.assign(new ScreenRefused(), { code: 'INPUT_UNREADABLE', message: flaws.map(({ message }) => message).join('；'), flaws });
    const act = await this.askedAct(input, read, actor);
    const own = compare({ ...act, domain: input.domain }, rules, today, read.named);
    const seen = new Set(own.map(({ ruleId }) => ruleId));
    const elsewhere = compare(act, rules, today).filter(({ ruleId, used }) => !seen.has(ruleId) && used.some((key) => !this.isOf(input.domain, key)));
    return this.sayer.report([...own, ...elsewhere], read);
  }

  /** Compares cases as they stand, in the caller's transaction; keeps what differs from the last comparison, and tells of what is met. Gives how many were kept. */
  async screen(sql: Transaction, caseIds: readonly string[], trigger: keyof typeof ScreeningTrigger): Promise<number> {
    if (caseIds.length === 0) return 0;
    await this.standards.steady(sql);
    const rules = await this.standards.current(sql);
    const at = this.now();
    const acts = await actsOf(sql, this.domains, caseIds);
    const concerned = acts.filter((act) => act.partyId !== null && readsOthers(act, rules)).map(({ partyId }) => partyId!);
    const known = await knownOf(sql, this.domains, [...new Set(concerned)]);
    const rows = acts.map((act) => rowOf(act, compare(withKnown(act, (key) => this.isOf(act.domain, key), known), rules, civilDayOf(at)), { sayer: this.sayer, trigger, at, readsOthers: readsOthers(act, rules) }));
    const kept = await keep(sql, rows, caseIds, trigger === 'REVIEW' || trigger === 'DECISION');
    const met = kept.flatMap((row) => row.met);
    if (met.length > 0) await this.onMet(sql, met);
    return kept.length;
  }

  /** What would turn in these cases with one row more, or a new version of one; stores nothing. */
  async turnsBy(sql: Sql, caseIds: readonly string[], rule: ThresholdRule): Promise<Turned[]> {
    const sets = { now: await this.standards.current(sql), then: await this.standards.with(sql, rule) };
    return turnsOf(this.comparing(sql), caseIds, { ...sets, ruleId: rule.id });
  }

  /** Those of the cases that state facts which concern a row. */
  async concernedBy(sql: Sql, caseIds: readonly string[], ruleId: string): Promise<string[]> {
    const rules = await this.standards.current(sql);
    const acts = await actsOf(sql, this.domains, caseIds);
    return [...new Set(acts.filter((act) => isConcerned(act, rules, ruleId)).map(({ caseId }) => caseId))];
  }

  /** What the rows of today answer to the past cases of the actor's own organ; stores nothing. */
  backTest(input: BackTestArguments, actor: Actor): Promise<BackTest | null> {
    const { sql } = this.database;
    return ownBackTest(sql, input, actor, async (caseIds) => answersOf(this.comparing(sql), caseIds, await this.standards.current(sql)));
  }

  private comparing(sql: Sql): Comparing {
    return { sql, domains: this.domains, isOf: (domain, key) => this.isOf(domain, key), today: civilDayOf(this.now()) };
  }

  private isOf(domain: DomainCode, key: string): boolean {
    return this.keys.get(domain)!.has(key);
  }

  /** The act as it is asked about: with the penalties that are stated, and, of a party of the hub, those that it knows. */
  private async askedAct(input: ScreenInput, { facts, penalties }: ReturnType<typeof readAsked>, actor: Actor): Promise<Act> {
    const { party = {}, actOn: from = null, actEndedOn: on = from } = input;
    const of = party.id === undefined ? null : await this.partyOf(party.id, actor);
    const act = { domain: null, on, facts, isAsked: (key: string) => this.isOf(input.domain, key), isUnit: isUnit(party.kind ?? of?.kind), ageAtAct: party.ageAtAct ?? null };
    const known = of === null || on === null ? null : await this.knownOf(of, { ...act, domain: input.domain, from, on }, actor);
    const stated = statedPenalties(input, penalties);
    return {
      ...act, openActs: known?.openActs ?? [],
      priors: (asked) => {
        const counts = [stated(asked), known?.priors(asked) ?? null].filter((count) => count !== null);
        return counts.length === 0 ? null : Math.max(...counts);
      },
    };
  }

  /** What the hub knows of a party, each look kept with its purpose; of acts that are still open only those that the asker sees whole. */
  private knownOf({ id, isIdentified }: PartyAsked, act: Pick<CaseAct, 'domain' | 'from' | 'on' | 'facts' | 'isUnit' | 'ageAtAct'>, { organ, subject, purpose, sight }: Actor): Promise<Act> {
    return this.database.transaction(async (sql) => {
      await recordAccess(sql, { at: this.now(), subject: subject!, organId: organ!.id, purpose: purpose!, query: 'screen', objectType: 'Party', objectId: id, asked: { actEndedOn: act.on } });
      const known = await knownOf(sql, this.domains, [id]);
      const open = [...known.openActs.values()].flat();
      const seen = new Set((await sql<{ id: string }>('select id from casework.enforcement_case where id = any($1::uuid[]) and audience && $2::text[]', [open.map(({ caseId }) => caseId), keysFor(sight, 'L2')])).map((row) => row.id));
      const shown = { ...known, openActs: new Map([[id, open.filter(({ caseId }) => seen.has(caseId))]]) };
      return withKnown({ ...act, caseId: '', partyId: id, isDayAssumed: false, isIdentified, historic: false, audience: [] }, (key) => this.isOf(act.domain, key), shown);
    });
  }

  private async partyOf(id: string, { sight }: Actor): Promise<PartyAsked | null> {
    const [party] = isUuid(id) ? await this.database.sql<PartyAsked>(
      `select id, kind, identity_strength = 'STRONG' as "isIdentified" from registry.party where id = $1 and audience && $2::text[]`, [id, keysFor(sight, 'L0')],
    ) : [];
    return party ?? null;
  }
}

/** A null of GraphQL says no more than what is left out. */
const withoutNulls = (input: ScreenInput): ScreenInput => JSON.parse(JSON.stringify(input, (_key, value: unknown) => value ?? undefined)) as ScreenInput;

interface PartyAsked { readonly id: string; readonly kind: NonNullable<Parameters<typeof isUnit>[0]>; readonly isIdentified: boolean }

/** Penalties as they are stated; null where nothing is said of any. */
function statedPenalties({ priorPenalties }: ScreenInput, count: number | null): (asked: PriorPenalties) => number | null {
  if (priorPenalties === undefined && count === null) return () => null;
  return (asked) => (priorPenalties ?? []).reduce((sum, { topic, count: times = 1 }) => sum + (topic === asked.topic ? times : 0), count ?? 0);
}

function dayFlaws({ actOn, actEndedOn }: ScreenInput, today: CivilDay): AskedFlaw[] {
  const late = [['actOn', actOn], ['actEndedOn', actEndedOn]].flatMap(([field, day]) => (day !== undefined && day > today ? [{ field: field!, code: 'IN_FUTURE', nearest: today, message: `${field!}“${day}”晚于今天；请核对` }] : []));
  return actOn !== undefined && actEndedOn !== undefined && actEndedOn < actOn
    ? [...late, { field: 'actEndedOn', code: 'ENDS_BEFORE_START', nearest: actOn, message: `行为终了日“${actEndedOn}”早于行为日“${actOn}”；请核对` }] : late;
}

/** What the hub knows of a party is for organs of state, which say why they look. */
function partyFlaws({ party }: ScreenInput, { organ, purpose }: Actor): AskedFlaw[] {
  if (party?.id === undefined) return [];
  if (organ === null) return [{ field: 'party.id', code: 'NOT_FOR_THE_PUBLIC', nearest: null, message: '既往行政处罚只对国家机关计入；请删去 party.id，改填 priorPenalties' }];
  return purpose === null ? [{ field: 'party.id', code: 'PURPOSE_MISSING', nearest: null, message: '查询当事人的既往行政处罚须写明查询事由；请在请求头 X-Purpose 中填写' }] : [];
}
