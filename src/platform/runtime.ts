import { complain } from './complaint.js';

// This file and its import are read by whatever Node a person has, before anything else: nothing newer than Node 18 can parse stands here.
const OLDEST = { major: 22, minor: 18 };

/** Complains when the running Node is older than the hub needs; call it before the first import of anything else. */
export function requireNode(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return;
  const needed = `${OLDEST.major}.${OLDEST.minor}`;
  complain(
    `当前 Node.js 为 ${version}，需要 ${needed} 或更高版本：请用 npm start 启动（它使用 npm ci 安装的 Node.js），或升级 Node.js`,
    `Node.js ${version} is running and ${needed} or later is needed: start with npm start, which uses the Node.js that npm ci installs, or upgrade`,
  );
}
