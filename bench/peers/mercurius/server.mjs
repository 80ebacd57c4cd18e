import fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';
import { pool as options, settings } from '../../contender.mjs';
import { byId, connection, grouped, statements, typeDefs } from '../plain.mjs';

const pool = new pg.Pool(options);
const rows = async (name, values) => (await pool.query({ name, text: statements[name], values })).rows;
const keysOf = (queries, key) => queries.map(({ obj }) => obj[key]);
const distinct = (keys) => [...new Set(keys.filter((key) => key !== null))];
const ones = (name, key) => async (queries) => {
  const keys = keysOf(queries, key);
  return byId(keys, await rows(name, [distinct(keys)]));
};
const many = (name) => async (queries) => {
  const keys = keysOf(queries, 'id');
  return grouped(keys, await rows(name, [distinct(keys)]));
};

const app = fastify();
await app.register(mercurius, {
  schema: typeDefs, jit: 1,
  resolvers: {
    Query: {
      enforcementCase: async (_source, { id }) => (await rows('oneCase', [id]))[0] ?? null,
      enforcementCases: async (_source, { first, where: { domain, listedFrom, listedBefore } }) => connection(await rows('page', [domain, listedFrom, listedBefore]), first),
      party: async (_source, { unifiedSocialCreditCode }) => (await rows('partyByCode', [unifiedSocialCreditCode]))[0] ?? null,
    },
  },
  loaders: {
    EnforcementCase: { organ: ones('organs', 'organId'), parties: many('links'), decisions: many('decisions') },
    CaseParty: { party: ones('parties', 'partyId') },
    Organ: { superior: ones('organs', 'superiorId') },
    Party: { cases: async (queries) => (await many('casesOfParties')(queries)).map((cases, at) => connection(cases, queries[at].params.first)) },
  },
});
await app.listen({ host: '127.0.0.1', port: settings.port });
