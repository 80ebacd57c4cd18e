import { GraphQLScalarType } from 'graphql';
import { FactBound, factsOf, FactSource, kindOf, type Domain, type FactFacts, type FactForm, type FactValue } from '../../src/casework/case/index.js';
import { decimal, flag, money, whole, type Kind } from '../../src/platform/model/index.js';
import type { TestHub } from '../support/hub.js';
import { aReport, submit, titled, type FactGiven, type IssueSeen, type ReportGiven } from '../support/reports.js';

/** Who reports here: an organ that is not of every domain, which makes no difference to what becomes of a fact. */
export const sender = 'youyu-env-handler';

export type FactsGiven = Record<string, FactGiven | null>;
export type FactsSeen = Record<string, (Required<Omit<FactValue, 'unit'>> & { unit: string | null }) | null>;
export interface CaseSeen { id: string; domain: string; organ: { id: string }; gaps: IssueSeen[]; facts: FactsSeen }

/** The codes of a fact's table; none where it is no choice. */
export function codesOf(fact: FactFacts): string[] {
  const type = kindOf(fact).type();
  return typeof type === 'object' && !(type instanceof GraphQLScalarType) ? Object.values(type as Record<string, string>) : [];
}

const formed: Record<FactForm, string> = { MOMENT: '2026-09-18T09:30:00+08:00', DAY: '2026-09-18', LATITUDE: '39.989', LONGITUDE: '112.466' };

/** A value of the fact's kind that can be kept; `turn` makes it another. */
export function valueOf(fact: FactFacts, turn: number): unknown {
  if (fact.form) return formed[fact.form];
  const codes = codesOf(fact);
  if (codes.length > 0) return codes[turn % codes.length];
  return new Map<Kind, unknown>([[decimal, `${turn}.345678`], [money, `${1234 + turn}.50`], [whole, 7 + turn], [flag, turn % 2 === 0]]).get(kindOf(fact))
    ?? `甲“${fact.field}”\n乙${turn}`;
}

/** A case of the domain with nothing wrong in it but, perhaps, its facts. */
export function aCaseOf({ name, causes }: Domain, sourceKey: string, facts?: FactsGiven, changes: Partial<ReportGiven> = {}): ReportGiven {
  const { matterCode: _, ...report } = aReport(`${name}-${sourceKey}`);
  return { ...report, causeOfAction: causes[0]!.code, ...(facts === undefined ? {} : { facts }), ...changes };
}

let batch = 0;

/** Reports cases of a domain and gives their identifiers, in order; fails when one is set aside. */
export async function report(test: TestHub, domain: Domain, cases: readonly ReportGiven[]): Promise<string[]> {
  const { rows } = await submit(test, `contract-${batch += 1}`, [...cases], { domain: domain.name, as: sender });
  return rows.map(({ enforcementCase, issues }) => {
    if (!enforcementCase) throw new Error(`a case of ${domain.name} was set aside: ${JSON.stringify(issues)}`);
    return enforcementCase.id;
  });
}

/** The same, and gives the cases as their organ sees them, with these facts or all. */
export async function reported(
  test: TestHub, domain: Domain, cases: readonly ReportGiven[], facts: readonly string[] = factsOf(domain.facts).map(({ field }) => field),
): Promise<CaseSeen[]> {
  const each = facts.map((field) => `${field} { value bound source unit }`).join(' ');
  const ofFacts = each === '' ? '' : `facts: ${domain.name} { ${each} }`;
  const document = `query ($id: ID!) { enforcementCase(id: $id) { id domain organ { id } gaps { field code message value } ${ofFacts} } }`;
  const seen: CaseSeen[] = [];
  for (const id of await report(test, domain, cases)) seen.push((await test.ask<{ enforcementCase: CaseSeen }>(sender, document, { id })).enforcementCase);
  return seen;
}

/** The facts that are there. */
export const stated = ({ facts }: CaseSeen): FactsSeen => Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null));

/** Field and code of each gap. */
export const gapsOf = ({ gaps }: CaseSeen): [string, string, string | null][] => gaps.map(({ field, code, value }) => [field, code, value]);

/** Asks a domain's list. */
export async function listed(
  test: TestHub, { name }: Domain, identity: string | null, where: Record<string, unknown>, page: { first?: number; after?: string | null } = {},
): Promise<{ count: number; ids: string[]; next: string | null }> {
  const document = `query ($where: ${titled(name)}CaseWhere, $first: Int, $after: String) {
    list: ${name}Cases(where: $where, first: $first, after: $after) { nodes { id } total { count } pageInfo { hasNextPage endCursor } } }`;
  const { list } = await test.ask<{ list: { nodes: { id: string }[]; total: { count: number }; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
    identity, document, { where, ...page });
  return { count: list.total.count, ids: list.nodes.map(({ id }) => id), next: list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null };
}

export const bounds = Object.values(FactBound);
export const sources = Object.values(FactSource);
