import { createHash, createHmac } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { nameKey, readCreditCode, readResidentId } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';
import type { KeyProvider } from '../../platform/keys.js';
import { IdentityStrength, PartyKind } from '../../registry/party/index.js';
import type { PartyReport } from './case-report.js';
import { storableNumber } from './storable.js';

/** What makes a reported party one with others: the number that the law makes unique, else, weakly, its name within one organ or one case. */
export interface Identity {
  readonly key: string;
  readonly strength: IdentityStrength;
  readonly creditCode: string | null;
  readonly residentId: string | null;
}

/** Where a party without a number stands: organisations are told apart by organ, persons by case. */
export interface Whereabouts { readonly organId: string; readonly sourceSystem: string; readonly sourceKey: string; readonly ordinal: number }

export function identify(party: PartyReport, at: Whereabouts, keys: KeyProvider): Identity {
  return party.kind === PartyKind.NATURAL_PERSON ? identifyPerson(party, at, keys) : identifyOrganisation(party, at);
}

function identifyPerson(party: PartyReport, at: Whereabouts, keys: KeyProvider): Identity {
  const reading = party.residentIdNumber === undefined ? undefined : readResidentId(party.residentIdNumber);
  const residentId = reading?.ok ? reading.value.text : (party.residentIdNumber ?? null);
  if (!reading?.ok || !reading.value.checkDigitHolds) return { ...weak(['person', at.sourceSystem, at.sourceKey, String(at.ordinal), nameKey(party.name)]), residentId };
  const { id, key } = keys.current('identity-digest');
  const digest = createHmac('sha256', key).update(reading.value.text).digest('hex');
  return { key: `person:${id}:${digest}`, strength: IdentityStrength.STRONG, creditCode: null, residentId };
}

function identifyOrganisation(party: PartyReport, at: Whereabouts): Identity {
  const reading = party.unifiedSocialCreditCode === undefined ? undefined : readCreditCode(party.unifiedSocialCreditCode);
  const creditCode = reading?.ok ? reading.value.text : storableNumber(party.unifiedSocialCreditCode);
  // Of the person behind a sole trader, say: kept at L3, and no identity of the organisation.
  const residentId = party.residentIdNumber ?? null;
  const named = ['organisation', at.organId, creditCode ?? '', nameKey(party.name)];
  if (!reading?.ok || !reading.value.checkDigitHolds) return { ...weak(named), creditCode, residentId };
  return { key: `${reading.value.form.toLowerCase()}:${reading.value.text}`, strength: IdentityStrength.STRONG, creditCode, residentId };
}

function weak(parts: readonly string[]): Identity {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return { key: `weak:${digest}`, strength: IdentityStrength.WEAK, creditCode: null, residentId: null };
}

/** A party as some case of the batch names it, and who may see it there. */
export interface Named { readonly caseId: string; readonly party: PartyReport; readonly identity: Identity; readonly audience: readonly string[] }

export interface Resolved { readonly id: string; readonly nameKey: string; readonly isNew: boolean; readonly audience: readonly string[] }

/**
 * Finds or makes the parties of a batch and widens their audience. Gives each identity's party.
 * `earlier` are parties that the batch's corrections take out, whose audience it will narrow.
 */
export async function resolveParties(sql: Sql, named: readonly Named[], earlier: readonly string[], recordedAt: string): Promise<Map<string, Resolved>> {
  const byKey = new Map<string, Named & { audience: string[] }>();
  for (const one of named) {
    const known = byKey.get(one.identity.key);
    byKey.set(one.identity.key, { ...(known ?? one), audience: [...new Set([...(known?.audience ?? []), ...one.audience])] });
  }
  const rows = [...byKey.values()].sort((a, b) => (a.identity.key < b.identity.key ? -1 : 1)).map((one) => partyRow(one, recordedAt));
  const made = new Set((await sql<{ id: string }>(insertParties, [JSON.stringify(rows)])).map(({ id }) => id));
  const locked = await sql<{ id: string; identityKey: string; nameKey: string }>(lockParties, [[...byKey.keys()], earlier]);
  const parties = locked.filter(({ identityKey }) => byKey.has(identityKey));
  const found = new Map(parties.map((party) => [party.identityKey, party]));
  await sql(widenAudiences, [JSON.stringify([...byKey.values()].map((one) => ({ id: found.get(one.identity.key)!.id, audience: one.audience })))]);
  return new Map(parties.map(({ identityKey, id, nameKey: key }) => [identityKey, { id, nameKey: key, isNew: made.has(id), audience: byKey.get(identityKey)!.audience }]));
}

function partyRow({ party, identity, audience }: Named, recordedAt: string): Record<string, unknown> {
  return {
    id: uuidv7(), kind: party.kind, name: party.name.trim(), name_key: nameKey(party.name), unified_social_credit_code: identity.creditCode, resident_id_number: identity.residentId,
    identity_strength: identity.strength, identity_key: identity.key, audience, revision: 1, recorded_at: recordedAt,
  };
}

const insertParties = `
  insert into registry.party select row.* from jsonb_populate_recordset(null::registry.party, $1::jsonb) as row
  on conflict (identity_key) do nothing returning id`;

/**
 * All parties of the batch are locked before any audience is read, also those that need no widening: another batch may be about to
 * narrow them, and must see this one's cases when it does. In the order of their ids, so that batches never wait in a ring.
 */
const lockParties = `
  select id, identity_key as "identityKey", name_key as "nameKey" from registry.party
  where identity_key = any($1::text[]) or id = any($2::uuid[]) order by id for no key update`;

const widenAudiences = `
  update registry.party as party
  set audience = array(select distinct key from unnest(party.audience || wanted.audience) as key order by key)
  from jsonb_to_recordset($1::jsonb) as wanted(id uuid, audience text[]) where party.id = wanted.id and not party.audience @> wanted.audience`;

/** Keeps other names of the parties as aliases, each with the event of the case that first names it so (`eventOf`, by case). */
export async function keepAliases(
  sql: Sql, named: readonly Named[], parties: ReadonlyMap<string, Resolved>, eventOf: ReadonlyMap<string, string>, recordedAt: string,
): Promise<void> {
  const aliases = new Map<string, Record<string, unknown> & { audience: readonly string[] }>();
  for (const { caseId, party, identity, audience } of named) {
    const known = parties.get(identity.key)!;
    const key = nameKey(party.name);
    if (key === known.nameKey) continue;
    const earlier = aliases.get(`${known.id} ${key}`);
    aliases.set(`${known.id} ${key}`, {
      ...(earlier ?? { id: uuidv7(), party_id: known.id, name: party.name.trim(), name_key: key, event_id: eventOf.get(caseId), event_of: caseId, recorded_at: recordedAt }),
      audience: [...new Set([...(earlier?.audience ?? []), ...audience])],
    });
  }
  if (aliases.size > 0) await sql(insertAliases, [JSON.stringify([...aliases.values()])]);
}

const insertAliases = `
  insert into registry.party_alias as alias select row.* from jsonb_populate_recordset(null::registry.party_alias, $1::jsonb) as row order by row.party_id, row.name_key
  on conflict (party_id, name_key) do update set audience = array(select distinct key from unnest(alias.audience || excluded.audience) as key order by key)`;

/**
 * After corrections: a party is seen by exactly those who see one of its cases, and another name of it by those who see a case that
 * uses it. The parties are locked.
 */
export async function narrowAudiences(sql: Sql, partyIds: readonly string[]): Promise<void> {
  await sql(
    `update registry.party as party set audience = coalesce((
       select array_agg(distinct key order by key) from casework.case_party as link, unnest(link.audience) as key where link.party_id = party.id
     ), '{}') where party.id = any($1::uuid[])`,
    [partyIds],
  );
  await narrowAliases(sql, partyIds);
}

async function narrowAliases(sql: Sql, partyIds: readonly string[]): Promise<void> {
  const aliases = await sql<{ id: string; partyId: string; nameKey: string }>(
    'select id, party_id as "partyId", name_key as "nameKey" from registry.party_alias where party_id = any($1::uuid[])', [partyIds],
  );
  if (aliases.length === 0) return;
  const links = await sql<{ partyId: string; name: string; audience: string[] }>(
    'select party_id as "partyId", name_as_reported as name, audience from casework.case_party where party_id = any($1::uuid[])',
    [[...new Set(aliases.map(({ partyId }) => partyId))]],
  );
  const seenBy = new Map<string, Set<string>>();
  for (const { partyId, name, audience } of links) {
    const key = `${partyId} ${nameKey(name)}`;
    seenBy.set(key, new Set([...(seenBy.get(key) ?? []), ...audience]));
  }
  const narrowed = aliases.map(({ id, partyId, nameKey: key }) => ({ id, audience: [...(seenBy.get(`${partyId} ${key}`) ?? [])].sort() }));
  await sql(
    `update registry.party_alias as alias set audience = narrowed.audience
     from jsonb_to_recordset($1::jsonb) as narrowed(id uuid, audience text[])
     where alias.id = narrowed.id and alias.audience is distinct from narrowed.audience`,
    [JSON.stringify(narrowed)],
  );
}
