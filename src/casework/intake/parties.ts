import { createHash, createHmac } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { nameKey, readCreditCode, readResidentId } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';
import type { KeyProvider } from '../../platform/keys.js';
import { IdentityStrength, Naming, partyInCase, PartyKind } from '../../registry/party/index.js';
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

/** What a link of the batch names: the identity as reported, and the party that it is in the case today. */
export interface Resolved { readonly identityId: string; readonly id: string; readonly nameKey: string; readonly kind: string }

/** A party that the hub met for the first time. */
export interface Registered { readonly id: string; readonly audience: readonly string[] }

/**
 * Finds or makes the parties of a batch and widens their audience. Gives the party of each link, in the order given, and those that are new.
 * `earlier` are parties that the batch's corrections take out, whose audience it will narrow.
 */
export async function resolveParties(
  sql: Sql, named: readonly Named[], earlier: readonly string[], recordedAt: string,
): Promise<{ readonly parties: Resolved[]; readonly registered: Registered[] }> {
  const naming = await Naming.from(sql);
  const byKey = Map.groupBy(named, ({ identity }) => identity.key);
  const rows = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ones]) => partyRow({ ...ones[0]!, audience: together(ones) }, naming, recordedAt));
  const registered = await sql<Registered>(insertParties, [JSON.stringify(rows)]);
  const meant = await sql<{ identityId: string; id: string }>(findMeant, [JSON.stringify(named.map(({ caseId, identity }) => ({ key: identity.key, caseId })))]);
  const locked = await sql<{ id: string; nameKey: string; kind: string }>(lockParties, [[...meant.map(({ id }) => id), ...earlier]]);
  const widened = [...Map.groupBy(named.map(({ audience }, index) => ({ id: meant[index]!.id, audience })), ({ id }) => id)];
  await sql(widenAudiences, [JSON.stringify(widened.map(([id, ones]) => ({ id, audience: together(ones) })))]);
  const held = new Map(locked.map((party) => [party.id, party]));
  return { parties: meant.map((one) => ({ ...one, ...held.get(one.id)! })), registered };
}

const together = (ones: readonly { readonly audience: readonly string[] }[]): string[] => [...new Set(ones.flatMap(({ audience }) => audience))];

function partyRow({ party, identity, audience }: Named, naming: Naming, recordedAt: string): Record<string, unknown> {
  return {
    id: uuidv7(), kind: party.kind, ...naming.ofParty({ ...party, ...identity }), unified_social_credit_code: identity.creditCode, resident_id_number: identity.residentId,
    identity_strength: identity.strength, identity_key: identity.key, audience, revision: 1, recorded_at: recordedAt,
  };
}

const insertParties = `
  insert into registry.party select row.* from jsonb_populate_recordset(null::registry.party, $1::jsonb) as row
  on conflict (identity_key) do nothing returning id, audience`;

/** Mergers and splits stay as they are meanwhile: the batch is in the lane of parties. */
const findMeant = `
  select identity.id as "identityId", ${partyInCase('identity.id', 'given.case_id')} as id
  from rows from (jsonb_to_recordset($1::jsonb) as (key text, "caseId" uuid)) with ordinality as given(key, case_id, place)
  join registry.party as identity on identity.identity_key = given.key order by given.place`;

/**
 * All parties of the batch are locked before any audience is read, also those that need no widening: another batch may be about to
 * narrow them, and must see this one's cases when it does. In the order of their ids, so that batches never wait in a ring.
 */
const lockParties = `
  select id, name_key as "nameKey", kind from registry.party where id = any($1::uuid[]) order by id for no key update`;

const widenAudiences = `
  update registry.party as party
  set audience = array(select distinct key from unnest(party.audience || wanted.audience) as key order by key)
  from jsonb_to_recordset($1::jsonb) as wanted(id uuid, audience text[]) where party.id = wanted.id and not party.audience @> wanted.audience`;

/** A name under which a case reports a party, and what told of it: an event, and the aggregate of which it told. */
export interface NameUsed { readonly party: Pick<Resolved, 'id' | 'nameKey' | 'kind'>; readonly name: string; readonly audience: readonly string[]; readonly eventId: string; readonly eventOf: string }

/** Keeps other names of the parties as aliases, each with the event by which it first became one. */
export async function keepAliases(sql: Sql, used: readonly NameUsed[], recordedAt: string): Promise<void> {
  const others = used.filter(({ party, name }) => nameKey(name) !== party.nameKey);
  if (others.length === 0) return;
  const naming = await Naming.from(sql);
  const aliases = new Map<string, Record<string, unknown> & { audience: readonly string[] }>();
  for (const { party, name, audience, eventId, eventOf } of others) {
    const key = nameKey(name);
    const earlier = aliases.get(`${party.id} ${key}`);
    aliases.set(`${party.id} ${key}`, {
      ...(earlier ?? { id: uuidv7(), party_id: party.id, ...naming.ofName(party.kind, name), event_id: eventId, event_of: eventOf, recorded_at: recordedAt }),
      audience: together([{ audience }, ...(earlier ? [earlier] : [])]),
    });
  }
  await sql(insertAliases, [JSON.stringify([...aliases.values()])]);
}

const insertAliases = `
  insert into registry.party_alias as alias select row.* from jsonb_populate_recordset(null::registry.party_alias, $1::jsonb) as row order by row.party_id, row.name_key
  on conflict (party_id, name_key) do update set audience = array(select distinct key from unnest(alias.audience || excluded.audience) as key order by key)`;

/**
 * After corrections and changes of parties: a party is seen by exactly those who see one of its cases, and another name of it by those who see a case that
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
