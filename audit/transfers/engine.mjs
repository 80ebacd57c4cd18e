/** The product's engine of deadlines and its sweep, on a database that is a list in memory: every statement they send is known here, and an unknown one ends the audit. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { keyOf, organOf } from './oracle.mjs';
import { followClocks, sweepDeadlines } from '../../dist/src/casework/deadline/index.js';

const agency = '00000000-0000-7000-8000-000000000001';
const organs = Object.fromEntries(['AGENCY', 'AGENCY_HEAD', 'POLICE', 'PROCURATORATE', 'COURT', 'RECEIVING_AGENCY'].map((owner, index) => [owner, agency.replace(/1$/, String(index + 1))]));
const notices = () => fs.readFileSync(path.join(import.meta.dirname, '../../seeds/reference/holidays-cn-2017-2026.csv'), 'utf8').trim().split('\n').slice(1)
  .map((line) => line.trim().split(',')).map(([day, , kind, year]) => ({ day, kind, noticeYear: Number(year) }));
const nameOf = new Map(Object.entries(organs).map(([name, id]) => [id, name]));
const versions = [{ id: '00000000-0000-7000-8000-00000000000f', number: 1 }];

/** One transfer and its deadlines, by `followClocks` and `sweepDeadlines` as they are. */
export class Engine {
  deadlines = new Map();
  phases = [];
  told = [];

  constructor(id, circumstances, breaks) {
    Object.assign(this, { id, circumstances, breaks, now: 0 });
    // Events are made as they are always made, and go nowhere.
    this.sql = Object.assign(this.statement.bind(this), { copy: async () => {} });
    this.database = { sql: this.sql, transaction: (work) => work(this.sql) };
  }

  async follow(row, parts, by, at, recordedAt) {
    const matter = {
      type: 'Transfer', id: this.id, caseId: null, audience: ['p'], organKeys: [], circumstances: this.circumstances,
      owners: { ...organs, DECIDING_ORGAN: organs[organOf(by)] },
    };
    await followClocks(this.sql, matter, parts, row, { occurredAt: new Date(at), recordedAt: new Date(recordedAt), actor: 'audit', channel: 'LIVE' });
  }

  /** Sweeps, and gives what was told, track by track. */
  async sweep(now) {
    this.now = this.breaks === 'early' ? now + 60_000 : now;
    this.told = [];
    await sweepDeadlines({ database: this.database, notices: { tell: async () => {} }, now: () => new Date(this.now) });
    return this.told;
  }

  /** What the engine holds open, track by track. */
  standings() {
    return [...this.deadlines.values()].filter(isOpen).flatMap((row) => row.parts.map((part) => ({ key: standingKey(row, part), end: row.due_at === null ? null : Date.parse(row.due_at), isProvisional: row.is_provisional })));
  }

  async statement(text, values = []) {
    if (!answers.has(text)) answers.set(text, statements.find(([begin]) => begin.test(text))?.[1]);
    const answer = answers.get(text);
    if (answer === undefined) throw new Error(`the audit does not know this statement: ${text.slice(0, 200)}`);
    return answer(this, values, text) ?? [];
  }


  store(rows) { for (const row of rows) this.deadlines.set(row.id, { ...this.deadlines.get(row.id), ...row }); }

  /** Broken on purpose: one moment in fifty is passed over. */
  isHidden(at) { return this.breaks === 'deaf' && Date.parse(at) % 50 === 0; }

  keepPhases(rows) {
    this.phases.push(...rows);
    for (const { deadline_id: id, phase, due_at: at, end_at: end } of rows) {
      const row = this.deadlines.get(id);
      this.told.push(...row.parts.map((part) => ({ key: standingKey(row, part), phase, at: Date.parse(at), end: Date.parse(end) })));
    }
  }
}

/** A deadline as the oracle names it, for one of its tracks. */
export const standingKey = ({ clock_id: clock, owed_by_id: owes }, part) => keyOf(clock, part, nameOf.get(owes));

const isOpen = ({ state }) => state === 'RUNNING' || state === 'PAUSED';
const byId = (one, other) => (one.id < other.id ? -1 : 1);

/** Rows as the statement names their columns; each is read once. */
const columns = new Map();
const read = new WeakMap();
function select(text, rows) {
  if (!columns.has(text)) columns.set(text, [...text.matchAll(/held\.(\w+)(?:::text)? as "(\w+)"/g)].map(([, column, field]) => [column, field, column.endsWith('_at')]));
  return rows.map((row) => {
    if (!read.has(row)) read.set(row, Object.fromEntries(columns.get(text).map(([column, field, isMoment]) => [field, isMoment && row[column] !== null ? new Date(row[column]) : row[column]])));
    return read.get(row);
  });
}

/** By their text, once it was seen. */
const answers = new Map();

/** What they ask of the database, and what is answered from memory. */
const statements = [
  [/^select held\..* where held\.subject_id = \$1/s, (engine, [], text) => select(text, [...engine.deadlines.values()].filter(isOpen).sort(byId))],
  [/^select held\..* where held\.next_phase_at <= \$1/s, (engine, [now], text) => select(text, [...engine.deadlines.values()].filter(({ next_phase_at: at }) => at !== null && Date.parse(at) <= Date.parse(now) && !engine.isHidden(at)).sort(byId))],
  [/^select deadline_id as id, round, phase/, ({ phases, breaks }, [ids]) => (breaks === 'twice' ? [] : phases).filter(({ deadline_id: id }) => ids.includes(id)).map(({ deadline_id: id, round, phase, end_at: end }) => ({ id, round, phase, endAt: Date.parse(end) }))],
  [/^insert into casework\.deadline select/, (engine, [rows]) => engine.store(JSON.parse(rows))],
  [/^update casework\.deadline as target/, (engine, [rows]) => engine.store(JSON.parse(rows))],
  [/^insert into casework\.deadline_phase select row/, (engine, [rows]) => engine.keepPhases(JSON.parse(rows))],
  [/insert into casework\.deadline_phase \(id, deadline_id/, ({ phases }, [to, from]) => { phases.push(...phases.filter(({ deadline_id: id }) => id === from).map((phase) => ({ ...phase, id: randomUUID(), deadline_id: to }))); }],
  [/^select id, number from calendar\.version/, () => versions],
  [/from calendar\.notice_day/, () => notices()],
  [/^select nextval\('log\.event_seq'\)/, (engine, [count]) => Array.from({ length: count }, (_, index) => ({ seq: String(index) }))],
  [/^select attname as name/, () => []],
  [/^select pg_notify/, () => []],
];
