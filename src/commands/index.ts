import 'reflect-metadata';
import { complain } from '../platform/complaint.js';
import { printSettings, readConfig } from '../platform/config.js';
import { columns } from './columns.js';
import { helpRows, readWords } from './command.js';
import { commands } from './table.js';

function help(): string {
  const rows = Object.values(commands).flatMap(helpRows);
  return `用法 usage: npm run hub -- COMMAND\n\n命令 commands\n${columns(rows, 2)}\n\n设置（环境变量） settings, by environment, as in PORT=4100 npm start\n${printSettings()}`;
}

/** Runs the command that the words name; null while it goes on serving. */
export async function run([name, ...words]: readonly string[]): Promise<number | null> {
  if (name === undefined || ['help', '--help', '-h'].some((word) => word === name || words.includes(word))) {
    process.stdout.write(`${help()}\n`);
    return 0;
  }
  const command = commands[name];
  if (!command) return complain(`没有“${name}”这个命令：npm run hub -- --help 列出全部命令`, `There is no command "${name}": npm run hub -- --help lists them`);
  const { args, options } = readWords(command, words);
  return command.run(readConfig(), args, options);
}
