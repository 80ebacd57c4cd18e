import { addDays, endOfDay, readDocumentNumber, type CivilDay } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';
import { eventsAfter, positionsBetween, type EventKind, type Seen } from '../../platform/log/index.js';
import { keysFor, type Sight } from '../../platform/reader/index.js';

/** An event of a case as the sheet lists it. */
export interface SheetEvent { readonly at: Date; readonly meaning: string; readonly number: string; readonly organ: string }

/** 每日清单: what the hub recorded on one day, as one actor may see it. */
export interface DailySheet {
  /** Events by kind, the most frequent first. */
  readonly counts: readonly { readonly meaning: string; readonly count: number }[];
  /** Events of cases, in the order of the log; the first of them, where there are more than `mostEvents`. */
  readonly events: readonly SheetEvent[];
  /** Events of cases beyond those listed. */
  readonly unlisted: number;
  /** Whether there were more events than are counted. */
  readonly isCutOff: boolean;
}

/** Events listed, events counted, and events read at a time; our own figures. */
const mostEvents = 500;
const mostCounted = 10_000;
const pageSize = 1_000;

/** The sheet of a day in Asia/Shanghai. Throws without an actor. */
export async function dailySheet(sql: Sql, sight: Sight, kinds: ReadonlyMap<string, EventKind>, day: CivilDay): Promise<DailySheet> {
  const seen = await seenOn(sql, sight, day);
  const counted = seen.slice(0, mostCounted);
  const ofCases = counted.filter(({ aggregateType }) => aggregateType === 'EnforcementCase');
  const listed = ofCases.slice(0, mostEvents);
  const places = await placesOf(sql, sight, listed);
  const termOf = (type: string): string => (kinds.get(type)?.meaning ?? type).replace(/:.*/s, '');
  const counts = Map.groupBy(counted, ({ type }) => termOf(type));
  return {
    counts: [...counts].map(([meaning, { length }]) => ({ meaning, count: length })).sort((a, b) => b.count - a.count),
    events: listed.map((event) => ({ at: event.recordedAt, meaning: termOf(event.type), ...placeOf(places, event) })),
    unlisted: ofCases.length - listed.length, isCutOff: seen.length > mostCounted,
  };
}

/** What was recorded that day and the actor may see, up to one more than is counted. */
async function seenOn(sql: Sql, sight: Sight, day: CivilDay): Promise<Seen[]> {
  const [from, before] = [new Date(endOfDay(addDays(day, -1)).getTime() + 1), new Date(endOfDay(day).getTime() + 1)];
  // Also where nothing was recorded the log is asked, so that a read without an actor throws.
  const { first, last } = await positionsBetween(sql, from, before) ?? { first: 1n, last: 0n };
  const found: Seen[] = [];
  for (let after = first - 1n; found.length <= mostCounted;) {
    const page = await eventsAfter(sql, sight, after, pageSize, { until: last });
    found.push(...page.filter(({ recordedAt }) => recordedAt >= from && recordedAt < before));
    if (page.length < pageSize) break;
    after = page.at(-1)!.position;
  }
  return found;
}

/** Number and organ of a case, or number of a decision. */
interface Place { readonly id: string; readonly number: string | null; readonly organ: string }

/** A number of free form may hold a name: what is no document number, or names a party of its case, is not shown. */
const unshown = '（文号不规范，从略）';

async function placesOf(sql: Sql, sight: Sight, events: readonly Seen[]): Promise<ReadonlyMap<string, Place>> {
  const ids = [[...new Set(events.map(({ aggregateId }) => aggregateId))], [...new Set(events.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId])))]];
  const keys = [keysFor(sight, 'L0'), keysFor(sight, 'L1')];
  const cases = await sql<Place>(
    `select c.id, o.name as organ, case when c.audience && $3::text[] then ${nameless('c.case_number', 'c.id')} end as number
     from casework.enforcement_case c join registry.organ o on o.id = c.organ_id where c.id = any($1::uuid[]) and c.audience && $2::text[]`, [ids[0], ...keys],
  );
  const decisions = await sql<Place>(
    `select d.id, o.name as organ, ${nameless('d.decision_number', 'd.enforcement_case_id')} as number
     from casework.penalty_decision d join registry.organ o on o.id = d.organ_id where d.id = any($1::uuid[]) and d.audience && $2::text[]`, [ids[1], keys[0]],
  );
  return new Map([...cases, ...decisions].map((place) => [place.id, place]));
}

/** SQL of a number that repeats no name of the case's parties, else of an empty text. */
function nameless(number: string, caseId: string): string {
  return `case when exists (select from casework.case_party l left join registry.party p on p.id = l.party_id where l.enforcement_case_id = ${caseId}
    and (strpos(${number}, l.name_as_reported) > 0 or strpos(${number}, p.name) > 0)) then '' else ${number} end`;
}

function placeOf(places: ReadonlyMap<string, Place>, { aggregateId, subjectId }: Seen): Pick<SheetEvent, 'number' | 'organ'> {
  const of = places.get(aggregateId);
  const { number, organ } = (subjectId === null ? undefined : places.get(subjectId)) ?? of ?? { number: null, organ: '' };
  return { organ: of?.organ ?? organ, number: number === null ? '—' : readDocumentNumber(number).ok ? number : unshown };
}
