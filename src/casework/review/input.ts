import { badInput } from '../../platform/graphql/errors.js';
import { documentKey, tidied } from '../intake/index.js';

/** The most characters of a text, of a key or number, and the most of a list; our own limits, not the law's. */
const mostCharacters = 5_000;
const mostKey = 200;
const mostListed = 200;

/** Texts that a step cannot do without, and lists that cannot be empty, where the step has them. */
const texts = ['clientKey', 'content', 'opinion', 'suspectedCrimeReasons', 'reviewerCode', 'reasons', 'decisionNumber'] as const;
const filled = ['kinds', 'basis', 'partyIds'] as const;
const short: ReadonlySet<string> = new Set(['clientKey', 'reviewerCode', 'decisionNumber']);
const amounts = ['fineAmount', 'confiscatedGainsAmount', 'confiscatedGoodsAmount'] as const;

/** The input as it can be kept, what is left blank being left out; throws BAD_USER_INPUT naming the field where one cannot be. */
export function worded<T extends { readonly clientKey: string }>(input: T): T {
  const given: Readonly<Record<string, unknown>> = { ...input };
  for (const field of texts) if (field in given && String(given[field]).trim() === '') throw badInput(field, `${field} 为空；请填写后重新提交`);
  for (const field of filled) if (Array.isArray(given[field]) && given[field].length === 0) throw badInput(field, `${field} 为空；请至少填写一项后重新提交`);
  for (const field of amounts) if (typeof given[field] === 'string' && given[field].startsWith('-')) throw badInput(field, `${field} 为负数；请填写不小于零的金额`);
  if (typeof given['decisionNumber'] === 'string' && documentKey(given['decisionNumber']) === null) throw badInput('decisionNumber', 'decisionNumber 不能识别；请按文书上的文号填写');
  check(given, '');
  // Notes of items stay where they are blank, for the step to say so.
  return { ...tidied(input), ...('items' in given && { items: given['items'] }), ...('materials' in given && { materials: tidied(given['materials']) }) };
}

function check(value: unknown, place: string): void {
  if (typeof value === 'string') {
    const most = short.has(place) ? mostKey : mostCharacters;
    if ([...value].length > most) throw badInput(place, `${place} 超过 ${most} 个字符；请缩短后重新提交`);
  } else if (Array.isArray(value)) {
    if (value.length > mostListed) throw badInput(place, `${place} 超过 ${mostListed} 项；请分次提交`);
    value.forEach((one, index) => check(one, `${place}[${index}]`));
  } else if (value !== null && typeof value === 'object') {
    for (const [field, one] of Object.entries(value)) check(one, place === '' ? field : `${place}.${field}`);
  }
}
