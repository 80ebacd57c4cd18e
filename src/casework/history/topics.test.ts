import { describe, expect, it } from '@jest/globals';
import { topicsOf } from './topics.js';

describe('how a penalty comes to be of a topic', () => {
  it.each<[string, string | null, string | null, Readonly<Record<string, string | number | boolean>>, readonly string[]]>([
    ['by nothing', null, null, {}, []], ['by its cause', 'MR05', null, {}, ['TRADEMARK']], ['not by another cause', 'MR99', null, {}, []], ['not by words that say nothing of it', 'MR99', '虚构的事由', {}, []],
    ['by its words', null, '传销', {}, ['PYRAMID_SELLING']], ['by a fact that is yes', null, null, { falseAdvertising: true }, ['FALSE_ADVERTISING']], ['not by one that is no', null, null, { falseAdvertising: false }, []],
    ['by an amount', null, null, { radioSetCount: 1 }, ['RADIO_EQUIPMENT']], ['by a written amount', null, null, { radioSetCount: '0.5' }, ['RADIO_EQUIPMENT']], ['not by nothing of it', null, null, { radioSetCount: 0 }, []], ['nor by less', null, null, { radioSetCount: -1 }, []],
    ['by a code', null, null, { drugFault: 'FAKE' }, ['DRUGS']], ['not by another', null, null, { drugFault: 'OTHER' }, []], ['by a cause and a fact', 'MR11', null, { levelCount: 3 }, ['PYRAMID_SELLING']], ['not by the cause alone', 'MR11', null, {}, []], ['nor by the fact alone', null, null, { levelCount: 3 }, []],
    ['by a fact, except with some causes', 'EE02', null, { substanceClass: 'TOXIC' }, ['TOXIC_DISCHARGE']], ['these', 'EE05', null, { substanceClass: 'TOXIC' }, []], ['by the fact where no cause is stated', null, null, { substanceClass: 'TOXIC' }, ['TOXIC_DISCHARGE']],
    ['by a cause that its words confirm', 'MR10', '销售假冒的药品', {}, ['DRUGS']], ['that they do not', 'MR10', '医疗器械未备案', {}, []], ['that is not worded', 'MR10', null, {}, ['DRUGS']],
    ['of both facts, one is not enough', null, null, { safetyEvaluationPaper: true }, []], ['both are', null, null, { safetyEvaluationPaper: true, papersKnowinglyFalse: true }, ['FALSE_PAPERS', 'SAFETY_FALSE_PAPERS']],
  ])('%s', (_name, causeOfAction, violation, facts, expected) => {
    expect([...topicsOf({ causeOfAction, violation, facts: new Map(Object.entries(facts)) })].toSorted()).toEqual(['ANY', ...expected].toSorted());
  });
});
