import { createHash } from 'node:crypto';
import { canonical } from '../../platform/log/index.js';

/** SHA-256 of the canonical body: the same statement has the same digest however it was spelled out. */
export function digestOf(body: unknown): string {
  return createHash('sha256').update(canonical(body)).digest('hex');
}

/** A body as the hub keeps it: absent and null are one, text is well formed and free of NUL, which PostgreSQL cannot hold. */
export function tidied<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '') as T;
  if (Array.isArray(value)) return value.map(tidied) as T;
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, tidied(member)])) as T;
}
