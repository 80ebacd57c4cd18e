import { isCivilDay, normaliseDocumentNumber } from '../../kernel/index.js';

/** No organ of the People's Republic acted earlier: a year typed as 0202 is caught by it. */
const earliest = '1949-10-01';
/** Later days leave the four digits of a year in some time zone. */
const latest = '9998-12-31';
/** No clock on earth is further from UTC, in hours. */
const furthestOffset = 14;
/** The most characters of a text that rows are found by, since an index holds no more; our own limit, not the law's. */
export const mostCharacters = 200;

/** Whether a text is longer than what rows are found by may be. */
export function isTooLong(text: string): boolean {
  return [...text].length > mostCharacters;
}

/** Whether a day can have been meant: it is on the calendar, and within the years that the hub keeps. */
export function isStorableDay(day: string): boolean {
  return isCivilDay(day) && earliest <= day && day <= latest;
}

/** The same for a moment (ISO 8601 with offset): its day, its hour and its offset exist. */
export function isStorableMoment(moment: string): boolean {
  const offset = /[+-](\d{2}):\d{2}$/.exec(moment)?.[1] ?? '0';
  return isStorableDay(moment.slice(0, 10)) && Number(offset) <= furthestOffset && !Number.isNaN(Date.parse(moment));
}

/** The day, or null where none is stated or it cannot be kept; an issue names it. */
export function storableDay(day: string | undefined): string | null {
  return day !== undefined && isStorableDay(day) ? day : null;
}

/** The moment, or null where none is stated or it cannot be kept; an issue names it. */
export function storableMoment(moment: string | undefined): string | null {
  return moment !== undefined && isStorableMoment(moment) ? moment : null;
}

/** The amount in 元, or null where none is stated or it is below zero; an issue names it. */
export function storableAmount(amount: string | undefined): string | null {
  return amount !== undefined && Number(amount) >= 0 ? amount : null;
}

/** The number, or null where none is stated or it is too long to be found by; an issue names it. */
export function storableNumber(number: string | undefined): string | null {
  return number !== undefined && !isTooLong(number) ? number : null;
}

/** The one spelling under which a 文号 is unique within its organ; null where there is none. */
export function documentKey(number: string | undefined): string | null {
  const storable = storableNumber(number);
  return storable === null ? null : normaliseDocumentNumber(storable) || null;
}
