import http from 'node:http';
import https from 'node:https';
import { codeOf, messageOf } from '../system-reason.js';
import { hostOf, TargetRefused, type TargetGuard } from './guard.js';

/** What came of a request: the answer's status, or in words why there is none. */
export interface Answer {
  readonly status: number | null;
  /** Null when the status is 2xx. */
  readonly failure: string | null;
  /** The receiver's own id for what it took. */
  readonly receipt: string | null;
  readonly retryAfter: string | undefined;
}

/** Milliseconds until an answer must have begun. */
export const patience = 10_000;

/** Bytes of an answer's body that are read; what it says is nobody's business. */
const mostBody = 4_096;

/** Posts once: no redirect is followed, and the connection goes to an address that the guard has looked at. Never rejects. */
export async function post(target: string, body: string, headers: Readonly<Record<string, string>>, guard: TargetGuard, signal: AbortSignal): Promise<Answer> {
  try {
    const complaint = guard.complaintOf(target);
    if (complaint !== null) throw new TargetRefused(complaint);
    return answerOf(await exchange(new URL(target), body, headers, guard, signal));
  } catch (error) {
    return { status: null, failure: wordsOf(error), receipt: null, retryAfter: undefined };
  }
}

function exchange(url: URL, body: string, headers: Readonly<Record<string, string>>, guard: TargetGuard, signal: AbortSignal): Promise<http.IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request({
      method: 'POST', host: hostOf(url), port: url.port, path: url.pathname + url.search, agent: false, lookup: guard.lookupFor(url), signal,
      headers: { ...headers, host: url.host, 'content-length': Buffer.byteLength(body), 'user-agent': 'xianjie' },
    }, (response) => {
      let read = 0;
      response.on('data', (part: Buffer) => { if ((read += part.length) > mostBody) response.destroy(); });
      // The answer is known: a body that breaks off changes nothing.
      response.on('error', () => {});
      resolve(response);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function answerOf({ statusCode, headers }: http.IncomingMessage): Answer {
  const status = statusCode!;
  const given = headers['webhook-receipt-id'] ?? headers['x-request-id'];
  return {
    status,
    failure: status >= 200 && status < 300 ? null : status >= 300 && status < 400 ? `接收方答复 ${status}（转址），不予跟随` : `接收方答复 ${status}`,
    receipt: typeof given === 'string' && given !== '' ? given.slice(0, 200) : null,
    retryAfter: headers['retry-after'],
  };
}

/** Codes and our own words alone: what a library says may hold the address. */
function wordsOf(error: unknown): string {
  if (error instanceof TargetRefused) return messageOf(error);
  if (codeOf(error) === 'ABORT_ERR') return `${patience / 1_000} 秒内没有答复`;
  return `未能连接接收方（${codeOf(error) ?? '连接中断'}）`;
}
