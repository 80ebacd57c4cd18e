import { messageOf } from './system-reason.js';

type Cleanup = () => Promise<void> | void;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Longer than a question may take; whatever has not ended by then is left to the next start, which recovers it. */
const LIMIT_SECONDS = 20;

const cleanups: Cleanup[] = [];
let ending: Promise<never> | undefined;

/** Registers what must be done before the process ends; the last registered is done first, each once. */
export function onStop(cleanup: Cleanup): void {
  cleanups.push(cleanup);
}

/** From now on SIGINT, SIGTERM and SIGHUP stop the process in order; a signal that comes twice, as it does under npm, changes nothing. */
export function stopOnSignals(): void {
  for (const signal of SIGNALS) process.on(signal, () => void stop());
}

/** Runs the cleanups and ends the process: with `exitCode`, or with 1 when a cleanup failed or they took longer than 20 seconds. */
export function stop(exitCode = 0): Promise<never> {
  ending ??= end(exitCode);
  return ending;
}

async function end(exitCode: number): Promise<never> {
  setTimeout(() => {
    process.stderr.write(`停止超过 ${LIMIT_SECONDS} 秒，已强行结束 · stopping took longer than ${LIMIT_SECONDS} seconds and was cut short\n`);
    process.exit(1);
  }, LIMIT_SECONDS * 1_000);
  let code = exitCode;
  // Popped one by one, so that what is registered while stopping is undone as well.
  for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
    try {
      await cleanup();
    } catch (error) {
      code = 1;
      process.stderr.write(`停止时出错 · a cleanup failed: ${messageOf(error)}\n`);
    }
  }
  return process.exit(code);
}
