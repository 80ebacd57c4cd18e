import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { caseIdOf, demoReport, identities, pageOf, readAll, report, type Answered } from './reading.js';

const { everyone, otherDepartment } = identities;

describe('events, when cases change', () => {
  let test: TestHub;
  beforeAll(async () => {
    test = await aHub();
    await test.hub.database.sql('analyze log.event, log.entry, log.part');
  });
  afterAll(() => test.close());

  const outsiders = [everyone, otherDepartment];
  /** Sees every case of the province. */
  const provincial = 'shanxi-justice';

  /** A cursor from which little is left to read: of the last publication. */
  const lately = async (identity: string | null): Promise<string> => (await readAll(test, identity, { where: { type: 'decision.publish' } })).at(-2)!.cursor;

  it('tell outsiders nothing of an open case that is reported, corrected and gets a party, not by a cursor that moves either', async () => {
    const before = await Promise.all(outsiders.map(async (identity) => readAll(test, identity, { after: await lately(identity) })));
    const open = { ...demoReport(({ status, decisions }) => status === 'OPENED' && decisions.length === 0), sourceKey: 'open-1', caseNumber: undefined };
    await report(test, 'open-1', [open], 'trial-open');
    const another = { ...open.parties[0]!, name: '另一示例有限公司（虚构）', unifiedSocialCreditCode: undefined };
    await report(test, 'open-2', [{ ...open, violationFacts: '更正后的违法事实（虚构）', parties: [another] }], 'trial-open');
    await test.position();

    const aggregateId = await caseIdOf(test, open, 'trial-open');
    expect((await readAll(test, provincial, { where: { aggregateId } })).map(({ type }) => type)).toEqual(['case.report', 'case.correct']);
    for (const [index, identity] of outsiders.entries()) {
      expect(await readAll(test, identity, { after: await lately(identity) })).toEqual(before[index]);
      expect(await readAll(test, identity, { where: { aggregateId } })).toEqual([]);
      const after = before[index]!.at(-1)!.cursor;
      expect(await pageOf(test, identity, { after })).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: after } });
    }
  });

  it('leave outsiders at once when a correction annuls the only published decision, and come back when that was a mistake', async () => {
    const published = demoReport(({ decisions }) => decisions[0]?.publishedOn !== undefined && decisions[0].annulledOn === undefined);
    const where = { aggregateId: await caseIdOf(test, published) };
    const typesFor = async (identity: string | null) => (await readAll(test, identity, { where })).map(({ type }) => type);
    expect(await typesFor(everyone)).toEqual(['decision.publish']);
    expect(await typesFor(otherDepartment)).toEqual(['decision.make', 'decision.publish']);

    const [decision] = published.decisions;
    await report(test, 'annul-1', [{ ...published, decisions: [{ ...decision!, annulledOn: '2026-11-20', annulmentReason: '行政复议决定撤销（虚构）' }] }]);
    // Rights are as of the commit: what was positioned before is hidden before the correction has a position itself.
    expect(await Promise.all(outsiders.map(typesFor))).toEqual([[], []]);
    await test.position();
    // Whoever could see it is told that it is gone, and nothing else.
    expect(await Promise.all(outsiders.map(typesFor))).toEqual([['decision.withdraw'], ['decision.withdraw']]);
    expect(await typesFor(provincial)).toEqual(['case.report', 'decision.make', 'decision.publish', 'case.correct', 'decision.annul', 'decision.withdraw']);

    await report(test, 'annul-2', [{ ...published, violationFacts: '撤销决定系误报，现更正（虚构）' }]);
    await test.position();
    expect(await typesFor(everyone)).toEqual(['decision.publish', 'decision.withdraw', 'decision.restore']);
    expect(await typesFor(otherDepartment)).toEqual(['decision.make', 'decision.publish', 'decision.withdraw', 'decision.restore']);
  });

  it('of a publication that a correction takes back leave the public, and other departments keep the decision alone', async () => {
    const published = demoReport(({ decisions, parties }) => decisions[0]?.publishedOn !== undefined && decisions[0].annulledOn === undefined && parties.length > 1);
    const where = { aggregateId: await caseIdOf(test, published) };
    const { publishedOn: _day, ...unpublished } = published.decisions[0]!;
    await report(test, 'unpublish-1', [{ ...published, decisions: [unpublished] }]);
    await test.position();
    const types = await Promise.all(outsiders.map(async (identity) => (await readAll(test, identity, { where })).map(({ type }) => type)));
    expect(types).toEqual([['decision.withdraw'], ['decision.make']]);
  });

  it('are read on without gap or repeat while the log grows', async () => {
    const begin = await lately(provincial);
    const start = await readAll(test, provincial, { after: begin });
    const grown = demoReport(({ status, decisions }) => status === 'OPENED' && decisions.length === 0);
    const changed: Answered[] = [];
    for (const turn of [1, 2, 3]) {
      await report(test, `grow-${turn}`, [{ ...grown, sourceKey: `grow-${turn}`, caseNumber: undefined }], 'trial-grow');
      await test.position();
      const page = await pageOf(test, provincial, { after: (changed.at(-1) ?? start.at(-1)!).cursor });
      changed.push(...page.nodes);
    }
    expect(changed.filter(({ type }) => type === 'case.report')).toHaveLength(3);
    expect(await readAll(test, provincial, { after: begin })).toEqual([...start, ...changed]);
  });
});
