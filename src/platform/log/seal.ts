import { createCipheriv, createDecipheriv, createHash, createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { KeyProvider } from '../keys.js';
import type { Sight } from '../reader/index.js';

/**
 * Sealed cursors. A position is a dense number and would count what one may not see, so it is sealed for one policy: equal positions
 * look different under different rights, and equal under the same, so that equal subscriptions can share a payload.
 * The seal is deterministic (synthetic IV: HMAC over policy and position, then AES-256-CTR).
 */
export class CursorSeal {
  constructor(private readonly keys: KeyProvider) {}

  seal(position: bigint, policy: string): string {
    const { id, key } = this.keys.current('cursor-seal');
    const plain = Buffer.alloc(8);
    plain.writeBigUInt64BE(position);
    const iv = syntheticIv(key, policy, plain);
    const cipher = createCipheriv('aes-256-ctr', secretsOf(key).cipher, iv);
    return spelled(id, Buffer.concat([iv, cipher.update(plain)]));
  }

  /** The position of a cursor; throws BAD_USER_INPUT, naming the field it was given in, for one that was altered or sealed for another policy. */
  open(cursor: string, policy: string, field = 'after'): bigint {
    const [id = '', body = ''] = cursor.split('.');
    const key = this.keys.byId(id)?.key;
    const bytes = Buffer.from(body, 'base64url');
    // Decoding is lenient: only the one spelling that was handed out is the cursor.
    if (!key || bytes.length !== 24 || cursor !== spelled(id, bytes)) throw badCursor(field);
    const iv = bytes.subarray(0, 16);
    const plain = createDecipheriv('aes-256-ctr', secretsOf(key).cipher, iv).update(bytes.subarray(16));
    if (!timingSafeEqual(iv, syntheticIv(key, policy, plain))) throw badCursor(field);
    return plain.readBigUInt64BE();
  }
}

const spelled = (id: string, bytes: Buffer): string => `${id}.${bytes.toString('base64url')}`;
const syntheticIv = (key: Buffer, policy: string, plain: Buffer): Buffer =>
  createHmac('sha256', secretsOf(key).mac).update('cursor authentication').update(policy).update(Buffer.of(0)).update(plain).digest().subarray(0, 16);

interface Secrets { readonly mac: KeyObject; readonly cipher: KeyObject }

const secrets = new WeakMap<Buffer, Secrets>();

/** Made once for each key: making them costs several times as much as sealing. */
function secretsOf(key: Buffer): Secrets {
  const known = secrets.get(key);
  if (known) return known;
  const mac = createSecretKey(key);
  const made = { mac, cipher: createSecretKey(createHmac('sha256', mac).update('cursor encryption').digest()) };
  secrets.set(key, made);
  return made;
}

const badCursor = (field: string): GraphQLError => new GraphQLError(`${field} 不是发给您当前权限的游标；请使用您自己收到的 cursor 原值，或去掉 ${field}`, {
  extensions: { code: 'BAD_USER_INPUT', field },
});

/** A place behind the end of the log was given by a hub that knew more: this one was restored from an older backup. Throws BAD_USER_INPUT. */
export function requireInLog(position: bigint, end: bigint, field = 'after'): void {
  if (position <= end) return;
  throw new GraphQLError(`${field} 晚于本平台日志的末尾，平台可能由较早的备份恢复；请使用更早收到的 cursor，或去掉 ${field} 重新读取`, { extensions: { code: 'BAD_USER_INPUT', field } });
}

const policies = new WeakMap<Sight, string>();

/** Actors with the same rights share a policy, and so see the same cursors. */
export function policyOf(sight: Sight): string {
  const policy = policies.get(sight) ?? digestOf(sight);
  policies.set(sight, policy);
  return policy;
}

function digestOf(sight: Sight): string {
  return createHash('sha256').update(sight.scopes.map(({ key, upTo }) => `${key}:${upTo}`).sort().join(' ')).digest('base64url');
}
