/**
 * What a subscriber got, line by line in a file of its own, written before anything else is done with it: a subscriber that is killed has
 * dealt with exactly what stands there.
 *
 * ["e", time, connection, id, cursor]  an event       ["c", time, connection, cursor]  a cursor that the hub gave without an event; null: it went on without one
 * ["p", time, connection]              a ping with a mark was answered
 * ["x", time, connection, why]         the connection ended; of one that was killed the audit writes it
 */
import fs from 'node:fs';

export class Record {
  /** Cursor of the last event, or null. */
  cursor = null;
  seen = new Set();
  last = null;
  /** Number of the connection that it got them over; those of an earlier life count. */
  connection = 0;

  constructor(file) {
    for (const [kind, , connection, id, cursor] of readRecord(file)) {
      this.connection = Math.max(this.connection, connection);
      if (kind === 'e') this.keep(id, cursor);
      else if (kind === 'c') this.cursor = id;
    }
    this.file = fs.openSync(file, 'a');
  }

  connected() { this.connection += 1; }

  event({ id, cursor }) {
    this.write('e', id, cursor);
    this.keep(id, cursor);
  }

  keep(id, cursor) {
    this.cursor = cursor;
    this.last = id;
    this.seen.add(id);
  }

  /** Where to go on, as the hub said; null to leave it out. */
  moved(cursor) {
    this.cursor = cursor;
    this.write('c', cursor);
  }

  answered() { this.write('p'); }

  ended(why) { this.write('x', String(why)); }

  write(kind, ...rest) {
    fs.writeSync(this.file, `${JSON.stringify([kind, Date.now(), this.connection, ...rest])}\n`);
  }
}

export function readRecord(file) {
  if (!fs.existsSync(file)) return [];
  return fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

/** What its subscribers cannot write any more. */
export function endOfKilled(file) {
  fs.appendFileSync(file, `${JSON.stringify(['x', Date.now(), null, 'killed'])}\n`);
}
