import fs from 'node:fs';
import { complain } from '../complaint.js';

/** The account that PostgreSQL runs as where that is not the hub's own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses root. An account must stand in the account list, and these two are looked for in this order; none is ever made. */
const PREFERRED = ['postgres', 'nobody'];

/**
 * The account for initdb and the server: undefined (the hub's own) unless the hub runs as root. A data folder that exists keeps the account
 * it belongs to, whichever accounts the machine has gained or lost since.
 */
export function accountFor(dataFolder: string | undefined): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = dataFolder === undefined ? undefined : fs.statSync(dataFolder);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = fs.readFileSync('/etc/passwd', 'utf8');
  for (const name of PREFERRED) {
    const account = accountNamed(accounts, name);
    if (account) return account;
  }
  return complain(
    'PostgreSQL 不能以 root 运行，而系统中没有 postgres 或 nobody 账户：请以普通用户启动，或设置 DATABASE_URL',
    'PostgreSQL refuses to run as root and this system has neither account postgres nor nobody: start as an ordinary user, or set DATABASE_URL',
  );
}

/** Finds an account in the text of an account list (`name:x:uid:gid:…`). */
export function accountNamed(accounts: string, name: string): Account | undefined {
  for (const line of accounts.split('\n')) {
    const [entry, , uid, gid] = line.split(':');
    if (entry === name && uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}
