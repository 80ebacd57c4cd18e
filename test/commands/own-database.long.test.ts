import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { repoFile } from '../../src/platform/repo.js';
import { aDatabase } from '../support/hub.js';
import { command, emptyFolder, endAll, serve } from '../support/process.js';

const DATA_DIR = emptyFolder();
const sample = repoFile('seeds/sample/penalties-published-sample.csv');
let environment: Readonly<Record<string, string>>;

/** The machine may have other things to do. */
jest.setTimeout(120_000);

beforeAll(async () => { environment = { DATA_DIR, DATABASE_URL: await aDatabase('template0') }; });

afterAll(async () => {
  await endAll();
  fs.rmSync(DATA_DIR, { recursive: true, force: true });
});

/** What a command says that must succeed without a complaint. */
async function said(...args: string[]): Promise<string> {
  const { code, said: words, complained } = await command(args, environment);
  expect([code, complained]).toEqual([0, '']);
  return words;
}

describe('a database of one’s own, empty', () => {
  it.each(['serve', 'seed'])('is not touched by %s, which says what to do first', async (name) => {
    expect(await command([name], environment)).toMatchObject({ code: 1, said: '', complained: expect.stringMatching(/The database is \d+ migrations behind: run npm run hub -- migrate first\n$/) });
  });

  it('is found wanting by the doctor', async () => {
    expect(await command(['doctor'], environment)).toMatchObject({ code: 1, complained: '', said: expect.stringMatching(/异常 FAULT +数据库结构 migrations +落后 \d+ 步，请运行 npm run hub -- migrate/) });
  });

  it('is migrated once', async () => {
    expect(await said('migrate')).toMatch(/^已升级 applied:\n( {2}\d{14}_[a-z_]+\n)+$/);
    expect(await said('migrate')).toContain('the database is up to date');
  });

  it('is seeded with what is true everywhere, and with nothing invented', async () => {
    expect(await said('seed')).toBe('基础数据已写入 · reference data are in\n');
    expect(await said('doctor')).toMatch(/机关 organs 0，案件 cases 0/);
  });

  it('takes in a file of published records, and knows it again', async () => {
    const first = await said('import', sample);
    expect(first).toContain('46 rows: 46 accepted, 0 unchanged, 0 superseded, 0 set aside, 0 of other domains left out');
    const second = await said('import', sample);
    expect(second).toBe(`同样的内容此前已导入，以下为原回执 · this was taken in before; here is the receipt of then\n${first}`);
    expect(await said('import', sample, 'elsewhere')).toMatch(/ 1 accepted, .* 45 set aside, .*\n( {2}问题数据 set aside: .+ · .+ · .+\n){10}批次 submissions: .+\n$/);
  });

  it('has no tokens to give', async () => {
    expect(await command(['token', 'youyu-court'], environment)).toMatchObject({ code: 1, complained: expect.stringContaining('Demo mode is off: tokens come from your identity provider') });
  });
});

describe('a start over it', () => {
  it('is without demonstration: no identities, no invented organs, nobody but the public', async () => {
    const hub = await serve(environment);
    expect(hub.screen).not.toMatch(/演示账号|demo/);
    expect(hub.screen).toContain('no issuer of tokens is set: everyone is the public');
    expect(hub.screen).toContain(new URL(environment['DATABASE_URL']!).pathname);
    expect(hub.screen).not.toContain(new URL(environment['DATABASE_URL']!).password);
    expect([(await hub.get('/demo/identities')).status, (await hub.get('/demo/token')).status]).toEqual([404, 404]);
    const { organs } = await hub.ask<{ organs: { nodes: { origin: string }[] } }>('{ organs(first: 100) { nodes { origin } } }');
    expect(new Set(organs.nodes.map(({ origin }) => origin))).toEqual(new Set(['COUNTERPARTY']));
    expect(fs.readdirSync(DATA_DIR)).toEqual(['keys.json']);
    expect(await hub.end('SIGTERM')).toMatchObject({ code: 0, complained: '' });
  });

  it('needs only serve from then on', async () => {
    const hub = await serve(environment, 'serve');
    expect(await hub.ask('{ me { isPublic } }')).toEqual({ me: { isPublic: true } });
    expect(await hub.end('SIGTERM')).toMatchObject({ code: 0, complained: '' });
  });
});
