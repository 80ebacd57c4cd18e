import { v7 as uuidv7 } from 'uuid';
import { insertRows, updateRows, type Database, type Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { append } from '../../platform/log/index.js';
import { digestOf } from '../intake/index.js';
import { begin } from './begin.js';
import { enter } from './enter.js';
import type { ConfirmTransferStepInput, JudgeTransferProposalInput, ReportTransferStepInput, StartTransferInput, StepContent, TakeTransferStepInput } from './handling.types.js';
import { holdTransfer, type Held } from './held.js';
import { judge, openTo, type Open } from './judge.js';
import { receiverOf } from './receivers.js';
import { refused, refusedByMachine } from './refused.js';
import { asReported } from './report.js';
import type { TransferStep } from './step.codes.js';
import type { TransferActor, TransferProof } from './transfer.codes.js';
import { proposalJudged, stepConfirmed, transferProposed } from './transfer.events.js';
import { capacitiesOf, organKeysOf } from './transfer.policy.js';

/** A step as somebody asks for it, by whichever door. */
interface Request { readonly step: TransferStep; readonly subjectIds: readonly string[] | null; readonly given: StepContent; readonly actor: Actor }

interface ProposalHeld { readonly transferId: string; readonly step: TransferStep; readonly input: TakeTransferStepInput; readonly enteredBy: string; readonly standing: string }

/** 案件移送: takes steps, one at a time for each transfer; each is one transaction with its papers, copies, clocks and events. */
export class Transfers {
  constructor(private readonly database: Database, private readonly now: () => Date) {}

  /** Begins a transfer; gives its id. Throws `Refused`. */
  start(input: StartTransferInput, actor: Actor): Promise<string> {
    return this.once(input, actor, async (sql, request) => {
      const { held, step } = await begin(sql, input, actor, this.now());
      if (step !== null) await this.take(sql, held, { ...request, step, subjectIds: null });
      return held.transfer.id;
    });
  }

  /** Takes a step that is open; gives the transfer's id. Throws `Refused`. */
  step(input: TakeTransferStepInput, actor: Actor): Promise<string> {
    return this.once(input, actor, async (sql, request) => {
      const held = await this.hold(sql, input.transferId, actor);
      if (held.transfer.revision !== input.expectedRevision) throw refused('REVISION_CHANGED', { revision: held.transfer.revision });
      await this.take(sql, held, { ...request, step: input.step, subjectIds: input.subjectIds ?? null });
      return held.transfer.id;
    });
  }

  /** Takes in what was done elsewhere, whatever stands; gives the transfer's id. Throws `Refused` only where the asker has no part in it. */
  report(input: ReportTransferStepInput, actor: Actor): Promise<string> {
    return this.once(input, actor, async (sql, { given }) => {
      const held = await this.hold(sql, input.transferId, actor);
      const capacities = capacitiesOf(actor, held);
      if (capacities.length === 0) throw refused('NO_CAPACITY');
      const occurredAt = this.momentOf(given);
      const reported = asReported(held, { step: input.step, subjectIds: input.subjectIds ?? null, capacities: given.onBehalfOf === undefined ? capacities : [given.onBehalfOf], proof: given.proof ?? null, given, at: occurredAt });
      await enter(sql, {
        ...reported, held, step: input.step, door: 'REPORT', proof: given.proof ?? null, given, receiver: await receiverOf(sql, held, input.step, given, occurredAt, true),
        enteredBy: { organId: actor.organ!.id, subject: actor.subject! }, occurredAt, recordedAt: this.now(),
      });
      return held.transfer.id;
    });
  }

  /** Judges what another person of the organ entered; gives the transfer's id. Throws `Refused`. */
  judgeProposal({ proposalId, agrees }: JudgeTransferProposalInput, actor: Actor): Promise<string> {
    return this.database.transaction(async (sql) => {
      const [proposal] = await sql<ProposalHeld>('select transfer_id as "transferId", step, input, entered_by as "enteredBy", standing from casework.transfer_proposal where id::text = $1 for update', [proposalId.toLowerCase()]);
      if (!proposal) throw refused('NO_SUCH_STEP_TAKEN');
      const held = await this.hold(sql, proposal.transferId, actor);
      if (!capacitiesOf(actor, held).includes('AGENCY') && !capacitiesOf(actor, held).includes('AGENCY_HEAD')) throw refused('NO_CAPACITY');
      if (proposal.standing !== 'WAITING') throw refused('ALREADY_JUDGED');
      if (proposal.enteredBy === actor.subject) throw refused('SAME_PERSON');
      await updateRows(sql, 'casework.transfer_proposal', [{ id: proposalId.toLowerCase(), standing: agrees ? 'CONFIRMED' : 'REJECTED', judged_by: actor.subject }]);
      await this.tell(sql, held, { kind: proposalJudged[agrees ? 'CONFIRMED' : 'REJECTED'], subjectId: proposalId.toLowerCase(), step: proposal.step, actor });
      if (agrees) {
        const again = await this.hold(sql, proposal.transferId, actor);
        await this.take(sql, again, { step: proposal.step, subjectIds: proposal.input.subjectIds ?? null, given: proposal.input, actor }, true);
      }
      return proposal.transferId;
    });
  }

  /** Confirms a step that another organ entered in this one's stead; gives the transfer's id. Throws `Refused`. */
  confirm({ stepId }: ConfirmTransferStepInput, actor: Actor): Promise<string> {
    return this.database.transaction(async (sql) => {
      const [step] = await sql<{ transferId: string; step: TransferStep; actingAs: TransferActor; organId: string | null }>(
        'select transfer_id as "transferId", step, acting_as as "actingAs", organ_id as "organId" from casework.transfer_step_taken where id::text = $1', [stepId.toLowerCase()],
      );
      if (!step) throw refused('NO_SUCH_STEP_TAKEN');
      const held = await this.hold(sql, step.transferId, actor);
      if (!capacitiesOf(actor, held).includes(step.actingAs) || step.organId !== actor.organ?.id) throw refused('NO_CAPACITY');
      const confirmed = await sql('update casework.transfer_step_taken set is_unconfirmed = false, confirmed_at = $2 where id = $1 and is_unconfirmed returning id', [stepId.toLowerCase(), this.now().toISOString()]);
      if (confirmed.length === 0) throw refused('ALREADY_CONFIRMED');
      await this.tell(sql, held, { kind: stepConfirmed, subjectId: stepId.toLowerCase(), step: step.step, actor });
      return step.transferId;
    });
  }

  /** What the actor may do now; null where it sees no such transfer. */
  open(id: string, actor: Actor): Promise<Open[] | null> {
    return this.database.transaction(async (sql) => {
      const held = await holdTransfer(sql, id, actor.sight, true);
      return held && openTo(held, capacitiesOf(actor, held), this.now());
    });
  }

  private async hold(sql: Transaction, id: string, actor: Actor): Promise<Held> {
    const held = await holdTransfer(sql, id, actor.sight);
    if (!held) throw refused('NO_SUCH_TRANSFER');
    return held;
  }

  /** The same key with the same content is the same step, and has the same answer. */
  private once(given: StepContent, actor: Actor, work: (sql: Transaction, request: Omit<Request, 'step' | 'subjectIds'>) => Promise<string>): Promise<string> {
    const requestDigest = digestOf(given);
    return this.database.transaction(async (sql) => {
      if (actor.subject === null || actor.organ === null) throw refused('NO_CAPACITY');
      await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`transfer ${actor.subject} ${given.clientKey}`]);
      const [known] = await sql<{ transferId: string; requestDigest: string }>(
        `select transfer_id as "transferId", request_digest as "requestDigest" from casework.transfer_request where taken_by = $1 and client_key = $2`, [actor.subject, given.clientKey],
      );
      if (known && known.requestDigest !== requestDigest) throw refused('CLIENT_KEY_TAKEN');
      if (known) return known.transferId;
      const transferId = await work(sql, { given, actor });
      await insertRows(sql, 'casework.transfer_request', [{ taken_by: actor.subject, client_key: given.clientKey, transfer_id: transferId, request_digest: requestDigest }]);
      return transferId;
    });
  }

  private async take(sql: Transaction, held: Held, { step, subjectIds, given, actor }: Request, isJudged = false): Promise<void> {
    const own = capacitiesOf(actor, held);
    const proof = proofOf(own, given);
    const needsSecond = !isJudged && (proof === 'SIGNED_PAPER' || (proof === 'E_SEAL' && !own.includes('AGENCY_HEAD')));
    const onBehalf = given.onBehalfOf !== undefined && !own.includes(given.onBehalfOf);
    const isFromPaper = onBehalf || needsSecond || isJudged;
    if (isFromPaper && !(given.papers ?? []).some(({ digest }) => digest !== undefined)) throw refused('PAPER_NEEDED');
    const recordedAt = this.now();
    const occurredAt = isFromPaper ? this.momentOf(given) : recordedAt;
    const capacities = given.onBehalfOf !== undefined ? behalf(own, given.onBehalfOf) : needsSecond || isJudged ? headFirst(own) : own;
    const verdict = judge(held, { step, subjectIds, capacities, proof, given, at: occurredAt });
    if (!verdict.ok) throw refusedByMachine(step, verdict, openTo(held, own, recordedAt).map(({ row }) => row.step));
    if (needsSecond && verdict.row.proofs !== undefined) return this.propose(sql, held, { step, subjectIds, given, actor }, proof!, occurredAt);
    await enter(sql, {
      held, step, ...verdict, to: verdict.row.to ?? verdict.from, gaps: [], door: onBehalf ? 'ON_BEHALF' : 'STEP', proof: verdict.row.proofs === undefined ? null : proof, given,
      receiver: await receiverOf(sql, held, step, given, recordedAt, false), enteredBy: { organId: actor.organ!.id, subject: actor.subject! }, occurredAt, recordedAt,
    });
  }

  private async propose(sql: Transaction, held: Held, { step, subjectIds, given, actor }: Request, proof: TransferProof, occurredAt: Date): Promise<void> {
    const id = uuidv7();
    await insertRows(sql, 'casework.transfer_proposal', [{
      id, transfer_id: held.transfer.id, step, proof, occurred_at: occurredAt, entered_at: this.now(), standing: 'WAITING', input: { ...given, subjectIds }, entered_by: actor.subject, audience: held.transfer.audience,
    }]);
    await this.tell(sql, held, { kind: transferProposed, subjectId: id, step, actor });
  }

  /** An event that moves nothing on: entered, confirmed. */
  private async tell(sql: Transaction, { transfer }: Held, { kind, subjectId, step, actor }: { kind: typeof stepConfirmed; subjectId: string; step: TransferStep; actor: Actor }): Promise<void> {
    const at = this.now().toISOString();
    await sql('update casework.transfer set event_number = event_number + 1, revision = revision + 1, recorded_at = $2 where id = $1', [transfer.id, at]);
    await append(sql, [{
      kind, aggregate: { type: 'Transfer', id: transfer.id, number: transfer.eventNumber + 1 }, subjectId, organs: organKeysOf(transfer), audience: transfer.audience, occurredAt: at, actor: actor.subject!, channel: 'LIVE',
      parts: [{ fieldClass: 'L1', payload: { transferId: transfer.id, number: transfer.number, step } }],
    }], at);
  }

  private momentOf({ occurredAt }: StepContent): Date {
    const moment = occurredAt === undefined ? null : new Date(occurredAt);
    if (moment === null || moment > this.now()) throw refused('MOMENT_NEEDED');
    return moment;
  }
}

/** The head's own token is the proof where no other is named. */
function proofOf(own: readonly TransferActor[], { proof }: StepContent): TransferProof | null {
  if (proof === undefined) return own.includes('AGENCY_HEAD') ? 'CREDENTIAL' : null;
  return proof === 'CREDENTIAL' && !own.includes('AGENCY_HEAD') ? null : proof;
}

/** What an agency's person enters from signed paper or seal is the head's. */
const headFirst = (own: readonly TransferActor[]): TransferActor[] => (own.includes('AGENCY') ? ['AGENCY_HEAD', ...own.filter((actor) => actor !== 'AGENCY_HEAD')] : [...own]);

/** Whoever takes part may enter what another did who takes part; the hub's own steps and the head's decision are nobody else's. */
function behalf(own: readonly TransferActor[], actor: TransferActor): TransferActor[] {
  return own.length === 0 || actor === 'SYSTEM' || actor === 'AGENCY_HEAD' ? [] : [actor];
}
