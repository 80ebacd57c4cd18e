import type { Domain } from '../../src/casework/case/index.js';
import type { Report } from '../../src/casework/intake/index.js';
import type { DomainCode, OrganEntry } from '../../src/registry/organ/index.js';
import { demoOfficers } from '../demo/officers.js';
import { shanxiPlaces } from '../demo/places.js';
import { agricultureSchemes } from './agriculture.js';
import { cultureSchemes } from './culture.js';
import { environmentSchemes } from './environment.js';
import { marketSchemes } from './market.js';
import type { Place } from './parties.js';
import { plansOf, workingDays, type Plan } from './plan.js';
import { reportOf, type Source } from './report.js';
import { readySchemes, type Scheme } from './scheme.js';
import { transportSchemes } from './transport.js';
import { urbanSchemes } from './urban.js';

/** A field of which nobody said how its cases look has none. */
const schemes: Readonly<Partial<Record<DomainCode, Readonly<Record<string, Scheme>>>>> = {
  MARKET: marketSchemes, ENVIRONMENT: environmentSchemes, TRANSPORT: transportSchemes, CULTURE: cultureSchemes, AGRICULTURE: agricultureSchemes, URBAN: urbanSchemes,
};

/** What the system of one field sends on one day. */
export interface Sent { readonly domain: Domain; readonly reports: readonly Report[] }
/** A day on which reports come in, and what comes. */
export interface Day { readonly at: Date; readonly sent: readonly Sent[] }

/** Systems send every week, in working days; less often where that would send hardly anything, yet so often that no case is corrected with the report it came in. */
const paceOf = (cases: number): number => Math.min(20, Math.max(5, Math.round(30_000 / cases)));
/** Hundredths of the cases of a place that would be the number of its enterprises. */
const ENTERPRISES = 0.45;
/** Of each hundred cases, those of an enterprise at work in the whole province. */
const WHOLE_PROVINCE = 33;

/**
 * 虚构: invented cases of six fields, as their systems would have reported them from 2021 on, day by day, the days `pace` working days apart; a source has
 * the same ones on every machine. A correction that would come on the day of the report it corrects is left out.
 */
export function* generatedDays(source: number, cases: number, all: readonly Domain[], organs: readonly OrganEntry[], pace = paceOf(cases)): Generator<Day> {
  const domains = all.filter(({ code }) => schemes[code] !== undefined);
  const days = workingDays();
  const plans = plansOf(source, cases, domains, organs, days);
  const context: Source = {
    number: source, days, placeOf: placesOf(plans), officers: demoOfficers(organs), schemes: new Map(domains.flatMap((domain) => [...readySchemes(domain, schemes[domain.code]!)])),
  };
  const roundOf = (day: number): number => Math.floor(day / pace);
  const rounds = Map.groupBy(plans.flatMap((plan) => [
    { plan, round: roundOf(plan.reported), isSecond: false },
    ...(plan.again === null || roundOf(plan.again) === roundOf(plan.reported) ? [] : [{ plan, round: roundOf(plan.again), isSecond: true }]),
  ]), ({ round }) => round);
  for (const round of [...rounds.keys()].sort((a, b) => a - b)) {
    const told = Map.groupBy(rounds.get(round)!, ({ plan }) => plan.domain);
    const day = days[Math.min(round * pace + pace - 1, days.length - 1)]!;
    yield { at: new Date(`${day}T18:00:00+08:00`), sent: [...told].map(([domain, ones]) => ({ domain, reports: ones.map(({ plan, isSecond }) => reportOf(plan, isSecond, context)) })) };
  }
}

/** Where the enterprises of a case are at home: in the division of its organ, or, for some, anywhere in the province. */
function placesOf(plans: readonly Plan[]): Source['placeOf'] {
  const { cities, counties, townships } = shanxiPlaces();
  const names = new Map([...cities.map(({ code, name }) => [code, name] as const), ...counties.map(({ code, full }) => [code, full] as const), ...townships.map(({ code, county }) => [code, county.full] as const)]);
  const codeOf = ({ organ }: Plan): string => organ.divisionCode?.slice(0, 6) ?? '140000';
  const places = new Map([...Map.groupBy(plans, codeOf)].map(([code, ones]): [string, Place] => [code, { code, name: names.get(code) ?? '山西', enterprises: Math.ceil(ones.length * ENTERPRISES) }]));
  const province: Place = { code: '140000', name: '山西', enterprises: Math.ceil(plans.length / 400) };
  return (plan) => (plan.index % WHOLE_PROVINCE === 0 ? province : places.get(codeOf(plan))!);
}
