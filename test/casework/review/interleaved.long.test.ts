import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aHub, type TestHub } from '../../support/hub.js';
import { aCase, aDraft, change, decide, done, draft, draftOf, opine, submitDraft, type DraftSeen } from '../../support/reviews.js';

const fines = ['10000.00', '20000.00', '30000.00'];

/** What people may do with a draft, each on what it last read of it. */
const step = fc.oneof(
  fc.record({ do: fc.constant('change' as const), fine: fc.nat(2) }), fc.record({ do: fc.constant('submit' as const) }),
  fc.record({ do: fc.constant('opine' as const), result: fc.constantFrom('PASS', 'PASS', 'PROBLEMS'), stale: fc.boolean() }), fc.record({ do: fc.constant('decide' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const passed = { do: 'opine', result: 'PASS', stale: false } as const;
/** The ways round a review that somebody would try first: a change behind the pass, there and back again, at the same time as the opinion or the decision, and deciding twice. */
const known: [Step, Step | null][][] = [
  [[{ do: 'submit' }, null], [passed, null], [{ do: 'change', fine: 1 }, null], [{ do: 'decide' }, null]],
  [[{ do: 'submit' }, null], [passed, null], [{ do: 'change', fine: 1 }, null], [{ do: 'change', fine: 0 }, null], [{ do: 'decide' }, null]],
  [[{ do: 'submit' }, null], [passed, { do: 'change', fine: 1 }], [{ do: 'decide' }, { do: 'change', fine: 2 }], [{ do: 'decide' }, null]],
  [[{ do: 'submit' }, null], [{ do: 'change', fine: 1 }, null], [{ do: 'submit' }, null], [{ ...passed, stale: true }, null], [{ do: 'decide' }, null]],
  [[{ do: 'submit' }, null], [passed, null], [{ do: 'decide' }, { do: 'decide' }]],
];

describe('drafts, opinions and decisions, however they interleave', () => {
  let test: TestHub;
  let serial = 0;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  const act = async (one: Step, seen: DraftSeen, partyId: string): Promise<object> => {
    const reviews = seen.reviews;
    switch (one.do) {
      case 'change': return change(test, { draftId: seen.id, expectedRevision: seen.revision, ...aDraft([partyId], { fineAmount: fines[one.fine] }) });
      case 'submit': return submitDraft(test, seen);
      // A stale opinion is of the first review, whatever was submitted since.
      case 'opine': { const review = one.stale ? reviews[0] : reviews.at(-1); return review ? opine(test, review, { result: one.result }) : {}; }
      case 'decide': return decide(test, seen);
    }
  };

  it('no decision is made without a pass, not voided, of the very content decided, by another person (R-051)', async () => {
    let decided = 0;
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(step, fc.option(step, { freq: 3 })), { minLength: 4, maxLength: 9 }), async (steps) => {
      const { caseId, partyId } = await aCase(test, `P-${(serial += 1)}`);
      const { id, digest } = await done<DraftSeen>(draft(test, { caseId, ...aDraft([partyId], { fineAmount: fines[0] }) }));
      const fineOf = new Map([[digest, fines[0]]]);
      for (const [one, beside] of steps) {
        const seen = await draftOf(test, id);
        // Two at once act on the same reading: one of them may come too late.
        const answers = await Promise.all([one, ...(beside ? [beside] : [])].map((each) => act(each, seen, partyId)));
        for (const [index, answer] of answers.entries()) {
          const each = [one, beside][index]!;
          if (each.do === 'change' && 'digest' in answer) fineOf.set(answer.digest as string, fines[each.fine]);
        }
      }
      const end = await draftOf(test, id);
      const { enforcementCase: { decisions } } = await test.ask<{ enforcementCase: { decisions: { fineAmount: string }[] } }>('youyu-env-handler', `{ enforcementCase(id: "${caseId}") { decisions { fineAmount } } }`);
      expect(decisions.map(({ fineAmount }) => fineAmount)).toEqual(end.state === 'DECIDED' ? [fineOf.get(end.digest)] : []);
      if (end.state !== 'DECIDED') return;
      decided += 1;
      expect(end.reviews.filter(({ draftDigest, result, isVoid }) => draftDigest === end.digest && result === 'PASS' && !isVoid)).toHaveLength(1);
    }), { numRuns: 25, examples: known.map((steps) => [steps]) });
    expect(decided).toBeGreaterThan(0);
  }, 60_000);
});
