import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { maskResidentId } from '../../kernel/index.js';

/** The request's token cannot be accepted. */
export function unauthenticated(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}

export function badInput(field: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', field } });
}

/**
 * What should not have happened is mapped once, here: the client gets a number to quote, the log gets the cause. Errors that were
 * made for the client, and those of the GraphQL document itself, pass.
 */
export function formatErrors(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    if (cause instanceof GraphQLError || formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return withoutStack({ ...formatted, message: sayable(formatted.message) });
    const number = randomUUID();
    log.error({ number, err: cause }, 'request failed');
    return {
      message: `系统处理失败，已记录（编号 ${number}）；请稍后重试，仍不成功时请将编号告知平台管理员`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', number },
      ...(formatted.path ? { path: formatted.path } : {}),
    };
  };
}

/** A refused value is repeated in the message with all that stands beside it; identity numbers in it are not. */
function sayable(message: string): string {
  return message.replace(/^Context creation failed: /, '').replace(/(?<![0-9A-Za-z])(?:\d{17}[\dXx]|\d{15})(?![0-9A-Za-z])/g, maskResidentId);
}

function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions };
}
