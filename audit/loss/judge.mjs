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
export function judge({ record, due, placed, maySee, repeats, isDueBetween }) {
  const verdict = { deliveries: 0, lost: 0, reordered: 0, duplicated: 0, inFlightAgain: 0, beyondRights: 0, invented: 0, altered: 0 };
  const first = new Map();
  const lines = new Lines(record);
  const numbers = new Map();
  let furthest = 0;
  for (const [index, [kind, at, connection, id, cursor]] of record.entries()) {
    if (kind !== 'e') continue;
    const event = placed.get(id);
    const before = first.get(id);
    if (!event) verdict.invented += 1;
    else if (before) {
      if (repeats === 'in flight' && before.connection !== connection && lines.wasInFlight(before.index, before.again ?? before.at)) verdict.inFlightAgain += 1;
      else verdict.duplicated += 1;
      if (before.cursor !== cursor) verdict.altered += 1;
      first.set(id, { ...before, index, connection, again: at });
    } else {
      first.set(id, { index, connection, cursor, at });
      verdict.deliveries += 1;
      if (!maySee(event, at)) verdict.beyondRights += 1;
      if (event.position < furthest || event.number < (numbers.get(event.aggregate) ?? 0)) verdict.reordered += 1;
      furthest = Math.max(furthest, event.position);
      numbers.set(event.aggregate, event.number);
    }
  }
  verdict.lost = lostOf(due, first, isDueBetween);
  return verdict;
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
