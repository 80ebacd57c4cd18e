import type { Sql } from '../../platform/database/index.js';
import { Refused } from './refused.js';

/** Cases that one step of a back-test compares: what takes about a second; our own limit. */
const pageOfCases = 500;

/** Where a back-test stands in the order of its walk. */
export interface Place { readonly domain: string; readonly at: string; readonly id: string }

interface Walk { readonly domains: readonly string[]; readonly from: string; readonly to: string; readonly after: Place | null }

/** Cases of these fields, by field and time. */
const walk = `
  select id, domain, listed_at::text as at from casework.enforcement_case
  where domain = any($1::text[]) and listed_at >= $2::date and listed_at < $3::date + 1 and ($4::text is null or (domain, listed_at, id) > ($4, $5::timestamptz, $6::uuid))
  order by domain, listed_at, id limit $7`;

/** The next cases, and where to go on; null at the end. */
export async function nextPage(sql: Sql, { domains, from, to, after }: Walk): Promise<{ ids: string[]; endCursor: string | null }> {
  const found = await sql<{ id: string; domain: string; at: string }>(walk, [domains, from, to, after?.domain ?? null, after?.at ?? null, after?.id ?? null, pageOfCases]);
  const last = found.length < pageOfCases ? undefined : found.at(-1);
  return { ids: found.map(({ id }) => id), endCursor: last === undefined ? null : Buffer.from(JSON.stringify([last.domain, last.at, last.id])).toString('base64url') };
}

/** Throws `Refused` for what is no cursor of a back-test. */
export function placeOf(cursor: string): Place {
  const [, domain, at, id] = /^\["([A-Z]+)","(\d{4}-[\d :.+-]+)","([0-9a-f-]{36})"\]$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (domain === undefined || at === undefined || id === undefined) throw new Refused('CURSOR_STALE');
  return { domain, at, id };
}
