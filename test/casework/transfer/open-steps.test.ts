import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainCode } from '../../../src/registry/organ/index.js';
import { PoliceLine } from '../../../src/casework/crime/index.js';
import { clocks } from '../../../src/casework/clock/index.js';
import { DeadlineState } from '../../../src/casework/deadline/index.js';
import { TransferKind } from '../../../src/casework/transfer/handling.codes.js';
import type { StepContent } from '../../../src/casework/transfer/handling.types.js';
import type { Held, Participant, TrackHeld } from '../../../src/casework/transfer/held.js';
import { judge, machines, openTo, regionOf } from '../../../src/casework/transfer/judge.js';
import type { TransferRow } from '../../../src/casework/transfer/row.js';
import { stateRows, type TransferState } from '../../../src/casework/transfer/state.codes.js';
import { TransferGuard, TransferStep } from '../../../src/casework/transfer/step.codes.js';
import { TransferActor, TransferDocument, TransferProof } from '../../../src/casework/transfer/transfer.codes.js';

const at = new Date('2026-03-02T09:00:00+08:00');
const day = 86_400_000;
const statesIn = (...regions: readonly string[]): TransferState[] => (Object.keys(stateRows) as TransferState[]).filter((state) => regions.includes(stateRows[state].region));
const mainOf: Readonly<Record<TransferKind, readonly TransferState[]>> = { CRIMINAL: statesIn('MAIN'), DETENTION: statesIn('DETENTION'), ADMINISTRATIVE: statesIn('REFERRAL') };
const organ = (id: string): Participant => ({ id, lineage: [id], division: '140623', level: null });

/** What a step may ask for, all of it stated, attached and affirmed. */
const everything: StepContent = {
  clientKey: 'k', reasons: '理由', reasonCode: 'OTHER', officers: ['1', '2'], rule: 'E338.2', headTold: '负责人', order: '1号', delivery: '凭证', newFacts: '新事实', statement: '说明', competentOrganId: 'o', receiverId: 'o',
  nonProsecutionKind: 'DISCRETIONARY', isFine: false, groundOfOverride: '依据', affirms: Object.keys(TransferGuard) as TransferGuard[], papers: (Object.keys(TransferDocument) as TransferDocument[]).map((kind) => ({ kind })),
};

/** Where the row begins, more often than elsewhere, if that is among the states of the region. */
const near = (row: TransferRow, states: readonly TransferState[]): fc.Arbitrary<TransferState> => fc.constantFrom(...states, ...states.flatMap((state) => (row.from.includes(state) ? Array<TransferState>(states.length).fill(state) : [])));

const trackOf = (kind: TransferKind, row: TransferRow): fc.Arbitrary<Omit<TrackHeld, 'id' | 'ordinal'>> => fc.record({
  state: near(row, mainOf[kind]), fileState: kind === 'CRIMINAL' ? near(row, statesIn('ADMINISTRATIVE_FILE')) : fc.constant(null), crimeCode: fc.constant(null), finedByCourt: fc.boolean(), suspectId: fc.constant(null),
});

const clockOf = (ids: readonly string[]) => fc.record({ clockId: fc.constantFrom(...ids), daysLeft: fc.constantFrom(-5, 5) });

/** A transfer in any state, those near the row above all, with any history and any clocks running, on time or late. */
const heldOf = (kind: TransferKind, row: TransferRow): fc.Arbitrary<Held> => fc.record({
  tracks: fc.array(trackOf(kind, row), { minLength: 1, maxLength: 3 }), items: fc.array(fc.constantFrom(...statesIn('ITEMS')), { maxLength: 2 }), copies: fc.array(fc.constantFrom(...statesIn('COPIES')), { maxLength: 2 }),
  steps: fc.array(fc.constantFrom(...(Object.keys(TransferStep) as TransferStep[])), { maxLength: 8 }), onTheSpot: fc.boolean(), actTo: fc.constantFrom(null, '2018-01-01', '2023-01-01', '2026-01-01'),
  running: fc.uniqueArray(fc.oneof(clockOf(clocks.map(({ id }) => id)), clockOf(row.stops ?? ['transfer.decision'])), { maxLength: 20, selector: ({ clockId }) => clockId }),
}).map(({ tracks, items, copies, steps, onTheSpot, actTo, running }) => {
  const held = tracks.map((track, index): TrackHeld => ({ ...track, id: `t${index}`, ordinal: index + 1 }));
  const parts = held.map(({ id }) => id);
  return {
    transfer: {
      id: 'T', number: 'YS', kind, caseId: null, domain: DomainCode.ENVIRONMENT, policeLine: PoliceLine.GENERAL, state: null, onTheSpot, historic: false, sentAt: null, revision: 1, eventNumber: 1, audience: [],
      agency: { ...organ('agency'), namedId: null, leaderId: null }, receiver: organ('police'), procuratorate: organ('procuratorate'), court: organ('court'), actTo,
    },
    tracks: held, items: items.map((state, index) => ({ id: `i${index}`, state })), copies: copies.map((state, index) => ({ id: `c${index}`, state, toActor: 'PROCURATORATE_CRIMINAL' as const, toOrganId: null })),
    steps: steps.map((step, index) => ({ id: `s${index}`, ordinal: index + 1, step, occurredAt: new Date(at.getTime() - day), subjectIds: parts })), papers: [],
    standings: running.map(({ clockId, daysLeft }, index) => ({ id: `d${index}`, clockId, parts, state: DeadlineState.RUNNING, startedAt: new Date(at.getTime() - 30 * day), dueAt: new Date(at.getTime() + daysLeft * day), isProvisional: false })),
  };
});

/** A row of the machine, a transfer that may stand where it begins, and somebody who may take it, or somebody else. */
const asked = (kind: TransferKind) => fc.constantFrom(...machines[kind].rows, ...machines[kind].rows.flatMap((row) => (row.late === 'LOST' ? Array<TransferRow>(20).fill(row) : []))).chain((row) => fc.record({
  row: fc.constant(row), held: heldOf(kind, row), by: fc.oneof(fc.constantFrom(...row.by), fc.constantFrom(...(Object.keys(TransferActor) as TransferActor[]))),
}));

describe('可办步骤 (R-030)', () => {
  it.each(Object.keys(TransferKind) as TransferKind[])('is exactly what is accepted, for every state, subject and capacity: %s', (kind) => {
    fc.assert(fc.property(asked(kind), ({ held, by, row: { step } }) => {
      const open = openTo(held, [by], at).filter(({ row }) => row.step === step);
      const subjects = [...held.tracks, ...held.items, ...held.copies, { id: held.transfer.id }];
      for (const { id } of subjects) {
        const accepted = (Object.keys(TransferProof) as TransferProof[]).some((proof) => judge(held, { step, subjectIds: [id], capacities: [by], proof, given: everything, at }).ok);
        expect([step, by, id, accepted]).toEqual([step, by, id, open.some((one) => one.subjects.some((subject) => subject.id === id))]);
      }
    }), { numRuns: 3_000 });
  });

  it('says what a step asks for: without it the step is refused, with it and nothing more it is taken', () => {
    fc.assert(fc.property(asked('CRIMINAL'), ({ held, by }) => {
      for (const { row, subjects } of openTo(held, [by], at)) {
        if ((row.documents ?? []).length === 0) continue;
        const bare = judge(held, { step: row.step, subjectIds: [subjects[0]!.id], capacities: [by], proof: 'CREDENTIAL', given: { ...everything, papers: [] }, at });
        const others = machines.CRIMINAL.rows.filter((other) => other.step === row.step && other.from.includes(subjects[0]!.state) && other.by.includes(by) && (other.documents ?? []).length === 0);
        expect(bare.ok && others.length === 0).toBe(false);
        expect(regionOf(row)).toBe(stateRows[subjects[0]!.state].region);
      }
    }), { numRuns: 500 });
  });

  it('is open to the procuratorate as row 24b, to urge an investigation, from three months after filing under supervision on', () => {
    const row = machines.CRIMINAL.rows.find(({ id }) => id === '24b')!;
    const urged = (daysLeft: number): [boolean, boolean] => {
      const [any] = fc.sample(heldOf('CRIMINAL', row), 1);
      const track: TrackHeld = { ...any!.tracks[0]!, state: 'UNDER_INVESTIGATION' };
      const held: Held = {
        ...any!, tracks: [track],
        standings: [{ id: 'd', clockId: 'supervise.urge', parts: [track.id], state: DeadlineState.RUNNING, startedAt: new Date(at.getTime() - 90 * day), dueAt: new Date(at.getTime() + daysLeft * day), isProvisional: false }],
      };
      const accepted = judge(held, { step: 'urge', subjectIds: [track.id], capacities: ['PROCURATORATE_CRIMINAL'], proof: null, given: everything, at });
      return [openTo(held, ['PROCURATORATE_CRIMINAL'], at).some((open) => open.row.id === '24b'), accepted.ok && accepted.row.id === '24b'];
    };
    expect([urged(1), urged(-1)]).toEqual([[false, false], [true, true]]);
  });
});
