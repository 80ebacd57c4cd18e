import { v7 as uuidv7 } from 'uuid';
import { insertRows, type Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { isUuid } from '../../platform/reader/index.js';
import { FindingState, FindingStepKind } from './finding.codes.js';
import { findingMovedTo, findingStepTold } from './finding.events.js';
import type { FindingStepInput } from './finding.types.js';
import { change, type FindingHeld } from './held.js';
import { Refused } from './refused.js';
import { changeOf, demandCapacity, type StepRow } from './stepping.js';

/** 暂停的长度, of the hub's own setting: as long as the answer itself. */
const pauseDays = 7;

/** Takes a step with a finding that is held, in the caller's transaction. Throws `Refused`. */
export async function takeStep(sql: Transaction, held: FindingHeld, input: FindingStepInput, actor: Actor, at: Date, requestDigest: string): Promise<void> {
  const { step } = input;
  demandCapacity(step, held, actor);
  if (held.revision !== input.expectedRevision) throw new Refused('REVISION_CHANGED', held.revision);
  if (input.reasons.trim() === '') throw new Refused('REASONS_MISSING');
  const steps = await sql<StepRow>('select kind, taken_by as "takenBy", organ_id as "organId" from casework.finding_step where finding_id = $1 order by ordinal', [held.id]);
  const consulted = await consultedOf(sql, input, held);
  const made = changeOf(step, held, steps, actor);
  await writeStep(sql, held, { ...input, kind: step, consulted, at, requestDigest }, actor);
  const isPaused = made.state === FindingState.CONSULTED || made.state === FindingState.OBJECTED;
  await change(sql, held, {
    ...made, kind: isPaused ? findingMovedTo[made.state] : findingStepTold[step]!, at, actor: actor.subject!, more: { step, consultedId: consulted },
    columns: { ...(isPaused && { paused_until: new Date(at.getTime() + pauseDays * 86_400_000).toISOString() }), ...(made.state === FindingState.UNDISPOSED && { paused_until: null }) },
  });
}

interface Written { readonly kind: FindingStepKind; readonly reasons: string; readonly clientKey: string; readonly consulted: string | null; readonly at: Date; readonly requestDigest: string }

/** Keeps what was done, by which organ; the person stays with the hub. */
export async function writeStep(sql: Transaction, held: FindingHeld, { kind, reasons, clientKey, consulted, at, requestDigest }: Written, { organ, subject }: Actor): Promise<void> {
  await insertRows(sql, 'casework.finding_step', await sql<{ ordinal: number }>('select count(*)::int + 1 as ordinal from casework.finding_step where finding_id = $1', [held.id]).then((rows) => rows.map(({ ordinal }) => ({
    id: uuidv7(), finding_id: held.id, ordinal, kind, organ_id: organ!.id, consulted_id: consulted, reasons, taken_at: at.toISOString(), taken_by: subject, client_key: clientKey, request_digest: requestDigest, audience: held.audience,
  }))));
}

async function consultedOf(sql: Transaction, { step, consultedId }: FindingStepInput, { organId }: FindingHeld): Promise<string | null> {
  if (step !== FindingStepKind.CONSULT) return null;
  const [organ] = consultedId !== undefined && isUuid(consultedId) && consultedId.toLowerCase() !== organId ? await sql<{ id: string }>('select id from registry.organ where id = $1', [consultedId]) : [];
  if (!organ) throw new Refused('CONSULTED_MISSING');
  return organ.id;
}
