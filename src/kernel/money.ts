import { withoutBlanks } from './characters.js';
import { accepted, flaw, rejected, type Reading } from './reading.js';

declare const unit: unique symbol;

/** An amount of money in 分 (fen), exact and never negative. */
export type Money = bigint & { readonly [unit]: 'fen' };

const AMOUNT = /^(?<whole>\d+|\d{1,3}(?:,\d{3})+)(?:\.(?<fraction>\d+))?$/;
const UNITS = { 元: { places: 2, example: '2000.00' }, 万元: { places: 6, example: '0.2' } } as const;
const MOST_DIGITS = 18; // a column numeric(18,2) holds no more

/** Reads an amount written in 元, to the fen; never rounds. Flaws: EMPTY, FORM, NEGATIVE, PRECISION, TOO_LARGE. */
export function readMoney(text: string): Reading<Money> {
  return readAmount(text, '元');
}

/** Reads an amount written in 万元 with up to six decimals, as the 双公示 files carry it: 0.2 is 2000.00 元. Flaws as `readMoney`. */
export function fromWanYuan(text: string): Reading<Money> {
  return readAmount(text, '万元');
}

/** The amount in 万元 with six decimals, for the export edge only. */
export function toWanYuan(amount: Money): string {
  return withPoint(amount, UNITS.万元.places);
}

/** The amount in 元 with two decimals, without separators: 2000.00. */
export function formatMoney(amount: Money): string {
  return withPoint(amount, UNITS.元.places);
}

/** The sum of all amounts; of none, zero. */
export function add(...amounts: Money[]): Money {
  return amounts.reduce<bigint>((sum, amount) => sum + amount, 0n) as Money;
}

/** -1, 0 or 1 as `a` is less than, equal to or greater than `b`. */
export function compare(a: Money, b: Money): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function readAmount(text: string, name: keyof typeof UNITS): Reading<Money> {
  const written = withoutBlanks(text);
  const plain = written.replace(/^[¥￥]/, '').replace(new RegExp(`${name}整?$`), '');
  if (plain === '') return rejected(flaw('EMPTY', '未填写金额，请补填；没有金额的请留空整项。'));
  if (plain.startsWith('-')) return rejected(flaw('NEGATIVE', `金额“${written}”为负数，请填写不小于零的金额。`));

  const { places, example } = UNITS[name];
  const { whole, fraction = '' } = AMOUNT.exec(plain)?.groups ?? {};
  if (whole === undefined) return rejected(flaw('FORM', `“${written}”不是一个以${name}计的金额，请只填一个数字，如“${example}”。`));
  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > places) {
    return rejected(flaw('PRECISION', `金额“${written}”不足一分，以${name}计至多${places}位小数，请按文书填写，不作四舍五入。`));
  }
  const digits = (whole.replaceAll(',', '') + decimals.padEnd(places, '0')).replace(/^0+(?=\d)/, '');
  if (digits.length > MOST_DIGITS) return rejected(flaw('TOO_LARGE', `金额“${written}”超出可记载的范围，请核对数字和单位（${name}）。`));
  return accepted(BigInt(digits) as Money);
}

function withPoint(amount: Money, places: number): string {
  const digits = amount.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
