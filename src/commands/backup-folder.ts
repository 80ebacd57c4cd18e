import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { complain } from '../platform/complaint.js';
import { readKeyFile } from '../platform/key-file.js';
import { canonical } from '../platform/log/index.js';
import { repoFile } from '../platform/repo.js';
import { codeOf, systemReason } from '../platform/system-reason.js';
import type { LogEnd, Sequence, Table } from './backup-tables.js';

/** Of the files and of the manifest; another is not read. */
const format = 1;
const manifestName = 'manifest.json';

/** A table in its file: rows in the text format of `copy`, compressed with gzip; the digest is SHA-256 of the file's bytes. */
export interface TableFile extends Table { readonly file: string; readonly rows: number; readonly sha256: string }

/** What a backup says of itself. */
export interface Contents {
  /** The instant of which it is a picture. */
  readonly moment: string;
  readonly postgres: string;
  readonly migrations: readonly string[];
  readonly log: LogEnd;
  readonly sequences: readonly Sequence[];
  /** Keys that stood in the key file, by id and purpose, never the keys. */
  readonly keys: readonly { readonly id: string; readonly purpose: string }[];
  readonly tables: readonly TableFile[];
}

/** The contents with the digest that a person keeps: SHA-256 of all the rest as canonical JSON. */
export interface Manifest extends Contents { readonly format: number; readonly digest: string }

/** Makes the folder, closed to others; complains where something is in it. */
export function openFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (fs.readdirSync(folder).length > 0) complain(`目录“${folder}”不是空的：请换用空目录或尚不存在的目录`, `The folder "${folder}" is not empty: choose one that is, or one that does not exist yet`);
    fs.chmodSync(folder, 0o700);
  } catch (error) {
    unwritable(folder, error);
  }
}

/** Complains of what the operating system refused while the folder was written; throws anything else on. */
export function unwritable(folder: string, error: unknown): never {
  const reason = systemReason(error);
  if (!reason) throw error;
  return complain(
    `无法写入目录“${folder}”（${reason[0]}），备份不完整：请更正后换用空目录重做`,
    `The folder "${folder}" cannot be written (${reason[1]}) and the backup is incomplete: mend that and begin anew in an empty folder`,
  );
}

/** Writes the manifest, which makes the backup whole; it has its name only when it is whole itself. */
export function seal(folder: string, contents: Contents): Manifest {
  const manifest = sealed({ format, ...contents });
  const file = path.join(folder, manifestName);
  try {
    fs.writeFileSync(`${file}.part`, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
    fs.renameSync(`${file}.part`, file);
    return manifest;
  } catch (error) {
    return unwritable(folder, error);
  }
}

function sealed(rest: Omit<Manifest, 'digest'>): Manifest {
  return { ...rest, digest: createHash('sha256').update(canonical(rest)).digest('hex') };
}

/** The manifest of a backup that can be restored here: whole, undamaged, of a structure that this release knows, with its keys in the key file. */
export async function readBackup(folder: string, keyFile: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  requireKnown(manifest.migrations);
  requireKeys(manifest, keyFile);
  for (const { file, sha256 } of manifest.tables) {
    if (await digestOf(folder, file) !== sha256) damaged(path.join(folder, file));
  }
  return manifest;
}

function readManifest(folder: string): Manifest {
  const file = path.join(folder, manifestName);
  const given = parsed(file, readText(folder, manifestName));
  if (given.format !== format) {
    complain(`备份格式为 ${String(given.format)}，本版本只认格式 ${format}：请用写出它的版本恢复`, `The backup is of format ${String(given.format)} and this release reads format ${format}: restore it with the release that wrote it`);
  }
  const { digest, ...rest } = given;
  return digest === sealed(rest).digest ? given : damaged(file);
}

function parsed(file: string, text: string): Manifest {
  try {
    return Object(JSON.parse(text)) as Manifest;
  } catch {
    return damaged(file);
  }
}

function readText(folder: string, name: string): string {
  try {
    return fs.readFileSync(path.join(folder, name), 'utf8');
  } catch (error) {
    return unreadable(folder, name, error);
  }
}

function requireKnown(migrations: readonly string[]): void {
  const known = new Set(fs.readdirSync(repoFile('dist/migrations')).map((file) => path.parse(file).name));
  const unknown = migrations.find((name) => !known.has(name));
  if (unknown !== undefined) complain(`备份来自更新的版本，本版本没有 ${unknown}：请升级后再恢复`, `The backup is of a later release, with ${unknown}: upgrade before you restore it`);
}

/** Looks only: a key file that is not there is not made, for it would be another one. */
function requireKeys({ keys }: Manifest, keyFile: string): void {
  const held = new Set(readKeyFile(keyFile)?.map(({ id }) => id));
  const missing = keys.filter(({ id }) => !held.has(id)).map(({ id, purpose }) => `${purpose} ${id}`);
  if (missing.length > 0) {
    complain(
      `密钥文件 ${keyFile} 中缺少备份所用的密钥（${missing.join('、')}）：请先放回与备份分开保管的密钥文件，或用 KEY_FILE 指明其位置`,
      `The key file ${keyFile} lacks keys of this backup: put the key file back that was kept apart from it, or name it with KEY_FILE`,
    );
  }
}

async function digestOf(folder: string, name: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(fs.createReadStream(path.join(folder, path.basename(name))), hash).catch((error: unknown) => unreadable(folder, name, error));
  return hash.digest('hex');
}

function unreadable(folder: string, name: string, error: unknown): never {
  if (codeOf(error) === 'ENOENT') complain(`“${folder}”不是完整的备份，缺少 ${name}：请换用另一份备份`, `"${folder}" is no complete backup, ${name} is missing: use another one`);
  const reason = systemReason(error);
  if (!reason) throw error;
  return complain(`无法读取“${path.join(folder, name)}”（${reason[0]}）：请检查路径和权限`, `"${path.join(folder, name)}" cannot be read (${reason[1]}): check its path and permissions`);
}

function damaged(file: string): never {
  return complain(`备份文件“${file}”已损坏，内容与摘要不符：请换用另一份备份`, `The backup file "${file}" is damaged, its digest is another: use another backup`);
}
