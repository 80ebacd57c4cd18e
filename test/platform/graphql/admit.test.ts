import fs from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, isObjectType, parse, type GraphQLSchema } from 'graphql';
import { firstQueries } from '../../../src/commands/screen.js';
import { contentOf } from '../../../src/modules.js';
import { admit } from '../../../src/platform/graphql/admit.js';
import { limits, secondsToAnswer, secondsToCommand } from '../../../src/platform/graphql/limits.js';
import { schemaOf } from '../../../src/platform/graphql/schema.js';
import { ormOf } from '../../../src/platform/orm.js';
import { pageSize, shapesOf } from '../../../src/platform/reader/index.js';
import { repoFile } from '../../../src/platform/repo.js';

const organ = { id: '1', code: '1', name: '虚构机关', kind: 'DEPARTMENT', lineage: [], division: null };
const actors = [['the public', { organ: null }], ['an organ', { organ }]] as const;

describe('what the product itself asks', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => { const { modules } = await contentOf(); schema = await schemaOf(modules, shapesOf(ormOf(modules), modules)); });

  const told = (query: string, actor: (typeof actors)[number][1], variables: Record<string, unknown> = {}): string[] => {
    const verdict = admit(schema, { document: parse(query), operationName: null, variables, actor });
    return 'errors' in verdict ? verdict.errors.map(({ message }) => message) : [];
  };

  /** Every field of a type that leads nowhere. */
  const leaves = (name: string): string => {
    const type = schema.getType(name);
    const plain = (text: string): boolean => !isObjectType(schema.getType(text.replace(/[![\]]/g, '')));
    return isObjectType(type) ? Object.values(type.getFields()).filter((field) => plain(String(field.type)) && field.args.length === 0).map((field) => field.name).join(' ') : '';
  };

  it.each(actors)('is admitted, for %s', (_who, actor) => {
    const readme = fs.readFileSync(repoFile('README.md'), 'utf8');
    const shown = [...readme.matchAll(/^```graphql.*?\n(.*?)^```$/gms)].map(([, text]) => text!);
    expect([...shown, ...firstQueries.map(({ query }) => query)].flatMap((query) => told(query, actor))).toEqual([]);
    expect(shown.length).toBeGreaterThan(1);
    expect(told(getIntrospectionQuery({ descriptions: true, schemaDescription: true, specifiedByUrl: true, inputValueDeprecation: true, directiveIsRepeatable: true, oneOf: true }), actor)).toEqual([]);
  });

  it.each(actors)('and the fullest page that there is, for %s', (_who, actor) => {
    const page = `query ($first: Int) { enforcementCases(first: $first) {
      nodes { ${leaves('EnforcementCase')} withheld { field } organ { id name } decisions { ${leaves('PenaltyDecision')} } parties { role party { id name unifiedSocialCreditCode } } steps { ${leaves('CaseStep')} } }
      total { text } pageInfo { hasNextPage endCursor } } }`;
    expect(told(page, actor, { first: 100 })).toEqual([]);
    const pages = `{ ${['a', 'b', 'c'].map((alias) => `${alias}: enforcementCases(first: 100) { nodes { ${leaves('EnforcementCase')} decisions { ${leaves('PenaltyDecision')} } } }`).join(' ')} }`;
    expect(told(pages, actor).join()).toContain(actor.organ ? '' : '查询代价');
  });

  it('a batch with its answer row by row is admitted, ten batches with theirs too', () => {
    const rows = '{ id state rows { sourceKey outcome issues { field message } } }';
    expect(told(`{ submissions(first: 10) { nodes ${rows} } }`, { organ })).toEqual([]);
    expect(told(`{ submissions(first: 100) { nodes ${rows} } }`, { organ }).join()).toContain('查询代价');
  });

  it('one document is weighed anew where a variable says how many rows it asks for, and where another asks', () => {
    const ask = (source: string) => {
      const document = parse(source);
      return (actor: (typeof actors)[number][1], variables = {}): boolean => 'errors' in admit(schema, { document, operationName: null, variables, actor });
    };
    const byVariable = ask('query ($first: Int) { enforcementCases(first: $first) { nodes { id } } }');
    expect([10, 1_000, 10].map((first) => byVariable({ organ }, { first }))).toEqual([false, true, false]);
    const wide = ask(`{ ${Array.from({ length: 15 }, (_, place) => `a${place}: statisticsMeasures { code }`).join(' ')} }`);
    expect([{ organ }, { organ: null }, { organ }].map((actor) => wide(actor))).toEqual([false, true, false]);
  });

  it('an organ may ask more than the public, never less', () => {
    for (const [name, most] of Object.entries(limits.toThePublic)) expect(most).toBeLessThanOrEqual(limits.toOrgans[name as keyof typeof limits.toOrgans]);
  });
});

it('docs/limits.md says the limits as they are', () => {
  const rows = [...fs.readFileSync(repoFile('docs/limits.md'), 'utf8').matchAll(/^\| `(\w+)` [^|]*\| ([\d,]+) \| ([\d,]+) \|/gm)].map(([, name, ...most]) => [name, ...most.map((text) => Number(text.replaceAll(',', '')))]);
  const expected = Object.keys(limits.toThePublic).map((name) => [name, limits.toThePublic[name as keyof typeof limits.toThePublic], limits.toOrgans[name as keyof typeof limits.toOrgans]]);
  expect(rows).toEqual([...expected, ['pageSize', pageSize.most, pageSize.most], ['secondsToAnswer', secondsToAnswer, secondsToAnswer], ['secondsToCommand', secondsToCommand, secondsToCommand]]);
});
