import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { birthOf, isRunning } from './process-identity.js';
import { codeOf } from './system-reason.js';

/** Who holds a lock, as its file tells. */
export interface Holder {
  readonly pid: number;
  readonly birth: string;
  readonly token: string;
  readonly startedAt: string;
  /** Where the holder can be reached, once it has said so. */
  readonly address?: string;
}

/** Thrown when another running process holds the lock. */
export class LockHeld extends Error {
  readonly holder: Holder;

  constructor(holder: Holder) {
    super(`held by process ${holder.pid}`);
    this.holder = holder;
  }
}

/** A lock that this process holds. */
export interface Lock {
  /** Writes into the lock where this process can be reached. */
  announce(address: string): void;
  release(): void;
}

/**
 * Takes the lock kept in a file, or throws `LockHeld`; of several processes that ask at once exactly one gets it, and a lock whose holder
 * no longer runs is taken over.
 */
export function acquire(file: string): Lock {
  const mine: Holder = { pid: process.pid, birth: birthOf(process.pid) ?? '', token: randomUUID(), startedAt: new Date().toISOString() };
  while (!placed(file, mine)) {
    const held = read(file);
    if (held === 'gone') continue;
    if (held !== 'unreadable' && isRunning(held.pid, held.birth)) throw new LockHeld(held);
    removeStale(file, held);
  }
  return {
    announce: (address) => replace(file, { ...mine, address }),
    release: () => {
      if (tokenOf(read(file)) === mine.token) fs.rmSync(file, { force: true });
    },
  };
}

/** The running process that holds the lock, if one does. */
export function holderOf(file: string): Holder | undefined {
  const held = read(file);
  return held !== 'gone' && held !== 'unreadable' && isRunning(held.pid, held.birth) ? held : undefined;
}

/**
 * Two processes may find the same stale lock, and the slower must not remove what the faster has put in its place. So removal is itself
 * guarded by a lock named after the token of the stale one, and looks again before it removes.
 */
function removeStale(file: string, stale: Holder | 'unreadable'): void {
  const guard = acquire(`${file}.${tokenOf(stale)}`);
  try {
    if (tokenOf(read(file)) === tokenOf(stale)) fs.rmSync(file, { force: true });
  } finally {
    guard.release();
  }
}

function tokenOf(held: Holder | 'unreadable' | 'gone'): string {
  return typeof held === 'string' ? held : held.token;
}

/** Puts the complete file in place in one move, so that no reader meets half of it; false when there is one already. */
function placed(file: string, holder: Holder): boolean {
  const draft = drafted(file, holder);
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function replace(file: string, holder: Holder): void {
  fs.renameSync(drafted(file, holder), file);
}

function drafted(file: string, holder: Holder): string {
  const draft = `${file}.${holder.token}.draft`;
  fs.writeFileSync(draft, JSON.stringify(holder), { mode: 0o644 });
  return draft;
}

/** A running holder's file is always whole; one that cannot be read is what a power cut left. */
function read(file: string): Holder | 'unreadable' | 'gone' {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'gone';
    throw error;
  }
  try {
    const held = JSON.parse(text) as Partial<Holder> | null;
    const whole = typeof held?.pid === 'number' && typeof held.birth === 'string' && typeof held.token === 'string';
    return whole ? (held as Holder) : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
