import { v7 as uuidv7 } from 'uuid';
import { insertRows, type Database, type Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { recordAccess, type EventKind } from '../../platform/log/index.js';
import { isUuid, requireSight, type Sight } from '../../platform/reader/index.js';
import { insiders } from '../case/index.js';
import { deepWithoutIdentityNumbers } from '../intake/index.js';
import { accountabilityDecided, accountabilityRecorded, accountabilityStated } from './accountability.events.js';
import { mayRecord, sightOfSheets, speaks } from './accountability.policy.js';
import type { RecordAccountabilityInput, StateAccountabilityInput } from './accountability.types.js';
import { holdGround, holdRecord, sheetsOf, statedBefore, type AccountabilityHeld, type Ground } from './held.js';
import { Refused } from './refused.js';
import { demandWhole, type SheetHeld } from './said.js';
import { addSheet, addStatement, writeRecord, type By } from './stating.js';

const mostCharacters = 200;

/** 责任追究记录: what whoever supervises an agency states of it; the hub itself finds nobody at fault. */
export class Accountabilities {
  constructor(private readonly database: Database, private readonly now: () => Date) {}

  /** Records that the agency of a case broke a rule; gives the record's id. Throws `Refused`. */
  record(input: RecordAccountabilityInput, actor: Actor): Promise<string> {
    return this.database.transaction(async (sql) => {
      const ground = await holdGround(sql, input, actor);
      if (!mayRecord(actor, ground.division)) throw new Refused('NOT_YOURS');
      const before = await statedBefore(sql, input, actor);
      if (before !== null) return before;
      if (input.clockId === undefined && input.provision === undefined) throw new Refused('RULE_MISSING');
      const by = this.by(actor);
      demandWhole(input, [], by.at);
      return write(sql, input, ground, by);
    });
  }

  /** Adds a statement to a record; gives its id. Throws `Refused`. */
  state(input: StateAccountabilityInput, actor: Actor): Promise<string> {
    return this.database.transaction(async (sql) => {
      const held = await holdRecord(sql, input.accountabilityId, actor);
      const sheets = await sheetsOf(sql, held.id);
      demandCapacity(input, held, sheets, actor);
      if (await statedBefore(sql, input, actor) !== null) return held.id;
      if (held.revision !== input.expectedRevision) throw new Refused('REVISION_CHANGED', held.revision);
      if ([input.words, input.outcome, input.persons, input.referral, input.reply].every((one) => one === undefined)) throw new Refused('NOTHING_SAID');
      const by = this.by(actor);
      demandWhole(input, sheets, by.at);
      if (input.words !== undefined || input.outcome !== undefined) {
        const { outcome = held.outcome, outcomeOn = held.outcomeOn } = input;
        const next = { ...held, outcome, outcomeOn, revision: held.revision + 1 };
        await writeRecord(sql, next, by.at);
        await addStatement(sql, next, [input.outcome === undefined ? accountabilityStated : accountabilityDecided], input, by);
      }
      await addSheet(sql, held, sheets, input, by);
      return held.id;
    });
  }

  /** The sight under which the sheets of a record are read, once it is kept who looks and why; null for whoever may read none. Throws BAD_USER_INPUT where no purpose is stated. */
  async look(id: string, stated: string | null, actor: Actor): Promise<Sight | null> {
    requireSight(actor.sight);
    if (!speaks(actor) || !isUuid(id)) return null;
    const purpose = (stated ?? actor.purpose ?? '').trim();
    if (purpose === '') throw badInput('purpose', '未写明查询事由，未予查询；请在 purpose 参数或者 X-Purpose 请求头中写明');
    if ([...purpose].length > mostCharacters) throw badInput('purpose', `查询事由超过 ${mostCharacters} 个字符；请缩短后重新查询`);
    await this.database.transaction((sql) => recordAccess(sql, {
      at: this.now(), subject: actor.subject!, organId: actor.organ!.id, purpose, query: 'accountabilitySheets', objectType: 'AccountabilityCase', objectId: id.toLowerCase(), asked: {},
    }));
    return sightOfSheets(actor);
  }

  private by({ subject, organ }: Actor): By {
    return { subject: subject!, organ: organ!, at: this.now() };
  }
}

/** The organ that recorded it says more of it; the discipline organ to which it was sent states its own answer, and nothing else. */
function demandCapacity({ words, outcome, persons, referral }: StateAccountabilityInput, { recordedById }: AccountabilityHeld, sheets: readonly SheetHeld[], actor: Actor): void {
  const isRecorder = speaks(actor) && actor.organ!.id === recordedById;
  const isAnswering = speaks(actor) && sheets.some(({ disciplineId }) => disciplineId === actor.organ!.id) && [words, outcome, persons, referral].every((one) => one === undefined);
  if (!isRecorder && !isAnswering) throw new Refused('NOT_RECORDER');
}

async function write(sql: Transaction, input: RecordAccountabilityInput, ground: Ground, by: By): Promise<string> {
  const kinds: readonly EventKind[] = [accountabilityRecorded, ...(input.outcome === undefined ? [] : [accountabilityDecided])];
  const held: AccountabilityHeld = {
    ...ground, id: uuidv7(), kind: input.kind, clockId: input.clockId ?? null, provision: deepWithoutIdentityNumbers(input.provision ?? null), outcome: input.outcome ?? null, outcomeOn: input.outcomeOn ?? null, recordedById: by.organ.id, revision: kinds.length,
    audience: insiders(ground),
  };
  const at = by.at.toISOString();
  await insertRows(sql, 'casework.accountability_case', [{
    id: held.id, kind: held.kind, organ_id: held.organId, enforcement_case_id: held.caseId, finding_id: held.findingId, recorded_by_id: held.recordedById, clock_id: held.clockId, provision: held.provision, outcome: held.outcome,
    outcome_on: held.outcomeOn, listed_at: at, revision: held.revision, recorded_at: at, audience: held.audience,
  }]);
  await addStatement(sql, held, kinds, input, by);
  await addSheet(sql, held, [], input, by);
  return held.id;
}
