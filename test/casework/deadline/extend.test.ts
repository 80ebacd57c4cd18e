import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainCode } from '../../../src/registry/organ/index.js';
import { followDeadlineAudience, type Circumstances, type Matter } from '../../../src/casework/deadline/index.js';
import { at, aWorld, type World } from './world.js';
import { extend } from './whole.js';

const handler = 'youyu-env-handler';
const police = 'youyu-police';
const approval = { number: '右公（刑）延字〔2026〕1号', issuedOn: '2026-11-04', issuer: '右玉县公安局（虚构文书）', digest: 'AB'.repeat(32) };

interface Answer { __typename: string; code?: string; message?: string; clockId?: string; dueAt?: string; limit?: string; round?: number; extensions?: { number: string; isAdded: boolean; by: string }[]; terms?: { length: number }[] }

describe('extending a deadline', () => {
  let world: World;
  beforeAll(async () => { world = await aWorld(at('2026-11-02 09:00')); });
  afterAll(() => world.close());

  let keys = 0;
  async function asked(identity: string | null, deadlineId: string, clockId: string | null, length: number, more: object = {}): Promise<Answer> {
    const input = { deadlineId, clockId, term: { length, written: 'DAY' }, approval, clientKey: `key-${String(keys += 1)}`, ...more };
    return (await world.ask<{ extendDeadline: Answer }>(identity, extend, { input })).extendDeadline;
  }
  async function started(clock: string, circumstances: Partial<Circumstances> = {}, when = '2026-11-02 09:00'): Promise<{ matter: Matter; id: string }> {
    world.move(at('2026-11-04 09:00'));
    const matter = world.matter(circumstances);
    await world.step(matter, { starts: [clock] }, undefined, at(when));
    return { matter, id: (await world.shown(matter))[0]!.id };
  }

  it('of the filing review takes the longer period in its place, counted from the same start, and is told again for the new end', async () => {
    const { matter, id } = await started('filing.decision');
    world.move(at('2026-11-04 19:00'));
    await world.sweep();
    expect(await world.shown(matter)).toMatchObject([{ dueAt: '2026-11-05T23:59:59.999+08:00', phase: 'DUE_SOON' }]);
    expect(await asked(police, id, 'filing.decision.env_complex', 30)).toEqual({
      __typename: 'Deadline', id, clockId: 'filing.decision.env_complex', dueAt: '2026-12-02T23:59:59.999+08:00', limit: '30 日', round: 2, terms: [{ length: 30, unit: 'CALENDAR_DAY' }],
      extensions: [{ number: approval.number, issuedOn: '2026-11-04', issuer: approval.issuer, isAdded: false, clockId: 'filing.decision.env_complex', by: police }],
    });
    await world.sweep();
    expect(await world.shown(matter)).toMatchObject([{ phase: null, force: 'RULE', phases: [{ round: 1, phase: 'DUE_SOON' }] }]);
    expect(await world.told(matter)).toEqual(['deadline.start', 'deadline.dueSoon', 'deadline.extend']);
    // A step that ends any of the family ends it.
    await world.step(matter, { stops: ['filing.decision', 'filing.decision.env_complex'] });
    expect(await world.shown(matter)).toMatchObject([{ state: 'FULFILLED' }]);
  });

  it('of an economic crime goes to ten days, thirty, and thirty more', async () => {
    const { id } = await started('filing.decision', { policeLine: 'ECON' });
    expect(await asked(police, id, null, 10)).toMatchObject({ clockId: 'filing.decision.econ', dueAt: '2026-11-12T23:59:59.999+08:00' });
    expect(await asked(police, id, 'filing.decision.econ_special', 30)).toMatchObject({ code: 'NOT_ALLOWED', message: '依据 《公安机关办理经济犯罪案件的若干规定》（公通字〔2017〕25号）第十六条，该期限不能延长为“filing.decision.econ_special 30 DAY”；可以延长为：filing.decision.econ_complex 30 DAY（须县级以上公安机关负责人批准文书）' });
    expect(await asked(police, id, 'filing.decision.econ_complex', 30)).toMatchObject({ dueAt: '2026-12-02T23:59:59.999+08:00' });
    // The sixtieth day is 1 January, beyond the notices.
    expect(await asked(police, id, 'filing.decision.econ_special', 30)).toMatchObject({ dueAt: '2027-01-01T23:59:59.999+08:00', terms: [{ length: 30 }, { length: 30 }], extensions: [{ isAdded: false }, { isAdded: false }, { isAdded: true }] });
    expect(await asked(police, id, 'filing.decision.econ_special', 30)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('of a penalty decision adds what the field’s own instrument gives, each once and in order, and of an upper limit as much as was decided', async () => {
    const { id } = await started('penalty.decision', { domain: DomainCode.URBAN }, '2026-09-01 09:00');
    expect(await asked(handler, id, null, 60)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await asked(handler, id, null, 30)).toMatchObject({ dueAt: '2026-12-30T23:59:59.999+08:00' });
    expect(await asked(handler, id, null, 30)).toMatchObject({ dueAt: '2027-01-29T23:59:59.999+08:00', terms: [{ length: 90 }, { length: 30 }, { length: 30 }] });
    expect(await asked(handler, id, null, 60)).toMatchObject({ code: 'NOT_ALLOWED', message: expect.stringContaining('没有可用的延长') });
  });

  it('is of the organ that owes it alone, while it runs, and on a document of before its end', async () => {
    const { matter, id } = await started('filing.decision');
    expect(await asked(handler, id, 'filing.decision.env_verify', 7)).toMatchObject({ code: 'NOT_YOURS', message: expect.stringContaining('右玉县公安局') });
    for (const identity of [null, 'shuozhou-market-handler']) expect(await asked(identity, id, 'filing.decision.env_verify', 7)).toMatchObject({ code: 'NOTHING_VISIBLE' });
    expect(await asked(police, 'no-id', null, 7)).toMatchObject({ code: 'NOTHING_VISIBLE' });
    world.move(at('2026-11-10 09:00'));
    expect(await asked(police, id, 'filing.decision.env_verify', 7, { approval: { ...approval, issuedOn: '2026-11-06' } })).toMatchObject({ code: 'PERIOD_ENDED', message: expect.stringContaining('2026-11-05') });
    expect(await asked(police, id, 'filing.decision.env_verify', 7, { approval: { ...approval, issuedOn: '2026-11-05' } })).toMatchObject({ dueAt: '2026-11-09T23:59:59.999+08:00' });
    await world.step(matter, { stops: ['filing.decision.env_verify'] });
    expect(await asked(police, id, 'filing.decision.env_complex', 30)).toMatchObject({ code: 'HAS_ENDED' });
  });

  it.each<[string, object]>([
    ['approval.number', { approval: { ...approval, number: ' ' } }], ['approval.issuer', { approval: { ...approval, issuer: '' } }], ['approval.digest', { approval: { ...approval, digest: 'abc' } }],
    ['approval.issuedOn', { approval: { ...approval, issuedOn: '2030-01-01' } }], ['clientKey', { clientKey: '' }], ['clientKey', { clientKey: 'k'.repeat(201) }],
  ])('names the field that cannot be taken: %s', async (field, more) => {
    const { id } = await started('filing.decision');
    const { errors } = await world.answer(police, extend, { input: { deadlineId: id, clockId: 'filing.decision.env_verify', term: { length: 7, written: 'DAY' }, approval, clientKey: 'x', ...more } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('sent again with its key changes nothing again, and with other content is refused', async () => {
    const { matter, id } = await started('filing.decision');
    const first = await asked(police, id, 'filing.decision.env_verify', 7, { clientKey: 'again' });
    expect(await asked(police, id, 'filing.decision.env_verify', 7, { clientKey: 'again' })).toEqual(first);
    expect(await asked(police, id, 'filing.decision.env_complex', 30, { clientKey: 'again' })).toMatchObject({ code: 'CLIENT_KEY_TAKEN' });
    expect(await world.told(matter)).toEqual(['deadline.start', 'deadline.extend']);
  });
});

describe('who sees a deadline', () => {
  let world: World;
  beforeAll(async () => { world = await aWorld(at('2026-11-02 09:00')); });
  afterAll(() => world.close());

  const seenBy = async (identity: string | null, matter: Matter): Promise<number[]> => {
    const { deadlines, events } = await world.ask<{ deadlines: { nodes: { phases: unknown[] }[]; total: { count: number } }; events: { nodes: unknown[] } }>(
      identity, 'query ($id: ID!, $type: [String!]) { deadlines(where: { subjectId: $id }) { nodes { phases { phase } } total { count } } events(where: { types: $type }) { nodes { id } } }',
      { id: matter.id, type: ['deadline.start', 'deadline.dueSoon'] },
    );
    return [deadlines.total.count, deadlines.nodes.flatMap(({ phases }) => phases).length, events.nodes.length];
  };

  it('is who sees its matter, as of now: rows, phases and what was told', async () => {
    const matter = world.matter();
    await world.step(matter, { starts: ['filing.decision'] });
    world.move(at('2026-11-05 09:00'));
    await world.sweep();
    await world.position();
    const everyone = [null, handler, police, 'youyu-procuratorate', 'shuozhou-market-handler', 'shanxi-leader'];
    const insiders = [[0, 0, 0], [1, 2, 2], [1, 2, 2], [1, 2, 2], [0, 0, 0], [1, 2, 2]];
    expect(await Promise.all(everyone.map((identity) => seenBy(identity, matter)))).toEqual(insiders);
    const [organ] = await world.hub.database.sql<{ key: string }>('select lineage[1] as key from registry.organ where id = $1', [world.organs.police]);
    await world.hub.database.transaction((sql) => followDeadlineAudience(sql, matter.id, [organ!.key], at('2026-11-02 09:00')));
    expect(await Promise.all(everyone.map((identity) => seenBy(identity, matter)))).toEqual(insiders.map((seen, index) => (everyone[index] === police ? seen : [0, 0, 0])));
  });

  it('by organ, state, phase, force, clock and end, in the order of the ends, page by page', async () => {
    const matters = ['2026-11-02 09:00', '2026-11-03 09:00', '2026-11-04 09:00'].map((when) => [world.matter(), at(when)] as const);
    for (const [matter, when] of matters) await world.step(matter, { starts: ['filing.decision', 'reverse.reply', 'police.receipt'] }, undefined, when);
    await world.step(matters[0]![0], { stops: ['filing.decision'] });
    const list = async (where: string, order = 'DUE_AT_ASC'): Promise<string[]> => {
      const found: string[] = [];
      for (let after: string | null = null; ;) {
        const { deadlines }: { deadlines: { nodes: { clockId: string; dueAt: string | null }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await world.ask(
          'youyu-procuratorate', `query ($after: String) { deadlines(first: 2, after: $after, orderBy: ${order}, where: { ${where} }) { nodes { clockId dueAt } pageInfo { hasNextPage endCursor } } }`, { after },
        );
        found.push(...deadlines.nodes.map(({ clockId, dueAt }) => `${clockId} ${dueAt?.slice(5, 10) ?? '-'}`));
        if (!deadlines.pageInfo.hasNextPage) return found;
        after = deadlines.pageInfo.endCursor;
      }
    };
    const filing = 'clockIds: ["filing.decision"]';
    expect(await list(`${filing}, state: RUNNING`)).toEqual(['filing.decision 11-06', 'filing.decision 11-09']);
    expect(await list(`${filing}, state: RUNNING`, 'DUE_AT_DESC')).toEqual(['filing.decision 11-09', 'filing.decision 11-06']);
    expect(await list(`owedById: "${world.organs.police}", state: RUNNING`)).toEqual(['filing.decision 11-06', 'filing.decision 11-09', 'police.receipt -', 'police.receipt -', 'police.receipt -']);
    expect(await list('state: FULFILLED')).toEqual(['filing.decision 11-05']);
    expect(await list('standing: ADVISORY, provisional: true, line: REVERSE')).toEqual(Array(3).fill('reverse.reply 01-04'));
    expect(await list('force: PLATFORM')).toEqual([]);
    world.move(at('2026-11-06 09:00'));
    await world.sweep();
    expect(await list('phase: DUE')).toEqual(['filing.decision 11-06']);
    expect(await list('dueFrom: "2026-11-06T00:00:00+08:00", dueBefore: "2026-11-07T00:00:00+08:00"')).toEqual(['filing.decision 11-06']);
  });
});
