import { decrypt } from '../../platform/cipher.js';
import type { Transaction } from '../../platform/database/index.js';
import type { KeyProvider } from '../../platform/keys.js';
import type { Domain } from '../case/index.js';
import { keepAddition, withAdditions, type Addition } from './additions.js';
import { digestOf } from './body.js';
import type { Report } from './case-report.js';
import { withNumbersInPlace } from './identity-numbers.js';
import type { Issue } from './issue.js';
import { laneOfSystem, shareParties, takeLanes } from './lanes.js';
import { settle } from './settle.js';

/** What is done with a held case, and by whom; `domains` are all that there are. */
export interface Adding { readonly caseId: string; readonly addition: Addition; readonly actor: string; readonly domains: readonly Domain[]; readonly at: Date }

/** A case with which an addition cannot stand: another case holds the number of its decision. */
export class NotAdded extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(({ message }) => message).join('；'));
  }
}

interface CaseHeld { readonly sourceSystem: string; readonly sourceKey: string; readonly domain: string; readonly historic: boolean; readonly bodyDigest: string }

/** Takes the lanes that a batch takes before it locks a case; call it first in a transaction that will add to the case. */
export async function aloneWithCase(sql: Transaction, caseId: string): Promise<void> {
  const [held] = await sql<{ sourceSystem: string }>('select source_system as "sourceSystem" from casework.enforcement_case where id::text = $1', [caseId.toLowerCase()]);
  if (!held) return;
  await takeLanes(sql, [laneOfSystem(held.sourceSystem)]);
  await shareParties(sql);
}

/**
 * Writes what is done with a held case as a report of it would be written: the last report, with all that was done in the hub, is settled anew, as
 * a revision with its events, audience and statistics. Throws `NotAdded` where the judge of reports sets it aside.
 */
export async function addToCase(sql: Transaction, { caseId, addition, actor, domains, at }: Adding, keys: KeyProvider): Promise<void> {
  const [held] = await sql<CaseHeld>(
    'select source_system as "sourceSystem", source_key as "sourceKey", domain, historic, body_digest as "bodyDigest" from casework.enforcement_case where id = $1', [caseId],
  );
  if (!held) throw new Error(`There is no case ${caseId} to add to`);
  const domain = domains.find(({ code }) => code === held.domain)!;
  const report = await lastReport(sql, caseId, held, keys);
  await keepAddition(sql, caseId, addition, at);
  const { outcomes } = await settle(sql, { submissionId: null, sourceSystem: held.sourceSystem, domain, historic: held.historic, channel: 'LIVE', actor, senderKey: null, audience: [], reports: [report] }, keys, () => at);
  if (outcomes[0]!.outcome === 'SET_ASIDE') throw new NotAdded(outcomes[0]!.issues);
}

/** The report that the case stands by: of those received of it, the latest whose digest, with what was done in the hub, is the case's. */
async function lastReport(sql: Transaction, caseId: string, { sourceSystem, bodyDigest }: CaseHeld, keys: KeyProvider): Promise<Report> {
  const received = await sql<{ submissionId: string; ordinal: number }>(
    `select submission_id as "submissionId", ordinal from casework.submission_row where enforcement_case_id = $1 and outcome <> 'SET_ASIDE' order by submission_id desc`, [caseId],
  );
  for (const { submissionId, ordinal } of received) {
    const [stored] = await sql<{ body: Buffer; keyId: string }>('select body, body_key_id as "keyId" from casework.submission where id = $1', [submissionId]);
    const reports = JSON.parse(decrypt(keys, { keyId: stored!.keyId, bytes: stored!.body }).toString('utf8')) as Report[];
    const report = reports[ordinal - 1]!;
    const [whole] = await withAdditions(sql, sourceSystem, [withNumbersInPlace(report)]);
    if (digestOf(whole) === bodyDigest) return report;
  }
  throw new Error(`No report of case ${caseId} is the one that it stands by`);
}
