/** Tells the log of decisions in cases that every organ of state may see, as the product's own services do; the running hub positions them. */
import { randomUUID } from 'node:crypto';
import { decisionMade } from '../../dist/src/casework/intake/intake.events.js';
import { Database } from '../../dist/src/platform/database/index.js';
import { append } from '../../dist/src/platform/log/index.js';

export async function writerOn(url) {
  const database = new Database(url, 2, () => {});
  const cases = await database.sql(`select id, audience, (select coalesce(max(aggregate_number), 0) from log.event where aggregate_id = c.id) as number
    from casework.enforcement_case c where audience @> '{d}' order by id limit 500`);
  let turn = 0;
  const next = () => {
    const one = cases[turn % cases.length];
    turn += 1;
    one.number += 1;
    return {
      kind: decisionMade, aggregate: { type: 'EnforcementCase', id: one.id, number: one.number }, subjectId: randomUUID(), organs: [], audience: one.audience,
      occurredAt: new Date().toISOString(), actor: 'bench', channel: 'LIVE', parts: [{ fieldClass: 'L1', payload: { fineAmount: '100000.00' } }],
    };
  };
  return {
    /** One transaction; gives the events' ids and the moment just before its commit. */
    async write(events) {
      const told = Array.from({ length: events }, next);
      return database.transaction(async (sql) => {
        const ids = await append(sql, told, new Date().toISOString());
        return { ids, at: process.hrtime.bigint() };
      });
    },
    /** The next event is of the first case again. */
    rewind: () => { turn = 0; },
    close: () => database.close(),
  };
}
