import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { graphql } from 'graphql';
import { crimeOf, crimes, PoliceLine } from '../../../src/casework/crime/index.js';
import { contentOf } from '../../../src/modules.js';
import { schemaOf } from '../../../src/platform/graphql/schema.js';
import { ormOf } from '../../../src/platform/orm.js';
import { shapesOf } from '../../../src/platform/reader/index.js';
import { repoFile } from '../../../src/platform/repo.js';
import { DomainCode } from '../../../src/registry/organ/index.js';

interface Stated { readonly section: string; readonly id: string; readonly articles: string; readonly domains: string; readonly cite: string }

const law = parse(fs.readFileSync(repoFile('test/golden/crimes-of-law.csv'), 'utf8'), { columns: true, from_line: 2 }) as unknown as Stated[];
/** §3 of the review: crimes of officials, which the hub never names anybody for. */
const ofOfficials = ['408'];
const rows = law.filter(({ section, articles }) => section !== '4' && !ofOfficials.includes(articles));
const articlesOf = ({ articles }: Stated): string[] => articles.split(' ').filter(Boolean);
const citing = (code: string): Stated[] => rows.filter((row) => articlesOf(row).includes(code));
const sorted = (codes: Iterable<string>): string[] => [...new Set(codes)].sort();

const fields: Readonly<Record<string, DomainCode>> = {
  MR: DomainCode.MARKET, EE: DomainCode.ENVIRONMENT, TR: DomainCode.TRANSPORT, CU: DomainCode.CULTURE, AG: DomainCode.AGRICULTURE, UM: DomainCode.URBAN,
};
const domainsOf = ({ domains }: Stated): DomainCode[] =>
  (/\ball\b/.test(domains) ? Object.values(fields) : Object.entries(fields).flatMap(([short, domain]) => (domains.includes(short) ? [domain] : [])));

describe('the register of crimes', () => {
  it('has every crime that the review of the law cites, and no other', () => {
    expect(sorted(crimes.map(({ code }) => code))).toEqual(sorted(rows.flatMap(articlesOf)));
    expect(new Set(crimes.map(({ code }) => code)).size).toBe(crimes.length);
  });

  it('leads every clause on repeated penalties to a row of a crime', () => {
    const known = new Set(rows.map(({ id }) => id.split('.')[0]));
    expect(law.filter(({ section, id }) => section === '4' && !known.has(id.split('.')[0]))).toEqual([]);
  });

  it('says of each crime the fields of its rows', () => {
    expect(Object.fromEntries(crimes.map(({ code, domains }) => [code, sorted(domains)]))).toEqual(Object.fromEntries(crimes.map(({ code }) => [code, sorted(citing(code).flatMap(domainsOf))])));
  });

  it('proposes the environment line for the crimes of the environment part, the economic for those of the standards (二), else the general', () => {
    const lineOf = (code: string): PoliceLine => {
      if (citing(code).some(({ section }) => section === '2.4')) return PoliceLine.ENV;
      return citing(code).some(({ cite }) => cite.includes('标准(二)')) ? PoliceLine.ECON : PoliceLine.GENERAL;
    };
    expect(crimes.map(({ code, policeLine }) => [code, policeLine])).toEqual(crimes.map(({ code }) => [code, lineOf(code)]));
  });

  it('cites articles as documents do', () => {
    expect(['338', '142-1', '341(2)', '117'].map((code) => crimeOf(code)?.citation)).toEqual(['刑法第338条', '刑法第142条之一', '刑法第341条第2款', '刑法第117条、第119条第1款']);
    expect(crimeOf('408')).toBeUndefined();
  });

  it('answers the public by field and by code, both of which must hold', async () => {
    const { modules } = await contentOf();
    const schema = await schemaOf(modules, shapesOf(ormOf(modules), modules));
    const codesWhere = async (where: string): Promise<string[]> => {
      const { data, errors } = await graphql({ schema, source: `{ crimes(where: ${where}) { code name citation domains policeLine } }` });
      expect(errors).toBeUndefined();
      return (data!['crimes'] as { code: string }[]).map(({ code }) => code);
    };
    expect(await codesWhere('null')).toEqual(crimes.map(({ code }) => code));
    expect(await codesWhere('{ domain: ENVIRONMENT }')).toEqual(['134', '225', '229(1)', '229(3)', '277', '280', '286', '338', '339']);
    expect(await codesWhere('{ domain: CULTURE, code: "338" }')).toEqual([]);
  });
});
