import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { demoToken } from '../../src/commands/serve.js';
import { serveSheets, writeSheet } from '../../src/commands/sheet.js';
import { addDays, civilDayOf } from '../../src/kernel/index.js';
import { serveHttp, type Served } from '../../src/platform/http/index.js';
import { aHub, type TestHub } from '../support/hub.js';
import { aDecision, aPerson, aReport, organCode, shuozhouBureau, submit } from '../support/reports.js';

const branch = 'youyu-env-handler';

describe('the sheet of a day (R-122)', () => {
  let test: TestHub;
  let served: Served;
  const day = civilDayOf(new Date());
  const at = (clock: string) => new Date(`${day}T${clock}:00+08:00`);
  let now = at('00:00');

  beforeAll(async () => {
    test = await aHub({ now: () => now });
    // What the template was filled with was recorded today, too.
    await test.hub.database.sql(`alter table log.event disable trigger event_is_final`);
    await test.hub.database.sql(`update log.event set recorded_at = recorded_at - interval '30 days'`);
    now = at('09:30');
    const secret = aReport('open', { caseNumber: '右环立〔2026〕901号' });
    // The form of a document number, and the name of the party in it; and no such form.
    const named = aReport('named', { caseNumber: '虚构人甲罚〔2026〕1号', parties: [aPerson('虚构人甲', { role: 'PUNISHED' })] });
    const free = aReport('free', { caseNumber: '关于虚构人乙的案件' });
    const decided = aReport('decided', { caseNumber: '右环立〔2026〕902号', status: 'DECIDED', decisions: [aDecision('朔环右罚字〔2026〕902号')] });
    const elsewhere = aReport('elsewhere', { organCode: organCode(shuozhouBureau), caseNumber: '朔环立〔2026〕903号' });
    await submit(test, 'sheet', [secret, named, free, decided, elsewhere], { as: 'shanxi-env-system' });
    now = new Date(at('23:59').getTime() + 60_000);
    await submit(test, 'tomorrow', [aReport('tomorrow', { caseNumber: '右环立〔2026〕904号' })]);
    await test.position();
    const options = {
      host: '127.0.0.1', port: 0, maxBodyBytes: 1_000, schema: test.hub.schema, log: pino({ level: 'silent' }), requireReady: () => Promise.resolve(),
      contextOf: (token: string | null, purpose: string | null) => test.hub.contextOf(token, purpose),
    };
    served = await serveHttp(options, (app) => { serveSheets(app, options, test.hub); });
  }, 60_000);
  afterAll(async () => {
    await served.close();
    await test.close();
  });

  const ask = async (identity: string | null, wanted = day) => {
    const headers = identity === null ? {} : { authorization: `Bearer ${(await demoToken(test.hub, identity))!}` };
    const response = await fetch(`${served.url}/sheets/${wanted}`, { headers });
    return { status: response.status, headers: response.headers, page: await response.text() };
  };
  /** Time, kind, number and organ of each event listed; kinds with their counts. */
  const rowsOf = (page: string): string[][] => [...page.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => [...row!.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => cell!)).filter(({ length }) => length > 0);
  const listed = (page: string): string[] => rowsOf(page).filter(({ length }) => length === 5).map(([, ...cells]) => cells.join(' ')).sort();
  const countOf = (page: string, kind: string): number => Number(rowsOf(page).find(([first]) => first === kind)?.[1] ?? 0);

  it('lists what was recorded that day, as each of three actors may see it', async () => {
    const own = [
      '09:30 作出处罚决定 朔环右罚字〔2026〕902号 朔州市生态环境局右玉分局', '09:30 案件报送 右环立〔2026〕901号 朔州市生态环境局右玉分局', '09:30 案件报送 右环立〔2026〕902号 朔州市生态环境局右玉分局',
      '09:30 案件报送 （文号不规范，从略） 朔州市生态环境局右玉分局', '09:30 案件报送 （文号不规范，从略） 朔州市生态环境局右玉分局',
    ].sort();
    const { page } = await ask(branch);
    expect(listed(page)).toEqual(own);
    expect([countOf(page, '案件报送'), countOf(page, '作出处罚决定')]).toEqual([4, 1]);
    expect(listed((await ask('shuozhou-env-head')).page)).toEqual([...own, '09:30 案件报送 朔环立〔2026〕903号 朔州市生态环境局'].sort());
    // Another department is told of the decision in force alone: not that the other investigations are open.
    expect(listed((await ask('shuozhou-market-handler')).page)).toEqual([own.find((row) => row.includes('罚字'))]);
    expect(listed((await ask(branch, addDays(day, 1))).page)).toEqual(['00:00 案件报送 右环立〔2026〕904号 朔州市生态环境局右玉分局']);
    expect((await ask(branch, '2019-01-01')).page).toContain('当日没有本机关可见的事件');
  });

  it('names no party, whoever asks', async () => {
    const names = (await test.hub.database.sql<{ name: string }>('select name from registry.party union select name_as_reported from casework.case_party where name_as_reported is not null')).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(200);
    for (const identity of [branch, 'shuozhou-env-head', 'shuozhou-procuratorate']) {
      const { page } = await ask(identity);
      expect(names.filter((name) => page.includes(name))).toEqual([]);
      expect(page).not.toMatch(/\d{17}[\dX]|[0-9A-Z]{2}\d{6}[0-9A-Z]{10}/);
    }
  });

  it('runs nothing, fetches nothing and is kept nowhere', async () => {
    const { status, headers, page } = await ask(branch);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-store']);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-\S+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/);
    expect(page).not.toMatch(/<script|<link|<img|https?:|url\(|@import/);
  });

  it('is an organ’s, of a day that exists', async () => {
    expect([(await ask(null)).status, (await ask(branch, '2026-02-30')).status]).toEqual([401, 400]);
    expect(JSON.parse((await ask(branch, '2026-02-30')).page)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'day' });
  });

  it('is written to a file by the command, the same page', async () => {
    const to = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'sheet-')), 'sheet.html');
    await writeSheet(test.hub, { day, token: await demoToken(test.hub, branch), to });
    expect(fs.readFileSync(to, 'utf8')).toBe((await ask(branch)).page);
    await expect(writeSheet(test.hub, { day, token: null, to })).rejects.toThrow('TOKEN');
    await expect(writeSheet(test.hub, { day: '2026-13-01', token: null, to })).rejects.toThrow('not a day');
  });
});
