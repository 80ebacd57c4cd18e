import { badInput } from '../../platform/graphql/errors.js';
import { tidied } from '../intake/index.js';
import type { StepContent } from './handling.types.js';

/** The most characters of a text, and the most of a list; our own limits, not the law's. */
const mostCharacters = 2_000;
const mostKey = 200;
const mostListed = 200;

/** The input as it can be kept, what is left blank being left out; throws BAD_USER_INPUT naming the field where one cannot be. */
export function worded<T extends StepContent>(input: T): T {
  const given = tidied({ ...input });
  if (input.clientKey.trim() === '') throw badInput('clientKey', 'clientKey 为空；请填写后重新提交');
  check(given, '');
  for (const [index, { digest }] of (given.papers ?? []).entries()) {
    if (digest !== undefined && !/^[0-9a-fA-F]{64}$/.test(digest)) throw badInput(`papers[${index}].digest`, `papers[${index}].digest 不是 64 位十六进制的 SHA-256 摘要；请重新计算后提交`);
  }
  if (given.onBehalfOf === 'SYSTEM') throw badInput('onBehalfOf', '平台办理的步骤不能代为登记；请选择有关机关');
  return given;
}

function check(value: unknown, place: string): void {
  if (typeof value === 'string') {
    const most = place === 'clientKey' ? mostKey : mostCharacters;
    if ([...value].length > most) throw badInput(place, `${place} 超过 ${most} 个字符；请缩短后重新提交`);
  } else if (Array.isArray(value)) {
    if (value.length > mostListed) throw badInput(place, `${place} 超过 ${mostListed} 项；请分次提交`);
    value.forEach((one, index) => check(one, `${place}[${index}]`));
  } else if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    for (const [field, one] of Object.entries(value)) check(one, place === '' ? field : `${place}.${field}`);
  }
}
