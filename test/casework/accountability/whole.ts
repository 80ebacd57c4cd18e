import type { TestHub } from '../../support/hub.js';
import { record, state } from './recording.js';

/** Every kind of event of a record, with nothing left out of it that it can say. */
export async function wholeAccountability(test: TestHub): Promise<void> {
  const [finding] = await test.hub.database.sql<{ id: string }>('select id from casework.finding order by listed_at desc, id desc limit 1');
  const persons = [{ post: '示例职务（虚构）', name: '示例某（虚构）' }];
  const recorded = await record(test, 'youyu-procuratorate', {
    findingId: finding!.id, provision: '国务院令第310号第五条', words: '示例情况（虚构）', outcome: 'ORDERED_TO_TRANSFER', outcomeOn: '2026-11-01', persons, clientKey: 'sample-accountability',
    referral: { organName: '示例纪检机关（虚构）', documentNumber: '样移〔2026〕1号', on: '2026-11-02' },
  });
  await state(test, 'youyu-procuratorate', { accountabilityId: recorded.id, expectedRevision: recorded.revision, words: '示例说明（虚构）', reply: { words: '示例答复（虚构）', on: '2026-11-03' }, clientKey: 'sample-accountability-2' });
}
