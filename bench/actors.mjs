/** Who asks, what they may see written out by hand, and what they ask for. */
import 'reflect-metadata';
import { pino } from 'pino';
import { demoToken } from '../dist/src/commands/serve.js';
import { assembleHub } from '../dist/src/hub.js';
import { fileKeys } from '../dist/src/platform/keys.js';
import { within } from './ground.mjs';
import { literal, rightsOf } from './rights.mjs';

export const identities = { public: null, county: 'youyu-env-handler', procuratorate: 'shuozhou-procuratorate', leader: 'shanxi-leader' };

const classes = ['L0', 'L1', 'L2', 'L3'];

/** One actor: its token, and the keys under which it sees fields of a class. */
export async function actorOf(name, { url, keyFile }) {
  const hub = await assembleHub({ databaseUrl: url, databasePool: 1, keys: fileKeys(keyFile), demo: true, log: pino({ level: 'silent' }) });
  try {
    const identity = identities[name];
    const token = identity === null ? null : await demoToken(hub, identity);
    const { actor } = await hub.contextOf(token, null);
    const keys = Object.fromEntries(classes.map((own, rank) => [own, actor.sight.scopes.filter(({ upTo }) => classes.indexOf(upTo) >= rank).map(({ key }) => key)]));
    return { name, token, keys };
  } finally {
    await hub.close();
  }
}

/** The peers' schema of one actor: its rows, its fields, under the product's names. */
export async function makeViews(url, actor) {
  const { sees, l1, name } = rightsOf(actor);
  const schema = `bench_${actor.name}`;
  const views = {
    organ: ['select id, name, level, superior_id from registry.organ', '@primaryKey id\n@foreignKey (superior_id) references SCHEMA.organ (id)'],
    party: [`select id, kind, ${name('p')} as name, unified_social_credit_code from registry.party p where ${sees('p')}`, '@primaryKey id\n@unique unified_social_credit_code'],
    enforcement_case: [
      `select id, ${l1('case_number')} as case_number, ${l1('title')} as title, domain, ${l1('status')} as status, case_opened_at, listed_at, organ_id from casework.enforcement_case c where ${sees('c')}`,
      '@primaryKey id\n@foreignKey (organ_id) references SCHEMA.organ (id)',
    ],
    case_party: [
      `select id, enforcement_case_id, party_id, role, ordinal, listed_at from casework.case_party l where ${sees('l')}`,
      '@primaryKey id\n@foreignKey (enforcement_case_id) references SCHEMA.enforcement_case (id)\n@foreignKey (party_id) references SCHEMA.party (id)',
    ],
    penalty_decision: [
      `select id, enforcement_case_id, decision_number, kinds, fine_amount, decided_on, ordinal from casework.penalty_decision d where ${sees('d')}`,
      '@primaryKey id\n@foreignKey (enforcement_case_id) references SCHEMA.enforcement_case (id)',
    ],
  };
  await within(url, async (client) => {
    await client.query(`drop schema if exists ${schema} cascade`);
    await client.query(`create schema ${schema}`);
    for (const [view, [select, tags]] of Object.entries(views)) {
      await client.query(`create view ${schema}.${view} as ${select}`);
      await client.query(`comment on view ${schema}.${view} is '${tags.replaceAll('SCHEMA', schema)}'`);
    }
  });
  return schema;
}

/** What is asked, chosen by digest among what the actor sees: the same on every run over the same rows. */
export async function variablesFor(url, actor) {
  const seen = `audience && ${literal(actor.keys.L0)}`;
  return within(url, async (client) => {
    const list = async (text) => (await client.query(text)).rows;
    const cases = await list(`select id from casework.enforcement_case where ${seen} order by md5(id::text) limit 256`);
    // Those with cases of several departments first; one that stands twice in a case would be told twice by a peer.
    const parties = await list(`
      select p.unified_social_credit_code as code from registry.party p join casework.case_party l on l.party_id = p.id and l.${seen} join casework.enforcement_case c on c.id = l.enforcement_case_id and c.${seen}
      where p.${seen} and p.identity_strength = 'STRONG' and p.unified_social_credit_code is not null
      group by p.id having count(*) = count(distinct c.id) order by count(distinct c.domain) desc, least(count(*), 20) desc, md5(p.id::text) limit 256`);
    const windows = await list(`
      with domains as (select domain, row_number() over (order by domain) - 1 as place, count(*) over () as many from (select domain from casework.enforcement_case where ${seen} group by domain having count(*) > 1000) d)
      select domain, to_char(from_day, 'YYYY-MM-DD') || 'T00:00:00+08:00' as "from", to_char(from_day + 120, 'YYYY-MM-DD') || 'T00:00:00+08:00' as "to"
      from generate_series(0, 63) as n join domains on place = n % many, lateral (select date '2023-10-01' + n * 15 as from_day) as window_`);
    return { detail: cases, page: windows, party: parties, nothing: [{}] };
  });
}
