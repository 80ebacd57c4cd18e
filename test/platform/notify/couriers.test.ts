import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { couriersOf, NotSent, type Means } from '../../../src/platform/notify/index.js';

interface Posted { readonly body: unknown; readonly authorization: string | undefined }
interface Mailed { readonly to: readonly string[]; readonly from: string; readonly raw: string }

const said = '【衔接】虚构机关：订阅方 desk 自 2026-11-22 09:00 起未确认收到，尚有 3 条事件待取，请检查接收程序。';

describe('couriers', () => {
  const posted: Posted[] = [];
  const mailed: Mailed[] = [];
  let answer = { status: 200, body: '{"errcode":0,"errmsg":"ok"}', headers: {} };
  let gateway: http.Server;
  let mail: SMTPServer;
  let url: string;

  beforeAll(async () => {
    gateway = http.createServer((request, response) => {
      void text(request).then((body) => {
        posted.push({ body: JSON.parse(body), authorization: request.headers.authorization });
        response.writeHead(answer.status, answer.headers).end(answer.body);
      });
    });
    await new Promise<void>((done) => { gateway.listen(0, '127.0.0.1', done); });
    url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send?access_token=in-the-address`;
    mail = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS'], hideSTARTTLS: true, logger: false,
      onAuth: ({ password }, _session, done) => { done(password === 'right' ? null : new Error(`wrong password ${password ?? ''}`), { user: 'hub' }); },
      onRcptTo: ({ address }, _session, done) => { done(address.startsWith('nobody') ? Object.assign(new Error(`no such user ${address}`), { responseCode: 550 }) : undefined); },
      onData: (stream, { envelope: { mailFrom, rcptTo } }, done) => {
        void text(stream).then((raw) => { mailed.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address), raw }); done(); });
      },
    });
    await new Promise<void>((done) => { mail.listen(0, '127.0.0.1', done); });
  });
  afterAll(async () => {
    await new Promise((done) => { gateway.close(done); });
    await new Promise<void>((done) => { mail.close(done); });
  });

  const send = (means: Means, to: string, { password = 'right', at = url } = {}) => {
    const gatewayAt = { url: at, token: 'very-secret' };
    const couriers = couriersOf({ sms: gatewayAt, wecom: gatewayAt, dingtalk: { url: at, token: undefined }, mail: { url: `smtp://hub:${password}@127.0.0.1:${(mail.server.address() as AddressInfo).port}`, from: 'hub@example.invalid' } });
    return couriers.get(means)!.send(to, said);
  };
  /** The reason why a text was not taken. */
  const reasonOf = async (sending: Promise<unknown>): Promise<string> => {
    const error = await sending.then(() => null, (reason: unknown) => reason);
    expect(error).toBeInstanceOf(NotSent);
    return (error as NotSent).message;
  };

  it.each([
    ['SMS', '13800000000', { mobile: '13800000000', content: said }],
    ['WECOM', 'zhang.s', { touser: 'zhang.s', msgtype: 'text', text: { content: said } }],
    ['DINGTALK', 'user01', { msgtype: 'text', text: { content: `@user01 ${said}` }, at: { atUserIds: ['user01'], isAtAll: false } }],
    ['DINGTALK', '13800000000', { msgtype: 'text', text: { content: `@13800000000 ${said}` }, at: { atMobiles: ['13800000000'], isAtAll: false } }],
  ] as const)('%s posts what its gateway is documented to take', async (means, to, body) => {
    answer = { status: 200, body: '{"errcode":0,"errmsg":"ok","msgid":"m-1"}', headers: {} };
    expect(await send(means, to)).toEqual({ reference: means === 'DINGTALK' ? null : 'm-1' });
    expect(posted.at(-1)).toEqual({ body, authorization: means === 'DINGTALK' ? undefined : 'Bearer very-secret' });
  });

  it.each([
    ['DINGTALK', 200, '{"errcode":310000,"errmsg":"keywords not in content for user01"}', '钉钉网关未受理：errcode 310000，keywords not in content for ***'],
    ['WECOM', 200, '{"errcode":0,"errmsg":"ok","invaliduser":"user01"}', '政务微信网关未受理：接收人不存在或不在应用可见范围内（invaliduser）'],
    ['WECOM', 200, '{"errcode":"42001","errmsg":"very-secret expired"}', '政务微信网关未受理：errcode 42001，*** expired'],
    ['WECOM', 200, '<html>请登录 in-the-address</html>', '政务微信网关的应答不是约定的 JSON：<html>请登录 ***</html>；请核对网关地址'],
    ['WECOM', 200, '{"msg":"ok"}', '政务微信网关未受理：errcode （缺），无说明'],
    ['SMS', 200, '{"success":false,"message":"余额不足"}', '政务短信网关未受理：errcode （缺），余额不足'],
    ['SMS', 503, 'busy', '政务短信网关返回 HTTP 503：busy'],
    ['SMS', 302, '', '政务短信网关返回 HTTP 302：无说明'],
  ] as const)('%s takes HTTP %d with %s for a refusal, and repeats neither secret nor address', async (means, status, body, reason) => {
    answer = { status, body, headers: { location: 'http://127.0.0.1:9/elsewhere' } };
    expect(await reasonOf(send(means, 'user01'))).toBe(reason);
  });

  it('SMS takes 2xx without words for an acceptance, since such gateways need not answer', async () => {
    answer = { status: 202, body: '', headers: {} };
    expect(await send('SMS', '13800000000')).toEqual({ reference: null });
  });

  it('say that nobody listens', async () => {
    const closed = http.createServer();
    await new Promise<void>((done) => { closed.listen(0, '127.0.0.1', done); });
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => { closed.close(done); });
    expect(await reasonOf(send('SMS', '13800000000', { at: `http://127.0.0.1:${port}/` }))).toBe('无法连接政务短信网关（ECONNREFUSED）');
  });

  it('mail goes out as plain text, from the sender that is set, to one address', async () => {
    expect((await send('MAIL', 'duty@example.invalid')).reference).toMatch(/^<.+>$/);
    const [{ from, to, raw }] = mailed as [Mailed];
    expect([from, to]).toEqual(['hub@example.invalid', ['duty@example.invalid']]);
    const [head, body] = raw.split('\r\n\r\n') as [string, string];
    expect(head).toMatch(/content-type: text\/plain; charset=utf-8/i);
    const decoded = /base64/i.test(head) ? Buffer.from(body, 'base64').toString() : Buffer.from(body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString();
    expect(decoded.trim()).toBe(said);
  });

  it('mail that is refused says why, without password or address', async () => {
    expect(await reasonOf(send('MAIL', 'nobody@example.invalid'))).toMatch(/^邮件服务器未受理：.*550 no such user \*\*\*$/);
    const reason = await reasonOf(send('MAIL', 'duty@example.invalid', { password: 'w%40rong-one' }));
    expect(reason).toMatch(/^邮件服务器未受理：.*wrong password \*\*\*$/);
  });
});
