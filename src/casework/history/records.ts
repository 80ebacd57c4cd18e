import type { CivilDay } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import { IdentityStrength, PartyKind } from '../../registry/party/index.js';
import { CaseStatus, CaseStepKind, PartyRole } from '../case/index.js';
import { isSealed, type PenaltyRecord } from './priors.js';
import { topicFacts, topicsOf } from './topics.js';

/** 未经处理: an act of a party with which neither the criminal nor the administrative side has dealt. */
export interface OpenAct {
  readonly caseId: string;
  readonly partyId: string;
  readonly organId: string;
  readonly domain: DomainCode;
  readonly from: CivilDay | null;
  readonly to: CivilDay | null;
}

/** 有罪判决 of one crime. */
export interface Conviction { readonly crimeCode: string; readonly on: CivilDay }

/** Birth as the identity number of a person says it: whose number does not hold is of weak identity, and feeds nothing. */
const born = (party: string): string =>
  `case when ${party}.kind = '${PartyKind.NATURAL_PERSON}' and ${party}.resident_id_number ~ '^\\d{17}[0-9X]$' then substr(${party}.resident_id_number, 7, 8) end`;

const strong = (party: string): string => `${party}.identity_strength = '${IdentityStrength.STRONG}'`;

/** Named as a penalty, or with an amount, or worded as one: an order to correct, and a decision not to punish, are none (行政处罚法第九条). */
const punishes = `(cardinality(decision.kinds) > 0
  or coalesce(decision.fine_amount, 0) + coalesce(decision.confiscated_gains_amount, 0) + coalesce(decision.confiscated_goods_amount, 0) > 0
  or decision.content ~ '罚款|没收|警告|通报批评|暂扣|吊销|降低资质|停产|停业|关闭|从业|拘留' and decision.content !~ '不予|免予|免除')`;

const served = `(select min((step.taken_at at time zone 'Asia/Shanghai')::date) from casework.case_step as step
  where step.enforcement_case_id = held.id and step.kind = '${CaseStepKind.SERVED}' and (step.taken_at at time zone 'Asia/Shanghai')::date >= decision.decided_on)`;

const penalties = `
  select distinct on (decision.id, link.party_id)
    decision.id as "decisionId", held.id as "caseId", link.party_id as "partyId", decision.organ_id as "organId", held.domain, held.historic,
    decision.decision_number as "decisionNumber", held.cause_of_action as "causeOfAction", held.violation, ${born('party')} as born,
    coalesce(${served}, decision.decided_on, decision.published_on)::text as "effectiveOn",
    coalesce(held.act_to, held.act_from, decision.decided_on, decision.published_on)::text as "doneOn"
  from casework.case_party as link
  join registry.party on party.id = link.party_id and ${strong('party')}
  join casework.enforcement_case as held on held.id = link.enforcement_case_id
  join casework.penalty_decision as decision on decision.enforcement_case_id = held.id and decision.in_force
  where link.party_id = any($1::uuid[]) and link.role = '${PartyRole.PUNISHED}' and coalesce(decision.decided_on, decision.published_on) is not null and ${punishes}
  order by decision.id, link.party_id`;

/** What cases state of the facts that topics read, as their latest revision keeps them, whatever the field of enforcement. */
const stated = `
  select held.id as "caseId", fact.key as column, fact.value
  from casework.enforcement_case as held
  join casework.case_revision as latest on latest.enforcement_case_id = held.id and latest.revision = held.revision
  cross join lateral jsonb_each(latest.rows->'facts') as fact
  where held.id = any($1::uuid[]) and fact.key = any($2::text[])`;

const columnOf = (fact: string): string => `${fact.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_value`;
const factOfColumn: ReadonlyMap<string, string> = new Map(topicFacts.map((fact) => [columnOf(fact), fact]));

type PenaltyRow = Omit<PenaltyRecord, 'topics'> & { readonly causeOfAction: string | null; readonly violation: string | null; readonly born: string | null; readonly doneOn: CivilDay };

/** 既往行政处罚 of these parties, by whatever organ, latest first, in two statements however many parties; parties without any are left out. */
export async function penaltiesOf(sql: Sql, partyIds: readonly string[]): Promise<ReadonlyMap<string, readonly PenaltyRecord[]>> {
  const rows = (await sql<PenaltyRow>(penalties, [partyIds])).filter((row) => !isSealed(row.born, row.doneOn));
  const facts = rows.length === 0 ? new Map<string, Facts>() : await factsOfTopics(sql, [...new Set(rows.map(({ caseId }) => caseId))]);
  const records = rows.map(({ causeOfAction, violation, born: _born, doneOn: _doneOn, ...row }): PenaltyRecord => (
    { ...row, topics: topicsOf({ causeOfAction, violation, facts: facts.get(row.caseId) ?? new Map<string, never>() }) }));
  const ordered = records.sort((a, b) => (a.effectiveOn === b.effectiveOn ? (a.decisionId < b.decisionId ? -1 : 1) : a.effectiveOn < b.effectiveOn ? 1 : -1));
  return Map.groupBy(ordered, ({ partyId }) => partyId);
}

type Facts = Map<string, string | number | boolean>;

async function factsOfTopics(sql: Sql, caseIds: readonly string[]): Promise<Map<string, Facts>> {
  const rows = await sql<{ caseId: string; column: string; value: string | number | boolean }>(stated, [caseIds, [...factOfColumn.keys()]]);
  const held = new Map<string, Facts>();
  for (const { caseId, column, value } of rows) held.set(caseId, (held.get(caseId) ?? new Map<string, never>()).set(factOfColumn.get(column)!, value));
  return held;
}

/** Ends on the administrative side of a transfer. */
const ended = `('PENALISED', 'NOT_PENALISED', 'BARRED_BY_FINE', 'TIME_BARRED')`;
const judgements = `('CONVICTED', 'EXEMPTED', 'ACQUITTED', 'TERMINATED')`;

/** The last judgment of a track; a retrial takes the place of what it tries again. */
const lastJudgement = (track: string): string => `(select step.to_state from casework.transfer_step_taken as step
  where step.transfer_id = ${track}.transfer_id and ${track}.id::text = any(step.subject_ids) and step.to_state in ${judgements} order by step.ordinal desc limit 1)`;

const openActs = `
  select distinct on (held.id, link.party_id) held.id as "caseId", link.party_id as "partyId", held.organ_id as "organId", held.domain, held.act_from::text as from, held.act_to::text as to
  from casework.case_party as link
  join registry.party on party.id = link.party_id and ${strong('party')}
  join casework.enforcement_case as held on held.id = link.enforcement_case_id
  where link.party_id = any($1::uuid[]) and link.role in ('${PartyRole.PUNISHED}', '${PartyRole.SUSPECT}')
    and not exists (select from casework.penalty_decision as decision where decision.enforcement_case_id = held.id and decision.in_force)
    and (held.status in ('${CaseStatus.OPENED}', '${CaseStatus.INVESTIGATED}')
      or held.status = '${CaseStatus.DECIDED}' and exists (select from casework.penalty_decision as decision where decision.enforcement_case_id = held.id))
    and not exists (select from casework.transfer join casework.transfer_track as track on track.transfer_id = transfer.id
      where transfer.enforcement_case_id = held.id and track.suspect_id = link.party_id and (track.file_state in ${ended} or ${lastJudgement('track')} is not null))
  order by held.id, link.party_id`;

/**
 * 未经处理: acts of these parties that are neither criminally nor administratively dealt with: their cases run, or all that was decided in them was
 * annulled, and no court has judged. A case closed or withdrawn without a decision holds no act. Parties without any are left out.
 */
export async function openActsOf(sql: Sql, partyIds: readonly string[]): Promise<ReadonlyMap<string, readonly OpenAct[]>> {
  return Map.groupBy(await sql<OpenAct>(openActs, [partyIds]), ({ partyId }) => partyId);
}

const convictions = `
  select track.suspect_id as "partyId", track.crime_code as "crimeCode", ${born('party')} as born,
    (judged.at at time zone 'Asia/Shanghai')::date::text as on, coalesce(held.act_to, held.act_from, (judged.at at time zone 'Asia/Shanghai')::date)::text as "doneOn"
  from casework.transfer_track as track
  join registry.party on party.id = track.suspect_id and ${strong('party')}
  join casework.transfer on transfer.id = track.transfer_id
  left join casework.enforcement_case as held on held.id = transfer.enforcement_case_id
  cross join lateral (select step.occurred_at as at, step.to_state as how from casework.transfer_step_taken as step
    where step.transfer_id = track.transfer_id and track.id::text = any(step.subject_ids) and step.to_state in ${judgements} order by step.ordinal desc limit 1) as judged
  where track.suspect_id = any($1::uuid[]) and track.crime_code is not null and judged.how = 'CONVICTED'
  order by judged.at, track.id`;

/** 有罪判决 of these parties, by crime, as tracks of transfers state them, earliest first; sealed ones are left out, and parties without any. */
export async function convictionsOf(sql: Sql, partyIds: readonly string[]): Promise<ReadonlyMap<string, readonly Conviction[]>> {
  const rows = await sql<Conviction & { partyId: string; born: string | null; doneOn: CivilDay }>(convictions, [partyIds]);
  const open = rows.filter((row) => !isSealed(row.born, row.doneOn));
  const byParty = Map.groupBy(open, ({ partyId }) => partyId);
  return new Map([...byParty].map(([partyId, ones]) => [partyId, ones.map(({ crimeCode, on }) => ({ crimeCode, on }))]));
}
