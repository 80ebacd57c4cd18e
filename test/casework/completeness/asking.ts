import { randomUUID } from 'node:crypto';
import type { TestHub } from '../../support/hub.js';

export type Given = Readonly<Record<string, unknown>>;
export interface QuestionSeen {
  id: string; kind: string; state: string; numbers: string | null; year: number | null; serialFrom: number | null; serialTo: number | null; answer: string | null; reasons: string | null; settledAt: string | null; revision: number;
  organ: { name: string }; sighting: { source: string } | null; transfer: { id: string } | null; enforcementCase: { id: string } | null;
}
/** What a step gave, or why it was refused. */
export type Seen = Record<string, unknown> & { readonly rows?: { sourceKey: string; outcome: string }[] };

const fields = 'id kind state numbers year serialFrom serialTo answer reasons settledAt revision organ { name } sighting { source } transfer { id } enforcementCase { id }';

/** All questions that the identity sees. */
export async function questionsOf(test: TestHub, as: string | null, where: Given = {}): Promise<QuestionSeen[]> {
  const answer = await test.ask<{ completenessQuestions: { nodes: QuestionSeen[] } }>(as, `query ($where: CompletenessWhere) { completenessQuestions(first: 100, where: $where) { nodes { ${fields} } } }`, { where });
  return answer.completenessQuestions.nodes;
}

const refused = '... on CompletenessRefused { code message revision }';

async function mutate(test: TestHub, as: string, name: string, type: string, shown: string, input: Given): Promise<Seen> {
  return (await test.ask<Record<string, Seen>>(as, `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${shown} ${refused} } }`, { input }))[name]!;
}

/** A rule of decisions that begins with 1 each year, from 2026 on, save for what is given. */
export const recordSeries = (test: TestHub, as: string, given: Given): Promise<Seen> => mutate(
  test, as, 'recordNumberSeries', 'RecordNumberSeriesInput', '... on NumberSeries { id version untilYear }', { numbered: 'DECISION', restartsYearly: true, firstSerial: 1, sinceYear: 2026, clientKey: randomUUID(), ...given },
);
export const recordSightings = (test: TestHub, as: string, source: string, sightings: readonly Given[]): Promise<Seen> =>
  mutate(test, as, 'recordSightings', 'RecordSightingsInput', '... on SightingReceipt { rows { sourceKey outcome message } }', { source, sightings });
export const answer = (test: TestHub, as: string, given: Given): Promise<Seen> => mutate(test, as, 'answerCompletenessQuestion', 'AnswerCompletenessInput', `... on CompletenessQuestion { ${fields} }`, given);
