import { describe, expect, it } from '@jest/globals';
import type { CivilDay, PriorPenalties } from '../../kernel/index.js';
import type { Conviction, OpenAct, PenaltyRecord } from '../history/index.js';
import type { CaseAct } from './acts.js';
import { nothingKnown, withKnown, type Known } from './counted.js';

const isAsked = (): boolean => true;
const act = (more: Partial<CaseAct> = {}): CaseAct => ({
  caseId: 'c', partyId: 'p', domain: 'MARKET' as never, from: '2026-09-01', on: '2026-10-01', isDayAssumed: false, isUnit: true, ageAtAct: 20, isIdentified: true, historic: false, audience: [], facts: new Map(), ...more,
});
const penalty = (caseId: string, effectiveOn: CivilDay, topic = 'FOOD_SAFETY'): PenaltyRecord => ({ caseId, effectiveOn, topics: new Set([topic]) }) as unknown as PenaltyRecord;
const open = (caseId: string, from: CivilDay | null = '2026-05-01', to: CivilDay | null = null): OpenAct => ({ caseId, from, to }) as OpenAct;
const known = (penalties: readonly PenaltyRecord[], convictions: readonly Conviction[] = [], openActs: readonly OpenAct[] = [], facts: Known['facts'] = new Map()): Known =>
  ({ penalties: new Map([['p', penalties]]), convictions: new Map([['p', convictions]]), openActs: new Map([['p', openActs]]), facts });
const food: PriorPenalties = { topic: 'FOOD_SAFETY', count: 1, months: 12 };

describe('earlier penalties that count for an act', () => {
  const counted = (of: Known, more: Partial<CaseAct> = {}, asked = food) => withKnown(act(more), isAsked, of).priors(asked);
  it('are those of its party, seen from the first day of the act, else the last; of its own case none', () => {
    const of = known([penalty('x', '2025-09-01'), penalty('y', '2026-09-01'), penalty('z', '2026-09-02'), penalty('v', '2026-10-01'), penalty('c', '2026-01-01'), penalty('w', '2026-01-01', 'DRUGS')]);
    expect([counted(of), counted(of, { from: null }), counted(of, { caseId: 'x' }), counted(of, { partyId: 'q' }), counted(of, { partyId: null }), counted(nothingKnown)]).toEqual([2, 3, 2, 0, 0, 0]);
  });

  it('are not counted of a weak identity', () => {
    expect([counted(known([penalty('x', '2026-01-01')]), { isIdentified: false }), counted(nothingKnown, { isIdentified: false })]).toEqual([null, null]);
  });
});

describe('convictions that count as penalties', () => {
  const counted = (crimes: readonly string[], on: CivilDay, asked: Partial<PriorPenalties>, more: Partial<CaseAct> = {}) =>
    withKnown(act(more), isAsked, known([penalty('x', '2026-01-01')], crimes.map((crimeCode) => ({ crimeCode, on })))).priors({ ...food, orConvicted: true, ...asked })! - (asked.topic === undefined ? 1 : 0);
  it.each<[string, readonly string[], number]>([
    ['FOOD_SAFETY', ['143', '144'], 2], ['TRADEMARK', ['213', '214', '215'], 3], ['PATENT', ['216'], 1], ['COPYRIGHT', ['217', '218'], 2], ['TRADE_SECRET', ['219'], 1], ['PYRAMID_SELLING', ['224-1'], 1], ['DRUGS', ['141', '143', '213'], 0],
  ])('of %s: %s', (topic, crimes, expected) => {
    const priors = (codes: readonly string[]) => withKnown(act(), isAsked, known([], codes.map((crimeCode) => ({ crimeCode, on: '2026-01-01' as const })))).priors({ ...food, topic, orConvicted: true });
    expect(priors(crimes)).toBe(expected);
    expect(priors(['141', '264'])).toBe(0);
  });

  it('count beside penalties, and only where the standard says so', () => {
    expect([counted(['143'], '2026-01-01', {}), withKnown(act(), isAsked, known([], [{ crimeCode: '143', on: '2026-01-01' }])).priors(food)]).toEqual([1, 0]);
  });

  it.each<[string, string, CivilDay, number | null, Partial<CaseAct>, number]>([
    ['within the window', 'TRADEMARK', '2025-09-01', 12, {}, 1], ['not a day before it', 'TRADEMARK', '2025-08-31', 12, {}, 0], ['without a window, always', 'TRADEMARK', '1999-01-01', null, {}, 1], ['on the first day of the act', 'TRADEMARK', '2026-09-01', 12, {}, 1],
    ['not during it', 'TRADEMARK', '2026-09-02', 12, {}, 0], ['by the last day, where the first is not known', 'TRADEMARK', '2026-09-02', 12, { from: null }, 1], ['nor after it, without a window', 'TRADEMARK', '2026-10-02', null, {}, 0],
    ['of food at any time', 'FOOD_SAFETY', '1999-01-01', 12, {}, 1], ['of pyramid selling too', 'PYRAMID_SELLING', '1999-01-01', 12, {}, 1], ['but not afterwards', 'FOOD_SAFETY', '2026-09-02', 12, {}, 0],
  ])('%s', (_name, topic, on, months, more, expected) => {
    const crimeCode = { TRADEMARK: '213', FOOD_SAFETY: '143', PYRAMID_SELLING: '224-1' }[topic]!;
    expect(withKnown(act(more), isAsked, known([], [{ crimeCode, on }])).priors({ topic, count: 1, months, orConvicted: true })).toBe(expected);
  });
});

describe('acts of the party that nobody has dealt with', () => {
  const stated = new Map([['x', new Map([['n', { value: true, isEstablished: false, said: {} }]])]]) as unknown as Known['facts'];
  const acts = [open('c'), open('x', '2026-05-01', '2026-06-01'), open('y'), open('z', null)];
  it('are those of other cases, on their last day, with what they state', () => {
    expect(withKnown(act(), isAsked, known([], [], acts, stated)).openActs).toEqual([
      { caseId: 'x', on: '2026-06-01', facts: stated.get('x') }, { caseId: 'y', on: '2026-05-01', facts: new Map() }, { caseId: 'z', on: null, facts: new Map() },
    ]);
  });

  it('are added where this one is open too, or is not filed; of another party, none', () => {
    const ids = (more: Partial<CaseAct>) => withKnown(act(more), isAsked, known([], [], acts)).openActs.map(({ caseId }) => caseId);
    expect(withKnown(act({ caseId: 'dealt with' }), isAsked, known([], [], acts)).openActs).toHaveLength(0);
    expect([ids({ caseId: 'dealt with' }), ids({ caseId: '' }), ids({ caseId: 'y' }), ids({ partyId: 'q' }), ids({ partyId: null }), ids({ partyId: null, caseId: '' })]).toEqual([[], ['c', 'x', 'y', 'z'], ['c', 'x', 'z'], [], [], []]);
    expect(withKnown(act({ caseId: '' }), isAsked, nothingKnown).openActs).toEqual([]);
  });
});

describe('what is known of an act itself', () => {
  it('is carried over', () => {
    const facts: CaseAct['facts'] = new Map();
    expect(withKnown(act({ facts }), isAsked, nothingKnown)).toMatchObject({ domain: 'MARKET', on: '2026-10-01', facts, isUnit: true, ageAtAct: 20, isAsked });
  });
});
