import { describe, expect, it } from '@jest/globals';
import type { CauseEntry } from '../../src/casework/case/index.js';

/** A cause as the law's table has it: its code, its provisions (`生态环境法典 1107`), the threshold rows it can lead to. */
export type CauseStated = readonly [code: string, basis: readonly string[], escalatesTo: readonly string[]];

/** Compares a catalogue with the law's table, typed a second time. */
export function statesItsCauses(causes: readonly CauseEntry[], stated: readonly CauseStated[]): void {
  describe('causes of action', () => {
    it('are those of the domain, in order', () => {
      expect(causes.map(({ code }) => code)).toEqual(stated.map(([code]) => code));
    });

    it.each(stated)('%s rests on its provisions and leads to its rows', (code, basis, rows) => {
      const cause = causes.find((one) => one.code === code);
      expect(cause?.basis.map(({ lawName, article }) => `${lawName} ${article}`)).toEqual(basis);
      expect(cause?.escalatesTo).toEqual(rows);
    });
  });
}
