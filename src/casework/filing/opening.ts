import { v7 as uuidv7 } from 'uuid';
import { addDays, civilDayOf, endOfDay } from '../../kernel/index.js';
import { insertRows, updateRows, type Transaction } from '../../platform/database/index.js';
import { append, type EventKind, type Payload, type Told } from '../../platform/log/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import { insiders } from '../case/index.js';
import { beginClocksOf, followClocks, type Matter } from '../deadline/index.js';
import { listedOn, listsFor, MajorListPurpose, type ListInForce } from '../major/index.js';
import { FilingState } from './filing.codes.js';
import { filingOpened, filingVoided } from './filing.events.js';
import { majorByKind, majorKinds } from './major-kinds.js';

/** 备案期限: that of the filing rule, whose counting is not verified and which has no end, and the hub's own of 15 natural days. */
export const filingClocks: readonly string[] = ['major.file_record', 'platform.major_filing'];
const daysToFile = 15;

/** Whose step it is where the hub takes it itself. */
const hub = 'hub:filing';

/** What a filing is for. */
export interface FilingGround { readonly id: string; readonly caseId: string; readonly organId: string; readonly lineage: readonly string[]; readonly division: string | null; readonly domain: DomainCode }

interface Found extends Omit<FilingGround, 'id'> {
  readonly filingId: string | null; readonly revision: number | null; readonly decisionId: string; readonly level: string | null; readonly superiorId: string | null; readonly officeId: string | null; readonly kinds: readonly string[];
  readonly fineAmount: string | null; readonly confiscatedGainsAmount: string | null; readonly confiscatedGoodsAmount: string | null; readonly content: string | null; readonly day: string | null; readonly isOfPersons: boolean;
}

/** Which decisions are looked at: of these cases, or all of a day or later. */
export type Among = { readonly caseIds: readonly string[] } | { readonly since: string };

/**
 * Opens the duty for every decision in force that is a major one and has none, and ends it where a decision is not in force any more, set-wise, in the
 * transaction that recorded them. What was taken in as history owes nothing.
 */
export async function openFilings(sql: Transaction, among: Among, at: Date): Promise<void> {
  const lists = await listsFor(sql, MajorListPurpose.MAJOR_FILING);
  const isByCase = 'caseIds' in among;
  const found = await sql<Found>(`${selectDecisions} and ${isByCase ? 'd.enforcement_case_id = any($2::uuid[])' : 'd.decided_on >= $2::date'} order by d.enforcement_case_id, d.ordinal`,
    [lists.length > 0 ? null : majorKinds, isByCase ? among.caseIds : among.since]);
  const today = civilDayOf(at);
  const opened = found.flatMap((one) => {
    const reasons = reasonsFor(one, lists, today);
    const decidedOn = one.day ?? today;
    return reasons.length === 0 ? [] : [{ ...one, id: one.filingId ?? uuidv7(), reasons, decidedOn, dueOn: addDays(decidedOn, daysToFile), revision: (one.revision ?? 0) + 1 }];
  });
  const rows = opened.map((one) => ({
    id: one.id, enforcement_case_id: one.caseId, decision_id: one.decisionId, organ_id: one.organId, office_id: one.officeId, superior_id: one.superiorId, state: FilingState.OWED, reasons: one.reasons, decided_on: one.decidedOn,
    due_on: one.dueOn, is_missed: one.dueOn < today, is_late: false, revision: one.revision, listed_at: at, audience: insiders(one),
  }));
  await insertRows(sql, 'casework.penalty_filing', rows.filter((_, index) => opened[index]!.filingId === null));
  await updateRows(sql, 'casework.penalty_filing', rows.filter((_, index) => opened[index]!.filingId !== null));
  await append(sql, opened.map((one) => toldOf(one, filingOpened, one.revision, { decisionId: one.decisionId, reasons: one.reasons, dueOn: one.dueOn, isMissed: one.dueOn < today }, hub, at)), at.toISOString());
  await beginClocksOf(sql, opened.map((one) => ({ matter: matterOf(one), occurredAt: new Date(`${one.decidedOn}T00:00:00+08:00`) })), filingClocks, { occurredAt: at, recordedAt: at, actor: hub, channel: 'LIVE' });
  if (isByCase) await voidFilings(sql, among.caseIds, at);
}

function reasonsFor(one: Found, lists: readonly ListInForce[], today: string): string[] {
  const listed = listedOn(lists, { ...one, organ: one, day: one.day ?? today });
  return [...majorByKind(one.kinds, one.content), ...listed.map(({ says }) => says)];
}

async function voidFilings(sql: Transaction, caseIds: readonly string[], at: Date): Promise<void> {
  const voided = await sql<FilingGround & { revision: number }>(
    `update casework.penalty_filing f set state = 'VOID', revision = f.revision + 1 from casework.enforcement_case c, registry.organ o
     where f.enforcement_case_id = any($1::uuid[]) and f.state = 'OWED' and c.id = f.enforcement_case_id and o.id = f.organ_id
       and not exists (select from casework.penalty_decision d where d.id = f.decision_id and d.in_force)
     returning f.id, f.revision, c.id as "caseId", f.organ_id as "organId", o.lineage, o.division_id as division, c.domain`, [caseIds],
  );
  await append(sql, voided.map((one) => toldOf(one, filingVoided, one.revision, {}, hub, at)), at.toISOString());
  for (const one of voided) await followClocks(sql, matterOf(one), [one.id], { drops: filingClocks }, { occurredAt: at, recordedAt: at, actor: hub, channel: 'LIVE' });
}

/** What the clocks of a filing run for. */
export function matterOf({ id, caseId, organId, lineage, division, domain }: FilingGround): Matter {
  return {
    type: 'PenaltyFiling', id, caseId, audience: insiders({ lineage, division }), organKeys: [lineage[0]!], owners: { AGENCY: organId },
    circumstances: { domain, policeLine: 'GENERAL', hasItems: false, inCustody: false },
  };
}

/** An event of a filing; its number is the revision that it makes. */
export function toldOf({ id, caseId, lineage, division }: FilingGround, kind: EventKind, revision: number, said: Payload, actor: string, at: Date, inWords?: Payload): Told {
  return {
    kind, aggregate: { type: 'PenaltyFiling', id, number: revision }, organs: [lineage[0]!], audience: insiders({ lineage, division }), occurredAt: at.toISOString(), actor, channel: 'LIVE',
    parts: [{ fieldClass: 'L1', payload: { filingId: id, caseId, ...said } }, ...(inWords ? [{ fieldClass: 'L2' as const, payload: inWords }] : [])],
  };
}

/** Whether it is after the last of the days to file. */
export const isAfter = (at: Date, dueOn: string): boolean => at > endOfDay(dueOn);

/** Of kinds that may be major, or any where lists are in force; those without a filing, or with one that is void. */
const selectDecisions = `
  select f.id as "filingId", f.revision, d.id as "decisionId", c.id as "caseId", c.organ_id as "organId", o.lineage, o.division_id as division, o.level, c.domain, case when o.vertically_managed then o.superior_id end as "superiorId",
    (select id from registry.organ j where j.kind = 'JUSTICE_BUREAU' and j.division_id = o.division_id and j.valid_to is null order by j.code limit 1) as "officeId",
    d.kinds, d.fine_amount::text as "fineAmount", d.confiscated_gains_amount::text as "confiscatedGainsAmount", d.confiscated_goods_amount::text as "confiscatedGoodsAmount", d.content,
    coalesce(d.decided_on, d.published_on)::text as day,
    (select coalesce(bool_and(p.kind = 'NATURAL_PERSON'), false) from casework.case_party l join registry.party p on p.id = l.party_id where l.enforcement_case_id = c.id and l.role = 'PUNISHED') as "isOfPersons"
  from casework.penalty_decision d join casework.enforcement_case c on c.id = d.enforcement_case_id join registry.organ o on o.id = c.organ_id
    left join casework.penalty_filing f on f.decision_id = d.id
  where d.in_force and not c.historic and (f.id is null or f.state = 'VOID') and ($1::text[] is null or d.kinds && $1::text[])`;
