import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventsAfter } from '../../../src/platform/log/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { eventsQuery, identities, naively, pageOf, readAll, sightOf, type Answered } from './reading.js';

const { everyone, ownOrgan, otherDepartment, supervisor } = identities;
const readers = [everyone, ownOrgan, otherDepartment, supervisor];

describe('events', () => {
  let test: TestHub;
  const seen = new Map<string | null, Answered[]>();
  beforeAll(async () => {
    test = await aHub();
    await test.hub.database.sql('analyze log.event, log.entry, log.part');
    for (const reader of readers) seen.set(reader, await readAll(test, reader));
  });
  afterAll(() => test.close());

  const classesOf = (reader: string | null): string[] => [...new Set(seen.get(reader)!.flatMap(({ payload }) => Object.keys(payload)))].sort();
  const countOf = (reader: string | null, type: string): number => seen.get(reader)!.filter((event) => event.type === type).length;

  it.each(readers)('%s sees exactly the envelopes and parts that their classes and audiences allow, each once and in order', async (reader) => {
    const allowed = await naively(test, reader);
    expect(seen.get(reader)!.map(({ id, payload }) => ({ id, payload }))).toEqual(allowed);
    expect(allowed.length).toBeGreaterThan(100);
    expect(new Set(seen.get(reader)!.map(({ cursor }) => cursor)).size).toBe(allowed.length);
  });

  it('tell the organ of a case most of it, the supervisor more cases, another department decisions, the public what is published', () => {
    expect(readers.map((reader) => countOf(reader, 'decision.make') > 0)).toEqual([false, true, true, true]);
    for (const type of ['case.report', 'party.register']) {
      expect([countOf(everyone, type), countOf(otherDepartment, type)]).toEqual([0, 0]);
      expect(countOf(ownOrgan, type)).toBeGreaterThan(0);
      expect(countOf(supervisor, type)).toBeGreaterThan(countOf(ownOrgan, type));
    }
    expect(readers.map(classesOf)).toEqual([['L0'], ['L0', 'L1', 'L2', 'L3'], ['L0', 'L1'], ['L0', 'L1', 'L2']]);
  });

  it.each([1, 7, 50])('come each once and in order on pages of %i', async (first) => {
    const type = first === 1 ? 'decision.annul' : 'decision.publish';
    const paged = await readAll(test, supervisor, { first, where: { type } });
    expect(paged.length).toBeGreaterThan(first);
    expect(paged).toEqual(seen.get(supervisor)!.filter((event) => event.type === type));
  });

  it('are filtered by type and by aggregate, both together', async () => {
    const all = seen.get(supervisor)!;
    const { type, aggregateId } = all.find((event) => event.type === 'decision.publish')!;
    expect(await readAll(test, supervisor, { where: { aggregateId } })).toEqual(all.filter((event) => event.aggregateId === aggregateId));
    expect(await readAll(test, supervisor, { where: { type, aggregateId } })).toEqual(all.filter((event) => event.type === type && event.aggregateId === aggregateId));
    expect(await readAll(test, supervisor, { where: { type: 'no.such' } })).toEqual([]);
  });

  it('of one aggregate come in the order of their numbers', () => {
    const last = new Map<string, number>();
    for (const { aggregateId, aggregateNumber } of seen.get(supervisor)!) {
      expect(aggregateNumber).toBeGreaterThan(last.get(aggregateId) ?? 0);
      last.set(aggregateId, aggregateNumber);
    }
  });

  it.each([0, -1, 101])('are not given %i to a page, and the limit is named', async (first) => {
    const { errors } = await test.answer(everyone, eventsQuery, { first });
    expect(errors).toMatchObject([{ message: `first 应为 1 至 100，收到 ${first}`, extensions: { code: 'BAD_USER_INPUT', field: 'first' } }]);
  });

  it('are not read without an actor', async () => {
    const nobody = { ...await sightOf(test, everyone), scopes: [] };
    await expect(eventsAfter(test.hub.database.sql, nobody, 0n, 10, {})).rejects.toThrow('without an actor');
  });

  it.each([everyone, otherDepartment])('tell %s of decisions in force alone, and of those withdrawn that they are: nothing else of a case in which there is none', async (reader) => {
    const told = seen.get(reader)!.filter(({ aggregateType, type }) => (aggregateType === 'EnforcementCase' || aggregateType === 'Party') && type !== 'decision.withdraw');
    const inForce = await test.hub.database.sql<{ id: string; published: boolean }>(
      'select enforcement_case_id as id, published_on is not null as published from casework.penalty_decision where in_force',
    );
    const known = new Set(inForce.filter(({ published }) => reader !== everyone || published).map(({ id }) => id));
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter(({ aggregateId }) => !known.has(aggregateId))).toEqual([]);
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(reader === everyone ? ['decision.publish'] : ['decision.make', 'decision.publish']));
  });

  it('have cursors that differ between actors of different rights and are the same for actors of the same', async () => {
    const asking = [...readers, 'shuozhou-env-head', 'shuozhou-env-legal'];
    const pages = await Promise.all(asking.map((identity) => pageOf(test, identity, { first: 100, where: { type: 'organ.register' } })));
    const [first] = pages;
    for (const page of pages) expect(page.nodes.map(({ id }) => id)).toEqual(first!.nodes.map(({ id }) => id));
    const cursors = pages.map(({ nodes }) => nodes.map(({ cursor }) => cursor));
    expect(cursors[4]).toEqual(cursors[5]);
    expect(new Set(cursors.slice(0, 5).flat()).size).toBe(500);
  });

  it('are not read on from a cursor of another actor, altered or made up: it is refused, with what to do', async () => {
    const { nodes: [own] } = await pageOf(test, everyone, { first: 1 });
    const { nodes: [foreign] } = await pageOf(test, supervisor, { first: 1 });
    const given = [foreign!.cursor, `${own!.cursor}A`, `${own!.cursor}.1`, own!.cursor.slice(0, -1), `${own!.cursor.slice(0, -1)}${own!.cursor.endsWith('A') ? 'B' : 'A'}`, '1'];
    for (const after of given) {
      const { data, errors } = await test.answer(everyone, eventsQuery, { after });
      expect(data).toEqual({ events: null });
      expect(errors).toMatchObject([{ message: expect.stringContaining('请使用您自己收到的 cursor 原值'), extensions: { code: 'BAD_USER_INPUT', field: 'after' } }]);
    }
    expect((await pageOf(test, everyone, { after: own!.cursor, first: 1 })).nodes).toHaveLength(1);
  });
});
