import type { Logger } from 'pino';
import type { Hub } from '../hub.js';
import { complain } from '../platform/complaint.js';
import { checkDatabase } from '../platform/database-check.js';
import type { Config } from '../platform/config.js';
import { withoutPassword } from '../platform/database-url.js';
import { joinEmbedded, own, startEmbedded } from '../platform/embedded/index.js';
import { fileKeys, type KeyProvider } from '../platform/keys.js';
import { onStop } from '../platform/lifecycle.js';

/** What a command works with: the hub over its database, and how to say where it serves. */
export interface Opened {
  readonly hub: Hub;
  readonly where: string;
  readonly announce: (address: string) => void;
}

/** Opens the database that the settings name and puts the hub, or the subgraph named, together; everything opened is closed when the process stops. */
export async function openHub(config: Config, log: Logger, options: { beside: boolean; only?: string | undefined }): Promise<Opened> {
  const opening = config.databaseUrl === undefined ? openEmbedded(config, options.beside) : await openExternal(config.databaseUrl);
  // The modules are loaded while the embedded database starts.
  const [{ url, where, announce }, { assembleHub }] = await Promise.all([opening, import('../hub.js')]);
  const keys = fileKeys(config.keyFile);
  const { databasePool, demo, oidc, notify, webhookPrivateTargets } = config;
  const hub = await assembleHub({ databaseUrl: url, databasePool, keys, demo, oidc, notify, webhookPrivateTargets, log, only: options.only });
  onStop(() => hub.close());
  await hub.time.refresh(hub.database.sql);
  await requireKeys(hub, keys, config.keyFile);
  return { hub, where, announce };
}

/** The keys of another installation would open none of the stored batches and know none of the digested identity numbers. */
async function requireKeys({ database }: Hub, keys: KeyProvider, file: string): Promise<void> {
  const [table] = await database.sql<{ exists: boolean }>(`select to_regclass('casework.submission') is not null as exists`);
  if (!table?.exists) return;
  const [last] = await database.sql<{ keyId: string }>('select body_key_id as "keyId" from casework.submission order by received_at desc, id desc limit 1');
  if (!last || keys.byId(last.keyId)) return;
  complain(
    `密钥文件 ${file} 不是这个数据库的：其中没有密钥 ${last.keyId}；请从备份恢复原密钥文件，或用 KEY_FILE 指明其位置`,
    `The key file ${file} is not that of this database: it lacks key ${last.keyId}; restore the original from its backup, or name it with KEY_FILE`,
  );
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
  return { url, where: withoutPassword(url), announce: () => {} };
}
