import { insertRows, type Database, type Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { digestOf } from '../intake/index.js';
import { TransferRefused, type Transfers } from '../transfer/index.js';
import { closeCase, compareForDecision, makeDecision, type DecidingWith } from './deciding.js';
import { changeDraft, draftDecision } from './drafting.js';
import { Refused, refused } from './refused.js';
import { reviewerRatioOf, type ReviewerRatio } from './reviewer-ratio.js';
import { escalate, giveOpinion, submitForReview, type Answered } from './reviewing.js';
import type { ChangeDraftInput, CloseCaseInput, DraftDecisionInput, EscalateReviewInput, GiveReviewOpinionInput, MakeDecisionInput, SubmitForReviewInput } from './review.types.js';

/** What drafts and reviews work with. */
export interface ReviewsWith extends DecidingWith {
  readonly database: Database;
  readonly now: () => Date;
  readonly transfers: Pick<Transfers, 'suspect' | 'penaliseDespite'>;
  /** Told, in its transaction, what each opinion answers of a suspected crime. */
  readonly answered: Answered;
}

/** 法制审核: drafts, reviews and decisions; each step is one transaction, with its clock and events. All of them throw `Refused`. */
export class LegalReviews {
  constructor(private readonly by: ReviewsWith) {}

  draft(input: DraftDecisionInput, actor: Actor): Promise<string> {
    return this.once(input, actor, (sql, at) => draftDecision(sql, input, actor, at));
  }

  change(input: ChangeDraftInput, actor: Actor): Promise<string> {
    return this.once(input, actor, (sql, at) => changeDraft(sql, input, actor, at));
  }

  submit(input: SubmitForReviewInput, actor: Actor): Promise<string> {
    return this.once(input, actor, (sql, at) => submitForReview(sql, input, actor, at, this.by));
  }

  giveOpinion(input: GiveReviewOpinionInput, actor: Actor): Promise<string> {
    return this.once(input, actor, (sql, at) => giveOpinion(sql, input, actor, at, this.by));
  }

  escalate(input: EscalateReviewInput, actor: Actor): Promise<string> {
    return this.once(input, actor, (sql, at) => escalate(sql, input, actor, at));
  }

  /** A fine that is refused for what was found just then leaves it found. */
  decide(input: MakeDecisionInput, actor: Actor): Promise<string> {
    const attempt = (): Promise<string> => this.once(input, actor, (sql, at) => makeDecision(sql, input, actor, at, this.by));
    return attempt().catch(async (error: unknown) => {
      if (!(error instanceof Refused) || error.code !== 'FINE_HELD') throw error;
      await this.by.database.transaction((sql) => compareForDecision(sql, input, this.by));
      return attempt();
    });
  }

  close(input: CloseCaseInput, actor: Actor): Promise<string> {
    return this.once(input, actor, (sql, at) => closeCase(sql, input, actor, at, this.by));
  }

  /** 法制审核人员配比 of an organ; null where the register has no officer of it. */
  ratio(organId: string): Promise<ReviewerRatio | null> {
    return reviewerRatioOf(this.by.database.sql, organId);
  }

  /** The same key with the same content is the same step, and has the same answer. */
  private once(given: { readonly clientKey: string }, { subject, organ }: Actor, work: (sql: Transaction, at: Date) => Promise<string>): Promise<string> {
    const requestDigest = digestOf(given);
    return this.by.database.transaction(async (sql) => {
      if (subject === null || organ === null) throw refused('NOT_YOURS');
      await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`review ${subject} ${given.clientKey}`]);
      const [known] = await sql<{ answerId: string; requestDigest: string }>('select answer_id as "answerId", request_digest as "requestDigest" from casework.review_request where taken_by = $1 and client_key = $2', [subject, given.clientKey]);
      if (known && known.requestDigest !== requestDigest) throw refused('CLIENT_KEY_TAKEN');
      if (known) return known.answerId;
      const answerId = await work(sql, this.by.now()).catch(asOwn);
      await insertRows(sql, 'casework.review_request', [{ taken_by: subject, client_key: given.clientKey, request_digest: requestDigest, answer_id: answerId }]);
      return answerId;
    });
  }
}

/** What the transfer refuses of a step that is taken with it, this refuses. */
function asOwn(error: unknown): never {
  if (!(error instanceof TransferRefused)) throw error;
  throw new Refused(error.code, error.message, { basis: error.details.basis ?? [] });
}
