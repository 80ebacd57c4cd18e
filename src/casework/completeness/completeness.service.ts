import { readDocumentNumber } from '../../kernel/index.js';
import type { Database, Transaction } from '../../platform/database/index.js';
import type { Actor, ActorOrgan } from '../../platform/graphql/context.js';
import { isUuid, keysFor } from '../../platform/reader/index.js';
import { OrganKind } from '../../registry/organ/index.js';
import { batchLimit, deepWithoutIdentityNumbers, digestOf, laneOfOrgan, takeLanes, tidied } from '../intake/index.js';
import { answersTo, CompletenessAnswer, CompletenessKind, CompletenessState, SightingKind } from './completeness.codes.js';
import { questionAnswered } from './completeness.events.js';
import type { AnswerCompletenessInput, RecordNumberSeriesInput, RecordSightingsInput, SightingReceived } from './completeness.types.js';
import { ask, change, hub, selectHeld, type Asked, type QuestionHeld } from './questions.js';
import { Refused } from './refused.js';
import { lookAtSeries, partOfNumbers, selectSeries, stateSeries, type SeriesHeld } from './series.js';
import { matchArrived, takeSightings } from './sightings.js';

const answerers = ['HANDLER', 'HEAD', 'SYSTEM'];
const criminalSide: readonly string[] = [OrganKind.PUBLIC_SECURITY, OrganKind.PROCURATORATE, OrganKind.COURT];
/** Roles that hand in what their organ knows of others. */
const sources = ['SYSTEM', 'HANDLER', 'SUPERVISOR', 'DATA_STEWARD', 'LIAISON', 'POLICE_DESK', 'COURT_CLERK'];

/** 数据齐全性: asks for records that may be missing, and takes the answers. */
export class Completeness {
  constructor(private readonly database: Database, private readonly now: () => Date) {}

  /** States how the actor's organ numbers; gives the id of the version, of the one stated before when the same is sent again. Throws `Refused`. */
  stateSeries(input: RecordNumberSeriesInput, actor: Actor): Promise<string> {
    const requestDigest = digestOf(input);
    return this.database.transaction(async (sql) => {
      const { organ, subject } = answererOf(actor);
      await takeLanes(sql, [laneOfOrgan(organ.id)]);
      const [known] = await sql<{ id: string; digest: string }>('select id, request_digest as digest from casework.number_series where recorded_by = $1 and client_key = $2', [subject, input.clientKey]);
      if (known && known.digest !== requestDigest) throw new Refused('CLIENT_KEY_TAKEN');
      return known?.id ?? stateSeries(sql, input, { organ, subject, requestDigest, at: this.now() });
    });
  }

  /** Takes in what records outside the hub show; says what became of each. Throws `Refused`. */
  recordSightings(input: RecordSightingsInput, { organ, subject, roles }: Actor): Promise<SightingReceived[]> {
    const { source, sightings } = deepWithoutIdentityNumbers(tidied({ ...input, sightings: input.sightings.map((one) => ({ ...one })) }));
    if (subject === null || organ === null || !roles.some((role) => sources.includes(role))) throw new Refused('NOT_A_SOURCE');
    if (sightings.some(({ kind }) => kind === SightingKind.CRIMINAL_SIDE) && !criminalSide.includes(organ.kind)) throw new Refused('NOT_A_SOURCE');
    if (sightings.length === 0) throw new Refused('EMPTY_BATCH');
    if (sightings.length > batchLimit) throw new Refused('BATCH_TOO_LARGE');
    return this.database.transaction((sql) => takeSightings(sql, sightings, { organ, source, at: this.now() }));
  }

  /** Takes the answer of the organ that was asked; gives the question's id. Throws `Refused`. */
  answer(input: AnswerCompletenessInput, actor: Actor): Promise<string> {
    return this.database.transaction(async (sql) => {
      const { organ, subject } = answererOf(actor);
      await takeLanes(sql, [laneOfOrgan(organ.id)]);
      const [held] = isUuid(input.questionId) ? await sql<QuestionHeld>(`${selectHeld} where q.id = $1 and q.audience && $2::text[] for update of q`, [input.questionId, keysFor(actor.sight, 'L1')]) : [];
      if (!held) throw new Refused('NO_SUCH_QUESTION');
      if (held.organId !== organ.id) throw new Refused('NOT_YOURS');
      if (held.revision !== input.expectedRevision) throw new Refused('REVISION_CHANGED', held.revision);
      if (held.state !== CompletenessState.OPEN && held.state !== CompletenessState.ANSWERED) throw new Refused('SETTLED');
      if (!answersTo[held.kind].includes(input.answer)) throw new Refused('ANSWER_DOES_NOT_FIT');
      await this.keepAnswer(sql, held, input, subject);
      return held.id;
    });
  }

  private async keepAnswer(sql: Transaction, held: QuestionHeld, input: AnswerCompletenessInput, subject: string): Promise<void> {
    const at = this.now();
    const part = partOf(held, input);
    const reasons = deepWithoutIdentityNumbers(input.reasons);
    const caseId = await caseOf(sql, held, input);
    const question = { ...held, ...part, state: CompletenessState.ANSWERED, answer: input.answer };
    const columns = {
      state: question.state, answer: input.answer, reasons, answered_at: at, answered_by: subject, enforcement_case_id: caseId, serial_from: question.serialFrom, serial_to: question.serialTo, numbers: question.numbers,
    };
    await change(sql, questionAnswered, [{ question, columns }], { actor: subject, at }, reasons);
    if (part !== null) await this.lookAt(sql, held.organId, null, at);
  }

  /** Looks, in the caller's transaction, at what cases that were written settle, and at the numbers before theirs. */
  async arrived(sql: Transaction, caseIds: readonly string[]): Promise<void> {
    const at = this.now();
    await matchArrived(sql, caseIds, at);
    const series = await sql<SeriesHeld>(
      `${selectSeries} where s.organ_id in (select organ_id from casework.enforcement_case where id = any($1::uuid[]) union select organ_id from casework.penalty_decision where enforcement_case_id = any($1::uuid[])) order by s.id`, [caseIds],
    );
    if (series.length > 0) await lookAtSeries(sql, series, await yearsOf(sql, caseIds), at);
  }

  /** Asks the agency for the case of a transfer that police, procuratorate or court began without one, in the caller's transaction. */
  async begunOutside(sql: Transaction, transferId: string, beginner: ActorOrgan): Promise<void> {
    if (!criminalSide.includes(beginner.kind)) return;
    const [asked] = await sql<Asked>(
      `select o.id as "organId", o.lineage, o.division_id as division from casework.transfer t join registry.organ o on o.id = t.agency_id where t.id = $1 and t.enforcement_case_id is null`, [transferId],
    );
    if (asked) await ask(sql, asked, [{ kind: CompletenessKind.CRIMINAL_SIDE_ABSENT, numbers: null, transferId }], { actor: hub, at: this.now() });
  }

  private async lookAt(sql: Transaction, organId: string, years: ReadonlySet<number> | null, at: Date): Promise<void> {
    await lookAtSeries(sql, await sql<SeriesHeld>(`${selectSeries} where s.organ_id = $1 order by s.id`, [organId]), years, at);
  }
}

function answererOf({ organ, subject, roles }: Actor): { readonly organ: ActorOrgan; readonly subject: string } {
  if (organ?.kind !== OrganKind.ENFORCEMENT_AGENCY || subject === null || !roles.some((role) => answerers.includes(role))) throw new Refused('NOT_YOURS');
  return { organ, subject };
}

/** Which of the missing numbers the answer is of; null where it is of all. */
function partOf({ kind, numbers, serialFrom: first, serialTo: last }: QuestionHeld, { serialFrom, serialTo }: AnswerCompletenessInput): Pick<QuestionHeld, 'serialFrom' | 'serialTo' | 'numbers'> | null {
  if (serialFrom === undefined && serialTo === undefined) return null;
  if (kind !== CompletenessKind.NUMBER_GAP || serialFrom === undefined || serialTo === undefined || serialFrom < first! || serialTo > last! || serialFrom > serialTo) throw new Refused('BAD_PART');
  return { serialFrom, serialTo, numbers: partOfNumbers(numbers!, { from: serialFrom, to: serialTo }) };
}

/** The case that the answer names; it has to be the organ's own. */
async function caseOf(sql: Transaction, { organId }: QuestionHeld, { answer, caseId }: AnswerCompletenessInput): Promise<string | null> {
  if (answer !== CompletenessAnswer.HELD_OTHERWISE) return null;
  const [found] = caseId !== undefined && isUuid(caseId) ? await sql<{ id: string }>('select id from casework.enforcement_case where id = $1 and organ_id = $2', [caseId, organId]) : [];
  if (!found) throw new Refused('CASE_MISSING');
  return found.id;
}

/** The years of the numbers that cases bear; null where one of them is a correction, which may have taken a number of any year away. */
async function yearsOf(sql: Transaction, caseIds: readonly string[]): Promise<ReadonlySet<number> | null> {
  const rows = await sql<{ number: string | null; year: number | null; isCorrected: boolean }>(
    `select c.case_number as number, d.number_year as year, c.revision > 1 as "isCorrected" from casework.enforcement_case c left join casework.penalty_decision d on d.enforcement_case_id = c.id where c.id = any($1::uuid[])`, [caseIds],
  );
  if (rows.some(({ isCorrected }) => isCorrected)) return null;
  return new Set(rows.flatMap(({ number, year }) => {
    const reading = number === null ? undefined : readDocumentNumber(number);
    return [...(year === null ? [] : [year]), ...(reading?.ok ? [reading.value.year] : [])];
  }));
}
