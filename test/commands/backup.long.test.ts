import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { rebuild } from '../../src/casework/statistics/index.js';
import { backup } from '../../src/commands/backup.js';
import { readBackup, seal, type Manifest } from '../../src/commands/backup-folder.js';
import { migrate } from '../../src/commands/migrate.js';
import { restore } from '../../src/commands/restore.js';
import type { Hub } from '../../src/hub.js';
import { Sequencer } from '../../src/platform/log/index.js';
import { repoFile } from '../../src/platform/repo.js';
import { aDatabase, aHub, type TestHub } from '../support/hub.js';
import { command, emptyFolder, endAll } from '../support/process.js';
import { aDecision, aReport, countsOf, submit } from '../support/reports.js';

const folder = emptyFolder();
const keyFile = process.env['TEST_KEY_FILE']!;
const saved = path.join(folder, 'saved');
const askers = [null, 'youyu-env-handler', 'shuozhou-procuratorate'];
const hubs: TestHub[] = [];
const folders: string[] = [];

/** The machine may have other things to do. */
jest.setTimeout(120_000);

interface EventSeen { readonly cursor: string; readonly id: string; readonly aggregateNumber: number }

/** The events that an asker may see after a cursor, one page or all. */
async function eventsOf(test: TestHub, asker: string | null, after: string | null = null, isWhole = true): Promise<EventSeen[]> {
  const seen: EventSeen[] = [];
  for (let cursor = after, more = true; more;) {
    const { events } = await test.ask<{ events: { nodes: EventSeen[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }>(
      asker, 'query ($after: String) { events(first: 100, after: $after) { nodes { cursor id aggregateNumber } pageInfo { endCursor hasNextPage } } }', { after: cursor },
    );
    seen.push(...events.nodes);
    [cursor, more] = [events.pageInfo.endCursor, isWhole && events.pageInfo.hasNextPage];
  }
  return seen;
}

const figures = (test: TestHub): Promise<unknown> => test.ask('shanxi-leader', `{ statistics(measures: [CASES, DECISIONS, FINES], by: [DOMAIN, MONTH]) {
  countedTo { cursor recordedAt } cells { members { code } figures { value } } total { figures { value } } } }`);
const past = (test: TestHub, id: string, cursor: string): Promise<unknown> => test.ask('youyu-env-handler', `query ($id: ID!, $cursor: String!) {
  enforcementCase(id: $id, asOf: { cursor: $cursor }) { revision title status parties { nameAsReported party { name } } decisions { decisionNumber } } }`, { id, cursor });

/** What stands in each table, partitions by themselves, as one digest each. */
async function digestsOf({ hub }: TestHub): Promise<Record<string, string>> {
  const tables = await hub.database.sql<{ name: string }>(`select schemaname || '.' || tablename as name from pg_tables where schemaname !~ '^(pg_|information_schema|public)' order by 1`);
  const [row] = await hub.database.sql<Record<string, string>>(
    `select ${tables.map(({ name }) => `(select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') from ${name} t) as "${name}"`).join(', ')}`,
  );
  return row!;
}

async function over(url: string): Promise<TestHub> {
  const test = await aHub({ url });
  hubs.push(test);
  return test;
}

/** The hub of a release that brings one migration more than this one: an index. */
async function laterRelease(url: string): Promise<Hub> {
  const { hub } = await over(url);
  const migrations = fs.mkdtempSync(repoFile('dist/later-'));
  folders.push(migrations);
  fs.cpSync(repoFile('dist/migrations'), migrations, { recursive: true });
  fs.writeFileSync(path.join(migrations, '29991231000000_log_index_later.js'), `import { Migration } from '@mikro-orm/migrations';
    export class LogIndexLater extends Migration { up() { this.addSql('create index event_later on log.event (recorded_at)'); } }`);
  hub.orm.config.set('migrations', { ...hub.orm.config.get('migrations'), path: migrations, pathTs: migrations });
  return hub;
}

/** Reports and corrects until told to stop, with decisions so that the public sees some of it. */
async function write(test: TestHub, name: string, signal: AbortSignal): Promise<number> {
  let count = 0;
  for (; !signal.aborted; count += 1) {
    const report = aReport(`${name}-${count}`, { decisions: [aDecision(`右环罚字〔2026〕${name}${count}号`, { publishedOn: '2026-10-10' })] });
    await submit(test, `${name}-${count}`, [report]);
    await submit(test, `${name}-${count}-again`, [{ ...report, status: 'CLOSED' }]);
  }
  return count;
}

let source: TestHub;
let restored: TestHub;
let manifest: Manifest;
/** What an asker was given: the first page of events, or all of them, and the cursor at which figures ended. */
interface Given { readonly first: EventSeen[]; readonly last: string }
let before: { given: Given[]; figures: unknown; past: unknown; asked: [string, string] };

async function given(asker: string | null): Promise<Given> {
  const { statistics } = await source.ask<{ statistics: { countedTo: { cursor: string } } }>(asker, '{ statistics(measures: CASES) { countedTo { cursor } } }');
  return { first: await eventsOf(source, asker, null, asker === null), last: statistics.countedTo.cursor };
}

beforeAll(async () => {
  source = await over(await aDatabase());
  await rebuild(source.hub.database);
  const each = await Promise.all(askers.map(given));
  const [mine] = (await submit(source, 'first', [aReport('first')])).rows;
  await source.position();
  const asked: [string, string] = [mine!.enforcementCase!.id, (await eventsOf(source, 'youyu-env-handler', each[1]!.last)).at(-1)!.cursor];
  await submit(source, 'corrected', [aReport('first', { title: '更正后的案件名称' })]);
  before = { given: each, asked, figures: await figures(source), past: await past(source, ...asked) };
  const sequencer = new Sequencer({ url: source.url, onFailure: (error) => { throw error; } });
  sequencer.start();
  const stop = new AbortController();
  const written = ['a', 'b', 'c'].map((name) => write(source, name, stop.signal));
  const made = await command(['backup', saved], { DATABASE_URL: source.url, KEY_FILE: keyFile });
  expect(made).toMatchObject({ code: 0, complained: '', said: expect.stringContaining(`THE KEYS ARE NOT IN IT: copy the key file ${keyFile}`) });
  manifest = await readBackup(saved, keyFile);
  stop.abort();
  expect(Math.min(...await Promise.all(written))).toBeGreaterThan(0);
  await sequencer.stop();
  const url = await aDatabase('template0');
  const { code, said, complained } = await command(['restore', saved], { DATABASE_URL: url, KEY_FILE: keyFile });
  expect([code, complained, said]).toEqual([0, '', expect.stringContaining(manifest.digest)]);
  restored = await over(url);
});

afterAll(async () => {
  for (const test of hubs) await test.close();
  await endAll();
  for (const one of [folder, ...folders]) fs.rmSync(one, { recursive: true, force: true });
});

describe('a hub restored from a backup that was made while writers went on (R-122)', () => {
  it('is a picture of one instant: each event has its revision and each revision its event, positions are dense', async () => {
    const [row] = await restored.hub.database.sql(`select (select count(*) from casework.case_revision r full join (select * from log.event where type in ('case.report', 'case.correct')) e on e.id = r.event_id
        where r.event_of is null and (r.event_id is null or e.id is null))::int as odd,
      (select count(*) from log.event)::int - (select count(*) from log.entry)::int - (select count(*) from log.pending)::int as lost,
      (select coalesce(max(position), 0) - count(*) from log.entry)::int as gaps, (select count(*) from log.event e where not exists (select from log.part p where p.event_id = e.id))::int as bare`);
    expect(row).toEqual({ odd: 0, lost: 0, gaps: 0, bare: 0 });
    expect(manifest.log).toMatchObject({ position: expect.stringMatching(/^\d+$/), leaf: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it.each(askers.map((asker, at) => [asker, at] as const))('gives %s the same cursors for the same events, and goes on behind every old one exactly', async (asker, at) => {
    const { first, last } = before.given[at]!;
    // Writers had gone on until the instant of the backup.
    expect((await eventsOf(restored, asker, null, asker === null)).slice(0, first.length)).toEqual(first);
    for (const index of [0, Math.floor(first.length / 2), first.length - 1]) {
      expect((await eventsOf(restored, asker, first[index]!.cursor, false)).slice(0, first.length - index - 1)).toEqual(first.slice(index + 1, index + 101));
    }
    const since = await eventsOf(restored, asker, last);
    expect(asker === null || since.length > 1).toBe(true);
    expect((await eventsOf(source, asker, last)).slice(0, since.length)).toEqual(since);
  });

  it('answers figures, and what was known earlier, as it did', async () => {
    expect(await figures(restored)).toEqual(before.figures);
    expect(await past(restored, ...before.asked)).toEqual(before.past);
    expect(before.past).toMatchObject({ enforcementCase: { revision: 1 } });
  });

  it('gives the same backup again; a restore of that which fails leaves nothing, the next one succeeds, a later release migrates on from there, every table is equal', async () => {
    const again = path.join(folder, 'again');
    const whole = await backup(restored.url, again, keyFile);
    expect({ ...whole, moment: '', digest: '', tables: whole.tables.map(({ name, rows }) => [name, rows]) })
      .toEqual({ ...manifest, moment: '', digest: '', tables: manifest.tables.map(({ name, rows }) => [name, rows]) });
    const target = await over(await aDatabase('template0'));
    const cut = { ...whole, tables: whole.tables.map((table) => (table.name === 'casework.case_step' ? { ...table, rows: table.rows + 1 } : table)) };
    await expect(restore(target.hub, again, cut)).rejects.toThrow('casework.case_step:');
    expect(await digestsOf(target)).toEqual({});
    await restore(target.hub, again, whole);
    expect(await migrate(await laterRelease(target.url))).toEqual(['29991231000000_log_index_later']);
    expect(await digestsOf(target)).toEqual(await digestsOf(restored));
  });

  it('takes the next report: next position, next number of the sequence, no gap', async () => {
    await restored.position();
    const end = async () => (await restored.hub.database.sql<{ position: number; seq: number }>('select max(position)::int as position, max(event_seq)::int as seq from log.entry'))[0]!;
    const { position, seq } = await end();
    await submit(restored, 'after', [aReport('after')]);
    await restored.position();
    const next = await end();
    expect(next.position).toBeGreaterThan(position);
    expect(next.seq).toBeGreaterThan(Math.max(seq, Number(manifest.sequences[0]!.last)));
    const [row] = await restored.hub.database.sql('select (max(position) - count(*))::int as gaps, count(distinct event_id)::int - count(*)::int as doubled from log.entry');
    expect(row).toEqual({ gaps: 0, doubled: 0 });
  });

  it('knows a batch that it took in before, and keeps its lists of new rows', async () => {
    const { rows } = await submit(restored, 'first', [aReport('first')]);
    const [row] = await restored.hub.database.sql('select count(*)::int as kept from scope.enforcement_case where row_id = $1', [rows[0]!.enforcementCase!.id]);
    expect(row).toEqual({ kept: expect.any(Number) });
    const [odd] = await restored.hub.database.sql(`select count(*)::int as odd from (select unnest(audience) as scope, listed_at, id as row_id from casework.enforcement_case) a full join scope.enforcement_case s using (scope, listed_at, row_id)
      where a.row_id is null or s.row_id is null`);
    expect(odd).toEqual({ odd: 0 });
  });

  it.each(['delete from log.entry', 'delete from log.event', 'truncate log.event_p0', 'update log.entry set leaf = leaf', 'update log.event set actor = actor'])('refuses %s', async (statement) => {
    await expect(restored.hub.database.sql(statement)).rejects.toThrow('the log is append-only');
  });
});

describe('a restore', () => {
  const contents = (): Manifest => JSON.parse(fs.readFileSync(path.join(saved, 'manifest.json'), 'utf8')) as Manifest;
  /** A copy of the backup in which something is not as it was. */
  const altered = (name: string, change: (copy: string) => void): string => {
    const copy = path.join(folder, name);
    fs.cpSync(saved, copy, { recursive: true });
    change(copy);
    return copy;
  };
  const flip = (file: string): void => {
    const bytes = fs.readFileSync(file);
    bytes[9]! ^= 1;
    fs.writeFileSync(file, bytes);
  };

  it.each<[string, (copy: string) => void, string]>([
    ['in which one bit of a table was flipped', (copy) => flip(path.join(copy, 'log.part.copy.gz')), 'log.part.copy.gz" is damaged'],
    ['whose manifest was altered', (copy) => fs.writeFileSync(path.join(copy, 'manifest.json'), JSON.stringify({ ...contents(), sequences: [] })), 'manifest.json" is damaged'],
    ['whose manifest is cut short', (copy) => fs.truncateSync(path.join(copy, 'manifest.json'), 500), 'manifest.json" is damaged'],
    ['without one of its tables', (copy) => fs.rmSync(path.join(copy, 'log.entry.copy.gz')), 'log.entry.copy.gz is missing'],
    ['that was interrupted, and so has no manifest', (copy) => fs.rmSync(path.join(copy, 'manifest.json')), 'manifest.json is missing'],
    ['of another format', (copy) => fs.writeFileSync(path.join(copy, 'manifest.json'), JSON.stringify({ ...contents(), format: 2 })), 'is of format 2 and this release reads format 1'],
    ['of a later release', (copy) => {
      const { digest: _digest, format: _format, ...rest } = contents();
      seal(copy, { ...rest, migrations: [...rest.migrations, '20991231000000_later'] });
    }, 'of a later release, with 20991231000000_later'],
  ])('refuses one %s, before it looks at the database', async (what, change, said) => {
    await expect(readBackup(altered(what, change), keyFile)).rejects.toThrow(said);
  });

  it('refuses a database that is not empty, and writes nothing into it', async () => {
    const standing = await countsOf(source);
    await expect(restore(source.hub, saved, manifest)).rejects.toThrow(/The database is not empty \(it has .+\) and nothing was written/);
    expect(await countsOf(source)).toEqual(standing);
  });

  it('refuses another key file, and makes none', async () => {
    const url = await aDatabase('template0');
    const none = path.join(folder, 'none.json');
    expect(await command(['restore', saved], { DATABASE_URL: url, KEY_FILE: none })).toMatchObject({ code: 1, said: '', complained: expect.stringContaining(`The key file ${none} lacks keys of this backup`) });
    expect(fs.existsSync(none)).toBe(false);
    expect(await digestsOf(await over(url))).toEqual({});
  });
});

describe('a backup', () => {
  it('is its owner’s alone, and goes into an empty folder only', async () => {
    expect(fs.statSync(saved).mode & 0o777).toBe(0o700);
    expect(new Set(fs.readdirSync(saved).map((file) => fs.statSync(path.join(saved, file)).mode & 0o777))).toEqual(new Set([0o600]));
    await expect(backup(source.url, saved, keyFile)).rejects.toThrow('is not empty: choose one that is');
  });

  it('holds no key', () => {
    const { keys } = JSON.parse(fs.readFileSync(keyFile, 'utf8')) as { keys: { id: string; key: string }[] };
    const text = fs.readFileSync(path.join(saved, 'manifest.json'), 'utf8');
    expect(keys.filter(({ key }) => text.includes(key))).toEqual([]);
    expect(manifest.keys.map(({ id }) => id)).toEqual(keys.map(({ id }) => id));
  });
});
