import { CaseStatus, PenaltyKind } from '../../src/casework/case/index.js';
import { addDays, type CivilDay } from '../../src/kernel/index.js';
import { DomainCode, GovernmentLevel, type OrganEntry } from '../../src/registry/organ/index.js';
import { commonBrands, organisation, people, person } from './case-parties.js';
import type { CasePlan } from './case-plan.js';
import { variants } from './case-variants.js';
import { shanxiPlaces } from './places.js';
import type { Seeded } from './seeded.js';

/** First opening, and the days from it to the last one, 2026-11-13; a part of the cases falls into the months under the Code. */
const FIRST_DAY: CivilDay = '2024-01-08';
const SPAN = 1040;
const CODE_DAYS = 88;
const PERCENT_UNDER_CODE = 14;
const DENSE: Readonly<Record<string, number>> = { 140000: 6, 140600: 12, 140623: 24, 140602: 20 };
const PER_CITY = 4;
const PER_COUNTY_OF_SHUOZHOU = 4;
/** Counties elsewhere: one case each in the first of these, in an order that leaves no city out. */
const OTHER_COUNTIES = 70;
const STRIDE = 38;

/** Invented cases of all cities and most counties, denser in 右玉 and 朔城; drawn from `seed`, whose calls they alone may use. */
export function generatedPlans(organs: readonly OrganEntry[], seed: Seeded): CasePlan[] {
  const isHandler = ({ domains, validTo }: OrganEntry): boolean =>
    domains.length === 1 && domains[0] === DomainCode.ENVIRONMENT && validTo === undefined;
  const handlers = organs.filter(isHandler);
  const elsewhere = handlers.filter(({ level, divisionCode }) => level === GovernmentLevel.COUNTY && !divisionCode?.startsWith('1406'));
  const chosen = new Set(Array.from({ length: OTHER_COUNTIES }, (_, index) => elsewhere[(index * STRIDE) % elsewhere.length]?.code));
  const places = placesByCode();
  return handlers.flatMap((organ) => {
    const place = places.get(organ.divisionCode ?? '') ?? '山西';
    return Array.from({ length: countFor(organ, chosen) }, () => drawPlan(organ, place, seed));
  });
}

function countFor(organ: OrganEntry, chosen: ReadonlySet<string | undefined>): number {
  const division = organ.divisionCode ?? '';
  const dense = DENSE[division];
  if (dense !== undefined) return dense;
  if (organ.level === GovernmentLevel.CITY) return PER_CITY;
  if (division.startsWith('1406')) return PER_COUNTY_OF_SHUOZHOU;
  return chosen.has(organ.code) ? 1 : 0;
}

function placesByCode(): ReadonlyMap<string, string> {
  const { cities, counties } = shanxiPlaces();
  return new Map([...cities.map(({ code, name }) => [code, name] as const), ...counties.map(({ code, full }) => [code, full] as const)]);
}

function drawPlan(organ: OrganEntry, place: string, seed: Seeded): CasePlan {
  const variant = seed.pick(variants);
  const openedOn = addDays(FIRST_DAY, seed.whole(seed.chance(PERCENT_UNDER_CODE) ? SPAN - CODE_DAYS : 0, SPAN));
  const { violation, facts, illegalGains, amountInvolved } = variant.happen(seed, openedOn);
  const byPerson = variant.cause === 'EE09' && seed.chance(40);
  const unit = organisation({ code: organ.divisionCode ?? '140000', name: place }, seed.pick(commonBrands), seed.pick(variant.trades));
  const [low, high] = variant.fine;
  return {
    organ: organ.name,
    cause: variant.cause,
    article: variant.article,
    earlierLaw: variant.earlierLaw,
    phrase: variant.phrase,
    violation,
    parties: [byPerson ? person(seed.pick(people)) : unit],
    source: seed.pick(variant.sources),
    openedOn,
    status: statusFor(openedOn, seed),
    kinds: variant.kinds ?? [PenaltyKind.FINE],
    fine: seed.whole(low, high) * 1_000,
    ...(illegalGains === undefined ? {} : { illegalGains }),
    ...(amountInvolved === undefined ? {} : { amountInvolved }),
    published: seed.chance(85),
    facts,
  };
}

/** Older cases are done, the newest are open, and a few were opened in error. */
function statusFor(openedOn: CivilDay, seed: Seeded): CaseStatus {
  const draw = seed.whole(1, 100);
  if (draw <= 2) return CaseStatus.WITHDRAWN;
  if (openedOn >= '2026-10-15') return draw <= 70 ? CaseStatus.OPENED : CaseStatus.INVESTIGATED;
  if (openedOn >= '2026-08-25') return draw <= 30 ? CaseStatus.INVESTIGATED : CaseStatus.CLOSED;
  return draw <= 10 ? CaseStatus.DECIDED : CaseStatus.CLOSED;
}
