import { addMonths, type CivilDay, type PriorPenalties } from '../../kernel/index.js';
import type { StatedFacts } from '../domain/index.js';
import { countPriors, type Conviction, type OpenAct, type PenaltyRecord } from '../history/index.js';
import { PenaltyTopic } from '../threshold/index.js';
import type { CaseAct } from './acts.js';
import type { Act } from './compare.js';

/** Crimes of which a conviction counts as a penalty of the topic does, where a standard says so. */
const crimesOf: Readonly<Partial<Record<string, readonly string[]>>> = {
  [PenaltyTopic.TRADEMARK]: ['213', '214', '215'], [PenaltyTopic.PATENT]: ['216'], [PenaltyTopic.COPYRIGHT]: ['217', '218'], [PenaltyTopic.TRADE_SECRET]: ['219'],
  [PenaltyTopic.FOOD_SAFETY]: ['143', '144'], [PenaltyTopic.PYRAMID_SELLING]: ['224-1'],
};

/** Topics of which a conviction counts at any time; of the others within the window of penalties. */
const ever: ReadonlySet<string> = new Set([PenaltyTopic.FOOD_SAFETY, PenaltyTopic.PYRAMID_SELLING]);

/** What the hub knows of parties beside the case at hand. */
export interface Known {
  readonly penalties: ReadonlyMap<string, readonly PenaltyRecord[]>;
  readonly convictions: ReadonlyMap<string, readonly Conviction[]>;
  readonly openActs: ReadonlyMap<string, readonly OpenAct[]>;
  readonly facts: ReadonlyMap<string, StatedFacts>;
}

export const nothingKnown: Known = { penalties: new Map(), convictions: new Map(), openActs: new Map(), facts: new Map() };

/** An act with what is known of its party; of a weak identity nothing is. */
export function withKnown(act: CaseAct, isAsked: Act['isAsked'], { penalties, convictions, openActs, facts }: Known): Act {
  const partyId = act.partyId ?? '';
  const open = openActs.get(partyId) ?? [];
  // An act that was dealt with is not added to, nor added; one that is not filed is open.
  const isOpen = act.caseId === '' || open.some(({ caseId }) => caseId === act.caseId);
  return {
    domain: act.domain, on: act.on, facts: act.facts, isUnit: act.isUnit, ageAtAct: act.ageAtAct, isAsked,
    priors: (asked) => (act.isIdentified ? countPriors(penalties.get(partyId) ?? [], asked, { caseId: act.caseId, from: act.from, to: act.on }) + convicted(convictions.get(partyId) ?? [], asked, act.from ?? act.on) : null),
    openActs: isOpen ? open.filter(({ caseId }) => caseId !== act.caseId).map(({ caseId, from, to }) => ({ caseId, on: to ?? from, facts: facts.get(caseId) ?? new Map<string, never>() })) : [],
  };
}

function convicted(convictions: readonly Conviction[], { topic, months, orConvicted }: PriorPenalties, on: CivilDay): number {
  const crimes = orConvicted ? crimesOf[topic] ?? [] : [];
  return convictions.filter((one) => crimes.includes(one.crimeCode) && one.on <= on && (months === null || ever.has(topic) || on <= addMonths(one.on, months))).length;
}
