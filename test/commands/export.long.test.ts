import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { exportData } from '../../src/commands/export.js';
import { demoToken } from '../../src/commands/serve.js';
import { aHub, type TestHub } from '../support/hub.js';
import { allOf, pageOf } from '../support/pages.js';
import { command, commandCutShort, emptyFolder, endAll, type Ended } from '../support/process.js';
import { aCompany, aDecision, anIdentityNumber, aPerson, aReport, submit } from '../support/reports.js';
import { contentOf } from '../../src/modules.js';

const { domains } = await contentOf();

const folder = emptyFolder();
let test: TestHub;
let environment: Readonly<Record<string, string>>;

/** The machine may have other things to do. */
jest.setTimeout(120_000);

beforeAll(async () => {
  test = await aHub();
  environment = { DATABASE_URL: test.url, KEY_FILE: process.env['TEST_KEY_FILE']!, DEMO: '1', DATA_DIR: path.join(folder, 'data') };
  await submit(test, 'export-1', [aReport('911406230000000000', {
    title: '=HYPERLINK("http://example.invalid","x")', violation: '@SUM(A1), “甲”\n乙', amountInvolved: '52000.00',
    parties: [aCompany(1), aPerson('张示例（虚构）', { residentIdNumber: anIdentityNumber(7) })],
    decisions: [aDecision('右环罚字〔2026〕77号', { kinds: ['FINE', 'WARNING'], publishedOn: '2026-10-10' })],
    facts: { excessMultiple: { value: '4.2', source: 'MEASURED' }, pollutant: { value: '-化学需氧量' } },
  })]);
  await test.position();
});

afterAll(async () => {
  await test.close();
  await endAll();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Runs the real program with an asker's token in its environment. */
async function exported(identity: string | null, ...args: string[]): Promise<Ended> {
  const token = identity === null ? {} : { TOKEN: (await demoToken(test.hub, identity))! };
  return command(['export', ...args], { ...environment, ...token });
}

/** A table's rows by the names of their columns, without the terms. */
function rowsOf(text: string): Record<string, string>[] {
  return parse<Record<string, string>>(text, { bom: true, columns: (header: string[]) => header.map((title) => title.split(' ').at(-1)!) });
}

/** The same export without a process of its own. */
async function tableFor(identity: string | null, what: string): Promise<Record<string, string>[]> {
  const to = path.join(folder, `${what}.csv`);
  const said: string[] = [];
  await exportData(test.hub, { what, to, after: undefined, token: identity === null ? null : await demoToken(test.hub, identity), say: (text) => said.push(text) });
  expect(said).toEqual([expect.stringContaining(`exporting as ${identity ?? 'the public'}`), expect.stringContaining('rows exported')]);
  return rowsOf(fs.readFileSync(to, 'utf8'));
}

const askers = [null, 'youyu-env-handler', 'shuozhou-procuratorate'];
const caseFields = `id title status amountInvolved violation organ { name } parties { id party { name residentIdNumber } } decisions { id }
  steps { id } withheld { field }`;

interface CaseSeen {
  id: string; title: string | null; status: string | null; amountInvolved: string | null; violation: string; organ: { name: string };
  parties: { id: string; party: { name: string; residentIdNumber: string | null } }[]; decisions: { id: string }[]; steps: { id: string }[]; withheld: { field: string }[];
}

/** The text of a cell, without what keeps a spreadsheet from running it. */
const plain = (text: string | undefined): string => text?.replace(/^'/, '') ?? '';

describe.each(askers)('an export by %s', (asker) => {
  it('holds the cases that the API shows to the same token, value by value, and says what is withheld', async () => {
    const { code, said } = await exported(asker, 'cases');
    expect(code).toBe(0);
    const rows = rowsOf(said);
    const seen = await allOf<CaseSeen>(test, asker, { list: 'enforcementCases', fields: caseFields });
    expect(rows).toHaveLength((await pageOf(test, asker, { list: 'enforcementCases' })).total.count);
    expect(rows.map((row) => [row['id'], plain(row['title']), row['status']!.split(' ')[1] ?? '', row['amountInvolved'], plain(row['violation']), row['organ.name'], row['withheld']]))
      .toEqual(seen.map((one) => [one.id, one.title ?? '', one.status ?? '', one.amountInvolved ?? '', one.violation, one.organ.name, one.withheld.map(({ field }) => field).join('；')]));
  });

  it('holds the parties, decisions and steps that stand below them, with their masks', async () => {
    const seen = await allOf<CaseSeen>(test, asker, { list: 'enforcementCases', fields: caseFields });
    const parties = await tableFor(asker, 'parties');
    expect(parties.map((row) => [row['enforcementCase.id'], row['id'], row['party.name'], plain(row['party.residentIdNumber'])]))
      .toEqual(seen.flatMap((one) => one.parties.map(({ id, party }) => [one.id, id, party.name, party.residentIdNumber ?? ''])));
    for (const what of ['decisions', 'steps'] as const) {
      expect((await tableFor(asker, what)).map((row) => row['id'])).toEqual(seen.flatMap((one) => one[what].map(({ id }) => id)));
    }
  });

  it('holds transfers with what stands below them, told by the number of their transfer', async () => {
    const seen = await allOf<{ id: string; number: string; tracks: { id: string }[]; steps: { id: string }[] }>(test, asker, { list: 'transfers', fields: 'id number tracks { id } steps { id }' });
    expect(seen.length > 0).toBe(asker !== null);
    for (const [what, field] of [['tracks', 'tracks'], ['handling', 'steps']] as const) {
      expect((await tableFor(asker, what)).map((row) => [row['transfer.number'], row['id']])).toEqual(seen.flatMap((one) => one[field].map(({ id }) => [one.number, id])));
    }
  });

  it('holds the catalogue of every organ in order, numbered from 1 for each organ and year (R-044)', async () => {
    const rows = await tableFor(asker, 'catalogue');
    const seen = await allOf(test, asker, { list: 'caseCatalogue' });
    expect(rows.map(({ id }) => id)).toEqual(seen.map(({ id }) => id));
    for (const of of Map.groupBy(rows, (row) => `${row['organ.code']!} ${row['year']!}`).values()) expect(of.map(({ number }) => number)).toEqual(of.map((_, index) => String(index + 1)));
    expect(rows.some((row) => row['parties.party.name'] !== '' && row['decisions.decisionNumber'] !== '')).toBe(true);
    expect(rows.some((row) => row['file.standing'] !== '')).toBe(asker !== null);
  });

  it('holds the organs, batches, transfers and deadlines of the API', async () => {
    for (const what of ['organs', 'submissions', 'transfers', 'deadlines']) {
      const seen = await allOf<{ id: string }>(test, asker, { list: what });
      expect((await tableFor(asker, what)).map((row) => row['id'])).toEqual(seen.map(({ id }) => id));
    }
  });
});

describe('a table', () => {
  const ofTest = (rows: Record<string, string>[]): Record<string, string>[] => rows.filter((row) => row['enforcementCase.caseNumber'] === '右环立〔2026〕911406230000000000号');

  it('is defused: text that a spreadsheet would run or round stands behind an apostrophe', async () => {
    const row = (await tableFor('youyu-env-handler', 'cases')).find(({ caseNumber }) => caseNumber === '右环立〔2026〕911406230000000000号');
    expect(row).toMatchObject({ sourceKey: `'911406230000000000`, title: `'=HYPERLINK("http://example.invalid","x")`, violation: `'@SUM(A1), “甲”\n乙`, historic: '否', amountInvolved: '52000.00' });
  });

  it('says codes with their terms, several in one cell', async () => {
    expect(ofTest(await tableFor('youyu-env-handler', 'decisions'))).toMatchObject([{ kinds: '罚款 FINE；警告 WARNING', basis: '生态环境法典 1107', inForce: '是', withheld: '' }]);
  });

  it('names facts by term and key, one to a row; those withheld are named together', async () => {
    const facts = (rows: Record<string, string>[]): string[][] => rows.map((row) => [row['fact']!, row['value']!, row['source']!, row['withheld']!]);
    expect(facts(ofTest(await tableFor('youyu-env-handler', 'facts')))).toEqual([
      ['污染物 pollutant', `'-化学需氧量`, '陈述申报 DECLARED', ''], ['超标倍数（倍） excessMultiple', '4.2', '现场测量 MEASURED', ''],
    ]);
    const toPublic = await tableFor(null, 'facts');
    // That there are facts of the case's own domain, and none of them.
    const seen = await allOf<{ id: string; domain: string }>(test, null, { list: 'enforcementCases', fields: 'id domain' });
    const nameOf = new Map(seen.map(({ id, domain }) => [id, domains.find(({ code }) => code === domain)!.name]));
    expect(facts(toPublic)).toEqual(toPublic.map((row) => ['', '', '', nameOf.get(row['enforcementCase.id']!)]));
    expect(new Set(toPublic.map((row) => row['withheld']))).toEqual(new Set(domains.map(({ name }) => name)));
  });

  it('shows a person’s name masked to those outside the case, and the number to its own line alone', async () => {
    const persons = async (asker: string | null): Promise<(string | undefined)[][]> =>
      (await tableFor(asker, 'parties')).filter((row) => row['party.name']!.startsWith('张') && row['party.kind']!.endsWith('NATURAL_PERSON')).slice(0, 1)
        .map((row) => [row['party.name'], row['party.residentIdNumber'], row['withheld']]);
    expect(await persons(null)).toEqual([['张*', '', expect.stringContaining('party.name；party.residentIdNumber')]]);
    expect(await persons('shuozhou-procuratorate')).toEqual([['张示例（虚构）', '', 'party.residentIdNumber']]);
    expect(await persons('youyu-env-handler')).toEqual([['张示例（虚构）', expect.stringMatching(/^'?\d{17}[\dX]$/), '']]);
  });

  it('goes to a file of its owner alone, whole, with the mark that Excel needs and terms before names', async () => {
    const file = path.join(folder, 'organs.csv');
    fs.writeFileSync(file, 'of yesterday');
    const { code, said } = await exported(null, 'organs', '--to', file);
    expect([code, said]).toEqual([0, '']);
    const text = fs.readFileSync(file, 'utf8');
    expect(text.startsWith('\ufeff标识 id,机关代码 code,名称 name,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('organs'))).toEqual(['organs.csv']);
  });
});

describe('the log', () => {
  interface Told { cursor: string; id: string; type: string; payload: object }
  const lines = (said: string): Told[] => said.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Told);

  const read = async (asker: string | null, after?: string): Promise<Told[]> => {
    const to = path.join(folder, 'log.jsonl');
    await exportData(test.hub, { what: 'log', to, after, token: asker === null ? null : await demoToken(test.hub, asker), say: () => {} });
    return lines(fs.readFileSync(to, 'utf8'));
  };

  it.each(askers)('holds the events that the API shows to %s, in their order', async (asker) => {
    const seen: Told[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: { events: { nodes: Told[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await test.ask(
        asker, 'query ($after: String) { events(first: 100, after: $after) { nodes { cursor id payload } pageInfo { hasNextPage endCursor } } }', { after },
      );
      seen.push(...page.events.nodes);
      [after, more] = [page.events.pageInfo.endCursor, page.events.pageInfo.hasNextPage];
    }
    const events = await read(asker);
    expect(events.map(({ cursor, id, payload }) => ({ cursor, id, payload }))).toEqual(seen);
    expect((await read(asker, seen.at(-3)!.cursor)).map(({ id }) => id)).toEqual(seen.slice(-2).map(({ id }) => id));
  });

  it('goes on from the cursor that it named last', async () => {
    const asker = 'youyu-env-handler';
    const cursor = /last cursor: (\S+)\n$/.exec((await exported(asker, 'log')).complained)![1]!;
    const nothing = await exported(asker, 'log', '--after', cursor);
    expect([nothing.said, nothing.complained]).toEqual(['', expect.stringContaining(`0 rows exported\n末游标 last cursor: ${cursor}\n`)]);
    await submit(test, 'export-2', [aReport('E-2')]);
    await test.position();
    const rest = await exported(asker, 'log', `--after=${cursor}`);
    expect(lines(rest.said).map(({ type }) => type)).toContain('case.report');
    expect(lines(rest.said)).toEqual(await read(asker, cursor));
  });

  it('ends quietly when nobody reads on', async () => {
    const { code, said, complained } = await commandCutShort(['export', 'log'], environment);
    expect(said).toMatch(/^\{"cursor"/);
    expect([code, complained]).toEqual([0, expect.stringMatching(/^.*exporting as the public.*\n$/)]);
  });
});

describe('an export is refused in a sentence', () => {
  const refusal = async (args: string[], given: Readonly<Record<string, string>> = {}): Promise<string> => {
    const { code, said, complained } = await command(['export', ...args], { ...environment, ...given });
    expect([code, said]).toEqual([1, '']);
    expect(complained).toMatch(/\p{Script=Han}.* · .+\n$/u);
    return complained;
  };

  it.each([
    ['that names nothing', [], 'Name what to export; choose one of those'],
    ['of what there is not', ['secrets'], 'There is no "secrets" to export; choose one of those'],
    ['with an option that there is not', ['cases', '--token=x'], 'export does not take "--token=x"; choose one of those'],
    ['with an option that lacks its value', ['cases', '--to'], '--to lacks its value: write --to FILE'],
    ['of a table after a cursor', ['cases', '--after', 'x'], '--after is for the log alone'],
    ['after a cursor of somebody else', ['log', '--after', 'x'], 'The cursor was not given to these rights'],
    ['with a token file that there is not', ['cases', '--token-file', '/nowhere'], 'The file "/nowhere" cannot be read (it does not exist)'],
    ['into a folder that there is not', ['organs', '--to', '/nowhere/organs.csv'], 'The file "/nowhere/organs.csv" cannot be written (it does not exist)'],
  ])('%s', async (_what, args, sentence) => {
    expect(await refusal(args)).toContain(sentence);
  });

  it.each(['not-a-token', ''])('with the token %j, and does not become the public', async (TOKEN) => {
    expect(await refusal(['cases'], { TOKEN })).toContain('The token is not accepted: get another one');
  });

  it('never because the token stands in a file', async () => {
    const file = path.join(folder, 'token');
    fs.writeFileSync(file, `${(await demoToken(test.hub, 'youyu-env-handler'))!}\n`);
    const { code, complained } = await command(['export', 'submissions', '--token-file', file], environment);
    expect([code, complained]).toEqual([0, expect.stringContaining('exporting as youyu-env-handler')]);
  });
});
