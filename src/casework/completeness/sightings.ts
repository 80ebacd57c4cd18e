import { v7 as uuidv7 } from 'uuid';
import { insertRows, type Transaction } from '../../platform/database/index.js';
import type { ActorOrgan } from '../../platform/graphql/context.js';
import { insiders } from '../case/index.js';
import { digestOf, documentKey, isTooLong, laneOfOrgan, mostCharacters, takeLanes } from '../intake/index.js';
import { CompletenessState, questionOf, SightingKind, SightingOutcome } from './completeness.codes.js';
import { questionAsked, questionSettled } from './completeness.events.js';
import type { SightingInput, SightingReceived } from './completeness.types.js';
import { arrived, ask, change, hub, selectHeld, type Asked, type QuestionHeld } from './questions.js';

interface Named extends Asked { readonly code: string; readonly name: string }

/** One that can be kept, with whom it names. */
interface Taken { readonly id: string; readonly input: SightingInput; readonly organ: Named; readonly digest: string }

/** Who sends, and from where. */
interface Sending { readonly organ: ActorOrgan; readonly source: string; readonly at: Date }

/** Keeps records of a source, compares them with what is held, and asks at once for what has no match; says what became of each. */
export async function takeSightings(sql: Transaction, inputs: readonly SightingInput[], { organ, source, at }: Sending): Promise<SightingReceived[]> {
  const named = await organsNamed(sql, inputs);
  await takeLanes(sql, [`sightings ${organ.id} ${source}`, ...named.map(({ organId }) => laneOfOrgan(organId))]);
  const held = await sql<{ sourceKey: string; digest: string }>(
    'select source_key as "sourceKey", request_digest as digest from casework.sighting where recorded_by_organ_id = $1 and source = $2 and source_key = any($3::text[])', [organ.id, source, inputs.map(({ sourceKey }) => sourceKey)],
  );
  const known = new Map(held.map(({ sourceKey, digest }) => [sourceKey, digest]));
  const taken: Taken[] = [];
  const rows = inputs.map((input): SightingReceived => {
    const { sourceKey } = input;
    const digest = digestOf(input);
    const found = named.find(({ code, name }) => (input.organCode === undefined ? name === input.organName : code === input.organCode));
    const before = known.get(sourceKey);
    if (before === digest) return { sourceKey, outcome: SightingOutcome.UNCHANGED, message: null };
    const message = before === undefined ? flawOf(input, found) : '该来源主键已用于另一内容；请核对，或者换用新的来源主键';
    if (message !== null) return { sourceKey, outcome: SightingOutcome.SET_ASIDE, message };
    known.set(sourceKey, digest);
    taken.push({ id: uuidv7(), input, organ: found!, digest });
    return { sourceKey, outcome: SightingOutcome.RECORDED, message: null };
  });
  await insertRows(sql, 'casework.sighting', taken.map(({ id, input, organ: of, digest }) => ({
    id, kind: input.kind, organ_id: of.organId, recorded_by_organ_id: organ.id, source, source_key: input.sourceKey, number: input.number, number_normalised: spelling(input.number), seen_on: input.seenOn, amount: input.amount, url: input.url,
    recorded_at: at, request_digest: digest, audience: insiders(of),
  })));
  await match(sql, 's.id = any($1::uuid[])', taken.map(({ id }) => id), await caseNumbersOf(sql, taken), at);
  await askFor(sql, taken, at);
  return rows;
}

function flawOf({ sourceKey, kind, number, url, organCode, organName }: SightingInput, organ: Named | undefined): string | null {
  if (sourceKey.trim() === '') return '来源主键（sourceKey）为空；请填写后重新报送';
  if ([sourceKey, number, url].some((text) => text !== undefined && isTooLong(text))) return `来源主键、编号、网址不能超过 ${mostCharacters} 个字符；请缩短后重新报送`;
  if (!organ) return `没有机关“${organCode ?? organName ?? ''}”，或者不是行政执法机关；请使用机关名录中的代码或者全称，或者先登记该机关`;
  return kind !== SightingKind.CRIMINAL_SIDE && spelling(number) === null ? '公示、缴款记录须有处罚决定文号（number）；请补填后重新报送' : null;
}

/** Agencies of today by code or full name; a name that two bear names neither. */
async function organsNamed(sql: Transaction, inputs: readonly SightingInput[]): Promise<Named[]> {
  const rows = await sql<Named>(
    `select id as "organId", code, name, lineage, division_id as division from registry.organ
     where kind = 'ENFORCEMENT_AGENCY' and (code = any($1::text[]) or name = any($2::text[]) and valid_to is null)`,
    [inputs.flatMap(({ organCode }) => organCode ?? []), inputs.flatMap(({ organName }) => organName ?? [])],
  );
  return rows.map((row) => ({ ...row, name: rows.filter(({ name }) => name === row.name).length === 1 ? row.name : '' }));
}

async function askFor(sql: Transaction, taken: readonly Taken[], at: Date): Promise<void> {
  const unmatched = new Set((await sql<{ id: string }>('select id from casework.sighting where id = any($1::uuid[]) and enforcement_case_id is null', [taken.map(({ id }) => id)])).map(({ id }) => id));
  for (const of of Map.groupBy(taken.filter(({ id }) => unmatched.has(id)), ({ organ }) => organ.organId).values()) {
    await ask(sql, of[0]!.organ, of.map(({ id, input }) => ({ kind: questionOf[input.kind], numbers: input.number ?? null, sightingId: id })), { actor: hub, at });
  }
}

/** The spelling in which numbers of two sources meet: with 第 or without is one. */
const spelling = (number: string | undefined): string | null => documentKey(number)?.replace('〕第', '〕') ?? null;

/** A case with its number in the spelling that is compared. */
interface CaseNumber { readonly caseId: string; readonly organId: string; readonly number: string }

/** Case numbers that records of the criminal side may mean: of the agencies that they name. */
async function caseNumbersOf(sql: Transaction, taken: readonly Taken[]): Promise<CaseNumber[]> {
  const organIds = [...new Set(taken.filter(({ input }) => input.kind === SightingKind.CRIMINAL_SIDE && input.number !== undefined).map(({ organ }) => organ.organId))];
  const wanted = new Set(taken.map(({ input }) => spelling(input.number)));
  return (await caseNumbers(sql, 'organ_id', organIds)).filter(({ number }) => wanted.has(number));
}

async function caseNumbers(sql: Transaction, column: 'id' | 'organ_id', ids: readonly string[]): Promise<CaseNumber[]> {
  if (ids.length === 0) return [];
  const rows = await sql<CaseNumber>(`select id as "caseId", organ_id as "organId", case_number as number from casework.enforcement_case where ${column} = any($1::uuid[]) and case_number is not null`, [ids]);
  return rows.flatMap((row) => { const number = spelling(row.number); return number === null ? [] : [{ ...row, number }]; });
}

/** Records that waited for these cases have their match, and their questions are settled; those whose number a case no longer bears are matched anew, or asked for again. */
export async function matchArrived(sql: Transaction, caseIds: readonly string[], at: Date): Promise<void> {
  const numbers = await caseNumbers(sql, 'id', caseIds);
  const parted = await part(sql, caseIds, numbers);
  await match(sql, 'c.id = any($1::uuid[])', caseIds, numbers, at);
  if (parted.length === 0) return;
  await match(sql, 's.id = any($1::uuid[])', parted.map(({ id }) => id), [], at);
  await askAgain(sql, parted, at);
}

interface Parted extends Asked { readonly id: string; readonly kind: SightingKind; readonly number: string | null }

/** Takes these cases from the records whose number they no longer bear. */
function part(sql: Transaction, caseIds: readonly string[], numbers: readonly CaseNumber[]): Promise<Parted[]> {
  return sql<Parted>(
    `update casework.sighting as target set enforcement_case_id = null from registry.organ as o where target.enforcement_case_id = any($1::uuid[]) and o.id = target.organ_id
       and not exists (select from casework.penalty_decision d where d.enforcement_case_id = target.enforcement_case_id and replace(d.number_normalised, '〕第', '〕') = target.number_normalised)
       and not exists (select from unnest($2::uuid[], $3::text[]) as n(id, number) where n.id = target.enforcement_case_id and n.number = target.number_normalised and target.kind = 'CRIMINAL_SIDE')
     returning target.id, target.kind, target.number, o.id as "organId", o.lineage, o.division_id as division`,
    [caseIds, numbers.map(({ caseId }) => caseId), numbers.map(({ number }) => number)],
  );
}

/** Asks for what has no match any more: the question that was settled is open again, and what was never asked is. */
async function askAgain(sql: Transaction, parted: readonly Parted[], at: Date): Promise<void> {
  const unmatched = new Set((await sql<{ id: string }>('select id from casework.sighting where id = any($1::uuid[]) and enforcement_case_id is null', [parted.map(({ id }) => id)])).map(({ id }) => id));
  const held = await sql<QuestionHeld>(`${selectHeld} where q.sighting_id = any($1::uuid[]) for update of q`, [[...unmatched]]);
  const settled = held.filter(({ state }) => state === CompletenessState.SETTLED_BY_ARRIVAL);
  await change(sql, questionAsked, settled.map((question) => ({ question: { ...question, state: CompletenessState.OPEN }, columns: { state: CompletenessState.OPEN, settled_at: null, enforcement_case_id: null } })), { actor: hub, at });
  const asked = new Set(held.map(({ sightingId }) => sightingId));
  for (const one of parted.filter(({ id }) => unmatched.has(id) && !asked.has(id))) await ask(sql, one, [{ kind: questionOf[one.kind], numbers: one.number, sightingId: one.id }], { actor: hub, at });
}

/** Joins records without a match to the cases that bear their numbers: decisions by the organ in whose name or by whom they were made. */
async function match(sql: Transaction, among: string, ids: readonly string[], numbers: readonly CaseNumber[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  const matched = await sql<{ id: string; caseId: string }>(
    `update casework.sighting as target set enforcement_case_id = found."caseId" from (
       select distinct on (id) * from (
         select s.id, c.id as "caseId" from casework.sighting s join casework.penalty_decision d on d.number_normalised in (s.number_normalised, replace(s.number_normalised, '〕', '〕第')) and replace(d.number_normalised, '〕第', '〕') = s.number_normalised
           join casework.enforcement_case c on c.id = d.enforcement_case_id where s.enforcement_case_id is null and s.organ_id in (d.organ_id, c.organ_id) and ${among}
         union all select s.id, c.id from unnest($2::uuid[], $3::uuid[], $4::text[]) as n(id, organ_id, number) join casework.enforcement_case c on c.id = n.id
           join casework.sighting s on s.number_normalised = n.number and s.organ_id = n.organ_id and s.kind = 'CRIMINAL_SIDE' and s.enforcement_case_id is null where ${among}) as either order by id, "caseId") as found
     where target.id = found.id returning target.id, found."caseId"`,
    [ids, numbers.map(({ caseId }) => caseId), numbers.map(({ organId }) => organId), numbers.map(({ number }) => number)],
  );
  if (matched.length === 0) return;
  const caseOf = new Map(matched.map(({ id, caseId }) => [id, caseId]));
  const held = await sql<QuestionHeld>(`${selectHeld} where q.sighting_id = any($1::uuid[]) and q.state in ('OPEN', 'ANSWERED') for update of q`, [[...caseOf.keys()]]);
  await change(sql, questionSettled, held.map((question) => arrived(question, at, caseOf.get(question.sightingId!)!)), { actor: hub, at });
}
