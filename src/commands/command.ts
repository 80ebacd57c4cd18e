import { parseArgs } from 'node:util';
import { complain } from '../platform/complaint.js';
import type { Config } from '../platform/config.js';

/** An option of a command, typed `--name VALUE` or `--name=VALUE`. */
export interface Option {
  /** How help calls its value. */
  readonly value: string;
  readonly meaning: string;
}

export interface Command {
  /** How it is typed without its options; every word after the first stands for an argument. */
  readonly usage: string;
  readonly meaning: string;
  readonly options?: Readonly<Record<string, Option>>;
  /** Gives the exit code, or null while it goes on serving. */
  readonly run: (config: Config, args: readonly string[], options: Options) => Promise<number | null>;
}

/** The options that were given, by name. */
export type Options = Readonly<Record<string, string | undefined>>;

/** The words behind a command's name as its arguments and options; complains of one that the command does not take, and of an option without its value. */
export function readWords({ usage, options: declared = {} }: Command, words: readonly string[]): { args: string[]; options: Options } {
  const [name = '', ...places] = usage.split(' ');
  const known = Object.fromEntries(Object.keys(declared).map((option) => [option, { type: 'string' as const }]));
  const { tokens } = parseArgs({ args: [...words], options: known, strict: false, allowPositionals: true, tokens: true });
  const args: string[] = [];
  const options: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    const option = token.kind === 'option' && Object.hasOwn(declared, token.name) && token.rawName === `--${token.name}` ? declared[token.name] : undefined;
    if (token.kind === 'option' && option) options[token.name] = valueOf(token.rawName, option, token.inlineValue ? token.value : spaced(token.value));
    else if (token.kind === 'positional' && args.length < places.length) args.push(token.value);
    else surplus(name, declared, words[token.index] ?? '');
  }
  return { args, options };
}

/** A value behind a space that looks like an option is the next option: the value was forgotten. */
const spaced = (value: string | undefined): string | undefined => (value?.startsWith('-') ? undefined : value);

function valueOf(rawName: string, { value: called }: Option, given: string | undefined): string {
  return given || complain(`${rawName} 后面缺少值：写作 ${rawName} ${called}`, `${rawName} lacks its value: write ${rawName} ${called}`);
}

function surplus(name: string, declared: Readonly<Record<string, Option>>, word: string): never {
  const taken = typedOptions(declared).join('、');
  if (taken !== '' && word.startsWith('-')) complain(`${name} 不认识选项“${word}”，可用的选项：${taken}`, `${name} does not take "${word}"; choose one of those`);
  return complain(`${name} 不认识参数“${word}”：设置用环境变量给出，例如 PORT=4100 npm start`, `${name} does not take "${word}": settings are given by environment, as in PORT=4100 npm start`);
}

const typedOptions = (declared: Readonly<Record<string, Option>>): string[] => Object.entries(declared).map(([option, { value }]) => `--${option} ${value}`);

/** A command's lines in help: itself, then each of its options. */
export function helpRows({ usage, meaning, options = {} }: Command): string[][] {
  const meanings = Object.values(options).map((option) => option.meaning);
  return [[usage, meaning], ...typedOptions(options).map((typed, at) => [`  ${typed}`, meanings[at]!])];
}
