import dns from 'node:dns';
import net from 'node:net';

/** What resolves a name; `dns.lookup` outside tests. */
export type Resolve = (host: string) => Promise<readonly dns.LookupAddress[]>;

const resolveByDns: Resolve = (host) => dns.promises.lookup(host, { all: true, order: 'verbatim' });

/** IPv4 that is no public host: the special-purpose registry of IANA (RFC 6890), multicast, reserved, and the metadata service of Azure. */
const closedIpv4 = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '168.63.129.16/32', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16',
  '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
];

/** IPv6 that is no public host: all but global unicast (2000::/3), and within it protocol assignments, documentation, and what wraps an IPv4 address. */
const closedIpv6 = ['::/3', '4000::/2', '8000::/1', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

/** Why a connection was not made; said to whom the webhook belongs. */
export class TargetRefused extends Error {}

/** 目标核查: where webhooks may lead: public addresses over https, and over either scheme those of the ranges that the operator allows (CIDR). */
export class TargetGuard {
  /** Apart: a range of IPv6 holds every IPv4 address as its wrapped self. */
  private readonly closed = { ipv4: blockListOf(closedIpv4), ipv6: blockListOf(closedIpv6) };
  private readonly allowed: net.BlockList;

  constructor(private readonly ranges: readonly string[], private readonly resolve: Resolve = resolveByDns) {
    this.allowed = blockListOf(ranges);
  }

  /** What is wrong with a target as it is written; null when each connection can decide. */
  complaintOf(text: string): string | null {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url || text.length > 2_000 || url.username !== '' || url.password !== '' || url.hash !== '') return '不是可用的网址：应为 2000 个字符以内、不含用户名、口令和 # 的 https 网址';
    const isPlain = url.protocol === 'http:';
    if (!isPlain && url.protocol !== 'https:') return '应以 https:// 开头';
    if (isPlain && this.ranges.length === 0) return '应以 https:// 开头；http 只许用于设置 WEBHOOK_PRIVATE_TARGETS 所列的内网地址';
    const host = hostOf(url);
    return net.isIP(host) === 0 || this.admits(host, isPlain) ? null : wordsFor(host, isPlain);
  }

  /** The `lookup` of a connection: gives only addresses that were looked at, so that a name that changes leads nowhere else. */
  lookupFor(url: URL): net.LookupFunction {
    const isPlain = url.protocol === 'http:';
    return (host, options, done) => {
      this.resolve(host).then((found) => {
        const open = found.filter(({ address }) => this.admits(address, isPlain));
        const [first] = open;
        if (!first) throw new TargetRefused(wordsFor(found.map(({ address }) => address).join('、') || host, isPlain));
        if (options.all) done(null, [...open]);
        else done(null, first.address, first.family);
      }).catch((error: unknown) => { done(error as Error, '', 0); });
    };
  }

  private admits(address: string, isPlain: boolean): boolean {
    const family = familyOf(address);
    return family !== null && (this.allowed.check(address, family) || (!isPlain && !this.closed[family].check(address, family)));
  }
}

/** Null for what is no address, an address with a zone (`fe80::1%eth0`) included. */
function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  const version = address.includes('%') ? 0 : net.isIP(address);
  return version === 4 ? 'ipv4' : version === 6 ? 'ipv6' : null;
}

export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

const wordsFor = (address: string, isPlain: boolean): string =>
  `目标地址 ${address} ${isPlain ? '不在可用 http 的范围内' : '不是公网地址'}；确为本系统可推送的内网地址的，请运维人员列入设置 WEBHOOK_PRIVATE_TARGETS`;

/** Whether a text is a range of addresses: an address, a slash, a number of bits. */
export function isRange(text: string): boolean {
  const [, address = '', bits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const family = familyOf(address);
  return family !== null && Number(bits) <= (family === 'ipv4' ? 32 : 128);
}

function blockListOf(ranges: readonly string[]): net.BlockList {
  const list = new net.BlockList();
  for (const range of ranges) {
    const [address, bits] = range.split('/');
    list.addSubnet(address!, Number(bits), familyOf(address!)!);
  }
  return list;
}
