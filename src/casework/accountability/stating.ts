import { v7 as uuidv7 } from 'uuid';
import { insertRows, updateRows, type Transaction } from '../../platform/database/index.js';
import { append, type EventKind, type Told } from '../../platform/log/index.js';
import { deepWithoutIdentityNumbers, digestOf } from '../intake/index.js';
import { accountabilitySheetAdded } from './accountability.events.js';
import { organsNamed } from './accountability.policy.js';
import type { AccountabilityHeld } from './held.js';
import { disciplineOrganOf, type Said, type SheetHeld } from './said.js';

/** Who states it, and when. */
export interface By { readonly subject: string; readonly organ: { readonly id: string; readonly lineage: readonly string[] }; readonly at: Date }

const columnsBy = ({ subject, organ, at }: By, said: Said) => ({ organ_id: organ.id, stated_at: at.toISOString(), stated_by: subject, client_key: said.clientKey, request_digest: digestOf(said) });

/** Keeps a statement that whoever sees the record may see, and tells of it; the record's own row is written by the caller. */
export async function addStatement(sql: Transaction, held: AccountabilityHeld, kinds: readonly EventKind[], said: Said, by: By): Promise<void> {
  const words = said.words === undefined ? null : deepWithoutIdentityNumbers(said.words);
  const [{ ordinal }] = await sql<{ ordinal: number }>('select count(*)::int + 1 as ordinal from casework.accountability_statement where accountability_case_id = $1', [held.id]) as [{ ordinal: number }];
  await insertRows(sql, 'casework.accountability_statement', [{
    ...columnsBy(by, said), id: uuidv7(), accountability_case_id: held.id, ordinal, outcome: said.outcome ?? null, outcome_on: said.outcomeOn ?? null, words, audience: held.audience,
  }]);
  const first = held.revision - kinds.length + 1;
  await append(sql, kinds.map((kind, index) => toldOf({ ...held, revision: first + index }, kind, words, by)), by.at.toISOString());
}

/** Of persons nothing is told here, not even that there are any. */
function toldOf({ id, caseId, findingId, organId, lineage, kind: of, clockId, provision, outcome, outcomeOn, revision, audience }: AccountabilityHeld, kind: EventKind, words: string | null, { subject, at }: By): Told {
  return {
    kind, aggregate: { type: 'AccountabilityCase', id, number: revision }, organs: [lineage[0]!], audience: [...audience], occurredAt: at.toISOString(), actor: subject, channel: 'LIVE',
    parts: [
      { fieldClass: 'L1', payload: { accountabilityId: id, caseId, findingId, organId, kind: of, clockId, provision, outcome, outcomeOn } },
      ...(words === null ? [] : [{ fieldClass: 'L2' as const, payload: { words } }]),
    ],
  };
}

/** Keeps what is 限定知悉: a row of its own, an event of its own to those alone who may read it. A discipline organ that is named may read all from then on. */
export async function addSheet(sql: Transaction, held: AccountabilityHeld, sheets: readonly SheetHeld[], said: Said, by: By): Promise<void> {
  const { persons, referral, reply } = said;
  if (persons === undefined && referral === undefined && reply === undefined) return;
  const discipline = await disciplineOrganOf(sql, referral);
  const { organKeys, audience } = await organsNamed(sql, { ...held, disciplineIds: [...sheets.map(({ disciplineId }) => disciplineId), discipline?.id].filter((one) => typeof one === 'string') });
  const id = uuidv7();
  const sent = referral && { discipline_organ_id: discipline?.id, discipline_organ_name: discipline?.name ?? referral.organName, document_number: referral.documentNumber, referred_on: referral.on };
  const answered = reply && { reply: reply.words, replied_on: reply.on };
  await insertRows(sql, 'casework.accountability_sheet', [{ ...columnsBy(by, said), id, accountability_case_id: held.id, ordinal: sheets.length + 1, audience, ...deepWithoutIdentityNumbers({ persons, ...sent, ...answered }) }]);
  if (discipline) await letIn(sql, held, discipline.organKey, audience);
  await append(sql, [{
    kind: accountabilitySheetAdded, aggregate: { type: 'AccountabilitySheet', id, number: 1 }, organs: [by.organ.lineage[0]!], audience: organKeys, occurredAt: by.at.toISOString(), actor: by.subject, channel: 'LIVE',
    parts: [{ fieldClass: 'L1', payload: { accountabilityId: held.id, personCount: persons?.length ?? null, isReferral: referral !== undefined, isReply: reply !== undefined } }],
  }], by.at.toISOString());
}

async function letIn(sql: Transaction, held: AccountabilityHeld, organKey: string, audience: readonly string[]): Promise<void> {
  await sql('update casework.accountability_sheet set audience = $2 where accountability_case_id = $1', [held.id, audience]);
  for (const [table, column] of [['casework.accountability_case', 'id'], ['casework.accountability_statement', 'accountability_case_id']] as const) {
    await sql(`update ${table} set audience = array_append(audience, $2::text) where ${column} = $1 and not audience @> array[$2::text]`, [held.id, organKey]);
  }
}

/** Writes the record's own row as it now is. */
export function writeRecord(sql: Transaction, { id, outcome, outcomeOn, revision }: AccountabilityHeld, at: Date): Promise<void> {
  return updateRows(sql, 'casework.accountability_case', [{ id, outcome, outcome_on: outcomeOn, revision, recorded_at: at.toISOString() }]);
}
