import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from '@jest/globals';
import { TargetGuard, TargetRefused, type Resolve } from './guard.js';

const resolving = (...addresses: string[]): Resolve => () => Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));

/** Asks as a connection does. */
const connect = (guard: TargetGuard, url: string): Promise<string | LookupAddress[]> => new Promise((resolve, reject) => {
  guard.lookupFor(new URL(url))('receiver.example', { all: true }, (error, found) => { if (error) reject(error); else resolve(found); });
});

describe('where a webhook may lead', () => {
  const guard = new TargetGuard([]);

  it.each(['8.8.8.8', '1.1.1.1', '[2400:3200::1]', '[2606:4700::1111]', 'receiver.example', '172.15.255.255', '172.32.0.0', '100.63.255.255', '100.128.0.0', '192.167.0.1'])('to a public address: %s', (host) => {
    expect(guard.complaintOf(`https://${host}/hub?a=b`)).toBeNull();
  });

  it.each([
    '127.0.0.1', '127.255.255.254', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '100.100.100.200', '169.254.169.254', '168.63.129.16', '192.0.0.192',
    '192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.7', '224.0.0.1', '239.255.255.255', '255.255.255.255',
    // As browsers read them: decimal, hexadecimal, octal, short.
    '2130706433', '0x7f000001', '0177.0.0.1', '127.1',
    '[::]', '[::1]', '[fc00::1]', '[fd00:ec2::254]', '[fe80::1]', '[fec0::1]', '[ff02::1]', '[::ffff:127.0.0.1]', '[::ffff:8.8.8.8]', '[::7f00:1]', '[64:ff9b::8.8.8.8]', '[2002:7f00:1::]', '[2001:0:1::]',
    '[2001:db8::1]', '[100::1]', '[3fff::1]',
  ])('never to one that is not: %s', async (host) => {
    expect(guard.complaintOf(`https://${host}/`)).toContain('不是公网地址');
    const address = new URL(`https://${host}/`).hostname.replace(/[[\]]/g, '');
    await expect(connect(new TargetGuard([], resolving(address)), 'https://receiver.example/')).rejects.toBeInstanceOf(TargetRefused);
  });

  it.each([
    'http://receiver.example/', 'http://8.8.8.8/', 'ftp://receiver.example/', 'file:///etc/passwd', 'https://user:word@receiver.example/', 'https://receiver.example/#part', 'receiver.example', '',
    `https://receiver.example/${'a'.repeat(2_000)}`,
  ])('and only in so many words: %s', (url) => {
    expect(guard.complaintOf(url)).not.toBeNull();
  });

  it('connects to none but the addresses that it looked at, whatever the name says the next time', async () => {
    const answers = ['93.184.215.14', '10.0.0.1', '::1'];
    const rebinding = new TargetGuard([], () => resolving(answers.shift()!)(''));
    expect(await connect(rebinding, 'https://receiver.example/')).toEqual([{ address: '93.184.215.14', family: 4 }]);
    await expect(connect(rebinding, 'https://receiver.example/')).rejects.toThrow('10.0.0.1 不是公网地址');
    await expect(connect(rebinding, 'https://receiver.example/')).rejects.toThrow('::1 不是公网地址');
    const mixed = new TargetGuard([], resolving('127.0.0.1', '93.184.215.14', 'fe80::1%eth0'));
    expect(await connect(mixed, 'https://receiver.example/')).toEqual([{ address: '93.184.215.14', family: 4 }]);
    await expect(connect(new TargetGuard([], resolving()), 'https://receiver.example/')).rejects.toBeInstanceOf(TargetRefused);
  });

  it('opens what the operator lists, to http too, and nothing beside it', async () => {
    const listed = new TargetGuard(['10.20.0.0/16', 'fd12::/16'], resolving('10.20.1.1', '10.21.1.1', '93.184.215.14'));
    for (const url of ['https://10.20.0.9/', 'http://10.20.0.9:8080/', 'https://[fd12::9]/', 'http://receiver.example/', 'https://8.8.8.8/']) expect([url, listed.complaintOf(url)]).toEqual([url, null]);
    for (const url of ['https://10.21.0.9/', 'http://10.21.0.9/', 'http://8.8.8.8/', 'https://[fd13::9]/', 'https://127.0.0.1/']) expect([url, listed.complaintOf(url) === null]).toEqual([url, false]);
    expect(await connect(listed, 'http://receiver.example/')).toEqual([{ address: '10.20.1.1', family: 4 }]);
    expect(await connect(listed, 'https://receiver.example/')).toEqual([{ address: '10.20.1.1', family: 4 }, { address: '93.184.215.14', family: 4 }]);
  });
});
