import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contains, readDivisionCode, type DivisionCode } from './division-code.js';

interface Row {
  code: string;
  level: string;
  parent: string;
  statisticalOnly: boolean;
}

function rowsOf(name: string): Row[] {
  const text = fs.readFileSync(new URL(`../../seeds/reference/${name}`, import.meta.url), 'utf8');
  return text.trim().split(/\r?\n/).slice(1).map((line) => {
    const [code = '', , level = '', parent = '', flag] = line.split(',');
    return { code, level, parent, statisticalOnly: flag === '1' };
  });
}

const shanxi = rowsOf('divisions-shanxi-to-township.csv');
const country = rowsOf('divisions-cn-to-county.csv');

function read(raw: string): DivisionCode {
  const reading = readDivisionCode(raw);
  if (!reading.ok) throw new Error(reading.flaws.map(({ message }) => message).join());
  return reading.value;
}

const pair = fc.integer({ min: 1, max: 99 }).map((value) => String(value).padStart(2, '0'));
const triple = fc.integer({ min: 1, max: 999 }).map((value) => String(value).padStart(3, '0'));
const village = fc.tuple(fc.integer({ min: 11, max: 65 }).map(String), pair, pair, triple, triple).map((groups) => groups.join(''));

describe('published lists', () => {
  it('reads every division of Shanxi at its level, under its parent, statistical units apart', () => {
    for (const row of shanxi) {
      const division = read(row.code);
      expect({ code: row.code, level: division.level.toLowerCase(), statisticalOnly: division.statisticalOnly })
        .toEqual({ code: row.code, level: row.level, statisticalOnly: row.statisticalOnly });
      expect(division.path.at(-2)).toBe(row.parent === '' ? undefined : read(row.parent).stem);
    }
    expect(shanxi.length).toBeGreaterThan(1400);
  });

  it('reads every county of the country at its level; placeholders such as 市辖区 are known by the register, not by their code', () => {
    for (const row of country.filter(({ level }) => level === 'county')) {
      const { code, statisticalOnly } = row;
      expect({ code, statisticalOnly: read(code).statisticalOnly }).toEqual({ code, statisticalOnly });
    }
    for (const row of country) expect(read(row.code).level.toLowerCase()).toBe(row.level);
  });
});

describe('levels', () => {
  it.each([
    ['140000', '140000', 'PROVINCE', ['14']],
    ['140600', '140600', 'CITY', ['14', '1406']],
    ['140623', '140623', 'COUNTY', ['14', '1406', '140623']],
    ['140623000', '140623', 'COUNTY', ['14', '1406', '140623']],
    ['140623100', '140623100', 'TOWNSHIP', ['14', '1406', '140623', '140623100']],
    ['140602001', '140602001', 'TOWNSHIP', ['14', '1406', '140602', '140602001']],
    ['140623100000', '140623100', 'TOWNSHIP', ['14', '1406', '140623', '140623100']],
    ['140623100201', '140623100201', 'VILLAGE', ['14', '1406', '140623', '140623100', '140623100201']],
    ['441900003', '441900003', 'TOWNSHIP', ['44', '4419', '441900003']],
    ['１４０６２３', '140623', 'COUNTY', ['14', '1406', '140623']],
  ])('reads %s', (raw, text, level, path) => {
    expect(read(raw)).toMatchObject({ text, level, path, stem: path.at(-1) });
  });

  it.each(['140171', '140271', '140671', '140971', '140171401', '140108400'])('marks %s as statistical only', (code) => {
    expect(read(code).statisticalOnly).toBe(true);
  });

  it.each([
    ['', 'EMPTY'],
    ['14062X', 'ALPHABET'],
    ['1406', 'LENGTH'],
    ['14062310', 'LENGTH'],
    ['040623', 'PROVINCE'],
    ['000000', 'PROVINCE'],
    ['140023', 'GAP'],
    ['140000100', 'GAP'],
    ['140623000201', 'GAP'],
  ])('refuses "%s": %s', (raw, code) => {
    expect(readDivisionCode(raw)).toMatchObject({ ok: false, flaws: [{ code }] });
  });
});

describe('containment', () => {
  it.each([
    ['140000', '140623100', true],
    ['140600', '140623', true],
    ['140623', '140623', true],
    ['140623', '140600', false],
    ['140600', '140723', false],
    ['441900', '441900003', true],
  ])('%s contains %s: %s', (a, b, expected) => {
    expect(contains(read(a), read(b))).toBe(expected);
  });

  it('is what every prefix of a path says, and what stems say by their beginning', () => {
    fc.assert(fc.property(village, village, (one, other) => {
      const [a, b] = [read(one), read(other)];
      for (const stem of a.path) {
        const upper = read(stem.padEnd(stem.length <= 6 ? 6 : stem.length, '0'));
        expect(contains(upper, a)).toBe(true);
        expect(contains(upper, b)).toBe(b.stem.startsWith(upper.stem));
      }
    }));
  });

  it('reads its own text as itself', () => {
    fc.assert(fc.property(village, (code) => {
      expect(read(read(code).text)).toEqual(read(code));
    }));
  });
});
