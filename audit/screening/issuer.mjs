/** An issuer of the audit's own, as an installation has one: the demonstration has identities for two fields alone. */
import { once } from 'node:events';
import http from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const [issuer, audience] = ['http://127.0.0.1/screening-audit', 'xianjie'];

export class Issuer {
  static async start() {
    const made = new Issuer();
    const { publicKey, privateKey } = await generateKeyPair('EdDSA');
    const keys = JSON.stringify({ keys: [{ ...await exportJWK(publicKey), kid: 'audit', alg: 'EdDSA', use: 'sig' }] });
    made.key = privateKey;
    made.server = http.createServer((request, response) => { response.setHeader('content-type', 'application/json').end(keys); }).listen(0, '127.0.0.1');
    await once(made.server, 'listening');
    return made;
  }

  /** What the hub has to be started with. */
  get settings() {
    return { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URL: `http://127.0.0.1:${this.server.address().port}/` };
  }

  token(organ, roles) {
    return new SignJWT({ name: '筛查审计（虚构）', organ, roles }).setProtectedHeader({ alg: 'EdDSA', kid: 'audit' }).setSubject(`audit:${roles[0]}`)
      .setIssuer(issuer).setAudience(audience).setIssuedAt().setExpirationTime('8h').sign(this.key);
  }

  stop() {
    this.server.close();
    this.server.closeAllConnections();
  }
}
