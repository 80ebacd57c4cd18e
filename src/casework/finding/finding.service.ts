import { v7 as uuidv7 } from 'uuid';
import { insertRows, type Database, type Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { isUuid, keysFor } from '../../platform/reader/index.js';
import { digestOf } from '../intake/index.js';
import type { Notices } from '../notice/index.js';
import type { Met } from '../screening/index.js';
import type { Transfers } from '../transfer/index.js';
import { ANSWER, FindingState, FindingStepKind, owed } from './finding.codes.js';
import { findingAlerted, findingContradicted, findingMovedTo, findingResumed, findingSampled } from './finding.events.js';
import type { AnswerSuspicionInput, FindingStepInput, SampleInput } from './finding.types.js';
import { change, selectHeld, tell, type FindingHeld } from './held.js';
import { followTransfer, openFindings } from './open.js';
import { Refused } from './refused.js';
import { takeStep, writeStep } from './steps.js';

const system = 'hub:findings';

/** 涉罪线索: opens them, lets them follow their transfers, and takes what is done with them besides. */
export class Findings {
  constructor(private readonly database: Database, private readonly transfers: Pick<Transfers, 'suspectBySystem'>, private readonly notices: Pick<Notices, 'tell'>, private readonly now: () => Date) {}

  /** Opens, in the caller's transaction, what rows that are met have to be answered for. */
  open(sql: Transaction, met: readonly Met[]): Promise<void> {
    return openFindings(sql, met, { transfers: this.transfers, at: this.now(), actor: system });
  }

  /** Lets the findings of a transfer follow a step of it. */
  follow(sql: Transaction, transferId: string): Promise<void> {
    return followTransfer(sql, transferId, { at: this.now(), actor: system });
  }

  /** A legal review has said whether a crime is suspected: where it says no of what meets a standard, the procuratorate is told at once. */
  async reviewed(sql: Transaction, { caseId, partyIds, suspectedCrime, reviewId }: { readonly caseId: string; readonly partyIds: readonly string[]; readonly suspectedCrime: boolean; readonly reviewId: string }): Promise<void> {
    if (suspectedCrime) return;
    const held = await sql<FindingHeld>(`${selectHeld} where f.enforcement_case_id = $1 and f.state = any($2::text[]) for update of f`, [caseId, owed]);
    for (const one of held.filter(({ partyId }) => partyId === null || partyIds.length === 0 || partyIds.includes(partyId))) {
      await change(sql, one, { kind: findingContradicted, columns: { is_contradicted: true }, actor: system, at: this.now(), more: { reviewId } });
      if (one.procuratorateId !== null) await this.notices.tell(sql, 'FINDING_CONTRADICTED', one.procuratorateId, {}, `contradicted:${one.id}:${reviewId}`);
    }
  }

  /** Takes a step; gives the finding's id. Throws `Refused`. */
  step(input: FindingStepInput, actor: Actor): Promise<string> {
    return this.database.transaction(async (sql) => {
      const held = await this.hold(sql, input.findingId, actor);
      if (await takenBefore(sql, input, actor) === null) await takeStep(sql, held, input, actor, this.now(), digestOf(input));
      return held.id;
    });
  }

  /** 合理嫌疑答复: a yes opens a finding and obliges to transfer, a no is shown to the procuratorate. Gives the finding's id. Throws `Refused`. */
  answer(input: AnswerSuspicionInput, actor: Actor): Promise<string> {
    return this.database.transaction(async (sql) => {
      const before = await takenBefore(sql, input, actor);
      if (before !== null) return before;
      const asked = await askedOf(sql, input, actor);
      if (input.reasons.trim() === '') throw new Refused('REASONS_MISSING');
      const met: Met = { ...asked, ruleId: input.ruleId, screeningId: input.screeningId.toLowerCase() };
      const known = await findingOf(sql, met);
      if (!known && input.isSuspected) await openFindings(sql, [met], { transfers: this.transfers, at: this.now(), actor: actor.subject! });
      else if (!known) await this.openUnsuspected(sql, met, actor);
      else if (known.state === FindingState.NOT_SUSPECTED && input.isSuspected) await this.suspectAfterAll(sql, known, met, actor);
      const held = (await findingOf(sql, met))!;
      const kind = input.isSuspected ? FindingStepKind.ANSWER_SUSPECTED : FindingStepKind.ANSWER_NOT_SUSPECTED;
      await writeStep(sql, held, { ...input, kind, consulted: null, at: this.now(), requestDigest: digestOf(input) }, actor);
      return held.id;
    });
  }

  private async openUnsuspected(sql: Transaction, met: Met, actor: Actor): Promise<void> {
    const at = this.now().toISOString();
    const [row] = await sql<{ organ_id: string; audience: string[] }>(`select organ_id, array(select key from unnest(audience) key where left(key, 1) in ('o', 'v')) as audience from casework.enforcement_case where id = $1`, [met.caseId]);
    const id = uuidv7();
    await insertRows(sql, 'casework.finding', [{
      ...row, id, enforcement_case_id: met.caseId, party_id: met.partyId, crime_code: met.crimeCode, rule_ids: [met.ruleId], standard: met.text, screening_id: met.screeningId, state: FindingState.NOT_SUSPECTED, listed_at: at, ended_at: at,
      historic: met.historic, is_sampled: false, is_contradicted: false, revision: 1, recorded_at: at,
    }]);
    const [held] = await sql<FindingHeld>(`${selectHeld} where f.id = $1`, [id]);
    await tell(sql, held!, findingMovedTo.NOT_SUSPECTED, { actor: actor.subject!, at: this.now() });
  }

  private async suspectAfterAll(sql: Transaction, held: FindingHeld, met: Met, actor: Actor): Promise<void> {
    const [under] = await this.transfers.suspectBySystem(sql, met.caseId, [met], `${met.ruleId}：${met.text}`);
    await change(sql, held, {
      kind: findingMovedTo.UNDISPOSED, state: FindingState.UNDISPOSED, columns: { transfer_id: under!.transferId, track_id: under!.trackId }, clocks: { starts: [ANSWER] }, actor: actor.subject!, at: this.now(),
    });
  }

  /** Draws decisions not to transfer for review; gives how many. Throws `Refused`. */
  sample({ from, to, count }: SampleInput, actor: Actor): Promise<number> {
    return this.database.transaction(async (sql) => {
      if (actor.organ === null || !['PROCURATORATE', 'JUSTICE_BUREAU'].includes(actor.organ.kind) || !actor.roles.some((role) => ['LIAISON', 'SUPERVISOR', 'PROSECUTOR_CRIMINAL', 'PROSECUTOR_ADMINISTRATIVE'].includes(role))) throw new Refused('NO_CAPACITY');
      if (from > to || count < 1 || count > 50) throw new Refused('BAD_SAMPLE');
      const drawn = await sql<FindingHeld>(
        `with drawn as (select id from casework.finding where state in ('NOT_TRANSFERRED', 'NOT_SUSPECTED') and not is_sampled and audience && $1::text[]
           and (ended_at at time zone 'Asia/Shanghai')::date between $2::date and $3::date order by random() limit $4)
         ${selectHeld} where f.id in (select id from drawn) for update of f`, [keysFor(actor.sight, 'L1'), from, to, count],
      );
      for (const held of drawn) await change(sql, held, { kind: findingSampled, columns: { is_sampled: true }, actor: actor.subject!, at: this.now() });
      return drawn.length;
    });
  }

  /** What falls to the hub when time has passed: alerts of what was not answered, and the end of pauses. Gives how many findings it moved. */
  async takeDue(): Promise<number> {
    return this.database.transaction(async (sql) => {
      const now = this.now();
      const due = await sql<FindingHeld & { isPaused: boolean }>(
        `with due as (select id, paused_until <= $1 as paused from casework.finding where state = any($2::text[]) and not historic
           and (paused_until <= $1 or state = 'UNDISPOSED' and answer_due_at < $1 and alerted_at is null) order by id limit 100 for update skip locked)
         select held.*, coalesce(due.paused, false) as "isPaused" from (${selectHeld}) held join due on due.id = held.id`, [now.toISOString(), owed],
      );
      for (const held of due) await (held.isPaused ? this.lapse(sql, held, now) : this.alert(sql, held, now));
      return due.length;
    });
  }

  private lapse(sql: Transaction, held: FindingHeld, at: Date): Promise<void> {
    return change(sql, held, { kind: findingResumed, state: FindingState.UNDISPOSED, columns: { paused_until: null }, clocks: { resumes: [ANSWER] }, actor: system, at });
  }

  private async alert(sql: Transaction, held: FindingHeld, at: Date): Promise<void> {
    await change(sql, held, { kind: findingAlerted, columns: { alerted_at: at.toISOString() }, actor: system, at });
    if (held.procuratorateId !== null) await this.notices.tell(sql, 'FINDING_UNANSWERED', held.procuratorateId, {}, `unanswered:${held.id}:${held.revision}`);
  }

  private async hold(sql: Transaction, id: string, { sight, organ, subject }: Actor): Promise<FindingHeld> {
    if (organ === null || subject === null) throw new Refused('NO_CAPACITY');
    const [held] = isUuid(id) ? await sql<FindingHeld>(`${selectHeld} where f.id = $1 and f.audience && $2::text[] for update of f`, [id, keysFor(sight, 'L1')]) : [];
    if (!held) throw new Refused('NO_SUCH_FINDING');
    return held;
  }
}

/** The finding with which this very step was taken already; null where it was not. Throws `Refused` where the key was used for another. */
async function takenBefore(sql: Transaction, input: FindingStepInput | AnswerSuspicionInput, { subject }: Actor): Promise<string | null> {
  const [known] = await sql<{ id: string; digest: string }>('select finding_id as id, request_digest as digest from casework.finding_step where taken_by = $1 and client_key = $2', [subject, input.clientKey]);
  if (known && known.digest !== digestOf(input)) throw new Refused('CLIENT_KEY_TAKEN');
  return known?.id ?? null;
}

async function findingOf(sql: Transaction, { caseId, partyId, crimeCode }: Met): Promise<FindingHeld | undefined> {
  const [held] = await sql<FindingHeld>(`${selectHeld} where f.enforcement_case_id = $1 and f.party_id is not distinct from $2 and f.crime_code = $3 order by f.id desc limit 1 for update of f`, [caseId, partyId, crimeCode]);
  return held;
}

/** What the comparison asks of the agency whose case it is. */
async function askedOf(sql: Transaction, { screeningId, ruleId }: AnswerSuspicionInput, { organ, roles, sight }: Actor): Promise<Omit<Met, 'ruleId' | 'screeningId'>> {
  const [asked] = isUuid(screeningId) ? await sql<Omit<Met, 'ruleId' | 'screeningId'> & { organId: string; notes: string[] }>(
    `select s.enforcement_case_id as "caseId", s.party_id as "partyId", s.historic, r.value->'rule'->>'crimeCode' as "crimeCode", r.value->'rule'->>'text' as text, r.value->'notes' as notes, c.organ_id as "organId"
     from casework.screening s join casework.enforcement_case c on c.id = s.enforcement_case_id cross join lateral jsonb_array_elements(s.results) r
     where s.id = $1 and s.is_latest and s.audience && $2::text[] and r.value->'rule'->>'id' = $3 for no key update of c`, [screeningId, keysFor(sight, 'L1'), ruleId],
  ) : [];
  if (!asked?.notes.includes('SUSPICION_SUFFICES')) throw new Refused('NOT_ASKED');
  if (organ?.id !== asked.organId || !roles.some((role) => ['HANDLER', 'HEAD', 'LEGAL_REVIEWER'].includes(role))) throw new Refused('NO_CAPACITY');
  const { caseId, partyId, historic, crimeCode, text } = asked;
  return { caseId, partyId, historic, crimeCode, text };
}
