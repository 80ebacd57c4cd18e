import { v7 as uuidv7 } from 'uuid';
import { insertRows, type Transaction } from '../../platform/database/index.js';
import type { Met } from '../screening/index.js';
import type { Transfers, TransferState } from '../transfer/index.js';
import { ANSWER, FindingState, owed } from './finding.codes.js';
import { findingMovedTo, findingOpened, findingWidened } from './finding.events.js';
import { canReopen, clocksOn, movedTo, stateOn } from './following.js';
import { change, runClock, selectHeld, tell, type FindingHeld } from './held.js';

/** What opens findings. */
export interface Opening { readonly transfers: Pick<Transfers, 'suspectBySystem'>; readonly at: Date; readonly actor: string }

/** An act of a party that meets rows of one crime. */
interface Suspected { readonly caseId: string; readonly partyId: string | null; readonly crimeCode: string; readonly ruleIds: readonly string[]; readonly standard: string; readonly screeningId: string; readonly historic: boolean }

/** Opens a finding for each party, act and crime of which a row is met, and marks the suspicion; one that stands already is widened by what is new. */
export async function openFindings(sql: Transaction, met: readonly Met[], opening: Opening): Promise<void> {
  const groups = Map.groupBy(met, ({ caseId, partyId, crimeCode }) => `${caseId} ${partyId ?? ''} ${crimeCode}`);
  const suspected = [...groups.values()].map(([first, ...rest]): Suspected => ({ ...first!, ruleIds: [first!, ...rest].map(({ ruleId }) => ruleId), standard: first!.text }));
  const held = await sql<FindingHeld>(`${selectHeld} where f.enforcement_case_id = any($1::uuid[]) order by f.id desc for update of f`, [[...new Set(met.map(({ caseId }) => caseId))]]);
  for (const one of suspected) {
    const known = held.find(({ caseId, partyId, crimeCode }) => caseId === one.caseId && partyId === one.partyId && crimeCode === one.crimeCode);
    if (known) await widen(sql, known, one, opening);
    else await open(sql, one, opening);
  }
}

async function open(sql: Transaction, one: Suspected, { transfers, at, actor }: Opening): Promise<void> {
  const [under] = one.historic ? [] : await transfers.suspectBySystem(sql, one.caseId, [one], `${one.ruleIds.join('、')}：${one.standard}`);
  const id = uuidv7();
  await insertRows(sql, 'casework.finding', await sql(
    `select $2::uuid as id, c.id as enforcement_case_id, c.organ_id, array(select key from unnest(c.audience) key where left(key, 1) in ('o', 'v')) as audience from casework.enforcement_case c where c.id = $1`, [one.caseId, id],
  ).then((rows) => rows.map((row) => ({
    ...row as object, party_id: one.partyId, crime_code: one.crimeCode, rule_ids: one.ruleIds, standard: one.standard, screening_id: one.screeningId, transfer_id: under?.transferId ?? null, track_id: under?.trackId ?? null,
    state: under ? stateOn(under.state, null) ?? FindingState.UNDISPOSED : FindingState.UNDISPOSED, listed_at: at.toISOString(), historic: one.historic, is_sampled: false, is_contradicted: false, revision: 1, recorded_at: at.toISOString(),
  }))));
  const [held] = await sql<FindingHeld>(`${selectHeld} where f.id = $1`, [id]);
  await tell(sql, held!, findingOpened, { actor, at });
  if (!one.historic && owed.includes(held!.state)) await runClock(sql, held!, { starts: [ANSWER] }, { actor, at });
}

/** Further rows of the same crime, or the same after it was said that nothing was suspected: told, and owed again where no decision stands against it. */
async function widen(sql: Transaction, held: FindingHeld, one: Suspected, { transfers, at, actor }: Opening): Promise<void> {
  const further = one.ruleIds.filter((id) => !held.ruleIds.includes(id));
  if (further.length === 0) return;
  const columns = { rule_ids: [...held.ruleIds, ...further] };
  if (!canReopen(held.state) || held.historic) return change(sql, held, { kind: findingWidened, columns, actor, at });
  const [under] = await transfers.suspectBySystem(sql, one.caseId, [one], `${further.join('、')}：${one.standard}`);
  const state = stateOn(under!.state, null) ?? held.state;
  await change(sql, held, { kind: findingWidened, state, columns: { ...columns, transfer_id: under!.transferId, track_id: under!.trackId, alerted_at: null }, actor, at, ...(owed.includes(state) && { clocks: { starts: [ANSWER] } }) });
}

/** Lets the findings of a transfer follow it. */
export async function followTransfer(sql: Transaction, transferId: string, { at, actor }: Omit<Opening, 'transfers'>): Promise<void> {
  const held = await sql<FindingHeld & { trackState: TransferState; last: string | null }>(
    `with held as (${selectHeld} where f.transfer_id = $1 for update of f)
     select held.*, k.state as "trackState", (select s.step from casework.transfer_step_taken s where s.transfer_id = k.transfer_id and k.id::text = any(s.subject_ids) and s.to_state = k.state order by s.ordinal desc limit 1) as last
     from held join casework.transfer_track k on k.id = held."trackId"`, [transferId],
  );
  for (const one of held) {
    const state = movedTo(one.state, stateOn(one.trackState, one.last));
    if (state === null) continue;
    await change(sql, one, { kind: findingMovedTo[state], state, columns: { paused_until: null, ...(owed.includes(state) && { alerted_at: null }) }, clocks: clocksOn(one.state, state), actor, at });
  }
}
