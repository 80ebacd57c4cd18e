import type { MikroORM } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { Deadlines } from './casework/deadline/index.js';
import { Notices } from './casework/notice/index.js';
import { PartyChanges } from './casework/party-change/index.js';
import { TransferRoutes } from './casework/receiver/index.js';
import { filterOf } from './casework/journal/index.js';
import { StatisticsDesk } from './casework/statistics/index.js';
import { SubscriberDesk } from './casework/subscriber/index.js';
import { Webhooks } from './casework/webhook/index.js';
import { desksOf, type Desks } from './desks.js';
import { contentOf, type Content } from './modules.js';
import type { Domain } from './casework/case/index.js';
import { GatewayPass } from './platform/auth/gateway-pass.js';
import { Tokens } from './platform/auth/tokens.js';
import type { Config } from './platform/config.js';
import { Database } from './platform/database/index.js';
import type { Context } from './platform/graphql/context.js';
import { buildSubgraph, entitiesOf, subgraphDocument } from './platform/federation/index.js';
import { schemaOf } from './platform/graphql/schema.js';
import type { KeyProvider } from './platform/keys.js';
import { CursorSeal, endOfLog, eventsAfter, type EventFilter, type EventKind } from './platform/log/index.js';
import { couriersOf } from './platform/notify/index.js';
import { ormOf } from './platform/orm.js';
import { Reader, shapesOf, type Shapes } from './platform/reader/index.js';
import { HubTime } from './platform/time.js';
import { TargetGuard } from './platform/webhooks/index.js';
import { calendarOf } from './registry/calendar/index.js';
import { placesOf } from './registry/division/index.js';
import { catalogueOf, type Catalogue } from './registry/catalogue/index.js';
import type { Channel } from './platform/subscriptions/index.js';
import { Actors, publicActor } from './registry/organ/index.js';
import { TimeDesk } from './registry/time/index.js';

/** A hub put together: what commands and tests work with. */
export interface Hub extends Desks {
  readonly database: Database;
  readonly orm: MikroORM;
  readonly shapes: Shapes;
  /** What this process answers: the whole graph, or a subgraph of it. */
  readonly schema: GraphQLSchema;
  readonly domains: readonly Domain[];
  /** 频道: of the whole graph, whatever this process answers. */
  readonly channels: readonly Channel[];
  readonly subscribers: SubscriberDesk;
  readonly notices: Notices;
  readonly webhooks: Webhooks;
  readonly tokens: Tokens;
  /** What time it is for everything that is recorded. */
  readonly now: () => Date;
  readonly time: HubTime;
  /** What the log and its subscriptions are read with. */
  readonly kinds: ReadonlyMap<string, EventKind>;
  readonly seal: CursorSeal;
  readonly filterOf: (where: object | null) => Promise<EventFilter>;
  contextOf(token: string | null, purpose: string | null): Promise<Context>;
  readonly pass: GatewayPass;
  close(): Promise<void>;
}

export interface HubOptions {
  /** The subgraph to serve alone; left out, the modules of all are merged. */
  readonly only?: string | undefined;
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly keys: KeyProvider;
  readonly demo: boolean;
  readonly oidc?: Config['oidc'];
  readonly notify?: Config['notify'];
  /** Ranges of private addresses to which webhooks may lead. */
  readonly webhookPrivateTargets?: readonly string[] | undefined;
  readonly log: Logger;
  readonly now?: () => Date;
}

/** Puts the modules together over one database. Nothing runs yet: no port is open, no event is positioned. */
export async function assembleHub(options: HubOptions): Promise<Hub> {
  // What is promised between machines (signatures, leases, rests) keeps to the clock, whatever time a demonstration shows.
  const clock = options.now ?? (() => new Date());
  const time = new HubTime(clock, options.demo);
  const { now } = time;
  const database = new Database(options.databaseUrl, options.databasePool, (error) => options.log.warn({ reason: error.message }, 'a database connection was lost'));
  const whole = await contentOf();
  const { modules, domains } = options.only === undefined ? whole : await contentOf([options.only]);
  const orm = ormOf(modules, options.databaseUrl);
  const shapes = shapesOf(orm, modules);
  const merged = await schemaOf(modules, shapes);
  const schema = options.only === undefined ? merged : buildSubgraph(subgraphDocument(merged, shapes), merged, entitiesOf(shapes));
  const reader = new Reader(database, shapes);
  const notices = new Notices(database, new Set(options.notify ? couriersOf(options.notify).keys() : []), now);
  const desks = desksOf({ database, keys: options.keys, now, notices, domains: whole.domains });
  const partyChanges = new PartyChanges(database, whole.domains, now);
  const transferRoutes = new TransferRoutes(database, now);
  const statistics = new StatisticsDesk(database, now);
  const channels = whole.modules.flatMap((module) => module.channels ?? []);
  const subscribers = new SubscriberDesk(database, channels, now);
  const deadlines = new Deadlines(database, now);
  const tokens = new Tokens(options.keys, options.demo, options.oidc ?? null);
  const actors = new Actors(database.sql, now);
  const kinds = new Map(whole.modules.flatMap((module) => module.events ?? []).map((kind) => [kind.type, kind]));
  let catalogue: Promise<Catalogue> | undefined;
  const catalogueOnce = (): Promise<Catalogue> => (catalogue ??= options.only === undefined ? Promise.resolve(catalogueOf(schema, shapes, whole.parts)) : catalogueOfAll(whole));
  const seal = new CursorSeal(options.keys);
  const journal: Context['journal'] = { kinds, filterOf: (where) => filterOf(database.sql, where), end: () => endOfLog(database.sql), after: (sight, position, count, filter) => eventsAfter(database.sql, sight, position, count, filter) };
  const webhooks = new Webhooks({ database, keys: options.keys, seal, actors, kinds, channels: new Map(channels.map((one) => [one.name, one])), filterOf: journal.filterOf, guard: new TargetGuard(options.webhookPrivateTargets ?? []), now: clock });
  const timeDesk = new TimeDesk(database, time);
  return {
    database, orm, shapes, schema, domains, ...desks, channels, subscribers, notices, webhooks, tokens, now, time, kinds, seal, filterOf: (where) => filterOf(database.sql, where), pass: new GatewayPass(options.keys, clock),
    contextOf: async (token, purpose) => {
      const actor = token === null ? publicActor(purpose) : await actors.actorOf(await tokens.verify(token), purpose);
      return {
        actor, reader, seal, ...desks, partyChanges, transferRoutes, statistics, subscribers, notices, webhooks, deadlines, time: timeDesk, journal,
        places: () => placesOf(database.sql), calendar: () => calendarOf(database.sql), catalogue: catalogueOnce,
      };
    },
    close: async () => { await time.stop(); await orm.close(true); await database.close(); },
  };
}

/** What a subgraph by itself cannot know: the catalogue of the whole graph, from its modules, without a database. */
async function catalogueOfAll({ modules, parts }: Content): Promise<Catalogue> {
  const shapes = shapesOf(ormOf(modules), modules);
  return catalogueOf(await schemaOf(modules, shapes), shapes, parts);
}
