import { DomainCode, GovernmentLevel, OrganKind, OrganOrigin, type OrganEntry } from '../../src/registry/organ/index.js';
import { endedLines, organLines, type EndedLine, type OrganLine } from './organ-lines.js';
import { bareName, PROVINCE, shanxiPlaces, type City, type County, type Places, type Township } from './places.js';
import { syntheticCreditCode } from './synthetic-code.js';

const GOVERNMENT_SLOT = '26';
const TOWNSHIP_SLOT = '71';
/** Counties whose townships are shown: enough to have the fourth level without a thousand rows more. */
const COUNTIES_WITH_TOWNSHIPS = ['140602', '140623', '140921'];
const FIRST_DAY_OF_ENDED = '2010-01-01';
const TOWNSHIP_POWERS_FROM = '2021-09-01';

/** Believable, invented organs of Shanxi at four levels, superiors before subordinates; the same rows on every call. */
export function demoOrgans(): OrganEntry[] {
  const places = shanxiPlaces();
  return [
    ...organLines.flatMap((line) => lineEntries(line, places)),
    ...places.townships.filter(({ county }) => COUNTIES_WITH_TOWNSHIPS.includes(county.code)).map(townshipEntry),
    ...endedLines.flatMap((line) => endedEntries(line, places)),
  ];
}

/** The organ of that name; its absence means that the reference divisions or the lines have changed. */
export function organNamed(organs: readonly OrganEntry[], name: string): OrganEntry {
  const organ = organs.find((entry) => entry.name === name);
  if (!organ) throw new Error(`demo organ ${name}: no such organ among the ${organs.length} invented ones; correct the name`);
  return organ;
}

const codeAt = (slot: string, division: string): string => syntheticCreditCode('11', division, `${slot}${division.slice(2, 6)}`);

function lineEntries(line: OrganLine, { cities, counties }: Places): OrganEntry[] {
  const common = {
    kind: line.kind,
    domains: line.domains,
    origin: OrganOrigin.DEMO,
    ...(line.powersBasis === undefined ? {} : { powersBasis: line.powersBasis }),
  };
  const province: OrganEntry = {
    ...common, code: codeAt(line.slot, PROVINCE.code), name: line.province, shortName: line.province.replace('山西', ''),
    level: GovernmentLevel.PROVINCE, divisionCode: PROVINCE.code, documentPrefix: line.prefix.province, validFrom: line.validFrom.province,
  };
  const ofCity = (city: City): OrganEntry => ({
    ...common, code: codeAt(line.slot, city.code), name: line.city(city), level: GovernmentLevel.CITY, divisionCode: city.code,
    superiorCode: province.code, documentPrefix: line.prefix.city(city), validFrom: line.validFrom.city,
  });
  const ofCounty = (county: County): OrganEntry => {
    const superiorCode = codeAt(line.slot, county.city.code);
    return {
      ...common, code: codeAt(line.slot, county.code), name: line.county(county), level: GovernmentLevel.COUNTY, divisionCode: county.code,
      superiorCode, documentPrefix: line.prefix.county(county), validFrom: line.validFrom.county,
      ...(line.countyBranches ? { shortName: `${county.bare}分局`, verticallyManaged: true, actsInTheNameOfCode: superiorCode } : {}),
    };
  };
  return [province, ...cities.map(ofCity), ...counties.map(ofCounty)];
}

/** 乡镇人民政府 and 街道办事处 enforce in several fields at once; above them stands the government of their county. */
function townshipEntry({ code, name, county }: Township): OrganEntry {
  const isStreet = name.endsWith('街道');
  const isTown = name.endsWith('镇');
  return {
    code: syntheticCreditCode('11', county.code, `${TOWNSHIP_SLOT}0${code.slice(6)}`),
    name: `${county.full}${name}${isStreet ? '办事处' : '人民政府'}`,
    kind: OrganKind.ENFORCEMENT_AGENCY,
    level: GovernmentLevel.TOWNSHIP,
    domains: isStreet || isTown ? Object.values(DomainCode) : [DomainCode.ENVIRONMENT, DomainCode.AGRICULTURE, DomainCode.URBAN],
    divisionCode: code,
    superiorCode: codeAt(GOVERNMENT_SLOT, county.code),
    documentPrefix: isStreet ? `${county.short}${name.slice(0, -2)}街` : `${county.short}${bareName(name)}政`,
    powersBasis: '依法赋予乡镇人民政府、街道办事处行使的行政执法权（朔政办发〔2024〕10号等，演示）',
    validFrom: TOWNSHIP_POWERS_FROM,
    origin: OrganOrigin.DEMO,
  };
}

/** Offices that reform ended the day before their successor began, so that history shows. */
function endedEntries(line: EndedLine, { cities, counties }: Places): OrganEntry[] {
  const entry = (division: string, name: string, level: 'province' | 'city' | 'county', prefix: string, superior?: string): OrganEntry => ({
    code: codeAt(line.slot, division), name, kind: line.into.kind, domains: line.into.domains, level: LEVELS[level], divisionCode: division,
    ...(superior === undefined ? {} : { superiorCode: codeAt(line.slot, superior) }),
    documentPrefix: prefix, validFrom: FIRST_DAY_OF_ENDED, validTo: dayBefore(line.into.validFrom[level]),
    successorCode: codeAt(line.into.slot, division), origin: OrganOrigin.DEMO,
  });
  return [
    entry(PROVINCE.code, line.province, 'province', `${PROVINCE.short}${line.mark}`),
    ...cities.map(({ code, name, short }) => entry(code, `${name}${line.suffix}`, 'city', `${short}${line.mark}`, PROVINCE.code)),
    ...counties.filter(({ city }) => city.name === line.countiesOf)
      .map(({ code, full, short, city }) => entry(code, `${full}${line.suffix}`, 'county', `${short}${line.mark}`, city.code)),
  ];
}

const LEVELS = { province: GovernmentLevel.PROVINCE, city: GovernmentLevel.CITY, county: GovernmentLevel.COUNTY } as const;

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
