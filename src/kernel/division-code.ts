import { withoutBlanks } from './characters.js';
import { accepted, flaw, rejected, type Reading } from './reading.js';

/** The five levels of 行政区划, from the province down. */
export type DivisionLevel = 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE';

/** 行政区划代码 in its parts (GB/T 2260; townships and villages after the statistical codes). */
export interface DivisionCode {
  /** Six digits down to the county, nine for a township, twelve for a village: one division has one text. */
  text: string;
  level: DivisionLevel;
  /** The text without its trailing empty groups: a division's stem begins with the stem of each division that contains it. */
  stem: string;
  /** Stems from the province down to the division itself. */
  path: string[];
  /** A development zone or the like that has a code for statistics only; no court, procuratorate or police stands at its level. */
  statisticalOnly: boolean;
}

interface Rung {
  level: DivisionLevel;
  from: number;
  to: number;
  /** Digits of the text of a division at this level. */
  digits: number;
}

const LADDER: readonly Rung[] = [
  { level: 'PROVINCE', from: 0, to: 2, digits: 6 },
  { level: 'CITY', from: 2, to: 4, digits: 6 },
  { level: 'COUNTY', from: 4, to: 6, digits: 6 },
  { level: 'TOWNSHIP', from: 6, to: 9, digits: 9 },
  { level: 'VILLAGE', from: 9, to: 12, digits: 12 },
];
const STATISTICAL_COUNTY = /^\d{4}7[1-9]$/; // the zone itself: a town inside it, such as 140971100, is a town
const STATISTICAL_TOWNSHIP = /^\d{6}[45]/; // 001–099 street offices, 100–199 towns, 200–399 townships; above stand farms, zones, works

/**
 * Reads a 行政区划代码 of 6, 9 or 12 digits; empty groups at the end are dropped, so 140623000 is read as 140623.
 * Flaws: EMPTY, ALPHABET, LENGTH, PROVINCE, GAP. Whether the division exists, and when, is the register's to say.
 */
export function readDivisionCode(raw: string): Reading<DivisionCode> {
  const digits = withoutBlanks(raw);
  if (digits === '') return rejected(flaw('EMPTY', '未填写行政区划代码，请补填。'));
  if (!/^\d+$/.test(digits)) return rejected(flaw('ALPHABET', `行政区划代码只含数字，“${digits}”不符，请改正。`));
  if (![6, 9, 12].includes(digits.length)) {
    return rejected(flaw('LENGTH', `行政区划代码“${digits}”有${digits.length}位，应为6位（县级以上）、9位（乡级）或12位（村级），请改正。`));
  }
  const full = digits.padEnd(12, '0');
  if (full.startsWith('0')) return rejected(flaw('PROVINCE', `行政区划代码“${digits}”前两位不是省级代码，请改正。`));

  const named = LADDER.filter(({ from, to }) => Number(full.slice(from, to)) > 0);
  const own = named.at(-1);
  if (own === undefined || skipsALevel(named)) {
    return rejected(flaw('GAP', `行政区划代码“${digits}”写有下级而缺上级，请按“省、市、县、乡、村”补全。`));
  }
  const text = full.slice(0, own.digits);
  return accepted({
    text,
    level: own.level,
    stem: full.slice(0, own.to),
    path: named.map(({ to }) => full.slice(0, to)),
    statisticalOnly: STATISTICAL_COUNTY.test(text) || STATISTICAL_TOWNSHIP.test(text),
  });
}

/** Whether division `a` is `b` or contains it. */
export function contains(a: DivisionCode, b: DivisionCode): boolean {
  return b.path.includes(a.stem);
}

/** Cities without counties (Dongguan, Zhongshan, Danzhou) have townships right below them: that gap alone is lawful. */
function skipsALevel(named: readonly Rung[]): boolean {
  const levels = named.map(({ level }) => level);
  return (!levels.includes('CITY') && levels.length > 1) || (!levels.includes('TOWNSHIP') && levels.includes('VILLAGE'));
}
