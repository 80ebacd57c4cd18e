/** The limit: node:http, pg, one statement by hand for each operation, prepared; no GraphQL, no token, no limits. */
import http from 'node:http';
import pg from 'pg';
import { pool as options, settings } from '../contender.mjs';
import { operations } from '../operations.mjs';
import { rightsOf } from '../rights.mjs';

const { sees, l1, name } = rightsOf(settings.actor);
const pool = new pg.Pool(options);
/** Values as PostgreSQL prints them. */
const types = { getTypeParser: () => (value) => value };

const partyOf = (columns) => `json_build_object('id', p.id, 'name', ${name('p')}, ${columns}'unifiedSocialCreditCode', p.unified_social_credit_code)`;
const linked = `from casework.case_party l join registry.party p on p.id = l.party_id and ${sees('p')} where l.enforcement_case_id = c.id and ${sees('l')}`;
const decided = `from casework.penalty_decision d where d.enforcement_case_id = c.id and ${sees('d')}`;
const decisionOf = (columns) => `json_build_object('decisionNumber', d.decision_number, 'kinds', d.kinds, 'fineAmount', d.fine_amount::text${columns})`;

const detail = {
  name: 'detail',
  text: `select json_build_object('id', c.id, 'caseNumber', ${l1('c.case_number')}, 'title', ${l1('c.title')}, 'domain', c.domain, 'status', ${l1('c.status')}, 'caseOpenedAt', c.case_opened_at,
      'parties', (select coalesce(json_agg(json_build_object('role', l.role, 'party', ${partyOf(`'kind', p.kind, `)}) order by l.ordinal), '[]') ${linked}),
      'organ', json_build_object('id', o.id, 'name', o.name, 'level', o.level, 'superior', case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end),
      'decisions', (select coalesce(json_agg(${decisionOf(`, 'decidedOn', d.decided_on`)} order by d.ordinal), '[]') ${decided}))
    from casework.enforcement_case c join registry.organ o on o.id = c.organ_id left join registry.organ s on s.id = o.superior_id where c.id = $1::uuid and ${sees('c')}`,
};

const page = {
  name: 'page',
  text: `select c.id, ${l1('c.case_number')}, ${l1('c.title')}, ${l1('c.status')}, to_json(c.case_opened_at), o.id, o.name,
      (select json_agg(json_build_object('party', ${partyOf('')}) order by l.ordinal) ${linked}), (select json_agg(${decisionOf('')} order by d.ordinal) ${decided})
    from (select * from casework.enforcement_case c
      where c.domain = $1 and c.listed_at >= $2::timestamptz and (c.listed_at, c.id) < ($3::timestamptz, '00000000-0000-0000-0000-000000000000') and ${sees('c')}
      order by c.listed_at desc, c.id desc limit 51) c
    join registry.organ o on o.id = c.organ_id order by c.listed_at desc, c.id desc`,
};

const party = {
  name: 'party',
  text: `select json_build_object('id', p.id, 'name', ${name('p')}, 'unifiedSocialCreditCode', p.unified_social_credit_code, 'cases', json_build_object('nodes', coalesce(
      (select json_agg(json_build_object('id', c.id, 'caseNumber', ${l1('c.case_number')}, 'domain', c.domain, 'status', ${l1('c.status')}, 'listedAt', c.listed_at,
          'organ', json_build_object('id', o.id, 'name', o.name)) order by k.listed_at desc, k.id desc)
        from (select distinct on (l.listed_at, l.enforcement_case_id) l.listed_at, l.enforcement_case_id as id from casework.case_party l
          where l.party_id = p.id and ${sees('l')} order by l.listed_at desc, l.enforcement_case_id desc limit 20) k
        join casework.enforcement_case c on c.id = k.id join registry.organ o on o.id = c.organ_id), '[]')))
    from registry.party p where p.unified_social_credit_code = $1 and p.identity_strength = 'STRONG' and ${sees('p')}`,
};

const read = async (statement, values) => (await pool.query({ ...statement, values, rowMode: 'array', types })).rows;
const text = (value) => (value === null ? 'null' : JSON.stringify(value));

const nodeOf = ([id, caseNumber, title, status, openedAt, organ, organName, parties, decisions]) =>
  `{"id":"${id}","caseNumber":${text(caseNumber)},"title":${text(title)},"status":${text(status)},"caseOpenedAt":${openedAt},"parties":${parties ?? '[]'},"organ":{"id":"${organ}","name":${text(organName)}},"decisions":${decisions ?? '[]'}}`;

const answers = {
  detail: async ({ id }) => `{"data":{"enforcementCase":${(await read(detail, [id]))[0]?.[0] ?? null}}}`,
  page: async ({ domain, from, to }) => {
    const rows = await read(page, [domain, from, to]);
    const shown = rows.slice(0, 50);
    return `{"data":{"enforcementCases":{"nodes":[${shown.map(nodeOf).join(',')}],"pageInfo":{"hasNextPage":${rows.length > 50},"endCursor":${text(shown.at(-1)?.[0] ?? null)}}}}}`;
  },
  party: async ({ code }) => `{"data":{"party":${(await read(party, [code]))[0]?.[0] ?? null}}}`,
  nothing: () => '{"data":{"__typename":"Query"}}',
};
const byDocument = new Map(operations.map((operation) => [operation.document, answers[operation.name]]));

http.createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const body = await byDocument.get(query)(variables);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
    } catch (error) {
      response.writeHead(500).end(JSON.stringify({ errors: [{ message: error.message }] }));
    }
  });
}).listen(settings.port, '127.0.0.1');
