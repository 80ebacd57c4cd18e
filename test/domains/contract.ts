import { describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import { factsOf, type Domain, type FactFacts } from '../../src/casework/case/index.js';
import { columnsOf, fieldClasses } from '../../src/platform/model/index.js';
import type { TestHub } from '../support/hub.js';
import { aDecision, send, titled, type FactGiven } from '../support/reports.js';
import { aCaseOf, bounds, codesOf, gapsOf, listed, report, reported, sender, sources, stated, valueOf, type CaseSeen, type FactsGiven } from './facts-given.js';

/** What is proved of a domain before its first own test: everything that casework makes of what a domain says of itself. */
export function contract(domain: Domain, hub: () => TestHub): void {
  describe(`${domain.term}（${domain.name}）`, () => {
    describe('facts', () => factsComeBack(domain, hub));
    describe('a fact that cannot be kept', () => factsSetAside(domain, hub));
    describe('the list', () => listIsOnFacts(domain, hub));
    describe('rights', () => factsHaveTheirAudience(domain, hub));
    describe('causes of action', () => causesAreKnown(domain, hub));
    describe('the schema', () => schemaSaysWhatFactsAre(domain, hub));
  });
}

function factsComeBack(domain: Domain, hub: () => TestHub): void {
  const facts = factsOf(domain.facts);

  it('come back as they were sent, each with value, bound, source and unit', async () => {
    const turns = Math.max(4, ...facts.map((fact) => codesOf(fact).length));
    for (let turn = 0; turn < turns; turn += 1) {
      // Beyond four turns, only facts that have more codes to try.
      const sent = facts.filter((fact) => turn < 4 || turn < codesOf(fact).length);
      const given = Object.fromEntries(sent.map((fact, index): [string, FactGiven] => [fact.field, {
        value: valueOf(fact, turn), bound: bounds[(index + turn) % bounds.length]!, source: sources[(index + turn) % sources.length]!,
        ...(fact.unit === null || turn > 1 ? {} : { unit: fact.unit }),
      }]));
      const [seen] = await reported(hub(), domain, [aCaseOf(domain, `sent-${turn}`, given)], sent.map(({ field }) => field));
      expect(stated(seen!)).toEqual(Object.fromEntries(sent.map(({ field, unit }) => [field, { ...given[field], unit }])));
      expect(seen!.domain).toBe(domain.code);
    }
  });

  it('are EXACT and DECLARED where nothing else is said, and null where nothing is', async () => {
    const [first, second] = facts;
    const [seen] = await reported(hub(), domain, [aCaseOf(domain, 'plain', { [first!.field]: { value: valueOf(first!, 1) }, [second!.field]: null })]);
    expect(stated(seen!)).toEqual({ [first!.field]: { value: valueOf(first!, 1), bound: 'EXACT', source: 'DECLARED', unit: first!.unit } });
    expect(Object.keys(seen!.facts)).toEqual(facts.map(({ field }) => field));
  });

  it('are left out whole where a report states none, and are no other domain’s', async () => {
    for (const seen of await reported(hub(), domain, [aCaseOf(domain, 'none'), aCaseOf(domain, 'empty', {})])) {
      expect(stated(seen)).toEqual({});
      const others = hub().hub.domains.map(({ name }) => name).filter((name) => name !== domain.name);
      const document = `query ($id: ID!) { enforcementCase(id: $id) { id ${others.map((name) => `${name} { __typename }`).join(' ')} } }`;
      expect(await hub().ask(sender, document, { id: seen.id }))
        .toEqual({ enforcementCase: { id: seen.id, ...Object.fromEntries(others.map((name) => [name, null])) } });
    }
  });

  it('are those of the last report', async () => {
    const values = (turn: number): FactsGiven => Object.fromEntries(facts.filter((_, index) => index % 2 === turn % 2).map((fact) => [fact.field, { value: valueOf(fact, turn) }]));
    for (const turn of [0, 1, 2]) {
      const [seen] = await reported(hub(), domain, [aCaseOf(domain, 'corrected', values(turn))]);
      expect(Object.fromEntries(Object.entries(stated(seen!)).map(([field, fact]) => [field, { value: fact!.value }]))).toEqual(values(turn));
    }
  });
}

function factsSetAside(domain: Domain, hub: () => TestHub): void {
  const facts = factsOf(domain.facts);
  const negative = (value: unknown): unknown => (typeof value === 'number' ? -value : `-${String(value)}`);
  const measured = facts.filter(({ unit }) => unit !== null);

  /** Reports facts in one case, each of which is to be set aside with this code; the gaps say which value could not be kept. */
  async function setAside(code: string, wrong: readonly (readonly [FactFacts, FactGiven])[]): Promise<CaseSeen> {
    const fine = facts.find((fact) => !wrong.some(([one]) => one === fact));
    const beside = fine ? { [fine.field]: { value: valueOf(fine, 1) } } : {};
    const given = Object.fromEntries(wrong.map(([{ field }, sent]) => [field, sent]));
    const [seen] = await reported(hub(), domain, [aCaseOf(domain, code, { ...given, ...beside })]);
    const gaps = gapsOf(seen!).filter(([field]) => field !== `facts.${fine?.field ?? ''}`);
    expect(gaps).toEqual(wrong.map(([{ field }, { value }]) => [`facts.${field}`, code, value === undefined ? null : String(value)]));
    expect(Object.keys(stated(seen!))).toEqual(Object.keys(beside));
    return seen!;
  }

  it('because it is stated in another unit has a gap that names the unit wanted, and the rest is kept', async () => {
    const { gaps } = await setAside('UNIT', measured.map((fact) => [fact, { value: valueOf(fact, 0), unit: '斤', source: 'MEASURED' }]));
    for (const { field, unit } of measured) expect(gaps.find((gap) => gap.field === `facts.${field}`)?.message).toContain(`请换算为“${unit!}”`);
  });

  it('because it has no value is a gap', async () => {
    await setAside('VALUE_MISSING', facts.map((fact) => [fact, { bound: 'MIN' }]));
  });

  it('because it is below zero is a gap', async () => {
    const numbers = measured.filter((fact) => !fact.mayBeNegative && fact.form === null);
    await setAside('NEGATIVE', numbers.map((fact) => [fact, { value: negative(valueOf(fact, 1)) }]));
  });
}

function listIsOnFacts(domain: Domain, hub: () => TestHub): void {
  const facts = new Map(factsOf(domain.facts).map((fact) => [fact.field, fact]));

  it.each(domain.filters)('finds a case by $fact once that is stated, and no longer once it is not', async ({ fact, atLeast }) => {
    const value = valueOf(facts.get(fact)!, 81);
    const where = { [atLeast ? `${fact}From` : fact]: value };
    const found = async (): Promise<number> => (await listed(hub(), domain, sender, where)).count;
    const state = (given: FactsGiven): Promise<unknown> => report(hub(), domain, [aCaseOf(domain, `found-${fact}`, given)]);
    const before = await found();
    await state(atLeast ? { [fact]: { value: valueOf(facts.get(fact)!, 80) } } : {});
    expect(await found()).toBe(before);
    await state({ [fact]: { value } });
    expect(await found()).toBe(before + 1);
    await state({ [fact]: { bound: 'MIN' } });
    expect(await found()).toBe(before);
  });

  it('pages by time, within organ and division, each case once', async () => {
    const cases = [1, 2, 3, 4, 5].map((hour) => aCaseOf(domain, `paged-${hour}`, {}, { caseOpenedAt: `2026-08-03T0${hour}:00:00+08:00` }));
    const taken = await reported(hub(), domain, cases, []);
    const ids = taken.map(({ id }) => id).reverse();
    const window = { listedFrom: '2026-08-03T01:00:00+08:00', listedBefore: '2026-08-03T05:30:00+08:00' };
    for (const where of [window, { ...window, underOrganId: taken[0]!.organ.id }, { ...window, divisionCode: '140623' }]) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof listed>> = await listed(hub(), domain, sender, where, { first: 2, after });
        expect(page.count).toBe(5);
        seen.push(...page.ids);
        after = page.next;
      } while (after !== null);
      expect(seen).toEqual(ids);
    }
    expect((await listed(hub(), domain, sender, { ...window, divisionCode: '140602' })).count).toBe(0);
    expect((await listed(hub(), domain, 'youyu-procuratorate', window)).ids).toEqual(ids);
    expect((await listed(hub(), domain, null, window)).count).toBe(0);
  });
}

function factsHaveTheirAudience(domain: Domain, hub: () => TestHub): void {
  const [fact] = factsOf(domain.facts);
  const insiders = [sender, 'shuozhou-env-head', 'shanxi-env-system', 'youyu-procuratorate', 'shuozhou-procuratorate', 'shanxi-justice'];
  const others = [null, 'shuozhou-market-handler', 'youyu-court', 'shanxi-leader'];

  it('show facts to the organ’s line and to the procuratorate of its division, and withhold them from everyone else who sees the case', async () => {
    const decisions = [aDecision(`朔环罚字〔2026〕${domain.code}号`, { publishedOn: '2026-10-16' })];
    const value = valueOf(fact!, 1);
    const [id] = await report(hub(), domain, [aCaseOf(domain, 'rights', { [fact!.field]: { value } }, { status: 'DECIDED', decisions })]);
    const document = `query ($id: ID!) { enforcementCase(id: $id) { facts: ${domain.name} { fact: ${fact!.field} { value } withheld { field } } } }`;
    const seenBy = async (identity: string | null): Promise<unknown> => {
      const { enforcementCase: { facts } } = await hub().ask<{ enforcementCase: { facts: { fact: { value: unknown } | null; withheld: { field: string }[] } } }>(identity, document, { id });
      return [identity, facts.fact?.value ?? null, facts.withheld.some(({ field }) => field === fact!.field)];
    };
    for (const identity of insiders) expect(await seenBy(identity)).toEqual([identity, value, false]);
    for (const identity of others) expect(await seenBy(identity)).toEqual([identity, null, true]);
  });

  it.each(domain.filters)('find nothing by $fact for those who may not read it', async ({ fact: name, atLeast }) => {
    const known = factsOf(domain.facts).find(({ field }) => field === name)!;
    const decisions = [aDecision(`朔环罚字〔2026〕${domain.code}${name}号`, { publishedOn: '2026-10-16' })];
    const [id] = await report(hub(), domain, [aCaseOf(domain, `rights-${name}`, { [name]: { value: valueOf(known, 81) } }, { status: 'DECIDED', decisions })]);
    const where = { [atLeast ? `${name}From` : name]: valueOf(known, 81) };
    expect((await listed(hub(), domain, sender, where)).count).toBeGreaterThan(0);
    for (const identity of [null, 'youyu-court']) expect([identity, await listed(hub(), domain, identity, where)]).toEqual([identity, { count: 0, ids: [], next: null }]);
    // Of townships, which stand below the government that he leads, he may.
    expect((await listed(hub(), domain, 'shanxi-leader', where)).ids).not.toContain(id);
  });

  it('take no case from whoever is no agency', async () => {
    for (const identity of [null, 'youyu-procuratorate', 'shanxi-leader']) {
      const refused = await send(hub(), identity, { key: `rights-${domain.name}-${identity ?? ''}`, cases: [aCaseOf(domain, 'refused')] }, domain.name);
      expect(refused).toMatchObject({ __typename: 'SubmissionRefused', code: 'NOT_A_SENDER' });
    }
  });
}

function causesAreKnown({ causes, ...domain }: Domain, hub: () => TestHub): void {
  /** Amounts in yuan as words have them: 500元, 3,000–10,000元. */
  const figuresOf = (text: string): string[] => (text.match(/[\d,]+(?:–[\d,]+)?元/g) ?? []).flatMap((amounts) =>
    amounts.slice(0, -1).split('–').map((figure) => `${figure.replaceAll(',', '')}.00`));

  it('are taken without a word, and any other is a gap', async () => {
    const seen = await reported(hub(), { causes, ...domain }, [...causes.map(({ code }) => code), 'XX99'].map((causeOfAction) =>
      aCaseOf({ causes, ...domain }, `cause-${causeOfAction}`, {}, { causeOfAction })), []);
    expect(seen.map(gapsOf)).toEqual([...causes.map(() => []), [['causeOfAction', 'UNKNOWN_CAUSE', 'XX99']]]);
  });

  it('have each a code of their own and a Chinese name', () => {
    expect(new Set(causes.map(({ code }) => code)).size).toBe(causes.length);
    expect(causes.filter(({ name }) => !/^\p{Script=Han}/u.test(name))).toEqual([]);
  });

  it('state the same fines in yuan in words and in figures, and no range upside down', () => {
    for (const { code, penaltyRange, fines } of causes) {
      const inWords = new Set(figuresOf(penaltyRange));
      const inFigures = fines.filter(({ times }) => times === undefined).flatMap(({ from, to }) => (from === undefined ? [to] : [from, to]));
      // What a tier begins at is a figure in words, and stands in what the fine is for.
      const tiers = fines.flatMap(({ of }) => figuresOf(of));
      expect([code, inFigures.filter((figure) => !inWords.has(figure))]).toEqual([code, []]);
      expect([code, [...inWords].filter((figure) => ![...inFigures, ...tiers].includes(figure))]).toEqual([code, []]);
      for (const { from, to } of fines) expect(Number(from ?? 0)).toBeLessThan(Number(to));
    }
  });
}

function schemaSaysWhatFactsAre(domain: Domain, hub: () => TestHub): void {
  it('gives every fact its class, L2 or above, and a description that opens with its Chinese term and unit', () => {
    const type = hub().hub.schema.getType(`${titled(domain.name)}Facts`);
    const columns = columnsOf(domain.facts);
    for (const { field, term, unit } of factsOf(domain.facts)) {
      expect([field, fieldClasses.indexOf(columns.get(field)!.fieldClass!) >= 2]).toEqual([field, true]);
      const description = isObjectType(type) ? type.getFields()[field]?.description ?? '' : '';
      expect(description.slice(0, description.indexOf(':'))).toBe(unit === null ? term : `${term}（${unit}）`);
    }
    expect(factsOf(domain.facts).length).toBeGreaterThan(1);
  });
}
