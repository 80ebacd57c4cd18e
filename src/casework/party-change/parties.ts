import { validate } from 'uuid';
import type { Sql } from '../../platform/database/index.js';
import { keysFor, type Sight } from '../../platform/reader/index.js';
import { identitiesOf, IdentityStrength, isDismissal, PartyChangeKind, PartyKind, survivorOf } from '../../registry/party/index.js';
import { refused } from './refused.js';

/** A party as a change speaks of it. */
export interface PartyHeld { readonly id: string; readonly kind: string; readonly name: string }

type Standing = PartyHeld & { readonly strength: IdentityStrength };

/** A party that the actor may see; refused as if there were none when it may not, and when it was absorbed by another. */
export async function partySeen(sql: Sql, id: string, sight: Sight): Promise<Standing> {
  const party = await asToday(sql, id, sight);
  if (party.id !== id.toLowerCase()) throw refused('ALREADY_ABSORBED');
  return party;
}

/** The two parties of a merger, which must be two. */
export async function pairSeen(sql: Sql, survivorId: string, absorbedId: string, sight: Sight): Promise<[Standing, Standing]> {
  if ((await asToday(sql, survivorId, sight)).id === (await asToday(sql, absorbedId, sight)).id) throw refused('SAME_PARTY');
  return [await partySeen(sql, survivorId, sight), await partySeen(sql, absorbedId, sight)];
}

async function asToday(sql: Sql, id: string, sight: Sight): Promise<Standing> {
  if (!validate(id)) throw refused('NOTHING_VISIBLE');
  const [party] = await sql<Standing>(
    `select id, kind, name, identity_strength as strength from registry.party where id = ${survivorOf('$1::uuid')} and audience && $2::text[]`,
    [id, keysFor(sight, 'L0')],
  );
  if (!party) throw refused('NOTHING_VISIBLE');
  return party;
}

/**
 * Refuses a merger that the law forbids: of a person and an organisation, and of two that each have a valid number of the same sort, since
 * such a number is one party's alone (GB 32100-2015, GB 11643-1999). A number is not lost: the party that has one stays.
 */
export async function demandOneParty(sql: Sql, survivor: Standing, absorbed: Standing): Promise<void> {
  const isPerson = ({ kind }: PartyHeld): boolean => kind === PartyKind.NATURAL_PERSON;
  if (isPerson(survivor) !== isPerson(absorbed)) throw refused('DIFFERENT_KIND_OF_PARTY');
  const [numbers] = await sql<{ clash: boolean }>(
    `select exists (select from registry.party
       where id = any(${identitiesOf('$1::uuid')}) and identity_strength = '${IdentityStrength.STRONG}' or id = any(${identitiesOf('$2::uuid')}) and identity_strength = '${IdentityStrength.STRONG}'
       group by split_part(identity_key, ':', 1)
       having count(distinct case kind when '${PartyKind.NATURAL_PERSON}' then resident_id_number else unified_social_credit_code end) > 1) as clash`,
    [survivor.id, absorbed.id],
  );
  if (numbers!.clash) throw refused('DIFFERENT_NUMBERS');
  if (survivor.strength === IdentityStrength.WEAK && absorbed.strength === IdentityStrength.STRONG) throw refused('WEAKER_WOULD_STAY');
}

/** Refuses to dismiss a pair that stands dismissed, in whichever order. */
export async function demandUndismissed(sql: Sql, party: PartyHeld, other: PartyHeld): Promise<void> {
  const [held] = await sql(`select from registry.party_change as c where (party_id, other_id) in (($1, $2), ($2, $1)) and ${isDismissal('c')}`, [party.id, other.id]);
  if (held) throw refused('ALREADY_DISMISSED');
}

/** A change as it was made. */
export interface ChangeHeld {
  readonly id: string;
  readonly number: number;
  readonly kind: PartyChangeKind;
  readonly party: PartyHeld;
  readonly other: PartyHeld;
  readonly audience: readonly string[];
}

/** A change that the actor was told of and that can be taken back now. */
export async function undoable(sql: Sql, id: string, sight: Sight): Promise<ChangeHeld> {
  if (!validate(id)) throw refused('NOTHING_VISIBLE');
  const [change] = await sql<ChangeHeld & { isUndone: boolean }>(
    `select id, number, kind, audience, json_build_object('id', party_id, 'kind', party_kind, 'name', party_name) as party,
       json_build_object('id', other_id, 'kind', party_kind, 'name', other_name) as other,
       exists (select from registry.party_change as undo where undo.undoes_id = change.id) as "isUndone"
     from registry.party_change as change where id = $1 and audience && $2::text[]`, [id, keysFor(sight, 'L1')],
  );
  if (!change) throw refused('NOTHING_VISIBLE');
  if (change.kind === PartyChangeKind.UNDO) throw refused('UNDO_IS_FINAL');
  if (change.isUndone) throw refused('ALREADY_UNDONE');
  if (change.kind === PartyChangeKind.DISMISS) return change;
  if ((await sql(builtOn[change.kind], [change.number, change.kind === PartyChangeKind.MERGE ? change.party.id : change.other.id])).length > 0) throw refused('NOT_UNDOABLE_NOW');
  return change;
}

const later = `select id from registry.party_change as later where number > $1 and kind in ('MERGE', 'SPLIT')
  and not exists (select from registry.party_change as undo where undo.undoes_id = later.id)`;

/** Later mergers and splits that stand and rest on this one: the survivor was absorbed or split since; whatever was done with a party that came of a split. */
const builtOn = {
  MERGE: `${later} and (kind = 'SPLIT' and party_id = $2 or kind = 'MERGE' and other_id = $2)`,
  SPLIT: `${later} and $2 in (party_id, other_id)`,
};
