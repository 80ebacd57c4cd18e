import { fileKeys } from '../platform/keys.js';
import type { Config } from '../platform/config.js';
import type { Hub } from '../hub.js';
import { columns } from './columns.js';

interface Finding { readonly name: string; readonly isWell: boolean; readonly said: string }

/** Looks at everything a working hub needs and says what it finds, one line each; false when something is wrong. */
export async function doctor(hub: Hub, config: Config, where: string, print: (line: string) => void): Promise<boolean> {
  const pending = await hub.orm.migrator.getPending();
  const findings: Finding[] = [
    { name: '运行环境 node', isWell: true, said: process.version },
    ...(await databaseFindings(hub, where)),
    { name: '数据库结构 migrations', isWell: pending.length === 0, said: pending.length === 0 ? '最新 up to date' : `落后 ${pending.length} 步，请运行 npm run hub -- migrate · ${pending.length} behind: run it` },
    ...(pending.length === 0 ? await contentFindings(hub) : []),
    { name: '密钥 keys', isWell: true, said: `${config.keyFile}（当前批次密钥 current batch key ${fileKeys(config.keyFile).current('batch-cipher').id}）` },
  ];
  const isWell = findings.every((finding) => finding.isWell);
  print(columns(findings.map((finding) => [finding.isWell ? '正常 ok' : '异常 FAULT', finding.name, finding.said]), 2));
  print(isWell ? '一切正常 · all is well' : '有异常，请按上面的说明处理 · something is wrong, see above');
  return isWell;
}

async function databaseFindings({ database }: Hub, where: string): Promise<Finding[]> {
  const [row] = await database.sql<{ version: string; size: string }>(`select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size`);
  return [{ name: '数据库 database', isWell: true, said: `PostgreSQL ${row!.version}，${row!.size}，${where}` }];
}

async function contentFindings({ database }: Hub): Promise<Finding[]> {
  const [row] = await database.sql<Record<'organs' | 'cases' | 'events' | 'last' | 'pending' | 'unsettled', string>>(
    `select (select count(*) from registry.organ) as organs, (select count(*) from casework.enforcement_case) as cases, (select count(*) from log.entry) as events,
       (select coalesce(max(position), 0) from log.entry) as last, (select count(*) from log.pending) as pending,
       (select count(*) from casework.submission where state <> 'SETTLED') as unsettled`,
  );
  const { organs, cases, events, last, pending, unsettled } = row!;
  return [
    { name: '内容 contents', isWell: true, said: `机关 organs ${organs}，案件 cases ${cases}` },
    { name: '日志 log', isWell: events === last, said: events === last ? `事件 events ${events}，位置连续 dense；待定序 pending ${pending}` : `事件 ${events} 个而末位置为 ${last}：位置不连续，请联系维护方 · positions are not dense: call for help` },
    { name: '报送 intake', isWell: unsettled === '0', said: unsettled === '0' ? '没有未处理完的批次 no batch is unsettled' : `${unsettled} 个批次未处理完：由报送方以原批次键重发即可 · ${unsettled} unsettled: their senders send them again` },
  ];
}
