import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aDatabase } from '../support/hub.js';
import { command, emptyFolder, endAll } from '../support/process.js';

const folder = emptyFolder();
const file = path.join(folder, 'a-file.csv');
const server = process.env['TEST_DATABASE_URL'] ?? '';
/** A database that is ready to be served. */
let ready: Readonly<Record<string, string>>;

/** Holds a port, and answers nothing that a database would. */
const stranger = net.createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
let taken: string;

/** The machine may have other things to do. */
jest.setTimeout(120_000);

beforeAll(async () => {
  ready = { DATABASE_URL: await aDatabase(), KEY_FILE: process.env['TEST_KEY_FILE']! };
  fs.writeFileSync(file, 'one,two\n1,2,3\n');
  stranger.listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  taken = String((stranger.address() as net.AddressInfo).port);
});

afterAll(async () => {
  await endAll();
  stranger.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

function altered(parts: Partial<URL>): string {
  return Object.assign(new URL(server), parts).href;
}

/** What the program says when it will not start, after making sure that it is one sentence in two languages and a failure. */
async function refusal(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<string> {
  const { code, said, complained } = await command(args, { DATA_DIR: path.join(folder, 'data'), ...environment });
  expect([code, said]).toEqual([1, '']);
  expect(complained).toMatch(/^.*\p{Script=Han}.* · .+\n$/u);
  return complained;
}

describe('a start that cannot be', () => {
  it('names the port that is taken, and another way', async () => {
    expect(await refusal(['serve'], { ...ready, PORT: taken })).toContain(`Port ${taken} is taken: stop what holds it, or start with PORT=<another>`);
  });

  it.each([
    ['is a file', file, 'a file of that name is in the way'],
    ['is below a file', path.join(file, 'data'), 'a part of the path is not a folder'],
    ['can neither be found nor made', '/proc/xianjie/data', ''],
  ])('names the data folder that %s', async (_what, DATA_DIR, reason) => {
    expect(await refusal(['start'], { DATA_DIR })).toContain(`The data folder ${DATA_DIR} cannot be written (${reason}`);
  });

  it.each([
    ['PORT', 'http', 'PORT is "http", which is not accepted: give a whole number from 0 to 65535'],
    ['DEMO', 'yes', 'DEMO is "yes", which is not accepted: give 0 or 1'],
    ['DATABASE_URL', 'mysql://hub:s3cret@db/hub', 'DATABASE_URL is "***", which is not accepted: give postgres://user:password@host:port/database'],
  ])('names the setting %s=%s and what is accepted', async (name, value, sentence) => {
    expect(await refusal(['start'], { [name]: value })).toContain(sentence);
  });

  it.each([
    ['with a wrong password', () => altered({ password: 's3cret' }), /does not let user xianjie in: check user and password in DATABASE_URL/],
    ['that does not exist', () => altered({ pathname: '/nowhere' }), /There is no database nowhere at .*: make it/],
    ['of a host that is not known', () => altered({ hostname: 'nowhere.invalid', password: 's3cret' }), /The host nowhere\.invalid of DATABASE_URL is not known/],
    ['where something else answers', () => altered({ port: taken, password: 's3cret' }), /No PostgreSQL answers at 127\.0\.0\.1:\d+: see that it runs/],
  ])('names what is wrong with a database %s, and never its password', async (_what, url, sentence) => {
    const said = await refusal(['start'], { DATABASE_URL: url() });
    expect(said).toMatch(sentence);
    expect(said).not.toContain('s3cret');
  });
});

describe('a command that makes no sense', () => {
  it.each([
    ['is not known', ['begin'], 'There is no command "begin": npm run hub -- --help lists them'],
    ['has a word too many', ['start', '--port=5000'], 'start does not take "--port=5000": settings are given by environment, as in PORT=4100 npm start'],
    ['names no file', ['import'], 'Name a CSV file: npm run hub -- import file.csv'],
    ['names a file that there is not', ['import', '/nowhere.csv'], 'The file "/nowhere.csv" cannot be read (it does not exist)'],
    ['names a folder', ['import', folder], 'cannot be read (it is a folder)'],
    ['names no identity', ['token'], 'Name a demo identity; choose one of those'],
    ['names an identity that there is not', ['token', 'nobody'], 'There is no demo identity "nobody"; choose one of those'],
  ])('is told so: it %s', async (_what, args, sentence) => {
    expect(await refusal(args, {})).toContain(sentence);
  });

  it('is told so: its file is not a table', async () => {
    expect(await refusal(['import', file], ready)).toContain('The file is not a whole CSV table: near line 2');
  });

  it('leaves nothing behind', () => {
    expect(fs.readdirSync(folder)).toEqual(['a-file.csv']);
  });
});

describe('help', () => {
  it('lists every command and every setting, whatever stands before it', async () => {
    const { code, said, complained } = await command(['start', '--help'], {});
    expect([code, complained]).toEqual([0, '']);
    for (const name of ['start', 'serve', 'migrate', 'seed', 'import', 'token', 'doctor']) expect(said).toMatch(new RegExp(`^  ${name}\\b.* \\p{Script=Han}`, 'mu'));
    for (const name of ['HOST', 'PORT', 'DATA_DIR', 'DATABASE_URL', 'DEMO', 'OIDC_ISSUER', 'KEY_FILE']) expect(said).toMatch(new RegExp(`^  ${name} .*\n +\\[.+\\]$`, 'm'));
  });
});
