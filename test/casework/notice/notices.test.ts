import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import fc from 'fast-check';
import { kinds, textOf } from '../../../src/casework/notice/notice-kinds.js';
import { backOff, NoticeWorker } from '../../../src/casework/notice/index.js';
import { residentIdCheckDigit } from '../../../src/kernel/index.js';
import { NotSent, type Couriers } from '../../../src/platform/notify/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { organCode } from '../../support/reports.js';

const own = 'youyu-env-handler';
const superior = 'shuozhou-env-head';
const ownOrgan = '朔州市生态环境局右玉分局';

const addPoint = `mutation ($input: AddContactPointInput!) { addContactPoint(input: $input) { __typename ... on ContactPoint { id means address kinds addedBy organ { name } } ... on Refusal { code message } } }`;
const resend = 'mutation ($id: ID!) { resendNotice(input: { id: $id }) { __typename ... on Notice { unaddressed deliveries { state attempts } } ... on Refusal { code } } }';
const noticesAsked = '{ notices { nodes { id kind text unaddressed organ { name } deliveries { means state attempts lastError reference contactPoint { address } } } } }';

interface Delivery { means: string; state: string; attempts: number; lastError: string | null; reference: string | null; contactPoint: { address: string } | null }
interface Shown { id: string; kind: string; text: string; unaddressed: boolean; organ: { name: string }; deliveries: Delivery[] }

describe('notices (R-068, R-122)', () => {
  let test: TestHub;
  let organId: string;
  let now = new Date('2026-11-22T07:00:00+08:00');

  beforeAll(async () => {
    test = await aHub({ now: () => now });
    organId = (await test.hub.database.sql<{ id: string }>('select id from registry.organ where name = $1', [ownOrgan]))[0]!.id;
  });
  afterAll(() => test.close());

  const noticesOf = async (identity: string | null): Promise<Shown[]> => (await test.ask<{ notices: { nodes: Shown[] } }>(identity, noticesAsked)).notices.nodes;
  const add = async (means: string, address: string, wanted: readonly string[] = ['SUBSCRIBER_SILENT'], identity: string | null = own) =>
    (await test.ask<{ addContactPoint: Record<string, unknown> }>(identity, addPoint, { input: { means, address, kinds: wanted } })).addContactPoint;
  const tellSilence = (key: string) => test.hub.database.transaction((sql) =>
    test.hub.notices.tell(sql, 'SUBSCRIBER_SILENT', organId, { subscriber: 'liaison-desk', since: new Date('2026-11-22T09:00:00+08:00') }, key));

  /** Runs a worker until nothing of the notice waits any more; what couriers are asked is told in order. */
  async function sendAll(couriers: Couriers, failures: Error[] = []): Promise<void> {
    const worker = new NoticeWorker({ url: test.url, onFailure: (error) => failures.push(error), notices: test.hub.notices, couriers, pace: () => 0 });
    worker.start();
    const waiting = async (): Promise<number> => (await test.hub.database.sql<{ count: number }>(`select count(*)::int as count from delivery.notice_delivery where state = 'WAITING'`))[0]!.count;
    while (await waiting() > 0);
    await worker.stop();
  }

  it('belong to an organ, whose token alone adds and sees its contact points', async () => {
    const added = await add('SMS', ' 13800000000 ', ['SUBSCRIBER_SILENT', 'SUBSCRIBER_SILENT']);
    expect(added).toEqual({ __typename: 'ContactPoint', id: expect.any(String), means: 'SMS', address: '13800000000', kinds: ['SUBSCRIBER_SILENT'], addedBy: own, organ: { name: ownOrgan } });
    expect(await add('SMS', '13800000000', ['SUBSCRIBER_SILENT', 'DAILY_SHEET'])).toEqual({ ...added, kinds: ['SUBSCRIBER_SILENT', 'DAILY_SHEET'] });
    const seen = async (identity: string | null): Promise<unknown[]> => (await test.ask<{ contactPoints: { nodes: unknown[] } }>(identity, '{ contactPoints { nodes { address } } }')).contactPoints.nodes;
    expect(await seen(own)).toEqual([{ address: '13800000000' }]);
    for (const other of [null, superior, 'shuozhou-procuratorate', 'shanxi-justice']) expect(await seen(other)).toEqual([]);
    const end = 'mutation ($id: ID!) { endContactPoint(input: { id: $id }) { ... on Refusal { code } ... on ContactPoint { endedBy } } }';
    expect(await test.ask(superior, end, { id: added['id'] })).toEqual({ endContactPoint: { code: 'NOTHING_VISIBLE' } });
    expect(await test.ask(own, end, { id: added['id'] })).toEqual({ endContactPoint: { endedBy: own } });
  });

  it.each([
    ['SMS', '1380000000'], ['WECOM', '@all'], ['WECOM', 'a|b'], ['DINGTALK', '人甲'], ['MAIL', 'a@example.invalid, b@example.invalid'], ['MAIL', 'a@example.invalid\r\nBcc: b@example.invalid'],
  ])('go to one address of its form, never to several or to everyone: %s %s', async (means, address) => {
    expect(await add(means, address)).toMatchObject({ code: 'ADDRESS_FORM' });
  });

  it('are nobody’s without an organ', async () => {
    expect(await add('SMS', '13800000000', ['DAILY_SHEET'], null)).toMatchObject({ code: 'NO_ORGAN' });
    expect(await test.ask(null, '{ noticeMeans { means } }')).toEqual({ noticeMeans: null });
  });

  it('are kept and marked where nobody is to be told, and go out once somebody is', async () => {
    const id = await tellSilence('silence:1');
    expect(await noticesOf(own)).toMatchObject([{ id, unaddressed: true, deliveries: [], text: `【衔接】${ownOrgan}：订阅方 liaison-desk 自 2026-11-22 09:00 起有事件未取走，请检查接收程序。` }]);
    expect(await test.ask(own, resend, { id })).toEqual({ resendNotice: { __typename: 'NoticeRefused', code: 'NOTHING_TO_SEND' } });
    await add('MAIL', 'duty@example.invalid');
    expect(await test.ask(superior, resend, { id })).toEqual({ resendNotice: { __typename: 'NoticeRefused', code: 'NOTHING_VISIBLE' } });
    expect(await test.ask(own, resend, { id })).toEqual({ resendNotice: { __typename: 'Notice', unaddressed: false, deliveries: [{ state: 'WAITING', attempts: 0 }] } });
    const sent: string[] = [];
    await sendAll(new Map([['MAIL', { send: (to, text) => { sent.push(`${to} ${text}`); return Promise.resolve({ reference: 'm-1' }); } }]]));
    expect(sent).toEqual([expect.stringContaining('duty@example.invalid 【衔接】')]);
    expect(await test.ask(own, resend, { id })).toMatchObject({ resendNotice: { code: 'NOTHING_TO_SEND' } });
  });

  it('are told once by their key, whoever tells them at the same time, and not at all when the teller rolls back', async () => {
    const told = await Promise.all([1, 2, 3].map(() => tellSilence('silence:2')));
    expect(told.filter((id) => id !== null)).toHaveLength(1);
    const failing = test.hub.database.transaction(async (sql) => {
      await test.hub.notices.tell(sql, 'WEBHOOK_DEAD_LETTER', organId, { webhook: 'hook' }, 'letter:1');
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect((await noticesOf(own)).map(({ deliveries }) => deliveries.length)).toEqual([1, 1]);
    let sent = 0;
    await sendAll(new Map([['MAIL', { send: () => Promise.resolve({ reference: String(++sent) }) }]]));
    expect(sent).toBe(1);
  });

  it('are tried again, eight times, and then failed with the reason; what is set up nowhere fails at once; what was ended is not sent', async () => {
    await add('DINGTALK', 'user01');
    const { id: ended } = await add('SMS', '13900000000') as { id: string };
    const id = await tellSilence('silence:3');
    await test.ask(own, 'mutation ($id: ID!) { endContactPoint(input: { id: $id }) { __typename } }', { id: ended });
    let tries = 0;
    const failures: Error[] = [];
    await sendAll(new Map([
      ['MAIL', { send: () => (++tries < 3 ? Promise.reject(new NotSent('邮件服务器未受理：忙')) : Promise.resolve({ reference: 'm-2' })) }],
      ['SMS', { send: () => Promise.reject(new Error('must not be asked')) }],
    ]), failures);
    const held = async (identity: string): Promise<Shown> => (await noticesOf(identity)).find((notice) => notice.id === id)!;
    expect((await held(own)).deliveries).toEqual([
      { means: 'MAIL', state: 'SENT', attempts: 3, lastError: null, reference: 'm-2', contactPoint: { address: 'duty@example.invalid' } },
      { means: 'DINGTALK', state: 'FAILED', attempts: 0, reference: null, contactPoint: { address: 'user01' }, lastError: '未配置该送达方式：请平台管理员设置 NOTIFY_DINGTALK_URL 并重启服务，再用 resendNotice 重发' },
      { means: 'SMS', state: 'FAILED', attempts: 0, reference: null, contactPoint: { address: '13900000000' }, lastError: '联系方式已停用' },
    ]);
    await test.ask(own, resend, { id });
    await sendAll(new Map([['DINGTALK', { send: () => Promise.reject(new NotSent('钉钉网关未受理：errcode 310000')) }]]), failures);
    expect((await held(own)).deliveries[1]).toMatchObject({ state: 'FAILED', attempts: 8, lastError: '钉钉网关未受理：errcode 310000' });
    expect(failures).toEqual([]);
  });

  it('and how they went are seen by their organ and by administrators, who see no address', async () => {
    for (const other of [null, superior, 'shuozhou-procuratorate', 'shanxi-justice']) expect(await noticesOf(other)).toEqual([]);
    const failed = '{ notices(where: { state: FAILED }) { nodes { organ { name } deliveries { lastError contactPoint { address } } } } contactPoints { nodes { id } } }';
    const token = await test.hub.tokens.issueDemo({ subject: 'admin', name: '平台管理员（虚构）', organCode: organCode('山西省司法厅'), roles: ['ADMINISTRATOR'] });
    const { data, errors } = await graphql({ schema: test.hub.schema, source: failed, contextValue: await test.hub.contextOf(token, null) });
    expect(errors).toBeUndefined();
    const { notices, contactPoints } = JSON.parse(JSON.stringify(data)) as { notices: { nodes: Shown[] }; contactPoints: { nodes: unknown[] } };
    expect(notices.nodes.map(({ organ }) => organ.name)).toEqual([ownOrgan]);
    expect(notices.nodes[0]!.deliveries.map(({ contactPoint }) => contactPoint)).toEqual([null, null, null]);
    expect(JSON.stringify(notices)).toContain('310000');
    expect(contactPoints.nodes).toEqual([]);
  });

  it('tell of the sheet of the day before, from eight o’clock on, once', async () => {
    await add('MAIL', 'duty@example.invalid', ['SUBSCRIBER_SILENT', 'DAILY_SHEET']);
    const days: string[] = [];
    for (const moment of ['2026-11-22T07:59:59+08:00', '2026-11-22T08:00:00+08:00', '2026-11-22T23:00:00+08:00', '2026-11-23T08:00:00+08:00']) {
      now = new Date(moment);
      days.push(await test.hub.notices.tellOfSheets(null));
    }
    expect(days).toEqual(['2026-11-20', '2026-11-21', '2026-11-21', '2026-11-22']);
    expect((await noticesOf(own)).filter(({ kind }) => kind === 'DAILY_SHEET').map(({ text }) => text.replace(/ 的.*/, '')).sort()).toEqual(days.filter((_, at) => at !== 2).map((day) => `【衔接】${ownOrgan}：${day}`));
  });

  it('wait longer after each attempt, half of it by chance, and an hour at most', () => {
    expect([1, 2, 3, 7, 8].map((attempt) => [backOff(attempt, 0), backOff(attempt, 1)])).toEqual([[15_000, 30_000], [30_000, 60_000], [60_000, 120_000], [960_000, 1_920_000], [1_800_000, 3_600_000]]);
  });

  it('carry no name of a party and no identity number, whatever they are told with', async () => {
    const parties = await test.hub.database.sql<{ name: string; number: string | null }>('select name, unified_social_credit_code as number from registry.party');
    const body = '14062319900101001';
    const numbers = [...parties.flatMap(({ number }) => (number === null ? [] : [number])), `${body}${residentIdCheckDigit(body)}`, '13800000000'];
    const names = parties.map(({ name }) => name);
    expect([names.length > 200, numbers.length > 50]).toEqual([true, true]);
    const harmful = fc.oneof(fc.constantFrom(...names), fc.constantFrom(...numbers));
    const technical = fc.oneof(fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/), harmful, fc.tuple(fc.stringMatching(/^[a-z._-]{0,9}$/), harmful, fc.stringMatching(/^[a-z._-]{0,9}$/)).map((parts) => parts.join('')));
    const anything = fc.oneof(technical, fc.nat(), fc.date(), fc.constantFrom('2026-11-22', null, undefined));
    fc.assert(fc.property(fc.constantFrom(...Object.keys(kinds) as (keyof typeof kinds)[]), fc.dictionary(fc.constantFrom('subscriber', 'since', 'webhook', 'day', 'deadline', 'due'), fc.oneof(anything, fc.record({ clockId: anything, force: anything, at: anything })), { minKeys: 6, maxKeys: 6 }), technical, (kind, given, name) => {
      // Of the right types, with a name as harmful as can be; and of whatever types, which is refused.
      const proper = { subscriber: name, since: new Date(0), webhook: name, day: '2026-11-22', deadline: { clockId: 'filing.decision', force: 'STATUTORY' }, due: { at: new Date(0), isProvisional: true } };
      for (const parameters of [proper, given]) {
        const text = written(kind, parameters);
        for (const unwanted of [...names, ...numbers]) if (text.includes(unwanted)) throw new Error(`${text} says ${unwanted}`);
      }
    }), { numRuns: 400 });
    expect(() => written('SUBSCRIBER_SILENT', {})).not.toThrow();
    expect(written('WEBHOOK_DEAD_LETTER', { webhook: 'case-hook.2' })).toContain('case-hook.2 今日有推送');
  });
});

/** The text, or none where a parameter is refused. */
function written(kind: keyof typeof kinds, parameters: object): string {
  try {
    return textOf(kind, '虚构机关', parameters as never);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return '';
  }
}
