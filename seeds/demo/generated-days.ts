import type { Domain } from '../../src/casework/case/index.js';
import type { OrganEntry } from '../../src/registry/organ/index.js';
import { generatedDays, type Day } from '../generated/reports.js';

/** Which source of the generator the demo shows: one with an enterprise that all six departments know. */
export const DEMO_SOURCE = 5;
const CASES = 300;
/** About a year, so that there are few batches: each takes its time, and a first start is waited for. */
const WORKING_DAYS_APART = 240;

/** 虚构: the invented cases of all six departments that the demo shows beside its own; the same on every machine. */
export const demoDays = (domains: readonly Domain[], organs: readonly OrganEntry[]): readonly Day[] => [...generatedDays(DEMO_SOURCE, CASES, domains, organs, WORKING_DAYS_APART)];
