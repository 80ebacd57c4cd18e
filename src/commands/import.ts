import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { batchLimit, counterpartiesOf, readPublishedRecords, type PublishedRecord } from '../casework/intake/index.js';
import type { Domain } from '../casework/case/index.js';
import type { Hub } from '../hub.js';
import { complain } from '../platform/complaint.js';
import { systemReason } from '../platform/system-reason.js';
import { registerOrgans } from '../registry/organ/index.js';

const actor = 'hub:import';

/** What became of a file: rows by outcome, and rows of domains that no module of this hub brings. */
export interface Imported {
  readonly rows: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly superseded: number;
  readonly setAside: number;
  readonly otherDomains: number;
  readonly submissions: readonly string[];
  /** The first rows that were set aside: source key, field, reason. */
  readonly troubles: readonly string[];
  /** Whether every batch had been taken in before, so that these are the receipts of then. */
  readonly isKnown: boolean;
}

/** Reads a file to import; complains when it cannot be read. */
export function readFile(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    const reason = systemReason(error);
    if (!reason) throw error;
    return complain(`无法读取文件“${file}”（${reason[0]}）：请检查路径和权限`, `The file "${file}" cannot be read (${reason[1]}): check its path and permissions`);
  }
}

/** What became of a file, for the person who gave it. */
export function sayImported({ rows, accepted, unchanged, superseded, setAside, otherDomains, submissions, troubles, isKnown }: Imported): string {
  const lines = [
    `共 ${rows} 行：已接收 ${accepted}，无变化 ${unchanged}，已更正 ${superseded}，问题数据 ${setAside}，其他领域（未导入） ${otherDomains}`,
    `${rows} rows: ${accepted} accepted, ${unchanged} unchanged, ${superseded} superseded, ${setAside} set aside, ${otherDomains} of other domains left out`,
    ...troubles.map((trouble) => `  问题数据 set aside: ${trouble}`),
    `批次 submissions: ${submissions.join(', ') || '—'}`,
  ];
  return [...(isKnown ? ['同样的内容此前已导入，以下为原回执 · this was taken in before; here is the receipt of then'] : []), ...lines].join('\n');
}

/** Takes a file of published penalty records in as history; organs it names that the register does not know are entered as counterparties. */
export async function importPublished(hub: Hub, csv: Buffer, sourceSystem: string): Promise<Imported> {
  const began = hub.now();
  const records = readPublishedRecords(csv);
  const submissions: string[] = [];
  for (const domain of hub.domains) {
    const own = records.filter((record) => record.domain === domain.code);
    for (let from = 0; from < own.length; from += batchLimit) submissions.push(await receive(hub, domain, own.slice(from, from + batchLimit), sourceSystem));
  }
  const known = new Set<string | null>(hub.domains.map(({ code }) => code));
  return { ...(await outcomes(hub, submissions, began)), troubles: await troublesOf(hub, submissions), rows: records.length, otherDomains: records.filter(({ domain }) => !known.has(domain)).length, submissions };
}

async function receive(hub: Hub, domain: Domain, records: readonly PublishedRecord[], sourceSystem: string): Promise<string> {
  await hub.database.transaction((sql) => registerCounterparties(sql, records, hub.now()));
  const reports = records.map(({ report }) => report);
  const digest = createHash('sha256').update(JSON.stringify(reports)).digest('hex').slice(0, 16);
  const received = await hub.intake.receive(
    { sourceSystem, batchKey: `${domain.code.toLowerCase()}-${digest}`, domain, historic: true, channel: 'LIVE', reports },
    { organId: null, lineage: ['d'], subject: actor, mayNameAnyOrgan: true },
  );
  return received.submissionId;
}

/** Organs known by name already stay as they are. */
async function registerCounterparties(sql: Parameters<typeof registerOrgans>[0], records: readonly PublishedRecord[], now: Date): Promise<void> {
  const entries = counterpartiesOf(records);
  const known = new Set((await sql<{ name: string }>('select name from registry.organ where name = any($1::text[])', [entries.map(({ name }) => name)])).map(({ name }) => name));
  await registerOrgans(sql, entries.filter(({ name }) => !known.has(name)), actor, now);
}

async function outcomes(hub: Hub, submissions: readonly string[], began: Date): Promise<Omit<Imported, 'rows' | 'otherDomains' | 'submissions' | 'troubles'>> {
  const [row] = await hub.database.sql<Awaited<ReturnType<typeof outcomes>>>(
    `select coalesce(sum(accepted_count), 0)::int as accepted, coalesce(sum(unchanged_count), 0)::int as unchanged, coalesce(sum(superseded_count), 0)::int as superseded,
       coalesce(sum(set_aside_count), 0)::int as "setAside", coalesce(max(received_at) < $2, false) as "isKnown" from casework.submission where id = any($1::uuid[])`,
    [submissions, began.toISOString()],
  );
  return row!;
}

/** As many as a person reads; the API lists every row of a submission. */
const shownTroubles = 10;

async function troublesOf({ database }: Hub, submissions: readonly string[]): Promise<string[]> {
  const rows = await database.sql<{ sourceKey: string; field: string; message: string }>(
    `select source_key as "sourceKey", issue->>'field' as field, issue->>'message' as message from casework.submission_row, jsonb_array_elements(issues) with ordinality as listed(issue, place)
     where submission_id = any($1::uuid[]) and outcome = 'SET_ASIDE' order by submission_id, ordinal, place limit ${shownTroubles}`,
    [submissions],
  );
  return rows.map(({ sourceKey, field, message }) => `${sourceKey} · ${field} · ${message}`);
}
