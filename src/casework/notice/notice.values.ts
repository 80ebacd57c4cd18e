import { isCivilDay } from '../../kernel/index.js';
import { clocks, forceTerms, type ClockForce } from '../clock/index.js';

/** What a template takes in one place: how it is written in the text. Throws RangeError for anything that is none. */
export interface Parameter<T> { readonly write: (given: T) => string }

/** 日: a civil day. */
export const day: Parameter<string> = { write: (given: unknown) => (typeof given === 'string' && isCivilDay(given) ? given : refuse('a day', given)) };

const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** 时刻: a moment, to the minute, in Asia/Shanghai. */
export const moment: Parameter<Date> = { write: (given) => (given instanceof Date && !Number.isNaN(given.getTime()) ? inShanghai.format(given) : refuse('a moment', given)) };

/** 移送编号: a number of the hub's own. */
export const transferNumber: Parameter<string> = { write: (given: unknown) => (typeof given === 'string' && /^YS\d{4}-\d{6}-[0-9A-Z]{8}-[0-9A-Z*]$/.test(given) ? given : refuse('a number of a transfer', given)) };

/** 办理期限: a clock by its id, in the words of the register, with the force of the length that it runs by. */
export const period: Parameter<{ readonly clockId: string; readonly force: ClockForce }> = {
  write: (given) => {
    const { clockId, force } = membersOf(given);
    const clock = clocks.find(({ id }) => id === clockId);
    const term = Object.entries(forceTerms).find(([code]) => code === force)?.[1];
    if (!clock || term === undefined) return refuse('a clock of the register', given);
    return `${term.replace(/:.*/s, '')}“${clock.ends ?? clock.trigger[0]}”`;
  },
};

/** 届满时间: the end of a period, and whether a notice of holidays still to come may move it. */
export const end: Parameter<{ readonly at: Date; readonly isProvisional: boolean }> = {
  write: (given) => {
    const { at, isProvisional } = membersOf(given);
    return `${moment.write(at as Date)}${isProvisional === true ? '（暂定）' : ''}`;
  },
};

/** The members of what may be anything. */
const membersOf = (given: unknown): Readonly<Record<string, unknown>> => (typeof given === 'object' && given !== null ? { ...given } : {});

/**
 * 技术名称: the name of a subscriber or a webhook, which an organ gives itself. One with other letters is left out, so no Chinese name stands here; and so is what has the
 * digits of an identity number, a credit code or a telephone number in it.
 */
export const technicalName: Parameter<string> = {
  write: (given) => {
    if (typeof given !== 'string') return refuse('a technical name', given);
    if (!/^[A-Za-z0-9._-]{1,64}$/.test(given)) return '（名称从略）';
    return /\d{8}|[0-9a-z]{2}\d{6}[0-9a-z]{10}/i.test(given.replace(/[._-]/g, '')) ? '（名称含长串数字，从略）' : given;
  },
};

/** The value is not repeated: it may be what must not be said. */
function refuse(wanted: string, given: unknown): never {
  throw new RangeError(`A notice takes ${wanted} here, and was given a ${typeof given} that is none`);
}
