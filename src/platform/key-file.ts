import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { complain } from './complaint.js';
import { acquire, LockHeld } from './lock.js';
import { codeOf, systemReason } from './system-reason.js';

/** A key as the file holds it; the key itself is base64url. */
export interface KeyRecord {
  readonly id: string;
  readonly purpose: string;
  readonly createdAt: string;
  readonly key: string;
}

/** What a person must know before losing the keys. */
const LOSS = {
  chinese: '密钥丢失后，按原样保存的批次无法解密，证件号码无法再比对，已发出的游标失效',
  english: 'without its keys the batches as received cannot be decrypted, identity numbers can no longer be matched and cursors handed out are void',
};

/** Others may not read the file, nor may its group change it; a group may read it, for that is how keys are mounted into a container. */
const CLOSED = 0o037;

/** The keys of a file, or undefined when there is no such file; complains when it is damaged or open to others. */
export function readKeyFile(file: string): readonly KeyRecord[] | undefined {
  let text: string;
  try {
    requireClosed(file);
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    return refused(file, error);
  }
  return parse(text) ?? keyFileDamaged(file);
}

/** Makes the file with these keys; when another process has just made it, that one's keys stand. Returns what the file holds. */
export function writeKeyFile(file: string, records: readonly KeyRecord[]): readonly KeyRecord[] {
  const draft = `${file}.${randomUUID()}.draft`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 });
    fs.writeFileSync(draft, print(records), { mode: 0o600, flush: true });
    fs.linkSync(draft, file);
    return records;
  } catch (error) {
    const standing = codeOf(error) === 'EEXIST' ? readKeyFile(file) : undefined;
    return standing ?? refused(file, error);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** Adds keys below those of the file, all or none of them, and returns what it holds then. */
export function extendKeyFile(file: string, make: (standing: readonly KeyRecord[]) => readonly KeyRecord[]): readonly KeyRecord[] {
  const draft = `${file}.draft`;
  try {
    const lock = acquire(`${file}.lock`);
    try {
      const standing = readKeyFile(file) ?? [];
      const records = [...standing, ...make(standing)];
      fs.writeFileSync(draft, print(records), { mode: 0o600, flush: true });
      fs.renameSync(draft, file);
      return records;
    } finally {
      lock.release();
    }
  } catch (error) {
    if (error instanceof LockHeld) {
      complain(
        `进程 ${error.holder.pid} 正在更新密钥文件 ${file}：请稍后再启动`,
        `Process ${error.holder.pid} is adding keys to ${file}: start again in a moment`,
      );
    }
    return refused(file, error);
  }
}

/** Complains that the file does not hold what was written to it. */
export function keyFileDamaged(file: string): never {
  return complain(`密钥文件 ${file} 已损坏：请从备份恢复。${LOSS.chinese}`, `The key file ${file} is damaged: restore it from a copy; ${LOSS.english}`);
}

/** The folder counts as well: who may write to it can put another file in this one's place. */
function requireClosed(file: string): void {
  if (process.platform === 'win32') return;
  const { mode } = fs.statSync(file);
  if ((mode & CLOSED) !== 0) {
    complain(`密钥文件 ${file} 可被他人读取或改写：请执行 chmod 600 ${file}`, `The key file ${file} is open to other accounts: chmod 600 ${file}`);
  }
  const folder = path.dirname(file);
  const sticky = 0o1000;
  const around = fs.statSync(folder).mode;
  if ((around & 0o002) !== 0 && (around & sticky) === 0) {
    complain(
      `密钥文件所在目录 ${folder} 可被任何账户改写：请执行 chmod o-w ${folder}`,
      `Any account may write to ${folder}, which holds the key file: chmod o-w ${folder}`,
    );
  }
}

function refused(file: string, error: unknown): never {
  const reason = systemReason(error);
  if (!reason) throw error;
  return complain(
    `无法读写密钥文件 ${file}（${reason[0]}）：请更正权限，或用 KEY_FILE 指定其他位置`,
    `The key file ${file} cannot be read or written (${reason[1]}): correct the permissions, or choose another place with KEY_FILE`,
  );
}

function print(records: readonly KeyRecord[]): string {
  const about = `衔接 Xianjie: 密钥，请与数据库分开备份；${LOSS.chinese}。Keys: keep a copy apart from the database; ${LOSS.english}.`;
  return `${JSON.stringify({ about, keys: records }, null, 2)}\n`;
}

function parse(text: string): readonly KeyRecord[] | undefined {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown };
    return Array.isArray(keys) && keys.every(isRecord) ? keys : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is KeyRecord {
  const record = value as Partial<Record<keyof KeyRecord, unknown>> | null;
  return [record?.id, record?.purpose, record?.createdAt, record?.key].every((part) => typeof part === 'string');
}
