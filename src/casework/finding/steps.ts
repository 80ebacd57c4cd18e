import { v7 as uuidv7 } from 'uuid';
import { insertRows, type Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { isUuid } from '../../platform/reader/index.js';
import { OrganKind } from '../../registry/organ/index.js';
import { FindingState, FindingStepKind, owed } from './finding.codes.js';
import { findingMovedTo, findingStepTold } from './finding.events.js';
import type { FindingStepInput } from './finding.types.js';
import { ANSWER, change, type Change, type FindingHeld } from './held.js';
import { Refused } from './refused.js';

/** 暂停的长度, of the hub's own setting: as long as the answer itself. */
const pauseDays = 7;

interface StepRow { readonly kind: FindingStepKind; readonly takenBy: string; readonly organId: string | null }

/** Who takes which step. */
const agencySteps: ReadonlySet<FindingStepKind> = new Set([FindingStepKind.CONSULT, FindingStepKind.RESUME, FindingStepKind.OBJECT]);
const supervisors: Readonly<Partial<Record<string, readonly string[]>>> = {
  [OrganKind.PROCURATORATE]: ['LIAISON', 'PROSECUTOR_CRIMINAL', 'PROSECUTOR_ADMINISTRATIVE'], [OrganKind.JUSTICE_BUREAU]: ['SUPERVISOR'],
};

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
    ...made, at, actor: actor.subject!, more: { step, consultedId: consulted },
    columns: { ...made.columns, ...(isPaused && { paused_until: new Date(at.getTime() + pauseDays * 86_400_000).toISOString() }), ...(made.state === FindingState.UNDISPOSED && { paused_until: null }) },
  });
}

interface Written { readonly kind: FindingStepKind; readonly reasons: string; readonly clientKey: string; readonly consulted: string | null; readonly at: Date; readonly requestDigest: string }

/** Keeps what was done, by which organ; the person stays with the hub. */
export async function writeStep(sql: Transaction, held: FindingHeld, { kind, reasons, clientKey, consulted, at, requestDigest }: Written, { organ, subject }: Actor): Promise<void> {
  await insertRows(sql, 'casework.finding_step', await sql<{ ordinal: number }>('select count(*)::int + 1 as ordinal from casework.finding_step where finding_id = $1', [held.id]).then((rows) => rows.map(({ ordinal }) => ({
    id: uuidv7(), finding_id: held.id, ordinal, kind, organ_id: organ!.id, consulted_id: consulted, reasons, taken_at: at.toISOString(), taken_by: subject, client_key: clientKey, request_digest: requestDigest, audience: held.audience,
  }))));
}

function demandCapacity(step: FindingStepKind, held: FindingHeld, { organ, roles }: Actor): void {
  const isAgency = organ?.id === held.organId && roles.some((role) => ['HANDLER', 'HEAD', 'LEGAL_REVIEWER'].includes(role));
  const isSupervisor = organ !== null && organ.id !== held.organId && (supervisors[organ.kind] ?? []).some((role) => roles.includes(role));
  if (agencySteps.has(step) ? !isAgency : !isSupervisor) throw new Refused('NO_CAPACITY');
}

async function consultedOf(sql: Transaction, { step, consultedId }: FindingStepInput, { organId }: FindingHeld): Promise<string | null> {
  if (step !== FindingStepKind.CONSULT) return null;
  const [organ] = consultedId !== undefined && isUuid(consultedId) && consultedId.toLowerCase() !== organId ? await sql<{ id: string }>('select id from registry.organ where id = $1', [consultedId]) : [];
  if (!organ) throw new Refused('CONSULTED_MISSING');
  return organ.id;
}

type Made = Pick<Change, 'kind' | 'state' | 'columns' | 'clocks'>;

function changeOf(step: FindingStepKind, held: FindingHeld, steps: readonly StepRow[], actor: Actor): Made {
  const demand = (holds: boolean): void => { if (!holds) throw new Refused('NOT_NOW'); };
  switch (step) {
    case FindingStepKind.CONSULT:
      demand(held.state === FindingState.UNDISPOSED);
      return { kind: findingMovedTo.CONSULTED, state: FindingState.CONSULTED, clocks: { pauses: [ANSWER] } };
    case FindingStepKind.RESUME:
      demand(held.state === FindingState.CONSULTED || held.state === FindingState.OBJECTED);
      return { kind: findingStepTold.RESUME!, state: FindingState.UNDISPOSED, clocks: { resumes: [ANSWER] } };
    case FindingStepKind.OBJECT:
      demand(held.state === FindingState.UNDISPOSED);
      return { kind: findingStepTold.OBJECT! };
    case FindingStepKind.UPHOLD_OBJECTION: case FindingStepKind.REJECT_OBJECTION:
      demand(owed.includes(held.state));
      return judged(step, steps, actor);
    case FindingStepKind.FIND_SOUND: case FindingStepKind.FIND_UNSOUND:
      demand(held.isSampled);
      return { kind: findingStepTold[step]! };
    case FindingStepKind.ANSWER_SUSPECTED: case FindingStepKind.ANSWER_NOT_SUSPECTED:
      throw new Refused('NOT_NOW');
  }
}

/** 异议: two persons of one other organ uphold it, each for himself; the second pauses the answer. One who rejects it ends it. */
function judged(step: FindingStepKind, steps: readonly StepRow[], { organ, subject }: Actor): Made {
  const since = steps.slice(steps.findLastIndex(({ kind }) => kind === FindingStepKind.OBJECT));
  if (since[0]?.kind !== FindingStepKind.OBJECT || since.some(({ kind }) => kind === FindingStepKind.REJECT_OBJECTION)) throw new Refused('OBJECTION_NEEDED');
  if (step === FindingStepKind.REJECT_OBJECTION) return { kind: findingStepTold.REJECT_OBJECTION! };
  const upheld = since.filter(({ kind }) => kind === FindingStepKind.UPHOLD_OBJECTION);
  if (upheld.length > 1) throw new Refused('OBJECTION_NEEDED');
  if (upheld.some(({ takenBy }) => takenBy === subject)) throw new Refused('SAME_PERSON');
  if (upheld.some(({ organId }) => organId !== organ!.id)) throw new Refused('OTHER_ORGAN');
  return upheld.length === 0 ? { kind: findingStepTold.UPHOLD_OBJECTION! } : { kind: findingMovedTo.OBJECTED, state: FindingState.OBJECTED, clocks: { pauses: [ANSWER] } };
}
