import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { execute, getOperationAST, parse } from 'graphql';
import { demoToken } from '../../../src/commands/serve.js';
import { executionOver } from '../../../src/platform/graphql/answer.js';
import type { Context } from '../../../src/platform/graphql/context.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { actors, favourites, roots, valuesOf } from '../../support/hub-questions.js';
import { questions, type Question, type Values } from '../../support/random-questions.js';
import { organCode, shuozhouBureau, youyuBranch } from '../../support/reports.js';
import { stir } from '../../support/restless-cases.js';

describe('what the reader answers whole', () => {
  let test: TestHub;
  let values: Values;
  const contexts = new Map<string | null, Context>();

  beforeAll(async () => {
    test = await aHub();
    await stir(test, [youyuBranch, shuozhouBureau].map(organCode), { cases: 40, rounds: 3, seed: 20_261_123 });
    // A link whose party is hidden has null where null must not be.
    await test.hub.database.sql(
      `update registry.party set audience = array(select key from unnest(audience) as key where key like 'o%') where name like '人%' or name like '右玉县试验化工2%'`,
    );
    const known = await valuesOf(test);
    values = { ...known, '*': { text: ['虚构', '右玉', '没有这样的'], from: ['2024-01-01', '2026-01-01'], before: ['2026-09-01'], to: ['2026-09-01'], ...known['*'] } };
    for (const actor of actors) contexts.set(actor, await test.hub.contextOf(actor === null ? null : await demoToken(test.hub, actor), null));
  });
  afterAll(() => test.close());

  it('is to the letter what graphql-js would complete it to, for every actor', async () => {
    const { schema } = test.hub;
    const whole = executionOver(schema);
    const compare = async (actor: string | null, { source, variables }: Question): Promise<void> => {
      const document = parse(source);
      const contextValue = contexts.get(actor)!;
      const completed = await execute({ schema, document, variableValues: variables, contextValue });
      const answered = await whole({ document, operation: getOperationAST(document)!, operationName: null, variables, contextValue });
      expect(JSON.stringify(answered)).toBe(JSON.stringify(completed));
    };
    const property = fc.asyncProperty(fc.constantFrom(...actors), questions({ schema, values, roots, favourites }), compare);
    await fc.assert(property, { numRuns: 300, interruptAfterTimeLimit: 60_000 });
  }, 120_000);

  it('is each actor’s own when all ask one document again and again', async () => {
    const { schema, database } = test.hub;
    const source = `query ($id: ID!) { enforcementCase(id: $id) { id title caseNumber status withheld { field reason }
      parties { role party { name cases(first: 3) { nodes { id title } } } } organ { name } decisions { content fineAmount } } }`;
    const ids = (await database.sql<{ id: string }>('select id from casework.enforcement_case order by md5(id::text) limit 12')).map(({ id }) => id);
    const [document, whole] = [parse(source), executionOver(schema)];
    const told = new Set<string>();
    for (const id of ids) {
      for (const [, contextValue] of contexts) {
        const completed = await execute({ schema, document: parse(source), variableValues: { id }, contextValue });
        const answered = await whole({ document, operation: getOperationAST(document)!, operationName: null, variables: { id }, contextValue });
        expect(JSON.stringify(answered)).toBe(JSON.stringify(completed));
        told.add(JSON.stringify(answered));
      }
    }
    expect(told.size).toBeGreaterThan(2 * ids.length);
  });

  it.each([
    '{ __schema { queryType { fields { name } } } __type(name: "Whole") { name } }',
    '{ __typename me { name } enforcementCases(first: 2) { __typename nodes { __typename a: decisions { b: basis { __typename c: lawName } } } pageInfo { __typename } total { __typename } } }',
    'query ($no: Boolean = false) { one: enforcementCases { nodes { id @include(if: $no) status } } enforcementCases { total { text } } enforcementCase(id: "no id") { id } }',
  ])('leaves the schema, names of types, and errors as they are: %s', async (source) => {
    const document = parse(source);
    const contextValue = contexts.get('youyu-env-handler')!;
    const completed = await execute({ schema: test.hub.schema, document, contextValue });
    const answered = await executionOver(test.hub.schema)({ document, operation: getOperationAST(document)!, operationName: null, variables: {}, contextValue });
    expect(JSON.stringify(answered)).toBe(JSON.stringify(completed));
  });
});
