import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { normaliseDocumentNumber, readDocumentNumber, type DocumentNumber } from './document-number.js';

const file = new URL('../../seeds/sample/penalties-published-sample.csv', import.meta.url);
const column = '行政处罚决定书文号';
const records = parse<Record<string, string>>(fs.readFileSync(file, 'utf8'), { columns: true, bom: true });
const published = records.map((row) => row[column] ?? '');

/** The spellings of the sample that name no number, and what is missing. */
const unreadable: Record<string, string> = {
  '': 'EMPTY',
  '国市监稽函〔2024〕122号(立案依据文号)': 'REMARK',
  '(三)文罚字〔2019〕-007': 'ENDING',
  第Z4003028号: 'YEAR',
  '炭步镇行政处罚决定(2024)': 'ENDING',
};

function read(raw: string): DocumentNumber {
  const reading = readDocumentNumber(raw);
  if (!reading.ok) throw new Error(reading.flaws.map(({ message }) => message).join());
  return reading.value;
}

describe('published sample', () => {
  it('has 46 records', () => {
    expect(published).toHaveLength(46);
  });

  it.each(published.map((raw) => [raw, unreadable[raw] ?? 'a number']))('"%s" is read as %s', (raw, expected) => {
    const reading = readDocumentNumber(raw);
    expect(reading.ok ? 'a number' : reading.flaws[0]?.code).toBe(expected);
  });

  it.each([
    ['粤市监处罚〔2026〕14号', { prefix: '粤市监处罚', year: 2026, serial: '14' }],
    ['粤市监罚〔2026〕广州办0423号', { prefix: '粤市监罚', year: 2026, suffix: '广州办', serial: '0423' }],
    ['粤市监广州办罚〔2025〕1220号', { prefix: '粤市监广州办罚', year: 2025, serial: '1220' }],
    ['济环罚字〔2020〕TQ第Q-4008号', { prefix: '济环罚字', year: 2020, suffix: 'TQ', serial: 'Q-4008' }],
    ['德环罚字【2019】0013号', { prefix: '德环罚字', year: 2019, serial: '0013' }],
    ['惠环罚决字〔2019〕第045号', { prefix: '惠环罚决字', year: 2019, serial: '045' }],
    ['罗农(农药)罚〔2025〕5号', { prefix: '罗农(农药)罚', year: 2025, serial: '5' }],
    ['(定)文综罚字〔2024〕8号', { prefix: '(定)文综罚字', year: 2024, serial: '8' }],
    ['湘(岳)文执罚网字〔2021〕第012号', { prefix: '湘(岳)文执罚网字', year: 2021, serial: '012' }],
  ])('takes %s apart', (raw, parts) => {
    const { raw: kept, normalised, ...rest } = read(raw);
    expect(kept).toBe(raw);
    expect(rest).toEqual(parts);
    expect(normalised).toBe(normaliseDocumentNumber(raw));
  });
});

describe('spellings of the identifiers note', () => {
  it.each([
    ['闽市监光处〔2026〕0088号', '闽市监光处', 2026, '0088'],
    ['闽市监光告〔2026〕090101号', '闽市监光告', 2026, '090101'],
    ['京技管商务消移送〔2026〕J0123号', '京技管商务消移送', 2026, 'J0123'],
    ['穗公花（城东）不立字〔2025〕310440号', '穗公花(城东)不立字', 2025, '310440'],
    ['汕濠检刑诉（2017）1号', '汕濠检刑诉', 2017, '1'],
    ['（2017）粤0512刑初2号', '粤0512刑初', 2017, '2'],
    ['（2026）晋0623行审11号', '晋0623行审', 2026, '11'],
    ['（2026）晋06行终3号', '晋06行终', 2026, '3'],
    ['（2026）晋刑终3号', '晋刑终', 2026, '3'],
    ['朔政办发〔2024〕10号', '朔政办发', 2024, '10'],
    ['右法治办〔2024〕11号', '右法治办', 2024, '11'],
    ['晋市监处罚〔2026〕1号', '晋市监处罚', 2026, '1'],
    ['朔市监处罚〔2026〕1号', '朔市监处罚', 2026, '1'],
    ['并环罚字〔2026〕1号', '并环罚字', 2026, '1'],
    ['忻交执罚〔2026〕1号', '忻交执罚', 2026, '1'],
    ['朔文执罚〔2026〕1号', '朔文执罚', 2026, '1'],
    ['右农罚〔2026〕1号', '右农罚', 2026, '1'],
    ['并城管罚字〔2026〕1号', '并城管罚字', 2026, '1'],
    ...[...'抽停移涉'].map((mark): [string, string, number, string] => [`晋煤安${mark}〔2026〕7号`, `晋煤安${mark}`, 2026, '7']),
  ])('reads %s', (raw, prefix, year, serial) => {
    expect(read(raw)).toMatchObject({ raw, prefix, year, serial });
  });

  it('reads what follows a dash as a sub-number', () => {
    expect(read('晋市监处罚〔2026〕12-3号')).toMatchObject({ serial: '12', sub: '3' });
  });

  it.each([
    ['__市监__〔 〕第__号', 'YEAR'],
    ['京技管商务消移送〔2026〕J…号', 'SERIAL'],
    ['晋市监处罚〔2126〕1号', 'YEAR'],
    ['晋市监处罚2026年1号', 'YEAR'],
    ['晋市监处罚〔2026〕1', 'ENDING'],
    ['晋市监处罚〔2026〕号', 'SERIAL'],
    ['晋市监处罚〔2026〕123456789号', 'SERIAL'],
    ['晋市监处罚〔2026〕1号、2号', 'REMARK'],
    ['〔2026〕1号', 'PREFIX'],
    ['晋_市监处罚〔2026〕1号', 'PREFIX'],
    ['湘(岳文执罚〔2026〕1号', 'PREFIX'],
  ])('refuses %s: %s', (raw, code) => {
    const reading = readDocumentNumber(raw);
    expect(reading).toMatchObject({ ok: false, flaws: [{ code, message: expect.stringContaining('请') }] });
  });
});

describe('one number, many spellings', () => {
  const brackets = [['〔', '〕'], ['[', ']'], ['［', '］'], ['（', '）'], ['(', ')'], ['【', '】'], ['﹝', '﹞']] as const;
  const spelling = fc.record({
    prefix: fc.constantFrom('晋市监处罚', '并环罚字', '罗农(农药)罚', '(定)文综罚字', '穗公花(城东)不立字'),
    year: fc.integer({ min: 1950, max: 2099 }),
    serial: fc.tuple(fc.constantFrom('', 'J', 'Q-'), fc.stringMatching(/^\d{1,8}$/)).map((parts) => parts.join('')),
    sub: fc.option(fc.integer({ min: 1, max: 99 }).map(String), { nil: undefined }),
    suffix: fc.constantFrom('', '广州办', '粤北办'),
    bracket: fc.constantFrom(...brackets),
    ordinal: fc.constantFrom('', '第'),
    blank: fc.constantFrom('', ' ', '\u3000'),
  });
  const widened = (text: string): string => text.replace(/[0-9A-Z()-]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));

  it('gives the same parts and the same normalised form, whatever the brackets, blanks and widths', () => {
    fc.assert(fc.property(spelling, ({ prefix, year, serial, sub, suffix, bracket: [open, close], ordinal, blank }) => {
      const ending = `${suffix}${ordinal}${serial}${sub === undefined ? '' : `-${sub}`}号`;
      const plain = `${prefix}〔${year}〕${ending}`;
      const raw = widened(`${prefix}${blank}`) + open + String(year) + close + blank + widened(ending);
      expect(read(raw)).toEqual({ raw, normalised: plain, prefix, year, serial, ...(sub && { sub }), ...(suffix && { suffix }) });
    }));
  });

  it('keeps padded numbers and other prefixes apart', () => {
    const keys = ['晋市监处罚〔2026〕1号', '晋市监处罚〔2026〕01号', '晋市监处罚〔2025〕1号', '朔市监处罚〔2026〕1号'].map(normaliseDocumentNumber);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('normalises what does not parse, and only once', () => {
    expect(normaliseDocumentNumber(' 炭步镇行政处罚决定（2024） ')).toBe('炭步镇行政处罚决定〔2024〕');
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'晋罚〔〕()[]（）2026 　-－号Ａ') }), (text) => {
      expect(normaliseDocumentNumber(normaliseDocumentNumber(text))).toBe(normaliseDocumentNumber(text));
      expect(typeof readDocumentNumber(text).ok).toBe('boolean');
    }));
  });
});
