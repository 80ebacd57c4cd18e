import type { Condition, NumberCondition, PriorPenalties } from '../../kernel/index.js';
import type { PenaltyTopic } from './topic.js';

/** 条件的写法: short words for conditions, so that a row reads as the standard does. */
type Fact = string | readonly string[];

/** 同时具备. */
export const all = (...allOf: readonly Condition[]): Condition => ({ allOf });
/** 具有下列情形之一. */
export const any = (...anyOf: readonly Condition[]): Condition => ({ anyOf });
/** 达到…以上; `readAs` is the lower line of a text that is read in two ways, or that leaves a range to the provinces. */
export const atLeast = (fact: Fact, line: string, readAs?: string): NumberCondition => ({ fact, atLeast: line, ...(readAs !== undefined && { readAs }) });
/** 达到…以上不满…. */
export const from = (fact: Fact, line: string, below: string): NumberCondition => ({ fact, atLeast: line, below });
export const below = (fact: Fact, line: string): NumberCondition => ({ fact, below: line });
export const yes = (fact: Fact): Condition => ({ fact, is: true });
/** One of these codes; the word `true` is a yes, where one field says by a code what another says by yes or no. */
export const oneOf = (fact: Fact, ...is: readonly string[]): Condition => ({ fact, is });
/** What classifies only. */
export const kind = (fact: Fact, ...is: readonly string[]): Condition => ({ fact, is, context: true });
/** 需专业认定: an opinion is asked for wherever the rest of the row is met. */
export const opinion = (fact: Fact, is: true | readonly string[] = true): Condition => ({ fact, is, opinion: true });
/** 需专业认定的情形之一: unknown until somebody says so, an opinion is asked for once somebody does. */
export const raised = (fact: Fact): Condition => all(yes(fact), opinion(fact));

type Topic = `${PenaltyTopic}`;
/** 二年内受过二次以上行政处罚. */
export const twiceIn = (years: number, topic: Topic): Condition => priorOf({ topic, count: 2, months: 12 * years });
/** 受过刑事处罚，或者…年内受过行政处罚. */
export const onceOrConvictedIn = (years: number, topic: Topic): Condition => priorOf({ topic, count: 1, months: 12 * years, orConvicted: true });
/** …年内受过行政处罚; without years, at any time. */
export const onceIn = (years: number | null, topic: Topic): Condition => priorOf({ topic, count: 1, months: years === null ? null : 12 * years });
const priorOf = (prior: PriorPenalties): Condition => ({ prior });

/** 虽未达到上述数额标准，但已达到百分之八十以上（标准（二）第八十一条）. */
export const eightyPercent = (of: Condition): Condition => ({ percent: '80', of });
