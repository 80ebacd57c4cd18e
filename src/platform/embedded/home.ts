import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { complain } from '../complaint.js';
import type { Account } from './account.js';
import { ENVIRONMENT } from './binaries.js';

/** Where the fallback stands when the account cannot enter the data folder; unlike /tmp it survives a restart of the machine. */
const ELSEWHERE = '/var/tmp';

/** The folder that holds the embedded database (`data`), its password and its lock. */
export interface Home {
  readonly folder: string;
  readonly data: string;
  readonly password: string;
  readonly lock: string;
}

/** The home that an earlier start settled on, if one did; complains when it has vanished, because an empty one must not silently take its place. */
export function settledHome(dataDir: string): Home | undefined {
  const near = homeIn(path.join(dataDir, 'embedded'));
  if (fs.existsSync(near.data)) return near;
  const pointer = pointerOf(dataDir);
  if (!fs.existsSync(pointer)) return undefined;
  const far = homeIn(fs.readFileSync(pointer, 'utf8').trim());
  if (fs.existsSync(far.folder)) return far;
  return complain(
    `数据库目录 ${far.folder} 已不存在（记录于 ${pointer}）：请恢复该目录；如确需从空库开始，请删除此记录文件`,
    `The database folder ${far.folder} named in ${pointer} is gone: restore it, or delete that file to begin with an empty database`,
  );
}

/** Complains when the account can no longer enter the home, as when a folder above it was closed since. */
export function requireEntry(home: Home, account: Account | undefined): void {
  if (canEnter(home.folder, account)) return;
  complain(
    `运行 PostgreSQL 的账户无法进入数据库目录 ${home.folder}：请恢复其上级目录的进入权限`,
    `The account that runs PostgreSQL can no longer enter the database folder ${home.folder}: allow entry to the folders above it again`,
  );
}

/** Makes the home inside the data folder, or, where the account cannot enter that, under /var/tmp with a note in the data folder that says so. */
export function newHome(dataDir: string, account: Account | undefined): Home {
  const near = path.join(dataDir, 'embedded');
  fs.mkdirSync(near, { recursive: true, mode: 0o700 });
  give(near, account);
  if (!account || canEnter(near, account)) return homeIn(near);
  fs.rmSync(near, { recursive: true });
  // A name that nobody can foresee, so that nobody can put a folder of their own there first.
  const name = `xianjie-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}-`;
  const far = fs.realpathSync.native(fs.mkdtempSync(path.join(ELSEWHERE, name)));
  give(far, account);
  const pointer = pointerOf(dataDir);
  fs.writeFileSync(`${pointer}.draft`, `${far}\n`, { mode: 0o600, flush: true });
  fs.renameSync(`${pointer}.draft`, pointer);
  return homeIn(far);
}

/** Makes the account the owner of a file or folder. */
export function give(at: string, account: Account | undefined): void {
  if (account) fs.chownSync(at, account.uid, account.gid);
}

function pointerOf(dataDir: string): string {
  return path.join(dataDir, 'embedded.location');
}

function homeIn(folder: string): Home {
  return { folder, data: path.join(folder, 'data'), password: path.join(folder, 'password'), lock: path.join(folder, 'owner.json') };
}

function canEnter(folder: string, account: Account | undefined): boolean {
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$1" && [ -w . ]', 'sh', folder], { ...account, cwd: '/', env: ENVIRONMENT, stdio: 'ignore' });
  return probe.status === 0;
}
