/** What is wrong with a value; `message` is Chinese, names the value and says what to do next. */
export interface Flaw {
  code: string;
  message: string;
}

/** The outcome of reading something a person or another system wrote: a value, perhaps with warnings, or the flaws that prevent one. */
export type Reading<T> = { ok: true; value: T; warnings: Flaw[] } | { ok: false; flaws: Flaw[] };

/** A value that could be read; warnings weaken it but never reject it. */
export function accepted<T>(value: T, warnings: Flaw[] = []): Reading<T> {
  return { ok: true, value, warnings };
}

/** No value could be read, for these reasons. */
export function rejected(...flaws: Flaw[]): { ok: false; flaws: Flaw[] } {
  return { ok: false, flaws };
}

/** One flaw, by its code and its message. */
export function flaw(code: string, message: string): Flaw {
  return { code, message };
}
