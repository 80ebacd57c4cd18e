import type { Transaction } from '../../platform/database/index.js';
import { append, type EventKind } from '../../platform/log/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import { followClocks, standingsOf, type ClockSteps, type Matter } from '../deadline/index.js';
import { owed, type FindingState } from './finding.codes.js';

/** A finding with what its steps need. */
export interface FindingHeld {
  readonly id: string; readonly caseId: string; readonly partyId: string | null; readonly organId: string; readonly organKey: string; readonly domain: DomainCode; readonly crimeCode: string; readonly ruleIds: readonly string[];
  readonly state: FindingState; readonly transferId: string | null; readonly trackId: string | null; readonly procuratorateId: string | null; readonly historic: boolean; readonly isSampled: boolean; readonly revision: number;
  readonly audience: readonly string[]; readonly alertedAt: Date | null;
}

export const selectHeld = `
  select f.id, f.enforcement_case_id as "caseId", f.party_id as "partyId", f.organ_id as "organId", o.lineage[1] as "organKey", c.domain, f.crime_code as "crimeCode", f.rule_ids as "ruleIds", f.state,
    f.transfer_id as "transferId", f.track_id as "trackId", t.procuratorate_id as "procuratorateId", f.historic, f.is_sampled as "isSampled", f.revision, f.audience, f.alerted_at as "alertedAt"
  from casework.finding f join casework.enforcement_case c on c.id = f.enforcement_case_id join registry.organ o on o.id = f.organ_id left join casework.transfer t on t.id = f.transfer_id`;

/** What a step makes of a finding. */
export interface Change {
  readonly kind: EventKind; readonly state?: FindingState; readonly columns?: Readonly<Record<string, unknown>>; readonly clocks?: ClockSteps; readonly actor: string; readonly at: Date;
  /** Beside what every event of a finding says. */
  readonly more?: Readonly<Record<string, string | null>>;
}

/** Writes a change of a finding, lets its clock follow and tells of it, in the caller's transaction. */
export async function change(sql: Transaction, held: FindingHeld, { kind, state = held.state, columns = {}, clocks, actor, at, more = {} }: Change): Promise<void> {
  const revision = held.revision + 1;
  const entries = Object.entries({ state, revision, recorded_at: at.toISOString(), ...(state !== held.state && { ended_at: owed.includes(state) ? null : at.toISOString() }), ...columns });
  await sql(`update casework.finding set ${entries.map(([column], index) => `${column} = $${index + 2}`).join(', ')} where id = $1`, [held.id, ...entries.map(([, value]) => value)]);
  await tell(sql, { ...held, state, revision }, kind, { actor, at, more });
  if (clocks && !held.historic) await runClock(sql, held, clocks, { actor, at });
}

/** Tells of a finding as it is now; the revision numbers its events. */
export async function tell(sql: Transaction, held: FindingHeld, kind: EventKind, { actor, at, more = {} }: { readonly actor: string; readonly at: Date; readonly more?: Readonly<Record<string, string | null>> }): Promise<void> {
  await append(sql, [{
    kind, aggregate: { type: 'Finding', id: held.id, number: held.revision }, organs: [held.organKey], audience: [...held.audience], occurredAt: at.toISOString(), actor, channel: 'LIVE',
    parts: [{ fieldClass: 'L1', payload: { findingId: held.id, caseId: held.caseId, state: held.state, crimeCode: held.crimeCode, ruleIds: [...held.ruleIds], transferId: held.transferId, ...more } }],
  }], at.toISOString());
}

/** The time to answer, as the register has it; kept with the finding so that it can be found when it has passed. */
export async function runClock(sql: Transaction, held: FindingHeld, clocks: ClockSteps, { actor, at }: { readonly actor: string; readonly at: Date }): Promise<void> {
  const matter: Matter = {
    type: 'Finding', id: held.id, caseId: held.caseId, audience: held.audience, organKeys: [held.organKey], owners: { AGENCY: held.organId }, circumstances: { domain: held.domain, policeLine: 'GENERAL', hasItems: false, inCustody: false },
  };
  await followClocks(sql, matter, [held.id], clocks, { occurredAt: at, recordedAt: at, actor, channel: 'LIVE' });
  const [standing] = await standingsOf(sql, held.id);
  await sql('update casework.finding set answer_due_at = $2 where id = $1', [held.id, standing?.dueAt?.toISOString() ?? null]);
}
