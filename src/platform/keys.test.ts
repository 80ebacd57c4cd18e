import { createPrivateKey } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decrypt, encrypt } from './cipher.js';
import { Complaint } from './complaint.js';
import { fileKeys } from './keys.js';

interface Stored {
  keys: { id: string; purpose: string; key: string; createdAt: string }[];
}

let folder: string;
let file: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-keys-'));
  file = path.join(folder, 'keys.json');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('the key file', () => {
  it('is made on first use, for its owner alone, and gives the same keys ever after', () => {
    const first = fileKeys(file);
    expect(first.created).toBe(true);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(folder)).toEqual(['keys.json']);
    const again = fileKeys(file);
    expect(again.created).toBe(false);
    for (const purpose of ['cursor-seal', 'identity-digest', 'batch-cipher'] as const) {
      expect(again.current(purpose)).toEqual(first.current(purpose));
      expect(again.current(purpose).key).toHaveLength(32);
      expect(again.byId(first.current(purpose).id)).toEqual(first.current(purpose));
    }
    expect(createPrivateKey({ key: again.current('demo-issuer').key, format: 'der', type: 'pkcs8' }).asymmetricKeyType).toBe('ed25519');
    expect(again.byId('000000000000')).toBeUndefined();
  });

  it('gains the key of a purpose it does not know yet, and keeps the rest', () => {
    const { id } = fileKeys(file).current('cursor-seal');
    rewrite((stored) => ({ ...stored, keys: stored.keys.filter(({ purpose }) => purpose !== 'batch-cipher') }));
    const keys = fileKeys(file);
    expect(keys.current('batch-cipher').key).toHaveLength(32);
    expect(keys.current('cursor-seal').id).toBe(id);
    expect(fs.readdirSync(folder)).toEqual(['keys.json']);
  });

  it('opens with a retired key what was closed with it', () => {
    const closed = encrypt(fileKeys(file), 'batch-cipher', Buffer.from('案件'));
    const other = fileKeys(path.join(folder, 'other.json')).current('batch-cipher').id;
    const added = (JSON.parse(fs.readFileSync(path.join(folder, 'other.json'), 'utf8')) as Stored).keys.filter(({ id }) => id === other);
    rewrite((stored) => ({ ...stored, keys: [...stored.keys, ...added] }));
    const keys = fileKeys(file);
    expect(keys.current('batch-cipher').id).toBe(other);
    expect(decrypt(keys, closed).toString()).toBe('案件');
  });

  it.each([
    ['is cut short', () => fs.truncateSync(file, 100)],
    ['holds an altered key', () => rewrite((stored) => ({ ...stored, keys: stored.keys.map((key) => ({ ...key, key: `A${key.key.slice(1)}B` })) }))],
    ['holds something else', () => fs.writeFileSync(file, '[]')],
  ])('that %s is complained of, with what is lost', (_what, damage) => {
    fileKeys(file);
    damage();
    expect(() => fileKeys(file)).toThrow(Complaint);
    expect(() => fileKeys(file)).toThrow(/is damaged: restore it from a copy; without its keys the batches as received cannot be decrypted/);
  });

  it('must not be open to others, nor stand where anyone may put another in its place', () => {
    fileKeys(file);
    fs.chmodSync(file, 0o604);
    expect(() => fileKeys(file)).toThrow(`chmod 600 ${file}`);
    fs.chmodSync(file, 0o600);
    fs.chmodSync(folder, 0o777);
    expect(() => fileKeys(file)).toThrow(`chmod o-w ${folder}`);
  });

  it('says so when it cannot be made', () => {
    fs.writeFileSync(path.join(folder, 'in-the-way'), '');
    expect(() => fileKeys(path.join(folder, 'in-the-way', 'keys.json'))).toThrow(/cannot be read or written .* KEY_FILE/);
  });

  function rewrite(change: (stored: Stored) => Stored): void {
    fs.writeFileSync(file, JSON.stringify(change(JSON.parse(fs.readFileSync(file, 'utf8')) as Stored)));
  }
});

describe('a ciphertext', () => {
  it('names its key, differs each time, and opens to what went in', () => {
    const keys = fileKeys(file);
    const plain = Buffer.from('按原样保存的批次');
    const [one, two] = [encrypt(keys, 'batch-cipher', plain), encrypt(keys, 'batch-cipher', plain)];
    expect(one.keyId).toBe(keys.current('batch-cipher').id);
    expect(one.bytes.equals(two.bytes)).toBe(false);
    expect(decrypt(keys, one).equals(plain)).toBe(true);
    expect(decrypt(keys, encrypt(keys, 'batch-cipher', Buffer.alloc(0)))).toHaveLength(0);
  });

  it('does not open when a bit was altered, when it was cut, or without its key', () => {
    const keys = fileKeys(file);
    const { keyId, bytes } = encrypt(keys, 'batch-cipher', Buffer.from('x'));
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => decrypt(keys, { keyId, bytes: altered })).toThrow();
    }
    expect(() => decrypt(keys, { keyId, bytes: bytes.subarray(0, 20) })).toThrow('cut short');
    expect(() => decrypt(keys, { keyId: '000000000000', bytes })).toThrow('restore it from a copy');
  });
});
