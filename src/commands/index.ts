import 'reflect-metadata';
import fs from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { complain } from '../platform/complaint.js';
import { printSettings, readConfig, type Config } from '../platform/config.js';

interface Command {
  readonly usage: string;
  readonly meaning: string;
  /** Gives the exit code, or null while it goes on serving. */
  readonly run: (config: Config, args: readonly string[]) => Promise<number | null>;
}

const logOf = (config: Config) => pino({ level: config.logLevel }, pino.destination(2));
const print = (text: string): void => { process.stdout.write(`${text}\n`); };

async function opened(config: Config, beside: boolean) {
  const { openHub } = await import('./open.js');
  return openHub(config, logOf(config), { beside });
}

async function runServer(config: Config, prepare: boolean): Promise<null> {
  const began = performance.now();
  const { hub, where, announce } = await opened(config, false);
  const [{ migrate, requireMigrated }, { serve }, { startScreen }] = await Promise.all([import('./migrate.js'), import('./serve.js'), import('./screen.js')]);
  if (prepare) {
    await migrate(hub);
    await seedAll(hub, config);
  } else await requireMigrated(hub);
  const url = await serve(hub, config, logOf(config));
  announce(url);
  print(startScreen(url, where, config, (performance.now() - began) / 1_000));
  return null;
}

async function seedAll(hub: Awaited<ReturnType<typeof opened>>['hub'], config: Config): Promise<void> {
  const { seedReference, seedDemo } = await import('./seed.js');
  await seedReference(hub);
  if (config.demo) await seedDemo(hub);
}

const commands: Readonly<Record<string, Command>> = {
  start: { usage: 'start', meaning: '启动: database, migrations, seed, serve', run: (config) => runServer(config, true) },
  serve: { usage: 'serve', meaning: '只提供服务: serve a database that is migrated and seeded already', run: (config) => runServer(config, false) },
  migrate: {
    usage: 'migrate', meaning: '升级数据库结构: bring the database to this version',
    run: async (config) => {
      const { hub } = await opened(config, true);
      const applied = await (await import('./migrate.js')).migrate(hub);
      print(applied.length > 0 ? `已执行 applied: ${applied.join(', ')}` : '数据库结构已是最新 up to date');
      return 0;
    },
  },
  seed: {
    usage: 'seed', meaning: '写入基础数据: divisions, statutes, matters; in demo mode the demo data too',
    run: async (config) => {
      const { hub } = await opened(config, true);
      await (await import('./migrate.js')).requireMigrated(hub);
      await seedAll(hub, config);
      print('基础数据已写入 seeded');
      return 0;
    },
  },
  import: { usage: 'import FILE [SOURCE]', meaning: '导入已公开处罚记录（CSV）: published penalty records, as history', run: runImport },
  token: {
    usage: 'token IDENTITY', meaning: '演示令牌: a token of a demo identity (demo mode only)',
    run: async (config, [identity = '']) => {
      if (!config.demo) complain('演示模式未开启：令牌由贵单位的身份认证系统签发', 'Demo mode is off: tokens come from your identity provider');
      const { hub } = await opened(config, true);
      const token = await (await import('./serve.js')).demoToken(hub, identity);
      print(token ?? complain(`没有演示账号“${identity}”；启动屏列出全部账号`, `There is no demo identity "${identity}"; the start screen lists them`));
      return 0;
    },
  },
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
  if (!fs.existsSync(file)) complain(`找不到文件“${file}”，请检查路径`, `There is no file "${file}"; check the path`);
  const { hub } = await opened(config, true);
  await (await import('./migrate.js')).requireMigrated(hub);
  const { importPublished } = await import('./import.js');
  const done = await importPublished(hub, fs.readFileSync(file), source ?? path.basename(file, path.extname(file)));
  print(`共 ${done.rows} 行：已接收 ${done.accepted}，无变化 ${done.unchanged}，已更正 ${done.superseded}，问题数据 ${done.setAside}；其他领域未导入 ${done.otherDomains}`);
  print(`批次 submissions: ${done.submissions.join(', ') || '—'}`);
  return 0;
}

function help(): string {
  const lines = Object.values(commands).map(({ usage, meaning }) => `  ${usage.padEnd(22)}${meaning}`);
  return `用法 usage: npm run hub -- COMMAND\n\n命令 commands\n${lines.join('\n')}\n\n设置（环境变量） settings, by environment\n${printSettings()}`;
}

/** Runs the command that the arguments name; null while it goes on serving. */
export async function run([name, ...args]: readonly string[]): Promise<number | null> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    print(help());
    return 0;
  }
  const command = commands[name];
  if (!command) return complain(`没有“${name}”这个命令；npm run hub -- --help 列出全部命令`, `There is no command "${name}"; npm run hub -- --help lists them`);
  return command.run(readConfig(), args);
}
