import type { Sql } from '../../platform/database/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import type { Domain } from '../case/index.js';
import { convictionsOf, openActsOf, penaltiesOf } from '../history/index.js';
import { factsOfAll, type CaseAct } from './acts.js';
import { nothingKnown, type Known } from './counted.js';
import type { RuleSet } from './rule-set.js';

/** Looks up what is known of parties, set by set. */
export async function knownOf(sql: Sql, domains: ReadonlyMap<DomainCode, Domain>, partyIds: readonly string[]): Promise<Known> {
  if (partyIds.length === 0) return nothingKnown;
  const penalties = await penaltiesOf(sql, partyIds);
  const convictions = await convictionsOf(sql, partyIds);
  const openActs = await openActsOf(sql, partyIds);
  const others = [...openActs.values()].filter((acts) => acts.length > 1).flat();
  return { penalties, convictions, openActs, facts: await factsOfAll(sql, domains, others) };
}

/** Whether earlier penalties or other acts can change what rows answer to these facts. */
export const readsOthers = (act: CaseAct, rules: RuleSet): boolean => act.isIdentified && rules.touchedBy(act.facts.keys(), act.domain).some((id) => rules.latest(id).readsOthers);
