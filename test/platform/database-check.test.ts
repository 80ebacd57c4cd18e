import { once } from 'node:events';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { checkDatabase, judge } from '../../src/platform/database-check.js';

const good = process.env.TEST_DATABASE_URL ?? '';

describe('the database at DATABASE_URL', () => {
  beforeAll(() => run("create database check_latin encoding 'LATIN1' locale 'C' locale_provider libc template template0"));
  afterAll(() => run('drop database check_latin'));

  it('is accepted when it is what the hub needs', async () => {
    await expect(checkDatabase(good)).resolves.toBeUndefined();
  });

  it.each([
    ['a wrong password', { password: 'wrong' }, 'does not let user xianjie in: check user and password'],
    ['a wrong user', { username: 'stranger' }, 'does not let user stranger in'],
    ['a missing database', { pathname: '/nowhere' }, 'There is no database nowhere at 127.0.0.1:'],
    ['another encoding', { pathname: '/check_latin' }, 'holds text as LATIN1 and UTF8 is needed'],
    ['a host that is not known', { hostname: 'nowhere.invalid' }, 'The host nowhere.invalid of DATABASE_URL is not known'],
    ['a port where nothing listens', { port: '1' }, 'No PostgreSQL answers at 127.0.0.1'],
  ])('is complained of in one sentence: %s', async (_what, wrong, sentence) => {
    await expect(checkDatabase(altered(wrong))).rejects.toThrow(sentence);
  });

  it('is complained of when something else answers there, without its password', async () => {
    const stranger = net.createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const { port } = stranger.address() as net.AddressInfo;
    const said = await checkDatabase(altered({ port: String(port), password: 's3cret' })).catch(String);
    stranger.close();
    expect(said).toMatch(/^Complaint: (?!.*s3cret).*No PostgreSQL answers at 127\.0\.0\.1:\d+/);
  });

  it('must be PostgreSQL 16 or later', () => {
    expect(() => judge(150_018, 'UTF8')).toThrow('The database is PostgreSQL 15 and 16 or later is needed');
    expect(() => judge(160_000, 'UTF8')).not.toThrow();
  });
});

function altered(parts: Partial<URL>): string {
  return Object.assign(new URL(good), parts).href;
}

async function run(sql: string): Promise<void> {
  const client = new Client({ connectionString: good });
  await client.connect();
  await client.query(sql);
  await client.end();
}
