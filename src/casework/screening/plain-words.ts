const digits = '零一二三四五六七八九';
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** 二十, 一百零五, 两千三百 as a number; no 万 and 亿. */
function chineseNumber(text: string): number {
  let [total, digit] = [0, 0];
  for (const letter of text.replace('两', '二').replace('〇', '零')) {
    const place = places[letter];
    if (place === undefined) digit = digits.indexOf(letter);
    else [total, digit] = [total + Math.max(digit, 1) * place, 0];
  }
  return total + digit;
}

const currency = /人民币|[¥￥]|CNY|RMB/gi;
const asides = /\([^()]*\)/g;
const openings = /^(?:价值|货值|金额|数额|合计|总计|共计|累计|共)+(?:为|达|达到)?/;
/** Of 三千克 only the 三 is the number. */
const numerals = /^(\D{0,3}?)([零〇一二两三四五六七八九十百千]+)(?=[万亿余多]|[^\d克米瓦升])/;

/** 书面表述: an amount as papers write it (人民币二十万余元, １２万元, 0.77公顷（11.55亩）, 12000元整), in plain digits and without what says nothing of it. */
export function plainWords(text: string): string {
  return text.normalize('NFKC').replace(currency, '').replace(asides, '').replace('元整', '元').replaceAll('，', ',').trim().replace(openings, '')
    .replace(numerals, (_, before: string, number: string) => `${before}${chineseNumber(number)}`);
}
