import { isCivilDay } from '../../kernel/index.js';

/** What a template takes in one place: how it is written in the text. Throws RangeError for anything that is none. */
export interface Parameter<T> { readonly write: (given: T) => string }

/** 日: a civil day. */
export const day: Parameter<string> = { write: (given) => (isCivilDay(given) ? given : refuse('a day', given)) };

const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** 时刻: a moment, to the minute, in Asia/Shanghai. */
export const moment: Parameter<Date> = { write: (given) => (given instanceof Date && !Number.isNaN(given.getTime()) ? inShanghai.format(given) : refuse('a moment', given)) };

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
