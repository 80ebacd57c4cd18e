import http from 'node:http';
import { PgSimplifyInflectionPreset } from '@graphile/simplify-inflection';
import { grafserv } from 'grafserv/node';
import { postgraphile } from 'postgraphile';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { pool as poolConfig, settings } from '../../contender.mjs';

const instance = postgraphile({
  extends: [PostGraphileAmberPreset, PgSimplifyInflectionPreset, PostGraphileConnectionFilterPreset],
  pgServices: [makePgService({ connectionString: settings.url, schemas: [settings.schema], poolConfig })],
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
});
if (process.argv[2] === 'print') {
  const { printSchema } = await import('graphql');
  console.log(printSchema(await instance.getSchema()));
  process.exit(0);
}
const server = http.createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(settings.port, '127.0.0.1');
