import type { Gateway } from '../config.js';
import { codeOf } from '../system-reason.js';
import { NotSent, patience, sayable, type Courier, type Sent } from './courier.js';

type Answer = Readonly<Record<string, unknown>>;

/** How one kind of gateway is spoken to. */
interface Style {
  readonly name: string;
  readonly body: (to: string, text: string) => object;
  /** A gateway of this kind says of every text whether it took it; what says nothing is not that gateway. */
  readonly alwaysAnswers: boolean;
  /** Number that the gateway gives the text. */
  readonly reference: string | null;
}

/**
 * The bodies that the public documentation of each states: 钉钉 custom robot (`oapi.dingtalk.com/robot/send`), where the text itself names whom it
 * calls; 企业微信 (`cgi-bin/message/send`; the gateway adds its `agentid`), which tells of users it does not know beside `errcode` 0.
 */
export const styles = {
  SMS: { name: '政务短信网关', body: (to, text) => ({ mobile: to, content: text }), alwaysAnswers: false, reference: 'msgid' },
  WECOM: { name: '政务微信网关', body: (to, text) => ({ touser: to, msgtype: 'text', text: { content: text } }), alwaysAnswers: true, reference: 'msgid' },
  DINGTALK: {
    name: '钉钉网关', alwaysAnswers: true, reference: null,
    body: (to, text) => ({ msgtype: 'text', text: { content: `@${to} ${text}` }, at: { [/^1\d{10}$/.test(to) ? 'atMobiles' : 'atUserIds']: [to], isAtAll: false } }),
  },
} satisfies Readonly<Record<string, Style>>;

/** Sends texts as JSON to a gateway inside the government network; what the gateway refuses under HTTP 200 is refused. */
export function httpCourier({ url, token }: Gateway, { name, body, alwaysAnswers, reference }: Style): Courier {
  const headers = { 'content-type': 'application/json; charset=utf-8', accept: 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  return {
    async send(to, text): Promise<Sent> {
      const secrets = [url, ...new URL(url).searchParams.values(), token, to];
      const { status, said } = await post(name, { url, headers, body: JSON.stringify(body(to, text)) });
      const answer = objectIn(said);
      if (status < 200 || status > 299) throw new NotSent(`${name}返回 HTTP ${status}：${sayable(said, secrets) || '无说明'}`);
      if (answer === null && alwaysAnswers) throw new NotSent(`${name}的应答不是约定的 JSON：${sayable(said, secrets) || '空'}；请核对网关地址`);
      const refusal = answer && refusalIn(answer, alwaysAnswers);
      if (refusal !== null) throw new NotSent(`${name}未受理：${sayable(refusal, secrets)}`);
      return { reference: reference === null ? null : wordOf(answer?.[reference])?.slice(0, 100) ?? null };
    },
  };
}

async function post(name: string, { url, ...request }: { url: string; headers: Record<string, string>; body: string }): Promise<{ status: number; said: string }> {
  try {
    // A gateway that leads elsewhere would lead the token there.
    const response = await fetch(url, { ...request, method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(patience) });
    return { status: response.status, said: await response.text() };
  } catch (error) {
    // By shape and not by class: an error may come from another realm.
    const { name: kind, cause } = error as { name?: unknown; cause?: unknown };
    if (kind === 'TimeoutError') throw new NotSent(`${name} ${patience / 1_000} 秒内没有应答`);
    throw new NotSent(`无法连接${name}（${codeOf(cause) ?? codeOf(error) ?? '连接中断'}）`);
  }
}

function objectIn(said: string): Answer | null {
  try {
    const value: unknown = JSON.parse(said);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Answer : null;
  } catch {
    return null;
  }
}

/** A value as gateways write codes and reasons: text, or a number that stands for itself. */
const wordOf = (value: unknown): string | null => (typeof value === 'string' || typeof value === 'number' ? String(value) : null);

/** Why the text was refused, as the answer says; null when it was taken. */
function refusalIn(answer: Answer, alwaysAnswers: boolean): string | null {
  const { success, invaliduser, unlicenseduser } = answer;
  const errcode = wordOf(answer['errcode']);
  const isRefused = errcode === null ? alwaysAnswers || success === false : errcode !== '0';
  if (isRefused) return `errcode ${errcode ?? '（缺）'}，${wordOf(answer['errmsg']) ?? wordOf(answer['message']) ?? '无说明'}`;
  if (invaliduser) return '接收人不存在或不在应用可见范围内（invaliduser）';
  return unlicenseduser ? '接收人没有接口许可（unlicenseduser）' : null;
}
