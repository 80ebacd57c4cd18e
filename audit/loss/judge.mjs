/** Compares what a subscriber got with what it was to get. */

/** A client has proved to hold what came before a ping that it answered so long, in milliseconds, before its line was cut. */
const provenAfter = 1_000;
/** What came so long before the cut was not in flight any more: the hub was to ask for the proof. */
const askedWithin = 5_000;
/** Within so many milliseconds a right that ended is felt. */
export const feltWithin = 1_500;

/**
 * `record`: its lines; `due`: events that it was to get, in the order of the log; `placed`: every event of the log by its id;
 * `maySee(event, time)`: whether the event could be shown to it then; `repeats`: 'none' or 'in flight'; `isDueBetween`: see `lostOf`.
 */
export function judge({ record, due, isDueBetween, ...rest }) {
  const reading = new Reading(record, rest);
  for (const [index, line] of record.entries()) {
    if (line[0] === 'e') reading.event(index, line);
    else if (line[0] === 'c') reading.moved(line);
  }
  return { ...reading.verdict, lost: lostOf(due, reading.first, isDueBetween) };
}

/** A record read line by line. */
class Reading {
  verdict = { deliveries: 0, lost: 0, reordered: 0, duplicated: 0, inFlightAgain: 0, beyondRights: 0, invented: 0, altered: 0 };
  /** Each event's first delivery, with what is known of its latest. */
  first = new Map();
  numbers = new Map();
  furthest = 0;
  /** How often rights changed so far: under each an event has another cursor. */
  rights = 0;

  constructor(record, context) {
    Object.assign(this, { lines: new Lines(record), ...context });
  }

  /** Without its cursor it begins where the hub knows it to be: what it sees from there on, under other rights, is in order again. */
  moved([, , , cursor]) {
    this.rights += 1;
    if (cursor === null) [this.furthest, this.numbers] = [0, new Map()];
  }

  event(index, [, at, connection, id, cursor]) {
    const event = this.placed.get(id);
    const before = this.first.get(id);
    const now = { at, again: at, index, connection, cursor, rights: this.rights };
    if (!event) this.verdict.invented += 1;
    else if (before) this.repeated(before, now);
    else this.delivered(event, at);
    if (event) this.first.set(id, { ...now, at: before?.at ?? at });
  }

  delivered(event, at) {
    this.verdict.deliveries += 1;
    if (!this.maySee(event, at)) this.verdict.beyondRights += 1;
    if (event.position < this.furthest || event.number < (this.numbers.get(event.aggregate) ?? 0)) this.verdict.reordered += 1;
    this.furthest = Math.max(this.furthest, event.position);
    this.numbers.set(event.aggregate, event.number);
  }

  repeated(before, { connection, cursor, rights }) {
    if (this.repeats === 'in flight' && before.connection !== connection && this.lines.wasInFlight(before.index, before.again)) this.verdict.inFlightAgain += 1;
    else this.verdict.duplicated += 1;
    if (before.cursor !== cursor && before.rights === rights) this.verdict.altered += 1;
  }
}

/**
 * Due and never delivered. Where rights changed on the way, what lay between two deliveries under the same rights was due under these: `isDueBetween` says
 * it of an event and the deliveries on both its sides.
 */
function lostOf(due, first, isDueBetween) {
  const missing = due.filter(({ id }) => !first.has(id));
  if (!isDueBetween) return missing.length;
  const came = due.filter(({ id }) => first.has(id)).map((event) => ({ position: event.position, at: first.get(event.id).at }));
  return missing.filter((event) => {
    const next = came.findIndex(({ position }) => position > event.position);
    return isDueBetween(event, came.at(next === -1 ? came.length - 1 : Math.max(0, next - 1)), next === -1 ? undefined : came[next]);
  }).length;
}

/** The lines of a record that say what was proved when a connection ended. */
class Lines {
  constructor(record) {
    this.answers = record.flatMap(([kind, at], index) => (kind === 'p' ? [{ index, at }] : []));
    this.ends = record.flatMap(([kind, at], index) => (kind === 'x' ? [{ index, at }] : []));
  }

  /** Whether the event of a line was still under way when the connection ended: not there for long, and no ping behind it answered some time before. */
  wasInFlight(index, at) {
    const end = this.ends[lowest(this.ends, index)];
    const answer = this.answers[lowest(this.answers, index)];
    const isProved = answer !== undefined && answer.index < end?.index && answer.at <= end.at - provenAfter;
    return end !== undefined && !isProved && end.at - at <= askedWithin;
  }
}

/** Place of the first of a sorted list that comes after an index. */
function lowest(list, index) {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (list[middle].index > index) to = middle;
    else from = middle + 1;
  }
  return from;
}
