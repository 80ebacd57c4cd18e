/** Serial numbers from the first to the last, both included. */
export interface Run { readonly from: number; readonly to: number }

/** Runs of numbers that are missing before the latest one held, from the first of the series on. */
export function gapsOf(serials: Iterable<number>, first: number): Run[] {
  const runs: Run[] = [];
  let next = first;
  for (const serial of [...new Set(serials)].filter((one) => one >= first).sort((a, b) => a - b)) {
    if (serial > next) runs.push({ from: next, to: serial - 1 });
    next = serial + 1;
  }
  return runs;
}

/** What of the runs is left without the others; both may overlap among themselves. */
export function without(runs: readonly Run[], others: readonly Run[]): Run[] {
  return others.reduce<Run[]>((left, { from, to }) => left.flatMap((run) => [
    ...(run.from < from ? [{ from: run.from, to: Math.min(run.to, from - 1) }] : []), ...(run.to > to ? [{ from: Math.max(run.from, to + 1), to: run.to }] : []),
  ]), [...runs]);
}

/** A question about a run, as it stands. */
export interface AskedRun extends Run { readonly isAnswered: boolean }

/** What becomes of the questions about one count of a series: asked anew, about other numbers than before, settled, or asked no more. */
export interface Moves<Q extends AskedRun> {
  readonly asked: readonly Run[]; readonly changed: readonly { readonly question: Q; readonly run: Run }[]; readonly arrived: readonly Q[]; readonly withdrawn: readonly Q[];
}

/** Holds the questions of one count against the numbers that are there: each run that is missing and not answered for is one question. */
export function movesOf<Q extends AskedRun>(serials: ReadonlySet<number>, first: number, held: readonly Q[]): Moves<Q> {
  const gaps = gapsOf(serials, first);
  const latest = [...serials].reduce((most, serial) => Math.max(most, serial), -1);
  const isThere = ({ from, to }: Run): boolean => first <= from && to <= latest && !gaps.some((gap) => gap.from <= to && from <= gap.to);
  const open = held.filter(({ isAnswered }) => !isAnswered);
  const missing = without(gaps, held.filter(({ isAnswered }) => isAnswered));
  const kept = new Map<Q, Run>();
  const asked = missing.filter((run) => {
    const question = open.find((one) => !kept.has(one) && one.from <= run.to && run.from <= one.to);
    if (question) kept.set(question, run);
    return question === undefined;
  });
  return {
    asked,
    changed: [...kept].flatMap(([question, run]) => (question.from === run.from && question.to === run.to ? [] : [{ question, run }])),
    arrived: held.filter((one) => !kept.has(one) && isThere(one)),
    withdrawn: open.filter((one) => !kept.has(one) && !isThere(one)),
  };
}
