import { createHash, randomBytes } from 'node:crypto';
import type { FieldClass } from '../model/index.js';
import type { Payload } from './event-kind.js';

/** A classed part of a payload with the salt that makes its commitment unguessable; both can be erased while the leaf goes on verifying. */
export interface SaltedPart {
  readonly fieldClass: FieldClass;
  readonly payload: Payload;
  readonly salt: Buffer;
  readonly commitment: Buffer;
}

/**
 * JSON with keys in the order of their UTF-16 units (RFC 8785 §3.2.3) and nothing left to taste: equal values have equal bytes. Undefined
 * members are left out and dates are text, as in the JSON that is stored, so that the stored value has the same bytes.
 */
export function canonical(value: unknown): string {
  if (value instanceof Date) return canonical(value.toJSON());
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonical(member)}`;
  }
  return `{${members}}`;
}

/** The commitment to a part: SHA-256 of its salt and its canonical JSON. */
export function commit(salt: Buffer, payload: Payload): Buffer {
  return createHash('sha256').update(salt).update(canonical(payload)).digest();
}

/** Random bytes are drawn in stock: each asking of the system costs more than a commitment. */
let stock = Buffer.alloc(0);

function drawSalt(): Buffer {
  if (stock.length === 0) stock = randomBytes(32 * 256);
  const salt = stock.subarray(0, 32);
  stock = stock.subarray(32);
  return salt;
}

export function salted(fieldClass: FieldClass, payload: Payload): SaltedPart {
  const salt = drawSalt();
  return { fieldClass, payload, salt, commitment: commit(salt, payload) };
}

/** A leaf of the tree (RFC 6962 §2.1): SHA-256 of a zero byte and the canonical envelope, which holds the commitments and no payload. */
export function leafOf(envelope: object): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(canonical(envelope)).digest();
}
