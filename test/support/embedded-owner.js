/** A process that owns a data folder as the hub does: prints one line of JSON when its database is up, and ends by signal. */
import { own, startEmbedded } from '../../dist/src/platform/embedded/index.js';
import { onStop, stop, stopOnSignals } from '../../dist/src/platform/lifecycle.js';

const [dataDir] = process.argv.slice(2);
stopOnSignals();
try {
  const lock = own(dataDir);
  onStop(() => lock.release());
  const { url, adopted, where, stop: stopDatabase } = await startEmbedded({ dataDir, postgresFlags: { fsync: 'off' } });
  onStop(stopDatabase);
  lock.announce('http://127.0.0.1:4000');
  process.stdout.write(`${JSON.stringify({ url, adopted, where })}\n`);
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stderr.write(`${error.name}: ${error.message}\n`);
  await stop(error.exitCode ?? 70);
}
