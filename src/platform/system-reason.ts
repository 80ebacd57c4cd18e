const REASONS: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  EACCES: ['没有权限', 'permission denied'],
  EPERM: ['操作不被允许', 'operation not permitted'],
  EROFS: ['文件系统只读', 'the file system is read-only'],
  EEXIST: ['同名文件已存在', 'a file of that name is in the way'],
  ENOTDIR: ['路径中有一段不是目录', 'a part of the path is not a folder'],
  EISDIR: ['这是一个目录', 'it is a folder'],
  ENOENT: ['不存在', 'it does not exist'],
  ENOSPC: ['磁盘空间不足', 'the disk is full'],
};

/** The code of an error of the operating system, the network or the database (`ENOENT`, `ECONNREFUSED`, `28P01`), if it has one. */
export function codeOf(error: unknown): string | undefined {
  // By shape and not by class: an error may come from another realm, whose Error is not ours.
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What an error says, without its class and stack. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

/** What the operating system refused, in words; undefined when the error does not come from the operating system. */
export function systemReason(error: unknown): readonly [chinese: string, english: string] | undefined {
  const code = codeOf(error);
  if (code === undefined || typeof error !== 'object' || error === null || !('syscall' in error)) return undefined;
  return REASONS[code] ?? [code, code];
}
