/** Cells that a terminal shows: a Chinese character, and the full-width sign beside it, takes two. */
const widthOf = (text: string): number => [...text].reduce((width, character) => width + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1), 0);

/** Rows as lines of text, indented, each column but the last as wide as its widest cell and two spaces. */
export function columns(rows: readonly (readonly string[])[], indent: number): string {
  const widths = rows.reduce<number[]>((widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, widthOf(cell))), []);
  const line = (row: readonly string[]): string => row.map((cell, at) => (at === row.length - 1 ? cell : cell + ' '.repeat(widths[at]! - widthOf(cell) + 2))).join('');
  return rows.map((row) => `${' '.repeat(indent)}${line(row)}`).join('\n');
}
