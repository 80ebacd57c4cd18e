import { GraphQLError } from 'graphql';
import type { List } from './relation.js';

/** 游标 of a list: the last row's place in its order. Holds nothing but what the row itself shows. */
export interface Place { readonly at: string; readonly id: string }

export function writeCursor(list: List, place: Place): string {
  return Buffer.from(JSON.stringify([list.name, place.at, place.id])).toString('base64url');
}

/** Throws BAD_USER_INPUT for anything that this list did not write itself. */
export function readCursor(list: List, cursor: string): Place {
  const parts = parse(cursor);
  if (parts?.[0] === list.name && isKey(list, parts[1]) && isUuid(parts[2])) return { at: parts[1], id: parts[2] };
  throw new GraphQLError('after 不是本列表给出的游标；请使用上一页 pageInfo.endCursor 的原值，或去掉 after 从头读起', { extensions: { code: 'BAD_USER_INPUT', field: 'after' } });
}

function parse(cursor: string): unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) && parts.length === 3 ? parts : null;
  } catch {
    return null;
  }
}

const isKey = (list: List, value: unknown): value is string => typeof value === 'string' && (list.key.type === 'text' || isInstant(value));
const isInstant = (value: string): boolean => /^\d{4}-\d{2}-\d{2}T[\d:.]+[+-]\d{2}:\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
const isUuid = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
