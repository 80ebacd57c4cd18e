import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execute, parse } from 'graphql';
import { demoToken } from '../../../src/commands/serve.js';
import { aHub, type TestHub } from '../../support/hub.js';

let test: TestHub;
beforeAll(async () => { test = await aHub(); });
afterAll(() => test.close());

const document = parse('query ($id: ID!) { enforcementCase(id: $id) { id caseNumber status title organ { name } parties { role } } }');

/** Ids in a fixed order that the identities see in part. */
const someIds = async (): Promise<string[]> => (await test.hub.database.sql<{ id: string }>('select id from casework.enforcement_case order by md5(id::text) limit 40')).map(({ id }) => id);

it.each(['youyu-env-handler', 'shuozhou-procuratorate', null])('asks once about several rows, and gives %s each as when it is asked for alone', async (identity) => {
  const { hub } = test;
  const ids = await someIds();
  const asked = [...ids, ids[0]!, ids[1]!.toUpperCase(), '00000000-0000-0000-0000-000000000000'];
  const token = identity === null ? null : await demoToken(hub, identity);
  const contextValue = await hub.contextOf(token, null);
  const answer = async (id: string): Promise<unknown> => execute({ schema: hub.schema, document, variableValues: { id }, contextValue });
  const alone: unknown[] = [];
  for (const id of asked) alone.push(await answer(id));
  let together: unknown[] = [];
  const statements = await test.statementsOf(async () => { together = await Promise.all(asked.map(answer)); });
  expect(statements).toHaveLength(1);
  expect(together).toEqual(alone);
  const found = alone.map((one) => JSON.stringify(one).includes('"enforcementCase":null'));
  expect(found).toContain(true);
});

it('mixes up neither actors nor documents', async () => {
  const { hub } = test;
  const [id] = await someIds();
  const other = parse('query ($id: ID!) { enforcementCase(id: $id) { id } }');
  const contexts = await Promise.all(['youyu-env-handler', 'shanxi-leader'].map(async (identity) => hub.contextOf(await demoToken(hub, identity), null)));
  const questions = contexts.flatMap((contextValue) => [document, other].map((asked) => ({ schema: hub.schema, document: asked, variableValues: { id }, contextValue })));
  const alone: unknown[] = [];
  for (const question of questions) alone.push(await execute(question));
  let together: unknown[] = [];
  const statements = await test.statementsOf(async () => { together = await Promise.all(questions.map(async (question) => execute(question))); });
  expect(statements).toHaveLength(4);
  expect(together).toEqual(alone);
});
