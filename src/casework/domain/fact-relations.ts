import { addMoney, compareMoney, formatMoney, isCivilDay } from '../../kernel/index.js';
import { doubt, isMoment, nameOf, yuan, type FactDoubt, type FactName, type FactsReport } from './fact-check.js';

/** A total is the sum of its parts: doubted when it is not; compared only when all of them are stated exactly. */
export function sumDoubts<F>(owner: new () => F, facts: FactsReport<F>, total: FactName<F>, parts: readonly FactName<F>[]): FactDoubt[] {
  const stated = yuan(facts[total]);
  const amounts = parts.map((part) => yuan(facts[part]));
  if (stated === null || !amounts.every((amount) => amount !== null)) return [];
  const sum = addMoney(...amounts);
  if (compareMoney(sum, stated) === 0) return [];
  const names = parts.map((part) => nameOf(owner, part)).join('、');
  return [doubt(facts, total, 'LOSS_PARTS_DISAGREE', `${nameOf(owner, total)}“${formatMoney(stated)}”不等于${names}之和“${formatMoney(sum)}”；请核对`)];
}

/** A span of moments or of days does not end before it starts: doubted when it does. */
export function spanDoubts<F>(owner: new () => F, facts: FactsReport<F>, from: FactName<F>, to: FactName<F>): FactDoubt[] {
  const [start, end] = [facts[from]?.value, facts[to]?.value];
  if (!isTime(start) || !isTime(end) || Date.parse(start) <= Date.parse(end)) return [];
  return [doubt(facts, to, 'ENDS_BEFORE_START', `${nameOf(owner, to)}“${end}”早于${nameOf(owner, from)}“${start}”；请核对`)];
}

const isTime = (value: unknown): value is string => typeof value === 'string' && (isMoment(value) || isCivilDay(value));
