import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { agricultureMatters } from '../../seeds/reference/matters-agriculture.js';
import { cultureMatters } from '../../seeds/reference/matters-culture.js';
import { environmentMatters } from '../../seeds/reference/matters-environment.js';
import { marketMatters } from '../../seeds/reference/matters-market.js';
import { transportMatters } from '../../seeds/reference/matters-transport.js';
import { urbanMatters } from '../../seeds/reference/matters-urban.js';
import { statutes } from '../../seeds/reference/statutes.js';
import type { Domain } from '../../src/casework/case/index.js';
import { clocks } from '../../src/casework/clock/index.js';
import { readArticle, readBasis } from '../../src/kernel/index.js';
import { contentOf } from '../../src/modules.js';
import { repoFile } from '../../src/platform/repo.js';
import { thresholdCites } from './threshold-cites.js';

/** `食品安全法 122`, or an instrument alone. */
type Citation = string;

/** The instruments by every name that they are cited by, each with the articles that its versions list. */
const register = new Map<string, Set<string>>();
for (const { name, shortName, documentNumber, articles } of statutes) {
  for (const called of [name, shortName, documentNumber]) {
    if (called !== undefined) register.set(called, new Set([...(register.get(called) ?? []), ...articles.map(({ article }) => article)]));
  }
}

/** What the register lacks, once each. */
const lacking = (citations: readonly Citation[]): Citation[] => [...new Set(citations)].filter((citation) => {
  const [name = '', article] = citation.split(' ');
  const held = register.get(name);
  return !held || (article !== undefined && !held.has(article));
});

const cite = ({ lawName, article }: { readonly lawName: string; readonly article?: string | undefined }): Citation => [lawName, article].filter(Boolean).join(' ');

let domains: readonly Domain[];
beforeAll(async () => { ({ domains } = await contentOf()); });

describe('the statutes register holds', () => {
  it('every provision on which a cause of action rests', () => {
    const citations = domains.flatMap(({ causes }) => causes.flatMap(({ basis }) => basis.map(cite)));
    expect(citations.length).toBeGreaterThan(150);
    expect(lacking(citations)).toEqual([]);
  });

  it('every provision on which a matter rests, but for laws that a new one replaced and that the source does not name', () => {
    const matters = [...agricultureMatters, ...cultureMatters, ...environmentMatters, ...marketMatters, ...transportMatters, ...urbanMatters];
    // In brackets stands which text of the law is meant.
    const citations = matters.flatMap(({ bases }) => bases.map(({ lawName, ...rest }) => cite({ ...rest, lawName: lawName.replace(/（.+）$/, '') })));
    expect(lacking(citations)).toEqual(['旧法']);
  });

  it('the article of 刑法 and every other provision of the threshold rows that the domains answer or lead to', () => {
    const rows = Object.keys(thresholdCites);
    const ledTo = domains.flatMap(({ causes }) => causes.flatMap(({ escalatesTo }) => escalatesTo));
    expect(ledTo.filter((id) => !rows.some((row) => row === id || row.startsWith(`${id}.`)))).toEqual([]);
    expect(answeredRows().filter((id) => !rows.includes(id))).toEqual([]);
    expect(lacking(rows.flatMap((id) => [...crimesOf(id), ...thresholdCites[id]!]))).toEqual([]);
  });

  it('every provision on which a clock rests, but for instruments that it does not hold', () => {
    const citations = clocks.flatMap(({ basis }) => basis.map((cited): Citation[] => {
      const read = readBasis(cited);
      if (!read.ok) return [cited.replace(/^《(.+?)》(?:（(.+?号)）)?.*$/, (_, name: string, number?: string) => number ?? name)];
      const { lawName, docNumber = lawName, article, paragraph } = read.value;
      // The register lists an article whole or by its paragraphs.
      return [`${docNumber} ${article}`, `${docNumber} ${article}(${paragraph ?? 1})`];
    }));
    const unheld = citations.filter((spellings) => lacking(spellings).length === spellings.length).flatMap(([first]) => first!.split(' ', 1));
    expect(citations.length).toBeGreaterThan(200);
    expect([...new Set(unheld)].sort()).toEqual([
      '国家发展改革委令第36号', '关于改革完善受案立案制度的意见', '农业综合行政执法管理办法', '右法治办〔2024〕11号文件', '国家市场监督管理总局令第44号', '国家市场监督管理总局令第45号',
      '忻州市文件（2017年）', '晋政办发〔2019〕22号文件', '朔政办发〔2024〕10号文件',
    ].sort());
  });

  it('every provision that the domains’ code and pages of facts cite in words', () => {
    const citations = texts().flatMap(citationsIn);
    for (const known of ['刑法 142-1', '法释〔2021〕24号 17', '公路安全保护条例 66', '法释〔2023〕7号 19', '刑法 229', '刑法 139-1']) expect(citations).toContain(known);
    expect(lacking(citations)).toEqual([]);
  });
});

/** Ids in the first column of the tables of rows in `docs/fact-keys/`. */
function answeredRows(): string[] {
  const pages = filesOf('docs/fact-keys').map((page) => fs.readFileSync(page, 'utf8'));
  return [...new Set(pages.flatMap((page) => [...page.matchAll(/^\| ([A-Z]+[\d.][\w./-]*) \|/gm)].map(([, id]) => id!)))];
}

/** The articles of 刑法 that a row is named after: `P142-1.s`, `C250/246`. */
const crimesOf = (id: string): Citation[] => (/^[A-Z](\d+(?:-1)?(?:\/\d+)?)/.exec(id)?.[1] ?? '').split('/').filter(Boolean).map((article) => `刑法 ${article}`);

function texts(): string[] {
  const code = filesOf('src/domains').filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return [...code, ...filesOf('docs/fact-keys')].map((file) => fs.readFileSync(file, 'utf8'));
}

function filesOf(folder: string): string[] {
  const root = repoFile(folder);
  return fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => path.join(root, file)).filter((file) => fs.statSync(file).isFile());
}

const instrument = /(?:[\u4e00-\u9fff]+〔\d{4}〕\d+号|[\u4e00-\u9fff]+(?:法典|法|条例|规定|办法))/.source;
const inWords = /第[一二三四五六七八九十百千]+条(?:之一)?/.source;
const inFigures = /\d{1,4}(?:之一|-\d)?(?!\d|,\d|〔)/.source;
const more = /(?:第[一二三四五六七八九十]+[款项])*(?:、|至| and | to |, )/.source;
const citation = new RegExp(`(${instrument})(?:(${inWords}(?:${more}${inWords})*)|(?: arts?)? (${inFigures}(?:(?: to | and |, )${inFigures})*)|(?=[^第 \\d]))`, 'g');

/** 刑法第一百三十三条之一, 法释〔2021〕24号 arts 16 to 18, 刑法 213 to 216, 法释〔2004〕11号 alone. */
function citationsIn(text: string): Citation[] {
  return [...text.matchAll(citation)].flatMap(([, before = '', words, figures]) => {
    const name = [...register.keys()].filter((known) => before.endsWith(known)).sort((one, other) => other.length - one.length)[0];
    const places = words ?? figures;
    // Without a place, only a number names an instrument beyond doubt: 「…方法」 ends like a law.
    if (places === undefined) return before.endsWith('号') ? [name ?? before] : [];
    return articlesIn(places).map((article) => `${name ?? before} ${article}`);
  });
}

/** Articles of 第十六条至第十八条, 1 and 2, 213 to 216, 142之一. */
function articlesIn(places: string): string[] {
  const parts = places.split(/(、|至| and | to |, )/);
  return parts.flatMap((part, index) => {
    if (index % 2 === 1) return [];
    const article = articleOf(part);
    const before = parts[index - 1];
    if (before !== '至' && before !== ' to ') return [article];
    const from = Number(articleOf(parts[index - 2]!).split('-')[0]);
    return [...Array.from({ length: Number(article.split('-')[0]) - from }, (_, at) => String(from + at)), article];
  });
}

function articleOf(part: string): string {
  const reading = readArticle(part.startsWith('第') ? part : part.replace('之一', '-1'));
  if (!reading.ok) throw new Error(`not an article: ${part}`);
  return reading.value.article;
}
