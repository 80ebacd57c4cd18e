import type { Logger } from 'pino';
import { assembleHub, type Hub } from '../hub.js';
import { checkDatabase } from '../platform/database-check.js';
import type { Config } from '../platform/config.js';
import { joinEmbedded, own, startEmbedded } from '../platform/embedded/index.js';
import { fileKeys } from '../platform/keys.js';
import { onStop } from '../platform/lifecycle.js';

/** What a command works with: the hub over its database, and how to say where it serves. */
export interface Opened {
  readonly hub: Hub;
  readonly where: string;
  readonly announce: (address: string) => void;
}

/** Opens the database that the settings name and puts the hub together; everything opened is closed when the process stops. */
export async function openHub(config: Config, log: Logger, options: { beside: boolean }): Promise<Opened> {
  const { url, where, announce } = config.databaseUrl === undefined ? await openEmbedded(config, options.beside) : await openExternal(config.databaseUrl);
  const hub = await assembleHub({ databaseUrl: url, databasePool: config.databasePool, keys: fileKeys(config.keyFile), demo: config.demo, oidc: config.oidc, log });
  onStop(() => hub.close());
  return { hub, where, announce };
}

type Place = { url: string; where: string; announce: (address: string) => void };

/** A server command owns the data folder; any other may work beside the hub that does. */
async function openEmbedded({ dataDir }: Config, beside: boolean): Promise<Place> {
  const joined = beside ? await joinEmbedded(dataDir) : undefined;
  if (joined) return { url: joined.url, where: joined.where, announce: () => {} };
  const lock = own(dataDir);
  onStop(() => lock.release());
  const embedded = await startEmbedded({ dataDir });
  onStop(() => embedded.stop());
  return { url: embedded.url, where: embedded.where, announce: (address) => lock.announce(address) };
}

async function openExternal(url: string): Promise<Place> {
  await checkDatabase(url);
  return { url, where: 'DATABASE_URL', announce: () => {} };
}

