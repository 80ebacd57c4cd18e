import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { csvRow, textCell } from './csv.js';

describe('a table for a spreadsheet', () => {
  it('gives back every cell as it was, whatever stands in it (RFC 4180)', () => {
    const rows = fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', '中', ' ', '；') }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(rows, (table) => {
      expect(parse(table.map(csvRow).join(''), { relaxColumnCount: true, recordDelimiter: '\r\n' })).toEqual(table);
    }));
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', '  =1', '＝1', '＋1', '－1', '＠1', '911406230000000000'])('does not run or round the text %j', (text) => {
    expect(textCell(text)).toBe(`'${text}`);
  });

  it.each(['', '右玉县=', 'A-1', '1234567', '2026-11-22', '91140623XN0101008D'])('leaves the text %j as it is', (text) => {
    expect(textCell(text)).toBe(text);
  });

  it('gives text back when one apostrophe is taken off', () => {
    const texts = fc.string({ unit: fc.constantFrom("'", '=', '-', ' ', 'a', '1', '\t') });
    fc.assert(fc.property(texts, (text) => {
      expect(textCell(text).replace(/^'/, '')).toBe(text);
    }));
  });
});
