import { insertRows, type Transaction } from '../../platform/database/index.js';
import { append, type Told } from '../../platform/log/index.js';
import { PartyChangeKind } from '../../registry/party/index.js';
import { recordRevisions, type Domain } from '../case/index.js';
import { partyEvents } from '../intake/index.js';
import { followLinks, repoint, type Moved } from './links.js';
import type { ChangeHeld, PartyHeld } from './parties.js';
import { mergeDismissed, partiesMerged, partyChangeUndone, partySplit } from './party-change.events.js';

/** What a change did to standings and splits; `told` are those who are told though no case of theirs moved. */
export interface Made { readonly kind: PartyChangeKind; readonly party: PartyHeld; readonly other: PartyHeld; readonly undoes?: ChangeHeld; readonly told?: readonly string[] }

interface Change extends Made {
  readonly sql: Transaction;
  readonly id: string;
  readonly subject: string;
  readonly recordedAt: Date;
  readonly reason: string;
  readonly evidence: string | null;
  readonly clientKey: string;
  readonly requestDigest: string;
  readonly demandReach: (links: readonly Moved[]) => void;
}

/** Lets links, revisions of cases, audiences and other names follow a change of standings or splits, tells of it and keeps it. */
export async function recordChange(change: Change, domains: readonly Domain[]): Promise<void> {
  const { sql, party, other } = change;
  const recordedAt = change.recordedAt.toISOString();
  const moved = await repoint(sql, [party.id, other.id]);
  change.demandReach(moved);
  const audience = [...new Set([...(change.undoes?.audience ?? []), ...(change.told ?? []), ...moved.flatMap((link) => link.audience.filter(isInsider))])];
  const cases = await sql<RevisedCase>(reviseCases, [[...new Set(moved.map(({ caseId }) => caseId))], recordedAt]);
  const eventId = await tell(change, cases, audience, moved);
  await keep(change, { eventId, audience, recordedAt });
  for (const { code, factsTable } of domains) {
    await recordRevisions(sql, cases.filter(({ domain }) => domain === code).map(({ id }) => ({ id, eventId, eventOf: party.id })), { table: factsTable }, recordedAt);
  }
  await followLinks(sql, [...new Set([party.id, other.id, ...moved.map(({ to }) => to)])], { eventId, eventOf: party.id }, recordedAt);
}

/** That two records are one is told to those who see all of a case that moved; never with a decision alone. */
export const isInsider = (key: string): boolean => key !== 'd' && key !== 'p';

interface RevisedCase { readonly id: string; readonly domain: string; readonly organKey: string }

const reviseCases = `
  update casework.enforcement_case as held set revision = held.revision + 1, recorded_at = $2 from registry.organ
  where held.id = any($1::uuid[]) and organ.id = held.organ_id returning held.id, held.domain, organ.lineage[1] as "organKey"`;

async function tell(change: Change, cases: readonly RevisedCase[], audience: readonly string[], moved: readonly Moved[]): Promise<string> {
  const { sql, id, party, other, subject: actor, recordedAt } = change;
  const [{ revision }] = await sql<{ revision: number }>('update registry.party set revision = revision + 1 where id = $1 returning revision', [party.id]) as [{ revision: number }];
  const told: Told = {
    ...said(change), aggregate: { type: 'Party', id: party.id, number: revision }, subjectId: id, organs: [...new Set(cases.map(({ organKey }) => organKey))].sort(), audience,
    occurredAt: recordedAt.toISOString(), actor, channel: 'LIVE',
  };
  const registered = change.kind === PartyChangeKind.SPLIT ? [{ id: other.id, audience: [...new Set(moved.flatMap((link) => link.audience))] }] : [];
  const ids = await append(sql, [...partyEvents(registered, { actor, channel: 'LIVE', receivedAt: recordedAt }), told], recordedAt.toISOString());
  return ids.at(-1)!;
}

/** Identifiers alone; the cases are not among them, since who sees one of them need not see the others. */
function said({ id: changeId, kind, party, other, undoes }: Change): Pick<Told, 'kind' | 'parts'> {
  const [event, payload] = {
    MERGE: [partiesMerged, { changeId, survivorId: party.id, absorbedId: other.id }] as const,
    SPLIT: [partySplit, { changeId, partyId: party.id, newPartyId: other.id }] as const,
    DISMISS: [mergeDismissed, { changeId, partyId: party.id, otherId: other.id }] as const,
    UNDO: [partyChangeUndone, { changeId, undoneChangeId: undoes?.id, partyId: party.id, otherId: other.id }] as const,
  }[kind];
  return { kind: event, parts: [{ fieldClass: 'L2', payload }] };
}

async function keep(change: Change, made: { eventId: string; audience: readonly string[]; recordedAt: string }): Promise<void> {
  const [{ number }] = await change.sql<{ number: number }>('select coalesce(max(number), 0) + 1 as number from registry.party_change') as [{ number: number }];
  await insertRows(change.sql, 'registry.party_change', [{
    id: change.id, number, kind: change.kind, party_id: change.party.id, other_id: change.other.id, party_kind: change.party.kind, party_name: change.party.name,
    other_name: change.other.name, undoes_id: change.undoes?.id ?? null, reason: change.reason, evidence: change.evidence, changed_by: change.subject,
    changed_at: made.recordedAt, event_id: made.eventId, client_key: change.clientKey, request_digest: change.requestDigest, audience: made.audience,
  }]);
}
