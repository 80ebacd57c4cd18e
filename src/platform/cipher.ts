import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyProvider, KeyPurpose } from './keys.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Bytes that only the key of that id opens: nonce (12 bytes), tag (16 bytes), ciphertext. */
export interface Ciphertext {
  readonly keyId: string;
  readonly bytes: Buffer;
}

/** Encrypts with the current key of a purpose (AES-256-GCM, a fresh random nonce each time). */
export function encrypt(keys: KeyProvider, purpose: KeyPurpose, plain: Uint8Array): Ciphertext {
  const { id, key } = keys.current(purpose);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { keyId: id, bytes: Buffer.concat([nonce, cipher.getAuthTag(), body]) };
}

/** Decrypts; throws when the key is not to be had or a single bit was altered. */
export function decrypt(keys: KeyProvider, { keyId, bytes }: Ciphertext): Buffer {
  const found = keys.byId(keyId);
  if (!found) throw new Error(`密钥 ${keyId} 不在密钥文件中，请从备份恢复 · the key ${keyId} is not in the key file: restore it from a copy`);
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new Error('the ciphertext is cut short');
  const decipher = createDecipheriv(ALGORITHM, found.key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}
