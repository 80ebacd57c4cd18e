import http from 'node:http';
import DataLoader from 'dataloader';
import { createSchema, createYoga } from 'graphql-yoga';
import pg from 'pg';
import { pool as options, settings } from '../../contender.mjs';
import { byId, connection, grouped, statements, typeDefs } from '../plain.mjs';

const pool = new pg.Pool(options);
const rows = async (name, values) => (await pool.query({ name, text: statements[name], values })).rows;
const ones = (name) => new DataLoader(async (ids) => byId(ids, await rows(name, [ids])));
const many = (name) => new DataLoader(async (keys) => grouped(keys, await rows(name, [keys])));
const maybe = (loader, key) => (key === null ? null : loader.load(key));

const yoga = createYoga({
  graphiql: false, landingPage: false, logging: false,
  context: () => ({ organs: ones('organs'), parties: ones('parties'), links: many('links'), decisions: many('decisions'), casesOfParties: many('casesOfParties') }),
  schema: createSchema({
    typeDefs,
    resolvers: {
      Query: {
        enforcementCase: async (_source, { id }) => (await rows('oneCase', [id]))[0] ?? null,
        enforcementCases: async (_source, { first, where: { domain, listedFrom, listedBefore } }) => connection(await rows('page', [domain, listedFrom, listedBefore]), first),
        party: async (_source, { unifiedSocialCreditCode }) => (await rows('partyByCode', [unifiedSocialCreditCode]))[0] ?? null,
      },
      EnforcementCase: {
        organ: ({ organId }, _args, { organs }) => maybe(organs, organId),
        parties: ({ id }, _args, { links }) => links.load(id),
        decisions: ({ id }, _args, { decisions }) => decisions.load(id),
      },
      CaseParty: { party: ({ partyId }, _args, { parties }) => maybe(parties, partyId) },
      Organ: { superior: ({ superiorId }, _args, { organs }) => maybe(organs, superiorId) },
      Party: { cases: async ({ id }, { first }, { casesOfParties }) => connection(await casesOfParties.load(id), first) },
    },
  }),
});
http.createServer(yoga).listen(settings.port, '127.0.0.1');
