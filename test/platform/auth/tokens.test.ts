import { createServer, type Server } from 'node:http';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { Tokens } from '../../../src/platform/auth/tokens.js';
import { fileKeys } from '../../../src/platform/keys.js';

const claims = { organ: '11140000012345671Q', roles: ['HANDLER'], name: '张演示' };
const audience = 'xianjie';
const issuer = 'https://idp.example.gov.cn';

describe('tokens', () => {
  let server: Server;
  let jwksUrl: string;
  let signingKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-tokens-'));
  const keys = fileKeys(path.join(folder, 'keys.json'));

  beforeAll(async () => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    signingKey = pair.privateKey;
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256' };
    server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] })));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  });
  afterAll(() => { server.close(); fs.rmSync(folder, { recursive: true, force: true }); });

  const oidc = (): Tokens => new Tokens(keys, false, { issuer, audience, jwksUrl });
  const signed = (changes: { issuer?: string; audience?: string; expires?: string; body?: object } = {}): Promise<string> =>
    new SignJWT({ ...claims, ...changes.body }).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).setSubject('user-1').setIssuer(changes.issuer ?? issuer)
      .setAudience(changes.audience ?? audience).setIssuedAt().setExpirationTime(changes.expires ?? '5m').sign(signingKey);

  it('takes a token that the installation’s issuer signed, by its published keys', async () => {
    expect(await oidc().verify(await signed())).toEqual({ subject: 'user-1', name: '张演示', organCode: claims.organ, roles: ['HANDLER'] });
  });

  it.each([
    ['another issuer', { issuer: 'https://other.example' }],
    ['another audience', { audience: 'other' }],
    ['no organ', { body: { organ: undefined } }],
    ['roles that are no list of words', { body: { roles: 'HANDLER' } }],
  ])('refuses a token with %s', async (_what, changes) => {
    await expect(oidc().verify(await signed(changes))).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
  });

  it('says of an expired token that it is expired, and what to do', async () => {
    await expect(oidc().verify(await signed({ expires: '-1m' }))).rejects.toThrow('令牌已过期，请重新取得令牌后再试');
  });

  it('knows a token that it has verified no longer than the token lasts', async () => {
    const tokens = oidc();
    const token = await signed({ expires: '30s' });
    await tokens.verify(token);
    expect(await tokens.verify(token)).toMatchObject({ subject: 'user-1' });
    jest.useFakeTimers({ advanceTimers: true, now: Date.now() + 31_000 });
    try {
      await expect(tokens.verify(token)).rejects.toThrow('令牌已过期');
    } finally {
      jest.useRealTimers();
    }
  });

  it('refuses an unsigned token, an altered one, and words that are none', async () => {
    const unsigned = new UnsecuredJWT(claims).setSubject('user-1').setIssuer(issuer).setAudience(audience).setExpirationTime('5m').encode();
    const good = await signed();
    const altered = good.replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify({ ...claims, sub: 'admin', iss: issuer, aud: audience, exp: 4e9 })).toString('base64url')}.`);
    for (const token of [unsigned, altered, 'nonsense', '']) await expect(oidc().verify(token)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('takes demo tokens in demo mode only', async () => {
    const demo = new Tokens(keys, true, null);
    const token = await demo.issueDemo({ subject: 'youyu-env-handler', name: '演示', organCode: claims.organ, roles: ['HANDLER'] });
    expect((await demo.verify(token)).subject).toBe('youyu-env-handler');
    await expect(oidc().verify(token)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    await expect(new Tokens(keys, false, null).issueDemo({ subject: 'x', name: null, organCode: 'x', roles: [] })).rejects.toThrow('demo mode only');
  });

  it('takes no demo token that another hub signed', async () => {
    const other = new Tokens(fileKeys(path.join(folder, 'other.json')), true, null);
    const token = await other.issueDemo({ subject: 'x', name: null, organCode: claims.organ, roles: ['SYSTEM'] });
    await expect(new Tokens(keys, true, null).verify(token)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });
});
