import { addDays, addMonths, civilDayOf, endOfDay, type CivilDay } from './civil-day.js';
import type { Confidence } from './confidence.js';
import { order310, type LegalBasis } from './legal-basis.js';
import type { Answer, WorkingCalendar } from './working-calendar.js';

/** What a term is counted in. */
export type TermUnit = 'HOUR' | 'CALENDAR_DAY' | 'WORKING_DAY' | 'MONTH' | 'YEAR';

/** What the instrument's text says: 小时, 日, 工作日, 月, 年. */
export type WrittenUnit = 'HOUR' | 'DAY' | 'WORKING_DAY' | 'MONTH' | 'YEAR';

/** 法定期限: how long, in what, and how it is counted. */
export interface Term {
  length: number;
  unit: TermUnit;
  /** The day of the trigger (for hours: the hour) is not counted. */
  startExcluded: boolean;
  /** A term of days, months or years that would end on a day off ends on the next working day. */
  rollForward: boolean;
  /** A person is held: the term never rolls forward (刑事诉讼法第一百零五条第四款). */
  custody?: boolean;
}

/** When a term ends, under which calendar, and whether a holiday notice still to come may move it. */
export interface Due {
  dueAt: Date;
  provisional: boolean;
  calendarVersion: string;
}

/** The instruments whose way of counting is known, by the short names of our register of clocks. */
export type Instrument = 'APL' | 'ACL' | 'ARL' | '310' | 'ENV-17' | 'CPL' | 'MR-P' | 'TR-P' | 'AG-P' | 'HC-P';

/** How one instrument counts what it calls 日. */
export interface CountingRule {
  instrument: Instrument;
  basis: LegalBasis;
  /** Of what the text says; what stands in `reading` is ours, whatever the mark. */
  confidence: Confidence;
  /** The lengths written 日 that are working days; all others are calendar days. A length written 工作日 always is. */
  workingDays: readonly number[];
  startExcluded: boolean;
  startHourExcluded: boolean;
  rollForward: boolean;
  /** What the text leaves open and how we read it: the part that binds nobody. */
  reading?: string;
  /** What the text says beyond this row and a person has to watch. */
  remark?: string;
}

const START_UNSAID = '条文未规定起算日，按一般规则（参照民法典第二百零一条）当日不计入；';
const ROLL_UNSAID = '条文未规定届满日遇节假日顺延，从严不顺延。';
const TRANSIT = '在途时间不计入，由承办人另行登记；';
const tenOrLess = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const dayExcluded = { startExcluded: true, startHourExcluded: false } as const;
const hourAndDayExcluded = { startExcluded: true, startHourExcluded: true } as const;

/** One row for each instrument; to be read, and corrected, by a lawyer. */
export const countingRules: readonly CountingRule[] = [
  { instrument: 'APL', basis: { lawName: '行政处罚法', article: '85', versionDate: '2021-01-22' }, confidence: 'V',
    workingDays: [2, 3, 5, 7], ...dayExcluded, rollForward: false, reading: START_UNSAID + ROLL_UNSAID },
  { instrument: 'ACL', basis: { lawName: '行政强制法', article: '69', versionDate: '2011-06-30' }, confidence: 'V',
    workingDays: tenOrLess, ...dayExcluded, rollForward: false, reading: START_UNSAID + ROLL_UNSAID },
  { instrument: 'ARL', basis: { lawName: '行政复议法', article: '88', versionDate: '2023-09-01' }, confidence: 'V',
    workingDays: [3, 5, 7, 10], ...hourAndDayExcluded, rollForward: true,
    remark: '第八十八条第一款：本法未规定的依照民事诉讼法，故起算、顺延从民事诉讼法第八十五条。' },
  { instrument: '310', basis: order310(5), confidence: 'D',
    workingDays: [], ...dayExcluded, rollForward: false,
    reading: `规定只写“日”而未作定义，按自然日计算（从严），不适用行政处罚法第八十五条；${START_UNSAID}${ROLL_UNSAID}` },
  { instrument: 'ENV-17', basis: { lawName: '环境保护行政执法与刑事司法衔接工作办法', docNumber: '环环监〔2017〕17号', article: '38' }, confidence: 'V',
    workingDays: [], ...dayExcluded, rollForward: true },
  { instrument: 'CPL', basis: { lawName: '刑事诉讼法', article: '105', versionDate: '2018-10-26' }, confidence: 'V',
    workingDays: [], ...hourAndDayExcluded, rollForward: true, remark: `${TRANSIT}在押期间届满日不因节假日延长。` },
  { instrument: 'MR-P', basis: { lawName: '市场监督管理行政处罚程序规定', docNumber: '国家市场监督管理总局令第61号', article: '80' }, confidence: 'V',
    workingDays: [], ...dayExcluded, rollForward: true, remark: `${TRANSIT}工作日均写明。` },
  { instrument: 'TR-P', basis: { lawName: '交通运输行政执法程序规定', article: '17' }, confidence: 'V',
    workingDays: [], ...dayExcluded, rollForward: true },
  { instrument: 'AG-P', basis: { lawName: '农业行政处罚程序规定', docNumber: '农业农村部令2021年第4号', article: '89' }, confidence: 'V',
    workingDays: [2, 3, 5, 7], ...dayExcluded, rollForward: true, reading: START_UNSAID },
  { instrument: 'HC-P', basis: { lawName: '住房和城乡建设行政处罚程序规定', docNumber: '住房和城乡建设部令第55号', article: '45' }, confidence: 'V',
    workingDays: [3, 5, 7, 10, 15], ...dayExcluded, rollForward: false, reading: START_UNSAID + ROLL_UNSAID },
];

/** The term an instrument means by this length and unit: 五日 in the Penalty Law is five working days, 十五日 fifteen calendar days. */
export function termUnder(instrument: Instrument, length: number, written: WrittenUnit): Term {
  const rule = countingRules.find((row) => row.instrument === instrument);
  if (rule === undefined) throw new RangeError(`no counting rule for ${instrument}`);
  const unit = unitUnder(rule, length, written);
  if (unit === 'HOUR') return { length, unit, startExcluded: rule.startHourExcluded, rollForward: false };
  return { length, unit, startExcluded: rule.startExcluded, rollForward: rule.rollForward };
}

/**
 * When the term ends that this instant sets running: to the millisecond for hours, which run through nights and holidays; at the end of the
 * civil day in Asia/Shanghai for all else. Provisional when the answer rests on a day beyond the published notices.
 * Throws RangeError when the length is not a whole number above zero.
 */
export function dueOf(term: Term, start: Date, calendar: WorkingCalendar): Due {
  if (!Number.isInteger(term.length) || term.length < 1) throw new RangeError(`a term has a length of 1 or more, not ${term.length}`);
  const { unit } = term;
  if (unit === 'HOUR') return { dueAt: hourDue(term, start), provisional: false, calendarVersion: calendar.version };
  const last = lastDay(term, unit, civilDayOf(start), calendar);
  const end = term.rollForward && !term.custody ? rolled(last, calendar) : last;
  return { dueAt: endOfDay(end.value), provisional: end.provisional, calendarVersion: calendar.version };
}

function unitUnder(rule: CountingRule, length: number, written: WrittenUnit): TermUnit {
  if (written !== 'DAY') return written;
  return rule.workingDays.includes(length) ? 'WORKING_DAY' : 'CALENDAR_DAY';
}

function hourDue(term: Term, start: Date): Date {
  return new Date(hoursFrom(term, start).getTime() + term.length * hour);
}

const hour = 3_600_000;

/** The instant from which a term of hours is counted: the trigger, or the full hour after it where that hour is left out. */
export function hoursFrom(term: Term, start: Date): Date {
  return term.startExcluded ? new Date((Math.floor(start.getTime() / hour) + 1) * hour) : start;
}

/** The last day of a term of days, months or years that begins on this day, before it is rolled forward. */
export function lastDay(term: Term, unit: Exclude<TermUnit, 'HOUR'>, start: CivilDay, calendar: WorkingCalendar): Answer<CivilDay> {
  const eve = term.startExcluded ? start : addDays(start, -1);
  const certain = (value: CivilDay): Answer<CivilDay> => ({ value, provisional: false });
  const afterMonths = (months: number): CivilDay => addDays(addMonths(start, months), term.startExcluded ? 0 : -1);
  switch (unit) {
    case 'WORKING_DAY':
      return calendar.addWorkingDays(eve, term.length);
    case 'MONTH':
      return certain(afterMonths(term.length));
    case 'YEAR':
      return certain(afterMonths(12 * term.length));
    case 'CALENDAR_DAY':
      return certain(addDays(eve, term.length));
  }
}

function rolled(last: Answer<CivilDay>, calendar: WorkingCalendar): Answer<CivilDay> {
  const working = calendar.isWorkingDay(last.value);
  const end = working.value ? last : calendar.nextWorkingDay(last.value);
  return { value: end.value, provisional: last.provisional || working.provisional || end.provisional };
}
