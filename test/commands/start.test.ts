import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { firstQueries } from '../../src/commands/screen.js';
import { joinEmbedded } from '../../src/platform/embedded/index.js';
import { birthOf } from '../../src/platform/process-identity.js';
import { command, emptyFolder, endAll, postgresOf, serve, type Serving } from '../support/process.js';
import { aReport, submitDocument, type SubmissionSeen } from '../support/reports.js';

/** One folder for all: making a database and filling it takes longer than everything else. */
const folder = emptyFolder();
const DATA_DIR = path.join(folder, 'data');
const batch = { sourceSystem: 'start-test', key: 'batch-1', cases: [aReport('start-1')] };

/** The machine may have other things to do. */
jest.setTimeout(120_000);

let hub: Serving;

beforeAll(async () => { hub = await serve({ DATA_DIR }); });

afterAll(async () => {
  await endAll();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function again(): Promise<void> {
  hub = await serve({ DATA_DIR });
}

async function submit(): Promise<SubmissionSeen> {
  const token = await hub.tokenOf('youyu-env-handler');
  return (await hub.ask<{ submitEnvironmentCases: SubmissionSeen }>(submitDocument, { token, variables: { input: batch } })).submitEnvironmentCases;
}

async function batches(): Promise<number> {
  const token = await hub.tokenOf('shanxi-env-system');
  return (await hub.ask<{ submissions: { total: { count: number } } }>('{ submissions { total { count } } }', { token })).submissions.total.count;
}

describe('the first start', () => {
  it('prints one screen: where things are, who one can be, what to ask', () => {
    for (const place of ['/graphql', '/graphiql', '/health', '/ready']) expect(hub.screen).toContain(hub.url + place);
    expect(hub.screen).toContain(path.join(DATA_DIR, 'embedded/data'));
    expect(hub.screen.match(/^ {4}[a-z-]+ +.+（虚构）$/gm)).toHaveLength(29);
    for (const { title, query } of firstQueries) expect(hub.screen).toContain(`  · ${title}\n    ${query}\n`);
    expect(hub.screen.split('\n').length).toBeLessThan(58);
  });

  it('gives a token as the screen says, and answers what the screen asks', async () => {
    const [, place, body] = /curl -s (\S+) .* -d '(.+)'/.exec(hub.screen)!;
    const answer = await fetch(place!, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body! });
    const { token } = (await answer.json()) as { token: string };
    for (const { title, query } of firstQueries) {
      expect(JSON.stringify(await hub.ask(query, { token: title.includes('令牌') ? token : undefined }))).toMatch(/"nodes":\[\{/);
    }
  });

  it('shows everyone an enterprise that six departments penalised, and a handler more of it', async () => {
    interface Seen { party: { cases: { total: { text: string }; nodes: { domain: string }[] } } }
    const seen = async (token?: string): Promise<Seen['party']['cases']> => (await hub.ask<Seen>(firstQueries[1]!.query, { token })).party.cases;
    const everyone = await seen();
    expect(new Set(everyone.nodes.map(({ domain }) => domain)).size).toBe(6);
    expect(Number((await seen(await hub.tokenOf('youyu-env-handler'))).total.text)).toBeGreaterThan(Number(everyone.total.text));
  });

  it('is healthy, ready, and open to introspection', async () => {
    expect(await (await hub.get('/health')).json()).toMatchObject({ status: 'ok' });
    expect(await (await hub.get('/ready')).json()).toEqual({ status: 'ready' });
    const { __schema: schema } = await hub.ask<{ __schema: { queryType: { fields: { name: string }[] } } }>('{ __schema { queryType { fields { name } } } }');
    expect(schema.queryType.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['me', 'enforcementCases', 'party']));
  });

  it('refuses a demo identity that there is not, and a token that was altered', async () => {
    const answer = await fetch(`${hub.url}/demo/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"identity":"nobody"}' });
    expect(answer.status).toBe(404);
    await expect(hub.ask('{ me { organName } }', { token: `${await hub.tokenOf('youyu-court')}x` })).rejects.toThrow('令牌无效');
  });
});

describe('the explorer', () => {
  it('comes whole from this hub and asks no other host', async () => {
    const page = await hub.get('/graphiql');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'self';(?!.*(http|unsafe-eval|script-src))/);
    const html = await page.text();
    const assets = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, asset]) => asset!).filter((asset) => !asset.startsWith('data:'));
    expect(assets).toHaveLength(6);
    for (const asset of assets) {
      expect(asset).toMatch(/^\/graphiql\//);
      const answer = await hub.get(asset);
      expect([asset, answer.status, answer.headers.get('content-type')]).toEqual([asset, 200, expect.stringMatching(/^text\/(javascript|css); charset=utf-8$/)]);
      const body = await answer.text();
      if (asset.endsWith('.css')) expect(body).not.toMatch(/@import|url\((?!["']?data:)/);
      if (asset.endsWith('explorer.js')) expect(body).not.toMatch(/\/\/[\w-]+\.\w/);
    }
    expect(html).not.toMatch(/https?:/);
  });

  it('opens with a query that works for everyone', async () => {
    const [, query] = /`([^`]+)`/.exec(await (await hub.get('/graphiql/explorer.js')).text())!;
    for (const token of [undefined, await hub.tokenOf('youyu-env-handler')]) {
      expect(JSON.stringify(await hub.ask(query!, { token }))).toMatch(/"nodes":\[\{/);
    }
  });

  it('is where the bare address leads', async () => {
    expect((await hub.get('/')).url).toBe(`${hub.url}/graphiql`);
  });
});

describe('a start in a folder that is in use', () => {
  it('says by whom, and does the other no harm', async () => {
    const { code, said, complained } = await command(['start'], { DATA_DIR });
    expect([code, said]).toEqual([1, '']);
    expect(complained).toMatch(new RegExp(`^\\S+ .* is in use by process ${hub.process.pid!} \\(${hub.url}\\): .*DATA_DIR\n$`));
    expect((await hub.get('/ready')).status).toBe(200);
  });

  it('is no hindrance to the commands that work beside it', async () => {
    const well = await command(['doctor'], { DATA_DIR });
    expect(well).toMatchObject({ code: 0, complained: '', said: expect.stringContaining('一切正常') });
    const { said: token, code } = await command(['token', 'shuozhou-procuratorate'], { DATA_DIR });
    expect(code).toBe(0);
    expect(await hub.ask('{ me { organName } }', { token: token.trim() })).toEqual({ me: { organName: '朔州市人民检察院' } });
    expect((await hub.get('/ready')).status).toBe(200);
  });
});

describe('an end', () => {
  it('by Ctrl-C, which npm delivers twice, leaves no process and no lock behind, and says nothing', async () => {
    const postgres = postgresOf(DATA_DIR)!;
    expect(await hub.end('SIGINT', 'SIGINT')).toMatchObject({ code: 0, complained: '' });
    expect([birthOf(hub.process.pid!), birthOf(postgres)]).toEqual([undefined, undefined]);
    expect(fs.existsSync(path.join(DATA_DIR, 'owner.json'))).toBe(false);
  });

  it('by kill -9 loses nothing: what was submitted is there, and the same batch has the same receipt', async () => {
    await again();
    const before = await batches();
    const receipt = await submit();
    expect(receipt).toMatchObject({ state: 'SETTLED', acceptedCount: 1 });
    await hub.end('SIGKILL');
    const orphan = postgresOf(DATA_DIR);
    await again();
    expect(postgresOf(DATA_DIR)).toBe(orphan);
    expect(await submit()).toEqual(receipt);
    const { enforcementCase } = receipt.rows[0]!;
    const token = await hub.tokenOf('youyu-env-handler');
    expect(await hub.ask(`{ enforcementCase(id: "${enforcementCase!.id}") { revision sourceKey } }`, { token })).toEqual({ enforcementCase: { revision: 1, sourceKey: 'start-1' } });
    // Neither did starting twice more send the demo cases twice more.
    expect(await batches()).toBe(before + 1);
  });

  it('by SIGTERM answers what is under way, takes nothing new, and leaves no process behind', async () => {
    const postgres = postgresOf(DATA_DIR)!;
    const idle = await keptConnection();
    const holder = await holdStatutes();
    const slow = Promise.all([question(), question()]);
    while (await waiting(holder) < 2) expect(hub.process.exitCode).toBeNull();
    const ended = hub.end('SIGTERM');
    await once(idle, 'close');
    // The port is closed; so is a connection that was kept from before.
    await expect(question()).rejects.toMatchObject({ cause: { code: expect.stringMatching(/^(ECONNREFUSED|ECONNRESET|UND_ERR_SOCKET)$/) } });
    await holder.end();
    const answer = { status: 200, connection: 'close', body: expect.stringMatching(/^{"data":{"statutes":{"nodes":\[{"code":"/) };
    expect(await slow).toEqual([answer, answer]);
    expect(await ended).toMatchObject({ code: 0, complained: '' });
    expect([birthOf(hub.process.pid!), birthOf(postgres)]).toEqual([undefined, undefined]);
  });
});

async function question(): Promise<{ status: number; connection: string | null; body: string }> {
  const body = JSON.stringify({ query: '{ statutes(first: 1) { nodes { code } } }' });
  const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return { status: response.status, connection: response.headers.get('connection'), body: await response.text() };
}

/** A connection that was answered once and is kept for a next request. */
async function keptConnection(): Promise<net.Socket> {
  const { hostname, port } = new URL(hub.url);
  const socket = net.connect(Number(port), hostname);
  socket.write(`GET /health HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
  await once(socket, 'data');
  return socket.resume();
}

/** A session that keeps everybody else from the statutes for as long as it lasts. */
async function holdStatutes(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: (await joinEmbedded(DATA_DIR))!.url });
  await client.connect();
  await client.query('begin; lock table registry.statute in access exclusive mode');
  return client;
}

/** How many statements wait for the statutes. */
async function waiting(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from pg_locks where relation = 'registry.statute'::regclass and not granted`);
  return rows[0]!.count;
}
