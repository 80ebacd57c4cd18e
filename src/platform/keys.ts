import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { extendKeyFile, keyFileDamaged, type KeyRecord, readKeyFile, writeKeyFile } from './key-file.js';

/**
 * What a key is for. `cursor-seal` seals cursors, `identity-digest` keys the digests by which identity numbers are compared, `batch-cipher`
 * encrypts batches as received, `webhook-secret` the secrets of webhooks, `gateway-pass` opens the ports of subgraphs to the gateway: 32 random bytes each. `demo-issuer` signs tokens in demo mode: an Ed25519 private key, PKCS #8 in DER.
 */
const PURPOSES = ['cursor-seal', 'identity-digest', 'batch-cipher', 'webhook-secret', 'gateway-pass', 'demo-issuer'] as const;
export type KeyPurpose = (typeof PURPOSES)[number];

/** A secret key; its id is stored beside each digest and ciphertext made with it. */
export interface Key {
  readonly id: string;
  readonly key: Buffer;
}

/** Where keys come from; never from the database. */
export interface KeyProvider {
  /** The key for new digests and ciphertexts. */
  current(purpose: KeyPurpose): Key;
  /** The key of that id, current or retired; undefined when it is not to be had. */
  byId(id: string): Key | undefined;
}

/** Keys kept in a file. */
export interface FileKeys extends KeyProvider {
  /** Whether the file was made just now: over a database that holds ciphertext already, that means the keys to it were lost. */
  readonly created: boolean;
}

/**
 * The keys of a file, which is made, readable by its owner alone, when there is none. Complains about a file that is damaged or open to
 * others. Of several keys of one purpose the last is current, the others still open what was closed with them.
 */
export function fileKeys(file: string): FileKeys {
  const found = readKeyFile(file);
  let records = found ?? writeKeyFile(file, PURPOSES.map(newRecord));
  // A later release may know a purpose that an older file does not.
  if (purposesMissing(records).length > 0) records = extendKeyFile(file, (standing) => purposesMissing(standing).map(newRecord));
  const keys = new Map<string, Key>();
  const current = new Map<string, Key>();
  for (const record of records) {
    const key = { id: record.id, key: Buffer.from(record.key, 'base64url') };
    if (idOf(record.purpose, key.key) !== key.id) keyFileDamaged(file);
    keys.set(key.id, key);
    current.set(record.purpose, key);
  }
  return { created: found === undefined, byId: (id) => keys.get(id), current: (purpose) => current.get(purpose) ?? keyFileDamaged(file) };
}

function purposesMissing(records: readonly KeyRecord[]): KeyPurpose[] {
  return PURPOSES.filter((purpose) => !records.some((record) => record.purpose === purpose));
}

function newRecord(purpose: KeyPurpose): KeyRecord {
  const key = purpose === 'demo-issuer'
    ? generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' })
    : randomBytes(32);
  return { id: idOf(purpose, key), purpose, createdAt: new Date().toISOString(), key: key.toString('base64url') };
}

/** A fingerprint, so that a key that was altered is noticed. */
function idOf(purpose: string, key: Buffer): string {
  return createHash('sha256').update(`xianjie key ${purpose}\0`).update(key).digest('hex').slice(0, 12);
}
