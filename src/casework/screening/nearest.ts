/** The candidate that is written most like the text; null where none is much like it. Capital letters, spaces and low lines do not count. */
export function nearestTo(text: string, candidates: Iterable<string>): string | null {
  const plain = plainOf(text);
  let best: { candidate: string; far: number } | null = null;
  for (const candidate of candidates) {
    const other = plainOf(candidate);
    if (Math.abs(other.length - plain.length) > (best?.far ?? plain.length)) continue;
    const far = distance(plain, other);
    if (best === null || far < best.far) best = { candidate, far };
  }
  return best !== null && best.far <= Math.max(2, Math.ceil(plain.length * 0.6)) ? best.candidate : null;
}

const plainOf = (text: string): string => text.toLowerCase().replace(/[\s_\-（）()、：:]/g, '');

/** Edits between two texts (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [index, against] of [...other].entries()) {
      next.push(Math.min(next[index]! + 1, row[index + 1]! + 1, row[index]! + (letter === against ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1)!;
}
