import type { Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { isUuid, keysFor } from '../../platform/reader/index.js';
import { digestOf } from '../intake/index.js';
import type { AccountabilityKind, AccountabilityOutcome } from './accountability.codes.js';
import type { RecordAccountabilityInput } from './accountability.types.js';
import { Refused } from './refused.js';
import type { SheetHeld } from './said.js';

/** The agency's case that a record is about. */
export interface Ground { readonly caseId: string; readonly findingId: string | null; readonly organId: string; readonly lineage: readonly string[]; readonly division: string | null }

/** A record with what a statement needs. */
export interface AccountabilityHeld extends Ground {
  readonly id: string; readonly kind: AccountabilityKind; readonly clockId: string | null; readonly provision: string | null; readonly outcome: AccountabilityOutcome | null; readonly outcomeOn: string | null;
  readonly recordedById: string; readonly revision: number; readonly audience: readonly string[];
}

/** Holds the case, so that the same sent twice at once is recorded once. Throws `Refused` for what the actor does not see. */
export async function holdGround(sql: Transaction, { caseId, findingId }: RecordAccountabilityInput, { sight }: Actor): Promise<Ground> {
  if (caseId === undefined && findingId === undefined) throw new Refused('GROUND_MISSING');
  const keys = keysFor(sight, 'L1');
  const [finding] = isUuid(findingId ?? '') ? await sql<{ id: string; caseId: string }>('select id, enforcement_case_id as "caseId" from casework.finding where id = $1 and audience && $2::text[]', [findingId, keys]) : [];
  if (findingId !== undefined && !finding) throw new Refused('NO_SUCH_FINDING');
  const wanted = caseId?.toLowerCase() ?? finding!.caseId;
  if (finding && finding.caseId !== wanted) throw new Refused('CASE_DIFFERS');
  const [ground] = isUuid(wanted) ? await sql<Omit<Ground, 'findingId'>>(
    `select c.id as "caseId", o.id as "organId", o.lineage, o.division_id as division from casework.enforcement_case c join registry.organ o on o.id = c.organ_id
     where c.id = $1 and c.audience && $2::text[] for no key update of c`, [wanted, keys],
  ) : [];
  if (!ground) throw new Refused('NO_SUCH_CASE');
  return { ...ground, findingId: finding?.id ?? null };
}

/** Holds a record that the actor sees. Throws `Refused`. */
export async function holdRecord(sql: Transaction, id: string, { sight }: Actor): Promise<AccountabilityHeld> {
  const [held] = isUuid(id) ? await sql<AccountabilityHeld>(
    `select a.id, a.kind, a.enforcement_case_id as "caseId", a.finding_id as "findingId", a.organ_id as "organId", o.lineage, o.division_id as division, a.clock_id as "clockId", a.provision, a.outcome, a.outcome_on::text as "outcomeOn",
       a.recorded_by_id as "recordedById", a.revision, a.audience
     from casework.accountability_case a join registry.organ o on o.id = a.organ_id where a.id = $1 and a.audience && $2::text[] for update of a`, [id, keysFor(sight, 'L1')],
  ) : [];
  if (!held) throw new Refused('NO_SUCH_RECORD');
  return held;
}

/** What is 限定知悉 of it so far, for those who add to it. */
export function sheetsOf(sql: Transaction, id: string): Promise<SheetHeld[]> {
  return sql<SheetHeld>(
    `select ordinal, persons, discipline_organ_id as "disciplineId", document_number is not null as "isReferral" from casework.accountability_sheet where accountability_case_id = $1 order by ordinal`, [id],
  );
}

/** The record to which this very statement belongs; null where it was not made. Throws `Refused` where the key was used for another. */
export async function statedBefore(sql: Transaction, input: { readonly clientKey: string }, { subject }: Actor): Promise<string | null> {
  const [known] = await sql<{ id: string; digest: string }>(
    `select accountability_case_id as id, request_digest as digest from casework.accountability_statement where stated_by = $1 and client_key = $2
     union all select accountability_case_id, request_digest from casework.accountability_sheet where stated_by = $1 and client_key = $2 limit 1`, [subject, input.clientKey],
  );
  if (known && known.digest !== digestOf(input)) throw new Refused('CLIENT_KEY_TAKEN');
  return known?.id ?? null;
}
