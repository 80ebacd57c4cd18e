import { createHash } from 'node:crypto';
import { batchLimit, counterpartiesOf, readPublishedRecords, type PublishedRecord } from '../casework/intake/index.js';
import type { Domain } from '../casework/case/index.js';
import type { Hub } from '../hub.js';
import { domains } from '../modules.js';
import { registerOrgans } from '../registry/organ/index.js';

const actor = 'hub:import';

/** What became of a file: rows by outcome, and rows of domains that no module of this hub brings. */
export interface Imported { readonly rows: number; readonly accepted: number; readonly unchanged: number; readonly superseded: number; readonly setAside: number; readonly otherDomains: number; readonly submissions: readonly string[] }

/** Takes a file of published penalty records in as history; organs it names that the register does not know are entered as counterparties. */
export async function importPublished(hub: Hub, csv: Buffer, sourceSystem: string): Promise<Imported> {
  const records = readPublishedRecords(csv);
  const submissions: string[] = [];
  for (const domain of domains) {
    const own = records.filter((record) => record.domain === domain.code);
    for (let from = 0; from < own.length; from += batchLimit) submissions.push(await receive(hub, domain, own.slice(from, from + batchLimit), sourceSystem));
  }
  const known = new Set<string | null>(domains.map(({ code }) => code));
  return { ...(await outcomes(hub, submissions)), rows: records.length, otherDomains: records.filter(({ domain }) => !known.has(domain)).length, submissions };
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

async function outcomes(hub: Hub, submissions: readonly string[]): Promise<Pick<Imported, 'accepted' | 'unchanged' | 'superseded' | 'setAside'>> {
  const [row] = await hub.database.sql<{ accepted: number; unchanged: number; superseded: number; setAside: number }>(
    `select coalesce(sum(accepted_count), 0)::int as accepted, coalesce(sum(unchanged_count), 0)::int as unchanged, coalesce(sum(superseded_count), 0)::int as superseded,
       coalesce(sum(set_aside_count), 0)::int as "setAside" from casework.submission where id = any($1::uuid[])`, [submissions],
  );
  return row!;
}
