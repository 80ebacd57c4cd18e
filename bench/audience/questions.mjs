/** What is asked: for each question as many statements as one shot has, the same for every shape. */
import { levelsOf } from './ground.mjs';

const mostCounted = 10_001;

/** Each question as functions from a shape to what writes its statement. */
export async function questionsFor(client, actor, shots) {
  const levelOf = await levelsOf(client);
  const within = async (sql) => (await client.query(`${sql} limit ${shots}`)).rows.map(({ key }) => ({ within: { key, level: levelOf(key) } }));
  const cities = await within(`select 'o' || number as key from registry.organ where name like '%市生态环境局' and valid_to is null order by code`);
  const counties = await within(`select 'o' || number as key from registry.organ where name like '%市生态环境局%分局' and valid_to is null order by md5(code)`);
  const divisions = await within(`select 'v' || id as key from registry.division where level = 'CITY' order by id`);
  const { rows: hidden } = await client.query('select id from bench.source where not audience && $1::text[] order by md5(id::text) limit $2', [actor.keys, shots]);
  const cycled = (items) => Array.from({ length: shots }, (_, index) => items[index % items.length]);
  const from = (share) => cycled(actor.visible.slice(Math.floor(actor.visible.length * share)).filter((_, index) => index % 7 === 0).slice(0, shots));
  const pages = (asks) => cycled(asks).map((ask) => (shape) => (draft) => shape.page(draft, actor, { first: 50, ...ask }));
  const ones = (rows) => cycled(rows).map(({ id }) => (shape) => (draft) => shape.one(draft, actor, id));
  const isPublic = actor.name === 'public';
  return [
    ['first page of 50', pages([{}])],
    ['deep page', pages(from(0.5).map((after) => ({ after })))],
    ['under a city’s organ', pages(cities)],
    ['under a county’s organ', pages(counties)],
    ['in a city', pages(divisions)],
    // The status of a case is not the public's to ask for.
    ...(isPublic ? [] : [['status, common (CLOSED)', pages([{ status: 'CLOSED' }])], ['status, for insiders (OPENED)', pages([{ status: 'OPENED' }])], ['status, rare (WITHDRAWN)', pages([{ status: 'WITHDRAWN' }])]]),
    ['one case, visible', ones(from(0.3))],
    ...(hidden.length === 0 ? [] : [['one case, invisible', ones(hidden)]]),
    ['count, 10,001 at most', cycled([{}]).map(() => (shape) => (draft) => shape.count(draft, actor, mostCounted))],
  ];
}
