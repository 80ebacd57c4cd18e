import { readResidentId, type CivilDay } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import { IdentityStrength, PartyKind } from '../../registry/party/index.js';
import { PartyRole, type Domain } from '../case/index.js';
import { statedFacts, type StatedFacts } from '../domain/index.js';
import { withImplied } from './implied.js';

/** A party in a case as it is compared. */
export interface CaseAct {
  readonly caseId: string;
  readonly partyId: string | null;
  readonly domain: DomainCode;
  readonly from: CivilDay | null;
  readonly on: CivilDay;
  readonly isDayAssumed: boolean;
  readonly isUnit: boolean | null;
  readonly ageAtAct: number | null;
  /** Known by a number that holds; else nothing is counted against it. */
  readonly isIdentified: boolean;
  readonly historic: boolean;
  /** Scope keys of those who see all of the case. */
  readonly audience: readonly string[];
  readonly facts: StatedFacts;
}

interface Found {
  readonly caseId: string; readonly partyId: string | null; readonly domain: DomainCode; readonly from: CivilDay | null; readonly to: CivilDay | null; readonly latest: CivilDay; readonly kind: PartyKind | null;
  readonly strength: IdentityStrength | null; readonly idNumber: string | null; readonly historic: boolean; readonly audience: string[];
}

/** An act ends before its case is opened, and before it is decided: where no day is stated the earlier of the two stands for it. */
const selectActs = `
  select c.id as "caseId", p.id as "partyId", c.domain, c.act_from::text as from, c.act_to::text as to,
    (least(c.case_opened_at, (select min(d.decided_on) from casework.penalty_decision d where d.enforcement_case_id = c.id), c.listed_at) at time zone 'Asia/Shanghai')::date::text as latest,
    p.kind, p.identity_strength as strength, p.resident_id_number as "idNumber", c.historic, array(select key from unnest(c.audience) key where left(key, 1) in ('o', 'v')) as audience
  from casework.enforcement_case c
    left join casework.case_party l on l.enforcement_case_id = c.id and l.role = any($2::text[]) left join registry.party p on p.id = l.party_id
  where c.id = any($1::uuid[]) order by c.id, l.ordinal`;

/** Who may be suspected of what these cases state: those dealt with and those under investigation; one row without a party where the record names none. */
export async function actsOf(sql: Sql, domains: ReadonlyMap<DomainCode, Domain>, caseIds: readonly string[]): Promise<CaseAct[]> {
  const found = await sql<Found>(selectActs, [caseIds, [PartyRole.PUNISHED, PartyRole.SUSPECT]]);
  const facts = await factsOfAll(sql, domains, found);
  const seen = new Set<string>();
  return found.filter(({ caseId, partyId }) => !seen.has(`${caseId} ${partyId ?? ''}`) && seen.add(`${caseId} ${partyId ?? ''}`)).map((one) => {
    const on = one.to ?? one.from ?? one.latest;
    return {
      caseId: one.caseId, partyId: one.partyId, domain: one.domain, from: one.from, on, isDayAssumed: one.to === null && one.from === null, isUnit: isUnit(one.kind),
      ageAtAct: one.kind === PartyKind.NATURAL_PERSON ? ageOn(one.idNumber, on) : null, isIdentified: one.strength === IdentityStrength.STRONG, historic: one.historic, audience: one.audience,
      facts: withImplied(facts.get(one.caseId) ?? new Map()),
    };
  });
}

/** The facts of cases of any field: one statement for each field. */
export async function factsOfAll(sql: Sql, domains: ReadonlyMap<DomainCode, Domain>, cases: readonly { readonly caseId: string; readonly domain: DomainCode }[]): Promise<ReadonlyMap<string, StatedFacts>> {
  const all = new Map<string, StatedFacts>();
  for (const [code, domain] of domains) {
    const ids = [...new Set(cases.filter((one) => one.domain === code).map(({ caseId }) => caseId))];
    if (ids.length > 0) for (const [id, stated] of await statedFacts(sql, domain, ids)) all.set(id, stated);
  }
  return all;
}

/** 单位犯罪 is of legal persons and organisations; an individual business is its owner. */
export const isUnit = (kind: PartyKind | null | undefined): boolean | null =>
  (kind === null || kind === undefined ? null : kind === PartyKind.LEGAL_PERSON || kind === PartyKind.UNINCORPORATED_ORGANIZATION);

/** Full years on a day, of who bears this identity number; null where the number does not tell. */
function ageOn(idNumber: string | null, on: CivilDay): number | null {
  const read = idNumber === null ? null : readResidentId(idNumber);
  if (!read?.ok || !read.value.checkDigitHolds) return null;
  const { bornOn } = read.value;
  return Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (on.slice(5) < bornOn.slice(5) ? 1 : 0);
}
