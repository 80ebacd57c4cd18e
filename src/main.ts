import { Complaint } from './platform/complaint.js';
import { stop, stopOnSignals } from './platform/lifecycle.js';
import { requireNode } from './platform/runtime.js';

try {
  requireNode();
  stopOnSignals();
  // Loaded only now: an old Node is told so before it meets syntax that it cannot read.
  const { run } = await import('./commands/index.js');
  const exitCode = await run(process.argv.slice(2));
  if (exitCode !== null) await stop(exitCode);
} catch (error) {
  process.stderr.write(`${error instanceof Complaint ? error.message : `启动失败 · failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`}\n`);
  await stop(error instanceof Complaint ? error.exitCode : 70);
}
