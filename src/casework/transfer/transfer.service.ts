import { v7 as uuidv7 } from 'uuid';
import { insertRows, updateRows, type Database, type Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { append } from '../../platform/log/index.js';
import { isUuid, requireSight } from '../../platform/reader/index.js';
import { digestOf } from '../intake/index.js';
import { begin } from './begin.js';
import { enter, sending } from './enter.js';
import type { ConfirmTransferStepInput, JudgeTransferProposalInput, ReportTransferStepInput, StartTransferInput, StepContent, TakeTransferStepInput } from './handling.types.js';
import { holdForSystem, holdTransfer, type Held } from './held.js';
import { judge, openTo, type Open } from './judge.js';
import { receiverOf } from './receivers.js';
import { refused, refusedByMachine } from './refused.js';
import { asReported } from './report.js';
import type { TransferState } from './state.codes.js';
import type { TransferStep } from './step.codes.js';
import type { TransferActor, TransferProof } from './transfer.codes.js';
import { proposalJudged, stepConfirmed, transferProposed } from './transfer.events.js';
import { capacitiesOf, organKeysOf } from './transfer.policy.js';

/** A step as somebody asks for it, by whichever door. */
interface Request { readonly step: TransferStep; readonly subjectIds: readonly string[] | null; readonly given: StepContent; readonly actor: Actor }

interface ProposalHeld { readonly transferId: string; readonly step: TransferStep; readonly input: TakeTransferStepInput; readonly enteredBy: string; readonly standing: string }

/** 案件移送: takes steps, one at a time for each transfer; each is one transaction with its papers, copies, clocks and events. */
export class Transfers {
  /** `moved` is told, in the same transaction, of a transfer with which a step was taken. */
  constructor(private readonly database: Database, private readonly now: () => Date, private readonly moved: (sql: Transaction, transferId: string) => Promise<void> = async () => {}) {}

  /** Begins a transfer; gives its id. Throws `Refused`. */
  start(input: StartTransferInput, actor: Actor): Promise<string> {
    return this.once(input, actor, async (sql, request) => {
      const { held, step } = await begin(sql, input, { ...actor, subject: actor.subject! }, this.now());
      if (step !== null) await this.take(sql, held, { ...request, step, subjectIds: null });
      if (held.transfer.caseId !== null) await this.penaltiesReported(sql, [held.transfer.caseId]);
      return held.transfer.id;
    });
  }

  /** Takes a step that is open; gives the transfer's id. Throws `Refused`. */
  step(input: TakeTransferStepInput, actor: Actor): Promise<string> {
    return this.once(input, actor, async (sql, request) => {
      const held = await this.hold(sql, input.transferId, actor, input.step);
      if (held.transfer.revision !== input.expectedRevision) throw refused('REVISION_CHANGED', { revision: held.transfer.revision });
      await this.take(sql, held, { ...request, step: input.step, subjectIds: input.subjectIds ?? null });
      return held.transfer.id;
    });
  }

  /** Takes in what was done elsewhere, whatever stands; gives the transfer's id. Throws `Refused` only where the asker has no part in it. */
  report(input: ReportTransferStepInput, actor: Actor): Promise<string> {
    return this.once(input, actor, async (sql, { given }) => {
      const held = await this.hold(sql, input.transferId, actor, input.step);
      const capacities = capacitiesOf(actor, held);
      if (capacities.length === 0) throw refused('NO_CAPACITY');
      const occurredAt = this.momentOf(given);
      const reported = asReported(held, { step: input.step, subjectIds: input.subjectIds ?? null, capacities: given.onBehalfOf === undefined ? capacities : [given.onBehalfOf], proof: given.proof ?? null, given, at: occurredAt });
      await this.entered(sql, {
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
    requireSight(actor.sight);
    return this.database.transaction(async (sql) => {
      const held = await holdTransfer(sql, id, actor.sight, true);
      return held && openTo(held, capacitiesOf(actor, held), this.now());
    });
  }

  /** 移送处理前已作处罚: fines that an agency reports in cases whose fines wait are taken in and marked; in the transaction of the report. */
  async penaltiesReported(sql: Transaction, caseIds: readonly string[]): Promise<void> {
    for (const { transferId, decisionId, number, decidedOn, fineAmount } of await sql<PenaltyFound>(penaltiesFound, [caseIds])) {
      const given: StepContent = { clientKey: '', statement: decisionId, isFine: true, fineAmount, papers: [{ kind: 'D09', ...(number !== null && { number }), ...(decidedOn !== null && { issuedOn: decidedOn }) }] };
      await this.takeItself(sql, transferId, 'reportPenalty', given, decidedOn === null ? null : new Date(`${decidedOn}T00:00:00+08:00`));
    }
  }

  /**
   * 平台标记涉嫌犯罪: the hub marks what these parties of a case are suspected of; gives the transfer and the track of each. A suspicion that is
   * under way already, of this crime or of one not yet named, is given as it stands.
   */
  async suspect(sql: Transaction, caseId: string, suspects: readonly Suspicion[], rule: string): Promise<readonly UnderSuspicion[]> {
    const held = await underWay(sql, caseId, suspects);
    const anew = suspects.filter((_, index) => held[index] === null);
    if (anew.length === 0) return held.filter((one) => one !== null);
    const input = { kind: 'CRIMINAL' as const, caseId, clientKey: '', suspects: anew.map(({ partyId, crimeCode }) => ({ crimeCode, ...(partyId !== null && { partyId }) })) };
    const { held: { transfer: { id } } } = await begin(sql, input, { subject: 'system', organ: null, sight: null }, this.now());
    await this.takeItself(sql, id, 'suspectCrime', { clientKey: '', rule }, null);
    const begun = await underWay(sql, caseId, anew);
    return held.map((one) => one ?? begun.shift()!);
  }

  /** What falls to the hub when time has passed; gives how many transfers it moved. */
  async takeDue(): Promise<number> {
    const due = await this.database.sql<{ id: string; step: TransferStep }>(dueItself, [this.now().toISOString()]);
    const taken = await Promise.all(due.map(({ id, step }) => this.database.transaction((sql) => this.takeItself(sql, id, step, { clientKey: '' }, null))));
    return taken.filter((isTaken) => isTaken).length;
  }

  private async entered(sql: Transaction, entering: Parameters<typeof enter>[1]): Promise<void> {
    await enter(sql, entering);
    await this.moved(sql, entering.held.transfer.id);
  }

  /** A step of the hub's own, where it is open. */
  private async takeItself(sql: Transaction, id: string, step: TransferStep, given: StepContent, occurred: Date | null): Promise<boolean> {
    const held = await holdForSystem(sql, id);
    if (!held) return false;
    const recordedAt = this.now();
    const verdict = judge(held, { step, subjectIds: null, capacities: ['SYSTEM'], proof: null, given, at: recordedAt });
    if (!verdict.ok) return false;
    await this.entered(sql, { held, step, ...verdict, to: verdict.row.to ?? verdict.from, gaps: [], door: 'SYSTEM', proof: null, given, receiver: null, enteredBy: null, occurredAt: occurred ?? recordedAt, recordedAt });
    return true;
  }

  /** Locked; where the step opens the case to others the case first, as reports of cases lock it. */
  private async hold(sql: Transaction, id: string, actor: Actor, step?: TransferStep): Promise<Held> {
    if (step !== undefined && sending.has(step) && isUuid(id)) await sql('select from casework.enforcement_case where id = (select enforcement_case_id from casework.transfer where id = $1) for no key update', [id]);
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

  private async take(sql: Transaction, held: Held, request: Request, isJudged = false): Promise<void> {
    const { step, subjectIds, given, actor } = request;
    const recordedAt = this.now();
    const own = capacitiesOf(actor, held);
    const { capacities, proof, door, needsSecond, isFromPaper } = meansOf(own, given, isJudged);
    const occurredAt = isFromPaper ? this.momentOf(given) : recordedAt;
    const verdict = judge(held, { step, subjectIds, capacities, proof, given, at: occurredAt });
    if (!verdict.ok) throw refusedByMachine(step, verdict, openTo(held, own, recordedAt).map(({ row }) => row.step));
    const proved = verdict.row.proofs === undefined ? null : proof;
    if (needsSecond && proved !== null) return this.propose(sql, held, request, proved, occurredAt);
    await this.entered(sql, {
      held, step, ...verdict, to: verdict.row.to ?? verdict.from, gaps: [], door, proof: proved, given, receiver: await receiverOf(sql, held, step, given, recordedAt, false),
      enteredBy: { organId: actor.organ!.id, subject: actor.subject! }, occurredAt, recordedAt,
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

/** Who is suspected of which crime; null where the record names nobody. */
export interface Suspicion { readonly partyId: string | null; readonly crimeCode: string }

export interface UnderSuspicion { readonly transferId: string; readonly trackId: string; readonly state: TransferState }

/** The track on which each suspicion is under way: the latest that has not come to nothing, of the crime or of none named; null where there is none. */
async function underWay(sql: Transaction, caseId: string, suspects: readonly Suspicion[]): Promise<(UnderSuspicion | null)[]> {
  const tracks = await sql<UnderSuspicion & { partyId: string | null; crimeCode: string | null }>(
    `select t.id as "transferId", k.id as "trackId", k.state, k.suspect_id as "partyId", k.crime_code as "crimeCode" from casework.transfer t join casework.transfer_track k on k.transfer_id = t.id
     where t.enforcement_case_id = $1 and t.kind = 'CRIMINAL' and k.state not in ('INVESTIGATING', 'CLOSED') order by k.crime_code nulls last, t.id desc`, [caseId],
  );
  return suspects.map(({ partyId, crimeCode }) => tracks.find((track) => track.partyId === partyId && (track.crimeCode === crimeCode || track.crimeCode === null)) ?? null);
}

interface PenaltyFound { readonly transferId: string; readonly decisionId: string; readonly number: string | null; readonly decidedOn: string | null; readonly fineAmount: string }

const penaltiesFound = `
  select t.id as "transferId", d.id as "decisionId", d.decision_number as number, d.decided_on::text as "decidedOn", d.fine_amount::text as "fineAmount"
  from casework.transfer t join casework.penalty_decision d on d.enforcement_case_id = t.enforcement_case_id
  where t.enforcement_case_id = any($1::uuid[]) and not t.historic and d.in_force and d.fine_amount > 0
    and exists (select from casework.transfer_track k where k.transfer_id = t.id and k.file_state in ('FILE_HELD', 'FILE_SUSPENDED'))
    and not exists (select from casework.transfer_step_taken s where s.transfer_id = t.id and s.step in ('reportPenalty', 'penalise') and 'statement: ' || d.id = any(s.stated))
  order by t.id, d.ordinal`;

/** 受理后二十四小时已过、补正期限已过: the review for filing begins whether anybody says so or not. */
const dueItself = `
  select distinct t.id, 'beginReview' as step from casework.deadline d join casework.transfer t on t.id = d.subject_id
    join casework.transfer_track k on k.transfer_id = t.id and k.id::text = any(d.parts)
  where d.state = 'RUNNING' and d.due_at < $1 and (d.clock_id, k.state) in (('police.supplement_notice', 'RECEIVED'), ('police.supplement', 'AWAITING_SUPPLEMENT')) limit 100`;

/** How a step comes in: in which capacities it is judged, what proves it, by which door, and whether another person has to confirm it first. */
interface Means { readonly capacities: readonly TransferActor[]; readonly proof: TransferProof | null; readonly door: 'STEP' | 'ON_BEHALF'; readonly needsSecond: boolean; readonly isFromPaper: boolean }

/** Throws `Refused` where a paper is needed and none with a digest is there, and where a moment is stated that is the hub's to say. */
function meansOf(own: readonly TransferActor[], given: StepContent, isJudged: boolean): Means {
  const { onBehalfOf, papers = [] } = given;
  const proof = proofOf(own, given);
  const isSealed = isEntered(own, proof);
  const isForOther = onBehalfOf !== undefined && !own.includes(onBehalfOf);
  const isFromPaper = isForOther || isSealed || isJudged;
  if (isFromPaper && !papers.some(({ digest }) => digest !== undefined)) throw refused('PAPER_NEEDED');
  if (!isFromPaper && given.occurredAt !== undefined) throw refused('MOMENT_IS_NOW');
  const entered = isSealed || isJudged ? headFirst(own) : own;
  return { capacities: onBehalfOf === undefined ? entered : behalf(own, onBehalfOf), proof, door: isForOther ? 'ON_BEHALF' : 'STEP', needsSecond: isSealed && !isJudged, isFromPaper };
}

/** Whether somebody enters what the head signed or sealed. */
const isEntered = (own: readonly TransferActor[], proof: TransferProof | null): boolean => proof === 'SIGNED_PAPER' || (proof === 'E_SEAL' && !own.includes('AGENCY_HEAD'));

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
