import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';

let test: TestHub;
beforeAll(async () => { test = await aHub({ now: () => new Date('2026-11-22T10:00:00+08:00') }); });
afterAll(() => test.close());

interface Comparison {
  rule: { id: string; isBinding: boolean; validFrom: string }; answer: string; notes: string[]; addedActs: number;
  ofTheDay: { answer: string; reason: string | null }; today: { answer: string }; missing: { key: string; ask: string }[]; used: { key: string; value: string; bound: string }[]; distance: { key: string; ratio: number; line: string } | null;
}
interface Answer { __typename: string; answer?: string; statement?: string; results?: Comparison[]; unread?: { field: string; code: string }[]; flaws?: { field: string; code: string; nearest: string | null; message: string }[] }
type Fact = readonly [key: string, value: string, more?: { unit?: string; bound?: string; source?: string }];

const shown = `{ __typename
  ... on ScreeningReport { answer statement unread { field code } results { rule { id isBinding validFrom } answer notes addedActs ofTheDay { answer reason } today { answer } missing { key ask } used { key value bound } distance { key ratio line } } }
  ... on ScreenRefused { flaws { field code nearest message } } }`;

async function screen(domain: string, facts: readonly Fact[], more: Record<string, unknown> = {}): Promise<Answer> {
  const input = { domain, actOn: '2026-10-01', facts: facts.map(([key, value, rest]) => ({ key, value, ...rest })), ...more };
  return (await test.ask<{ screen: Answer }>(null, `query ($input: ScreenInput!) { screen(input: $input) ${shown} }`, { input })).screen;
}
const found = async (rule: string, ...asked: Parameters<typeof screen>): Promise<Comparison | undefined> => {
  const answer = await screen(...asked);
  expect(answer.flaws).toBeUndefined();
  return answer.results!.find((one) => one.rule.id === rule);
};

describe('what is asked of facts that are not filed (R-064)', () => {
  it.each([
    ['above the line', '3.2', undefined, 'MEETS'], ['at the line', '3', undefined, 'MEETS'], ['four fifths of it', '2.4', undefined, 'NEAR'], ['below that', '2.39', undefined, 'NONE'],
    ['at least more than the line', '3.2', 'MIN', 'MEETS'], ['at least less than the line', '2.9', 'MIN', 'UNKNOWN'],
    ['at most less than the line', '2.9', 'MAX', 'NONE'], ['at most more than the line', '3.2', 'MAX', 'UNKNOWN'],
  ])('answers a number that is %s', async (_, value, bound, expected) => {
    expect(await found('E338.2', 'ENVIRONMENT', [['hazardousWasteTonnes', value, bound === undefined ? {} : { bound }]])).toMatchObject({ answer: expected });
  });

  it('takes a lower and an upper bound as a range: across the line it is UNKNOWN', async () => {
    expect(await found('E338.2', 'ENVIRONMENT', [['haz_waste_t', '2', { bound: 'MIN' }], ['haz_waste_t', '4', { bound: 'MAX' }]])).toMatchObject({ answer: 'UNKNOWN', missing: [{ key: 'hazardousWasteTonnes' }] });
  });

  it('takes key, alias and Chinese term, units of the same measure and the words of reports', async () => {
    for (const fact of [['haz_waste_t', '3200', { unit: 'kg' }], ['危险废物重量', '3.2吨'], ['hazardousWasteTonnes', '3200余公斤']] as Fact[]) {
      expect(await found('E338.2', 'ENVIRONMENT', [fact])).toMatchObject({ answer: 'MEETS', used: [{ key: 'hazardousWasteTonnes', value: '3.2' }], distance: { ratio: 1.0666, line: '3' } });
    }
    expect(await found('E338.2', 'URBAN', [['hazardousWasteTonnes', '5']])).toMatchObject({ answer: 'MEETS' });
  });

  it('takes spans, and words that say less than a number', async () => {
    expect(await found('E338.2', 'ENVIRONMENT', [['hazardousWasteTonnes', '2至4吨']])).toMatchObject({ answer: 'UNKNOWN' });
    expect(await found('E338.2', 'ENVIRONMENT', [['hazardousWasteTonnes', '3至4吨']])).toMatchObject({ answer: 'MEETS' });
    expect(await found('E338.2', 'ENVIRONMENT', [['hazardousWasteTonnes', '不足3吨']])).toMatchObject({ answer: 'NONE' });
    expect(await found('E338.2', 'ENVIRONMENT', [['hazardousWasteTonnes', '3吨以下']])).toMatchObject({ answer: 'UNKNOWN' });
  });

  it('adds up the parts of a loss, and takes a multiple from what was measured', async () => {
    expect(await found('E338.9', 'ENVIRONMENT', [['propertyLossAmount', '200000'], ['pollutionRemovalCostAmount', '12万元']])).toMatchObject({ answer: 'MEETS', used: [{ key: 'pollutionLossAmount', value: '320000', bound: 'MIN' }] });
    expect(await found('E338.3', 'ENVIRONMENT', [['leadGroupMeasuredMgPerLitre', '2'], ['leadGroupLimitMgPerLitre', '0.5']])).toMatchObject({ answer: 'MEETS' });
  });

  it('answers FLAG between two readings of a text', async () => {
    expect(await found('E338.3', 'ENVIRONMENT', [['leadGroupExcessMultiple', '2.5']])).toMatchObject({ answer: 'FLAG' });
    expect(await found('E338.3', 'ENVIRONMENT', [['leadGroupExcessMultiple', '3']])).toMatchObject({ answer: 'MEETS' });
  });

  it('names the nearest right key and unit', async () => {
    const answer = await screen('ENVIRONMENT', [['hazardousWasteTons', '5'], ['hazardousWasteTonnes', '5', { unit: '立方米' }]]);
    expect(answer.flaws).toMatchObject([
      { field: 'facts[0].key', code: 'UNKNOWN_FACT', nearest: 'hazardousWasteTonnes' }, { field: 'facts[1].unit', code: 'UNKNOWN_UNIT', nearest: '吨' },
    ]);
  });

  it('tells of circumstances that say nothing to it, and of facts that no standard reads, and compares the rest', async () => {
    const answer = await screen('ENVIRONMENT', [['pH', '2'], ['危险废物', '57.21吨']], { circumstances: ['土法炼铅', '非紧急情况开启大气应急排放通道'] });
    expect(answer).toMatchObject({ answer: 'MEETS', unread: [{ field: 'circumstances[0]', code: 'UNKNOWN_CIRCUMSTANCE' }, { field: 'facts[0].key', code: 'NOT_COMPARED' }] });
    expect(answer.statement).toContain('2项所填内容未作比对');
  });

  const reports: readonly (readonly [string, string, Readonly<Record<string, string>>, readonly string[], string, string])[] = [
    ['metals of one group: the greatest multiple', 'ENVIRONMENT', { 砷超标倍数: '1.4', 镉超标倍数: '3.6' }, [], 'E338.3', 'MEETS'],
    ['a sentence', 'AGRICULTURE', { 渔获物: '62公斤' }, ['当事人在汾河禁渔期内使用电鱼机捕捞水产品'], 'A340.3', 'MEETS'],
    ['a sentence that denies', 'AGRICULTURE', { 渔获物: '620公斤' }, ['非禁渔期，也未使用电鱼工具', '在禁渔区外捕捞'], 'A340.1', 'UNKNOWN'],
    ['what was done as a fact', 'ENVIRONMENT', { 违法行为: '通过暗管排放电镀废水，总铬超标' }, [], 'E338.5', 'MEETS'],
    ['several values of one code table', 'ENVIRONMENT', {}, ['渗坑', '暗管', '有毒物质'], 'E338.5', 'MEETS'],
    ['a substance of the lists', 'MARKET', { 销售金额: '8万元' }, ['罂粟壳'], 'P144', 'MEETS'],
    ['an amount that the act gives its meaning', 'MARKET', { 涉案金额: '21万元' }, ['销售假药'], 'P141.s', 'MEETS'],
    ['cartons of cigarettes', 'MARKET', { 卷烟条数: '132条' }, ['无证经营卷烟'], 'M225.tob', 'UNKNOWN'],
    ['cartons beyond the line', 'MARKET', { 卷烟条数: '1002条' }, ['无证经营卷烟'], 'M225.tob', 'MEETS'],
    ['the part beside the whole', 'AGRICULTURE', { 占用耕地面积: '12.3亩', 占用永久基本农田: '6亩' }, ['种植条件严重毁坏'], 'A342.farm', 'FLAG'],
    ['gains that say nothing of their act', 'URBAN', { 违法所得: '31万元' }, [], 'E338.9', 'UNKNOWN'],
    ['earlier penalties in a sentence', 'ENVIRONMENT', {}, ['二年内曾因违反国家规定排放有毒物质受过二次行政处罚'], 'E338.8', 'MEETS'],
    ['earlier penalties that a sentence denies', 'ENVIRONMENT', {}, ['二年内未因排放有毒物质受过二次行政处罚'], 'E338.8', 'UNKNOWN'],
    ['what was measured, and its limit, in water', 'ENVIRONMENT', { 总铅: '2.6mg/L', 总铅排放限值: '0.5mg/L' }, [], 'E338.3', 'MEETS'],
    ['and in air', 'ENVIRONMENT', { 铅排放浓度: '1.5mg/m3', 排放限值: '0.5mg/m3' }, [], 'E338.3', 'FLAG'],
    ['an amount that is the list price of copies', 'CULTURE', { 侵权图书: '320册', 码洋: '8.9万元' }, ['销售盗版图书'], 'I217.1', 'MEETS'],
    ['an older name of a crime', 'TRANSPORT', {}, ['伪造国家机关证件罪', '伪造道路运输证'], 'T280', 'MEETS'],
  ];
  it.each(reports)('reads as reports write: %s', async (_, domain, facts, circumstances, rule, expected) => {
    expect(await found(rule, domain, Object.entries(facts), { circumstances })).toMatchObject({ answer: expected });
  });

  it('takes numbers and yes-no as they are', async () => {
    const { screen: answer } = await test.ask<{ screen: Answer }>(null, `{ screen(input: { domain: ENVIRONMENT, actOn: "2026-10-01", facts: [{ key: "hazardousWasteTonnes", value: 3.2 }, { key: "keyUnit", value: true }] }) ${shown} }`);
    expect(answer).toMatchObject({ answer: 'MEETS' });
  });

  it('says UNKNOWN with RULE_OF_DAY_NOT_LOADED for an act older than the rules, and what today’s say for reference', async () => {
    expect(await found('E338.2', 'ENVIRONMENT', [['hazardousWasteTonnes', '5']], { actOn: '2015-03-01' })).toMatchObject({
      answer: 'UNKNOWN', ofTheDay: { answer: 'UNKNOWN', reason: 'RULE_OF_DAY_NOT_LOADED' }, today: { answer: 'MEETS' },
    });
    expect((await screen('ENVIRONMENT', [['hazardousWasteTonnes', '5']], { actOn: '2015-03-01' })).statement).toMatch(/^行为时的标准未载入；按现行标准，所填要素达到/);
  });

  it('an amount alone is no crime: what was done is asked for', async () => {
    expect(await found('P140.1', 'MARKET', [['salesAmount', '140000']])).toMatchObject({ answer: 'UNKNOWN', missing: [{ key: 'shoddyProduct' }] });
    expect(await found('P140.1', 'MARKET', [['sales_amount', '14万余元']], { circumstances: ['伪劣产品'] })).toMatchObject({ answer: 'MEETS', used: [{ key: 'shoddyProduct' }, { key: 'salesAmount', value: '140000', bound: 'MIN' }] });
  });

  it('an alias that means something else for each crime meets nothing until it is said which', async () => {
    const vague = await screen('CULTURE', [['gains', '60000']]);
    expect(vague.results!.map(({ answer }) => answer)).not.toContain('MEETS');
    expect(vague.results!.some(({ notes }) => notes.includes('MEANING_OPEN'))).toBe(true);
    expect(await found('I218.1', 'CULTURE', [['gains', '60000']], { circumstances: ['著作权及相关权利', '销售侵权复制品罪'] })).toMatchObject({ answer: 'MEETS' });
  });

  it('counts penalties that are stated, and asks who the party is where none are', async () => {
    const facts: Fact[] = [['substanceClass', 'TOXIC']];
    expect(await found('E338.8', 'ENVIRONMENT', facts)).toMatchObject({ answer: 'UNKNOWN', missing: [{ key: 'partyIdentity' }] });
    expect(await found('E338.8', 'ENVIRONMENT', facts, { priorPenalties: [{ topic: 'TOXIC_DISCHARGE', count: 2 }] })).toMatchObject({ answer: 'MEETS' });
    expect(await found('E338.8', 'ENVIRONMENT', facts, { priorPenalties: [{ topic: 'TOXIC_DISCHARGE' }] })).toMatchObject({ answer: 'NONE' });
  });

  it('asks whether there is reasonable suspicion where an amount of intellectual property is open, and never sends a child', async () => {
    expect(await found('I214.1', 'MARKET', [['counterfeitGoodsSold', 'true']])).toMatchObject({ answer: 'FLAG', notes: ['SUSPICION_SUFFICES'] });
    expect(await found('E338.2', 'ENVIRONMENT', [['hazardousWasteTonnes', '5']], { party: { kind: 'NATURAL_PERSON', ageAtAct: 15 } })).toMatchObject({ answer: 'FLAG', notes: ['UNDER_SIXTEEN'] });
  });

  it('stores nothing', async () => {
    const count = (): Promise<unknown> => test.hub.database.sql('select count(*) from casework.screening');
    const before = await count();
    await screen('ENVIRONMENT', [['hazardousWasteTonnes', '5']]);
    expect(await count()).toEqual(before);
  });
});
