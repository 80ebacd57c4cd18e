const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** The number in Chinese as articles are counted: 85 is 八十五, 15 is 十五, 1054 is 一千零五十四; throws RangeError outside 1 to 9999. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`no article is numbered ${value}`);
  const digits = String(value);
  const unitOf = (place: number): string => UNITS[digits.length - 1 - place] ?? '';
  const spell = (digit: string, place: number): string => DIGITS.charAt(Number(digit)) + (digit === '0' ? '' : unitOf(place));
  return [...digits].map(spell).join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}

/** The number a numeral stands for, 85 or 八十五; undefined where it is none from 1 to 9999 in the usual spelling. */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text) || undefined;
  const spelt = text.replaceAll('〇', '零');
  let value = 0;
  let digit = 0;
  for (const character of spelt) {
    const unit = UNITS.indexOf(character);
    if (unit > 0) {
      value += (digit || 1) * 10 ** unit;
      digit = 0;
    } else digit = DIGITS.indexOf(character);
  }
  value += digit;
  return value >= 1 && value <= 9999 && chineseNumeral(value) === spelt ? value : undefined;
}
