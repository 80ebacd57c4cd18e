import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hiddenText, suppress, suppressOverlapping, type Hidden, type Table } from './suppress.js';

const ample = 14;
const outsides = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: ample }));

const tableOf = (cells: readonly { outside: number; members: readonly string[] }[]): Table => ({
  cells: cells.map((cell) => ({ inside: 0, ...cell })), total: { inside: 0, outside: cells.reduce((sum, { outside }) => sum + outside, 0) },
});
const lists = fc.array(outsides, { minLength: 1, maxLength: 6 }).map((all) => tableOf(all.map((outside, at) => ({ outside, members: [String(at)] }))));
const grids = fc.array(fc.array(outsides, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 3 })
  .map((rows) => tableOf(rows.flatMap((row, at) => row.map((outside, place) => ({ outside, members: [`r${at}`, `c${place}`] })))));

/** What the text of a hidden count tells of it; beyond `most` nothing new comes. */
const range = (why: Hidden, most: number): number[] => (why === 'SMALL' ? [1, 2, 3, 4] : Array.from({ length: most - 4 }, (_, at) => at + 5));

/** By trying all: the values that each hidden cell may have, when a reader knows the texts, what is shown, and the sum or its text. */
function possible({ cells, total }: Table, hidden: ReadonlyMap<number, Hidden>, ofTotal: Hidden | null): Map<number, Set<number>> {
  const places = [...hidden.keys()];
  const shown = cells.reduce((sum, { outside }, place) => sum + (hidden.has(place) ? 0 : outside), 0);
  const sums = new Set(ofTotal === null ? [total.outside] : range(ofTotal, total.outside + 2));
  const found = new Map(places.map((place) => [place, new Set<number>()]));
  const attempt = (at: number, sum: number, chosen: readonly number[]): boolean => {
    if (at === places.length) {
      if (!sums.has(sum)) return false;
      chosen.forEach((value, index) => found.get(places[index]!)!.add(value));
      return true;
    }
    return range(hidden.get(places[at]!)!, ample + 2).map((value) => sum + value <= Math.max(...sums) && attempt(at + 1, sum + value, [...chosen, value])).includes(true);
  };
  attempt(0, shown, []);
  return found;
}

const isSmall = (outside: number): boolean => outside > 0 && outside <= 4;

describe('小数保护', () => {
  it('hides every count of 1 to 4, and nothing where there is none', () => {
    fc.assert(fc.property(fc.oneof(lists, grids), (table) => {
      const { cells, total } = suppress(table);
      table.cells.forEach(({ outside }, place) => { if (isSmall(outside)) expect(cells.get(place)).toBe('SMALL'); });
      expect(total === 'SMALL').toBe(isSmall(table.total.outside));
      if (!table.cells.some(({ outside }) => isSmall(outside))) expect([cells.size, total]).toEqual([0, null]);
    }));
  });

  it('leaves no hidden count to be worked out from what the answer shows', () => {
    fc.assert(fc.property(lists, (table) => {
      const { cells, total } = suppress(table);
      for (const values of possible(table, cells, total).values()) expect(values.size).toBeGreaterThan(1);
    }), { numRuns: 300 });
  });

  it('nor from the sum of any row or column, as long as something is left in it to hide', () => {
    fc.assert(fc.property(grids, (table) => {
      const { cells: hidden } = suppress(table);
      for (const line of [...new Set(table.cells.flatMap(({ members }) => members))] as string[]) {
        const places = table.cells.flatMap(({ members }, place) => (members.includes(line) ? [place] : []));
        if (!places.some((place) => !hidden.has(place) && table.cells[place]!.outside > 0)) continue;
        const alone = tableOf(places.map((place) => ({ outside: table.cells[place]!.outside, members: [String(place)] })));
        const own = new Map(places.flatMap((place, at): [number, Hidden][] => (hidden.has(place) ? [[at, hidden.get(place)!]] : [])));
        for (const values of possible(alone, own, null).values()) expect(values.size).toBeGreaterThan(1);
      }
    }), { numRuns: 150 });
  });

  it('hides fines of one cell with those of another, or with their sum', () => {
    fc.assert(fc.property(lists, fc.infiniteStream(fc.nat({ max: 3 })), (table, less) => {
      const decisions = suppress(table);
      const fined = tableOf(table.cells.map(({ outside, members }) => ({ outside: Math.max(0, outside - less.next().value!), members: members as string[] })));
      const { cells, total } = suppress(fined, decisions.cells);
      expect([...decisions.cells.keys()].every((place) => cells.has(place))).toBe(true);
      expect(cells.size !== 1 || total !== null).toBe(true);
    }));
  });

  it('shows what the asker sees whole, and beside it no more than a range', () => {
    const { cells, total } = suppress({ cells: [{ inside: 3, outside: 0, members: ['a'] }, { inside: 100, outside: 2, members: ['b'] }, { inside: 0, outside: 9, members: ['c'] }], total: { inside: 103, outside: 11 } });
    expect([[...cells], total]).toEqual([[[1, 'SMALL'], [2, 'COMPLEMENT']], null]);
    expect([hiddenText('SMALL', 100), hiddenText('SMALL', 0), hiddenText('COMPLEMENT', 0)]).toEqual(['101–104', '1–4', '≥5']);
  });

  it('of counts that overlap hides all of others’ where one is small, and the total where all are', () => {
    const cells = (...outside: number[]): Table['cells'] => outside.map((one, at) => ({ inside: 0, outside: one, members: [at] }));
    expect([...suppressOverlapping({ cells: cells(0, 3, 8), total: { inside: 0, outside: 9 } }).cells]).toEqual([[1, 'SMALL'], [2, 'COMPLEMENT']]);
    expect(suppressOverlapping({ cells: cells(4, 4), total: { inside: 0, outside: 8 } }).total).toBe('COMPLEMENT');
    expect(suppressOverlapping({ cells: cells(0, 6, 8), total: { inside: 0, outside: 9 } })).toEqual({ cells: new Map(), total: null });
  });
});
