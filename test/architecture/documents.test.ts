import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repoFile } from '../../src/platform/repo.js';
import { aHub, type TestHub } from '../support/hub.js';

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
  afterAll(() => test.close());

  it.each(readmes)('%s: each query has the answer that stands behind it', async (file) => {
    const blocks = blocksOf(file);
    const queries = blocks.flatMap((block, at) => (block.language === 'graphql' ? [{ ...block, answer: blocks[at + 1]! }] : []));
    expect(queries).toHaveLength(3);
    for (const { as, text, answer } of queries) {
      expect(await test.ask(as === 'public' ? null : as!, text)).toEqual(JSON.parse(answer.text));
    }
  });

  it('is the same in both languages', () => {
    const [english, chinese] = readmes.map(blocksOf);
    expect(chinese).toEqual(english);
  });

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

/** As a statement reads without the breaks that make it readable. */
function oneLine(sql: string): string {
  return sql.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').trim();
}
