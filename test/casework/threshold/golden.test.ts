import { describe, expect, it } from '@jest/globals';
import { thresholds, versionsOf } from '../../../src/casework/threshold/index.js';
import { scaled, type Evidence, type ScreeningAnswer, type Stated } from '../../../src/kernel/index.js';
import { DomainCode } from '../../../src/registry/organ/index.js';
import { agricultureGolden, environmentGolden } from './golden-environment.values.js';
import { goodsGolden, ipGolden } from './golden-goods.values.js';
import type { GoldenCase, GoldenFacts, GoldenRows } from './golden.js';
import { businessGolden, orderGolden } from './golden-order.values.js';
import { cultureGolden, transportGolden } from './golden-transport.values.js';

const golden: GoldenRows = { ...goodsGolden, ...ipGolden, ...orderGolden, ...businessGolden, ...environmentGolden, ...agricultureGolden, ...transportGolden, ...cultureGolden };

function statedOf(fact: GoldenFacts[string]): Stated {
  if (typeof fact === 'number') return { range: { least: scaled(String(fact)), most: scaled(String(fact)) } };
  return typeof fact === 'object' ? { value: fact.said, isEstablished: false } : { value: fact, isEstablished: true };
}

function answerOf(id: string, [, facts, { in: field, unit = false, earlier = {} } = {}]: GoldenCase): ScreeningAnswer {
  const domain = DomainCode[field ?? versionsOf(id)[0]!.domains[0]!];
  const evidence: Evidence = {
    facts: new Map(Object.entries(facts).map(([key, fact]) => [key, statedOf(fact)])), isUnit: unit,
    priors: ({ topic, months }) => {
      const [count, monthsAgo] = earlier[topic] ?? [0, 0];
      return months === null || monthsAgo <= months ? count : 0;
    },
    isAsked: () => true,
    ruleAnswer: (other) => versionsOf(other)[0]!.judgeIn(domain)(evidence).answer,
  };
  return versionsOf(id)[0]!.judgeIn(domain)(evidence).answer;
}

describe('golden cases of the standards', () => {
  it('stand for every row that is compared: met, at the line, and below it', () => {
    expect(Object.keys(golden).sort()).toEqual(thresholds.filter(({ standing }) => standing !== 'NOT_LOADED').map(({ id }) => id).sort());
    for (const [id, [met, edge, below]] of Object.entries(golden)) {
      expect([id, met[0], ['MEETS', 'FLAG'].includes(edge[0]), ['NEAR', 'NONE'].includes(below[0])]).toEqual([id, 'MEETS', true, true]);
    }
  });

  it.each(Object.entries(golden))('%s', (id, cases) => {
    expect(cases.map((one) => [answerOf(id, one), ...one.slice(1)])).toEqual(cases);
  });
});
