/** The cases that the writers change, sent through the product's own door. All of it is invented. */
import { demoOrgans, organNamed } from '../../dist/seeds/demo/organs.js';
import { syntheticCreditCode } from '../../dist/seeds/demo/synthetic-code.js';
import { ask } from './client.mjs';

const sourceSystem = 'loss-audit';

const organs = demoOrgans();
/** Two counties: what happens in one the supervisors of the other do not see. */
const counties = [['朔州市生态环境局右玉分局', '140623'], ['朔州市生态环境局平鲁分局', '140603']].map(([name, division]) => ({ code: organNamed(organs, name).code, division }));

/** A case that is decided and published, as a department's system states it; `said` is what a correction changes. */
export function reportOf(key, county, said) {
  const { code, division } = counties[county % counties.length];
  const number = String(Math.abs([...key].reduce((hash, letter) => (hash * 31 + letter.codePointAt(0)) | 0, 7)) % 1_000_000).padStart(6, '0');
  return {
    sourceKey: key, organCode: code, caseNumber: `试环立〔2026〕${key}号`, title: `虚构企业${key}超标排放水污染物案`, matterCode: 'EE01', causeOfAction: 'EE01',
    violation: '超标排放水污染物', violationFacts: said, source: 'INSPECTION', status: 'DECIDED', caseOpenedAt: '2026-09-21T09:00:00+08:00', actFrom: '2026-09-18', actTo: '2026-09-18', divisionCode: division,
    parties: [{ role: 'PUNISHED', kind: 'LEGAL_PERSON', name: `虚构化工${number}有限公司（虚构）`, unifiedSocialCreditCode: syntheticCreditCode('91', division, number) }],
    decisions: [{
      decisionNumber: `试环罚字〔2026〕${key}号`, kinds: ['FINE'], fineAmount: '100000.00', content: '罚款人民币100000.00元（虚构）', decidedOn: '2026-10-09', publishedOn: '2026-10-16',
      basis: [{ lawName: '生态环境法典', article: '1107' }],
    }],
    steps: [{ kind: 'OPENED', takenAt: '2026-09-21T09:00:00+08:00' }],
  };
}

const document = `mutation ($input: SubmitEnvironmentCasesInput!) { submitEnvironmentCases(input: $input) {
  __typename ... on Submission { id state rows { sourceKey outcome enforcementCase { id revision } } } ... on Refusal { code message } } }`;

/** Sends a batch once; gives its receipt, or undefined while it is not settled. Throws when the hub cannot be reached. */
export async function submit(url, token, key, cases) {
  const { submitEnvironmentCases: answer } = await ask(url, token, document, { input: { sourceSystem, key, cases } }, 60_000);
  if (answer.__typename !== 'Submission') throw new Error(`batch ${key}: ${JSON.stringify(answer)}`);
  return answer.state === 'SETTLED' ? answer : undefined;
}
