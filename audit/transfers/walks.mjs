/** Walks through simulated time: after every step and every sweep what the engine says is held to what the oracle says. */
import { chanceOf } from '../loss/chance.mjs';
import { dayOf, endOf, firstDay, lastKnown, oddDays } from './days.mjs';
import { Engine, standingKey } from './engine.mjs';
import { momentsOf, Oracle } from './oracle.mjs';
import { Walk } from './walker.mjs';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const domains = ['MARKET', 'ENVIRONMENT', 'TRANSPORT', 'CULTURE', 'AGRICULTURE', 'URBAN'];
const lines = ['GENERAL', 'ECON', 'ENV'];
const mostSteps = 150;

/** What such a walk is begun with. */
function circumstancesOf(chance, kind) {
  const domain = kind === 'DETENTION' ? 'ENVIRONMENT' : chance.pick(domains);
  return { domain, policeLine: chance.pick(lines), hasItems: kind === 'CRIMINAL' && chance.below(2) === 0, inCustody: chance.below(8) === 0 };
}

/** When a walk begins: any day of two years and three quarters, often a little before a holiday, now and then so late that ends are provisional. */
export function beginning(chance) {
  const day = [() => chance.pick(oddDays) - chance.below(12), () => firstDay + chance.below(1_000), () => lastKnown - chance.below(60)][Math.min(2, chance.below(9) >> 2)]();
  return chance.below(8) === 0 ? endOf(day) + chance.below(3) : endOf(day - 1) + 1 + chance.below(DAY);
}

/** How long until the next step: from nothing to weeks, now and then to the last or the first moment of a day, or of what runs. */
export function nextMoment(chance, oracle, now) {
  const rest = [() => 0, () => chance.below(HOUR), () => chance.below(DAY), () => chance.below(5 * DAY), () => chance.below(45 * DAY)][chance.below(5)]();
  const at = now + rest;
  switch (chance.below(8)) {
    case 0: return Math.max(now, endOf(dayOf(at)) + chance.below(3) - 1);
    case 1: return Math.max(now, (oracle.next(now) ?? at) + chance.below(3) - 1);
    default: return at;
  }
}

const keyOf = ({ key, phase, at, end }) => `${key} ${phase} ${at} ${end}`;

/** The deadlines that run now as they are kept, with what was told of each and what the oracle still expects. */
function snapshot(engine, oracle) {
  return [...engine.deadlines.values()].filter(({ state, next_phase_at: at }) => state === 'RUNNING' && at !== null).map((row) => {
    const one = oracle.open.get(standingKey(row, row.parts[0]));
    const expected = momentsOf(one, one.end).filter(([phase]) => !one.told.has(`${phase} ${one.end.at}`)).map(([phase, at]) => ({ phase, at }));
    return { row, phases: engine.phases.filter(({ deadline_id: id }) => id === row.id), expected };
  });
}

/** One transfer, with what the engine and the oracle say of it. */
class Passage {
  ever = new Set();

  constructor(seed, tally, breaks) {
    const chance = chanceOf(seed);
    const kind = chance.pick(['CRIMINAL', 'CRIMINAL', 'CRIMINAL', 'CRIMINAL', 'DETENTION', 'REFERRAL']);
    const circumstances = circumstancesOf(chance, kind);
    const oracle = new Oracle(circumstances);
    const engine = new Engine(`00000000-0000-7000-9000-${String(seed).padStart(12, '0')}`, circumstances, breaks);
    const walk = new Walk(chance, oracle, { kind, tracks: kind === 'CRIMINAL' ? 1 + chance.below(3) : 1, hasItems: circumstances.hasItems });
    const wrong = (what, detail) => tally.wrong(what, `seed ${seed}, ${kind} ${circumstances.domain} ${circumstances.policeLine}: ${detail}`);
    Object.assign(this, { chance, oracle, engine, walk, tally, wrong, now: beginning(chance) });
  }

  async follow(row, parts, by, at) {
    await this.engine.follow(row, parts, by, at, this.now);
    this.oracle.follow(row, parts, by, at);
  }

  /** What runs, and until when. */
  compare() {
    const [ours, theirs] = [this.engine.standings(), [...this.oracle.open.values()]].map((list) => new Map(list.map((one) => [one.key, one])));
    for (const [key, { end, isProvisional }] of ours) {
      const other = theirs.get(key);
      if (other === undefined) this.wrong('beyondOracle', key);
      else if ((other.end?.at ?? null) !== end || (other.end?.provisional ?? false) !== isProvisional) this.wrong('otherEnd', `${key}: ${end} ${isProvisional}, not ${other.end?.at} ${other.end?.provisional}`);
      this.tally.ends += 1;
    }
    for (const key of theirs.keys()) if (!ours.has(key)) this.wrong('notRunning', key);
  }

  async sweep() {
    this.tally.sweeps += 1;
    const due = new Set(this.oracle.sweep(this.now).map(keyOf));
    const seen = new Set();
    for (const told of (await this.engine.sweep(this.now)).map(keyOf)) {
      if (seen.has(told) || (!due.has(told) && this.ever.has(told))) this.wrong('doubled', told);
      else if (!due.has(told)) this.wrong('early', `${told} at ${this.now}`);
      seen.add(told);
      this.ever.add(told);
      this.tally.alarms += 1;
    }
    for (const key of due) if (!seen.has(key)) this.wrong('missed', `${key} at ${this.now}`);
  }

  /** Lets time pass, sweeping on the way: at moments that begin something, just before them, or anywhere. */
  async pass(until) {
    for (let left = 2; left > 0; left -= 1) {
      const next = this.oracle.next(this.now);
      if (next === undefined || next > until) break;
      this.now = Math.max(this.now, Math.min(until, this.chance.pick([next - 1, next, next + this.chance.below(2 * HOUR), next])));
      await this.sweep();
    }
    this.now = until;
    if (this.chance.below(3) > 0) await this.sweep();
  }

  /** The step that is taken now, or none where nothing leads on even when all periods have passed: a dead end. */
  async step() {
    await this.pass(nextMoment(this.chance, this.oracle, this.now));
    const step = this.walk.choose(this.now);
    if (step !== null || this.walk.isDone) return step;
    await this.pass(this.now + 120 * DAY);
    const later = this.walk.choose(this.now);
    if (later === null) this.wrong('deadEnd', this.walk.tracks.map(({ state, file }) => `${state} ${file}`).join(', '));
    return later;
  }

  /** To the end, and a little beyond: what is still owed can be done there. Gives the deadlines as they were at some moment. */
  async walkOn() {
    const { chance, walk, tally } = this;
    const pictured = 1 + chance.below(12);
    let picture = [];
    let acted = this.now;
    for (let beyond = chance.below(5); walk.count < mostSteps && (!walk.isDone || beyond > 0); beyond -= walk.isDone ? 1 : 0) {
      const step = await this.step();
      if (step === null) break;
      // One step in ten is reported only now.
      acted = chance.below(10) === 0 ? acted + Math.floor((this.now - acted) * chance.between(0, 1)) : this.now;
      for (const { row, parts, by } of walk.take(step)) await this.follow(row, parts, by, acted);
      this.compare();
      tally.steps += 1;
      if (walk.count === pictured) picture = snapshot(this.engine, this.oracle);
    }
    tally.reached += walk.isDone ? 1 : 0;
    for (const id of walk.rows) tally.rows.set(id, (tally.rows.get(id) ?? 0) + 1);
    return picture;
  }
}

/** One transfer from its beginning to its end, and until nothing is left to be told; `tally` counts what was seen and what was wrong. */
export async function walkOne(seed, tally, breaks) {
  const passage = new Passage(seed, tally, breaks);
  const { row, parts, by } = passage.walk.first;
  await passage.follow(row, parts, by, passage.now);
  passage.compare();
  const picture = await passage.walkOn();
  for (let left = 3; left > 0; left -= 1) await passage.pass(passage.now + 100 * DAY);
  await passage.sweep();
  tally.transfers += 1;
  if (!passage.walk.isDone) tally.wrong('unended', `seed ${seed}: ${passage.walk.tracks.map(({ state, file }) => `${state} ${file}`).join(', ')}`);
  return picture;
}
