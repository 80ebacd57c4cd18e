import { createPrivateKey, createPublicKey } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, SignJWT, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { unauthenticated } from '../graphql/errors.js';
import type { KeyProvider } from '../keys.js';

/** What a token says of its holder: subject, organ by its code, roles. */
export interface Claims { readonly subject: string; readonly name: string | null; readonly organCode: string; readonly roles: readonly string[] }

export interface OidcSettings { readonly issuer: string; readonly audience: string; readonly jwksUrl: string }

const demoIssuer = 'xianjie-demo';
const demoAudience = 'xianjie';

/** The most tokens that are known without being verified again; the oldest leaves first. */
const mostKnown = 10_000;

/** For how long, in milliseconds: a key that its issuer has withdrawn opens nothing after that. */
const knownFor = 60_000;

interface Known { readonly claims: Claims; readonly until: number }

/** Verifies bearer tokens: of the installation's OIDC issuer, and of the built-in one where demo mode is on. */
export class Tokens {
  private readonly verifiers: readonly ((token: string) => Promise<JWTPayload>)[];
  /** Checking a signature costs as much as answering a question: what was found is kept for a while, never beyond the token's own term. */
  private readonly known = new Map<string, Known>();

  constructor(private readonly keys: KeyProvider, private readonly demo: boolean, oidc: OidcSettings | null) {
    this.verifiers = [
      ...(demo ? [(token: string) => this.verifyDemo(token)] : []),
      ...(oidc ? [verifierOf(oidc, createRemoteJWKSet(new URL(oidc.jwksUrl)))] : []),
    ];
  }

  /** The claims of a token; throws UNAUTHENTICATED, saying what to do, for one that is expired, altered or of an unknown issuer. */
  async verify(token: string): Promise<Claims> {
    const known = this.known.get(token);
    if (known && Date.now() < known.until) return known.claims;
    this.known.delete(token);
    let failure: unknown = new errors.JWTInvalid('no issuer is configured');
    for (const verifier of this.verifiers) {
      try {
        const payload = await verifier(token);
        return this.keep(token, claimsOf(payload), payload.exp!);
      } catch (error) {
        failure = failure instanceof errors.JWTExpired ? failure : error;
      }
    }
    if (failure instanceof errors.JWTExpired) throw unauthenticated('令牌已过期，请重新取得令牌后再试');
    throw unauthenticated('令牌无效，请检查 Authorization: Bearer 后的令牌是否完整，或重新取得令牌');
  }

  private keep(token: string, claims: Claims, expiresAt: number): Claims {
    this.known.set(token, { claims, until: Math.min(Date.now() + knownFor, expiresAt * 1_000) });
    if (this.known.size > mostKnown) this.known.delete(this.known.keys().next().value!);
    return claims;
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
