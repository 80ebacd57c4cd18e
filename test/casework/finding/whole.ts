import { findingEvents } from '../../../src/casework/finding/finding.events.js';
import { selectHeld, tell, type FindingHeld } from '../../../src/casework/finding/held.js';
import type { TestHub } from '../../support/hub.js';
import { aCompany, aReport, submit } from '../../support/reports.js';

/** Every kind of event of a finding: that of one that is opened, and of each further kind what would be told of it. */
export async function wholeFindings(test: TestHub): Promise<void> {
  await submit(test, 'SAMPLE-FINDING', [aReport('SAMPLE-FINDING', { parties: [aCompany(880)], facts: { hazardousWasteTonnes: { value: '5', unit: '吨' } } })]);
  await test.hub.database.transaction(async (sql) => {
    const [held] = await sql<FindingHeld>(`${selectHeld} order by f.listed_at desc, f.id desc limit 1`);
    for (const [index, kind] of findingEvents.entries()) await tell(sql, { ...held!, revision: 100 + index }, kind, { actor: 'sample', at: test.hub.now(), more: { step: 'CONSULT', consultedId: null, reviewId: null } });
  });
}
