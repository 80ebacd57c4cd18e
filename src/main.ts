import module from 'node:module';
import { Complaint } from './platform/complaint.js';
import { stop, stopOnSignals } from './platform/lifecycle.js';
import { repoFile } from './platform/repo.js';
import { requireNode } from './platform/runtime.js';

try {
  requireNode();
  stopOnSignals();
  // Half of a restart would be compiling what was compiled before; a folder that cannot be written changes nothing but that.
  module.enableCompileCache(repoFile('node_modules/.cache/xianjie'));
  // Loaded only now: an old Node is told so before it meets syntax that it cannot read.
  const { run } = await import('./commands/index.js');
  const exitCode = await run(process.argv.slice(2));
  if (exitCode !== null) await stop(exitCode);
} catch (error) {
  process.stderr.write(`${error instanceof Complaint ? error.message : `启动失败 · failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`}\n`);
  await stop(error instanceof Complaint ? error.exitCode : 70);
}
