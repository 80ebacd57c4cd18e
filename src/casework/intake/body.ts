import { createHash } from 'node:crypto';
import { canonical } from '../../platform/log/index.js';

/** SHA-256 of the canonical body: the same statement has the same digest however it was spelled out. */
export function digestOf(body: unknown): string {
  return createHash('sha256').update(canonical(body)).digest('hex');
}

/** Members that every row must have: left blank they stay, for the judge to name. */
const demanded: ReadonlySet<string> = new Set(['sourceKey', 'name', 'lawName']);

/** A body as the hub keeps it: absent, null and blank are one, text is well formed and free of NUL, which PostgreSQL cannot hold. */
export function tidied<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '') as T;
  if (Array.isArray(value)) return value.map(tidied) as T;
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).map(([key, member]) => [key, tidied(member)] as const);
  return Object.fromEntries(members.filter(([key, member]) => isStated(member) || demanded.has(key))) as T;
}

function isStated(member: unknown): boolean {
  return typeof member === 'string' ? member.trim() !== '' : member !== null && member !== undefined;
}
