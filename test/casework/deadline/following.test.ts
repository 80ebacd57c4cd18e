import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isOverdue, isOwed, standingsOf, type Matter } from '../../../src/casework/deadline/index.js';
import { at, aWorld, partOf, type World } from './world.js';

describe('the clocks of a step', () => {
  let world: World;
  beforeAll(async () => { world = await aWorld(); });
  afterAll(() => world.close());

  const standings = (matter: Matter) => world.hub.database.transaction((sql) => standingsOf(sql, matter.id));

  it('run from the step, and say who owes what until when on which article', async () => {
    const matter = world.matter();
    await world.step(matter, { starts: ['transfer.decision'] }, undefined, at('2026-11-20 17:00'));
    expect(await world.shown(matter)).toMatchObject([{
      clockId: 'transfer.decision', state: 'RUNNING', force: 'STATUTORY', standing: 'LOADED', limit: '3 日', owner: 'AGENCY_HEAD', owedBy: { name: '朔州市生态环境局右玉分局' },
      dueAt: '2026-11-23T23:59:59.999+08:00', isProvisional: false, round: 1, phases: [], duty: '批准移送，或不批准并记录理由', terms: [{ length: 3, unit: 'CALENDAR_DAY' }],
    }]);
    expect(await world.told(matter)).toEqual(['deadline.start']);
  });

  it('that run for a part go on as they do: a step starts them for the others alone, and anew where it ends them too', async () => {
    const matter = world.matter();
    await world.step(matter, { starts: ['filing.handover'] }, ['a'], at('2026-11-16 09:00'));
    await world.step(matter, { starts: ['filing.handover'] }, ['a', 'b'], at('2026-11-18 09:00'));
    expect((await world.shown(matter)).map(({ parts, dueAt }) => [parts, dueAt?.slice(0, 10)])).toEqual([[['a'], '2026-11-19'], [['b'], '2026-11-21']]);
    await world.step(matter, { drops: ['filing.handover'], starts: ['filing.handover'] }, ['a', 'b'], at('2026-11-19 09:00'));
    expect((await world.shown(matter)).map(({ parts, state, dueAt }) => [parts, state, dueAt?.slice(0, 10)])).toEqual([[['a'], 'DROPPED', '2026-11-19'], [['b'], 'DROPPED', '2026-11-21'], [['a', 'b'], 'RUNNING', '2026-11-22']]);
  });

  it('are fulfilled when no part is left, and late where one was', async () => {
    const matter = world.matter();
    await world.step(matter, { starts: ['filing.handover'] }, ['a', 'b'], at('2026-11-16 09:00'));
    await world.step(matter, { stops: ['filing.handover'] }, ['a'], at('2026-11-19 23:59'));
    const half = await standings(matter);
    expect([isOwed(half, ['filing.handover'], 'a'), isOwed(half, ['filing.handover'], 'b'), isOwed(half, ['filing.notify'], 'b')]).toEqual([false, true, false]);
    expect([isOverdue(half, ['filing.handover'], 'b', at('2026-11-19 23:59')), isOverdue(half, ['filing.handover'], 'b', at('2026-11-20 00:00'))]).toEqual([false, true]);
    expect(await world.shown(matter)).toMatchObject([{ state: 'RUNNING', isLate: false, parts: ['b'] }]);
    await world.step(matter, { stops: ['filing.handover'] }, ['b'], at('2026-11-20 00:00'));
    expect(await world.shown(matter)).toMatchObject([{ state: 'FULFILLED', isLate: true, parts: ['b'] }]);
    expect(await standings(matter)).toEqual([]);
    expect(await world.told(matter)).toEqual(['deadline.start', 'deadline.fulfil', 'deadline.fulfil']);
  });

  it('part where some of their parts are paused, and what is paused is never overdue', async () => {
    const matter = world.matter();
    await world.step(matter, { starts: ['reverse.review'] }, ['a', 'b'], at('2026-11-02 09:00'));
    await world.step(matter, { pauses: ['reverse.review'] }, ['a'], at('2026-11-05 09:00'));
    expect((await world.shown(matter)).map(({ parts, state, dueAt }) => [parts, state, dueAt?.slice(0, 10)])).toEqual([[['b'], 'RUNNING', '2026-11-16'], [['a'], 'PAUSED', undefined]]);
    expect(isOverdue(await standings(matter), ['reverse.review'], 'a', at('2027-11-20 09:00'))).toBe(false);
    // 5, 6 and 9 November are working days that are not counted.
    await world.step(matter, { resumes: ['reverse.review'] }, ['a'], at('2026-11-10 16:00'));
    expect((await world.shown(matter)).map(({ parts, state, dueAt }) => [parts, state, dueAt?.slice(0, 10)])).toEqual([[['b'], 'RUNNING', '2026-11-16'], [['a'], 'RUNNING', '2026-11-19']]);
    expect(await world.told(matter)).toEqual(['deadline.start', 'deadline.start', 'deadline.pause', 'deadline.resume']);
  });

  it('of the filing review are one, by the police line; those of one field run there alone, goods where there are any', async () => {
    const filing = ['filing.decision', 'filing.decision.env_verify', 'filing.decision.env_complex', 'filing.decision.econ', 'filing.decision.econ_complex', 'filing.decision.econ_special', 'filing.review.general_verify', 'filing.review.general_complex'];
    const clocksOf = async (circumstances: Parameters<World['matter']>[0]): Promise<string[]> => {
      const matter = world.matter(circumstances);
      await world.step(matter, { starts: [...filing, 'env.platform_entry', 'transfer.seized_goods', 'police.receipt'] });
      return (await world.shown(matter)).map(({ clockId }) => clockId).sort();
    };
    expect(await clocksOf({ policeLine: 'ENV', hasItems: true })).toEqual(['env.platform_entry', 'filing.decision', 'police.receipt', 'transfer.seized_goods']);
    expect(await clocksOf({ policeLine: 'ECON', domain: 'MARKET' as never })).toEqual(['filing.decision.econ', 'police.receipt']);
    expect(await clocksOf({ policeLine: 'GENERAL', domain: 'URBAN' as never })).toEqual(['filing.decision', 'police.receipt']);
  });

  it('without a figure are owed without an end', async () => {
    const matter = world.matter();
    await world.step(matter, { starts: ['police.receipt'] });
    expect(await world.shown(matter)).toMatchObject([{ dueAt: null, dueSoonAt: null, limit: '当即，未定期限', state: 'RUNNING', standing: 'NOT_LOADED' }]);
    expect(isOwed(await standings(matter), ['police.receipt'], partOf(matter))).toBe(true);
  });

  it('of the deciding organ are each organ’s own', async () => {
    const matter = world.matter();
    const police = { ...matter, owners: { ...matter.owners, DECIDING_ORGAN: world.organs.police } };
    await world.step(matter, { starts: ['env.platform_entry'] });
    await world.step(police, { starts: ['env.platform_entry'] });
    await world.step(police, { stops: ['env.platform_entry'] });
    expect((await world.shown(matter)).map(({ owedBy, state }) => [owedBy?.name, state]).sort()).toEqual([['右玉县公安局', 'FULFILLED'], ['朔州市生态环境局右玉分局', 'RUNNING']]);
  });

  it('of a held person end on a day off where criminal procedure counts them', async () => {
    // 2026-11-18, a Wednesday: the third day is a Saturday.
    const days = await Promise.all([true, false].map(async (inCustody) => {
      const matter = world.matter({ inCustody });
      await world.step(matter, { starts: ['filing.decision'] }, undefined, at('2026-11-18 09:00'));
      return (await world.shown(matter))[0]!.dueAt!.slice(0, 10);
    }));
    expect(days).toEqual(['2026-11-21', '2026-11-23']);
  });
});
