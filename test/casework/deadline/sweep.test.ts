import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeadlineSweep, sweepDeadlines } from '../../../src/casework/deadline/index.js';
import { at, aWorld, partOf, type World } from './world.js';

const phases = ['deadline.dueSoon', 'deadline.due', 'deadline.overdue'];
const afterStart = (types: readonly string[]): string[] => types.filter((type) => type !== 'deadline.start');

describe('phases of a deadline', () => {
  let world: World;
  beforeAll(async () => { world = await aWorld(); });
  afterAll(() => world.close());

  it('begin when a third is left, with the last day, and after the end: through make-up Sunday and National Day', async () => {
    // Ten working days from Wednesday 16 September 2026: Sunday the 20th is worked, Friday the 25th is off.
    world.move(at('2026-09-16 12:00'));
    const matter = world.matter();
    await world.step(matter, { starts: ['reverse.review'] });
    const [one] = await world.shown(matter);
    expect(one).toMatchObject({ dueAt: '2026-09-30T23:59:59.999+08:00', dueSoonAt: '2026-09-26T04:00:00+08:00', phase: null });
    const seen: string[][] = [];
    for (const moment of ['2026-09-26 03:59:59.999', '2026-09-26 04:00', '2026-09-29 23:59:59.999', '2026-09-30 00:00', '2026-09-30 23:59:59.999', '2026-10-01 00:00']) {
      world.move(at(moment));
      await world.sweep();
      seen.push(afterStart(await world.told(matter)));
    }
    expect(seen.map(({ length }) => length)).toEqual([0, 1, 1, 2, 2, 3]);
    expect(seen.at(-1)).toEqual(phases);
    expect((await world.shown(matter))[0]).toMatchObject({ phase: 'OVERDUE', state: 'RUNNING', phases: [
      { round: 1, phase: 'DUE_SOON', dueAt: '2026-09-26T04:00:00+08:00' }, { round: 1, phase: 'DUE', dueAt: '2026-09-30T00:00:00+08:00' }, { round: 1, phase: 'OVERDUE', dueAt: '2026-10-01T00:00:00+08:00' },
    ] });
  });

  it('of a period of hours begin eight hours before the end, with its last hour, and after it, at night too', async () => {
    world.move(at('2026-11-20 17:00'));
    const matter = world.matter();
    await world.step(matter, { starts: ['transfer.dispatch'] });
    const seen: number[] = [];
    for (const moment of ['2026-11-21 08:59:59.999', '2026-11-21 09:00', '2026-11-21 16:00', '2026-11-21 17:00', '2026-11-21 17:00:00.001']) {
      world.move(at(moment));
      await world.sweep();
      seen.push(afterStart(await world.told(matter)).length);
    }
    expect(seen).toEqual([0, 1, 2, 2, 3]);
  });

  it('are told all and in order when the time jumps over them, and none again when it jumps back', async () => {
    world.move(at('2026-11-02 09:00'));
    const matter = world.matter();
    await world.step(matter, { starts: ['filing.decision', 'supervise.explain'] });
    for (const moment of ['2026-12-30 09:00', '2026-11-01 09:00', '2026-11-05 23:00', '2027-02-01 09:00']) {
      world.move(at(moment));
      await world.sweep();
    }
    const ofEach = await world.hub.database.sql<{ types: string[] }>(`select array_agg(type order by seq) as types from log.event where subject_id = $1 group by aggregate_id`, [matter.id]);
    expect(ofEach.map(({ types }) => types)).toEqual([['deadline.start', ...phases], ['deadline.start', ...phases]]);
  });

  it('end with what is owed: what was fulfilled, dropped or is paused is told of no more', async () => {
    world.move(at('2026-11-02 09:00'));
    const matter = world.matter();
    await world.step(matter, { starts: ['filing.handover', 'supervise.explain', 'reverse.review'] });
    await world.step(matter, { stops: ['filing.handover'], drops: ['supervise.explain'], pauses: ['reverse.review'] });
    world.move(at('2027-02-01 09:00'));
    await world.sweep();
    expect((await world.told(matter)).filter((type) => phases.includes(type))).toEqual([]);
  });

  it('are told again for a new end, and never twice for one', async () => {
    world.move(at('2026-11-02 09:00'));
    const matter = world.matter();
    await world.step(matter, { starts: ['supervise.explain'] });
    world.move(at('2026-11-09 09:00'));
    await world.sweep();
    const rounds = async () => (await world.shown(matter)).map(({ round, phase, dueAt, phases: told }) => [round, phase, dueAt?.slice(0, 10), told.map((one) => `${one.round} ${one.phase}`)]);
    expect(await rounds()).toEqual([[1, 'DUE', '2026-11-09', ['1 DUE_SOON', '1 DUE']]]);
    // Paused and resumed within a day: the end is the same.
    await world.step(matter, { pauses: ['supervise.explain'] });
    await world.step(matter, { resumes: ['supervise.explain'] });
    await world.sweep();
    expect(await rounds()).toEqual([[1, 'DUE', '2026-11-09', ['1 DUE_SOON', '1 DUE']]]);
    await world.step(matter, { pauses: ['supervise.explain'] });
    world.move(at('2026-11-11 09:00'));
    await world.step(matter, { resumes: ['supervise.explain'] });
    await world.sweep();
    expect(await rounds()).toEqual([[2, 'DUE', '2026-11-11', ['1 DUE_SOON', '1 DUE', '2 DUE_SOON', '2 DUE']]]);
  });

  it('of criminal procedure are not told: these periods are for display', async () => {
    world.move(at('2026-11-02 09:00'));
    const matter = world.matter();
    await world.step(matter, { starts: ['crim.supplement'] });
    world.move(at('2027-02-01 09:00'));
    await world.sweep();
    expect(await world.told(matter)).toEqual(['deadline.start']);
    expect(await world.shown(matter)).toMatchObject([{ dueAt: '2026-12-02T23:59:59.999+08:00', standing: 'ADVISORY', phase: null }]);
  });

  it('that bind are told to the organ that owes, in no words but those of the register; advisory ones are not', async () => {
    world.move(at('2026-11-02 09:00'));
    const [binding, advisory] = [world.matter(), world.matter()];
    await world.step(binding, { starts: ['filing.handover'] });
    await world.step(advisory, { starts: ['reverse.reply'] }, undefined, at('2026-10-12 09:00'));
    const texts = async (): Promise<string[]> => (await world.ask<{ notices: { nodes: { kind: string; text: string }[] } }>('youyu-env-handler', '{ notices(first: 100) { nodes { kind text } } }')).notices.nodes
      .map(({ text }) => text).filter((text) => text.includes('移交涉案物品') || text.includes('书面回复'));
    const before = await texts();
    for (const moment of ['2026-11-05 09:00', '2026-11-06 09:00', '2027-03-01 09:00']) {
      world.move(at(moment));
      await world.sweep();
    }
    expect((await texts()).filter((text) => !before.includes(text)).sort()).toEqual([
      '【衔接】朔州市生态环境局右玉分局：法定期限“移交涉案物品和其余材料，办结交接手续”将于 2026-11-05 23:59 届满，请及时办理；详见本机关的待办期限。',
      '【衔接】朔州市生态环境局右玉分局：法定期限“移交涉案物品和其余材料，办结交接手续”已于 2026-11-05 23:59 届满，尚未办结，请尽快办理；详见本机关的待办期限。',
    ]);
    expect(afterStart(await world.told(advisory))).toEqual(phases);
  });
});

describe('the sweep', () => {
  let world: World;
  beforeAll(async () => { world = await aWorld(at('2026-11-02 09:00')); });
  afterAll(() => world.close());

  /** Whether each of these deadlines was told of each phase once, in order. */
  const wrong = async (matters: readonly { readonly id: string }[]): Promise<unknown[]> => {
    const rows = await world.hub.database.sql<{ id: string; types: string[] }>(
      `select aggregate_id as id, array_agg(type order by aggregate_number) as types from log.event where subject_id = any($1::uuid[]) and type <> 'deadline.start' group by aggregate_id`, [matters.map(({ id }) => id)],
    );
    expect(rows.length).toBe(matters.length);
    return rows.filter(({ types }) => JSON.stringify(types) !== JSON.stringify(phases));
  };
  const some = async (count: number) => {
    const matters = Array.from({ length: count }, () => world.matter());
    await Promise.all(matters.map((matter) => world.step(matter, { starts: ['reverse.opinion'] }, [partOf(matter)], at('2026-11-02 09:00'))));
    return matters;
  };

  it('tells each phase once, whoever else sweeps at the same time, and when one of them is killed', async () => {
    const matters = await some(220);
    const { hub: { database, notices }, now } = world;
    // One breaks off after it has told and before it commits, again and again.
    const killed = { ...database, sql: database.sql, transaction: async (work: Parameters<typeof database.transaction>[0]) => database.transaction(async (sql) => { await work(sql); throw new Error('killed'); }) };
    for (const moment of ['2026-11-04 20:00', '2026-11-05 12:00', '2026-11-06 00:00']) {
      world.move(at(moment));
      const sweepers = [killed as unknown as typeof database, database, database, database].map((own) => sweepDeadlines({ database: own, notices, now }).catch((error: unknown) => (error as Error).message));
      expect((await Promise.all(sweepers)).filter((one) => one === 'killed')).toHaveLength(1);
      await world.sweep();
    }
    expect(await wrong(matters)).toEqual([]);
  }, 60_000);

  it('works in one process at a time, is taken over, and is woken when deadlines change', async () => {
    world.move(at('2026-11-02 09:00'));
    const { hub: { database, notices }, now } = world;
    const failures: Error[] = [];
    const workers = [1, 2].map(() => new DeadlineSweep({ url: world.url, onFailure: (error) => failures.push(error), database, notices, now, longestRest: 60_000 }));
    for (const worker of workers) worker.start();
    const told = async (id: string, count: number): Promise<void> => { while ((await world.told({ ...world.matter(), id })).length < count); };
    const matter = world.matter();
    world.move(at('2026-11-10 09:00'));
    await world.step(matter, { starts: ['supervise.explain'] }, undefined, at('2026-11-02 09:00'));
    await told(matter.id, 4);
    await workers[0]!.stop();
    const later = world.matter();
    await world.step(later, { starts: ['supervise.explain'] }, undefined, at('2026-11-02 09:00'));
    await told(later.id, 4);
    await workers[1]!.stop();
    expect(await wrong([matter, later])).toEqual([]);
    expect(failures).toEqual([]);
  }, 30_000);
});
