import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { aDatabase } from '../../support/hub.js';

const tables = ['log.event', 'log.entry', 'log.event_p0', 'log.entry_p0'] as const;

describe('the log is append-only', () => {
  let client: pg.Client;
  beforeAll(async () => {
    client = new pg.Client({ connectionString: await aDatabase() });
    await client.connect();
  });
  afterAll(() => client.end());

  const columnsOf = async (table: string): Promise<string[]> => (await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`, [table],
  )).rows.map(({ name }) => name);

  const refusalOf = async (statement: string): Promise<string> => {
    try {
      await client.query(statement);
      return 'done';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it.each(tables)('%s: no column may be changed, save an event’s audience', async (table) => {
    const columns = await columnsOf(table);
    expect(columns.length).toBeGreaterThanOrEqual(4);
    const refused: string[] = [];
    for (const column of columns) {
      const said = await refusalOf(`update ${table} set ${column} = ${column}`);
      if (/the log is append-only: UPDATE on log\.(event|entry)_p0 refused/.test(said)) refused.push(column);
    }
    expect(refused).toEqual(columns.filter((column) => column !== 'audience' || table.startsWith('log.entry')));
  });

  it.each(tables)('%s: no row may be taken away, one by one or all at once', async (table) => {
    expect(await refusalOf(`delete from ${table}`)).toMatch(/the log is append-only: DELETE/);
    expect(await refusalOf(`truncate ${table}`)).toMatch(/the log is append-only: TRUNCATE/);
    expect(await refusalOf(`truncate ${table} cascade`)).toMatch(/the log is append-only: TRUNCATE/);
  });

  it('an audience may follow, for rights are as of now', async () => {
    const { rows } = await client.query<{ audience: string[] }>(
      `update log.event set audience = array['o1'] where seq = (select min(seq) from log.event) returning audience`,
    );
    expect(rows).toEqual([{ audience: ['o1'] }]);
  });

  it('refuses an audience that brings another column along', async () => {
    expect(await refusalOf(`update log.event set audience = array['o1'], actor = 'x'`)).toMatch(/append-only/);
  });

  it('gives no position twice', async () => {
    const again = 'insert into log.entry select position, event_seq, event_id, leaf from log.entry order by position limit 1';
    expect(await refusalOf(again)).toMatch(/duplicate key/);
  });
});
