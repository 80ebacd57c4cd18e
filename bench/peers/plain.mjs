/** The schema of the peers whose fields are written by hand, and their statements over the actor's views. */
import { settings } from '../contender.mjs';

const { schema } = settings;

export const typeDefs = `
  scalar Instant
  enum DomainCode { MARKET ENVIRONMENT TRANSPORT CULTURE AGRICULTURE URBAN }
  type Query {
    enforcementCase(id: ID!): EnforcementCase
    enforcementCases(first: Int, where: CaseWhere): CaseConnection
    party(unifiedSocialCreditCode: String): Party
  }
  input CaseWhere { domain: DomainCode listedFrom: Instant listedBefore: Instant }
  type CaseConnection { nodes: [EnforcementCase!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type EnforcementCase { id: ID! caseNumber: String title: String domain: DomainCode! status: String caseOpenedAt: Instant listedAt: Instant parties: [CaseParty!]! organ: Organ decisions: [PenaltyDecision!]! }
  type CaseParty { role: String party: Party }
  type Party { id: ID! name: String kind: String unifiedSocialCreditCode: String cases(first: Int): CaseConnection }
  type Organ { id: ID! name: String level: String superior: Organ }
  type PenaltyDecision { decisionNumber: String kinds: [String!]! fineAmount: String decidedOn: String }
`;

const ofCase = `c.id, c.case_number as "caseNumber", c.title, c.domain, c.status, to_json(c.case_opened_at)#>>'{}' as "caseOpenedAt", to_json(c.listed_at)#>>'{}' as "listedAt", c.organ_id as "organId"`;
const ofParty = `id, name, kind, unified_social_credit_code as "unifiedSocialCreditCode"`;

/** One prepared statement for each field that is fetched; rows of a batch carry the key that they belong to. */
export const statements = {
  oneCase: `select ${ofCase} from ${schema}.enforcement_case c where id = $1::uuid`,
  page: `select ${ofCase} from ${schema}.enforcement_case c where domain = $1 and listed_at >= $2::timestamptz
    and (listed_at, id) < ($3::timestamptz, '00000000-0000-0000-0000-000000000000') order by listed_at desc, id desc limit 51`,
  partyByCode: `select ${ofParty} from ${schema}.party where unified_social_credit_code = $1`,
  organs: `select id, name, level, superior_id as "superiorId" from ${schema}.organ where id = any($1::uuid[])`,
  parties: `select ${ofParty} from ${schema}.party where id = any($1::uuid[])`,
  links: `select enforcement_case_id as key, role, party_id as "partyId" from ${schema}.case_party where enforcement_case_id = any($1::uuid[]) order by enforcement_case_id, ordinal`,
  decisions: `select enforcement_case_id as key, decision_number as "decisionNumber", kinds, fine_amount::text as "fineAmount", decided_on::text as "decidedOn" from ${schema}.penalty_decision
    where enforcement_case_id = any($1::uuid[]) order by enforcement_case_id, ordinal`,
  casesOfParties: `select p.id as key, ${ofCase} from unnest($1::uuid[]) as p(id), lateral (select listed_at, enforcement_case_id from ${schema}.case_party l where l.party_id = p.id
      order by listed_at desc, enforcement_case_id desc limit 20) k, ${schema}.enforcement_case c where c.id = k.enforcement_case_id order by p.id, c.listed_at desc, c.id desc`,
};

export const connection = (rows, first) => ({ nodes: rows.slice(0, first), pageInfo: { hasNextPage: rows.length > first, endCursor: rows[Math.min(first, rows.length) - 1]?.id ?? null } });

/** Rows by their key, in the order of the keys asked for. */
export function grouped(keys, rows) {
  const found = new Map(keys.map((key) => [key, []]));
  for (const { key, ...row } of rows) found.get(key).push(row);
  return keys.map((key) => found.get(key));
}

export function byId(ids, rows) {
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
}
