import fs from 'node:fs';
import path from 'node:path';
import { complain } from '../complaint.js';
import { acquire, type Lock, LockHeld } from '../lock.js';
import { codeOf, systemReason } from '../system-reason.js';

/**
 * Makes this process the owner of the data folder, which it creates if need be. Complains when the folder cannot be written, or when
 * another running hub owns it, and names that one; the lock of an owner that was killed is taken over.
 */
export function own(dataDir: string): Lock {
  try {
    // Open to passing through, so that the account of PostgreSQL can reach its own folder inside; what is secret has modes of its own.
    makeFolder(dataDir);
    fs.accessSync(dataDir, fs.constants.W_OK | fs.constants.X_OK);
    return lockOrComplain(path.join(dataDir, 'owner.json'), dataDir);
  } catch (error) {
    const reason = systemReason(error);
    if (!reason) throw error;
    return complain(
      `数据目录 ${dataDir} 不可写（${reason[0]}）：请更正其权限，或用 DATA_DIR 指定其他目录`,
      `The data folder ${dataDir} cannot be written (${reason[1]}): correct its permissions, or choose another folder with DATA_DIR`,
    );
  }
}

/** Step by step: where a file system answers that a folder can neither be found nor made (/proc, a mount on demand), Node's recursion never ends. */
function makeFolder(folder: string): void {
  const above = path.dirname(folder);
  if (!fs.existsSync(above)) makeFolder(above);
  try {
    fs.mkdirSync(folder, { mode: 0o755 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !fs.statSync(folder).isDirectory()) throw error;
  }
}

/** Takes the lock of a folder, or complains naming who holds it. */
export function lockOrComplain(file: string, folder: string): Lock {
  try {
    return acquire(file);
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
    const { pid, address, startedAt } = error.holder;
    return complain(
      `数据目录 ${folder} 正由进程 ${pid} 使用（${address ?? `启动于 ${startedAt}`}）：请使用或停止它，或用 DATA_DIR 指定其他目录`,
      `The data folder ${folder} is in use by process ${pid} (${address ?? `started ${startedAt}`}): use or stop that one, or choose another folder with DATA_DIR`,
    );
  }
}
