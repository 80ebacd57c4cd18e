/** What a figure counts, apart for rows that the asker sees whole (its own line, its division) and for rows of others. */
export interface Counted { readonly inside: number; readonly outside: number }

/** Why a count of others' rows is not told: it is small itself, or it would give a small one away. */
export type Hidden = 'SMALL' | 'COMPLEMENT';

const small = 4;
/** Stands for no upper bound; sums of it stay exact. */
const unbounded = 1e12;
const isSmall = ({ outside }: Counted): boolean => outside > 0 && outside <= small;

/** A table of an answer: its cells with their members, and their sum, which is told with them. */
export interface Table<C extends Counted = Counted> { readonly cells: readonly (C & { readonly members: readonly unknown[] })[]; readonly total: C }

/** What is hidden in a table: of each cell by its place, and of the total. */
export interface Suppression { readonly cells: ReadonlyMap<number, Hidden>; readonly total: Hidden | null }

/**
 * 小数保护: hides the counts 1 to 4 of others' rows, and as many more as it takes that none of the hidden can be worked out from what is shown:
 * neither from the total, nor, where the asker knows them from elsewhere, from the sums along any dimension. `also` is hidden in any case.
 */
export function suppress({ cells, total }: Table, also: ReadonlyMap<number, Hidden> = new Map()): Suppression {
  const hidden = new Map<number, Hidden>(also);
  cells.forEach((cell, place) => { if (isSmall(cell)) hidden.set(place, 'SMALL'); });
  const lines = linesOf(cells);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const line of lines) protect(cells, line, hidden);
  }
  const everything = cells.map((_, place) => place);
  if (isSmall(total)) return { cells: hidden, total: 'SMALL' };
  return { cells: hidden, total: isTold(cells, everything, hidden) ? 'COMPLEMENT' : null };
}

/**
 * The same of counts that do not add up, as of parties that stand in several cells: where one is small, none of others' is told, and where none
 * of them is more than small, their total is not either.
 */
export function suppressOverlapping({ cells, total }: Table): Suppression {
  const others = cells.flatMap((cell, place) => (cell.outside > 0 ? [place] : []));
  const isAny = others.some((place) => isSmall(cells[place]!));
  const hidden = new Map(isAny ? others.map((place): [number, Hidden] => [place, isSmall(cells[place]!) ? 'SMALL' : 'COMPLEMENT']) : []);
  const isEvery = isAny && others.every((place) => isSmall(cells[place]!));
  return { cells: hidden, total: isSmall(total) ? 'SMALL' : isEvery ? 'COMPLEMENT' : null };
}

/** Sets of cells whose sum may be known: those that agree in some of the dimensions, and all of them. */
function linesOf(cells: Table['cells']): number[][] {
  const width = cells[0]?.members.length ?? 0;
  return Array.from({ length: Math.max(1, 2 ** width - 1) }, (_, mask) => mask).flatMap((mask) => {
    const agreeing = cells.map(({ members }, place) => [place, JSON.stringify(members.filter((_one, at) => (mask & (1 << at)) !== 0))] as const);
    return [...Map.groupBy(agreeing, ([, members]) => members).values()].map((group) => group.map(([place]) => place));
  });
}

/** Hides the least that will do, the smallest first; where nothing is left to hide, the sum must be, which is the total's affair. */
function protect(cells: readonly Counted[], line: readonly number[], hidden: Map<number, Hidden>): void {
  const shown = line.filter((place) => !hidden.has(place) && cells[place]!.outside > 0).sort((a, b) => cells[a]!.outside - cells[b]!.outside);
  while (isTold(cells, line, hidden) && shown.length > 0) {
    const enough = shown.findIndex((place) => !isTold(cells, line, new Map([...hidden, [place, 'COMPLEMENT']])));
    const [place] = shown.splice(Math.max(enough, 0), 1);
    hidden.set(place!, 'COMPLEMENT');
  }
}

/** Whether the sum of a line gives one of its hidden counts away: each is known to lie within the bounds that its text tells. */
function isTold(cells: readonly Counted[], line: readonly number[], hidden: ReadonlyMap<number, Hidden>): boolean {
  const unknown = line.filter((place) => hidden.has(place)).map((place) => ({ is: cells[place]!.outside, ...boundsOf(hidden.get(place)!, cells[place]!) }));
  const sum = unknown.reduce((all, { is }) => all + is, 0);
  const least = unknown.reduce((all, { from }) => all + from, 0);
  const most = unknown.reduce((all, { to }) => all + to, 0);
  return unknown.some(({ from, to }) => Math.max(from, sum - (most - to)) === Math.min(to, sum - (least - from)));
}

/** What a reader knows of a hidden count: of a small one that it is 1 to 4, of another that it is more, or, hidden with another figure, that it is some number. */
function boundsOf(why: Hidden, { outside }: Counted): { from: number; to: number } {
  if (why === 'SMALL' && isSmall({ inside: 0, outside })) return { from: 1, to: small };
  return { from: outside > small ? small + 1 : 0, to: unbounded };
}

/** How a hidden count is shown: what the asker sees whole is added, since it is known. */
export function hiddenText(why: Hidden, inside: number): string {
  return why === 'SMALL' ? `${inside + 1}–${inside + small}` : `≥${inside + small + 1}`;
}
