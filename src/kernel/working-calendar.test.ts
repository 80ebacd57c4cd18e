import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, compareDays } from './civil-day.js';
import { workingCalendar, type CalendarRow } from './working-calendar.js';

const csv = fs.readFileSync(new URL('../../seeds/reference/holidays-cn-2017-2026.csv', import.meta.url), 'utf8');
const rows = csv.trim().split(/\r?\n/).slice(1).map((line): CalendarRow => {
  const [day = '', , kind, noticeYear] = line.split(',');
  return { day, kind: kind === 'work' ? 'work' : 'off', noticeYear: Number(noticeYear) };
});
const calendar = workingCalendar(rows, 'cn-2026');

const dates = fc.date({ min: new Date('2017-01-01'), max: new Date('2026-09-30'), noInvalidDate: true });
const covered = dates.map((date) => date.toISOString().slice(0, 10));

describe('the published years', () => {
  it('covers 2017 to 2026 and keeps its version', () => {
    expect(calendar).toMatchObject({ version: 'cn-2026', coveredFrom: '2017-01-01', coveredUntil: '2026-12-31' });
  });

  it('agrees on every day with a plain reading of the file', () => {
    for (let epoch = Date.UTC(2017, 0, 1); epoch <= Date.UTC(2026, 11, 31); epoch += 86_400_000) {
      const date = new Date(epoch);
      const day = date.toISOString().slice(0, 10);
      const line = csv.split('\n').find((text) => text.startsWith(`${day},`));
      const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
      const plain = line === undefined ? !weekend : line.includes(',work,');
      expect({ day, ...calendar.isWorkingDay(day) }).toEqual({ day, value: plain, provisional: false });
    }
  });

  it.each([
    '2023-01-03', '2024-02-04', '2024-02-18', '2025-01-26', '2025-02-08', '2026-01-04', '2026-02-14', '2026-02-28',
    '2026-05-09', '2026-09-20', '2026-10-10', '2018-12-29',
  ])('%s is worked', (day) => {
    expect(calendar.isWorkingDay(day)).toEqual({ value: true, provisional: false });
  });

  it.each(['2018-01-01', '2018-12-31', '2020-01-31', '2020-02-01', '2020-02-02', '2026-10-07', '2026-09-25'])('%s is off', (day) => {
    expect(calendar.isWorkingDay(day)).toEqual({ value: false, provisional: false });
  });
});

describe('beyond the notices', () => {
  it('goes by the week and says that this is provisional', () => {
    expect(calendar.isWorkingDay('2027-01-01')).toEqual({ value: true, provisional: true });
    expect(calendar.isWorkingDay('2027-01-02')).toEqual({ value: false, provisional: true });
    expect(calendar.isWorkingDay('2016-12-30')).toEqual({ value: true, provisional: true });
  });

  it('marks a count as soon as one day of it lies beyond', () => {
    expect(calendar.addWorkingDays('2026-12-30', 1)).toEqual({ value: '2026-12-31', provisional: false });
    expect(calendar.addWorkingDays('2026-12-30', 2)).toEqual({ value: '2027-01-01', provisional: true });
    expect(calendar.addWorkingDays('2017-01-03', -1)).toEqual({ value: '2016-12-30', provisional: true });
  });
});

describe('counting', () => {
  it.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'], // a Saturday, worked
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-11-20', 5, '2026-11-27'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-10-03', 0, '2026-10-03'],
  ])('%s and %s working days is %s', (from, count, expected) => {
    expect(calendar.addWorkingDays(from, count).value).toBe(expected);
  });

  it('grows with the count and with the day, and always ends on a working day', () => {
    fc.assert(fc.property(covered, fc.integer({ min: 1, max: 60 }), fc.nat(40), (from, count, later) => {
      const reached = calendar.addWorkingDays(from, count).value;
      expect(calendar.isWorkingDay(reached).value).toBe(true);
      expect(compareDays(calendar.addWorkingDays(from, count + 1).value, reached)).toBe(1);
      expect(compareDays(calendar.addWorkingDays(addDays(from, later), count).value, reached)).not.toBe(-1);
    }));
  });

  it('passes exactly as many working days as were asked for', () => {
    fc.assert(fc.property(covered, fc.integer({ min: 1, max: 30 }), (from, count) => {
      const reached = calendar.addWorkingDays(from, count).value;
      let passed = 0;
      for (let day = addDays(from, 1); day <= reached; day = addDays(day, 1)) passed += calendar.isWorkingDay(day).value ? 1 : 0;
      expect(passed).toBe(count);
    }));
  });

  it('finds the next working day after a day', () => {
    expect(calendar.nextWorkingDay('2026-09-30').value).toBe('2026-10-08');
    expect(calendar.nextWorkingDay('2026-11-21').value).toBe('2026-11-23');
  });
});

describe('rows that cannot be trusted', () => {
  it.each<[string, CalendarRow[]]>([
    ['no rows', []],
    ['listed twice', [{ day: '2026-01-01', kind: 'off', noticeYear: 2026 }, { day: '2026-01-01', kind: 'work', noticeYear: 2026 }]],
    ['not a day', [{ day: '2026-02-30', kind: 'off', noticeYear: 2026 }]],
    ['notice of 2025 is missing', rows.filter(({ noticeYear }) => noticeYear !== 2025)],
  ])('throws: %s', (reason, untrusted) => {
    expect(() => workingCalendar(untrusted, 'x')).toThrow(reason);
  });
});
