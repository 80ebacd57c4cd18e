import { doubt, exact, isMoment, nameOf, written, yuan, type FactDoubt, type FactName, type FactsReport } from '../../casework/domain/index.js';
import { addMoney, compareMoney, formatMoney } from '../../kernel/index.js';
import { EnvironmentFacts } from './environment.facts.js';

export type EnvironmentFactName = FactName<EnvironmentFacts>;
type Facts = FactsReport<EnvironmentFacts>;

const WASTE_CODE = /^HW(0[1-9]|[1-4]\d|50) \d{3}-\d{3}-\d{2}$/;

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

/** What the environment's facts say against each other and against their own forms. */
export function checkEnvironmentFacts(facts: Facts): FactDoubt[] {
  return [...checkWasteCode(facts), ...checkMultiples(facts), ...checkLoss(facts), ...checkWarningPeriod(facts)];
}

function checkWasteCode(facts: Facts): FactDoubt[] {
  const { wasteCode, wasteListEdition } = facts;
  if (!wasteCode) return [];
  const code = String(wasteCode.value);
  return [
    ...(WASTE_CODE.test(code) ? [] : [doubt(facts, 'wasteCode', 'WASTE_CODE_FORM', `危险废物代码“${code}”不是“HW08 900-249-08”的写法；请对照名录改正`)]),
    ...(wasteListEdition ? [] : [doubt(facts, 'wasteCode', 'WASTE_LIST_EDITION_MISSING', '填写了危险废物代码，没有填写名录版本（wasteListEdition）；请补填')]),
  ];
}

/** 超标倍数 is (measured − limit) ÷ limit: a multiple that disagrees with its own values is marked, and so is measured ÷ limit put in its place. */
function checkMultiples(facts: Facts): FactDoubt[] {
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
    const message = `${nameOf(EnvironmentFacts, multiple)}“${written(excess)}”与实测值、限值推算的“${pairs.map((reckoned) => reckoned.toFixed(2)).join('、')}”不符；${hint}，请核对`;
    return [doubt(facts, multiple, 'MULTIPLE_DISAGREES', message)];
  });
}

/** The total is the sum of its parts; compared only when all four are stated exactly. */
function checkLoss(facts: Facts): FactDoubt[] {
  const stated = facts.pollutionLossAmount;
  const total = yuan(stated);
  const parts = lossParts.map((field) => yuan(facts[field]));
  if (!stated || total === null || !parts.every((part) => part !== null)) return [];
  const sum = addMoney(...parts);
  if (compareMoney(sum, total) === 0) return [];
  const message = `公私财产损失总额“${formatMoney(total)}”不等于财产损毁、消除污染、应急监测三项之和“${formatMoney(sum)}”；请核对`;
  return [doubt(facts, 'pollutionLossAmount', 'LOSS_PARTS_DISAGREE', message)];
}

function checkWarningPeriod(facts: Facts): FactDoubt[] {
  const { pollutionWarningFrom: from, pollutionWarningTo: to } = facts;
  if (!from || !to || !isMoment(from.value) || !isMoment(to.value)) return [];
  if (Date.parse(String(from.value)) <= Date.parse(String(to.value))) return [];
  return [doubt(facts, 'pollutionWarningTo', 'ENDS_BEFORE_START', `预警解除时间“${String(to.value)}”早于起始时间“${String(from.value)}”；请核对`)];
}
