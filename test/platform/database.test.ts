import { expect, it } from '@jest/globals';
import { Database } from '../../src/platform/database/index.js';

it('a connection that is lost between two statements of a transaction fails the transaction, not the process', async () => {
  const heard: Error[] = [];
  const database = new Database(process.env['TEST_DATABASE_URL']!, 2, (error) => heard.push(error));
  const work = database.transaction(async (sql) => {
    const [own] = await sql<{ pid: number }>('select pg_backend_pid() as pid');
    await database.sql('select pg_terminate_backend($1, 5000)', [own!.pid]);
    // What the server said last is read before the next statement is sent.
    await new Promise((resolve) => setImmediate(resolve));
    return sql('select 1');
  });
  await expect(work).rejects.toThrow(/terminat|connection/i);
  expect(await database.sql('select 1 as one')).toEqual([{ one: 1 }]);
  await database.close();
  expect(heard).toEqual([]);
});
