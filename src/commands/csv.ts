/** Text that a spreadsheet would not leave as text: a formula (in full-width signs too), or a number of more digits than it keeps. */
const mistakable = /^(?:'|[\t\r\n]|\s*[=+\-@＝＋－＠]|\d{16,}$)/;

/** Text as a cell that stays text: one apostrophe before what a spreadsheet would run or round, and before an apostrophe, so that taking one off gives the text back. */
export function textCell(text: string): string {
  return mistakable.test(text) ? `'${text}` : text;
}

/** A row of CSV as RFC 4180 has it. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
