import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { graphql, type ExecutionResult } from 'graphql';
import pg from 'pg';
import { pino } from 'pino';
import { demoToken } from '../../src/commands/serve.js';
import { assembleHub, type Hub } from '../../src/hub.js';
import { fileKeys } from '../../src/platform/keys.js';
import { place } from '../../src/platform/log/index.js';

/** A hub over a database of its own, copied from the template: reference data, invented organs, about 500 invented cases, the published sample. */
export interface TestHub {
  readonly hub: Hub;
  readonly url: string;
  /** Asks as a demo identity, or as the public when `identity` is null; fails on errors. */
  ask<T = Record<string, unknown>>(identity: string | null, query: string, variables?: Record<string, unknown>): Promise<T>;
  /** The same, errors and all. */
  answer(identity: string | null, query: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  /** Texts of the statements that the work sends, in order. */
  statementsOf(work: () => Promise<unknown>): Promise<string[]>;
  /** Positions every committed event, as the sequencer would. */
  position(): Promise<void>;
  close(): Promise<void>;
}

const serverUrl = (): string => {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run through npm test');
  return url;
};

/** A database of its own for a test file, from the template or empty. */
export async function aDatabase(template: 'template_hub' | 'template0' = 'template_hub'): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  await client.query(`create database ${name} template ${template} strategy file_copy`);
  await client.end();
  return serverUrl().replace(/\/[^/]*$/, `/${name}`);
}

/** A hub; `url` is that of another hub when both are to stand over one database, as two processes do. */
export async function aHub({ url: given, ...options }: { now?: () => Date; url?: string; webhookPrivateTargets?: readonly string[] } = {}): Promise<TestHub> {
  const url = given ?? await aDatabase();
  const hub = await assembleHub({
    databaseUrl: url, databasePool: 4, keys: fileKeys(process.env['TEST_KEY_FILE']!), demo: true, log: pino({ level: 'silent' }), ...options,
  });
  const answer: TestHub['answer'] = async (identity, source, variableValues) => {
    const token = identity === null ? null : await demoToken(hub, identity);
    return graphql({ schema: hub.schema, source, contextValue: await hub.contextOf(token, null), variableValues: variableValues ?? {} });
  };
  return {
    hub, url, ...asking(answer),
    statementsOf: async (work) => {
      const texts: string[] = [];
      const stop = hub.database.watch((text) => texts.push(text));
      await work().finally(stop);
      return texts;
    },
    position: async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      while ((await place(client)).count > 0);
      await client.end();
    },
    close: () => hub.close(),
  };
}

/** Two ways of asking one thing: with its errors, or failing on them. */
export function asking(answer: TestHub['answer']): Pick<TestHub, 'ask' | 'answer'> {
  return {
    answer,
    ask: async <T>(identity: string | null, query: string, variables?: Record<string, unknown>) => {
      const { data, errors } = await answer(identity, query, variables);
      if (errors) throw new Error(errors.map(({ message }) => message).join('; '), { cause: errors[0] });
      // A plain copy: graphql-js gives objects without a prototype.
      return JSON.parse(JSON.stringify(data)) as T;
    },
  };
}
