/** Installs the bench and each peer in a folder of its own, unless that was done. None of it is a dependency of the product. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const folders = ['.', 'peers/postgraphile', 'peers/mercurius', 'peers/yoga'].map((folder) => path.join(import.meta.dirname, folder));
for (const cwd of folders) if (!fs.existsSync(path.join(cwd, 'node_modules'))) execFileSync('npm', ['ci'], { cwd, stdio: ['ignore', 2, 2] });
