import type { FactValue } from '../../casework/case/index.js';
import { doubt, exact, nameOf, type FactDoubt, type FactName, type FactsReport } from '../../casework/domain/index.js';
import { DrugApproval, DrugCircumstance, DrugDanger, DrugFault, FoodRisk, ProductClass } from './market.codes.js';
import { MarketFacts } from './market.facts.js';

type Report = FactsReport<MarketFacts>;

const drugs: readonly unknown[] = [ProductClass.DRUG, ProductClass.VACCINE];

/** What each kind of goods says of itself, and the classes of product of which that can be said. */
const saidOf: readonly (readonly [fact: FactName<MarketFacts>, says: (value: unknown) => boolean, classes: readonly unknown[]])[] = [
  ['drugFault', (value) => value !== DrugFault.NONE, drugs],
  ['drugDanger', (value) => value !== DrugDanger.NONE, drugs],
  ['foodRisk', (value) => value !== FoodRisk.NONE, [ProductClass.FOOD]],
  ['medicalDeviceSubstandard', (value) => value === true, [ProductClass.MEDICAL_DEVICE]],
  ['cosmeticSubstandard', (value) => value === true, [ProductClass.COSMETIC]],
  ['shoddyFarmInput', (value) => value === true, [ProductClass.PESTICIDE, ProductClass.VETERINARY_DRUG, ProductClass.FERTILISER, ProductClass.SEED]],
];

const approvals: Partial<Record<DrugDanger, readonly unknown[]>> = {
  BANNED: [DrugApproval.BANNED],
  UNAPPROVED_WITH_CIRCUMSTANCE: [DrugApproval.UNAPPROVED],
  UNKNOWN_INDICATION: [DrugApproval.UNAPPROVED, DrugApproval.IMPORT_UNAPPROVED],
  CHEMICAL_FOUND: [DrugApproval.UNAPPROVED, DrugApproval.IMPORT_UNAPPROVED],
  NOT_SOLD_ABROAD: [DrugApproval.IMPORT_UNAPPROVED],
};

const limits: readonly (readonly [measured: FactName<MarketFacts>, limit: FactName<MarketFacts>])[] = [
  ['measuredMgPerKilogram', 'limitMgPerKilogram'], ['measuredCfuPerGram', 'limitCfuPerGram'],
];

/** Where facts of a case of market supervision disagree with one another. */
export function checkMarketFacts(facts: Report): FactDoubt[] {
  return [...checkClass(facts), ...checkDrug(facts), ...checkLimits(facts)];
}

/** The crimes part by the class of the product: one that contradicts what is said of the goods would send the case to the wrong row. */
function checkClass(facts: Report): FactDoubt[] {
  const { productClass } = facts;
  if (!productClass) return [];
  return saidOf.flatMap(([field, says, classes]) => {
    const fact = facts[field];
    if (!fact || !says(fact.value) || classes.includes(productClass.value)) return [];
    const message = `产品类别填写的是“${String(productClass.value)}”，与${nameOf(MarketFacts, field)}不符；请核对两项`;
    return [doubt(facts, 'productClass', 'PRODUCT_CLASS_DISAGREES', message)];
  });
}

function checkDrug(facts: Report): FactDoubt[] {
  const { drugDanger, drugApproval, drugCircumstance } = facts;
  const danger = drugDanger?.value as DrugDanger | undefined;
  const wanted = danger && approvals[danger];
  const doubts: FactDoubt[] = [];
  if (wanted && drugApproval && !wanted.includes(drugApproval.value)) {
    const message = `药品批准状态“${String(drugApproval.value)}”与${nameOf(MarketFacts, 'drugDanger')}“${danger}”不符；请核对两项`;
    doubts.push(doubt(facts, 'drugApproval', 'APPROVAL_DISAGREES', message));
  }
  if (danger === DrugDanger.UNAPPROVED_WITH_CIRCUMSTANCE && drugCircumstance?.value === DrugCircumstance.NONE) {
    const message = `填写了“未经批准且属于第一条特定情形”，而${nameOf(MarketFacts, 'drugCircumstance')}为“NONE”；请核对两项`;
    doubts.push(doubt(facts, 'drugCircumstance', 'CIRCUMSTANCE_DISAGREES', message));
  }
  return doubts;
}

/** A serious excess whose own measured values all lie within their limits. */
function checkLimits(facts: Report): FactDoubt[] {
  if (facts.foodRisk?.value !== FoodRisk.LIMIT_SERIOUSLY_EXCEEDED) return [];
  const pairs = limits.map(([measured, limit]) => [number(facts[measured]), number(facts[limit])] as const);
  const stated = pairs.filter(([measured, limit]) => measured !== null && limit !== null);
  if (stated.length === 0 || stated.some(([measured, limit]) => measured! > limit!)) return [];
  return [doubt(facts, 'foodRisk', 'LIMIT_NOT_EXCEEDED', '填写了严重超标，而检验值没有超过限量值；请核对检验值、限量值和本项')];
}

function number(fact: FactValue | null | undefined): number | null {
  const value = exact(fact);
  return value === null ? null : Number(value);
}
