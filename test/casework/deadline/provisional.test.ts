import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isOverdue, standingsOf, type Matter } from '../../../src/casework/deadline/index.js';
import { enterCalendar } from '../../../src/commands/calendar.js';
import { Complaint } from '../../../src/platform/complaint.js';
import { at, aWorld, partOf, type World } from './world.js';

/** An invented notice of 2027: New Year moves into the December before, and nothing in it is what will be published. */
const notice = (rows: readonly string[]): Buffer => Buffer.from(`date,holiday,kind,notice_year\n${rows.join('\n')}\n`);
const invented = notice(['2026-12-31,元旦（虚构）,off,2027', '2027-01-01,元旦（虚构）,off,2027', '2027-01-02,元旦（虚构）,work,2027', '2027-02-08,春节（虚构）,off,2027']);

describe('what is counted beyond the notices', () => {
  let world: World;
  beforeAll(async () => { world = await aWorld(at('2026-12-21 09:00')); });
  afterAll(() => world.close());

  const started = async (clock: string, when: string): Promise<Matter> => {
    const matter = world.matter();
    await world.step(matter, { starts: [clock] }, undefined, at(when));
    return matter;
  };
  const due = async (matter: Matter) => (await world.shown(matter)).map(({ dueAt, isProvisional, calendarVersion, state, isLate, round }) => [dueAt?.slice(0, 10), isProvisional, calendarVersion, state, isLate, round])[0];

  it('is provisional and never overdue, until a notice confirms or moves it, with an event; what it does not touch stays', async () => {
    const [beyond, certain, ended, punctual, moved] = [
      await started('reverse.review', '2026-12-25 09:00'), await started('supervise.file', '2026-12-21 09:00'), await started('reverse.review', '2026-12-24 09:00'), await started('reverse.review', '2026-12-24 09:00'),
      await started('reverse.internal', '2026-12-29 09:00'),
    ];
    expect([await due(beyond), await due(certain), await due(moved)]).toEqual([
      ['2027-01-08', true, '2017-2026.1', 'RUNNING', false, 1], ['2027-01-05', true, '2017-2026.1', 'RUNNING', false, 1], ['2027-01-01', true, '2017-2026.1', 'RUNNING', false, 1],
    ]);
    world.move(at('2027-01-20 09:00'));
    await world.sweep();
    await world.step(ended, { stops: ['reverse.review'] }, undefined, at('2027-01-12 09:00'));
    await world.step(punctual, { stops: ['reverse.review'] }, undefined, at('2027-01-08 09:00'));
    expect(await world.told(beyond)).toEqual(['deadline.start', 'deadline.dueSoon', 'deadline.due']);
    const standing = await world.hub.database.transaction((sql) => standingsOf(sql, beyond.id));
    expect(isOverdue(standing, ['reverse.review'], partOf(beyond), world.now())).toBe(false);
    expect(await due(ended)).toEqual(['2027-01-07', true, '2017-2026.1', 'FULFILLED', false, 1]);

    expect(await enterCalendar(world.hub, invented)).toContain('工作日历 2017-2027.2 已生效，覆盖至 2027-12-31；重算期限 5 项');
    await world.sweep();
    // 31 December and 1 January are worked no longer, Saturday 2 January is.
    expect([await due(beyond), await due(certain), await due(moved)]).toEqual([
      ['2027-01-11', false, '2017-2027.2', 'RUNNING', false, 2], ['2027-01-05', false, '2017-2027.2', 'RUNNING', false, 1], ['2027-01-04', false, '2017-2027.2', 'RUNNING', false, 2],
    ]);
    expect([await due(ended), await due(punctual)]).toEqual([['2027-01-08', false, '2017-2027.2', 'FULFILLED', true, 2], ['2027-01-08', false, '2017-2027.2', 'FULFILLED', false, 2]]);
    expect(await world.told(beyond)).toEqual(['deadline.start', 'deadline.dueSoon', 'deadline.due', 'deadline.recompute', 'deadline.dueSoon', 'deadline.due', 'deadline.overdue']);
    expect(await world.told(moved)).toEqual(['deadline.start', 'deadline.dueSoon', 'deadline.due', 'deadline.recompute', 'deadline.dueSoon', 'deadline.due', 'deadline.overdue']);
    expect(await world.ask(null, '{ workingCalendar { version coveredFrom coveredUntil } }')).toEqual({ workingCalendar: { version: '2017-2027.2', coveredFrom: '2017-01-01', coveredUntil: '2027-12-31' } });
  });

  it('a certain end that a notice moves is moved while it runs, and what has ended stays as it was', async () => {
    const changed = notice(['2027-01-01,元旦（虚构）,off,2027', '2027-03-10,改假（虚构）,off,2027']);
    const [running, ended] = [await started('reverse.review', '2027-03-01 09:00'), await started('reverse.review', '2027-03-01 09:00')];
    await world.step(ended, { stops: ['reverse.review'] }, undefined, at('2027-03-02 09:00'));
    expect(await due(running)).toEqual(['2027-03-15', false, '2017-2027.2', 'RUNNING', false, 1]);
    await enterCalendar(world.hub, changed);
    expect([await due(running), await due(ended)]).toEqual([['2027-03-16', false, '2017-2027.3', 'RUNNING', false, 1], ['2027-03-15', false, '2017-2027.2', 'FULFILLED', false, 1]]);
  });

  it.each<[string, string[], string]>([
    ['a day that is none, a kind and a year that are none', ['2028-02-30,虚构,holiday,28'], '第 2 行 date：“2028-02-30”不是日期'],
    ['a kind that is none', ['2028-01-01,虚构,holiday,2028'], '第 2 行 kind：“holiday”不在代码表内'],
    ['a year that is none', ['2028-01-01,虚构,off,28'], '第 2 行 notice_year：“28”不是年份'],
    ['a day that the notice does not arrange', ['2028-01-01,虚构,off,2028', '2027-11-01,虚构,off,2028'], '第 3 行 date：2027-11-01 不在 2028 年通知所安排的日期内'],
    ['a day twice', ['2028-01-01,虚构,off,2028', '2028-01-01,虚构,work,2028'], '第 3 行 date：2028-01-01 在本文件中出现两次'],
    ['a day of another notice', ['2026-10-01,虚构,off,2026', '2027-01-01,虚构,off,2028'], '第 3 行 date'],
    ['a year that leaves one out', ['2029-01-01,虚构,off,2029'], '第 2 行 notice_year：缺 2028 年的通知'],
    ['no row', [], '请至少填写一行'],
  ])('a file with %s is refused, by row, column and reason, and nothing of it is entered', async (_, rows, message) => {
    const before = await world.ask(null, '{ workingCalendar { version } }');
    const refused = await enterCalendar(world.hub, notice(rows)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Complaint);
    expect((refused as Error).message).toContain(message);
    expect(await world.ask(null, '{ workingCalendar { version } }')).toEqual(before);
  });
});
