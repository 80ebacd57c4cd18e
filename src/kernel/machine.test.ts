import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { order310 } from './legal-basis.js';
import { machine, type MachineRow, type Words } from './machine.js';

const states = { OPEN: { region: 'A', isStart: true }, WEIGHED: { region: 'A' }, DONE: { region: 'A', isEnd: true }, ASIDE: { region: 'B' } };
const base = { from: ['OPEN'], to: 'WEIGHED', by: ['CLERK'], basis: [order310(5)], confidence: 'V' } as const;
const rows: readonly MachineRow<Words>[] = [
  { id: '1', step: 'weigh', ...base, documents: ['D1'], expected: ['D2', 'D3'], stops: ['weigh.in'], late: 'MARKED' },
  { id: '2', step: 'decide', ...base, from: ['WEIGHED'], to: 'DONE', by: ['HEAD'], proofs: ['SEAL', 'PAPER'], requires: ['REASONS'] },
  { id: '2a', step: 'decide', ...base, from: ['WEIGHED'], to: 'DONE', by: ['HEAD'], requires: ['ORDER', 'REASONS'] },
  { id: '3', step: 'object', ...base, from: ['WEIGHED'], to: 'OPEN', stops: ['object.in'], late: 'LOST' },
  { id: '4', step: 'note', from: ['OPEN', 'WEIGHED', 'DONE'], by: ['CLERK', 'HEAD'], basis: [], confidence: 'D' },
];
const weighing = machine('weighing', states, rows);

describe('a step', () => {
  it('is taken by its row, marked late, with what is neither attached nor declared', () => {
    expect(weighing.take('weigh', { state: 'OPEN', by: 'CLERK', documents: ['D1'], declared: ['D2'], overdue: ['weigh.in', 'other'] }))
      .toEqual({ ok: true, row: rows[0], to: 'WEIGHED', late: ['weigh.in'], missing: ['D3'] });
    expect(weighing.take('note', { state: 'DONE', by: 'HEAD' })).toMatchObject({ ok: true, to: 'DONE' });
  });

  it('is refused where it is not open, is another’s, comes too late or lacks something, with the basis', () => {
    const refused = (step: string, asked: Parameters<typeof weighing.take>[1]): unknown => { const taken = weighing.take(step, asked); return taken.ok || taken.refusal; };
    expect(refused('weigh', { state: 'DONE', by: 'CLERK' })).toMatchObject({ code: 'NOT_OPEN', by: [] });
    expect(refused('decide', { state: 'WEIGHED', by: 'CLERK' })).toMatchObject({ code: 'NOT_YOURS', row: '2', by: ['HEAD'], basis: [order310(5), order310(5)] });
    expect(refused('object', { state: 'WEIGHED', by: 'CLERK', overdue: ['object.in'] })).toMatchObject({ code: 'TOO_LATE', row: '3', clocks: ['object.in'] });
    expect(refused('weigh', { state: 'OPEN', by: 'CLERK' })).toMatchObject({ code: 'INCOMPLETE', documents: ['D1'], proofs: [], guards: [], basis: [order310(5)] });
  });

  it('of several rows takes the one whose conditions hold, and else names what the nearest lacks', () => {
    expect(weighing.take('decide', { state: 'WEIGHED', by: 'HEAD', holds: () => true })).toMatchObject({ ok: true, row: { id: '2a' } });
    expect(weighing.take('decide', { state: 'WEIGHED', by: 'HEAD', proof: 'PAPER' })).toMatchObject({ ok: false, refusal: { row: '2', guards: ['REASONS'], proofs: [] } });
  });

  it('is open exactly when, with all that it asks for, it is taken', () => {
    const word = <T extends string>(...words: T[]): fc.Arbitrary<T> => fc.constantFrom(...words);
    fc.assert(fc.property(word('OPEN', 'WEIGHED', 'DONE', 'ASIDE'), word('CLERK', 'HEAD', 'POLICE'), word('weigh', 'decide', 'object', 'note'), (state, by, step) => {
      const taken = weighing.take(step, { state, by, proof: 'SEAL', documents: ['D1'], holds: () => true });
      expect(taken.ok).toBe(weighing.openSteps(state, by).some((row) => row.step === step));
    }));
  });
});

it.each<[string, Partial<MachineRow<Words>>]>([
  ['another row has its id', { id: '1' }], ['begins nowhere', { from: [] }], ['nobody may take it', { by: [] }], ['into another', { to: 'ASIDE' }],
  ['not marked D', { basis: [] }], ['being late', { stops: ['x'] }], ['being late', { late: 'MARKED' }], ['the hub', { follows: ['1'], by: ['CLERK', 'HEAD'] }],
])('a row that contradicts itself or another never runs: %s', (fault, wrong) => {
  expect(() => machine('wrong', states, [...rows, { id: '9', step: 'weigh', ...base, ...wrong }])).toThrow(new RegExp(fault));
});
