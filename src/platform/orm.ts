import { Migrator } from '@mikro-orm/migrations';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { MikroORM, raw, type Options } from '@mikro-orm/postgresql';
import type { Module } from './module.js';
import { columnsOf } from './model/index.js';
import { repoFile } from './repo.js';
import { NoActor } from './reader/index.js';

/** Schemas that hand-written migrations own and the ORM must not touch. */
const foreignSchemas = ['calendar', 'log', 'platform', 'scope', 'statistics', 'subscription', 'webhook', 'screening'];

/**
 * The ORM over the modules' classes: schema, migrations, entities for commands. Every entity with an audience carries the filter
 * `visibleTo`, on by default: a read without an actor throws.
 */
export function ormOf(modules: readonly Module[], url?: string): MikroORM {
// Value objects are shared: each class is told once.
  const entities = [...new Set(modules.flatMap((module) => [...module.entities, ...(module.embeddables ?? []), ...(module.borrowed ?? [])]))];
  const options: Options = {
    entities: entities as never[],
    ...(url ? { clientUrl: url, driverOptions: { options: '-c lock_timeout=10s -c TimeZone=Asia/Shanghai' } } : { dbName: 'xianjie' }),
    logger: () => {},
    metadataProvider: ReflectMetadataProvider,
    extensions: [Migrator],
    discovery: { warnWhenNoEntities: false },
    migrations: {
      path: repoFile('dist/migrations'), pathTs: repoFile('migrations'), tableName: 'migration', emit: 'ts', snapshotName: '.snapshot', snapshotOnMigrate: false, fileName: (timestamp, name) => `${timestamp}_${name ?? 'unnamed'}`,
      transactional: true, disableForeignKeys: false, allOrNothing: true,
    },
    schemaGenerator: { ignoreSchema: foreignSchemas, disableForeignKeys: false },
    filters: { visibleTo: { name: 'visibleTo', default: true, entity: withAudience(entities), cond: visibleTo, args: false } },
  };
  return new MikroORM(options);
}

function withAudience(entities: readonly (abstract new (...args: never[]) => unknown)[]): string[] {
  return entities.filter((entity) => columnsOf(entity).has('audience')).map((entity) => entity.name);
}

/** `args: false` above lets it be called without any, so that it is this that throws. */
function visibleTo(args: { keys?: readonly string[] } | undefined): object {
  if (!args?.keys?.length) throw new NoActor();
  return { [raw((alias: string) => `${alias}.audience && ?::text[]`, [`{${args.keys.join(',')}}`])]: [] };
}
