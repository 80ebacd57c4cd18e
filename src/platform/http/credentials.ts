import type { FastifyRequest } from 'fastify';

/** The bearer token of a request: null without one, and no token's text where what is there is none. */
export function bearerOf({ headers: { authorization } }: FastifyRequest): string | null {
  return authorization?.match(/^Bearer +(\S+) *$/i)?.[1] ?? (authorization ? '' : null);
}

/** 查询事由, percent-encoded in a header since headers are ASCII. */
export function purposeOf({ headers }: FastifyRequest): string | null {
  const stated = headers['x-purpose'];
  if (typeof stated !== 'string' || stated === '') return null;
  try {
    return decodeURIComponent(stated);
  } catch {
    return stated;
  }
}
