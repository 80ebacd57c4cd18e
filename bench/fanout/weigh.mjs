/** Loaded into each server by `--import`: says how much memory is in use, after what is no longer needed was cleared away. */
process.on('message', () => {
  globalThis.gc();
  globalThis.gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send({ rss, held: heapUsed + external });
});
process.channel?.unref();
