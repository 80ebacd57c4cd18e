import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentOf } from '../../src/modules.js';
import { federated, type Federated } from '../support/federated.js';
import { aHub, asking, type TestHub } from '../support/hub.js';
import { aCompany, aDecision, type ReportGiven } from '../support/reports.js';

const { domains } = await contentOf();

const company = aCompany(801, { name: '右玉县六部门见面有限公司（虚构）' });

/** What each department has of one company: a published decision, one in force that was not published, one annulled, and a case under investigation. */
const kinds = {
  公开: { status: 'CLOSED', decisions: (number: string) => [aDecision(number, { publishedOn: '2026-10-19' })] },
  有效: { status: 'DECIDED', decisions: (number: string) => [aDecision(number)] },
  撤销: { status: 'DECIDED', decisions: (number: string) => [aDecision(number, { publishedOn: '2026-10-19', annulledOn: '2026-11-01', annulmentReason: '复议撤销（虚构）' })] },
  在办: { status: 'INVESTIGATED', decisions: () => [] },
};

interface CaseSeen { domain: string; violation: string; status: string | null; decisions: { decisionNumber: string; inForce: boolean }[] }

describe('one party, six departments (R-095)', () => {
  let test: TestHub;
  let parts: Federated;
  const query = `query ($code: String!) { party(unifiedSocialCreditCode: $code) { name cases(first: 100) {
    total { count } nodes { domain violation status decisions { decisionNumber inForce } } } } }`;
  const seen = async (answers: Pick<TestHub, 'ask'>, actor: string | null): Promise<CaseSeen[]> => {
    const { party } = await answers.ask<{ party: { name: string; cases: { total: { count: number }; nodes: CaseSeen[] } } | null }>(actor, query, { code: company.unifiedSocialCreditCode });
    expect(party!.cases.total.count).toBe(party!.cases.nodes.length);
    return party!.cases.nodes;
  };

  beforeAll(async () => {
    test = await aHub();
    for (const { code, name } of domains) {
      const [organ] = await test.hub.database.sql<{ code: string }>(
        `select code from registry.organ where kind = 'ENFORCEMENT_AGENCY' and $1 = any(domains) and division_id = '1406' and valid_to is null and superior_id is not null order by code limit 1`, [code],
      );
      // The province's system may report for organs of its own line alone; the test speaks for the hub's own imports.
      const reports = Object.entries(kinds).map(([kind, { status, decisions }], index): ReportGiven => ({
        sourceKey: `${name}-${kind}`, organCode: organ!.code, caseNumber: `虚${name}立〔2026〕${index}号`, violation: kind, status, parties: [company], steps: [],
        caseOpenedAt: `2026-0${index + 1}-21T09:00:00+08:00`, decisions: decisions(`虚${name}罚〔2026〕${index}号`),
      }));
      await test.hub.intake.receive(
        { sourceSystem: 'six-departments', batchKey: name, domain: domains.find((one) => one.name === name)!, historic: false, channel: 'LIVE', reports: reports as never },
        { organId: (await test.hub.database.sql<{ id: string }>('select id from registry.organ where code = $1', [organ!.code]))[0]!.id, lineage: [], subject: 'test', mayNameAnyOrgan: true },
      );
    }
    parts = await federated(test);
  }, 60_000);
  afterAll(async () => {
    await parts.close();
    await test.close();
  });

  const kindsOf = (cases: CaseSeen[], domain: string): string[] => cases.filter((one) => one.domain === domain).map(({ violation }) => violation).sort();

  const table: [string, string | null, { own?: string; all: string[]; ownAll?: string[]; status: boolean }][] = [
    ['公众', null, { all: ['公开'], status: false }],
    ['公安机关', 'youyu-police', { all: ['公开', '有效'], status: true }],
    ['人民法院', 'youyu-court', { all: ['公开', '有效'], status: true }],
    ['另一部门（市场监管）', 'shuozhou-market-handler', { own: 'MARKET', ownAll: ['公开', '撤销', '在办', '有效'], all: ['公开', '有效'], status: true }],
    ['市级检察院', 'shuozhou-procuratorate', { all: ['公开', '撤销', '在办', '有效'], status: true }],
    ['省级领导', 'shanxi-leader', { all: ['公开', '撤销', '在办', '有效'], status: true }],
  ];
  it.each(table)('%s sees of every department what its rights give, merged and federated', async (_, actor, { own, ownAll, all, status }) => {
    for (const answers of [test, asking(parts.answer)]) {
      const cases = await seen(answers, actor);
      for (const { code } of domains) expect([code, kindsOf(cases, code)]).toEqual([code, [...(code === own ? ownAll! : all)].sort()]);
      expect(cases.every((one) => (one.status !== null) === status)).toBe(true);
      const isInsider = (domain: string): boolean => all.includes('撤销') || domain === own;
      for (const { domain, decisions } of cases) expect(decisions.every(({ inForce }) => inForce || isInsider(domain))).toBe(true);
    }
  });
});
