import type { TestHub } from '../../support/hub.js';
import { aDecision, aReport, organCode, submit, youyuBranch } from '../../support/reports.js';
import { answer, questionsOf, recordSeries, recordSightings } from './asking.js';

/** Every kind of event of completeness, all of it invented. */
export async function wholeCompleteness(test: TestHub): Promise<void> {
  const decided = (serial: number): Promise<unknown> => submit(test, `SAMPLE-N${serial}`, [aReport(`SAMPLE-N${serial}`, { status: 'DECIDED', decisions: [aDecision(`样环罚数〔2026〕${serial}号`)] })]);
  await decided(5);
  await recordSeries(test, 'youyu-env-handler', { prefix: '样环罚数' });
  await decided(3);
  const [question] = (await questionsOf(test, 'youyu-env-handler', { state: 'OPEN' })).filter(({ numbers }) => numbers!.startsWith('样环罚数'));
  await answer(test, 'youyu-env-handler', { questionId: question!.id, answer: 'VOIDED', reasons: '示例理由（虚构）', expectedRevision: question!.revision });
  await recordSightings(test, 'shanxi-justice', '示例公示平台（虚构）', [{ sourceKey: 'SAMPLE', kind: 'PUBLISHED_DECISION', organCode: organCode(youyuBranch), number: '样环罚数〔2026〕6号' }]);
  await decided(6);
  await recordSeries(test, 'youyu-env-handler', { prefix: '样环罚数', sinceYear: 2027 });
  await recordSeries(test, 'youyu-env-handler', { prefix: '样环罚数', firstSerial: 5 });
}
