/** A random lawful walk: of all that the rows allow now, one step, until every track has its end. The rows are the product's; what holds is worked out by the oracle and by what was done. */
import { detentionSteps, referralSteps, transferSteps } from '../../dist/src/casework/transfer/transfer.machine.js';
import { stateRows } from '../../dist/src/casework/transfer/state.codes.js';

const machines = { CRIMINAL: transferSteps.rows, DETENTION: detentionSteps.rows, REFERRAL: referralSteps.rows };
const begins = { CRIMINAL: ['LEAD_REGISTERED', 'penalty.case_opening'], DETENTION: ['DETENTION_RESOLVED', 'env.detention.transfer'], REFERRAL: ['REFERRAL_RESOLVED', 'platform.referral_dispatch'] };
const following = transferSteps.rows.filter(({ follows }) => follows);
const regions = new Map(Object.values(machines).flat().map((row) => [row, stateRows[row.from[0]].region]));
const regionOf = (row) => regions.get(row);
const filingClocks = transferSteps.rows.find(({ id }) => id === '16').stops;

const overdueWhere = {
  FILING_OVERDUE: filingClocks, RECONSIDERATION_OVERDUE: ['reconsider.decide'], SUPPLEMENT_OVERDUE: ['police.supplement'], DAY_OF_RECEIPT_PASSED: ['police.supplement_notice'],
  EXPLANATION_OVERDUE: ['supervise.explain', 'supervise.overdue_explain'], ORDER_TO_FILE_OVERDUE: ['supervise.file'], THREE_MONTHS_SINCE_FILING: ['supervise.urge'],
  REPLY_OVERDUE_OR_REFUSED: ['reverse.reply'], REFERRAL_ANSWER_OVERDUE: ['platform.referral_answer'],
};
const offTheRoad = new Set([
  'LEAD_REGISTERED', 'INVESTIGATING', 'NOT_FILED', 'NOT_FILED_UPHELD', 'SUPERVISION_CLOSED', 'RETURNED_TO_AGENCY', 'REFERRED', 'WITHDRAWN', 'NOT_PROSECUTED', 'UNDER_REVERSE_REVIEW', 'REVERSE_REVIEW_SUSPENDED',
  'OPINION_SENT', 'AGENCY_HANDLING', 'REPLIED', 'ESCALATED', 'NO_PENALTY_NEEDED', 'CONVICTED', 'EXEMPTED', 'ACQUITTED', 'TERMINATED', 'CLOSED',
]);
const decisions = { decideToFile: 'FILED', decideNotToFile: 'NOT_FILED', upholdDecision: 'NOT_FILED', withdraw: 'NOT_FILED' };

/** What a step leaves behind that later ones ask for. */
const marks = {
  submitReport: () => ({ reported: true }), suspectCrime: () => ({ reported: false }), demandReasons: () => ({ explained: false }), explain: () => ({ explained: true }),
  sendBack: ({ sentBack }) => ({ sentBack: sentBack + 1 }), revokeNonProsecution: () => ({ sentBack: 0 }), sendOnTheSpot: () => ({ isOnTheSpot: true }), sendPapers: () => ({ isOnTheSpot: false }),
  convict: (_, chance) => ({ isFined: chance.below(2) === 0 }),
};

/** How many steps lead from a state to its end, conditions aside. */
function distancesTo(rows) {
  const far = new Map(Object.keys(stateRows).filter((state) => stateRows[state].isEnd).map((state) => [state, 0]));
  for (let isMoving = true, steps = 1; isMoving; steps += 1) {
    const reached = rows.filter(({ to }) => far.get(to) === steps - 1).flatMap(({ from }) => from).filter((state) => !far.has(state));
    for (const state of reached) far.set(state, steps);
    isMoving = reached.length > 0;
  }
  return far;
}
const distances = Object.fromEntries(Object.entries(machines).map(([kind, rows]) => [kind, distancesTo(rows)]));

export class Walk {
  /** Steps that were taken. */
  count = 0;
  /** Rows that the walk went by. */
  rows = new Set();

  constructor(chance, oracle, { kind, tracks, hasItems }) {
    const [state, clock] = begins[kind];
    const parts = Array.from({ length: tracks }, (_, index) => `t${index}`);
    Object.assign(this, { chance, oracle, kind, first: { row: { starts: [clock] }, parts, by: 'AGENCY' } });
    this.tracks = parts.map((id) => ({ id, state, file: 'FILE_RUNNING', sentBack: 0, decided: null, explained: false, reported: false, isFined: false, isOnTheSpot: false }));
    this.item = hasItems ? 'SEIZED' : null;
    this.copies = 0;
    // The act lies so long back that no penalty may be decided.
    this.isOld = chance.below(12) === 0;
  }

  get isDone() { return this.tracks.every(({ state, file }) => stateRows[state].isEnd && (this.kind !== 'CRIMINAL' || stateRows[file].isEnd)); }

  /** What may be done now: rows with the tracks for which they stand open and who does it. */
  open(now) {
    const found = [];
    for (const row of machines[this.kind]) {
      const region = regionOf(row);
      if (row.follows || (region === 'COPIES' && this.copies === 0)) continue;
      const by = this.chance.pick(row.by);
      const tracks = region === 'COPIES' ? this.tracks : region === 'ITEMS' ? (this.item && row.from.includes(this.item) ? this.tracks : [])
        : this.tracks.filter((track) => row.from.includes(region === 'ADMINISTRATIVE_FILE' ? track.file : track.state));
      const free = tracks.filter((track) => (row.requires ?? []).every((guard) => this.holds(guard, row, track, by, now)) && !this.isLost(row, track, now));
      if (free.length > 0 && (region !== 'ITEMS' || free.length === this.tracks.length)) found.push({ row, tracks: free, by, region });
    }
    return found;
  }

  /** Whether some track has come to where nothing leads on now. */
  isStuck(open) {
    const leadsOn = ({ row, tracks, region }, track) => row.to !== undefined && tracks.includes(track) && row.to !== (region === 'ADMINISTRATIVE_FILE' ? track.file : track.state) && region !== 'ITEMS';
    return this.tracks.some((track) => !stateRows[track.state].isEnd && !open.some((one) => leadsOn(one, track)));
  }

  /** One step of those that are open, or none where some track waits for time to pass. Late in the walk those that lead on to the end come first. */
  choose(now) {
    const open = this.open(now);
    if (open.length === 0 || this.isStuck(open)) return null;
    const moving = open.filter(({ row, region }) => (region === 'MAIN' || region === 'DETENTION' || region === 'REFERRAL') && row.to !== undefined);
    const isHoming = this.count > 14;
    const far = distances[this.kind];
    const homing = isHoming ? open.filter(({ row, tracks, region }) => row.to !== undefined && tracks.some((track) => far.get(row.to) < far.get(region === 'ADMINISTRATIVE_FILE' ? track.file : track.state))) : [];
    const list = homing.length > 0 && this.chance.below(10) < 8 ? homing : moving.length > 0 && this.chance.below(10) < 6 ? moving : open;
    const chosen = this.chance.pick(list);
    const isWhole = chosen.region === 'ITEMS' || this.chance.below(10) < 7;
    return isWhole ? chosen : { ...chosen, tracks: chosen.tracks.slice(0, 1 + this.chance.below(chosen.tracks.length)) };
  }

  /** Takes the step, and what the hub takes with it; gives what happens to clocks, in order. */
  take({ row, tracks, by, region }) {
    this.count += 1;
    const happened = [this.entered(row, tracks, by)];
    if (region === 'ITEMS') this.item = row.to ?? this.item;
    else if (region === 'COPIES') this.copies -= 1;
    else if (region === 'ADMINISTRATIVE_FILE') for (const track of tracks) track.file = row.to ?? track.file;
    else this.move(row, tracks);
    const withIt = following.filter(({ follows }) => follows.includes(row.id));
    for (const one of withIt.filter((other) => regionOf(other) === 'ADMINISTRATIVE_FILE')) {
      const own = tracks.filter(({ file }) => one.from.includes(file));
      if (own.length > 0) happened.push(this.entered(one, own, by));
      for (const track of own) track.file = one.to ?? track.file;
    }
    const copying = withIt.find((one) => regionOf(one) === 'COPIES');
    if (copying && row.copies.some(({ how, only }) => how === 'COPY' && only === undefined)) {
      this.copies += 1;
      happened.push(this.entered(copying, tracks, by));
    }
    return happened;
  }

  entered(row, tracks, by) {
    this.rows.add(row.id);
    return { row, parts: tracks.map(({ id }) => id), by };
  }

  move(row, tracks) {
    for (const track of tracks) {
      Object.assign(track, marks[row.step]?.(track, this.chance), { state: row.to ?? track.state, decided: decisions[row.step] ?? track.decided });
      if (row.to === 'INVESTIGATING') track.reported = false;
    }
    if (row.step === 'addSuspect' && this.tracks.length < 5) this.tracks.push({ ...tracks[0], id: `t${this.tracks.length}`, isOnTheSpot: false });
  }

  holds(guard, row, track, by, now) {
    if (guard in overdueWhere) return this.oracle.isOverdue(overdueWhere[guard], track.id, now);
    switch (guard) {
      case 'STILL_OWED': return this.oracle.isOwed(row.stops, track.id, by);
      case 'NO_RECEIPT_GIVEN': return this.oracle.isOwed(['police.receipt'], track.id, by);
      case 'NO_REPLY_OWED': return !this.oracle.isOwed(['reverse.reply'], track.id, by);
      case 'ADMINISTRATIVE_OUTCOME': return stateRows[track.file].isEnd === true;
      case 'NO_REPORT_MADE': return !track.reported;
      case 'SENT_ON_THE_SPOT': return track.isOnTheSpot;
      case 'DECIDED_NOT_TO_FILE': return track.decided === 'NOT_FILED';
      case 'REASONS_RECEIVED': return track.explained;
      case 'SENT_BACK_LESS_THAN_TWICE': return track.sentBack < 2;
      case 'FINED_BY_COURT': return track.isFined;
      case 'CRIMINAL_ROAD_ENDED': return this.tracks.every(({ state }) => offTheRoad.has(state));
      case 'LIMITATION_PASSED': return this.isOld;
      case 'WITHIN_LIMITATION': return !this.isOld;
      // What is stated or affirmed can be.
      default: return true;
    }
  }

  /** A right that has ended with its clock. */
  isLost({ late, stops = [] }, { id }, now) { return late === 'LOST' && this.oracle.isOverdue(stops, id, now); }
}
