import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = findRoot(path.dirname(fileURLToPath(import.meta.url)));

/** Absolute path of a file that ships with the hub, given relative to the repository root; the same from source and from the build. */
export function repoFile(relative: string): string {
  return path.join(root, relative);
}

function findRoot(from: string): string {
  if (fs.existsSync(path.join(from, 'package.json'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('package.json of the hub not found above its own files; the installation is incomplete');
  return findRoot(parent);
}
