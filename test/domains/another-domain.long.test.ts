import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { repoFile } from '../../src/platform/repo.js';

/** What a checkout has; this test is left out, or it would make the copy make another. */
const CHECKOUT = [
  'src', 'test', 'migrations', 'seeds', 'schema', 'docs', 'bench', '.ci', '.swcrc', '.dependency-cruiser.cjs', 'jest.config.js', 'package.json', 'package-lock.json', 'tsconfig.json',
];
const SELF = repoFile('test/domains/another-domain.long.test.ts');
const MINUTES = 60_000;

interface Block { readonly language: string; readonly file: string | undefined; readonly text: string }

/** The fenced blocks of the page, in order. */
const blocks: readonly Block[] = [...fs.readFileSync(repoFile('docs/add-a-domain.md'), 'utf8').matchAll(/^```(\w+)(?: file=(\S+))?\n(.*?)^```$/gms)]
  .map(([, language, file, text]) => ({ language: language!, file, text: text! }));

let folder: string;
beforeAll(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-domain-')));
  for (const name of CHECKOUT) fs.cpSync(repoFile(name), path.join(folder, name), { recursive: true, filter: (file) => file !== SELF });
  fs.symlinkSync(fs.realpathSync(repoFile('node_modules')), path.join(folder, 'node_modules'));
});
afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }); });

/** Puts each added line of a block below the line that stands above it in the block. */
function insert(text: string): void {
  const [first, ...lines] = text.trimEnd().split('\n');
  const file = path.join(folder, first!.replace('+++ ', ''));
  let content = fs.readFileSync(file, 'utf8');
  for (const [at, line] of lines.entries()) {
    if (!line.startsWith('+')) continue;
    const above = `${lines[at - 1]!.slice(1)}\n`;
    expect([above, content.split(above)]).toEqual([above, [expect.any(String), expect.any(String)]]);
    content = content.replace(above, () => `${above}${line.slice(1)}\n`);
  }
  fs.writeFileSync(file, content);
}

/** Runs a command line of the page in the copy and gives what it printed; fails with all of it. */
async function run(line: string): Promise<string> {
  const { PATH, HOME } = process.env;
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', line], { cwd: folder, env: { PATH, HOME, CI: 'true' }, maxBuffer: 2 ** 26 })
    .catch((error: unknown) => {
      const { stdout: said, stderr: complained } = error as { stdout: string; stderr: string };
      throw new Error(`${line}\n${said}\n${complained}`);
    });
  return stdout + stderr;
}

it('another domain is a folder: made, listed, migrated and printed as docs/add-a-domain.md says, it holds the contract merged and federated', async () => {
  for (const { file, text } of blocks.filter((block) => block.file !== undefined)) {
    fs.mkdirSync(path.dirname(path.join(folder, file!)), { recursive: true });
    fs.writeFileSync(path.join(folder, file!), text);
  }
  for (const { text } of blocks.filter(({ language }) => language === 'diff')) insert(text);

  const said: string[] = [];
  for (const line of blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => text.trimEnd().split('\n'))) said.push(await run(line));

  const migrations = fs.readdirSync(path.join(folder, 'migrations')).filter((name) => name.endsWith('_trial_create_facts.ts'));
  expect(migrations).toHaveLength(1);
  expect(fs.readFileSync(path.join(folder, 'migrations', migrations[0]!), 'utf8')).toContain(`select scope.follow('trial.facts');`);
  expect(fs.readFileSync(path.join(folder, 'schema/subgraphs/trial.graphql'), 'utf8')).toContain('submitTrialCases');
  // What jest says of the contract, first merged, then federated; a failed test would have ended the command.
  const ways = said.at(-1)!.split('\n  federated\n');
  expect(ways).toHaveLength(2);
  for (const way of ways) expect(way).toMatch(/测试领域（trial）(?:\n.*){1,10}✓ come back as they were sent/);
}, 5 * MINUTES);
