import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { complain } from '../complaint.js';
import { codeOf, systemReason } from '../system-reason.js';
import type { Account } from './account.js';
import { type Binaries, ENVIRONMENT } from './binaries.js';
import { give, type Home } from './home.js';
import { bind, tether } from './tether.js';

/** The database role of the hub, owner of the embedded database. */
export const ROLE = 'xianjie';

/**
 * No locale of the system is needed; text is ordered by code point. The character type must be C.UTF-8, or PostgreSQL takes no Chinese
 * character for a letter.
 */
const LOCALE = ['--locale=C', '--lc-ctype=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** The password of the database, or a complaint when the file was lost while the database remains. */
export function passwordOf(home: Home): string {
  try {
    return fs.readFileSync(home.password, 'utf8').trim();
  } catch (error) {
    const reason = systemReason(error);
    if (!reason) throw error;
    return complain(
      `无法读取内置数据库的口令文件 ${home.password}（${reason[0]}）：请恢复该文件或其权限`,
      `The password file of the embedded database, ${home.password}, cannot be read (${reason[1]}): restore it or its permissions`,
    );
  }
}

/** Makes the database's files unless they stand; an attempt that was cut short before leaves nothing that counts. */
export async function prepareCluster(home: Home, binaries: Binaries, account: Account | undefined, durable: boolean): Promise<void> {
  if (fs.existsSync(home.data)) return;
  for (const entry of fs.readdirSync(home.folder)) {
    if (entry.startsWith('init-')) removeRemains(path.join(home.folder, entry));
  }
  writePassword(home, account);
  const draft = path.join(home.folder, `init-${process.pid}`);
  await initialise(binaries.initdb, ['-D', draft, '-U', ROLE, `--pwfile=${home.password}`, ...(durable ? [] : ['--no-sync'])], account);
  fs.renameSync(draft, home.data);
}

/** The attempt of a killed hub may still be writing: it fails by itself now, and what it leaves is removed next time. */
function removeRemains(draft: string): void {
  try {
    fs.rmSync(draft, { recursive: true, force: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOTEMPTY') throw error;
  }
}

/** The password keeps other users of this machine, who can reach the port, out of the database. */
function writePassword(home: Home, account: Account | undefined): void {
  fs.rmSync(home.password, { force: true });
  fs.writeFileSync(home.password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  give(home.password, account);
}

async function initialise(initdb: string, places: readonly string[], account: Account | undefined): Promise<void> {
  const flags = ['-E', 'UTF8', '--data-checksums', '--auth=scram-sha-256', ...LOCALE];
  // A group of its own, so that initdb and the server it runs can be ended together.
  const child = spawn(initdb, [...places, ...flags], {
    ...account, cwd: '/', detached: true, env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const bound = bind(child.pid);
  child.once('exit', tether(bound, 'SIGKILL', true));
  const [status] = (await once(child, 'close')) as [number | null];
  if (status === 0) return;
  const reason = said.split('\n').find((line) => /error|FATAL|could not/.test(line)) ?? said.trim().split('\n').at(-1) ?? '';
  complain(
    `无法创建内置数据库：${reason}`,
    `The embedded database could not be made: ${reason.trim() || `initdb ended with ${status ?? 'a signal'}`}`,
  );
}
