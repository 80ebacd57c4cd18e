import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { recordRevisions } from '../../../src/casework/case/index.js';
import { demoToken } from '../../../src/commands/serve.js';
import type { PreparedRead } from '../../../src/platform/database/index.js';
import { Reader } from '../../../src/platform/reader/index.js';
import { fill } from '../../support/fill.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { anExplainer, type Explainer } from '../../support/plans.js';
import { cursorFor } from './world.js';

const actors = [['公众', null], ['县级机关', 'youyu-env-handler'], ['省级领导', 'shanxi-leader']] as const;
const ofCase = `revision organ { name } parties { role party { name aliases { name } } } decisions { decisionNumber organ { name } } steps { kind }
  environment { medium { value } } withheld { field }`;

describe('asOf, over thousands of cases with several revisions each', () => {
  let test: TestHub;
  let explainer: Explainer;
  let ids: { caseId: string; partyId: string };

  beforeAll(async () => {
    test = await aHub();
    await fill(test.url, { cases: 12_000, parties: 8_000 });
    explainer = await anExplainer(test.url);
    await test.hub.database.transaction(async (sql) => {
      const held = await sql<{ id: string; eventId: string }>(`
        select c.id, coalesce((select e.id from log.event e where e.aggregate_id = c.id and e.aggregate_number = 1), gen_random_uuid()) as "eventId"
        from casework.enforcement_case c where source_system = 'fill'`);
      for (const day of ['2026-11-01', '2026-11-02', '2026-11-03']) {
        await recordRevisions(sql, held, { table: 'environment.facts' }, `${day}T00:00:00+08:00`);
        await sql(`update casework.enforcement_case set revision = revision + 1 where source_system = 'fill'`);
      }
    });
    await test.hub.database.sql('analyze casework.enforcement_case, casework.case_revision, casework.case_revision_party');
    const [row] = await test.hub.database.sql<typeof ids>(`
      select enforcement_case_id as "caseId", party_id as "partyId" from casework.case_party join casework.enforcement_case c on c.id = enforcement_case_id
      where c.source_system = 'fill' and role = 'PUNISHED' order by c.id limit 1`);
    ids = row!;
  }, 120_000);
  afterAll(async () => {
    await explainer.close();
    await test.close();
  });

  it.each(actors)('%s: looks cases and parties up by their keys, whichever boundary is given', async (_, identity) => {
    const contextValue = await test.hub.contextOf(identity === null ? null : await demoToken(test.hub, identity), null);
    const source = `query ($caseId: ID!, $partyId: ID, $asOf: AsOf) { enforcementCase(id: $caseId, asOf: $asOf) { ${ofCase} }
      party(id: $partyId, asOf: $asOf) { name aliases { name } cases(where: { status: CLOSED, listedFrom: "2024-03-01T00:00:00+08:00" }) { total { text } nodes { ${ofCase} } } } }`;
    for (const asOf of [{ instant: '2026-11-02T12:00:00+08:00' }, { cursor: await cursorFor(test, identity, 1_000n) }]) {
      const statements: PreparedRead[] = [];
      const reader = new Reader({ read: (statement) => { statements.push(statement); return Promise.resolve([]); } }, test.hub.shapes);
      await graphql({ schema: test.hub.schema, source, variableValues: { ...ids, asOf }, contextValue: { ...contextValue, reader } });
      expect(statements).toHaveLength(2);
      for (const statement of statements) {
        const { scanned, indexes } = await explainer.explain(statement);
        expect({ asOf, scanned: [...scanned].filter((table) => /^(casework|registry\.party|environment)/.test(table)) }).toEqual({ asOf, scanned: [] });
        expect([...indexes]).toContain('casework.case_revision_pkey');
      }
    }
  });
});
