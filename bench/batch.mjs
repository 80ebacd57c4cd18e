/** Batches as a county's system sends them. */
import { demoOrgans, organNamed } from '../dist/seeds/demo/organs.js';
import { syntheticCreditCode } from '../dist/seeds/demo/synthetic-code.js';

/** Reports of a batch, unless said otherwise. */
export const rowsOfBatch = 1_000;

/** Keys and numbers are those of this run alone: what was sent before is answered from its receipt, and set aside under another key. */
const run = Date.now().toString(36);
const firstParty = Math.floor(Math.random() * 1_000_000);

export const document = `mutation ($input: SubmitEnvironmentCasesInput!) { submitEnvironmentCases(input: $input) { __typename ... on Submission { id acceptedCount } } }`;

/** A batch as a county's system would send it: each case a company, a decision, a step. */
export function batchOf(serial, organ, { rows = rowsOfBatch, sourceSystem = 'bench', prefix = 'B' } = {}) {
  const reports = Array.from({ length: rows }, (_, index) => {
    const n = serial * rows + index;
    return {
      sourceKey: `${run}-${prefix}-${n}`, organCode: organ.code, caseNumber: `右环立〔2026〕${run}${prefix}${n}号`, title: `虚构企业${n}超标排放水污染物案`, matterCode: 'EE01', causeOfAction: 'EE01', violation: '超标排放水污染物',
      violationFacts: '虚构：排放口化学需氧量超标', source: 'INSPECTION', status: 'DECIDED', caseOpenedAt: '2026-09-21T09:00:00+08:00', actFrom: '2026-09-18', actTo: '2026-09-18',
      divisionCode: '140623', amountInvolved: '52000.00',
      parties: [{ role: 'PUNISHED', kind: 'LEGAL_PERSON', name: `右玉县虚构化工${n}有限公司`, unifiedSocialCreditCode: syntheticCreditCode('91', '140623', String((firstParty + n) % 1_000_000).padStart(6, '0')) }],
      decisions: [{ decisionNumber: `右环罚字〔2026〕${run}${prefix}${n}号`, kinds: ['FINE'], fineAmount: '100000.00', content: '罚款人民币100000.00元', decidedOn: '2026-10-09', basis: [{ lawName: '生态环境法典', article: '1107' }] }],
      steps: [{ kind: 'OPENED', takenAt: '2026-09-21T09:00:00+08:00' }],
    };
  });
  return { sourceSystem, key: `${run}-${serial}`, cases: reports };
}

/** The county's organ that the demo identity writes for. */
export const senderOrgan = () => organNamed(demoOrgans(), '朔州市生态环境局右玉分局');
