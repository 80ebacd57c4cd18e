import { setTimeout } from 'node:timers/promises';
import type { Day, Sent } from '../../seeds/generated/reports.js';
import { batchLimit, type Delivery, type Intake, type Sender } from '../casework/intake/index.js';
import type { Hub } from '../hub.js';
import { complain } from '../platform/complaint.js';

/** Under which name invented cases come and who sends them, by field; what the keys of their batches begin with, and which of these are in already. */
export interface Taking { readonly sourceSystem: string; readonly senders: ReadonlyMap<string, Sender>; readonly key: string; readonly done: ReadonlySet<string> }

/** Takes in the invented cases of a day, as if the systems had pushed them on it; gives how many rows were new to the hub. */
export async function takeIn(hub: Hub, { at, sent }: Day, taking: Taking): Promise<number> {
  const intake = hub.intake.by(() => at);
  const counts = await Promise.all(sent.map((one) => deliver(intake, one, { ...taking, key: `${taking.key}-${at.toISOString().slice(0, 10)}` })));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The systems of the provincial departments, by field. */
export async function sendersOf({ database }: Hub): Promise<ReadonlyMap<string, Sender>> {
  const organs = await database.sql<{ id: string; lineage: string[]; domain: string }>(
    `select id, lineage, domains[1] as domain from registry.organ where kind = 'ENFORCEMENT_AGENCY' and level = 'PROVINCE' and origin = 'DEMO' and valid_to is null`);
  return new Map(organs.map(({ id, lineage, domain }) => [domain, { organId: id, lineage, subject: 'hub:generate', mayNameAnyOrgan: true }]));
}

async function deliver(intake: Intake, { domain, reports }: Sent, { sourceSystem, senders, key, done }: Taking): Promise<number> {
  let rows = 0;
  for (let from = 0; from < reports.length; from += batchLimit) {
    const batchKey = `${key}-${domain.name}-${from}`;
    if (done.has(batchKey)) continue;
    const part = reports.slice(from, from + batchLimit);
    await settled(intake, { sourceSystem: `${sourceSystem}-${domain.name}`, batchKey, domain, historic: false, channel: 'LIVE', reports: part }, senders.get(domain.code)!);
    rows += part.length;
  }
  return rows;
}

/** Milliseconds to wait while another process is at the same batch. */
const pause = 100;

async function settled(intake: Intake, delivery: Delivery, sender: Sender): Promise<void> {
  for (;;) {
    const { outcome } = await intake.receive(delivery, sender);
    if (outcome === 'SETTLED') return;
    if (outcome === 'CONFLICT') {
      complain(`批次 ${delivery.batchKey} 与此前的内容不同：请换用空的数据目录（DATA_DIR）重新生成`, `Batch ${delivery.batchKey} differs from what came before: generate into an empty data folder (DATA_DIR)`);
    }
    await setTimeout(pause);
  }
}
