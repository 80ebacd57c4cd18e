import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { demoCases, DEMO_SOURCE_SYSTEM } from '../../seeds/demo/cases.js';
import { DEMO_SOURCE, demoDays } from '../../seeds/demo/generated-days.js';
import { demoOfficers } from '../../seeds/demo/officers.js';
import { demoOrgans } from '../../seeds/demo/organs.js';
import { demoTransferRoutes } from '../../seeds/demo/transfer-routes.js';
import type { Day } from '../../seeds/generated/reports.js';
import { cultureMatters } from '../../seeds/reference/matters-culture.js';
import { environmentMatters } from '../../seeds/reference/matters-environment.js';
import { transportMatters } from '../../seeds/reference/matters-transport.js';
import { marketMatters } from '../../seeds/reference/matters-market.js';
import { agricultureMatters } from '../../seeds/reference/matters-agriculture.js';
import { urbanMatters } from '../../seeds/reference/matters-urban.js';
import { statutes } from '../../seeds/reference/statutes.js';
import { batchLimit, type Report, type Sender } from '../casework/intake/index.js';
import { enterRoute } from '../casework/receiver/index.js';
import { loadNotices } from '../casework/deadline/index.js';
import { domain as environment } from '../domains/environment/index.js';
import type { Hub } from '../hub.js';
import type { Transaction } from '../platform/database/index.js';
import { repoFile } from '../platform/repo.js';
import { readCalendarFile } from '../registry/calendar/index.js';
import { enterDivisions, type DivisionEntry } from '../registry/division/index.js';
import { publishMatters } from '../registry/matter/index.js';
import { registerOfficers } from '../registry/officer/index.js';
import { registerOrgans } from '../registry/organ/index.js';
import { enterStatutes } from '../registry/statute/index.js';
import { seedDemoTransfers } from './demo-transfers.js';
import { sendersOf, takeIn } from './generated-cases.js';
import { importPublished } from './import.js';

const actor = 'hub:seed';
/** 来源系统 of the published sample. */
export const SAMPLE_SOURCE_SYSTEM = 'published-sample';
const sample = 'seeds/sample/penalties-published-sample.csv';

/** Reference data, true in production: notices of holidays, divisions, statutes, matters. What is there already is left as it is. */
export async function seedReference({ database, now }: Hub): Promise<void> {
  await database.transaction(async (sql) => {
    await loadNotices(sql, holidays(), 'NEW_YEARS', actor, now());
    await enterDivisions(sql, divisionsOf('seeds/reference/divisions-shanxi-to-township.csv'));
    await enterStatutes(sql, statutes, actor, now());
    await publishMatters(sql, [...environmentMatters, ...transportMatters, ...cultureMatters, ...marketMatters, ...agricultureMatters, ...urbanMatters], actor, now());
  });
}

function holidays() {
  const file = readCalendarFile(fs.readFileSync(repoFile('seeds/reference/holidays-cn-2017-2026.csv')));
  if (!file.ok) throw new Error(`the notices of holidays: ${file.flaws.map(({ row, column }) => `row ${row}, ${column}`).join('; ')}`);
  return file.entries;
}

function divisionsOf(file: string) {
  const rows = parse<Record<string, string>>(fs.readFileSync(repoFile(file)), { columns: true, bom: true });
  return rows.map((row) => ({ code: row['code']!, name: row['name']!, level: row['level'] as DivisionEntry['level'], statisticalOnly: row['statistical_only'] === '1' }));
}

/**
 * 演示数据（虚构）: invented organs and their cases, and beside them the published sample, which is real. The last batch is named after the
 * edition, so a start that finds it settled has nothing to do; another edition goes in over the earlier and replaces what differs.
 */
export async function seedDemo(hub: Hub): Promise<void> {
  const edition = editionOf(makings);
  if (!(await isSettled(hub, edition))) await seedDemoCases(hub, edition);
  await seedDemoTransfers(hub, DEMO_SOURCE_SYSTEM, actor);
}

async function seedDemoCases(hub: Hub, edition: string): Promise<void> {
  const organs = demoOrgans();
  const cases = demoCases(organs).map(({ organCode, report }): Report => ({ ...report, organCode }));
  const days = demoDays(hub.domains, organs);
  const officers = demoOfficers(organs);
  const handling = new Set([...cases, ...days.flatMap(({ sent }) => sent.flatMap(({ reports }) => reports))].map(({ organCode }) => organCode!));
  await hub.database.transaction(async (sql) => {
    await registerOrgans(sql, organs, actor, hub.now());
    await registerOfficers(sql, [...handling].flatMap((code) => officers.get(code)!), actor, hub.now());
    await enterDemoRoutes(sql, hub.now());
  });
  await takeInGenerated(hub, days, edition);
  await importPublished(hub, fs.readFileSync(repoFile(sample)), SAMPLE_SOURCE_SYSTEM);
  const sender = await senderOf(hub);
  for (let from = 0; from < cases.length; from += batchLimit) {
    const isLast = from + batchLimit >= cases.length;
    await hub.intake.receive(
      {
        sourceSystem: DEMO_SOURCE_SYSTEM, batchKey: isLast ? edition : `${edition}-${from}`, domain: environment, historic: false, channel: 'LIVE',
        reports: cases.slice(from, from + batchLimit),
      },
      sender,
    );
  }
  // Plans for tables that were never looked at are guesses, and the first questions are asked before PostgreSQL looks by itself.
  await hub.database.sql('analyze');
}

/** Agreements of the demonstration that are not recorded yet; one that somebody has ended stays ended. */
async function enterDemoRoutes(sql: Transaction, now: Date): Promise<void> {
  for (const { organ, police, procuratorate, ...said } of demoTransferRoutes) {
    if ((await sql('select from casework.transfer_route where recorded_by = $1 and client_key = $2', [actor, said.clientKey])).length > 0) continue;
    const names = [organ, police, procuratorate];
    const ids = await sql<{ id: string }>('select id from registry.organ where name = any($1::text[]) order by array_position($1::text[], name)', [names]);
    if (ids.length !== names.length) throw new Error(`demo agreement ${said.clientKey}: not all of ${names.join('、')} are among the invented organs; correct the names`);
    await enterRoute(sql, { ...said, organId: ids[0]!.id, policeId: ids[1]!.id, procuratorateId: ids[2]!.id }, actor, now);
  }
}

/** Invented cases of all six departments. They are recorded as of days gone by, so those of another edition are not corrected by these, but stay as they are. */
async function takeInGenerated(hub: Hub, days: readonly Day[], edition: string): Promise<void> {
  const sourceSystem = `generated-${DEMO_SOURCE}`;
  const others = await hub.database.sql('select from casework.submission where source_system like $1 and not starts_with(batch_key, $2) limit 1', [`${sourceSystem}-%`, `${edition}-`]);
  if (others.length > 0) return;
  const senders = await sendersOf(hub);
  for (const day of days) await takeIn(hub, day, { sourceSystem, senders, key: edition, done: new Set() });
}

/** Whatever the demo data depends on: its rows, and the code that makes cases of them. */
const makings = ['seeds', 'dist/seeds', 'dist/src/kernel', 'dist/src/casework', 'dist/src/domains'];

/** A digest of what the folders hold. Reading a hundred files takes a few milliseconds, making the demo cases from them a third of a second. */
function editionOf(folders: readonly string[]): string {
  const digest = createHash('sha256');
  for (const folder of folders.map(repoFile)) {
    const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(js|csv|json)$/.test(file)).sort();
    for (const file of files) digest.update(file).update(fs.readFileSync(path.join(folder, file)));
  }
  return `demo-${digest.digest('hex').slice(0, 16)}`;
}

async function isSettled({ database }: Hub, batchKey: string): Promise<boolean> {
  const found = await database.sql(`select from casework.submission where source_system = $1 and batch_key = $2 and state = 'SETTLED'`, [DEMO_SOURCE_SYSTEM, batchKey]);
  return found.length > 0;
}

/** The demo cases come as if the provincial department's system had pushed them, so that its receipts are nobody else's. */
async function senderOf({ database }: Hub): Promise<Sender> {
  const [organ] = await database.sql<{ id: string; lineage: string[] }>(`select id, lineage from registry.organ where name = '山西省生态环境厅'`);
  return { organId: organ!.id, lineage: organ!.lineage, subject: actor, mayNameAnyOrgan: true };
}
