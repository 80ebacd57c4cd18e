import { addMoney, formatMoney, readMoney, type Money } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';
import { keysFor, type Sight } from '../../platform/reader/index.js';
import type { EarlierPenalty, OtherPenalties, OtherUntreatedActs, UntreatedAct } from './history.types.js';
import type { PenaltyRecord } from './priors.js';
import type { OpenAct } from './records.js';

/** Keys under which the asker sees a row whole: its own line, its division, what was sent to it. The others show what every organ of state may see. */
const insiders = (sight: Sight): string[] => keysFor(sight, 'L1').filter((key) => key !== 'd' && key !== 'p');

/** Of two organs or more: of one, any sum would tell that it investigates, and none is told apart from one. */
const fewestOrgans = 2;

/** The sum of amounts in yuan, of those that are stated. */
export function sum(amounts: readonly (string | null)[]): string {
  return formatMoney(addMoney(...amounts.flatMap((amount): Money[] => {
    const read = amount === null ? null : readMoney(amount);
    return read?.ok ? [read.value] : [];
  })));
}

/** Penalties that the asker sees whole, in the order given. */
export async function ownPenaltiesOf(sql: Sql, sight: Sight, priors: readonly PenaltyRecord[]): Promise<EarlierPenalty[]> {
  const rows = await sql<{ id: string; organName: string; fineAmount: string | null }>(
    `select decision.id, organ.name as "organName", decision.fine_amount::text as "fineAmount"
     from casework.penalty_decision as decision join registry.organ on organ.id = decision.organ_id where decision.id = any($1::uuid[]) and decision.audience && $2::text[]`,
    [priors.map(({ decisionId }) => decisionId), insiders(sight)],
  );
  const seen = new Map(rows.map((row) => [row.id, row]));
  return priors.flatMap(({ decisionId, caseId, organId, domain, decisionNumber, effectiveOn, historic }) => {
    const row = seen.get(decisionId);
    return row ? [{ decisionId, caseId, organId, domain, decisionNumber, effectiveOn, historic, organName: row.organName, fineAmount: row.fineAmount }] : [];
  });
}

/** What is told of penalties of other organs, which every organ of state may see one by one: numbers and a sum. */
export async function otherPenaltiesOf(sql: Sql, others: readonly PenaltyRecord[]): Promise<OtherPenalties | null> {
  if (others.length === 0) return null;
  const fines = await sql<{ amount: string | null }>('select fine_amount::text as amount from casework.penalty_decision where id = any($1::uuid[])', [others.map(({ decisionId }) => decisionId)]);
  return { penalties: distinct(others.map(({ caseId }) => caseId)), organs: distinct(others.map(({ organId }) => organId)), fineAmount: sum(fines.map(({ amount }) => amount)) };
}

/** Acts not dealt with that the asker sees whole, in the order given. */
export async function ownActsOf(sql: Sql, sight: Sight, acts: readonly OpenAct[]): Promise<UntreatedAct[]> {
  const rows = await sql<{ id: string; organName: string; amountInvolved: string | null }>(
    `select held.id, organ.name as "organName", case when held.audience && $3::text[] then held.amount_involved::text end as "amountInvolved"
     from casework.enforcement_case as held join registry.organ on organ.id = held.organ_id where held.id = any($1::uuid[]) and held.audience && $2::text[]`,
    [acts.map(({ caseId }) => caseId), insiders(sight), keysFor(sight, 'L2')],
  );
  const seen = new Map(rows.map((row) => [row.id, row]));
  return acts.flatMap(({ caseId, organId, domain, from, to }) => {
    const row = seen.get(caseId);
    return row ? [{ caseId, organId, domain, organName: row.organName, actFrom: from, actTo: to, amountInvolved: row.amountInvolved }] : [];
  });
}

/** What is told of acts that other organs have not dealt with: a sum, of two organs or more. */
export async function otherActsOf(sql: Sql, others: readonly OpenAct[]): Promise<OtherUntreatedActs | null> {
  const organs = distinct(others.map(({ organId }) => organId));
  if (organs < fewestOrgans) return null;
  const amounts = await sql<{ amount: string | null }>('select amount_involved::text as amount from casework.enforcement_case where id = any($1::uuid[])', [others.map(({ caseId }) => caseId)]);
  return { organs, amountInvolved: sum(amounts.map(({ amount }) => amount)) };
}

const distinct = (ids: readonly string[]): number => new Set(ids).size;
