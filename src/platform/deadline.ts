import { AsyncLocalStorage } from 'node:async_hooks';

interface Deadline { readonly seconds: number; isPassed: boolean }

const current = new AsyncLocalStorage<Deadline>();

/** Thrown when time is up: to who waits for the answer, and to work that would only begin. */
export class DeadlinePassed extends Error {
  constructor(readonly seconds: number) {
    super(`Not done within ${seconds} s`);
  }
}

/** 时限: does the work, but waits no longer than this; what the work has not begun by then it is kept from (`secondsAllowed`). */
export async function withinDeadline<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  const deadline = { seconds, isPassed: false };
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => {
    deadline.isPassed = true;
    reject(new DeadlinePassed(seconds));
  }, seconds * 1_000);
  try {
    current.run(deadline, work).then(resolve, reject);
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

/** The seconds that a statement sent now may take, 0 for as many as it needs; throws DeadlinePassed when nobody waits for it any more. */
export function secondsAllowed(): number {
  const deadline = current.getStore();
  if (deadline?.isPassed) throw new DeadlinePassed(deadline.seconds);
  return deadline?.seconds ?? 0;
}
