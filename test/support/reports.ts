import { demoOrgans, organNamed } from '../../seeds/demo/organs.js';
import { syntheticCreditCode } from '../../seeds/demo/synthetic-code.js';
import { residentIdCheckDigit } from '../../src/kernel/index.js';
import type { TestHub } from './hub.js';

const organs = demoOrgans();

/** Code of an invented organ, by its name. */
export const organCode = (name: string): string => organNamed(organs, name).code;

export const youyuBranch = '朔州市生态环境局右玉分局';
export const shuozhouBureau = '朔州市生态环境局';

/** A number of 18 characters whose check digit holds, made at run time: of nobody, and never written into a file. */
export function anIdentityNumber(serial: number): string {
  const first17 = `14062319800101${String(serial).padStart(3, '0')}`;
  return first17 + residentIdCheckDigit(first17);
}

export interface PartyGiven { role: string; kind: string; name: string; unifiedSocialCreditCode?: string | null; residentIdNumber?: string | null }
export interface DecisionGiven {
  kinds: string[]; basis: { lawName: string; article?: string }[]; decisionNumber?: string | null; fineAmount?: string;
  confiscatedGainsAmount?: string; content?: string;
  decidedOn?: string; publishedOn?: string; publishedAtUrl?: string; annulledOn?: string | null; annulmentReason?: string;
}
export interface FactGiven { value?: unknown; bound?: string; source?: string; unit?: string }
export interface OfficerGiven { role: string; name: string; certificateNumber?: string | null }
/** A row as a department's system sends it. */
export interface ReportGiven {
  sourceKey: string; status: string; parties: PartyGiven[]; decisions: DecisionGiven[]; steps: { kind: string; takenAt: string; note?: string }[];
  organCode?: string | null; caseNumber?: string | null; title?: string; matterCode?: string; causeOfAction?: string; violation?: string;
  violationFacts?: string; source?: string;
  caseOpenedAt?: string; closedAt?: string; actFrom?: string; actTo?: string; divisionCode?: string; amountInvolved?: string; illegalGains?: string;
  facts?: Record<string, FactGiven | null>;
  officers?: OfficerGiven[] | null;
}

/** A company that belongs to nobody; the same number gives the same company. */
export function aCompany(number: number, changes: Partial<PartyGiven> = {}): PartyGiven {
  return {
    role: 'PUNISHED', kind: 'LEGAL_PERSON', name: `右玉县试验化工${number}有限公司（虚构）`,
    unifiedSocialCreditCode: syntheticCreditCode('91', '140623', `9${String(number).padStart(5, '0')}`), ...changes,
  };
}

export function aPerson(name: string, changes: Partial<PartyGiven> = {}): PartyGiven {
  return { role: 'RESPONSIBLE_PERSON', kind: 'NATURAL_PERSON', name, ...changes };
}

/** A decision with nothing wrong in it, not published. */
export function aDecision(decisionNumber: string | undefined, changes: Partial<DecisionGiven> = {}): DecisionGiven {
  return {
    ...(decisionNumber === undefined ? {} : { decisionNumber }), kinds: ['FINE'], fineAmount: '100000.00', content: '罚款人民币100000.00元',
    decidedOn: '2026-10-09',
    basis: [{ lawName: '生态环境法典', article: '1107' }], ...changes,
  };
}

/** A whole case of the county branch with nothing wrong in it: opened, and nothing decided. */
export function aReport(sourceKey: string, changes: Partial<ReportGiven> = {}): ReportGiven {
  return {
    sourceKey, organCode: organCode(youyuBranch), caseNumber: `右环立〔2026〕${sourceKey}号`, title: `${sourceKey}超标排放水污染物案`, matterCode: 'EE01',
    causeOfAction: 'EE01',
    violation: '超标排放水污染物', violationFacts: '排放口化学需氧量超标', source: 'INSPECTION', status: 'OPENED', caseOpenedAt: '2026-09-21T09:00:00+08:00',
    actFrom: '2026-09-18', actTo: '2026-09-18', divisionCode: '140623', amountInvolved: '52000.00', parties: [aCompany(1)], decisions: [],
    steps: [{ kind: 'OPENED', takenAt: '2026-09-21T09:00:00+08:00', note: '立案审批表第1号' }], ...changes,
  };
}

export interface IssueSeen { field: string; code: string; message: string; value: string | null }
export interface RowSeen { ordinal: number; sourceKey: string; outcome: string; issues: IssueSeen[];
  enforcementCase: { id: string; revision: number } | null }
export interface SubmissionSeen {
  __typename: 'Submission'; id: string; state: string; receivedAt: string; rowCount: number; acceptedCount: number; unchangedCount: number;
  supersededCount: number; setAsideCount: number;
  rows: RowSeen[];
}
export interface RefusedSeen { __typename: 'IdempotencyConflict' | 'SubmissionRefused'; code: string; message: string;
  submissionId?: string; receivedAt?: string }

export const receiptFields = `
  id state receivedAt rowCount acceptedCount unchangedCount supersededCount setAsideCount
  rows { ordinal sourceKey outcome issues { field code message value } enforcementCase { id revision } }`;

export const submitDocument = `mutation ($input: SubmitEnvironmentCasesInput!) {
  submitEnvironmentCases(input: $input) {
    __typename
    ... on Submission { ${receiptFields} }
    ... on Refusal { code message }
    ... on IdempotencyConflict { submissionId receivedAt }
  }
}`;

export interface BatchGiven { key: string; cases: ReportGiven[]; sourceSystem?: string; historic?: boolean }

/** A name as the API's types have it. */
export const titled = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}`;

/** 来源系统 of the batches that tests send. */
export const testSystem = 'youyu-test';

/** Sends a batch, of the environment where nothing else is said, and gives whatever came of it. */
export async function send(test: TestHub, identity: string | null, batch: BatchGiven, domain = 'environment'): Promise<SubmissionSeen | RefusedSeen> {
  const input = { sourceSystem: testSystem, ...batch };
  const document = submitDocument.replaceAll('Environment', titled(domain));
  const answer = await test.ask<Record<string, SubmissionSeen | RefusedSeen>>(identity, document, { input });
  return answer[`submit${titled(domain)}Cases`]!;
}

/** Sends a batch of the county branch that is to be taken in; fails when there is no receipt, or when it is not settled. */
export async function submit(test: TestHub, key: string, cases: ReportGiven[],
  options: { as?: string; historic?: boolean; sourceSystem?: string; domain?: string } = {}): Promise<SubmissionSeen> {
  const { as = 'youyu-env-handler', domain, ...rest } = options;
  const answer = await send(test, as, { key, cases, ...rest }, domain);
  if (answer.__typename !== 'Submission' || answer.state !== 'SETTLED') throw new Error(`batch ${key} was not taken in: ${JSON.stringify(answer)}`);
  return answer;
}

/** How many rows stand in each table that intake writes. */
export async function countsOf({ hub }: TestHub): Promise<Record<string, number>> {
  const tables = [
    'casework.enforcement_case', 'casework.case_revision', 'casework.case_party', 'casework.penalty_decision', 'casework.case_step',
    'environment.facts', 'registry.party',
    'registry.party_alias', 'log.event', 'casework.submission', 'casework.submission_row',
  ];
  const [row] = await hub.database.sql<Record<string,
  number>>(`select ${tables.map((table) => `(select count(*)::int from ${table}) as "${table}"`).join(', ')}`);
  return row!;
}
