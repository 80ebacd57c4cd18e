import { insertRows } from '../../src/platform/database/index.js';
import { demoToken } from '../../src/commands/serve.js';
import type { TestHub } from './hub.js';

/** Tells the organ of an identity so many times that a webhook failed; it has as many contact points, of which one wants to be told. */
export async function tellNotices(test: TestHub, identity: string, count: number): Promise<void> {
  const { actor } = await test.hub.contextOf(await demoToken(test.hub, identity), null);
  const organ = actor.organ!;
  const points = await test.hub.database.sql<{ id: string }>('select gen_random_uuid() as id from generate_series(1, $1::int)', [count]);
  await insertRows(test.hub.database.sql, 'delivery.contact_point', points.map(({ id }, index) => ({
    id, organ_id: organ.id, means: 'DINGTALK', address: `user${index}`, kinds: [index === 0 ? 'WEBHOOK_DEAD_LETTER' : 'DAILY_SHEET'], added_by: identity, added_at: '2026-11-22T09:00:00Z', audience: [organ.lineage[0]],
  })));
  await test.hub.database.transaction(async (sql) => {
    for (let number = 1; number <= count; number += 1) await test.hub.notices.tell(sql, 'WEBHOOK_DEAD_LETTER', organ.id, { webhook: 'hook' }, `letter:${organ.id}:${number}`);
  });
}
