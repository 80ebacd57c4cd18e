/** What the shapes are measured on: their tables, and the actors that ask. */
import { pino } from 'pino';
import { demoToken } from '../../dist/src/commands/serve.js';
import { assembleHub } from '../../dist/src/hub.js';
import { fileKeys } from '../../dist/src/platform/keys.js';
import { shapes } from './shapes.mjs';

const identities = { public: null, county: 'youyu-env-handler', procuratorate: 'shuozhou-procuratorate', leader: 'shanxi-leader' };

/** The levels that an audience speaks of: organs from the top of their line down, divisions by the length of their stems. */
const levelled = `
  select organs[1] as organ_l1, organs[2] as organ_l2, organs[3] as organ_l3, organs[4] as organ_l4, divisions[1] as division_l1, divisions[2] as division_l2,
    divisions[3] as division_l3, 'd' = any(r.audience) as in_force, 'p' = any(r.audience) as published
  from (select array(select key from unnest(r.audience) with ordinality as given(key, place) where key like 'o%' order by place desc) as organs,
    array(select key from unnest(r.audience) as key where key like 'v%' order by length(key)) as divisions) as line`;

/** Makes every shape over the same cases in the same physical order; gives the columns that the cases themselves have, and those of the levels. */
export async function build(client) {
  await client.query('create schema bench');
  await client.query(`create table bench.source as select row_number() over (order by r.id) as n, r.*, levels.* from casework.enforcement_case r, lateral (${levelled}) as levels`);
  const { rows } = await client.query(`select attname as column from pg_attribute where attrelid = 'casework.enforcement_case'::regclass and attnum > 0 and not attisdropped`);
  const own = rows.map(({ column }) => column).filter((column) => column !== 'audience');
  const levels = ['organ_l1', 'organ_l2', 'organ_l3', 'organ_l4', 'division_l1', 'division_l2', 'division_l3', 'in_force', 'published'];
  for (const { create, columns } of shapes) for (const statement of create(columns({ own, levels }), { levels })) await client.query(statement);
  // A second wall: the product's walk, by a role that a policy of the table holds back as well.
  await client.query('create role bench_walled');
  await client.query('grant usage on schema bench, scope to bench_walled');
  await client.query('grant select on bench.scoped, scope.bench_scoped to bench_walled');
  await client.query('alter table bench.scoped enable row level security');
  await client.query(`create policy audience on bench.scoped for select to bench_walled using (audience && string_to_array(current_setting('bench.keys'), ','))`);
  await client.query('vacuum analyze');
  return { own, levels };
}

/** The actors with their keys, the levels at which these stand, and every row that each may see, latest first. */
export async function actorsOf(client, databaseUrl) {
  const hub = await assembleHub({ databaseUrl, databasePool: 1, keys: fileKeys(process.env.TEST_KEY_FILE), demo: true, log: pino({ level: 'silent' }) });
  const levelOf = await levelsOf(client);
  const actors = [];
  for (const [name, identity] of Object.entries(identities)) {
    const { actor } = await hub.contextOf(identity === null ? null : await demoToken(hub, identity), null);
    const keys = actor.sight.scopes.map(({ key }) => key);
    const { rows: visible } = await client.query('select r.id, r.listed_at::text as at from bench.source r where r.audience && $1::text[] order by r.listed_at desc, r.id desc', [keys]);
    actors.push({ name, keys, scopes: keys.map((key) => ({ key, level: levelOf(key) })), visible });
  }
  await hub.close();
  return actors;
}

/** At which level a key stands: organs in their line, divisions by the length of their stems. */
export async function levelsOf(client) {
  const { rows } = await client.query(`select 'o' || number as key, cardinality(lineage) as level from registry.organ`);
  const organs = new Map(rows.map(({ key, level }) => [key, level]));
  return (key) => organs.get(key) ?? (key.length - 1) / 2;
}
