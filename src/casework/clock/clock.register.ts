import { clockOf, type Clock, type ClockEntry } from './clock.js';
import { ClockLine } from './clock.codes.js';
import { compulsionClocks } from './compulsion.clocks.js';
import { criminalClocks } from './criminal.clocks.js';
import { disclosureClocks } from './disclosure.clocks.js';
import { filingClocks } from './filing.clocks.js';
import { filingSupervisionClocks } from './filing-supervision.clocks.js';
import { penaltyClocks } from './penalty.clocks.js';
import { remedyClocks } from './remedy.clocks.js';
import { reverseClocks } from './reverse.clocks.js';
import { sectorClocks } from './sector.clocks.js';
import { lookBackClocks, supervisionClocks } from './supervision.clocks.js';
import { transferClocks } from './transfer.clocks.js';

const entries: Readonly<Record<ClockLine, readonly ClockEntry[]>> = {
  TRANSFER: transferClocks, FILING: filingClocks, FILING_SUPERVISION: filingSupervisionClocks, REVERSE: reverseClocks, SECTOR: sectorClocks, CRIMINAL: criminalClocks,
  PENALTY: penaltyClocks, COMPULSION: compulsionClocks, REMEDY: remedyClocks, DISCLOSURE: disclosureClocks, SUPERVISION: supervisionClocks, LOOK_BACK: lookBackClocks,
};

/** The day as of which the rows state the law. */
export const stateOfLaw = '2026-11-21';

/** 办案期限登记: every clock the hub knows of, by line. */
export const clocks: readonly Clock[] = Object.values(ClockLine).flatMap((line) => entries[line].map((entry) => clockOf(line, entry)));
