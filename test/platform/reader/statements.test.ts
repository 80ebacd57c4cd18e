import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, getNullableType, graphql, isLeafType, isListType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { demoOrgans } from '../../../seeds/demo/organs.js';
import { generatedDays } from '../../../seeds/generated/reports.js';
import { sendersOf, takeIn } from '../../../src/commands/generated-cases.js';
import { demoToken } from '../../../src/commands/serve.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { tellNotices } from '../../support/notices.js';
import { pageOf } from '../../support/pages.js';
import { addRareRows } from '../../support/rare-rows.js';

const actors = [null, 'shuozhou-procuratorate', 'shanxi-justice'] as const;
const parents = [1, 10, 100] as const;

type Field = GraphQLField<unknown, unknown>;
interface Place { readonly name: string; readonly root: string; readonly document: (first: number) => string }

describe('the number of statements', () => {
  let test: TestHub;
  beforeAll(async () => {
    test = await aHub();
    await multiply(test, 'registry.matter', `'code', code || '-' || copy`, 2);
    await multiply(test, 'casework.submission', `'batch_key', batch_key || '-' || copy`, 20);
    await multiply(test, 'casework.transfer_route', `'client_key', client_key || '-' || copy`, 120);
    await multiply(test, 'casework.transfer', `'number', number || '-' || copy`, 10);
    await multiply(test, 'casework.deadline', `'duty', duty`, 2);
    await multiply(test, 'casework.finding', `'standard', standard`, 10);
    await addRareRows(test);
    await tellNotices(test, 'shanxi-justice', 100);
    await moreCases(test);
  });
  afterAll(() => test.close());

  /** Runs with the actor looked up beforehand, and gives the statements and the answer. */
  const run = async (actor: string | null, source: string) => {
    const contextValue = await test.hub.contextOf(actor === null ? null : await demoToken(test.hub, actor), null);
    let answer: Awaited<ReturnType<typeof graphql>> | undefined;
    const statements = await test.statementsOf(async () => { answer = await graphql({ schema: test.hub.schema, source, contextValue }); });
    expect(answer?.errors).toBeUndefined();
    return { statements, data: answer!.data as Record<string, { nodes?: unknown[] }> };
  };

  it('is one for every list of the API, with 1, 10 and 100 parents, for three actors', async () => {
    const places = listsOf(test.hub.schema.getQueryType()!);
    const counts: Record<string, number[]> = {};
    const runs = places.flatMap((place) => actors.flatMap((actor) => parents.map((first) => ({ ...place, actor, first }))));
    for (const { name, root, document, actor, first } of runs) {
      const { statements, data } = await run(actor, document(first));
      (counts[name] ??= []).push(statements.length);
      // The widest actor has as many parents as are asked for, or the count would say nothing.
      if (actor === 'shanxi-justice') expect({ name, rows: data[root]!.nodes!.length }).toEqual({ name, rows: first });
    }
    expect(Object.keys(counts)).toEqual(expect.arrayContaining([
      'enforcementCases', 'environmentCases', 'organs', 'EnforcementCase.parties', 'EnforcementCase.decisions', 'EnforcementCase.steps', 'Party.cases', 'Organ.cases',
      'Party.aliases', 'Submission.rows', 'Statute.articles',
    ]));
    expect(counts).toEqual(Object.fromEntries(Object.keys(counts).map((name) => [name, actors.flatMap(() => parents.map(() => 1))])));
  });

  it('is one for a page of everything at once, nested lists paged among it', async () => {
    const everything = (first: number): string => `{ enforcementCases(first: ${first}) {
      total { text } pageInfo { endCursor }
      edges { cursor node { id withheld { field }
        organ { superior { name cases(first: 2) { nodes { id } total { count } } } }
        early: parties { party { cases(first: 2, orderBy: OPENED_AT_ASC) { nodes { id decisions { id } } pageInfo { endCursor } } } }
        late: parties { party { aliases { name }
          cases(first: 3, where: { historic: false }) { edges { cursor node { environment { medium { value } } steps { kind } } } } } }
      } } } }`;
    const counts: number[] = [];
    for (const actor of actors) for (const first of parents) counts.push((await run(actor, everything(first))).statements.length);
    expect(counts).toEqual(counts.map(() => 1));
  });

  it('is one for each root field and set of arguments, and none for the actor itself', async () => {
    const { statements } = await run('shanxi-justice', `{
      me { organName }
      all: enforcementCases(first: 3) { nodes { id } }
      all: enforcementCases(first: 3) { nodes { parties { id } } }
      old: enforcementCases(first: 3, where: { historic: true }) { nodes { id } }
      organs(first: 2) { nodes { cases { total { count } } } }
    }`);
    expect(statements).toHaveLength(3);
  });

  it('is at most one for a root field that answers with one object, and for the log', async () => {
    const { statements } = await run('shanxi-justice', '{ events(first: 100) { nodes { id payload } } }');
    expect(statements).toHaveLength(1);
    const { nodes: [one] } = await pageOf<{ id: string; organ: { code: string } }>(test, null, { list: 'enforcementCases', fields: 'id organ { code }', first: 1 });
    const document = `{
      enforcementCase(id: "${one!.id}") { parties { party { cases { nodes { id } } } } }
      organ(code: "${one!.organ.code}") { cases { nodes { id } } }
    }`;
    for (const actor of actors) expect((await run(actor, document)).statements).toHaveLength(2);
  });
});

/** More rows of a small table, so that a hundred can be asked for. */
async function multiply({ hub }: TestHub, table: string, changed: string, copies: number): Promise<void> {
  await hub.database.sql(
    `insert into ${table} select (jsonb_populate_record(given, jsonb_build_object('id', gen_random_uuid(), ${changed}))).*
     from ${table} as given, generate_series(1, ${copies}) as copy`,
  );
}

/** Some eighty cases more of each domain, sent on one day. */
async function moreCases({ hub }: TestHub): Promise<void> {
  const [day] = generatedDays(7, 500, hub.domains, demoOrgans(), 2_000);
  await takeIn(hub, day!, { sourceSystem: 'generated-7', senders: await sendersOf(hub), key: 'statements', done: new Set() });
}

/** Every list that the roots lead to, found in the schema: each by its shortest way. */
function listsOf(query: GraphQLObjectType): Place[] {
  const places: Place[] = [];
  for (const root of Object.values(query.getFields()).filter(isConnection)) {
    const document = (inner: string) => (first: number): string => `{ ${root.name}(first: ${first}) { nodes { ${inner} } } }`;
    const node = nodeOf(root);
    places.push({ name: root.name, root: root.name, document: document(leafOf(node)) });
    walk(node, (inner) => document(inner), root.name, places, new Set([node.name]));
  }
  return [...new Map(places.map((place) => [place.name, place])).values()];
}

function walk(start: GraphQLObjectType, around: (inner: string) => Place['document'], root: string, places: Place[], met: Set<string>): void {
  const waiting = [{ type: start, around }];
  for (let at = waiting.shift(); at; at = waiting.shift()) {
    for (const field of Object.values(at.type.getFields())) {
      const type = isConnection(field) ? nodeOf(field) : getNamedType(field.type);
      if (!isObjectType(type)) continue;
      const page = (inner: string): string => `(first: 3) { nodes { ${inner} } total { count } pageInfo { endCursor } }`;
      const said = (inner: string): string => `${field.name} ${isConnection(field) ? page(inner) : `{ ${inner} }`}`;
      const { around: outer } = at;
      const isList = isConnection(field) || isListType(getNullableType(field.type));
      if (isList) places.push({ name: `${at.type.name}.${field.name}`, root, document: outer(said(leafOf(type))) });
      if (met.has(type.name)) continue;
      met.add(type.name);
      waiting.push({ type, around: (inner) => outer(said(inner)) });
    }
  }
}

const isConnection = (field: Field): boolean => getNamedType(field.type).name.endsWith('Connection');
const nodeOf = (field: Field): GraphQLObjectType => getNamedType((getNamedType(field.type) as GraphQLObjectType).getFields()['nodes']!.type) as GraphQLObjectType;
const leafOf = (type: GraphQLObjectType): string => Object.values(type.getFields()).find((field) => isLeafType(getNamedType(field.type)))!.name;
