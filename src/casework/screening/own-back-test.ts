import type { Sql } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { keysFor, requireSight } from '../../platform/reader/index.js';
import { BackTest, BackTestRow, type BackTestArguments } from './back-test.types.js';
import type { Answered } from './back-test.js';
import { ScreeningAnswer } from './screening.codes.js';

/** Cases that one page compares: what takes about a second; our own limit. */
const pageOfCases = 500;

/** Cases of one organ, history among them, by time; whoever looks at a subordinate organ asks for its statistics instead. */
const ownCases = `
  select id, listed_at::text as at from casework.enforcement_case
  where organ_id = $1 and audience && $2::text[] and listed_at >= $3::date and listed_at < $4::date + 1 and ($5::text is null or (listed_at, id) > ($5::timestamptz, $6::uuid))
  order by listed_at, id limit $7`;

/** 本机关回测: a page of the organ's own cases against the rules of today, of which nothing is kept; null for whoever is of no organ. */
export async function ownBackTest(sql: Sql, { from, to, after }: BackTestArguments, { organ, sight }: Actor, answersOf: (caseIds: readonly string[]) => Promise<Answered[]>): Promise<BackTest | null> {
  const keys = keysFor(requireSight(sight), 'L2');
  if (from > to) throw badInput('to', 'to 早于 from；请核对起止日期');
  const place = (after ?? null) === null ? null : placeOf(after!);
  if (organ === null) return null;
  const found = await sql<{ id: string; at: string }>(ownCases, [organ.id, keys, from, to, place?.at ?? null, place?.id ?? null, pageOfCases]);
  const last = found.length < pageOfCases ? undefined : found.at(-1);
  return Object.assign(new BackTest(), {
    cases: found.length, rows: rowsOf(await answersOf(found.map(({ id }) => id))),
    endCursor: last === undefined ? null : Buffer.from(JSON.stringify([last.at, last.id])).toString('base64url'),
  });
}

const order = [ScreeningAnswer.MEETS, ScreeningAnswer.FLAG, ScreeningAnswer.NEAR];

/** Row by row, gravest first. */
function rowsOf(answered: readonly Answered[]): BackTestRow[] {
  const rows = [...Map.groupBy(answered, ({ ruleId, answer }) => `${ruleId} ${answer}`).values()].map((all) => {
    const { ruleId, text, answer } = all[0]!;
    return Object.assign(new BackTestRow(), { ruleId, text, answer, count: all.length, caseIds: [...new Set(all.map(({ caseId }) => caseId))] });
  });
  return rows.toSorted((one, other) => order.indexOf(one.answer) - order.indexOf(other.answer) || (one.ruleId < other.ruleId ? -1 : 1));
}

function placeOf(cursor: string): { at: string; id: string } {
  const [, at, id] = /^\["(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?\+\d\d)","([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"\]$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(`${at.replace(' ', 'T')}:00`))) throw badInput('after', 'after 不是本机关回测给出的游标；请使用上一页的 endCursor 原值，或去掉 after 从头读起');
  return { at, id };
}
