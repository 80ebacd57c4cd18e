import type { CivilDay, ScreeningAnswer } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import type { Domain } from '../case/index.js';
import { actsOf, type CaseAct } from './acts.js';
import { compare, compareOne, type Act } from './compare.js';
import { withKnown, type Known } from './counted.js';
import { knownOf, readsOthers } from './known.js';
import type { RuleSet } from './rule-set.js';
import { ScreeningAnswer as Answer } from './screening.codes.js';

/** 回测变动: an act whose answer to one row turns. */
export interface Turned { readonly caseId: string; readonly partyId: string | null; readonly from: Answer; readonly to: Answer; readonly audience: readonly string[] }

/** 回测结果 of one row for one act. */
export interface Answered { readonly caseId: string; readonly partyId: string | null; readonly ruleId: string; readonly text: string; readonly answer: Answer }

/** What acts are found and compared with; `isOf` says whether a field asks for a fact. */
export interface Comparing { readonly sql: Sql; readonly domains: ReadonlyMap<DomainCode, Domain>; readonly isOf: (domain: DomainCode, key: string) => boolean; readonly today: CivilDay }

/** Whether the facts of the act concern the row. */
export const isConcerned = (act: CaseAct, rules: RuleSet, ruleId: string): boolean => rules.touchedBy(act.facts.keys(), act.domain).includes(ruleId);

interface Sets { readonly now: RuleSet; readonly then: RuleSet; readonly ruleId: string }

/** Acts of these cases that one row answers differently on two states of the rules; a row that does not concern an act answers NONE. */
export async function turnsOf(by: Comparing, caseIds: readonly string[], { now, then, ruleId }: Sets): Promise<Turned[]> {
  const acts = (await actsOf(by.sql, by.domains, caseIds)).filter((act) => isConcerned(act, now, ruleId) || isConcerned(act, then, ruleId));
  const known = await knownTo(by, acts, [now, then].filter((rules) => rules.has(ruleId) && rules.latest(ruleId).readsOthers));
  const answer = (act: CaseAct, rules: RuleSet): ScreeningAnswer => (isConcerned(act, rules, ruleId) ? compareOne(ruleId, actOf(by, act, known), rules, by.today).answer : 'NONE');
  return acts.flatMap((act) => {
    const [from, to] = [answer(act, now), answer(act, then)];
    return from === to ? [] : [{ caseId: act.caseId, partyId: act.partyId, from: Answer[from], to: Answer[to], audience: act.audience }];
  });
}

/** What the rows answer to these cases, where the answer is met, near, or waits for an opinion. */
export async function answersOf(by: Comparing, caseIds: readonly string[], rules: RuleSet): Promise<Answered[]> {
  const acts = await actsOf(by.sql, by.domains, caseIds);
  const known = await knownTo(by, acts, [rules]);
  return acts.flatMap((act) => compare(actOf(by, act, known), rules, by.today)
    .filter(({ answer }) => answer === 'MEETS' || answer === 'FLAG' || answer === 'NEAR')
    .map(({ ruleId, version, answer }) => ({ caseId: act.caseId, partyId: act.partyId, ruleId, text: version.rule.text, answer: Answer[answer] })));
}

const actOf = ({ isOf }: Comparing, act: CaseAct, known: Known): Act => withKnown(act, (key) => isOf(act.domain, key), known);

/** What is known of the parties of acts for which any of the rules asks. */
function knownTo({ sql, domains }: Comparing, acts: readonly CaseAct[], sets: readonly RuleSet[]): Promise<Known> {
  const concerned = acts.filter((act) => act.partyId !== null && sets.some((rules) => readsOthers(act, rules))).map(({ partyId }) => partyId!);
  return knownOf(sql, domains, [...new Set(concerned)]);
}
