import fs from 'node:fs';
import path from 'node:path';

/** Stops the server of the run and removes its folder, wherever it came to stand. */
export default async function stop() {
  const { embedded, folder } = globalThis.testServer;
  await embedded.stop();
  for (const place of [path.dirname(embedded.where), folder, path.dirname(process.env.TEST_KEY_FILE)]) fs.rmSync(place, { recursive: true, force: true });
}
