import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';

/** The bearer token of a request: null without one, and no token's text where what is there is none. */
export const bearerOf = ({ headers }: FastifyRequest): string | null => bearerIn(headers.authorization);

/** The same of the text that stands, or would stand, in the header. */
export function bearerIn(authorization: string | undefined): string | null {
  return authorization?.match(/^Bearer +(\S+) *$/i)?.[1] ?? (authorization ? '' : null);
}

/** 查询事由, percent-encoded in a header since headers are ASCII. */
export const purposeOf = ({ headers }: FastifyRequest): string | null => purposeIn(headers);

export function purposeIn(headers: IncomingHttpHeaders): string | null {
  const stated = headers['x-purpose'];
  if (typeof stated !== 'string' || stated === '') return null;
  try {
    return decodeURIComponent(stated);
  } catch {
    return stated;
  }
}
