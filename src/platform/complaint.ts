/**
 * An expected failure at start, told in one sentence (Chinese, then English) that says what to do next; no stack trace is shown, the
 * process ends with `exitCode`.
 */
export class Complaint extends Error {
  override readonly name = 'Complaint';
  readonly exitCode: number;

  constructor(chinese: string, english: string, exitCode = 1) {
    super(`${chinese} · ${english}`);
    this.exitCode = exitCode;
  }
}

/** Throws a `Complaint`. */
export function complain(chinese: string, english: string, exitCode?: number): never {
  throw new Complaint(chinese, english, exitCode);
}
