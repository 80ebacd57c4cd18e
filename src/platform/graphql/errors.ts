import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, Kind, type GraphQLErrorExtensions, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { maskResidentId } from '../../kernel/index.js';
import { DeadlinePassed } from '../deadline.js';
import { limits, secondsToAnswer, type Limits } from './limits.js';

/** The request's token cannot be accepted. */
export function unauthenticated(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}

export function badInput(field: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', field } });
}

/** 须用实时通道: a subscription was asked where an answer is given once. */
export function notOnce(): GraphQLError {
  return new GraphQLError('订阅请通过 WebSocket（/graphql，graphql-transport-ws）或 SSE（/graphql/stream）发起', { extensions: { code: 'SUBSCRIPTION_REFUSED', field: 'query', http: { status: 400 } } });
}

/** What a request may be refused for, in words, and what to do then. */
const refusals: Readonly<Record<keyof Limits | 'pageSize' | 'bodyBytes', readonly [term: string, advice: string]>> = {
  tokens: ['文档词元数', '请把数据放进 variables，或分成几次请求'],
  fragments: ['片段数', '请删去不用的片段，或分成几次请求'],
  depth: ['嵌套层数', '请先取标识，再用标识另行查询下层'],
  fields: ['片段展开后的字段数', '请只取需要的字段，或分成几次请求'],
  aliases: ['别名与重复字段数', '请分成几次请求'],
  rootFields: ['根字段数', '请分成几次请求'],
  directives: ['指令数', '请删去多余的指令'],
  pageSize: ['每页条数', '请减小 first，并用 after 填上一页的 endCursor 分页读取'],
  cost: ['查询代价（各级条数与字段数之积）', '请减小各级列表的 first，少取字段，或分页读取'],
  bodyBytes: ['请求体字节数', '请分成几次请求'],
};

/** 拒绝: the one error of a request that goes beyond a limit; null when it does not. */
export function refused(limit: keyof typeof refusals, allowed: number, asked: number): GraphQLError | null {
  if (asked <= allowed) return null;
  const [term, advice] = refusals[limit];
  const known = Number.isSafeInteger(asked) ? asked : null;
  return new GraphQLError(`请求未执行：${term}${known === null ? '' : `为 ${known}，`}超过上限 ${allowed}；${advice}`, {
    extensions: { code: 'DOCUMENT_REFUSED', limit, allowed, asked: known, http: { status: limit === 'bodyBytes' ? 413 : 400 } },
  });
}

/** 超时: nobody waits for the answer any longer. */
export function outOfTime(seconds: number, kind: string): GraphQLError {
  const advice = kind === 'mutation' ? '结果未知，请用同一批次键重新报送，即可取得原回执' : '已停止查询，请缩小范围、减小 first 或少取字段后重试';
  return new GraphQLError(`处理超过 ${seconds} 秒；${advice}`, { extensions: { code: 'TIME_LIMIT_EXCEEDED', http: { status: 503 } } });
}

/**
 * What should not have happened is mapped once, here: the client gets a number to quote, the log gets the cause. Errors that were
 * made for the client say so by a code of their own, and pass.
 */
export function formatErrors(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
    const plain = { ...formatted, message: sayable(formatted.message), extensions };
    const cause = unwrapResolverError(error);
    const meant = refusedByParser(plain) ?? (isOutOfTime(cause) ? outOfTime(secondsToAnswer, 'query') : null);
    if (meant) return { ...placeOf(plain), message: meant.message, extensions: withoutHttp(meant.extensions) };
    // One with a number was told by a subgraph, whose log has the cause under it.
    if (extensions['code'] !== 'INTERNAL_SERVER_ERROR' || 'number' in extensions) return plain;
    return isOfArguments(plain) ? { ...plain, extensions: { code: 'BAD_USER_INPUT' } } : { ...placeOf(plain), ...failure(log, cause) };
  };
}

/** The same for whoever answers without Apollo: an error that says nothing of itself is a fault of ours. */
export function telling(log: Logger): (error: GraphQLError) => GraphQLFormattedError {
  const format = formatErrors(log);
  return (error) => format({ ...error.toJSON(), extensions: { code: isOfVariables(error) ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR', ...withoutHttp(error.extensions) } }, error);
}

/** 失败: what a client is told of a fault of ours; the log gets the cause under the same number. */
export function failure(log: Logger, cause: unknown): { readonly message: string; readonly extensions: { readonly code: string; readonly number: string } } {
  const number = randomUUID();
  log.error({ number, err: cause }, 'request failed');
  return {
    message: `系统处理失败，已记录（编号 ${number}）；请稍后重试，仍不成功时请将编号告知平台管理员`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', number },
  };
}

const placeOf = ({ locations, path }: GraphQLFormattedError): Partial<GraphQLFormattedError> => ({ ...(locations ? { locations } : {}), ...(path ? { path } : {}) });
const withoutHttp = ({ http: _http, ...extensions }: GraphQLErrorExtensions): Record<string, unknown> => extensions;

/** The parser stops at its limit, or where the document nests deeper than it can follow, and says so as if the syntax were wrong. */
function refusedByParser({ message, extensions }: GraphQLFormattedError): GraphQLError | null {
  if (extensions?.['code'] !== 'GRAPHQL_PARSE_FAILED') return null;
  if (/more tha[nt] \d+ tokens/.test(message)) return refused('tokens', limits.toOrgans.tokens, Infinity);
  return message.includes('call stack') ? refused('depth', limits.toOrgans.depth, Infinity) : null;
}

/** PostgreSQL gave the statement up (query_canceled), or it was not sent any more. */
const isOutOfTime = (cause: unknown): boolean => cause instanceof DeadlinePassed || (cause instanceof Error && (cause as { code?: unknown }).code === '57014');

/** What graphql-js finds wrong with an argument only when it executes. */
const isOfArguments = ({ message }: GraphQLFormattedError): boolean => /^Argument "\w+" (of|has) /.test(message);

/** What graphql-js finds wrong with the value of a variable, which it says of where the variable is declared. */
const isOfVariables = ({ message, nodes }: GraphQLError): boolean => message.startsWith('Variable "') && nodes?.length === 1 && nodes[0]!.kind === Kind.VARIABLE_DEFINITION;

const longestMessage = 1_000;

/**
 * A refused value is repeated in the message with all that stands beside it; identity numbers in it are not, nor names that were not asked
 * for, nor more than one can read.
 */
function sayable(message: string): string {
  const said = message.replace(/^Context creation failed: /, '').replace(/ ?Did you mean [^?]*\?/g, '')
    .replace(/(?<![0-9A-Za-z])(?:\d{17}[\dXx]|\d{15})(?![0-9A-Za-z])/g, maskResidentId);
  return said.length > longestMessage ? `${said.slice(0, longestMessage)}…` : said;
}
