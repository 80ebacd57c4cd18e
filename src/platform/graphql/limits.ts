import type { Actor } from './context.js';

/** 限额: the most that one request may ask (docs/limits.md says why each number is what it is). */
export interface Limits {
  /** 词元: words and signs of the document; what parsing costs. */
  readonly tokens: number;
  /** 片段: fragments that the document defines; validation compares them in pairs. */
  readonly fragments: number;
  /** 层数: braces within braces, those of fragments counted where they are spread. */
  readonly depth: number;
  /** 字段: fields once every fragment is spread; validation compares them in pairs. */
  readonly fields: number;
  /** 别名: fields under an alias, or named again beside themselves, `__typename` like any other. */
  readonly aliases: number;
  /** 根字段: questions or commands in one request; each is a statement of its own. */
  readonly rootFields: number;
  /** 指令: directives, wherever they stand. */
  readonly directives: number;
  /** 代价: values that the answer may hold, every page being as full as it was asked for. */
  readonly cost: number;
}

/** Whoever comes without an organ: anybody at all. */
const toThePublic: Limits = { tokens: 4_000, fragments: 50, depth: 20, fields: 1_000, aliases: 30, rootFields: 10, directives: 30, cost: 32_000 };

/** Systems and people of organs, who are known by name. */
const toOrgans: Limits = { tokens: 10_000, fragments: 100, depth: 20, fields: 2_000, aliases: 100, rootFields: 30, directives: 100, cost: 50_000 };

/** Our own gateway, which weighed the document before it divided it. */
const toTheGateway: Limits = Object.fromEntries(Object.keys(toOrgans).map((name) => [name, Infinity])) as unknown as Limits;

export const limits = { toThePublic, toOrgans, toTheGateway } as const;

export function limitsOf({ organ }: Pick<Actor, 'organ'>): Limits {
  return organ === null ? limits.toThePublic : limits.toOrgans;
}

/** 时限: seconds after which a question is given up, and so is each statement that it sent. */
export const secondsToAnswer = 15;

/** The same of a command, which takes in up to 1,000 cases. */
export const secondsToCommand = 60;

/** 明细估计: rows of a list that has no pages, where nobody said how many it holds. */
export const rowsOfList = 5;

/** 模式查询: the same for the lists of the schema itself. An explorer's question about all of it passes, once in a request. */
export const rowsOfSchema = 14;
