import { describe, expect, it } from '@jest/globals';
import { ClockLine, clocks } from '../../../src/casework/clock/index.js';
import { stateRows, TransferState } from '../../../src/casework/transfer/state.codes.js';
import { TransferGuard, TransferStep } from '../../../src/casework/transfer/step.codes.js';
import { TransferActor, TransferDocument } from '../../../src/casework/transfer/transfer.codes.js';
import { detentionSteps, referralSteps, transferSteps } from '../../../src/casework/transfer/transfer.machine.js';
import { guardRules } from '../../../src/casework/transfer/guards.js';
import type { TransferRow } from '../../../src/casework/transfer/row.js';
import { statutes } from '../../../seeds/reference/statutes.js';

const lineOf = new Map(clocks.map(({ id, line }) => [id, line]));
const ownLines: readonly ClockLine[] = [ClockLine.TRANSFER, ClockLine.FILING, ClockLine.FILING_SUPERVISION, ClockLine.REVERSE];
const rows = [...transferSteps.rows, ...detentionSteps.rows, ...referralSteps.rows];
const allStates = Object.keys(TransferState) as TransferState[];
const regionOf = (row: TransferRow): string => stateRows[row.from[0]!].region;
/** Conditions that hold. */
const among = (...held: readonly TransferGuard[]) => (guard: TransferGuard): boolean => held.includes(guard);
const idsOf = (some: readonly TransferRow[]): string[] => some.map(({ id }) => id).sort();
const rowOf = (id: string): TransferRow => rows.find((row) => row.id === id)!;
const from = (state: TransferState): TransferRow[] => rows.filter((row) => row.from.includes(state));

/** Where one may come from `begin`, by these rows. */
function reachedFrom(begin: readonly TransferState[], by: readonly TransferRow[] = rows): Set<TransferState> {
  const reached = new Set(begin);
  for (const state of reached) for (const row of by) if (row.to !== undefined && row.from.includes(state)) reached.add(row.to);
  return reached;
}

describe('the model check', () => {
  it('reaches a lawful end from every state, and there is no row that leads from any state to the end', () => {
    expect(allStates.filter((state) => ![...reachedFrom([state])].some((one) => stateRows[one].isEnd))).toEqual([]);
    const states = allStates.filter((state) => stateRows[state].region === 'MAIN');
    expect(Math.max(...rows.filter(({ to }) => to === 'CLOSED').map((row) => row.from.length))).toBeLessThan(states.length / 4);
  });

  it('goes on although one organ is silent: somebody else may take the next step', () => {
    const stuckWithout = (silent: TransferActor, begin: readonly TransferState[], reach: readonly TransferState[]): TransferState[] =>
      begin.filter((state) => !reach.some((one) => reachedFrom([state], rows.filter(({ by }) => by.some((actor) => actor !== silent))).has(one)));
    expect(stuckWithout('AGENCY', ['AWAITING_SUPPLEMENT', 'FILED', 'UNDER_SUPERVISION', 'REASONS_DEMANDED'], ['UNDER_INVESTIGATION'])).toEqual([]);
    expect(stuckWithout('POLICE', ['RECEIVED', 'AWAITING_SUPPLEMENT', 'UNDER_REVIEW', 'UNDER_RECONSIDERATION'], ['ORDERED_TO_FILE'])).toEqual([]);
    expect(stuckWithout('AGENCY', ['OPINION_SENT', 'AGENCY_HANDLING'], ['ESCALATED'])).toEqual([]);
  });

  it('has no state and no row that nothing leads to, and no state without a way on but an end', () => {
    const reached = reachedFrom(allStates.filter((state) => stateRows[state].isStart));
    expect(allStates.filter((state) => !reached.has(state))).toEqual([]);
    expect(idsOf(rows.filter((row) => !row.from.every((state) => reached.has(state))))).toEqual([]);
    expect(allStates.filter((state) => !stateRows[state].isEnd && !from(state).some(({ to }) => to !== undefined && to !== state))).toEqual([]);
  });

  it('uses every word that it declares', () => {
    const words = (of: (row: TransferRow) => readonly string[] | undefined): Set<string> => new Set(rows.flatMap((row) => of(row) ?? []));
    expect(Object.keys(TransferStep).filter((step) => !words((row) => [row.step]).has(step))).toEqual([]);
    expect(Object.keys(TransferGuard).filter((guard) => !words((row) => row.requires).has(guard))).toEqual([]);
    const actors = words((row) => [...row.by, ...(row.copies ?? []).map(({ to }) => to)]);
    expect(Object.keys(TransferActor).filter((actor) => !actors.has(actor))).toEqual([]);
    const papers = words((row) => [...(row.documents ?? []), ...(row.expected ?? [])]);
    expect(Object.keys(TransferDocument).filter((paper) => !papers.has(paper))).toEqual([]);
  });

  it('has every row of the table of the law but 17, a breach, and 44, the catch-all', () => {
    const numbers = Array.from({ length: 44 }, (_, index) => index + 1).filter((number) => number !== 17 && number !== 44);
    expect(numbers.filter((number) => !rows.some(({ id }) => id.replace(/[a-z]+$/, '') === String(number)))).toEqual([]);
    expect(idsOf(rows.filter(({ id }) => /^(17|44)$/.test(id)))).toEqual([]);
    expect(rows.filter((row) => row.step === 'close').every(({ requires }) => requires?.includes('REASON_CODE'))).toBe(true);
  });

  it('follows only rows that there are, by the hub', () => {
    const following = rows.filter(({ follows }) => follows);
    expect(following.flatMap(({ follows = [] }) => follows).filter((id) => !rows.some((row) => row.id === id))).toEqual([]);
    expect(following.every(({ by }) => by.join() === 'SYSTEM')).toBe(true);
  });
});

describe('the basis', () => {
  /** Articles of the register of statutes, by name or short name of the instrument. */
  const known = new Map(statutes.flatMap(({ name, shortName, articles }) =>
    [name, name.replace(/^中华人民共和国/, ''), shortName ?? name].map((one) => [one, new Set(articles.map(({ article }) => article.replace(/^一$/, '1')))] as const)));

  it('stands in the register of statutes, to the article, or the row is marked D', () => {
    expect(rows.filter(({ basis, confidence }) => basis.length === 0 && confidence !== 'D')).toEqual([]);
    const unknown = rows.flatMap(({ id, basis }) => basis.filter(({ lawName, article, paragraph }) => {
      const articles = known.get(lawName) ?? new Set<string>();
      return !(paragraph !== undefined && articles.has(`${article}(${paragraph})`)) && ![...articles].some((one) => one === article || one.startsWith(`${article}(`));
    }).map(({ lawName, article }) => `${id} ${lawName} ${article}`));
    expect(unknown).toEqual([]);
  });
});

describe('the clocks', () => {
  const touching = (how: (row: TransferRow) => readonly string[] | undefined): string[] => [...new Set(rows.flatMap((row) => how(row) ?? []))].sort();
  const started = touching(({ starts }) => starts);
  const stopped = touching(({ stops }) => stops);

  it('stand in the register of clocks', () => {
    const named = touching(({ starts = [], stops = [], drops = [], pauses = [], resumes = [] }) => [...starts, ...stops, ...drops, ...pauses, ...resumes]);
    expect(named.filter((id) => !lineOf.has(id))).toEqual([]);
  });

  it('of transfer, filing, supervision, reverse direction and detention are all there, or are named here', () => {
    const own = [...lineOf].filter(([id, line]) => ownLines.includes(line) || id.startsWith('env.detention')).map(([id]) => id);
    expect(own.filter((id) => !started.includes(id) && !stopped.includes(id))).toEqual([
      'transfer.report_upward_ip', // the same limit as transfer.decision: a ground of suspicion, no step
      'platform.finding_answer', // begins with a finding, before any transfer
      'filing.decision.econ_lead', // a lead that is no transfer of an agency
      'reconsider.complainant', // a private complainant’s, apart from the agency’s track
      'supervise.police_reconsider_proc', // of an order to withdraw a case, which no transfer awaits
      'reverse.penalty_limit', 'reverse.no_fine_after_fine', // limits on a decision: guards WITHIN_LIMITATION and NO_FINE_AFTER_FINE
    ]);
  });

  it('that a row fulfils are set going by one, and the other way round', () => {
    // They begin with the lead, and with the agency's own decision to refer.
    expect(stopped.filter((id) => !started.includes(id))).toEqual(['env.detention.transfer', 'penalty.case_opening', 'platform.referral_dispatch']);
    expect(started.filter((id) => !stopped.includes(id))).toEqual([]);
  });

  it('are fulfilled, where nothing else happens, only while they run', () => {
    expect(idsOf(rows.filter((row) => row.to === undefined && row.stops && !row.requires?.some((guard) => guard === 'STILL_OWED' || guard === 'SENT_ON_THE_SPOT')))).toEqual([]);
  });

  it('that run can be fulfilled late, wherever the matter has come to meanwhile, and are marked late; no new trial or new suspicion is needed for it', () => {
    const lost = rows.filter(({ late }) => late === 'LOST').flatMap(({ stops = [] }) => stops);
    expect(lost).toEqual(['reconsider.request']); // a right, not a duty
    const leaks: string[] = [];
    for (const clock of started.filter((id) => !lost.includes(id))) {
      const fulfil = rows.filter(({ stops, late }) => stops?.includes(clock) && late === 'MARKED');
      const runsFrom = rows.filter((row) => row.starts?.includes(clock));
      // Of a clock of another region's step the hub keeps count; within one region every state is looked at.
      if (regionOf(fulfil[0]!) !== regionOf(runsFrom[0]!)) continue;
      const others = rows.filter((row) => !row.stops?.includes(clock) && !row.drops?.includes(clock) && !['openAppeal', 'openRetrial', 'suspectCrime', 'reopen'].includes(row.step));
      const running = [...reachedFrom(runsFrom.flatMap((row) => (row.to ? [row.to] : row.from)), others)];
      const forgotten = running.filter((state) => ![...reachedFrom([state], others)].some((one) => fulfil.some((row) => row.from.includes(one))));
      leaks.push(...forgotten.map((state) => `${clock} ${state}`));
    }
    expect(leaks).toEqual([]);
  });
});

describe('the holes of the table are closed', () => {
  const stepsFrom = (state: TransferState): string[] => [...new Set(from(state).filter(({ to }) => to !== undefined && to !== state).map(({ step, to }) => `${step} ${to}`))];

  it('files late: from review, reconsideration, supervision, demand, order and correction', () => {
    for (const state of ['UNDER_REVIEW', 'UNDER_RECONSIDERATION', 'UNDER_SUPERVISION', 'REASONS_DEMANDED', 'ORDERED_TO_FILE', 'UNDER_CORRECTION'] as const) {
      expect(stepsFrom(state)).toContain('decideToFile FILED');
    }
    const taken = transferSteps.take('decideToFile', { state: 'UNDER_REVIEW', by: 'POLICE', documents: ['D14'], holds: () => true, overdue: ['filing.decision'] });
    expect(taken).toMatchObject({ ok: true, to: 'FILED', late: ['filing.decision'] });
  });

  it('has ways out of correction and escalation', () => {
    expect(stepsFrom('UNDER_CORRECTION')).toEqual(['receive RECEIVED', 'orderToFile ORDERED_TO_FILE', 'decideToFile FILED', 'revokeOrder SUPERVISION_CLOSED']);
    expect(stepsFrom('ESCALATED')).toEqual(['acceptOpinion AGENCY_HANDLING', 'reply REPLIED']);
  });

  it('brings before the procuratorate what the police never receive, and lets them receive it late', () => {
    const asked = { state: 'SENT', by: 'AGENCY', documents: ['D18'] } as const;
    expect(transferSteps.take('suggestSupervision', asked)).toMatchObject({ ok: false, refusal: { guards: ['DELIVERY_ON_RECORD'] } });
    expect(transferSteps.take('suggestSupervision', { ...asked, holds: among('DELIVERY_ON_RECORD') })).toMatchObject({ ok: true, to: 'UNDER_SUPERVISION' });
    expect(stepsFrom('FORWARDED')).toContain('suggestSupervision UNDER_SUPERVISION');
    expect(transferSteps.take('demandReasons', { state: 'UNDER_SUPERVISION', by: 'PROCURATORATE_CRIMINAL', documents: ['D19'], holds: among('NO_RECEIPT_GIVEN') })).toMatchObject({ ok: true, row: { id: '21h' } });
    for (const state of ['UNDER_SUPERVISION', 'REASONS_DEMANDED', 'UNDER_CORRECTION'] as const) expect(stepsFrom(state)).toContain('receive RECEIVED');
  });

  it('clears suspicion only by decision', () => {
    const cleared = rows.filter((row) => row.to === 'INVESTIGATING' && row.from.includes('CRIME_SUSPECTED'));
    expect(cleared.map(({ step, by, requires }) => [step, by, requires?.[0]])).toEqual([
      ['clearSuspicion', ['LEGAL_REVIEW'], 'REASONS_ON_RECORD'], ['endFinding', ['AGENCY_HEAD'], 'FINDING_ENDED_OTHERWISE'],
    ]);
  });

  it('goes on without an agency that is silent about what is missing', () => {
    expect(transferSteps.take('beginReview', { state: 'AWAITING_SUPPLEMENT', by: 'POLICE' })).toMatchObject({ ok: true, to: 'UNDER_REVIEW' });
    expect(rowOf('9').drops).not.toContain('filing.decision');
  });

  it('knows appeal and retrial', () => {
    for (const state of ['CONVICTED', 'EXEMPTED', 'ACQUITTED', 'TERMINATED'] as const) expect(stepsFrom(state)).toEqual(expect.arrayContaining(['openAppeal ON_TRIAL', 'openRetrial ON_TRIAL']));
  });
});

describe('the conditions', () => {
  it('that come with a clock are found by the hub, and every duty that can be done late asks whether it is still owed', () => {
    const how = (kind: string): string[] => Object.entries(guardRules).filter(([, rule]) => rule.how === kind).map(([guard]) => guard);
    expect(Object.keys(guardRules).filter((guard) => /OVERDUE|OWED|PASSED/.test(guard) && !how('COMPUTED').includes(guard))).toEqual([]);
    // Who decides in another's stead cannot be found by the hub.
    expect(how('COMPUTED').filter((guard) => /APPROVES|DECIDES|AGREES|MET$/.test(guard))).toEqual([]);
    expect(Object.values(guardRules).every(({ says }) => says.endsWith('。'))).toBe(true);
    // The clocks that a rule names are those of the register.
    const named = Object.values(guardRules).flatMap(({ says }) => says.match(/[a-z_]+\.[a-z_]+/g) ?? []);
    expect(named.filter((id) => !lineOf.has(id))).toEqual([]);
  });
});

describe('beside the road to the court', () => {
  it('a referral that is refused names the competent agency and goes to the common superior; its receiver never refers it on', () => {
    const asked = { state: 'REFERRAL_RECEIVED', by: 'RECEIVING_AGENCY', holds: among('REASONS_ON_RECORD') } as const;
    expect(referralSteps.take('refuseReferral', asked)).toMatchObject({ ok: false, refusal: { guards: ['COMPETENT_ORGAN_NAMED'] } });
    expect(referralSteps.rows.filter(({ step }) => step === 'sendReferral').map(({ by, from: begin }) => [by, begin])).toEqual([[['AGENCY'], ['REFERRAL_RESOLVED']]]);
    expect(reachedFrom(['REFERRAL_REFUSED'], referralSteps.rows)).toEqual(new Set(['REFERRAL_REFUSED', 'REFERRAL_ACCEPTED', 'REFERRAL_DISPUTED', 'REFERRAL_WITHDRAWN', 'REFERRAL_ASSIGNED']));
    // A silent receiver holds nothing up.
    expect(reachedFrom(['REFERRAL_SENT'], referralSteps.rows.filter(({ by }) => !by.includes('RECEIVING_AGENCY')))).toContain('REFERRAL_ASSIGNED');
  });

  it('those who supervise agencies take up a case where the agency has the move, and the answer can be given wherever it has come to', () => {
    expect(transferSteps.openSteps('AWAITING_HEAD', 'JUSTICE_BUREAU').map(({ id, starts }) => [id, starts])).toEqual([['45', ['sj.notice_reply']]]);
    for (const by of ['JUSTICE_BUREAU', 'DEPARTMENT_SUPERVISION', 'SUPERVISORY_COMMISSION'] as const) expect(transferSteps.openSteps('UNDER_INVESTIGATION', by)).toEqual([]);
    expect(rowOf('45c').from).toEqual(allStates.filter((state) => stateRows[state].region === 'MAIN'));
  });

  it('the police may add a suspect once the case is filed', () => {
    expect(allStates.filter((state) => transferSteps.openSteps(state, 'POLICE').some(({ step }) => step === 'addSuspect'))).toEqual(['FILED', 'UNDER_INVESTIGATION']);
  });
});

describe('the invariants', () => {
  it('2: the head alone approves or refuses, on one of three proofs', () => {
    expect(idsOf(rows.filter(({ to }) => to === 'APPROVED'))).toEqual(['5a']);
    for (const row of [rowOf('5a'), rowOf('5b')]) expect([row.by, row.proofs]).toEqual([['AGENCY_HEAD'], ['CREDENTIAL', 'E_SEAL', 'SIGNED_PAPER']]);
    expect(transferSteps.take('approve', { state: 'AWAITING_HEAD', by: 'AGENCY', documents: ['D02'] }))
      .toMatchObject({ ok: false, refusal: { code: 'NOT_YOURS', row: '5a', by: ['AGENCY_HEAD'], basis: [{ article: '5', paragraph: 2 }] } });
  });

  it('3: what the police have received they cannot refuse', () => {
    expect(new Set(from('RECEIVED').flatMap(({ to }) => to ?? []))).toEqual(new Set(['AWAITING_SUPPLEMENT', 'FORWARDED', 'RETURNED_TO_AGENCY', 'UNDER_REVIEW']));
    for (const state of ['SENT', 'FORWARDED'] as const) expect(from(state).filter(({ by, to }) => to && by.includes('POLICE')).map(({ to }) => to)).toEqual(['RECEIVED']);
  });

  it('4: a fine waits from the suspicion to its disposition, unless a ground is on record, which the procuratorate is told; other penalties do not wait', () => {
    const waiting = (['FILE_HELD', 'FILE_SUSPENDED'] as const).flatMap((state) => transferSteps.openSteps(state, 'AGENCY')).filter(({ step }) => step === 'penalise');
    expect(waiting.every(({ requires, copies }) => requires?.includes('GROUND_OF_OVERRIDE') && copies?.some(({ to }) => to === 'PROCURATORATE_CRIMINAL'))).toBe(true);
    expect(rowOf('F1').follows).toContain('2');
    expect(transferSteps.take('penaliseOtherwise', { state: 'FILE_HELD', by: 'AGENCY', documents: ['D09'], holds: () => true })).toMatchObject({ ok: true, to: 'FILE_HELD' });
    expect(transferSteps.take('reportPenalty', { state: 'FILE_HELD', by: 'AGENCY', documents: ['D09'] })).toMatchObject({ ok: true, row: { starts: ['transfer.penalised_first'] } });
  });

  it('5: the hub makes each copy with the step', () => {
    const owing = rows.filter((row) => ['MAIN', 'ADMINISTRATIVE_FILE'].includes(regionOf(row)) && row.copies?.some(({ how }) => how === 'COPY'));
    expect([...rowOf('K1').follows!].sort()).toEqual(idsOf(owing));
    expect(rowOf('7').copies).toContainEqual({ to: 'PROCURATORATE_CRIMINAL', how: 'COPY' });
  });

  it('8: the kind of non-prosecution is kept', () => { expect(rowOf('33').requires).toContain('KIND_OF_NON_PROSECUTION'); });

  it('9: from the decision on filing each state is one of a track of suspect and crime', () => {
    expect(allStates.filter((state) => /^(P[6-8]|[SIJCR]\d)/.test(stateRows[state].code) && stateRows[state].of !== 'TRACK')).toEqual([]);
  });

  it('10: every close has exactly one administrative outcome', () => {
    expect(rows.filter(({ to }) => to === 'CLOSED').every(({ requires }) => requires?.includes('ADMINISTRATIVE_OUTCOME'))).toBe(true);
    expect(allStates.filter((state) => stateRows[state].region === 'ADMINISTRATIVE_FILE' && stateRows[state].isEnd)).toEqual(['PENALISED', 'NOT_PENALISED', 'BARRED_BY_FINE', 'TIME_BARRED']);
  });

  it('dispatch: without letter and report it is refused while the clock runs; no other paper holds it up', () => {
    const asked = { state: 'APPROVED', by: 'AGENCY', documents: ['D03'] } as const;
    expect(transferSteps.take('send', asked)).toMatchObject({ ok: false, refusal: { code: 'INCOMPLETE', documents: ['D04'], basis: expect.arrayContaining([expect.objectContaining({ article: '6' })]) } });
    expect(transferSteps.take('send', { ...asked, documents: ['D03', 'D04', 'D05'], declared: ['D06', 'D09'], overdue: ['transfer.dispatch'] }))
      .toMatchObject({ ok: true, to: 'SENT', late: ['transfer.dispatch'], missing: ['D07', 'D08', 'D10'] });
  });
});
