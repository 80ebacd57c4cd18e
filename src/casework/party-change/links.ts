import type { Sql } from '../../platform/database/index.js';
import { partyInCase } from '../../registry/party/index.js';
import { followParties, keepAliases, narrowAudiences } from '../intake/index.js';

/** A party in one of its cases. */
export interface Link { readonly caseId: string; readonly partyId: string; readonly identityId: string; readonly name: string | null; readonly nameKey: string; readonly kind: string; readonly audience: readonly string[] }

/** The links that name these parties today, in the order of their cases. */
export function linksOf(sql: Sql, partyIds: readonly string[]): Promise<Link[]> {
  return sql<Link>(
    `select link.enforcement_case_id as "caseId", link.party_id as "partyId", link.identity_party_id as "identityId", link.name_as_reported as name,
       party.name_key as "nameKey", party.kind, link.audience
     from casework.case_party as link join registry.party on party.id = link.party_id
     where link.party_id = any($1::uuid[]) order by link.listed_at, link.enforcement_case_id, link.ordinal`, [partyIds],
  );
}

/** A link that names another party than before. */
export interface Moved { readonly caseId: string; readonly from: string; readonly to: string; readonly audience: readonly string[] }

/** Has the links of these parties, the suspects of transfers and whom findings are of, name what standings and splits now say; gives the links that moved. */
export async function repoint(sql: Sql, partyIds: readonly string[]): Promise<Moved[]> {
  await sql(
    `update casework.transfer_track as track set suspect_id = ${partyInCase('track.identity_party_id', 'transfer.enforcement_case_id')}
     from casework.transfer where transfer.id = track.transfer_id and track.suspect_id = any($1::uuid[])`, [partyIds],
  );
  const moved = await sql<Moved>(
    `update casework.case_party as link set party_id = due.now
     from (select id, party_id as was, ${partyInCase('held.identity_party_id', 'held.enforcement_case_id')} as now
       from casework.case_party as held where held.party_id = any($1::uuid[])) as due
     where due.id = link.id and due.now <> due.was
     returning link.enforcement_case_id as "caseId", due.was as from, due.now as to, link.audience`, [partyIds],
  );
  await sql(
    `update casework.finding as finding set party_id = moved."to" from jsonb_to_recordset($1::jsonb) as moved("caseId" uuid, "from" uuid, "to" uuid)
     where finding.enforcement_case_id = moved."caseId" and finding.party_id = moved."from"`, [JSON.stringify(moved)],
  );
  return moved;
}

/** Audiences and other names of parties follow the links that name them; `told` is the event of the change, and the party of which it tells. */
export async function followLinks(sql: Sql, partyIds: readonly string[], told: { eventId: string; eventOf: string }, recordedAt: string): Promise<void> {
  const links = await linksOf(sql, partyIds);
  const used = links.flatMap(({ partyId, name, nameKey, kind, audience }) => (name === null ? [] : [{ party: { id: partyId, nameKey, kind }, name, audience, ...told }]));
  await keepAliases(sql, used, recordedAt);
  await narrowAudiences(sql, partyIds);
  await followParties(sql, partyIds);
}
