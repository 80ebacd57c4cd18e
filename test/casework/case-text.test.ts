import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../support/hub.js';
import { reportOf } from '../support/party-changes.js';
import { aCompany, aDecision, aPerson } from '../support/reports.js';

const insider = 'youyu-env-handler';
const outsiders = ['shuozhou-market-handler', 'youyu-police', 'youyu-court'] as const;

describe('cases filtered by a text', () => {
  let test: TestHub;
  let ids: Record<'open' | 'decided' | 'published' | 'annulled' | 'renamed', string>;
  const found = async (actor: string | null, text: string, list = 'enforcementCases'): Promise<string[]> => {
    const answer = await test.ask<Record<string, { nodes: { id: string }[]; total: { count: number } }>>(
      actor, `query ($text: String) { ${list}(first: 100, where: { text: $text }) { nodes { id } total { count } } }`, { text },
    );
    const { nodes, total } = answer[list]!;
    expect(total.count).toBe(nodes.length);
    return nodes.map(({ id }) => id);
  };

  beforeAll(async () => {
    test = await aHub();
    const company = aCompany(701, { name: '右玉县寻常粮油有限公司（虚构）' });
    const victim = aPerson('虚受害', { role: 'VICTIM' });
    const shop = aCompany(702, { name: '右玉县受害粮店（虚构）', role: 'VICTIM' });
    ids = {
      open: await reportOf(test, 'text-1', [company], { caseOpenedAt: '2026-03-01T09:00:00+08:00' }),
      decided: await reportOf(test, 'text-2', [company, aPerson('虚负责'), victim, shop], { status: 'DECIDED', caseOpenedAt: '2026-05-01T09:00:00+08:00', decisions: [aDecision('虚罚〔2026〕2号')] }),
      published: await reportOf(test, 'text-3', [company], {
        status: 'DECIDED', caseOpenedAt: '2026-04-01T09:00:00+08:00', decisions: [aDecision('虚罚〔2026〕3号', { publishedOn: '2026-10-19' }), aDecision('虚罚〔2026〕33号')],
      }),
      annulled: await reportOf(test, 'text-4', [company], {
        status: 'DECIDED', caseOpenedAt: '2026-02-01T09:00:00+08:00',
        decisions: [aDecision('虚罚〔2026〕4号', { publishedOn: '2026-10-19' }), aDecision('虚罚〔2026〕44号', { annulledOn: '2026-11-01', annulmentReason: '复议撤销（虚构）' })],
      }),
      renamed: await reportOf(test, 'text-5', [{ ...company, name: '右玉县新禾粮油有限公司（虚构）' }], { caseOpenedAt: '2026-01-01T09:00:00+08:00' }),
    };
  }, 60_000);
  afterAll(() => test.close());

  it('are those of parties of that name, by time, as far as each may be seen', async () => {
    const { open, decided, published, annulled, renamed } = ids;
    for (const text of ['寻常粮油', '右玉 寻常', '右玉縣尋常糧油', '寻常粮油有限公司（虚构）']) {
      expect(await found(insider, text)).toEqual([decided, published, open, annulled, renamed]);
      for (const outsider of outsiders) expect(await found(outsider, text)).toEqual([decided, published, annulled]);
      expect(await found(null, text)).toEqual([published, annulled]);
    }
    expect(await found(insider, '寻常粮油', 'environmentCases')).toEqual([decided, published, open, annulled, renamed]);
    expect(await found(insider, '寻常粮油', 'marketCases')).toEqual([]);
    expect(await found(insider, '寻常粮油 没有')).toEqual([]);
  });

  it('by another name are found by those who may read it', async () => {
    expect(await found(insider, '新禾粮油')).toHaveLength(5);
    // Both names hold it, and each case comes once.
    expect((await found(insider, '粮油有限公司')).filter((id) => Object.values(ids).includes(id))).toHaveLength(5);
    for (const actor of [...outsiders, null, 'shanxi-leader']) expect(await found(actor, '新禾粮油')).toEqual([]);
  });

  it('are found by no person’s name by those to whom it is masked, and by no victim by those who are not told of it', async () => {
    for (const text of ['虚负责', '虚受害', '受害粮店']) expect(await found(insider, text)).toEqual([ids.decided]);
    for (const text of ['虚负责', '虚受害']) for (const actor of [...outsiders, null, 'shanxi-leader']) expect(await found(actor, text)).toEqual([]);
    for (const actor of [...outsiders, null]) expect(await found(actor, '受害粮店')).toEqual([]);
    expect(await found('shanxi-leader', '受害粮店')).toEqual([ids.decided]);
  });

  it('are found by a whole case number by those who may read it', async () => {
    expect(await found(insider, ' 右环立〔2026〕text-2号 ')).toEqual([ids.decided]);
    expect(await found('youyu-police', '右环立〔2026〕text-2号')).toEqual([ids.decided]);
    for (const [actor, text] of [[null, 'text-3'], ['youyu-police', 'text-1']] as const) expect(await found(actor, `右环立〔2026〕${text}号`)).toEqual([]);
  });

  it('are found by the number of a decision that the asker sees, however it is written', async () => {
    for (const text of ['虚罚〔2026〕3号', '虚罚[2026]3号', '虚罚（２０２６）3号']) expect(await found(null, text)).toEqual([ids.published]);
    for (const [actor, text, seen] of [
      [null, '33', false], ['youyu-court', '33', true], [insider, '44', true], ['youyu-court', '44', false], [null, '44', false], [null, '2', false], ['youyu-court', '2', true],
    ] as const) expect([actor, text, (await found(actor, `虚罚〔2026〕${text}号`)).length > 0]).toEqual([actor, text, seen]);
  });

  it('below a party, an organ and a party as of then are filtered alike', async () => {
    const [party] = await test.hub.database.sql<{ id: string }>('select party_id as id from casework.case_party where enforcement_case_id = $1', [ids.open]);
    const below = async (actor: string | null, field: string): Promise<number> => {
      const answer = await test.ask(actor, `{ one: ${field} { cases(first: 50, where: { text: "虚罚〔2026〕33号" }) { nodes { id } } } }`);
      return (answer as { one: { cases: { nodes: object[] } } | null }).one?.cases.nodes.length ?? -1;
    };
    const organ = `organ(id: "${(await test.hub.database.sql<{ id: string }>('select organ_id as id from casework.enforcement_case where id = $1', [ids.open]))[0]!.id}")`;
    for (const field of [organ, `party(id: "${party!.id}")`, `party(id: "${party!.id}", asOf: { instant: "2999-01-01T00:00:00Z" })`]) {
      expect([await below(insider, field), await below('youyu-court', field), await below(null, field)]).toEqual([1, 1, 0]);
    }
  });

  it.each(['一', '右玉 一', ' ', '（虚构）'])('%s is refused as too short', async (text) => {
    const { errors } = await test.answer(insider, 'query ($text: String) { enforcementCases(where: { text: $text }) { nodes { id } } }', { text });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'where.text' });
  });
});
