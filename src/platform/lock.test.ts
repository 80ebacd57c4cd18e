import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { acquire, holderOf, LockHeld } from './lock.js';

const DEAD = { pid: process.pid, birth: 'another boot:1', token: 'of-the-dead', startedAt: '2026-11-21T00:00:00.000Z' };
let folder: string;
let file: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-lock-'));
  file = path.join(folder, 'lock');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('a lock', () => {
  it('is held by one, who can say where it is to be found', () => {
    const lock = acquire(file);
    lock.announce('http://127.0.0.1:4000');
    expect(() => acquire(file)).toThrow(LockHeld);
    expect(holderOf(file)).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:4000' });
    lock.release();
    expect(holderOf(file)).toBeUndefined();
    acquire(file).release();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['of a dead holder', JSON.stringify(DEAD)],
    ['emptied by a power cut', ''],
    ['of no sense', '{"pid":"1"}'],
  ])('%s is taken over', (_what, left) => {
    fs.writeFileSync(file, left);
    expect(holderOf(file)).toBeUndefined();
    const lock = acquire(file);
    expect(holderOf(file)?.pid).toBe(process.pid);
    expect(fs.readdirSync(folder)).toEqual(['lock']);
    lock.release();
  });

  it('is taken over although a process died while taking it over', () => {
    fs.writeFileSync(file, JSON.stringify(DEAD));
    fs.writeFileSync(`${file}.of-the-dead`, JSON.stringify({ ...DEAD, token: 'of-the-second' }));
    acquire(file).release();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('is not released by one who has lost it', () => {
    const lost = acquire(file);
    fs.rmSync(file);
    const lock = acquire(file);
    lost.release();
    expect(() => acquire(file)).toThrow(LockHeld);
    lock.release();
  });
});
