import { createHmac, timingSafeEqual } from 'node:crypto';
import type { KeyProvider } from '../keys.js';

/** How long a pass opens a subgraph's port, in seconds; clocks of one installation differ by less. */
const opensFor = 60;

/** What a pass vouches for: this very request, on behalf of the holder of this very token. */
export interface Vouched { readonly authorization: string; readonly purpose: string; readonly bodyDigest: string }

/** 网关通行: proves to a subgraph that a request comes from the installation's own gateway. It says nothing of the actor, whose token is checked as well. */
export class GatewayPass {
  constructor(private readonly keys: KeyProvider, private readonly now: () => Date) {}

  issue(vouched: Vouched): string {
    const { id, key } = this.keys.current('gateway-pass');
    const second = String(Math.floor(this.now().getTime() / 1_000));
    return [id, second, sealOf(key, second, vouched)].join('.');
  }

  /** Whether the pass was issued for this request by whoever holds the key, and not long ago. */
  opens(pass: string, vouched: Vouched): boolean {
    const [id = '', second = '', seal = ''] = pass.split('.');
    const held = this.keys.byId(id);
    if (!held || Math.abs(this.now().getTime() / 1_000 - Number(second)) > opensFor) return false;
    const expected = Buffer.from(sealOf(held.key, second, vouched));
    const given = Buffer.from(seal);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}

function sealOf(key: Buffer, second: string, { authorization, purpose, bodyDigest }: Vouched): string {
  return createHmac('sha256', key).update(JSON.stringify(['gateway pass', second, authorization, purpose, bodyDigest])).digest('base64url');
}
