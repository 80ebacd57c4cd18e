/** Installs the mutation tool in a folder of its own, unless that was done. It is no dependency of the product. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const cwd = import.meta.dirname;
if (!fs.existsSync(path.join(cwd, 'node_modules'))) execFileSync('npm', ['ci'], { cwd, stdio: ['ignore', 2, 2] });
