import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bigramsOf, nameParts, placeNames } from '../../src/kernel/index.js';
import { keysFor, type Sight } from '../../src/platform/reader/index.js';
import { coreWeight, fillNames, soughtBy } from '../../src/registry/party/index.js';
import { demoToken } from '../../src/commands/serve.js';
import { aHub, type TestHub } from '../support/hub.js';
import { datongBureau, reportOf } from '../support/party-changes.js';
import { aCompany, aDecision, aPerson, type PartyGiven } from '../support/reports.js';

const actors = [null, 'youyu-env-handler', 'shuozhou-market-handler', 'shuozhou-procuratorate', 'shanxi-leader', 'youyu-police'] as const;

const published = { status: 'CLOSED', decisions: [aDecision('虚环罚〔2026〕1号', { publishedOn: '2026-10-19' })] };

let serial = 500;
const company = (name: string, changes: Partial<PartyGiven> = {}): PartyGiven => aCompany(serial += 1, { name, ...changes });

/** A case of its own, decided and published where nothing else is said. */
let cases = 0;
const standing = async (test: TestHub, parties: PartyGiven[], changes: Parameters<typeof reportOf>[3] = {}): Promise<string> => {
  cases += 1;
  const decisions = [aDecision(`虚环罚〔2026〕${cases}号`, { publishedOn: '2026-10-19' })];
  return reportOf(test, `search-${cases}`, parties, { ...published, decisions, ...changes });
};
const open = { status: 'OPENED', decisions: [] };

describe('search for parties by name (R-033, R-092)', () => {
  let test: TestHub;
  const search = async (actor: string | null, text: string, first = 50): Promise<string[]> => {
    const { searchParties } = await test.ask<{ searchParties: { name: string }[] }>(actor, 'query ($text: String!, $first: Int) { searchParties(text: $text, first: $first) { name } }', { text, first });
    return searchParties.map(({ name }) => name);
  };

  beforeAll(async () => {
    test = await aHub();
    const names = [
      '右玉县清源化工有限公司（虚构）', '右玉县兴旺化工有限公司（虚构）', '山阴县清源化工有限责任公司（虚构）', '右玉縣東風機械廠（虚构）', '朔州市清源商贸有限公司（虚构）', '右玉县１２号站（虚构）',
      '右玉县北岭煤业有限公司（虚构）', '清源化工右玉分公司（虚构）', '老赵烧烤（个体工商户）（虚构）',
    ];
    for (const name of names) await standing(test, [company(name)]);
    // One company under two names: the other is known to insiders of the second case.
    const renamed = company('右玉县旧名粮油有限公司（虚构）');
    await standing(test, [renamed]);
    await standing(test, [{ ...renamed, name: '右玉县新禾粮油有限公司（虚构）' }]);
    await standing(test, [company('山阴县密案建材有限公司（虚构）')], open);
    await standing(test, [company('大同市密案建材有限公司（虚构）')], { ...open, organ: datongBureau });
    await standing(test, [company('右玉县证人运输有限公司（虚构）'), aPerson('虚甲乙'), aPerson('虚甲丙', { role: 'VICTIM' })]);
  }, 60_000);
  afterAll(() => test.close());

  it.each([
    // Names that have as much of it beside what is sought: the earlier record first.
    ['清源', '右玉县清源化工有限公司（虚构）', 4],
    ['清源化工', '右玉县清源化工有限公司（虚构）', 5],
    ['右玉清源', '右玉县清源化工有限公司（虚构）', 4],
    ['山西右玉县清源化工有限公司', '右玉县清源化工有限公司（虚构）', 5],
    ['清源化工 山阴', '山阴县清源化工有限责任公司（虚构）', 5],
    ['東风机械', '右玉縣東風機械廠（虚构）', 1],
    ['右玉县12号站', '右玉县１２号站（虚构）', 1],
    ['北岭', '右玉县北岭煤业有限公司（虚构）', 1],
    ['老赵', '老赵烧烤（个体工商户）（虚构）', 1],
  ])('%s finds %s first, of %i', async (text, name, count) => {
    const found = (await search(null, text)).filter((one) => one.includes('（虚构）') && !one.includes('示例'));
    expect(found[0]).toBe(name);
    expect(found).toHaveLength(count);
  });

  it('puts names that share the core before those that share place and form alone', async () => {
    const found = await search('shanxi-leader', '右玉清源');
    expect(found.filter((name) => name.includes('右玉') && !name.includes('清源'))).toEqual([]);
    const both = await search('shanxi-leader', '右玉县清源化工有限公司');
    expect(both.indexOf('右玉县兴旺化工有限公司（虚构）')).toBeGreaterThan(both.indexOf('山阴县清源化工有限责任公司（虚构）'));
  });

  it.each([['清', '清'], ['一个字', '（虚构）'], ['标点', '——'], ['空', ' ']])('refuses %s as too short', async (_, text) => {
    const { errors } = await test.answer(null, 'query ($text: String!) { searchParties(text: $text) { id } }', { text });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'text' });
  });

  it.each([0, 51])('refuses %i rows', async (first) => {
    const { errors } = await test.answer(null, 'query ($first: Int) { searchParties(text: "清源", first: $first) { id } }', { first });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
  });

  it('finds a party by another name only for those who may read that name', async () => {
    expect(await search('youyu-env-handler', '新禾粮油')).toEqual(['右玉县旧名粮油有限公司（虚构）']);
    for (const outsider of [null, 'shuozhou-market-handler', 'youyu-police']) expect(await search(outsider, '新禾')).toEqual([]);
    for (const outsider of [null, 'shuozhou-market-handler']) expect(await search(outsider, '旧名粮油')).toContain('右玉县旧名粮油有限公司（虚构）');
  });

  it('finds no person for those to whom the name is masked', async () => {
    expect(await search('youyu-env-handler', '虚甲乙')).toEqual(['虚甲乙', '虚甲丙']);
    for (const outsider of [null, 'shuozhou-market-handler', 'youyu-police', 'youyu-court', 'shanxi-leader']) expect(await search(outsider, '虚甲')).toEqual([]);
  });

  it('shows no open case’s party to other departments', async () => {
    expect(await search('shanxi-leader', '密案')).toEqual(['山阴县密案建材有限公司（虚构）', '大同市密案建材有限公司（虚构）']);
    expect(await search('shuozhou-procuratorate', '密案')).toEqual(['山阴县密案建材有限公司（虚构）']);
    for (const outsider of [null, 'shuozhou-market-handler', 'youyu-police']) expect(await search(outsider, '密案')).toEqual([]);
  });

  it('is one statement beside that of the places', async () => {
    const texts = await test.statementsOf(() => search('shuozhou-procuratorate', '清源化工'));
    expect(texts.filter((text) => /registry\W+party/.test(text))).toHaveLength(1);
  });

  it('ranks as whoever asks may read, whatever is asked and by whom', async () => {
    const naive = await aNaiveSearch(test);
    const word = fc.constantFrom('右玉', '右玉县', '清源', '化工', '清', '源', '有限公司', '厂', '虚甲', '乙', '粮油', '新禾', '密案', '建材', '１２', '号', '示例', '山西', '東', '公司');
    const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(''));
    await fc.assert(fc.asyncProperty(fc.constantFrom(...actors), text, fc.integer({ min: 1, max: 50 }), async (actor, asked, first) => {
      fc.pre(soughtBy(asked, naive.places) !== null);
      const { searchParties } = await test.ask<{ searchParties: { id: string }[] }>(actor, 'query ($text: String!, $first: Int) { searchParties(text: $text, first: $first) { id } }', { text: asked, first });
      const { actor: { sight } } = await test.hub.contextOf(actor === null ? null : await demoToken(test.hub, actor), null);
      expect(searchParties.map(({ id }) => id)).toEqual(naive.ranked(asked, sight).slice(0, first));
    }), { numRuns: 100 });
  }, 60_000);

  it('fills in names that were kept before names were searched', async () => {
    const { sql } = test.hub.database;
    const kept = (): Promise<object[]> => sql('select id, name_bigrams, name_core, name_place, near_codes from registry.party order by id');
    const keptOfAliases = (): Promise<object[]> => sql('select id, name_bigrams, name_core from registry.party_alias order by id');
    const [before, aliases] = [await kept(), await keptOfAliases()];
    await sql('update registry.party set name_bigrams = null, name_core = null, name_place = null, near_codes = null');
    await sql('update registry.party_alias set name_bigrams = null, name_core = null');
    expect(await fillNames(sql)).toBe(before.length + aliases.length);
    expect([await kept(), await keptOfAliases()]).toEqual([before, aliases]);
    expect(await fillNames(sql)).toBe(0);
  });
});

/** The ranking once more, over all names at once, by what is stored of parties and not by what is stored for searching. */
async function aNaiveSearch({ hub }: TestHub) {
  const { sql } = hub.database;
  const places = placeNames((await sql<{ name: string }>(`select name from registry.division where level <> 'TOWNSHIP'`)).map(({ name }) => name));
  const rows = await sql<{ id: string; kind: string; name: string; audience: string[]; partyAudience: string[]; isOther: boolean }>(`
    select id, kind, name, audience, audience as "partyAudience", false as "isOther" from registry.party
    union all select p.id, p.kind, a.name, a.audience, p.audience, true from registry.party_alias a join registry.party p on p.id = a.party_id`);
  const names = rows.map((row) => {
    const pairs = bigramsOf(row.name);
    const isPerson = row.kind === 'NATURAL_PERSON';
    return { ...row, pairs, isOpen: !isPerson && !row.isOther, own: isPerson ? pairs.length : [...nameParts(row.name, places).core].length - 1 };
  });
  const ranked = (text: string, sight: Sight): string[] => {
    const { place, core, form } = nameParts(text, places);
    const wanted = bigramsOf(core);
    const beside = [...new Set([...bigramsOf(place), ...bigramsOf(form)])].filter((pair) => !wanted.includes(pair));
    const holds = (audience: string[], fieldClass: 'L0' | 'L2'): boolean => keysFor(sight, fieldClass).some((key) => audience.includes(key));
    const best = new Map<string, number>();
    for (const { id, isOpen, pairs, own, audience, partyAudience } of names) {
      if (!holds(partyAudience, 'L0') || !holds(audience, isOpen ? 'L0' : 'L2')) continue;
      const ofCore = wanted.filter((pair) => pairs.includes(pair)).length;
      const ofRest = beside.filter((pair) => pairs.includes(pair)).length;
      if (ofCore === 0) continue;
      const score = (coreWeight * ofCore + ofRest) / (coreWeight * (wanted.length + Math.max(own - ofCore, 0)) + beside.length);
      best.set(id, Math.max(best.get(id) ?? 0, score));
    }
    return [...best].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
  };
  return { places, ranked };
}
