import { createPrivateKey, createPublicKey } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, SignJWT, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { unauthenticated } from '../graphql/errors.js';
import type { KeyProvider } from '../keys.js';

/** What a token says of its holder: subject, organ by its code, roles. */
export interface Claims { readonly subject: string; readonly name: string | null; readonly organCode: string; readonly roles: readonly string[] }

export interface OidcSettings { readonly issuer: string; readonly audience: string; readonly jwksUrl: string }

const demoIssuer = 'xianjie-demo';
const demoAudience = 'xianjie';

/** Verifies bearer tokens: of the installation's OIDC issuer, and of the built-in one where demo mode is on. */
export class Tokens {
  private readonly verifiers: readonly ((token: string) => Promise<JWTPayload>)[];

  constructor(private readonly keys: KeyProvider, private readonly demo: boolean, oidc: OidcSettings | null) {
    this.verifiers = [
      ...(demo ? [(token: string) => this.verifyDemo(token)] : []),
      ...(oidc ? [verifierOf(oidc, createRemoteJWKSet(new URL(oidc.jwksUrl)))] : []),
    ];
  }

  /** The claims of a token; throws UNAUTHENTICATED, saying what to do, for one that is expired, altered or of an unknown issuer. */
  async verify(token: string): Promise<Claims> {
    let failure: unknown = new errors.JWTInvalid('no issuer is configured');
    for (const verifier of this.verifiers) {
      try {
        return claimsOf(await verifier(token));
      } catch (error) {
        failure = failure instanceof errors.JWTExpired ? failure : error;
      }
    }
    if (failure instanceof errors.JWTExpired) throw unauthenticated('令牌已过期，请重新取得令牌后再试');
    throw unauthenticated('令牌无效，请检查 Authorization: Bearer 后的令牌是否完整，或重新取得令牌');
  }

  /** A token of a demo identity, eight hours long. Only in demo mode. */
  async issueDemo(claims: Claims): Promise<string> {
    if (!this.demo) throw new Error('Demo tokens are issued in demo mode only');
    const { id, key } = this.keys.current('demo-issuer');
    return new SignJWT({ name: claims.name, organ: claims.organCode, roles: claims.roles })
      .setProtectedHeader({ alg: 'EdDSA', kid: id }).setSubject(claims.subject).setIssuer(demoIssuer).setAudience(demoAudience)
      .setIssuedAt().setExpirationTime('8h').sign(createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
  }

  private async verifyDemo(token: string): Promise<JWTPayload> {
    const { key } = this.keys.current('demo-issuer');
    const publicKey = createPublicKey(createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
    return (await jwtVerify(token, publicKey, { issuer: demoIssuer, audience: demoAudience, algorithms: ['EdDSA'], requiredClaims: ['exp', 'sub'] })).payload;
  }
}

function verifierOf(oidc: OidcSettings, keys: JWTVerifyGetKey): (token: string) => Promise<JWTPayload> {
  return async (token) => (await jwtVerify(token, keys, { issuer: oidc.issuer, audience: oidc.audience, requiredClaims: ['exp', 'sub'] })).payload;
}

function claimsOf(payload: JWTPayload): Claims {
  const { sub, name, organ, roles } = payload;
  if (typeof sub !== 'string' || typeof organ !== 'string' || !Array.isArray(roles) || !roles.every((role) => typeof role === 'string')) {
    throw unauthenticated('令牌缺少 sub、organ（机关代码）或 roles（角色）声明，请联系令牌签发方');
  }
  return { subject: sub, name: typeof name === 'string' ? name : null, organCode: organ, roles };
}
