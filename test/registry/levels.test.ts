import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { CaseStatus, PartyRole } from '../../src/casework/case/index.js';
import { domain as environment } from '../../src/domains/environment/index.js';
import { PartyKind } from '../../src/registry/party/index.js';
import { aHub, type TestHub } from '../support/hub.js';

interface Rung { id: string; code: string; name: string; lineage: string[]; level: string }

describe('four levels of government in one installation (R-002)', () => {
  let test: TestHub;
  let line: Rung[];

  /** A township and every superior in its line; the case is the township's. */
  beforeAll(async () => {
    test = await aHub();
    line = await test.hub.database.sql<Rung>(
      `with town as (select lineage from registry.organ where level = 'TOWNSHIP' and kind = 'ENFORCEMENT_AGENCY' order by code limit 1)
       select organ.id, organ.code, organ.name, organ.lineage, organ.level from registry.organ, town where 'o' || organ.number = any(town.lineage) order by array_length(organ.lineage, 1) desc`,
    );
    const [town] = line;
    await test.hub.intake.receive({
      sourceSystem: 'town', batchKey: '1', domain: environment, historic: false, channel: 'LIVE',
      reports: [{ sourceKey: 'T1', organCode: town!.code, status: CaseStatus.OPENED, caseOpenedAt: '2026-11-01T09:00:00+08:00', decisions: [], steps: [],
        parties: [{ role: PartyRole.SUSPECT, kind: PartyKind.LEGAL_PERSON, name: '示例砂石加工点（虚构）' }] }],
    }, { organId: town!.id, lineage: town!.lineage, subject: 'town-system' });
  });
  afterAll(() => test.close());

  const totalAs = async (code: string): Promise<number> => {
    const token = await test.hub.tokens.issueDemo({ subject: 's', name: null, organCode: code, roles: ['HEAD'] });
    const { data, errors } = await graphql({ schema: test.hub.schema, source: '{ enforcementCases(first: 100, where: { status: OPENED }) { nodes { sourceKey } } }', contextValue: await test.hub.contextOf(token, null) });
    expect(errors).toBeUndefined();
    return (data as unknown as { enforcementCases: { nodes: { sourceKey: string }[] } }).enforcementCases.nodes.filter(({ sourceKey }) => sourceKey === 'T1').length;
  };

  it('shows a township’s open case to the township and to every superior in its line', async () => {
    expect(line.map(({ level }) => level)).toEqual(expect.arrayContaining(['TOWNSHIP', 'COUNTY']));
    for (const { code } of line) expect(await totalAs(code)).toBe(1);
  });

  it('shows it to no other organ of any level, procuratorates and justice bureaus of its divisions apart', async () => {
    const others = await test.hub.database.sql<{ code: string }>(
      `select distinct on (level, kind) code from registry.organ where not ('o' || number = any($1::text[])) and valid_to is null
         and kind not in ('PROCURATORATE', 'JUSTICE_BUREAU', 'PEOPLES_GOVERNMENT') and level is not null order by level, kind, code`, [line[0]!.lineage],
    );
    expect(others.length).toBeGreaterThan(8);
    for (const { code } of others) expect(await totalAs(code)).toBe(0);
  });
});
