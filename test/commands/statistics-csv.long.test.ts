import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { pino } from 'pino';
import { demoToken } from '../../src/commands/serve.js';
import { serveStatistics } from '../../src/commands/statistics-csv.js';
import { serveHttp, type Served } from '../../src/platform/http/index.js';
import { federated, type Federated } from '../support/federated.js';
import { aHub, type TestHub } from '../support/hub.js';
import { foldAll } from '../casework/statistics/world.js';

describe('/statistics.csv', () => {
  let test: TestHub;
  let apart: Federated;
  const servers: Served[] = [];

  const ask = async (query: string, identity: string | null = 'shanxi-leader', server = servers[0]!, headers: Record<string, string> = {}) => {
    const token = identity === null ? null : await demoToken(test.hub, identity);
    const response = await fetch(`${server.url}/statistics.csv?${query}`, { headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers } });
    return { status: response.status, type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const rowsOf = ({ bytes }: { bytes: Buffer }): string[][] => parse(bytes, { bom: true });

  beforeAll(async () => {
    test = await aHub();
    // A name that a spreadsheet would run.
    await test.hub.database.sql(`update registry.organ set name = '=1+1' where name = '朔州市生态环境局右玉分局'`);
    await foldAll(test);
    apart = await federated(test);
    for (const { schema, execution } of [{ schema: test.hub.schema, execution: undefined }, apart.gateway]) {
      const options = {
        host: '127.0.0.1', port: 0, maxBodyBytes: 1_000, schema, execution, log: pino({ level: 'silent' }), requireReady: () => Promise.resolve(),
        contextOf: async (token: string | null, purpose: string | null) => ({ ...await test.hub.contextOf(token, purpose), credentials: { token, purpose } }),
      };
      servers.push(await serveHttp(options, (app) => { serveStatistics(app, options); }));
    }
  }, 60_000);
  afterAll(async () => {
    for (const server of servers) await server.close();
    await apart.close();
    await test.close();
  });

  it('gives what the API gives, as a table that spreadsheets read as it is meant', async () => {
    const answer = await ask('measures=CASES,FINES&by=ORGAN&divisionCode=140623');
    expect([answer.status, answer.type, answer.bytes.subarray(0, 3).toString('hex')]).toEqual([200, 'text/csv; charset=utf-8', 'efbbbf']);
    const [header, ...rows] = rowsOf(answer);
    expect(header).toEqual(['办案机关代码 ORGAN', '办案机关 ORGAN_NAME', '案件数（件） CASES', '案件数（显示） CASES_TEXT', '罚款金额（元） FINES', '罚款金额（显示） FINES_TEXT']);
    expect(rows.map(([, name]) => name)).toContain(`'=1+1`);
    const { statistics } = await test.ask<{ statistics: { cells: { members: { code: string }[]; figures: { value: string }[] }[] } }>(
      'shanxi-leader', '{ statistics(measures: [CASES FINES], by: ORGAN, where: { divisionCode: "140623" }) { cells { members { code } figures { value } } } }',
    );
    expect(rows.map(([code, , cases, , fines]) => [code, cases, fines])).toEqual(statistics.cells.map(({ members, figures }) => [members[0]!.code, ...figures.map(({ value }) => value)]));
  });

  it('leaves the value of a suppressed figure empty, and gives the total where nothing is told apart', async () => {
    const rows = rowsOf(await ask('measures=CASES&by=DOMAIN,MONTH', null));
    expect(rows.filter(([, , , , value, text]) => value === '' && /^1–4|≥5$/.test(text!)).length).toBeGreaterThan(0);
    expect(rowsOf(await ask('measures=CASES'))[1]).toEqual([expect.stringMatching(/^\d+$/), expect.any(String)]);
  });

  it('answers from the gateway as from the hub', async () => {
    for (const query of ['measures=CASES,DECISIONS,FINES&by=DOMAIN,MONTH', 'measures=ENTRY_LAG_P50&by=LEVEL', 'measures=REPEAT_PARTIES&historic=true', 'measures=X', 'measures=CASES&toMonth=2026']) {
      for (const actor of ['shanxi-leader', null]) {
        const [merged, gateway] = [await ask(query, actor), await ask(query, actor, servers[1])];
        expect([gateway.status, gateway.bytes.toString()]).toEqual([merged.status, merged.bytes.toString()]);
      }
    }
  }, 30_000);

  it('says what is wrong with an address, a condition, a token', async () => {
    const said = async (...args: Parameters<typeof ask>): Promise<unknown> => {
      const { status, bytes } = await ask(...args);
      return { status, ...JSON.parse(bytes.toString()) as object };
    };
    expect(await said('measures=CASE')).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', field: 'measures', message: expect.stringMatching(/^measures 中没有“CASE”；可填写 CASES、/) });
    expect(await said('by=MONTH')).toMatchObject({ status: 400, field: 'measures', message: expect.stringContaining('measures 为空') });
    expect(await said('measures=CASES&toMonth=2026')).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', message: expect.stringContaining('2026-11 的写法') });
    expect(await said('measures=CASES&nobody=1')).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', message: expect.stringContaining('nobody') });
    expect(await said('measures=CASES&domain=MARKET&domain=URBAN')).toMatchObject({ status: 400, field: 'domain' });
    expect(await said('measures=CASES', null, servers[0], { authorization: 'Bearer nonsense' })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect((await ask('measures=CASES', null, servers[0], { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
});
