import { v7 as uuidv7 } from 'uuid';
import { normaliseDocumentNumber, readDocumentNumber } from '../../kernel/index.js';
import { insertRows, type Transaction } from '../../platform/database/index.js';
import type { ActorOrgan } from '../../platform/graphql/context.js';
import { append } from '../../platform/log/index.js';
import { insiders } from '../case/index.js';
import { CompletenessKind, CompletenessState, NumberedRecord } from './completeness.codes.js';
import { questionChanged, questionSettled, questionWithdrawn, seriesStated } from './completeness.events.js';
import type { RecordNumberSeriesInput } from './completeness.types.js';
import { movesOf, type AskedRun, type Run } from './gaps.js';
import { arrived, ask, change, hub, selectHeld, type Asked, type QuestionHeld } from './questions.js';
import { Refused } from './refused.js';

/** A version of a series that still speaks of some year. */
export interface SeriesHeld extends Asked {
  readonly id: string; readonly numbered: NumberedRecord; readonly prefix: string; readonly office: string; readonly restartsYearly: boolean; readonly firstSerial: number; readonly sinceYear: number; readonly untilYear: number | null;
}

export const selectSeries = `
  select s.id, s.numbered, s.prefix, s.office, s.restarts_yearly as "restartsYearly", s.first_serial as "firstSerial", s.since_year as "sinceYear", s.until_year as "untilYear", o.id as "organId", o.lineage, o.division_id as division
  from casework.number_series s join registry.organ o on o.id = s.organ_id`;

/** The last serial number that a 文号 can have. */
const mostSerial = 99_999_999;

interface By { readonly organ: ActorOrgan; readonly subject: string; readonly requestDigest: string; readonly at: Date }

/** Writes the next version of a series and looks at it; gives its id. Earlier versions speak of the years before it alone. Throws `Refused`. */
export async function stateSeries(sql: Transaction, input: RecordNumberSeriesInput, { organ, subject, requestDigest, at }: By): Promise<string> {
  const [prefix, office] = [normaliseDocumentNumber(input.prefix), normaliseDocumentNumber(input.office ?? '')];
  const { numbered, restartsYearly, firstSerial, sinceYear, clientKey } = input;
  const reading = readDocumentNumber(`${prefix}〔2026〕${office}1号`);
  if (!reading.ok || reading.value.prefix !== prefix || (reading.value.suffix ?? '') !== office || reading.value.serial !== '1') throw new Refused('BAD_PREFIX');
  if (firstSerial < 0 || firstSerial > mostSerial || sinceYear < 1949 || sinceYear > at.getUTCFullYear() + 1) throw new Refused('BAD_BEGINNING');
  const key = [organ.id, numbered, prefix, office];
  const [{ version }] = await sql<{ version: number }>(`select count(*)::int + 1 as version from casework.number_series where ${sameSeries}`, key) as [{ version: number }];
  await sql(`update casework.number_series set until_year = $5 - 1 where ${sameSeries} and coalesce(until_year, $5) >= $5`, [...key, sinceYear]);
  const id = uuidv7();
  const stated = { numbered, prefix, office, restartsYearly, firstSerial, sinceYear, version };
  const audience = insiders(organ);
  await insertRows(sql, 'casework.number_series', [{
    id, organ_id: organ.id, numbered, prefix, office, restarts_yearly: restartsYearly, first_serial: firstSerial, since_year: sinceYear, version, listed_at: at, recorded_by: subject, client_key: clientKey, request_digest: requestDigest, audience,
  }]);
  await append(sql, [{
    kind: seriesStated, aggregate: { type: 'NumberSeries', id, number: 1 }, organs: [organ.lineage[0]!], audience, occurredAt: at.toISOString(), actor: subject, channel: 'LIVE',
    parts: [{ fieldClass: 'L1', payload: { seriesId: id, organId: organ.id, ...stated } }],
  }], at.toISOString());
  const versions = await sql<SeriesHeld>(`${selectSeries} where s.organ_id = $1 and s.numbered = $2 and s.prefix = $3 and s.office = $4`, key);
  await lookAtSeries(sql, versions, null, at);
  return id;
}

const sameSeries = 'organ_id = $1 and numbered = $2 and prefix = $3 and office = $4';

/** Asks what is missing of series, all versions of each given, and settles what is not missing any more; `years`: where numbers may have come or gone, null for all. */
export async function lookAtSeries(sql: Transaction, versions: readonly SeriesHeld[], years: ReadonlySet<number> | null, at: Date): Promise<void> {
  for (const of of Map.groupBy(versions, ({ organId, numbered, prefix, office }) => [organId, numbered, prefix, office].join(' ')).values()) await lookAtOne(sql, of, years, at);
}

type Question = QuestionHeld & AskedRun;

async function lookAtOne(sql: Transaction, versions: readonly SeriesHeld[], years: ReadonlySet<number> | null, at: Date): Promise<void> {
  const by = { actor: hub, at };
  const counts = await countsOf(sql, versions, years);
  const held = (await sql<QuestionHeld>(`${selectHeld} where q.series_id = any($1::uuid[]) and q.state in ('OPEN', 'ANSWERED') order by q.serial_from for update of q`, [versions.map(({ id }) => id)])).filter(({ year }) => years === null || counts.has(year!) || years.has(year!))
    .map((one): Question => ({ ...one, from: one.serialFrom!, to: one.serialTo!, isAnswered: one.state === CompletenessState.ANSWERED }));
  for (const year of new Set([...counts.keys(), ...held.map((one) => one.year!)])) {
    const { series, serials } = counts.get(year) ?? { series: null, serials: new Set<number>() };
    const moves = movesOf(serials, series?.firstSerial ?? 0, held.filter((one) => one.year === year));
    const about = (run: Run) => ({ numbers: numbersOf(series!, year, run), serialFrom: run.from, serialTo: run.to });
    if (moves.asked.length > 0) await ask(sql, series!, moves.asked.map((run) => ({ kind: CompletenessKind.NUMBER_GAP, seriesId: series!.id, year, ...about(run) })), by);
    await change(sql, questionChanged, moves.changed.map(({ question, run }) => ({ question: { ...plain(question), ...about(run) }, columns: { serial_from: run.from, serial_to: run.to, numbers: about(run).numbers } })), by);
    await change(sql, questionSettled, moves.arrived.map((question) => arrived(plain(question), at, null)), by);
    await change(sql, questionWithdrawn, moves.withdrawn.map((question) => ({ question: { ...plain(question), state: CompletenessState.WITHDRAWN }, columns: { state: CompletenessState.WITHDRAWN } })), by);
  }
}

const plain = ({ from: _from, to: _to, isAnswered: _isAnswered, ...question }: Question): QuestionHeld => question;

/** A run as it would be written. */
function numbersOf({ prefix, office, restartsYearly }: SeriesHeld, year: number, run: Run): string {
  return `${prefix}${restartsYearly ? `〔${year}〕` : `（${year}年起连续编号）`}${office}${serialsOf(run)}`;
}

const serialsOf = ({ from, to }: Run): string => (from === to ? `${from}号` : `${from}号至${to}号`);

/** The same numbers, of a part of the run. */
export const partOfNumbers = (numbers: string, run: Run): string => numbers.replace(/\d+号(?:至\d+号)?$/, serialsOf(run));

/** A count of serial numbers: of one year, or from one year on. */
interface Count { readonly series: SeriesHeld; readonly serials: Set<number> }

/** The serial numbers that the hub holds, by the year with which their count begins. Records in force, annulled or withdrawn count alike: the number was given. */
async function countsOf(sql: Transaction, versions: readonly SeriesHeld[], years: ReadonlySet<number> | null): Promise<Map<number, Count>> {
  const { organId, numbered, prefix, office } = versions[0]!;
  const isAsked = (year: number, { restartsYearly }: SeriesHeld): boolean => years === null || !restartsYearly || years.has(year);
  const counts = new Map<number, Count>();
  const within = years !== null && versions.every(({ restartsYearly }) => restartsYearly) ? [...years] : null;
  const numbers = numbered === NumberedRecord.CASE ? await sql<{ number: string }>(caseNumbers, [organId, within]) : await sql<{ number: string }>(decisionNumbers, [organId, within, prefix]);
  for (const { number } of numbers) {
    const reading = readDocumentNumber(number);
    if (!reading.ok || reading.value.prefix !== prefix || (reading.value.suffix ?? '') !== office || !/^\d+$/.test(reading.value.serial)) continue;
    const { year, serial } = reading.value;
    const series = versions.find(({ sinceYear, untilYear }) => sinceYear <= year && year <= (untilYear ?? year));
    if (!series || !isAsked(year, series)) continue;
    const begins = series.restartsYearly ? year : series.sinceYear;
    const count = counts.get(begins) ?? { series, serials: new Set() };
    counts.set(begins, count);
    count.serials.add(Number(serial));
  }
  return counts;
}

const caseNumbers = `
  select case_number as number from casework.enforcement_case
  where organ_id = $1 and case_number is not null and ($2::int[] is null or exists (select from unnest($2::int[]) as year where position(year::text in case_number) > 0))`;

const ofSeries = `number_prefix = $3 and ($2::int[] is null or number_year = any($2::int[]))`;

/** Of decisions made in the organ's name, and of its own cases in whosever name. */
const decisionNumbers = `
  select number_normalised as number from casework.penalty_decision where organ_id = $1 and ${ofSeries}
  union select d.number_normalised from casework.enforcement_case c join casework.penalty_decision d on d.enforcement_case_id = c.id where c.organ_id = $1 and ${ofSeries}`;
