import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLScalarType } from 'graphql';
import { FactBound, factsOf, FactSource, type FactFacts } from '../../src/casework/case/index.js';
import { EnvironmentFacts } from '../../src/domains/environment/index.js';
import { columnsOf, decimal, flag, money, text, whole, type Kind } from '../../src/platform/model/index.js';
import { aHub, type TestHub } from '../support/hub.js';
import { aDecision, aReport, submit, type FactGiven, type ReportGiven } from '../support/reports.js';

const facts = factsOf(EnvironmentFacts);
const kindOf = ({ of }: FactFacts): Kind => columnsOf(of).get('value')!.kind!;
const isChoice = (fact: FactFacts): boolean => typeof kindOf(fact).type() === 'object' && !(kindOf(fact).type() instanceof GraphQLScalarType);
const codesOf = (fact: FactFacts): string[] => Object.values(kindOf(fact).type() as Record<string, string>);
const bounds = Object.values(FactBound);
const sources = Object.values(FactSource);

/** A value of the fact's kind that nothing is wrong with; `turn` chooses among those of a code table. */
function valueOf(fact: FactFacts, turn: number): unknown {
  const kind = kindOf(fact);
  if (fact.field === 'wasteCode') return 'HW08 900-249-08';
  if (/At$|From$|To$/.test(fact.field)) return '2026-09-18T09:30:00+08:00';
  const codes = isChoice(fact) ? codesOf(fact) : [];
  return new Map<Kind, unknown>([[decimal, '12.345678'], [money, '1234.50'], [whole, 7 + turn], [flag, turn % 2 === 0],
    [text, `甲“${fact.field}”\n乙`]]).get(kind) ?? codes[turn % codes.length];
}

/** Whether a fact is one of those that are checked against others, whose doubts have tests of their own. */
const isReckoned = ({ field }: FactFacts): boolean => /Multiple$/.test(field) || field === 'pollutionLossAmount';

const selection = `environment { ${facts.map(({ field }) => `${field} { value bound source unit }`).join(' ')} }`;

type FactsSeen = Record<string, { value: unknown; bound: string; source: string; unit: string | null } | null>;
interface CaseSeen { gaps: { field: string; code: string; value: string | null }[]; environment: FactsSeen | null }

let test: TestHub;
let batch = 0;
beforeAll(async () => { test = await aHub(); });
afterAll(() => test.close());

/** Reports one case with these facts and gives it as its organ sees it. */
async function reported(given: ReportGiven['facts'], sourceKey = `facts-${batch += 1}`): Promise<CaseSeen> {
  const { rows } = await submit(test, `facts-batch-${batch += 1}`, [{ ...aReport(sourceKey), ...(given === undefined ? {} : { facts: given }) }]);
  expect(rows[0]!.outcome).not.toBe('SET_ASIDE');
  return caseOf(rows[0]!.enforcementCase!.id);
}

async function caseOf(id: string): Promise<CaseSeen> {
  const query = `query ($id: ID!) { enforcementCase(id: $id) { gaps { field code value } ${selection} } }`;
  return (await test.ask<{ enforcementCase: CaseSeen }>('youyu-env-handler', query, { id })).enforcementCase;
}

const stated = (seen: CaseSeen): FactsSeen => Object.fromEntries(Object.entries(seen.environment!).filter(([, fact]) => fact !== null));

describe('facts of the environment', () => {
  it('are of every kind that facts can have', () => {
    const kinds = new Set(facts.map((fact) => (isChoice(fact) ? 'choice' : kindOf(fact))));
    expect(kinds).toEqual(new Set([decimal, money, whole, flag, text, 'choice']));
    expect(facts.length).toBeGreaterThan(80);
  });

  it.each([0, 1, 2, 3])('come back as they were sent, each with value, bound, source and unit (%i)', async (turn) => {
    const given = Object.fromEntries(facts.filter((fact) => !isReckoned(fact)).map((fact, index): [string, FactGiven] => [fact.field, {
      value: valueOf(fact, turn), bound: bounds[(index + turn) % bounds.length]!, source: sources[(index + turn) % sources.length]!,
      ...(fact.unit === null || turn > 1 ? {} : { unit: fact.unit }),
    }]));
    const seen = await reported(given);
    expect(seen.gaps).toEqual([]);
    expect(stated(seen)).toEqual(Object.fromEntries(facts.filter(({ field }) => given[field])
      .map(({ field, unit }) => [field, { ...given[field], unit }])));
  });

  it('come back in every value of every code table', async () => {
    const chosen = facts.filter(isChoice);
    const turns = Math.max(...chosen.map((fact) => codesOf(fact).length));
    for (let turn = 0; turn < turns; turn += 1) {
      const values = chosen.map((fact): [string, unknown] => [fact.field, codesOf(fact)[turn % codesOf(fact).length]]);
      const seen = await reported(Object.fromEntries(values.map(([field, value]) => [field, { value }])), 'choices');
      expect(Object.entries(stated(seen)).map(([field, fact]) => [field, fact!.value])).toEqual(values);
    }
  });

  it('are EXACT and DECLARED where nothing else is said, and null where nothing is', async () => {
    const seen = await reported({ medium: { value: 'WATER' }, solidWasteTonnes: { value: '3.50' }, deathCount: null });
    expect(stated(seen)).toEqual({
      medium: { value: 'WATER', bound: 'EXACT', source: 'DECLARED', unit: null },
      solidWasteTonnes: { value: '3.5', bound: 'EXACT', source: 'DECLARED', unit: '吨' },
    });
    expect(Object.keys(seen.environment!)).toHaveLength(facts.length);
  });

  it('are left out whole where a report states none', async () => {
    expect(stated(await reported(undefined))).toEqual({});
    expect(stated(await reported({}))).toEqual({});
  });

  it('are kept where they disagree, and the disagreement is a gap', async () => {
    const seen = await reported({ measuredMgPerLitre: { value: '150' }, limitMgPerLitre: { value: '50' }, excessMultiple: { value: '3' } });
    expect(seen.gaps.map(({ field, code, value }) => [field, code, value])).toEqual([['facts.excessMultiple', 'MULTIPLE_DISAGREES', '3']]);
    expect(stated(seen)['excessMultiple']).toMatchObject({ value: '3', unit: '倍' });
  });
});

describe('a fact that cannot be kept', () => {
  it('because it is stated in another unit, is set aside with a gap that names the unit wanted, and the rest is kept', async () => {
    const measured = facts.filter(({ unit }) => unit !== null);
    const { rows } = await submit(test, 'units',
      measured.map((fact) => aReport(`unit-${fact.field}`,
      { facts: { [fact.field]: { value: valueOf(fact, 0), unit: '斤', source: 'MEASURED' }, medium: { value: 'SOIL' } } })));
    for (const [index, { field, unit, ...rest }] of measured.entries()) {
      const { outcome, issues, enforcementCase } = rows[index]!;
      expect([field, outcome, issues]).toEqual([field, 'ACCEPTED',
        [{ field: `facts.${field}`, code: 'UNIT', value: String(valueOf({ field, unit, ...rest }, 0)),
        message: expect.stringContaining(`请换算为“${unit!}”`) }]]);
      expect(stated(await caseOf(enforcementCase!.id))).toEqual({ medium: expect.objectContaining({ value: 'SOIL' }) });
    }
  });

  it.each<[string, ReportGiven['facts'], [string, string, string | null][]]>([
    ['a bound without a value', { hazardousWasteTonnes: { bound: 'MIN' } }, [['facts.hazardousWasteTonnes', 'VALUE_MISSING', null]]],
    ['a blank value', { wasteName: { value: ' ' } }, [['facts.wasteName', 'VALUE_MISSING', null]]],
    ['a weight below zero', { hazardousWasteTonnes: { value: '-3' } }, [['facts.hazardousWasteTonnes', 'NEGATIVE', '-3']]],
    ['a count below zero', { deathCount: { value: -1 } }, [['facts.deathCount', 'NEGATIVE', '-1']]],
  ])('(%s) stays out, and its gap says so', async (_what, given, gaps) => {
    const seen = await reported(given);
    expect(seen.gaps.map(({ field, code, value }) => [field, code, value])).toEqual(gaps);
    expect(stated(seen)).toEqual({});
  });

  it('is not found by the list that filters by it, and is found once it is mended', async () => {
    const found = async (): Promise<number> => (await test.ask<{ environmentCases: { total: { count: number } } }>(
      'youyu-env-handler', '{ environmentCases(where: { hazardousWasteTonnesFrom: "31000000" }) { total { count } } }')).environmentCases.total.count;
    const before = await found();
    await reported({ hazardousWasteTonnes: { value: '32000000', unit: '千克' } }, 'mended');
    expect(await found()).toBe(before);
    await reported({ hazardousWasteTonnes: { value: '32000000', unit: '吨' } }, 'mended');
    expect(await found()).toBe(before + 1);
    await reported({ hazardousWasteTonnes: { value: '32000', unit: '吨' } }, 'mended');
    expect(await found()).toBe(before);
  });
});

interface Withholding { hazardousWasteTonnes: { value: string } | null; withheld: { field: string; fieldClass: string }[] }

describe('facts are L2', () => {
  it('and so shown to the organ’s line and to the procuratorate of its division, and withheld from everyone else who sees the case', async () => {
    const decisions = [aDecision('朔环罚字〔2026〕601号', { publishedOn: '2026-10-16' })];
    const { rows } = await submit(test, 'classes', [aReport('classes', { status: 'DECIDED', decisions, facts: { hazardousWasteTonnes: { value: '3.2' } } })]);
    const id = rows[0]!.enforcementCase!.id;
    const seenBy = async (identity: string | null): Promise<unknown> => {
      const query = 'query ($id: ID!) { enforcementCase(id: $id) { environment { hazardousWasteTonnes { value } withheld { field fieldClass } } } }';
      const { enforcementCase } = await test.ask<{ enforcementCase: { environment: Withholding } }>(identity, query, { id });
      const { hazardousWasteTonnes, withheld } = enforcementCase.environment;
      return [hazardousWasteTonnes?.value ?? null, withheld.some(({ field, fieldClass }) => field === 'hazardousWasteTonnes' && fieldClass === 'L2')];
    };
    const insiders = ['youyu-env-handler', 'shuozhou-env-head', 'shanxi-env-system', 'youyu-procuratorate', 'shuozhou-procuratorate', 'shanxi-justice'];
    for (const identity of insiders) expect([identity, await seenBy(identity)]).toEqual([identity, ['3.2', false]]);
    const others = [null, 'shuozhou-market-handler', 'youyu-police', 'shanxi-leader'];
    for (const identity of others) expect([identity, await seenBy(identity)]).toEqual([identity, [null, true]]);
  });
});
