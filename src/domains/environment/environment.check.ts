import { GraphQLScalarType } from 'graphql';
import { FactBound, factsOf, type CaseFacts, type FactFacts, type FactValue } from '../../casework/case/index.js';
import { addMoney, compareMoney, flaw, formatMoney, isCivilDay, readMoney, type Flaw, type Money } from '../../kernel/index.js';
import { columnsOf, decimal, instant, money, whole, type Kind } from '../../platform/model/index.js';
import { EnvironmentFacts } from './environment.facts.js';

/** The name of a fact of the environment. */
export type EnvironmentFactName = Exclude<keyof EnvironmentFacts, keyof CaseFacts>;

/** Facts as a report states them; what is absent or null was not stated. */
export type EnvironmentFactsReport = Readonly<Partial<Record<EnvironmentFactName, FactValue | null | undefined>>>;

/** 要素存疑: SET_ASIDE leaves the value out and the fact a named gap, WARNING keeps the value and marks it; the case is accepted either way. */
export interface FactFlaw extends Flaw {
  readonly field: EnvironmentFactName;
  readonly severity: 'SET_ASIDE' | 'WARNING';
  /** The value as received. */
  readonly value: string | null;
}

const known = new Map(factsOf(EnvironmentFacts).map((fact) => [fact.field as EnvironmentFactName, fact]));

const WASTE_CODE = /^HW(0[1-9]|[1-4]\d|50) \d{3}-\d{3}-\d{2}$/;
const numeric: ReadonlySet<Kind | undefined> = new Set([decimal, money, whole]);

/** Degrees that exist on the globe; the only facts that may be below zero. */
const degrees: Partial<Record<EnvironmentFactName, number>> = { latitudeDegrees: 90, longitudeDegrees: 180 };
const moments: readonly EnvironmentFactName[] = ['sampledAt', 'pollutionWarningFrom', 'pollutionWarningTo'];

/** A multiple and the values it was reckoned from, by medium. */
interface Multiple {
  readonly multiple: EnvironmentFactName;
  readonly from: readonly (readonly [measured: EnvironmentFactName, limit: EnvironmentFactName])[];
}

const multiples: readonly Multiple[] = [
  { multiple: 'excessMultiple', from: [
    ['measuredMgPerLitre', 'limitMgPerLitre'], ['measuredMgPerCubicMetre', 'limitMgPerCubicMetre'], ['measuredMgPerKilogram', 'limitMgPerKilogram'],
  ] },
  { multiple: 'leadGroupExcessMultiple', from: [
    ['leadGroupMeasuredMgPerLitre', 'leadGroupLimitMgPerLitre'], ['leadGroupMeasuredMgPerCubicMetre', 'leadGroupLimitMgPerCubicMetre'],
  ] },
  { multiple: 'nickelGroupExcessMultiple', from: [
    ['nickelGroupMeasuredMgPerLitre', 'nickelGroupLimitMgPerLitre'], ['nickelGroupMeasuredMgPerCubicMetre', 'nickelGroupLimitMgPerCubicMetre'],
  ] },
];

/** Reports state a multiple to one decimal; our own allowance, not the law's. */
const ROUNDING = 0.05 + 1e-9;

const lossParts: readonly EnvironmentFactName[] = ['propertyLossAmount', 'pollutionRemovalCostAmount', 'emergencyMonitoringCostAmount'];

/** What is wrong with reported facts, field by field; none of it turns the case away. */
export function checkEnvironmentFacts(facts: EnvironmentFactsReport): FactFlaw[] {
  const each = [...known].flatMap(([field, fact]) => checkFact(field, fact, facts[field]));
  const aside = new Set(each.filter(({ severity }) => severity === 'SET_ASIDE').map(({ field }) => field));
  const kept: EnvironmentFactsReport = Object.fromEntries([...known.keys()].filter((field) => !aside.has(field)).map((field) => [field, facts[field]]));
  return [...each, ...checkForms(kept), ...checkMultiples(kept), ...checkLoss(kept), ...checkWarningPeriod(kept)];
}

/** Whether one value can be kept at all under its field. */
function checkFact(field: EnvironmentFactName, fact: FactFacts, sent: FactValue | null | undefined): FactFlaw[] {
  if (sent === null || sent === undefined) return [];
  const what = nameOf(field);
  if (sent.value === null || sent.value === undefined) {
    return [setAside(field, sent, 'VALUE_MISSING', `${what}只有界限、来源或者单位，没有值；请补填值，没有的请留空整项`)];
  }
  const unitFlaws = checkUnit(field, fact, sent);
  if (unitFlaws.some(({ severity }) => severity === 'SET_ASIDE')) return unitFlaws;
  const kind = columnsOf(fact.of).get('value')?.kind ?? undefined;
  if (!kind || !storable(kind, sent.value)) {
    return [...unitFlaws, setAside(field, sent, 'NOT_STORABLE', `${what}的值“${written(sent.value)}”无法按本项的形式记载；请对照字段说明改填后重新报送`)];
  }
  if (numeric.has(kind) && !(field in degrees) && Number(sent.value) < 0) {
    return [...unitFlaws, setAside(field, sent, 'NEGATIVE', `${what}的值“${written(sent.value)}”为负数；请核对后填写不小于零的数`)];
  }
  return unitFlaws;
}

/** A value in another unit is another value: kept under this field it would be read wrongly by every threshold. */
function checkUnit(field: EnvironmentFactName, fact: FactFacts, sent: FactValue): FactFlaw[] {
  if (sent.unit === null || sent.unit === undefined || sent.unit === fact.unit) return [];
  const what = nameOf(field);
  if (fact.unit === null) return [warning(field, sent, 'UNIT_NOT_NEEDED', `${what}没有计量单位，报送的“${sent.unit}”未予记载；请删去单位`)];
  return [setAside(field, sent, 'UNIT', `${what}应以“${fact.unit}”计，报送的单位是“${sent.unit}”；请换算为“${fact.unit}”后重新报送`)];
}

function storable(kind: Kind, value: unknown): boolean {
  const type = kind.type();
  if (type === Boolean) return typeof value === 'boolean';
  if (type === String) return typeof value === 'string' && !value.includes('\0');
  if (type instanceof GraphQLScalarType) return reads(type, value);
  return Object.values(type as object).includes(value);
}

function reads(scalar: GraphQLScalarType, value: unknown): boolean {
  try {
    scalar.parseValue(value);
    return true;
  } catch {
    return false;
  }
}

function checkForms(facts: EnvironmentFactsReport): FactFlaw[] {
  const flaws: FactFlaw[] = [];
  const { wasteCode, wasteListEdition } = facts;
  if (wasteCode && !WASTE_CODE.test(String(wasteCode.value))) {
    flaws.push(warning('wasteCode', wasteCode, 'WASTE_CODE_FORM', `危险废物代码“${String(wasteCode.value)}”不是“HW08 900-249-08”的写法；请对照名录改正`));
  }
  if (wasteCode && !wasteListEdition) {
    flaws.push(warning('wasteCode', wasteCode, 'WASTE_LIST_EDITION_MISSING', '填写了危险废物代码，没有填写名录版本（wasteListEdition）；请补填'));
  }
  for (const [field, most] of Object.entries(degrees) as [EnvironmentFactName, number][]) {
    const sent = facts[field];
    if (!sent || Math.abs(Number(sent.value)) <= most) continue;
    flaws.push(warning(field, sent, 'COORDINATE_RANGE', `${nameOf(field)}“${String(sent.value)}”超出−${most}至${most}度；请核对，勿将经度和纬度互换`));
  }
  for (const field of moments) {
    const sent = facts[field];
    if (!sent || isMoment(sent.value)) continue;
    flaws.push(warning(field, sent, 'MOMENT_FORM', `${nameOf(field)}“${String(sent.value)}”不是“2026-11-21T09:30:00+08:00”的写法或者日期不存在；请改正`));
  }
  return flaws;
}

function isMoment(value: unknown): boolean {
  return storable(instant, value) && isCivilDay(String(value).slice(0, 10)) && !Number.isNaN(Date.parse(String(value)));
}

/** 超标倍数 is (measured − limit) ÷ limit: a multiple that disagrees with its own values is marked, and so is measured ÷ limit put in its place. */
function checkMultiples(facts: EnvironmentFactsReport): FactFlaw[] {
  return multiples.flatMap(({ multiple, from }) => {
    const stated = facts[multiple];
    const pairs = from.flatMap(([measured, limit]) => {
      const [m, l] = [exact(facts[measured]), exact(facts[limit])];
      return m === null || l === null || Number(l) === 0 ? [] : [(Number(m) - Number(l)) / Number(l)];
    });
    const excess = exact(stated);
    if (!stated || excess === null || pairs.length === 0) return [];
    const off = (reckoned: number): boolean => Math.abs(Number(excess) - reckoned) > ROUNDING;
    if (!pairs.every(off)) return [];
    const ratio = pairs.some((reckoned) => !off(reckoned + 1));
    const hint = ratio ? '所填似为实测值与限值之比，本项应为（实测值−限值）÷限值' : '本项为（实测值−限值）÷限值';
    const message = `${nameOf(multiple)}“${written(excess)}”与实测值、限值推算的“${pairs.map((reckoned) => reckoned.toFixed(2)).join('、')}”不符；${hint}，请核对`;
    return [warning(multiple, stated, 'MULTIPLE_DISAGREES', message)];
  });
}

/** The total is the sum of its parts; compared only when all four are stated exactly. */
function checkLoss(facts: EnvironmentFactsReport): FactFlaw[] {
  const stated = facts.pollutionLossAmount;
  const total = yuan(stated);
  const parts = lossParts.map((field) => yuan(facts[field]));
  if (!stated || total === null || !parts.every((part) => part !== null)) return [];
  const sum = addMoney(...parts);
  if (compareMoney(sum, total) === 0) return [];
  const message = `公私财产损失总额“${formatMoney(total)}”不等于财产损毁、消除污染、应急监测三项之和“${formatMoney(sum)}”；请核对`;
  return [warning('pollutionLossAmount', stated, 'LOSS_PARTS_DISAGREE', message)];
}

function checkWarningPeriod({ pollutionWarningFrom: from, pollutionWarningTo: to }: EnvironmentFactsReport): FactFlaw[] {
  if (!from || !to || !isMoment(from.value) || !isMoment(to.value)) return [];
  if (Date.parse(String(from.value)) <= Date.parse(String(to.value))) return [];
  return [warning('pollutionWarningTo', to, 'ENDS_BEFORE_START', `预警解除时间“${String(to.value)}”早于起始时间“${String(from.value)}”；请核对`)];
}

/** The value where it is stated as exact: a bound cannot be compared with another value. */
function exact(fact: FactValue | null | undefined): unknown {
  return fact && (fact.bound ?? FactBound.EXACT) === FactBound.EXACT ? fact.value : null;
}

function yuan(fact: FactValue | null | undefined): Money | null {
  const value = exact(fact);
  const read = value === null ? null : readMoney(written(value));
  return read?.ok ? read.value : null;
}

function nameOf(field: EnvironmentFactName): string {
  return `${known.get(field)?.term ?? ''}（${field}）`;
}

function setAside(field: EnvironmentFactName, sent: FactValue, code: string, message: string): FactFlaw {
  return { ...flaw(code, message), field, severity: 'SET_ASIDE', value: sent.value === null || sent.value === undefined ? null : written(sent.value) };
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function warning(field: EnvironmentFactName, sent: FactValue, code: string, message: string): FactFlaw {
  return { ...setAside(field, sent, code, message), severity: 'WARNING' };
}
