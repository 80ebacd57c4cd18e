import { describe, expect, it } from '@jest/globals';
import { factsOf } from '../../../src/casework/case/index.js';
import { topicsOf, topicWays } from '../../../src/casework/history/index.js';
import { PenaltyTopic } from '../../../src/casework/threshold/topic.js';
import { contentOf } from '../../../src/modules.js';
import { columnsOf } from '../../../src/platform/model/index.js';

const { domains } = await contentOf();
const ways = Object.values(topicWays).flat();

describe('topics of penalties', () => {
  it('name causes of action that a catalogue has', () => {
    const named = ways.flatMap(({ causes = [], exceptCauses = [] }) => [...causes, ...exceptCauses]);
    const known = new Set(domains.flatMap(({ causes }) => causes.map(({ code }) => code)));
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  it('name facts that a domain takes in, and codes that these can have', () => {
    const values = new Map<string, Set<string>>();
    for (const { facts } of domains) {
      for (const { field, of } of factsOf(facts)) {
        const type: unknown = columnsOf(of).get('value')!.kind!.type();
        const codes = typeof type === 'object' && type !== null ? Object.values(type).filter((one): one is string => typeof one === 'string') : [];
        values.set(field, new Set([...(values.get(field) ?? []), ...codes]));
      }
    }
    const named = ways.flatMap(({ facts = [] }) => facts);
    expect(named.filter(({ fact, is = [] }) => !values.has(fact) || is.some((code) => !values.get(fact)!.has(code)))).toEqual([]);
  });

  const { ANY, ...rest } = PenaltyTopic;
  const topics = (causeOfAction: string | null, violation: string | null, facts: Record<string, string | number | boolean> = {}): string[] =>
    [...topicsOf({ causeOfAction, violation, facts: new Map(Object.entries(facts)) })].filter((topic) => topic !== ANY).sort();

  it.each<[string, string[], string[]]>([
    ['a discharge is toxic by its substance, and not by its cause', topics('EE02', '私设暗管排放废水'), []],
    ['the same with the substance', topics('EE02', '私设暗管排放废水', { substanceClass: 'TOXIC' }), [rest.TOXIC_DISCHARGE]],
    ['none of the special substances', topics('EE02', null, { substanceClass: 'NONE_OF_THESE' }), []],
    ['a label of hazardous waste is no discharge of it', topics('EE08', '危险废物未设置识别标志', { substanceClass: 'TOXIC' }), []],
    ['dumping by a carrier', topics('TR10', null, { specialSubstanceDischarged: true }), [rest.TOXIC_DISCHARGE]],
    ['a published record without a cause', topics(null, '非法倾倒危险废物'), [rest.TOXIC_DISCHARGE]],
    ['the words of a market record', topics(null, '生产标注虚假生产日期、产地的食品'), [rest.FOOD_SAFETY]],
    ['food by its cause', topics('MR03', null), [rest.FOOD_SAFETY]],
    ['labels alone', topics('MR04', '预包装食品标签不规范'), []],
    ['a stall, by the fact', topics('UM04', '占道经营', { foodSafetyMatter: true }), [rest.FOOD_SAFETY]],
    ['a patent agency is no passing off of patents', topics(null, '专利代理违法'), []],
    ['a testing report', topics(null, '出具不实、虚假检验检测报告'), [rest.FALSE_PAPERS]],
    ['an environmental paper is a false paper too', topics('EE10', null, { certifyingPaper: 'MONITORING' }), [rest.ENVIRONMENT_FALSE_PAPERS, rest.FALSE_PAPERS]],
    ['a polluter who falsifies its own data issues no paper', topics('EE10', '篡改自动监测数据'), []],
    ['an advertisement that is unlawful, and not false', topics('MR06', '使用绝对化用语'), []],
    ['a false one', topics('MR06', null), [rest.FALSE_ADVERTISING]],
    ['price fraud is not pyramid selling', topics('MR11', '价格欺诈'), []],
    ['pyramid selling', topics('MR11', '组织策划传销'), [rest.PYRAMID_SELLING]],
    ['a veterinary drug is no drug', topics('AG04', '无证经营兽药品'), []],
    ['zero is not so much as something', topics('AG11', null, { occupiedGrasslandMu: 0 }), []],
    ['some is', topics('AG11', null, { occupiedGrasslandMu: 0.5 }), [rest.GRASSLAND]],
  ])('%s', (_name, found, expected) => { expect(found).toEqual(expected); });

  it('every penalty is of the topic ANY, and every topic can be met', () => {
    expect(topicsOf({ causeOfAction: null, violation: null, facts: new Map() })).toEqual(new Set([ANY]));
    expect(Object.entries(topicWays).filter(([, found]) => found.length === 0)).toEqual([]);
  });
});
