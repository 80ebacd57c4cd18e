import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { aCompany, aDecision, aPerson, aReport, countsOf, organCode, send, submit, type ReportGiven,
  type SubmissionSeen } from '../../support/reports.js';

const withDecision = (key: string): ReportGiven => aReport(key, {
  status: 'DECIDED', parties: [aCompany(7), aPerson('王演示')],
  decisions: [aDecision(`朔环罚字〔2026〕9${key.replace(/\D/g, '')}号`, { publishedOn: '2026-10-16' })],
  facts: { medium: { value: 'WATER' }, excessMultiple: { value: '1.5', source: 'MEASURED', unit: '倍' } },
});

describe('a batch sent again', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  it.each([
    ['youyu-env-handler', '朔州市生态环境局右玉分局'],
    ['shanxi-env-system', '大同市生态环境局云冈分局'],
  ])('is taken in from %s for %s, and answered with the same receipt without anything new', async (identity, organ) => {
    const cases = [withDecision(`${identity}-1`), aReport(`${identity}-2`)].map((report) => ({ ...report, organCode: organCode(organ) }));
    const first = await submit(test, `${identity}-batch`, cases, { as: identity });
    expect(first).toMatchObject({ state: 'SETTLED', rowCount: 2, acceptedCount: 2, unchangedCount: 0, supersededCount: 0, setAsideCount: 0 });
    expect(first.rows.map(({ ordinal, sourceKey, outcome }) => [ordinal, sourceKey, outcome]))
      .toEqual([[1, `${identity}-1`, 'ACCEPTED'], [2, `${identity}-2`, 'ACCEPTED']]);
    expect(first.rows.map(({ enforcementCase }) => enforcementCase!.revision)).toEqual([1, 1]);

    const before = await countsOf(test);
    expect(await submit(test, `${identity}-batch`, cases, { as: identity })).toEqual(first);
    expect(await countsOf(test)).toEqual(before);
  });

  it('is the same batch however its members are ordered, and whether what is unknown is left out, null or blank', async () => {
    const report = aReport('spelt-1');
    const first = await submit(test, 'spelt', [report]);
    const { caseNumber: _number, closedAt: _closed, ...rest } = aReport('spelt-2');
    const bare = await submit(test, 'spelt-bare', [rest]);
    const before = await countsOf(test);

    const reversed = Object.fromEntries(Object.entries(report).reverse()) as unknown as ReportGiven;
    expect((await submit(test, 'spelt', [reversed])).id).toBe(first.id);
    expect((await submit(test, 'spelt-bare', [{ ...rest, caseNumber: null }])).id).toBe(bare.id);
    expect((await submit(test, 'spelt-bare', [{ ...rest, caseNumber: '  ' }])).id).toBe(bare.id);
    expect(await countsOf(test)).toEqual(before);
  });

  it('is a conflict when its key held another body: the answer names the batch that holds the key, and nothing is taken', async () => {
    const first = await submit(test, 'conflict', [aReport('conflict-1')]);
    const before = await countsOf(test);

    for (const cases of [[aReport('conflict-1', { title: '另一标题' })], [aReport('conflict-1'), aReport('conflict-2')], [aReport('conflict-3')]]) {
      expect(await send(test, 'youyu-env-handler', { key: 'conflict', cases })).toEqual({
        __typename: 'IdempotencyConflict', code: 'IDEMPOTENCY_CONFLICT', message: expect.stringMatching(/换用新的批次键/), submissionId: first.id,
        receivedAt: first.receivedAt,
      });
    }
    expect(await send(test, 'youyu-env-handler', { key: 'conflict', cases: [aReport('conflict-1')], historic: true }))
      .toMatchObject({ __typename: 'IdempotencyConflict' });
    expect(await countsOf(test)).toEqual(before);
  });

  it('is a conflict for another organ, which learns nothing of the batch that holds the key', async () => {
    const cases = [aReport('elsewhere-1')];
    const first = await submit(test, 'elsewhere', cases);
    const before = await countsOf(test);

    const answer = await send(test, 'shanxi-env-system', { key: 'elsewhere', cases });
    expect(answer).toMatchObject({ __typename: 'IdempotencyConflict', submissionId: first.id });
    expect(await send(test, 'shuozhou-market-handler', { key: 'elsewhere', cases })).toMatchObject({ __typename: 'IdempotencyConflict' });
    expect(await test.ask('shuozhou-market-handler', `{ submission(id: "${first.id}") { id } }`)).toEqual({ submission: null });
    expect(await countsOf(test)).toEqual(before);
  });

  it('belongs to its source system: the same key from another system is another batch', async () => {
    const first = await submit(test, 'shared-key', [aReport('shared-1')]);
    const other = await submit(test, 'shared-key', [aReport('shared-1', { caseNumber: '右环立〔2026〕9001号' })], { sourceSystem: 'another-system' });
    expect(other.id).not.toBe(first.id);
    expect(other.rows[0]!.enforcementCase!.id).not.toBe(first.rows[0]!.enforcementCase!.id);
  });

  it('shows in the list of batches of those who may see it, and to nobody else', async () => {
    const { id } = await submit(test, 'listed', [aReport('listed-1')]);
    const list = '{ submissions(first: 100, where: { sourceSystem: "youyu-test" }) { nodes { id batchKey submittedBy } } }';
    const keysSeenBy = async (identity: string | null): Promise<string[]> =>
      (await test.ask<{ submissions: { nodes: SubmissionSeen[] } }>(identity, list)).submissions.nodes.map((node) => node.id);
    expect(await keysSeenBy('youyu-env-handler')).toContain(id);
    expect(await keysSeenBy('shuozhou-env-head')).toContain(id);
    expect(await keysSeenBy('shanxi-env-system')).toContain(id);
    expect(await keysSeenBy('shuozhou-market-handler')).toEqual([]);
    expect(await keysSeenBy('youyu-procuratorate')).toEqual([]);
    expect(await keysSeenBy(null)).toEqual([]);
  });
});

describe('rows sent again under another key', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  it('are UNCHANGED where nothing changed: a receipt of its own, and no case, revision, party or event', async () => {
    const cases = [withDecision('again-1'), aReport('again-2')];
    const first = await submit(test, 'again', cases);
    const before = await countsOf(test);

    const second = await submit(test, 'again-later', [...cases].reverse());
    expect(second).toMatchObject({ acceptedCount: 0, unchangedCount: 2, supersededCount: 0, setAsideCount: 0 });
    expect(second.id).not.toBe(first.id);
    expect(second.rows.map(({ enforcementCase }) => enforcementCase))
      .toEqual([...first.rows].reverse().map(({ enforcementCase }) => enforcementCase));
    expect(await countsOf(test)).toEqual({ ...before, 'casework.submission': before['casework.submission']! + 1,
      'casework.submission_row': before['casework.submission_row']! + 2 });
  });

  it('are judged one by one: in one batch a new row, an unchanged one, a changed one and one set aside', async () => {
    const cases = [aReport('mixed-1'), aReport('mixed-2')];
    await submit(test, 'mixed', cases);
    const { rows, ...counts } = await submit(test, 'mixed-later',
      [cases[0]!, { ...cases[1]!, status: 'INVESTIGATED' }, aReport('mixed-3'), aReport('mixed-4', { parties: [] })]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'SUPERSEDED', 'ACCEPTED', 'SET_ASIDE']);
    expect(counts).toMatchObject({ rowCount: 4, acceptedCount: 1, unchangedCount: 1, supersededCount: 1, setAsideCount: 1 });
  });
});
