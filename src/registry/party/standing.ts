import { insertRows, type Sql } from '../../platform/database/index.js';
import type { Known } from '../../platform/model/index.js';
import type { RowPick } from '../../platform/reader/index.js';
import { recordedOf } from './party-past.js';

/** SQL of the party that a party is today, or was at a boundary: itself, or the survivor under which it stands. */
export const survivorOf = (party: string, known: Known | null = null): string =>
  `coalesce((select standing.survivor_id from registry.party_standing as standing where standing.party_id = ${party} and ${known ? heldThen(known) : 'standing.ended_by_id is null'}), ${party})`;

/** Written by a change that was known, and not ended by one. */
const heldThen = (known: Known): string =>
  `exists (select from registry.party_change c where c.id = standing.written_by_id and ${known(recordedOf('c'))})
    and not exists (select from registry.party_change c where c.id = standing.ended_by_id and ${known(recordedOf('c'))})`;

/** SQL of the party that a link of a reported identity names in a case today: what a split says of the case, else the identity; then its survivor. */
export const partyInCase = (identity: string, caseId: string): string =>
  `(select ${survivorOf('named.id')} from (select coalesce((select split.to_party_id from registry.party_split as split
    where split.party_id = ${identity} and split.enforcement_case_id = ${caseId} and split.ended_by_id is null), ${identity}) as id) as named)`;

/** SQL of everything that is this party today: itself and all that stand under it. */
export const identitiesOf = (party: string): string =>
  `array(select ${party} union all select standing.party_id from registry.party_standing as standing where standing.survivor_id = ${party} and standing.ended_by_id is null)`;

/** Picks a party by its identifier; one that is absorbed, then or now, is its survivor. */
export const partyById = (id: string): RowPick => (row, bind, known) => `${row}.id = ${survivorOf(bind(id, 'uuid'), known)}`;

/** Puts a party, and all that stand under it, under the survivor. The caller is alone with the parties. */
export async function absorb(sql: Sql, changeId: string, survivorId: string, absorbedId: string): Promise<void> {
  const moved = await sql<{ partyId: string }>(
    'update registry.party_standing set ended_by_id = $1 where survivor_id = $2 and ended_by_id is null returning party_id as "partyId"', [changeId, absorbedId],
  );
  await insertRows(sql, 'registry.party_standing', [absorbedId, ...moved.map(({ partyId }) => partyId)].map((partyId) => ({
    party_id: partyId, survivor_id: survivorId, change_id: changeId, written_by_id: changeId,
  })));
}

/** A reported identity in one case. */
export interface Pair { readonly identityId: string; readonly caseId: string }

/** Makes identities another party in the cases named. The caller is alone with the parties. */
export async function splitOff(sql: Sql, changeId: string, pairs: readonly Pair[], toPartyId: string): Promise<void> {
  const rows = pairs.map(({ identityId, caseId }) => ({
    party_id: identityId, enforcement_case_id: caseId, to_party_id: toPartyId, change_id: changeId, written_by_id: changeId,
  }));
  await sql(
    `update registry.party_split as split set ended_by_id = $1 from jsonb_populate_recordset(null::registry.party_split, $2::jsonb) as row
     where split.party_id = row.party_id and split.enforcement_case_id = row.enforcement_case_id and split.ended_by_id is null`, [changeId, JSON.stringify(rows)],
  );
  await insertRows(sql, 'registry.party_split', rows);
}

/** Ends what a change wrote, and writes again what it ended. The caller is alone with the parties. */
export async function takeBack(sql: Sql, changeId: string, undoId: string): Promise<void> {
  for (const table of ['registry.party_standing', 'registry.party_split']) {
    await sql(`update ${table} set ended_by_id = $2 where change_id = $1 and ended_by_id is null`, [changeId, undoId]);
    await sql(
      `insert into ${table} select again.* from ${table} as row,
         jsonb_populate_record(row, jsonb_build_object('written_by_id', $2::uuid, 'ended_by_id', null)) as again where row.ended_by_id = $1`, [changeId, undoId],
    );
  }
}
