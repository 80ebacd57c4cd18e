import { addDays, canBind, scaled, type Confidence } from '../../kernel/index.js';
import { factsOf, type Domain, type FactFacts } from '../case/index.js';
import { crimeOf } from '../crime/index.js';
import type { ThresholdRule } from '../threshold/index.js';
import { conditionFlaws, type ConditionFlaw } from './condition.js';
import type { DraftStandardInput } from './standard.types.js';

/** 渎职罪: no list, result or score names an official (`law/thresholds.md` §3). */
const ofOfficials: ReadonlySet<string> = new Set(['397', '402', '408', '408-1', '413', '414']);
const marks: readonly Confidence[] = ['V', 'Vq', 'M_HIGH', 'M_MED', 'M_LOW', 'D'];

/** The most characters of the condition, and of each text; our own limits, not the law's. */
const mostOfCondition = 20_000;
const mostOfText = 20_000;

const flaw = (field: string, code: string, message: string): ConditionFlaw => ({ field, code, message: `${field}：${message}` });

/** What stands in the way of comparing the draft, each with its place; nothing where it could be signed. `known` are the rows that there are. */
export function draftFlaws(input: DraftStandardInput, domains: readonly Domain[], known: readonly ThresholdRule[]): ConditionFlaw[] {
  const ids = new Set(known.map(({ id }) => id));
  const factsIn = (codes: readonly string[]) => {
    const facts = Map.groupBy(domains.filter(({ code }) => codes.includes(code)).flatMap((domain) => factsOf(domain.facts)), ({ field }) => field);
    return (key: string): readonly FactFacts[] => facts.get(key) ?? [];
  };
  const words = (codes: readonly string[]) => ({ factsOf: factsIn(codes), isRule: (id: string) => ids.has(id) && id !== input.ruleId });
  const others = Object.entries(input.otherwise ?? {});
  return [
    ...textFlaws(input), ...crimeFlaws(input), ...numberFlaws(input), ...dayFlaws(input),
    ...(isStorable([input.condition, others]) ? conditionFlaws(input.condition, 'condition', words(input.domains)) : [flaw('condition', 'NOT_STORABLE', `条件超过 ${mostOfCondition} 个字符，或者含有不能保存的字符`)]),
    ...others.flatMap(([domain, condition]) => (input.domains.some((code) => code === domain)
      ? conditionFlaws(condition, `otherwise.${domain}`, words([domain])) : [flaw(`otherwise.${domain}`, 'UNKNOWN_DOMAIN', '不是所列执法领域之一')])),
    ...(input.sumFacts ?? []).flatMap((key, index) => (factsIn(input.domains)(key).length > 0 ? [] : [flaw(`sumFacts[${index}]`, 'UNKNOWN_FACT', `所列执法领域没有“${key}”这一要素`)])),
  ];
}

function isStorable(given: unknown): boolean {
  const json = JSON.stringify(given);
  return json.length <= mostOfCondition && !json.includes('\\u0000') && json.isWellFormed() && !/\\ud[89a-f]/i.test(json);
}

function textFlaws({ ruleId, wording, provisions, basis, domains, mark }: DraftStandardInput): ConditionFlaw[] {
  const long = Object.entries({ wording, provisions }).filter(([, text]) => [...text].length > mostOfText || text.trim() === '').map(([field]) => flaw(field, 'NO_TEXT', `应填写，且不超过 ${mostOfText} 个字符`));
  return [
    ...long, ...(/^[A-Z][A-Za-z0-9.-]{0,39}$/.test(ruleId) ? [] : [flaw('ruleId', 'NOT_AN_ID', '应以大写字母开头，由字母、数字、点和连字符组成，不超过40个字符')]),
    ...(basis.some((one) => one.trim() !== '') ? [] : [flaw('basis', 'NO_BASIS', '应列明依据的规定')]), ...(domains.length > 0 ? [] : [flaw('domains', 'NO_DOMAIN', '应列明执法领域')]),
    ...(marks.includes(mark as Confidence) ? [] : [flaw('mark', 'UNKNOWN_MARK', `应为 ${marks.join('、')} 之一`)]),
  ];
}

function crimeFlaws({ crimeCode }: DraftStandardInput): ConditionFlaw[] {
  if (ofOfficials.has(crimeCode)) return [flaw('crimeCode', 'CRIME_OF_OFFICIALS', '平台不就职务犯罪比对，不对任何工作人员作出提示')];
  return crimeOf(crimeCode) ? [] : [flaw('crimeCode', 'UNKNOWN_CRIME', `没有“${crimeCode}”这一罪名代码；代码见 crimes`)];
}

function numberFlaws({ nearFactor, sumMonths, sumFacts }: DraftStandardInput): ConditionFlaw[] {
  const near = nearFactor === undefined || (scaled(nearFactor) > 0n && scaled(nearFactor) <= scaled('1')) ? [] : [flaw('nearFactor', 'NOT_A_SHARE', '应大于0，不大于1')];
  const months = sumMonths === undefined || (sumMonths > 0 && sumMonths <= 1_200) ? [] : [flaw('sumMonths', 'NOT_A_COUNT', '应为大于零的整数')];
  return [...near, ...months, ...(sumMonths !== undefined && (sumFacts ?? []).length === 0 ? [flaw('sumMonths', 'NOTHING_SUMMED', '没有累计要素时不填累计期间')] : [])];
}

const dayFlaws = ({ validFrom, validTo }: DraftStandardInput): ConditionFlaw[] =>
  (validTo !== undefined && validTo < validFrom ? [flaw('validTo', 'ENDS_BEFORE_START', `早于适用起始日 ${validFrom}`)] : []);

/** Whether a version overlaps those there are: a row that binds has one version for each first day, and none ends after the next begins. A row that only advises, or is not compared, may be taken over on its own first day. */
export function overlaps({ id, validFrom, validTo }: Pick<ThresholdRule, 'id' | 'validFrom' | 'validTo'>, known: readonly ThresholdRule[]): boolean {
  const versions = known.filter((one) => one.id === id);
  const isTaken = versions.some((one) => one.validFrom === validFrom && one.notLoaded === undefined && canBind(one.confidence));
  const next = versions.map((one) => one.validFrom).filter((day) => day > validFrom).toSorted()[0];
  return isTaken || (validTo !== undefined && next !== undefined && validTo > addDays(next, -1));
}
