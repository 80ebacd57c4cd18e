/** What the audit says to the hub, all of it through GraphQL. */
import { ask, rest } from '../loss/client.mjs';

const fieldOf = (domain) => `${domain[0]}${domain.slice(1).toLowerCase()}`;

const submission = (field) => `mutation ($input: Submit${field}CasesInput!) { answer: submit${field}Cases(input: $input) {
  __typename ... on Submission { state rows { sourceKey outcome enforcementCase { id } issues { field code message } } } ... on Refusal { code message } } }`;

/** Sends a batch until it is settled; gives its rows. Throws for a batch or a row that is not taken. */
export async function submit(url, token, domain, { sourceSystem, key, reports }) {
  for (;;) {
    const { answer } = await ask(url, token, submission(fieldOf(domain)), { input: { sourceSystem, key, cases: reports } }, 300_000);
    if (answer.__typename !== 'Submission') throw new Error(`batch ${key}: ${JSON.stringify(answer)}`);
    const refused = answer.rows.find(({ enforcementCase }) => enforcementCase === null);
    if (refused && answer.state === 'SETTLED') throw new Error(`batch ${key}: ${JSON.stringify(refused)}`);
    if (answer.state === 'SETTLED') return answer.rows;
    await rest();
  }
}

const question = `query ($input: ScreenInput!) { screen(input: $input) {
  __typename ... on ScreeningReport { results { rule { id } answer } } ... on ScreenRefused { flaws { field message } } } }`;

/** What the hub answers to facts that are not filed: the rows that they meet, or what it could not read. */
export async function asked(url, token, input) {
  const { results = [], flaws = [] } = (await ask(url, token, question, { input }, 60_000)).screen;
  return { met: results.filter(({ answer }) => answer === 'MEETS').map(({ rule }) => rule.id), flaws };
}

const list = `query ($after: String) { screenings(where: { answer: MEETS, latest: true }, first: 100, after: $after) {
  nodes { enforcementCase { id } metRuleIds } pageInfo { hasNextPage endCursor } } }`;

/** The rows that each case meets. */
export async function met(url, token) {
  const rules = new Map();
  for (let after = null; ;) {
    const { screenings: { nodes, pageInfo } } = await ask(url, token, list, { after }, 60_000);
    for (const { enforcementCase: { id }, metRuleIds } of nodes) rules.set(id, new Set([...(rules.get(id) ?? []), ...metRuleIds]));
    if (!pageInfo.hasNextPage) return rules;
    after = pageInfo.endCursor;
  }
}
