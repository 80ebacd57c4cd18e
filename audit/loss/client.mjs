/** What all subscribers have in common: documents, and how requests over HTTP are sent. */

/** What is asked of each event; whoever reads slowly asks so much that the socket is full before the log ends. */
const usual = 'cursor id type aggregateNumber occurredAt enforcementCase { caseNumber status organ { name } }';
const heavy = `${usual} ${Array.from({ length: 20 }, (_, index) => `again${index}: payload`).join(' ')}`;

export const subscription = (channel, isHeavy = false) => (
  `subscription ($after: String, $subscriber: String) { ${channel}(after: $after, subscriber: $subscriber) { ${isHeavy ? heavy : usual} } }`
);

export const page = 'query ($after: String) { events(after: $after, first: 100) { nodes { id cursor type } pageInfo { hasNextPage endCursor } } }';

/** The events of a page; throws what the hub says instead. */
export async function ask(url, token, query, variables, timeout = 20_000) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST', body: JSON.stringify({ query, variables }), signal: AbortSignal.timeout(timeout),
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors).slice(0, 500));
  return data;
}

/** Rests as a client does before it tries again: a little, and each time another while. */
export const rest = (least = 50, most = 500) => new Promise((done) => { setTimeout(done, least + Math.random() * (most - least)); });
