/** What reading a written value may give: the value with warnings, or flaws. */
export { accepted, flaw, rejected, type Flaw, type Reading } from './reading.js';
/** 统一社会信用代码 and the older numbers in its place, with their check digits. */
export { creditCodeCheckDigit, creditCodesNear, organisationCheckDigit, readCreditCode, registrationCheckDigit, type CreditCode } from './credit-code.js';
/** 公民身份号码: read, completed from fifteen digits, masked. */
export { maskResidentId, readResidentId, residentIdCheckDigit, type ResidentId } from './resident-id.js';
/** 行政区划代码 as a path from province to village. */
export { contains, readDivisionCode, type DivisionCode, type DivisionLevel } from './division-code.js';
/** 文书文号 in its parts, and the one spelling that uniqueness compares. */
export { normaliseDocumentNumber, readDocumentNumber, type DocumentNumber } from './document-number.js';
/** 校验码 of the hub’s own numbers. */
export { checkCharacterOf } from './check-character.js';
/** Exact money in 分, read from and written in 元 and 万元. */
export { add as addMoney, compare as compareMoney, formatMoney, fromWanYuan, readMoney, toWanYuan, type Money } from './money.js';
/** Days in Asia/Shanghai. */
export { addDays, addMonths, civilDayOf, compareDays, daysBetween, endOfDay, isCivilDay, weekday, type CivilDay } from './civil-day.js';
/** 工作日历 under the State Council's notices, provisional beyond them. */
export { workingCalendar, type Answer, type CalendarRow, type WorkingCalendar } from './working-calendar.js';
/** 法定期限: how each instrument counts, and when a term ends. */
export { countingRules, dueOf, termUnder } from './term.js';
export type { CountingRule, Due, Instrument, Term, TermUnit, WrittenUnit } from './term.js';
/** 期限的中止和延长: when a term ends that was paused or extended. */
export { dueOfAll, type Pause } from './running-term.js';
/** 法律依据 by article, paragraph and item, read and cited. */
export { citeBasis, order310, readArticle, readBasis, type LegalBasis, type Provision } from './legal-basis.js';
/** The key under which two spellings of one name meet. */
export { nameKey } from './text-key.js';
/** Names as they are searched: place, core and form apart, in pairs of characters. */
export { bigramsOf, nameParts, placeNames, plainName, type NameParts } from './name-parts.js';
/** How far a legal figure is established, and whether it may bind. */
export { canBind, type Confidence } from './confidence.js';
/** A life cycle as rows: who may take which step, on what, and what it does to clocks. */
export { machine, type Asked, type Copy, type Machine, type MachineRow, type StateRow, type StepRefusal, type Taken, type Words } from './machine.js';
/** 移送标准比对: conditions as data, evidence with bounds, and the five answers. */
export {
  decimal, factsRead, graver, judgeOf, lighter, PARTY_IDENTITY, PARTY_KIND, scaled, screeningResults, topicsRead,
  type Condition, type Distance, type Evidence, type Judge, type Judged, type NumberCondition, type PriorPenalties, type Range, type ScreeningAnswer, type Stated, type ValueCondition,
} from './threshold.js';
