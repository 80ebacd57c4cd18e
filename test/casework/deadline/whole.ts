import { randomUUID } from 'node:crypto';
import { followClocks, loadNotices, sweepDeadlines, type ClockSteps, type Matter } from '../../../src/casework/deadline/index.js';
import { DomainCode } from '../../../src/registry/organ/index.js';
import type { TestHub } from '../../support/hub.js';
import { at } from './world.js';

/** An invented notice: that of the year after the last one published. */
const inventedNotice = [{ day: '2027-01-01', kind: 'off' as const, noticeYear: 2027 }];

/** Every kind of event of a deadline, and a version of the calendar, with nothing left out that they can say; told to the police, and to whom else it is to be. */
export async function wholeDeadlines(test: TestHub, alsoTo = '-'): Promise<void> {
  const { database, notices, now } = test.hub;
  const [police] = await database.sql<{ id: string; lineage: string[] }>(
    `select id, lineage || coalesce((select lineage from registry.organ where code = $1), '{}') as lineage from registry.organ where name = '右玉县公安局'`, [alsoTo],
  );
  const matter = (): Matter => ({
    type: 'Transfer', id: randomUUID(), caseId: null, audience: police!.lineage, organKeys: police!.lineage, owners: { POLICE: police!.id },
    circumstances: { domain: DomainCode.ENVIRONMENT, policeLine: 'ENV', hasItems: false, inCustody: false },
  });
  const step = (of: Matter, parts: readonly string[], steps: ClockSteps, occurredAt = now()): Promise<void> =>
    database.transaction((sql) => followClocks(sql, of, parts, steps, { occurredAt, recordedAt: now(), actor: 'sample', channel: 'LIVE' }));
  await step(matter(), ['a'], { starts: ['reverse.review'] }, at('2026-12-25 09:00'));
  await database.transaction((sql) => loadNotices(sql, inventedNotice, 'ALL', 'sample', now()));
  await sweepDeadlines({ database, notices, now: () => at('2027-03-01 09:00') });
  const filing = matter();
  await step(filing, ['a', 'b'], { starts: ['filing.decision'] });
  const [held] = await database.sql<{ id: string }>('select id from casework.deadline where subject_id = $1', [filing.id]);
  await test.ask('youyu-police', extend, {
    input: {
      deadlineId: held!.id, clockId: 'filing.decision.env_verify', term: { length: 7, written: 'DAY' }, clientKey: 'sample',
      approval: { number: '样公（刑）延字〔2026〕1号', issuedOn: '2026-11-02', issuer: '样本公安局（虚构）', digest: '0'.repeat(64) },
    },
  });
  await step(filing, ['a'], { pauses: ['filing.decision.env_verify'] });
  await step(filing, ['a'], { resumes: ['filing.decision.env_verify'] });
  await step(filing, ['b'], { stops: ['filing.decision.env_verify'] });
  await step(filing, ['a'], { drops: ['filing.decision.env_verify'] });
}

export const extend = `mutation ($input: ExtendDeadlineInput!) { extendDeadline(input: $input) { __typename ... on Refusal { code message }
  ... on Deadline { id clockId dueAt limit round extensions { number issuedOn issuer isAdded clockId by } terms { length unit } } } }`;
