import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { decrypt } from '../../../src/platform/cipher.js';
import { fileKeys } from '../../../src/platform/keys.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { aDecision, anIdentityNumber, aPerson, aReport, countsOf, receiptFields, send, submit, submitDocument,
  testSystem } from '../../support/reports.js';

let test: TestHub;
beforeAll(async () => { test = await aHub(); });
afterAll(() => test.close());

interface Stored { id: string; state: string; body: Buffer; keyId: string; digest: string }

async function storedUnder(key: string): Promise<Stored> {
  const [row] = await test.hub.database.sql<Stored>(`select id, state, body, body_key_id as "keyId", body_digest as digest
    from casework.submission where source_system = $1 and batch_key = $2`, [testSystem, key]);
  return row!;
}

/** The hub ends between storing a batch and judging it. */
function endBeforeJudging(): void {
  jest.spyOn(test.hub.database, 'transaction').mockRejectedValueOnce(new Error('the process ended'));
}

/** The hub ends after everything is written and before it is committed. */
function endBeforeCommit(): void {
  const { database } = test.hub;
  const transaction = database.transaction.bind(database);
  jest.spyOn(database, 'transaction').mockImplementationOnce((work) => transaction(async (sql) => {
    await work(sql);
    throw new Error('the process ended');
  }));
}

const cases = [
  aReport('crash-1', { status: 'DECIDED', parties: [aPerson('王演示', { residentIdNumber: anIdentityNumber(101) })],
    decisions: [aDecision('朔环罚字〔2026〕401号')] }),
  aReport('crash-2', { violationFacts: '通过渗坑排放生产废水' }),
];

describe('a hub that ends while a batch is in its hands', () => {
  it.each([
    ['between storing and judging', endBeforeJudging],
    ['before the commit', endBeforeCommit],
  ])('%s keeps what it received, takes in nothing by halves, and settles the batch when it comes again', async (when, end) => {
    const before = await countsOf(test);
    const key = `crash ${when}`;
    const own = cases.map((report) => ({ ...report, sourceKey: `${report.sourceKey} ${when}`, caseNumber: null, decisions: [] }));
    end();
    const { errors } = await test.answer('youyu-env-handler', submitDocument, { input: { sourceSystem: testSystem, key, cases: own } });
    expect(errors).toHaveLength(1);

    const { id, state } = await storedUnder(key);
    expect(state).toBe('IN_PROGRESS');
    expect(await countsOf(test)).toEqual({ ...before, 'casework.submission': before['casework.submission']! + 1 });
    const { submission } = await test.ask<{ submission: unknown }>('youyu-env-handler', `{ submission(id: "${id}") { ${receiptFields} } }`);
    expect(submission).toMatchObject({ id, state: 'IN_PROGRESS', rowCount: 2, acceptedCount: 0, rows: [] });

    expect(await send(test, 'youyu-env-handler', { key, cases: [own[0]!] })).toMatchObject({ __typename: 'IdempotencyConflict', submissionId: id });
    const settled = await submit(test, key, own);
    expect(settled).toMatchObject({ id, state: 'SETTLED', acceptedCount: 2 });
    const after = await countsOf(test);
    expect(await submit(test, key, own)).toEqual(settled);
    expect(await countsOf(test)).toEqual(after);
  });
});

describe('a body as the hub keeps it', () => {
  it('decrypts to what was sent, and cannot be read in the table', async () => {
    await submit(test, 'kept', cases);
    const { body, keyId } = await storedUnder('kept');
    expect(JSON.parse(decrypt(fileKeys(process.env['TEST_KEY_FILE']!), { keyId, bytes: body }).toString('utf8'))).toEqual(cases);

    const [row] = await test.hub.database.sql<{ text: string; body: string }>(`select (s.*)::text as text, encode(body, 'escape') as body
      from casework.submission s where batch_key = 'kept'`);
    for (const secret of ['王演示', '渗坑', anIdentityNumber(101), 'crash-1', '朔环罚字']) {
      expect(row!.text).not.toContain(secret);
      expect(body.includes(Buffer.from(secret))).toBe(false);
    }
    expect(row!.text).not.toContain(Buffer.from('crash-1').toString('hex'));
  });

  it('is altered by nobody unseen: one bit changed and it opens no more', async () => {
    const { body, keyId } = await storedUnder('kept');
    const altered = Buffer.from(body);
    altered[altered.length - 1]! ^= 1;
    expect(() => decrypt(fileKeys(process.env['TEST_KEY_FILE']!), { keyId, bytes: altered })).toThrow();
  });

  it('is encrypted anew each time: the same rows under two keys have two ciphertexts and one digest', async () => {
    await submit(test, 'kept-again', cases);
    const [first, again] = [await storedUnder('kept'), await storedUnder('kept-again')];
    expect(first.body.equals(again.body)).toBe(false);
    expect(first.digest).toBe(again.digest);
  });
});
