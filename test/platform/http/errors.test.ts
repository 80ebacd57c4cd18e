import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import type { Execution } from '../../../src/platform/graphql/answer.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { served, type Answer, type ServedHub } from '../../support/served.js';

const own = 'application/graphql-response+json';

/** What none of our answers may hold: places in code, SQL, names of tables, suggestions. */
const leaks = /\bat .+:\d+|node_modules|\.[jt]s\b|stacktrace|select |relation "|Did you mean|casework\./i;

function codesOf({ body }: Answer): unknown[] {
  return body.errors!.map(({ extensions }) => extensions['code']);
}

describe('an error over HTTP', () => {
  let test: TestHub;
  let http: ServedHub;
  beforeAll(async () => { test = await aHub(); http = await served(test, { maxBodyBytes: 10_000 }); });
  afterAll(async () => { await http.close(); await test.close(); });

  const noSuchField = { query: '{ enforcementCase(id: "x") { caseNumbr organ { nam } } }' };
  const json = { 'content-type': 'application/json' };
  const post = (body: string, headers: Record<string, string> = json) => (): Promise<Answer> => http.send({ method: 'POST', headers, body });
  const ask = (body: object) => (): Promise<Answer> => http.post(null, body);

  it.each<[string, () => Promise<Answer>, string, number]>([
    ['syntax', ask({ query: '{ me {' }), 'GRAPHQL_PARSE_FAILED', 200],
    ['a field that does not exist', ask(noSuchField), 'GRAPHQL_VALIDATION_FAILED', 200],
    ['a value that is none', ask({ query: '{ enforcementCases(orderBy: LISTED_AT_DES) { nodes { id } } }' }), 'GRAPHQL_VALIDATION_FAILED', 200],
    ['a variable of another type', ask({ query: 'query ($n: Int) { enforcementCases(first: $n) { nodes { id } } }', variables: { n: 'ten' } }), 'BAD_USER_INPUT', 200],
    ['a variable with a field too many', ask({ query: 'query ($w: CaseWhere) { enforcementCases(where: $w) { nodes { id } } }', variables: { w: { statu: 'OPENED' } } }), 'BAD_USER_INPUT', 200],
    ['a document beyond a limit', ask({ query: '{ enforcementCases(first: 101) { nodes { id } } }' }), 'DOCUMENT_REFUSED', 200],
    ['an operation that is not there', ask({ query: 'query a { me { name } }', operationName: 'b' }), 'OPERATION_RESOLUTION_FAILURE', 200],
    ['operations, and none chosen', ask({ query: 'query a { me { name } } query b { me { name } }' }), 'OPERATION_RESOLUTION_FAILURE', 200],
    ['no document', ask({ query: '' }), 'BAD_REQUEST', 400],
    ['documents in an array', ask([{ query: '{ __typename }' }, { query: '{ __typename }' }]), 'BAD_REQUEST', 400],
    ['a body that is no JSON', post('{"query":'), 'BAD_REQUEST', 400],
    ['a body that would be a prototype', post('{"query":"{ __typename }","__proto__":{"a":1}}'), 'BAD_REQUEST', 400],
    ['a body of another type', post('<query/>', { 'content-type': 'application/xml' }), 'BAD_REQUEST', 415],
    ['a body too large', post(JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(20_000) } })), 'DOCUMENT_REFUSED', 413],
    ['a token that is none', post('{"query":"{ __typename }"}', { ...json, authorization: 'Bearer nonsense' }), 'UNAUTHENTICATED', 401],
    ['no token where one is announced', post('{"query":"{ __typename }"}', { ...json, authorization: 'Basic dTpw' }), 'UNAUTHENTICATED', 401],
  ])('has one shape: %s', async (_what, send, code, status) => {
    const answer = await send();
    expect([answer.status, [...new Set(codesOf(answer))], Object.keys(answer.body)]).toEqual([status, [code], ['errors']]);
    for (const error of answer.body.errors!) {
      expect(Object.keys(error).filter((key) => !['message', 'extensions', 'locations', 'path'].includes(key))).toEqual([]);
      expect(error.message.length).toBeGreaterThan(3);
    }
    expect(answer.text).not.toMatch(leaks);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('of a document is 400 for whoever takes GraphQL’s own type', async () => {
    const answers = await Promise.all([noSuchField, { query: '{' }, { query: '{ enforcementCases(first: 101) { nodes { id } } }' }].map((body) => http.post(null, body, { accept: own })));
    expect(answers.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual(Array(3).fill([400, `${own}; charset=utf-8`]));
  });

  it('says where it is, and what limit was met', async () => {
    const [found] = (await http.post(null, noSuchField)).body.errors!;
    expect(found!.locations).toEqual([{ line: 1, column: 30 }]);
    const [met] = (await http.post(null, { query: '{ enforcementCases(first: 101) { nodes { id } } }' })).body.errors!;
    expect(met!.extensions).toEqual({ code: 'DOCUMENT_REFUSED', limit: 'pageSize', allowed: 100, asked: 101 });
    expect(met!.message).toBe('请求未执行：每页条数为 101，超过上限 100；请减小 first，并用 after 填上一页的 endCursor 分页读取');
  });

  it('does not tell whether what one may not see exists', async () => {
    const query = 'query ($id: ID!) { enforcementCase(id: $id) { id caseNumber } }';
    const { enforcementCases: { nodes } } = await test.ask<{ enforcementCases: { nodes: { id: string; status: string }[] } }>('youyu-env-handler', '{ enforcementCases(first: 100) { nodes { id status } } }');
    const hidden = nodes.find(({ status }) => status === 'INVESTIGATED')!;
    const [invisible, absent] = await Promise.all([hidden.id, '0193c0de-0000-7000-8000-000000000000'].map((id) => http.post(null, { query, variables: { id } })));
    expect(invisible!.text).toBe(absent!.text);
    expect((await http.post('youyu-env-handler', { query, variables: { id: hidden.id } })).body.data).toMatchObject({ enforcementCase: { id: hidden.id } });
  });
});

describe('a failure of ours', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  async function failing(execution: Execution, query = '{ me { organName } }'): Promise<{ answer: Answer; log: string }> {
    let log = '';
    const http = await served(test, { execution, log: pino({}, { write: (line: string) => { log += line; } }) });
    const answer = await http.post(null, { query }).finally(() => http.close());
    return { answer, log };
  }

  it.each<[string, Execution]>([
    ['thrown', () => Promise.reject(new Error('relation "casework.secret" does not exist'))],
    ['told', () => Promise.resolve({ data: { me: null }, errors: [new GraphQLError('select * from casework.secret', { path: ['me'], originalError: new Error('casework.secret') })] })],
    ['of a value that cannot be shown', () => Promise.resolve({ data: { me: null }, errors: [new GraphQLError('String cannot represent value: { secret: 1 }', { path: ['me'] })] })],
  ])('gives a number to quote, and the cause to the log alone: %s', async (_how, execution) => {
    const { answer: { text, body }, log } = await failing(execution);
    const [error] = body.errors!;
    expect(Object.keys(error!.extensions).sort()).toEqual(['code', 'number']);
    expect(text).not.toMatch(/secret|select/);
    expect(log).toContain(String(error!.extensions['number']));
    expect(log).toMatch(/secret/);
  });

  it('of a statement that PostgreSQL gave up is said as what it is', async () => {
    const { answer } = await failing(async ({ contextValue }) => {
      const sleep = test.hub.database.transaction(async (sql) => { await sql('set local statement_timeout = 1'); await sql('select pg_sleep(20)'); });
      const originalError = await sleep.then(() => new Error('slept'), (error: unknown) => error as Error);
      return { data: { me: contextValue.actor.name }, errors: [new GraphQLError(originalError.message, { path: ['me'], originalError })] };
    });
    expect(answer.body.errors).toEqual([{ message: '处理超过 15 秒；已停止查询，请缩小范围、减小 first 或少取字段后重试', path: ['me'], extensions: { code: 'TIME_LIMIT_EXCEEDED' } }]);
  });
});
