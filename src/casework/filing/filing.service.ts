import { updateRows, type Database, type Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { append, type EventKind, type Payload } from '../../platform/log/index.js';
import { isUuid, keysFor } from '../../platform/reader/index.js';
import { OrganKind } from '../../registry/organ/index.js';
import { followClocks } from '../deadline/index.js';
import { deepWithoutIdentityNumbers } from '../intake/index.js';
import { FilingState } from './filing.codes.js';
import { filingReviewed, penaltyFiled } from './filing.events.js';
import type { FileMajorPenaltyInput, ReviewFilingInput } from './filing.types.js';
import { filingClocks, isAfter, matterOf, openFilings, toldOf, type FilingGround } from './opening.js';
import { Refused } from './refused.js';

interface FilingHeld extends FilingGround { readonly state: FilingState; readonly revision: number; readonly dueOn: string; readonly superiorId: string | null }

/** 重大行政处罚备案: duties that the hub opens with the decision, and what becomes of them. */
export class Filings {
  constructor(private readonly database: Database, private readonly now: () => Date) {}

  /** Opens the duties of cases whose rows were written, in that transaction. */
  opened(sql: Transaction, caseIds: readonly string[]): Promise<void> {
    return openFilings(sql, { caseIds }, this.now());
  }

  /** Looks again at what was decided since a day: a list of major penalties says more of it now. */
  lookAgain(sql: Transaction, since: string): Promise<void> {
    return openFilings(sql, { since }, this.now());
  }

  /** Files a major penalty; gives the filing's id. Throws `Refused`. */
  file({ filingId, expectedRevision, documentNumber }: FileMajorPenaltyInput, actor: Actor): Promise<string> {
    return this.database.transaction(async (sql) => {
      const held = await hold(sql, filingId, expectedRevision, actor);
      const { organ, subject, roles, name } = actor;
      if (subject === null || organ?.id !== held.organId || !roles.some((role) => role === 'HANDLER' || role === 'HEAD')) throw new Refused('NOT_YOURS');
      if (held.state !== FilingState.OWED) throw new Refused('NOT_OWED');
      const at = this.now();
      const isLate = isAfter(at, held.dueOn);
      await this.move(sql, held, { state: FilingState.FILED, document_number: documentNumber, filed_at: at, filed_by: name ?? subject, is_late: isLate }, { kind: penaltyFiled, said: { documentNumber, isLate } }, subject, at);
      await followClocks(sql, matterOf(held), [held.id], { stops: filingClocks }, { occurredAt: at, recordedAt: at, actor: subject, channel: 'LIVE' });
      return held.id;
    });
  }

  /** Records what the filing office found; gives the filing's id. Throws `Refused`. */
  review({ filingId, expectedRevision, result, opinion: given }: ReviewFilingInput, actor: Actor): Promise<string> {
    return this.database.transaction(async (sql) => {
      const held = await hold(sql, filingId, expectedRevision, actor);
      const { organ, subject, name } = actor;
      if (subject === null || organ === null || !isOffice(actor, held)) throw new Refused('NOT_YOURS');
      if (held.state !== FilingState.FILED) throw new Refused('NOT_FILED');
      const at = this.now();
      const opinion = deepWithoutIdentityNumbers(given);
      await this.move(sql, held, { state: FilingState.REVIEWED, result, opinion, reviewed_by_organ_id: organ.id, reviewed_by: name ?? subject, reviewed_at: at }, { kind: filingReviewed, said: { result }, inWords: { opinion } }, subject, at);
      return held.id;
    });
  }

  private async move(sql: Transaction, held: FilingHeld, columns: Record<string, unknown>, { kind, said, inWords }: { kind: EventKind; said: Payload; inWords?: Payload }, subject: string, at: Date): Promise<void> {
    await updateRows(sql, 'casework.penalty_filing', [{ id: held.id, ...columns, revision: held.revision + 1 }]);
    await append(sql, [toldOf(held, kind, held.revision + 1, said, subject, at, inWords)], at.toISOString());
  }
}

/** The justice bureau of a division that contains the agency's, for the government; and of one that is 垂直管理 the superior. */
function isOffice({ organ, roles }: Actor, { division, superiorId }: FilingHeld): boolean {
  const covers = organ!.kind === OrganKind.JUSTICE_BUREAU && organ!.division !== null && division?.startsWith(organ!.division) === true && roles.includes('SUPERVISOR');
  return covers || (organ!.id === superiorId && roles.includes('LEGAL_REVIEWER'));
}

async function hold(sql: Transaction, id: string, expectedRevision: number, { sight }: Actor): Promise<FilingHeld> {
  const [held] = isUuid(id) ? await sql<FilingHeld>(
    `select f.id, c.id as "caseId", f.organ_id as "organId", o.lineage, o.division_id as division, c.domain, f.state, f.revision, f.due_on::text as "dueOn", f.superior_id as "superiorId"
     from casework.penalty_filing f join casework.enforcement_case c on c.id = f.enforcement_case_id join registry.organ o on o.id = f.organ_id
     where f.id = $1 and f.audience && $2::text[] for update of f`, [id, keysFor(sight, 'L1')],
  ) : [];
  if (!held) throw new Refused('NO_SUCH_FILING');
  if (held.revision !== expectedRevision) throw new Refused('REVISION_CHANGED', held.revision);
  return held;
}
