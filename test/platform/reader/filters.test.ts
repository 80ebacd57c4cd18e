import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { casesOfOrgan, casesOfParty } from '../../../src/casework/case/index.js';
import { contentOf } from '../../../src/modules.js';
import { fieldClasses, type FieldClass } from '../../../src/platform/model/index.js';
import { keysFor, type List, type Shape } from '../../../src/platform/reader/index.js';
import { demoToken } from '../../../src/commands/serve.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { naiveLists } from '../../support/naive-lists.js';
import { allOf, pageOf } from '../../support/pages.js';

const { domains, modules } = await contentOf();

const actors = [
  null, 'youyu-env-handler', 'shuozhou-env-head', 'shuozhou-market-handler', 'shuozhou-procuratorate', 'shanxi-leader', 'shanxi-justice', 'youyu-court',
];
const lists: readonly List[] = [...modules.flatMap(({ lists: own = [] }) => own), casesOfParty, casesOfOrgan];

interface Looked { readonly list: string; readonly filter: string; readonly field: string; readonly fieldClass: FieldClass; readonly shape: Shape }

describe('a filter', () => {
  let test: TestHub;
  let looked: readonly Looked[];
  beforeAll(async () => {
    test = await aHub();
    looked = filtersOf(test);
  });
  afterAll(() => test.close());

  it('is known here with the field that it looks at, whichever list has it', () => {
    // What an organ keeps for itself is in no list that the naive reader knows.
    const asked = connectionsOf(test).filter(({ name }) => name !== 'notices' && name !== 'contactPoints').flatMap(({ name, where }) => where.map((filter) => `${name}.${filter}`));
    const known = Object.entries(naiveLists).flatMap(([name, { filters }]) => Object.keys(filters).map((filter) => `${name}.${filter}`));
    expect(known.sort()).toEqual(asked.sort());
  });

  it('has the class of that field, or a higher one', () => {
    const rank = (fieldClass: FieldClass): number => fieldClasses.indexOf(fieldClass);
    for (const { list, filter, fieldClass } of looked) {
      const declared = lists.find(({ name }) => name === list)!.filters[filter]!;
      expect({ list, filter, isGuarded: rank(declared.fieldClass) >= rank(fieldClass) }).toEqual({ list, filter, isGuarded: true });
    }
    expect(looked.map(({ list, filter }) => `${list}.${filter}`)).toEqual(expect.arrayContaining([
      'enforcementCases.status', 'enforcementCases.caseNumber', 'environmentCases.medium', 'submissions.sourceSystem', 'Party.cases.status',
    ]));
  });

  it.each(actors)('finds only rows on which %s reads the field, and counts no others', async (actor) => {
    const { sight } = (await test.hub.contextOf(actor === null ? null : await demoToken(test.hub, actor), null)).actor;
    const tried = new Set<string>();
    for (const one of looked.filter(({ list }) => !list.includes('.'))) {
      for (const { value, matching } of await valuesOf(test, one, keysFor(sight, 'L0'))) {
        const asked = { list: one.list, args: `where: { ${one.filter}: ${value} }`, fields: fieldsOf(one) };
        const page = await pageOf<Record<string, unknown>>(test, actor, asked);
        const rows = page.pageInfo.hasNextPage ? await allOf<Record<string, unknown>>(test, actor, asked) : page.nodes;
        expect({ ...one, shape: '', value, blind: rows.filter((row) => isWithheld(one, row)).length }).toMatchObject({ blind: 0 });
        expect(page.total.count).toBe(rows.length);
        if (matching > rows.length) tried.add(`${one.list}.${one.filter}`);
      }
    }
    // What is hidden must be there to be found, or nothing was tried.
    const hidden = ['enforcementCases.caseNumber', 'enforcementCases.status', 'environmentCases.medium'];
    if (actor === null) expect([...tried]).toEqual(expect.arrayContaining(hidden));
  });

  it.each(actors)('below a row finds only what %s reads, too', async (actor) => {
    const cases = await test.hub.database.sql<{ status: string; number: string; organ: string; party: string }>(
      `select c.status, c.case_number as number, c.organ_id as organ, link.party_id as party
       from casework.enforcement_case c join casework.case_party link on link.enforcement_case_id = c.id
       where c.case_number is not null and 'p' = any(c.audience) order by c.id limit 12`,
    );
    for (const { status, number, organ, party } of cases) {
      for (const [where, field] of [[`{ status: ${status} }`, 'status'], [`{ caseNumber: ${JSON.stringify(number)} }`, 'caseNumber']] as const) {
        const below = `cases(first: 100, where: ${where}) { total { count } nodes { ${field} } }`;
        const answer = await test.ask<Record<string, { cases: { total: { count: number }; nodes: Record<string, unknown>[] } } | null>>(
          actor, `{ organ(id: "${organ}") { ${below} } party(id: "${party}") { ${below} } }`,
        );
        for (const found of Object.values(answer)) {
          expect(found?.cases.nodes.filter((node) => node[field] === null) ?? []).toEqual([]);
          expect(found?.cases.total.count).toBe(found?.cases.nodes.length);
        }
      }
    }
    expect(cases.length).toBeGreaterThan(5);
  });
});

/** Every list of the schema with the names of its filters. */
function connectionsOf({ hub: { schema } }: TestHub): { name: string; where: string[] }[] {
  return Object.values(schema.getTypeMap()).filter((type) => isObjectType(type)).flatMap((type) => Object.values(type.getFields()).flatMap((field) => {
    const where = field.args.find(({ name }) => name === 'where');
    const filters = where && getNamedType(where.type);
    if (!isInputObjectType(filters) || !getNamedType(field.type).name.endsWith('Connection')) return [];
    return [{ name: type.name === 'Query' ? field.name : `${type.name}.${field.name}`, where: Object.keys(filters.getFields()) }];
  }));
}

/** Filters on fields that not everyone who sees the row may read. */
function filtersOf({ hub: { shapes } }: TestHub): Looked[] {
  return Object.values(naiveLists).flatMap((list) => Object.entries(list.filters).flatMap(([filter, { field }]) => {
    const factsOf = (shape: Shape): { fieldClass: FieldClass } | undefined => shape.columns.get(field) ?? shape.spreads.get(field) ?? shape.pointers.get(field);
    const shape = [shapes.get(list.rows)!, shapes.get(list.node)!].find(factsOf)!;
    const { fieldClass } = factsOf(shape)!;
    return fieldClass === 'L0' ? [] : [{ list: list.name, filter, field, fieldClass, shape }];
  }));
}

/** Values that stand in rows which the actor sees, as GraphQL writes them, with the number of such rows. */
async function valuesOf({ hub }: TestHub, { list, filter, field, shape }: Looked, keys: readonly string[]): Promise<{ value: string; matching: number }[]> {
  const column = shape.columns.get(field)?.name ?? shape.spreads.get(field)!.parts.get('value')!.column;
  const rows = await hub.database.sql<{ value: string | boolean; matching: number }>(
    `select ${column} as value, count(*)::int as matching from ${shape.table}
     where ${column} is not null and audience && $1::text[] group by 1 order by 2 desc, 1 limit 5`, [keys],
  );
  const where = getNamedType(hub.schema.getQueryType()!.getFields()[list]!.args.find(({ name }) => name === 'where')!.type);
  const isCode = isInputObjectType(where) && 'getValues' in getNamedType(where.getFields()[filter]!.type);
  return rows.map(({ value, matching }) => ({ value: isCode ? String(value) : JSON.stringify(value), matching }));
}

/** The field of a case under which a domain's facts stand. */
const holderOf = (list: string): string | undefined => domains.find((domain) => domain.list.name === list)?.name;

function fieldsOf({ list, field }: Looked): string {
  const holder = holderOf(list);
  return holder === undefined ? `${field} withheld { field }` : `${holder} { ${field} { value } withheld { field } }`;
}

function isWithheld({ list, field }: Looked, row: Record<string, unknown>): boolean {
  const under = holderOf(list);
  const holder = (under === undefined ? row : row[under]) as (Record<string, unknown> & { withheld: { field: string }[] }) | null;
  return holder === null || holder[field] === null || holder.withheld.some((one) => one.field === field);
}
