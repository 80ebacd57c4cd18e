import path from 'node:path';
import { pino } from 'pino';
import type { Hub } from '../hub.js';
import { complain } from '../platform/complaint.js';
import type { Config } from '../platform/config.js';
import type { Command, Options } from './command.js';

const logOf = (config: Config) => pino({ level: config.logLevel }, pino.destination(2));
const print = (text: string): void => { process.stdout.write(`${text}\n`); };

async function opened(config: Config, beside: boolean, only?: string) {
  const { openHub } = await import('./open.js');
  return openHub(config, logOf(config), { beside, only });
}

async function runServer(config: Config, prepare: boolean): Promise<null> {
  const began = performance.now();
  const { hub, where, announce } = await opened(config, false);
  const [{ migrate, requireMigrated }, { serve }, { startScreen }] = await Promise.all([import('./migrate.js'), import('./serve.js'), import('./screen.js')]);
  if (prepare) {
    const applied = await migrate(hub);
    if (applied.length > 0) print('首次启动或升级后的首次启动，正在写入基础数据，约需十秒 · the first start of this version fills the database, which takes some ten seconds');
    await seedAll(hub, config);
  } else await requireMigrated(hub);
  const url = await serve(hub, config, logOf(config));
  announce(url);
  print(startScreen(url, where, config, (performance.now() - began) / 1_000, hub.time));
  return null;
}

/** A part of the hub in a process of its own, beside others over the same database. */
async function runPart(config: Config, only?: string): Promise<null> {
  const { hub } = await opened(config, true, only);
  const [{ requireMigrated }, { serveGateway, serveSubgraph }] = await Promise.all([import('./migrate.js'), import('./serve.js')]);
  await requireMigrated(hub);
  const url = only === undefined ? await serveGateway(hub, config, logOf(config)) : await serveSubgraph(hub, config, logOf(config), only);
  const ready = only === undefined ? '网关已就绪 the gateway is ready' : `子图 ${only} 已就绪，只接受网关的请求 subgraph ${only} is ready, for the gateway alone`;
  print(`${ready}\n  ${url}/graphql\n  停止 stop: Ctrl-C`);
  return null;
}

async function requireSubgraph(name: string): Promise<string> {
  const { subgraphNames } = await import('../modules.js');
  if (subgraphNames.includes(name)) return name;
  return complain(`没有子图“${name}”，可选 ${subgraphNames.join('、')}`, `There is no subgraph "${name}"; choose one of those`);
}

async function seedAll(hub: Awaited<ReturnType<typeof opened>>['hub'], config: Config): Promise<void> {
  const { seedReference, seedDemo } = await import('./seed.js');
  await seedReference(hub);
  if (config.demo) await seedDemo(hub);
}

/** Every command, by the word that names it. */
export const commands: Readonly<Record<string, Command>> = {
  start: { usage: 'start', meaning: '启动: database, migrations, seed, serve', run: (config) => runServer(config, true) },
  serve: {
    usage: 'serve', meaning: '只提供服务: serve a database that is migrated and seeded already',
    options: { only: { value: 'SUBGRAPH', meaning: '只提供一个子图: this subgraph alone, to the gateway' } },
    run: async (config, _args, { only }) => (only === undefined ? runServer(config, false) : runPart(config, await requireSubgraph(only))),
  },
  gateway: { usage: 'gateway', meaning: '网关: the whole graph, by asking the subgraphs that run elsewhere', run: (config) => runPart(config) },
  migrate: {
    usage: 'migrate', meaning: '升级数据库结构: bring the database to this version',
    run: async (config) => {
      const { hub } = await opened(config, true);
      const applied = await (await import('./migrate.js')).migrate(hub);
      print(applied.length > 0 ? `已升级 applied:\n  ${applied.join('\n  ')}` : '数据库结构已是最新 · the database is up to date');
      return 0;
    },
  },
  seed: {
    usage: 'seed', meaning: '写入基础数据: divisions, statutes, matters; in demo mode the demo data too',
    run: async (config) => {
      const { hub } = await opened(config, true);
      await (await import('./migrate.js')).requireMigrated(hub);
      await seedAll(hub, config);
      print(config.demo ? '基础数据和演示数据已写入 · reference and demo data are in' : '基础数据已写入 · reference data are in');
      return 0;
    },
  },
  import: { usage: 'import FILE SOURCE?', meaning: '导入已公开处罚记录（CSV）: published penalty records, as history; SOURCE names where they come from', run: runImport },
  organs: { usage: 'organs FILE', meaning: '登记机关（CSV）: a register of organs; those the hub knows already stay as they are', run: runOrgans },
  officers: { usage: 'officers FILE', meaning: '登记执法人员和执法证件（CSV）: a register of officers and certificates; changes become new versions', run: runOfficers },
  calendar: { usage: 'calendar FILE', meaning: '登记放假通知（CSV）: a notice of holidays, by which working days are counted; deadlines that it touches are counted again', run: runCalendar },
  export: {
    usage: 'export WHAT', meaning: '导出: CSV of cases, parties, decisions, steps, facts, organs, submissions or the catalogue, or the log as JSON lines; as the holder of TOKEN, else as the public',
    options: {
      to: { value: 'FILE', meaning: '写入文件: instead of standard output; opens with a byte order mark for Excel' },
      'token-file': { value: 'FILE', meaning: '令牌文件: holds the token, instead of the environment variable TOKEN' },
      after: { value: 'CURSOR', meaning: '起始游标: of the log, what follows this cursor' },
    },
    run: runExport,
  },
  backup: { usage: 'backup FOLDER', meaning: '备份: everything but the keys into an empty folder, as of one instant; may run beside a running hub', run: runBackup },
  restore: { usage: 'restore FOLDER', meaning: '恢复: a backup into an empty database; needs the key file that was kept apart', run: runRestore },
  sheet: {
    usage: 'sheet DAY', meaning: '每日清单: what happened on a day, as a page to print; as the holder of TOKEN',
    options: {
      to: { value: 'FILE', meaning: '写入文件: the page, HTML' },
      'token-file': { value: 'FILE', meaning: '令牌文件: holds the token, instead of the environment variable TOKEN' },
    },
    run: runSheet,
  },
  generate: {
    usage: 'generate', meaning: '生成案件（虚构）: invented cases of six fields, 2021 to 2026, for trials of size; demo mode only',
    options: {
      cases: { value: 'N', meaning: '案件数: how many' },
      seed: { value: 'S', meaning: '种子: the same number gives the same cases; 1 when left out' },
    },
    run: runGenerate,
  },
  rebuild: {
    usage: 'rebuild WHAT', meaning: '重算: statistics, anew from the beginning of the log; until it ends figures stay as they were',
    run: async (config, [what = '']) => {
      if (what !== 'statistics') complain('请写明重算的内容：rebuild statistics（统计汇总）', 'Name what to rebuild: rebuild statistics');
      const { hub } = await opened(config, true);
      await (await import('./migrate.js')).requireMigrated(hub);
      const folded = await (await import('../casework/statistics/index.js')).rebuild(hub.database);
      print(`统计汇总已重算，日志 ${folded} 条 · statistics rebuilt from ${folded} events`);
      return 0;
    },
  },
  token: { usage: 'token IDENTITY', meaning: '演示令牌: a token of a demo identity (demo mode only)', run: runToken },
  doctor: {
    usage: 'doctor', meaning: '体检: look at everything a working hub needs',
    run: async (config) => {
      const { hub, where } = await opened(config, true);
      return (await (await import('./doctor.js')).doctor(hub, config, where, print)) ? 0 : 1;
    },
  },
};

async function runImport(config: Config, [file, source]: readonly string[]): Promise<number> {
  if (!file) complain('请给出 CSV 文件：npm run hub -- import 文件.csv', 'Name a CSV file: npm run hub -- import file.csv');
  const { importPublished, readFile, sayImported } = await import('./import.js');
  const csv = readFile(file);
  const { hub } = await opened(config, true);
  await (await import('./migrate.js')).requireMigrated(hub);
  print(sayImported(await importPublished(hub, csv, source ?? path.basename(file, path.extname(file)))));
  return 0;
}

function runOrgans(config: Config, [file]: readonly string[]): Promise<number> {
  return enterFile(config, 'organs', file, async (hub, csv) => (await import('./organs.js')).enterOrgans(hub, csv));
}

function runOfficers(config: Config, [file]: readonly string[]): Promise<number> {
  return enterFile(config, 'officers', file, async (hub, csv) => (await import('./officers.js')).enterOfficers(hub, csv));
}

function runCalendar(config: Config, [file]: readonly string[]): Promise<number> {
  return enterFile(config, 'calendar', file, async (hub, csv) => (await import('./calendar.js')).enterCalendar(hub, csv));
}

/** Enters a register's file and prints what came of it. */
async function enterFile(config: Config, command: string, file: string | undefined, enter: (hub: Hub, csv: Buffer) => Promise<string>): Promise<number> {
  if (!file) complain(`请给出 CSV 文件：npm run hub -- ${command} 文件.csv`, `Name a CSV file: npm run hub -- ${command} file.csv`);
  const csv = (await import('./import.js')).readFile(file);
  const { hub } = await opened(config, true);
  await (await import('./migrate.js')).requireMigrated(hub);
  print(await enter(hub, csv));
  return 0;
}

async function runExport(config: Config, [what = '']: readonly string[], { to, after, 'token-file': file }: Options): Promise<number> {
  const { exportable, exportData, tokenOf } = await import('./export.js');
  if (!exportable.includes(what)) {
    const asked = what === '' ? ['请给出要导出的内容', 'Name what to export'] : [`没有“${what}”可导出`, `There is no "${what}" to export`];
    complain(`${asked[0]!}，可选 ${exportable.join('、')}`, `${asked[1]!}; choose one of those`);
  }
  if (after !== undefined && what !== 'log') complain(`--after 只用于事件日志（export log）：请去掉它，${what} 总是全部导出`, `--after is for the log alone: leave it out, ${what} are always exported whole`);
  const token = tokenOf(file, process.env['TOKEN']);
  const { hub } = await opened(config, true);
  await (await import('./migrate.js')).requireMigrated(hub);
  await exportData(hub, { what, token, to, after, say: (text) => { process.stderr.write(`${text}\n`); } });
  return 0;
}

async function runBackup(config: Config, [folder]: readonly string[]): Promise<number> {
  if (!folder) complain('请给出备份目录：npm run hub -- backup 目录', 'Name a folder: npm run hub -- backup FOLDER');
  const { hub } = await opened(config, true);
  await (await import('./migrate.js')).requireMigrated(hub);
  const { backup, sayBackedUp } = await import('./backup.js');
  print(sayBackedUp(await backup(hub.database.url, folder, config.keyFile), folder, config.keyFile));
  return 0;
}

async function runRestore(config: Config, [folder]: readonly string[]): Promise<number> {
  if (!folder) complain('请给出备份目录：npm run hub -- restore 目录', 'Name the folder of a backup: npm run hub -- restore FOLDER');
  const [{ readBackup }, { restore, sayRestored }] = await Promise.all([import('./backup-folder.js'), import('./restore.js')]);
  const manifest = await readBackup(folder, config.keyFile);
  const { hub, where } = await opened(config, false);
  await restore(hub, folder, manifest);
  print(sayRestored(manifest, where));
  return 0;
}

async function runSheet(config: Config, [day = '']: readonly string[], { to, 'token-file': file }: Options): Promise<number> {
  if (to === undefined) return complain('请写明写入的文件：hub sheet 2026-11-21 --to 清单.html', 'Name the file to write: hub sheet 2026-11-21 --to sheet.html');
  const token = (await import('./export.js')).tokenOf(file, process.env['TOKEN']);
  const { hub } = await opened(config, true);
  await (await import('./migrate.js')).requireMigrated(hub);
  await (await import('./sheet.js')).writeSheet(hub, { day, token, to });
  print(`已写入 ${to} · written`);
  return 0;
}

async function runGenerate(config: Config, _args: readonly string[], given: Options): Promise<number> {
  const { generate, wantedOf } = await import('./generate.js');
  const wanted = wantedOf(given, config.demo);
  const { hub } = await opened(config, true);
  await (await import('./migrate.js')).requireMigrated(hub);
  await seedAll(hub, config);
  print(await generate(hub, wanted, (text) => { process.stderr.write(`${text}\n`); }));
  return 0;
}

async function runToken(config: Config, [identity = '']: readonly string[]): Promise<number> {
  if (!config.demo) complain('演示模式未开启：令牌由贵单位的身份认证系统签发', 'Demo mode is off: tokens come from your identity provider');
  const { demoToken, identitiesOfDemo } = await import('./serve.js');
  const known = identitiesOfDemo().map(({ id }) => id);
  if (!known.includes(identity)) {
    const asked = identity === '' ? ['请给出演示账号', 'Name a demo identity'] : [`没有演示账号“${identity}”`, `There is no demo identity "${identity}"`];
    complain(`${asked[0]!}，可选 ${known.join('、')}`, `${asked[1]!}; choose one of those`);
  }
  const { hub } = await opened(config, true);
  print((await demoToken(hub, identity))!);
  return 0;
}
