import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repoFile } from '../../src/platform/repo.js';
import { aHub, type TestHub } from '../support/hub.js';
import { endAll, serve } from '../support/process.js';

const readmes = ['README.md', 'README.zh-CN.md'];
const documents = [...readmes, 'CONTRIBUTING.md', 'SECURITY.md', ...fs.readdirSync(repoFile('docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`)];

interface Block { readonly language: string; readonly as: string | undefined; readonly text: string }

const read = (file: string): string => fs.readFileSync(repoFile(file), 'utf8');

/** The fenced blocks of a document, in order; `as=` behind the language names who asks. */
function blocksOf(file: string): Block[] {
  return [...read(file).matchAll(/^```(\w+)(?: as=(\S+))?\n(.*?)^```$/gms)].map(([, language, as, text]) => ({ language: language!, as, text: text! }));
}

describe('what the documents show', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(async () => { await endAll(); await test.close(); });

  it.each(readmes)('%s: each query has the answer that stands behind it', async (file) => {
    const blocks = blocksOf(file);
    const queries = blocks.flatMap((block, at) => (block.language === 'graphql' ? [{ ...block, answer: blocks[at + 1]! }] : []));
    expect(queries).toHaveLength(2);
    for (const { as, text, answer } of queries) {
      expect(await test.ask(as === 'public' ? null : as!, text)).toEqual(JSON.parse(answer.text));
    }
  });

  it('is the same in both languages', () => {
    const [english, chinese] = readmes.map(blocksOf);
    expect(chinese).toEqual(english);
  });

  it('README.md: the ten lines of a department (R-124) do what is said of them', async () => {
    const blocks = blocksOf('README.md');
    const at = blocks.findIndex(({ text }) => text.startsWith('TOKEN='));
    const lines = blocks[at]!.text.trim().split('\n');
    expect(lines).toHaveLength(10);
    const environment = { DATABASE_URL: test.url, KEY_FILE: process.env['TEST_KEY_FILE']!, DEMO: '1' };
    const hub = await serve(environment, 'serve');
    const type = (typed: string[]): Promise<unknown[]> => answersOf(typed.join('\n').replaceAll('http://127.0.0.1:4000', hub.url), environment);

    const [me, receipt, again, corrected] = await type(lines.slice(0, 8));
    expect(me).toEqual({ me: { organName: '朔州市生态环境局右玉分局', roles: ['HANDLER'] } });
    expect(receipt).toMatchObject(JSON.parse(blocks[at + 1]!.text) as object);
    expect(again).toEqual(receipt);
    expect(corrected).toMatchObject({ submitEnvironmentCases: { rows: [{ outcome: 'SUPERSEDED', issues: [] }] } });
    await test.position();
    // Typed in another shell: the lines that only prepare are typed anew.
    const [all, since] = await type([0, 1, 8, 9].map((index) => lines[index]!)) as { events: { nodes: unknown[] } }[];
    expect(all!.events.nodes).toMatchObject([{ payload: { L2: { sourceKey: 'A-1' } } }]);
    expect(since!.events.nodes).toEqual([]);
    await hub.end('SIGTERM');
  }, 120_000);

  it('docs/reader.md: the statement is the one that the query becomes', async () => {
    const [query, statement] = blocksOf('docs/reader.md');
    const texts = await test.statementsOf(() => test.ask('youyu-env-handler', query!.text));
    const [compiled] = texts.filter((text) => text.includes('enforcement_case'));
    expect(oneLine(statement!.text)).toBe(oneLine(compiled!));
  });

  it.each(documents)('%s: its links lead somewhere', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !fs.existsSync(path.resolve(path.dirname(repoFile(file)), link)))).toEqual([]);
  });
});

/** curl, as far as the documents use it: a machine that tests need not have it. */
const curl = `const [, , address, ...words] = process.argv;
const after = (option) => words.flatMap((word, at) => (word === option ? [words[at + 1]] : []));
const headers = after('-H').map((header) => header.split(': '));
process.stdout.write(await (await fetch(address, { method: 'POST', headers, body: after('-d')[0] })).text());`;

/** What a shell prints when the lines are typed into it, each answer's data; npm and curl are this project's own programs. */
async function answersOf(lines: string, environment: Readonly<Record<string, string>>): Promise<unknown[]> {
  const prelude = `set -e\nnpm() { shift 4; "$NODE" "$MAIN" "$@"; }\ncurl() { "$NODE" --input-type=module -e "$CURL" -- "$@"; }\n`;
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, NODE: process.execPath, MAIN: repoFile('dist/src/main.js'), CURL: curl, ...environment };
  const { stdout } = await promisify(execFile)('sh', ['-c', prelude + lines], { env });
  return stdout.trim().split('\n').map((line) => (JSON.parse(line) as { data: unknown }).data);
}

/** As a statement reads without the breaks that make it readable. */
function oneLine(sql: string): string {
  return sql.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').trim();
}
