import { Accountabilities } from './casework/accountability/index.js';
import type { Domain } from './casework/case/index.js';
import { Ledgers } from './casework/case-file/index.js';
import { Completeness } from './casework/completeness/index.js';
import { Filings } from './casework/filing/index.js';
import { Findings } from './casework/finding/index.js';
import { HistoryDesk } from './casework/history/index.js';
import { Intake } from './casework/intake/index.js';
import { Leads } from './casework/lead/index.js';
import { MajorLists } from './casework/major/index.js';
import type { Notices } from './casework/notice/index.js';
import { holdsOfTransfers, LegalReviews } from './casework/review/index.js';
import { Screenings, Standards } from './casework/screening/index.js';
import { signedStandards, StandardDesk } from './casework/standard/index.js';
import type { ThresholdRule } from './casework/threshold/index.js';
import { Transfers } from './casework/transfer/index.js';
import type { Database } from './platform/database/index.js';
import type { KeyProvider } from './platform/keys.js';

/** What handles cases from their coming in to their end: each tells the next, in one transaction. */
export interface Desks {
  readonly intake: Intake;
  readonly screenings: Screenings;
  readonly findings: Findings;
  readonly transfers: Transfers;
  readonly filings: Filings;
  readonly majorLists: MajorLists;
  readonly legalReviews: LegalReviews;
  readonly history: HistoryDesk;
  readonly leads: Leads;
  readonly completeness: Completeness;
  readonly ledgers: Ledgers;
  readonly standards: StandardDesk;
  readonly accountabilities: Accountabilities;
  /** 移送标准登记: the rows of the program, and those that were signed. */
  readonly registered: () => Promise<readonly ThresholdRule[]>;
}

interface Parts { readonly database: Database; readonly keys: KeyProvider; readonly now: () => Date; readonly notices: Notices; readonly domains: readonly Domain[] }

/** Puts them together: what comes in is compared; what meets a standard opens a finding, which marks a suspicion, which follows its transfer. */
export function desksOf({ database, keys, now, notices, domains }: Parts): Desks {
  const completeness = new Completeness(database, now);
  const transfers: Transfers = new Transfers(database, now, (sql, transferId) => findings.follow(sql, transferId), (sql, transferId, beginner) => completeness.begunOutside(sql, transferId, beginner));
  const findings = new Findings(database, transfers, notices, now);
  const standards = new Standards(signedStandards);
  const screenings = new Screenings(database, domains, standards, now, (sql, met) => findings.open(sql, met));
  const filings = new Filings(database, now);
  const intake = new Intake(database, keys, now, async (sql, caseIds) => {
    await screenings.screen(sql, caseIds, 'FACTS_CHANGED');
    await transfers.penaltiesReported(sql, caseIds);
    await filings.opened(sql, caseIds);
    await completeness.arrived(sql, caseIds);
  });
  return {
    intake, screenings, findings, transfers, filings,
    majorLists: new MajorLists(database, now, (sql, since) => filings.lookAgain(sql, since)),
    legalReviews: new LegalReviews({
      database, now, intake, transfers, notices, domains, holds: holdsOfTransfers, screened: async (sql, caseId, trigger) => { await screenings.screen(sql, [caseId], trigger); },
      answered: (sql, said) => findings.reviewed(sql, { ...said, suspectedCrime: said.suspectedCrime === 'YES' }),
    }),
    history: new HistoryDesk(database, now), leads: new Leads(database.sql), completeness, ledgers: new Ledgers(database.sql),
    accountabilities: new Accountabilities(database, now),
    standards: new StandardDesk({ database, domains, standards, screenings, now }), registered: () => standards.rows(database.sql),
  };
}
