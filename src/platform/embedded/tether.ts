import { birthOf, isRunning, UNKNOWN_BIRTH } from '../process-identity.js';
import { codeOf } from '../system-reason.js';

const LIMIT_MS = 3_000;
const POLL_MS = 10;

/** A process that this one answers for, told apart from a later one of the same number. */
export interface Bound {
  readonly pid: number;
  readonly birth: string;
}

/** The running process of that number, to be signalled later; undefined stands for one that could not be started. */
export function bind(pid: number | undefined): Bound {
  return { pid: pid ?? 0, birth: birthOf(pid ?? 0) ?? '' };
}

/**
 * Ends another process when this one ends by whatever way still runs code (an uncaught error, a signal while starting), and lets this one
 * end only after it; with `group` all those of the group that it leads. The returned function unties them.
 */
export function tether(bound: Bound, name: NodeJS.Signals, group = false): () => void {
  const end = (): void => {
    signal(bound, name, group);
    awaitEnd(bound);
  };
  process.on('exit', end);
  return () => process.off('exit', end);
}

/** Signals a process, or with `group` all those of the group that it leads; one that is gone already needs none. */
export function signal({ pid, birth }: Bound, name: NodeJS.Signals, group = false): void {
  if (!isRunning(pid, birth)) return;
  try {
    process.kill(group ? -pid : pid, name);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

/** Blocks, for nothing else runs in a process that is ending. Where birth cannot be learnt, a zombie is not told from a running process. */
function awaitEnd({ pid, birth }: Bound): void {
  if (birth === UNKNOWN_BIRTH) return;
  const never = new Int32Array(new SharedArrayBuffer(4));
  for (const deadline = Date.now() + LIMIT_MS; isRunning(pid, birth) && Date.now() < deadline; ) Atomics.wait(never, 0, 0, POLL_MS);
}
