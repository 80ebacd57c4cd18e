import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoCases } from '../../../seeds/demo/cases.js';
import { demoOrgans } from '../../../seeds/demo/organs.js';
import type { Report, Sender } from '../../../src/casework/intake/index.js';
import { domain as environment } from '../../../src/domains/environment/index.js';
import { Sequencer } from '../../../src/platform/log/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { counted, Ear } from './writer.js';

const batches = 12;
const sourceSystem = 'trial-order';

describe('batches that correct the same case at the same time', () => {
  let test: TestHub;
  /** Another process over the same database. */
  let other: TestHub;
  let ear: Ear;
  let sequencer: Sequencer;
  let sender: Sender;
  let sample: Report;

  beforeAll(async () => {
    test = await aHub();
    other = await aHub({ url: test.url });
    ear = await Ear.on(test.url);
    sequencer = new Sequencer({ url: test.url, onFailure: (error) => { throw error; } });
    sequencer.start();
    const published = demoCases(demoOrgans()).find(({ report }) => report.decisions[0]?.publishedOn !== undefined && report.decisions[0].annulledOn === undefined)!;
    sample = { ...published.report, organCode: published.organCode };
    sender = { organId: null, lineage: ['d'], subject: 'trial', mayNameAnyOrgan: true };
  });
  afterAll(async () => {
    await sequencer.stop();
    await ear.close();
    await other.close();
    await test.close();
  });

  /** The sample under another key, with numbers of its own; published or not, so that a correction tells one event or more. */
  const report = (sourceKey: string, title: string, isPublished: boolean): Report => {
    const { publishedOn, ...decision } = sample.decisions[0]!;
    return {
      ...sample, sourceKey, title, caseNumber: `${sample.caseNumber!}-${sourceKey}`,
      decisions: [{ ...decision, decisionNumber: `试环罚字〔2026〕${sourceKey}号`, ...(isPublished ? { publishedOn: publishedOn! } : {}) }],
    };
  };
  const receive = (batchKey: string, reports: readonly Report[], by = test) => (
    by.hub.intake.receive({ sourceSystem, batchKey, domain: environment, historic: false, channel: 'LIVE', reports }, sender)
  );

  it('are told one after the other: numbers 1, 2, 3 … in the order of the log, one revision for each', async () => {
    // Half of the batches’ own cases are older than the shared one and so are locked before it; the others after.
    const own = counted(batches, 101).map(String);
    await receive('own-1', own.slice(0, batches / 2).map((key) => report(key, '自案', false)));
    await receive('shared', [report('100', '共案', false)]);
    await receive('own-2', own.slice(batches / 2).map((key) => report(key, '自案', false)));
    const received = await Promise.all(own.map((key, index) => (
      receive(`correct-${key}`, [report(key, `自案更正${key}`, true), report('100', `共案更正${key}`, index % 2 === 0)], index % 3 === 0 ? other : test)
    )));
    expect(received.map(({ outcome }) => outcome)).toEqual(own.map(() => 'SETTLED'));

    const cases = await test.hub.database.sql<{ id: string; key: string; revision: number; events: number }>(
      'select id, source_key as key, revision, event_number as events from casework.enforcement_case where source_system = $1', [sourceSystem],
    );
    expect(Object.fromEntries(cases.map(({ key, revision }) => [key, revision]))).toEqual({ ...Object.fromEntries(own.map((key) => [key, 2])), 100: 1 + batches });
    const told = cases.reduce((sum, { events }) => sum + events, 0);
    const entries = await ear.until(async () => {
      const found = await test.hub.database.sql<{ id: string; number: number; type: string }>(
        `select event.aggregate_id as id, event.aggregate_number as number, event.type from log.entry join log.event on event.seq = entry.event_seq
         where event.aggregate_id = any($1::uuid[]) order by entry.position`, [cases.map(({ id }) => id)],
      );
      return found.length === told ? found : undefined;
    });
    for (const { id, events } of cases) expect(entries.filter((entry) => entry.id === id).map(({ number }) => number)).toEqual(counted(events));
    expect(entries.filter(({ type }) => type === 'case.correct').length).toBe(2 * batches);
  });

  it('come after the parties that they name: at no position of the log is a case known and one who stands in it not', async () => {
    const early = await test.hub.database.sql(
      `select c.source_key from casework.case_revision_party as link join casework.case_revision as r using (enforcement_case_id, revision)
         join casework.enforcement_case as c on c.id = link.enforcement_case_id join log.event as told on told.id = r.event_id
         left join log.event as registered on registered.aggregate_id = link.party_id and registered.type = 'party.register'
       where registered.seq is null or registered.seq > told.seq`,
    );
    expect(early).toEqual([]);
  });

  it('keep each revision with the event that told of it, in the same order', async () => {
    const rows = await test.hub.database.sql<{ revision: number; number: number }>(
      `select revision.revision, event.aggregate_number as number from casework.case_revision as revision
         join casework.enforcement_case as one on one.id = revision.enforcement_case_id join log.event on event.id = revision.event_id
       where one.source_system = $1 and one.source_key = '100' order by revision.revision`, [sourceSystem],
    );
    expect(rows.map(({ revision }) => revision)).toEqual(counted(1 + batches));
    expect(rows.map(({ number }) => number)).toEqual([...rows.map(({ number }) => number)].sort((a, b) => a - b));
  });
});
