import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyRows } from '../../src/platform/database/index.js';
import { aHub, type TestHub } from '../support/hub.js';

const counted = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('rows sent to several tables at once', () => {
  let test: TestHub;
  beforeAll(async () => {
    test = await aHub();
    await test.hub.database.sql('create table public.first (id int primary key, body jsonb)');
    await test.hub.database.sql('create table public.second (id int primary key, note text)');
  });
  afterAll(() => test.close());

  const held = async (): Promise<string[]> =>
    (await test.hub.database.sql<{ told: string }>(`select 'first ' || id || coalesce(body::text, '') as told from public.first union all select 'second ' || id || coalesce(note, '') from public.second order by 1`))
      .map(({ told }) => told);

  it('are all there, in whichever number, and a table without rows is passed over', async () => {
    await test.hub.database.transaction((sql) => copyRows(sql, ['public.first', counted(250).map((id) => ({ id }))], ['public.second', []], ['public.second', [{ id: 1, note: '甲\t乙\n' }]]));
    expect((await held()).length).toBe(251);
    expect(await held()).toContain('second 1甲\t乙\n');
    await test.hub.database.sql('truncate public.first, public.second');
  });

  it.each([
    ['that PostgreSQL refuses in the first', [{ id: 1 }, { id: 1 }], [{ id: 1 }], 'first_pkey'],
    ['that PostgreSQL refuses in the second', [{ id: 1 }], [{ id: 'x' }], 'integer'],
    ['that cannot be written out', [{ id: 1 }], [{ id: 1, note: 1n }], 'BigInt'],
  ])('leave nothing behind for a row %s, and the connection goes on', async (_what, first, second, reason) => {
    const sent = test.hub.database.transaction((sql) => copyRows(sql, ['public.first', first], ['public.second', second]));
    await expect(sent).rejects.toThrow(reason);
    expect(await held()).toEqual([]);
    await Promise.all(counted(8).map(() => test.hub.database.transaction((sql) => sql('select 1'))));
  });
});
