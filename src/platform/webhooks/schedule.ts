/** 重试: all that decides when a delivery is tried again, in milliseconds; our own figures. */
export const schedule = {
  firstWait: 5_000,
  longestWait: 3_600_000,
  /** With waits that are random up to their bound, eight hours on average. */
  attempts: 26,
  /** The longest that a receiver's own wish (`Retry-After`) is kept. */
  longestWish: 86_400_000,
} as const;

/** How long to wait after so many failed attempts: a random part of a bound that doubles. Null: there is no further attempt. */
export function waitAfter(failed: number, random: () => number): number | null {
  if (failed >= schedule.attempts) return null;
  return Math.floor(random() * Math.min(schedule.longestWait, schedule.firstWait * 2 ** (failed - 1)));
}

/** Until when a receiver wishes to be left alone: seconds or a date (RFC 9110 §10.2.3); null where the header says neither. */
export function wishOf(retryAfter: string | undefined, now: Date): Date | null {
  const text = retryAfter?.trim() ?? '';
  const wished = /^\d{1,9}$/.test(text) ? now.getTime() + Number(text) * 1_000 : /[A-Za-z]/.test(text) ? Date.parse(text) : NaN;
  return wished > now.getTime() ? new Date(Math.min(wished, now.getTime() + schedule.longestWish)) : null;
}
