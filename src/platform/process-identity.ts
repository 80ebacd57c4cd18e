import fs from 'node:fs';
import { codeOf } from './system-reason.js';

/** Stands for a running process whose start cannot be learnt (no /proc, or it is hidden). */
export const UNKNOWN_BIRTH = 'unknown';

/** What tells this run of process `pid` from a later one of the same number; undefined when no such process runs (a zombie does not). */
export function birthOf(pid: number): string | undefined {
  // Zero and negative numbers stand for groups of processes, this one's own among them.
  if (!(pid > 0) || !exists(pid)) return undefined;
  const stat = readOr(`/proc/${pid}/stat`, '');
  // "pid (name) state ppid …": the name may hold anything, so fields are counted from its last bracket; the start time is the 22nd.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  if (state === 'Z' || state === 'X') return undefined;
  const started = fields[19];
  return started === undefined ? UNKNOWN_BIRTH : `${readOr('/proc/sys/kernel/random/boot_id', '').trim()}:${started}`;
}

/** Whether the process that was born then is still running. */
export function isRunning(pid: number, birth: string): boolean {
  const now = birthOf(pid);
  return now !== undefined && (now === birth || now === UNKNOWN_BIRTH || birth === UNKNOWN_BIRTH);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function readOr(file: string, otherwise: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
