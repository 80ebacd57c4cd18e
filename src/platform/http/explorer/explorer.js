// The explorer page: GraphiQL over /graphql, with the demo identities to choose from where demo mode is on.
/* global React, ReactDOM, GraphiQL */
(() => {
  const welcome = `# 衔接：行政执法与刑事司法衔接数据枢纽
# 演示账号在右上角选择；换个账号，看到的不同。
# 自有令牌填在下方 Headers 栏。
query RecentCases {
  me { organName roles scopes { meaning upTo } }
  enforcementCases(first: 5) {
    total { text }
    nodes {
      listedAt status causeOfAction violation
      organ { name }
      parties {
        role
        party { name unifiedSocialCreditCode }
      }
      decisions {
        decisionNumber kinds fineAmount
        decidedOn publishedOn
      }
      withheld { field }
    }
  }
}
`;
  let token = null;

  /** What stands in the Headers pane goes along, and wins over the identity chosen above. */
  async function fetcher(parameters, { headers = {} } = {}) {
    const sent = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers };
    const place = isSubscription(parameters) ? '/graphql/stream' : '/graphql';
    const response = await fetch(place, { method: 'POST', headers: sent, body: JSON.stringify(parameters) });
    return response.headers.get('content-type')?.startsWith('text/event-stream') ? followed(response.body.getReader()) : response.json();
  }

  function isSubscription({ query, operationName }) {
    const written = query.replace(/#.*/g, '');
    return operationName ? new RegExp(`\\bsubscription\\s+${operationName}\\b`).test(written) : /^\s*subscription\b/.test(written);
  }

  /** A subscription, event by event, until it is stopped. */
  async function* followed(reader) {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        const messages = (text + decoder.decode(value, { stream: true })).split('\n\n');
        text = messages.pop();
        yield* messages.flatMap((message) => /^data: (.+)$/m.exec(message)?.slice(1) ?? []).map((data) => JSON.parse(data));
      }
    } finally {
      void reader.cancel();
    }
  }

  async function offerIdentities() {
    const response = await fetch('/demo/identities');
    if (!response.ok) return;
    const { identities } = await response.json();
    const select = document.getElementById('identity');
    select.add(new Option('公众（不带令牌）', ''));
    for (const { id, label } of identities) select.add(new Option(label, id));
    select.addEventListener('change', () => choose(select.value));
    document.getElementById('identity-label').hidden = false;
  }

  async function choose(identity) {
    token = null;
    const answer = identity ? await tokenOf(identity) : { token: null };
    // Whoever chooses again before the answer is there means the later choice.
    if (document.getElementById('identity').value !== identity) return;
    token = answer.token ?? null;
    document.getElementById('notice').textContent = answer.message ?? '身份已切换，请再次执行查询';
  }

  async function tokenOf(identity) {
    const response = await fetch('/demo/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identity }) });
    return response.json();
  }

  const root = ReactDOM.createRoot(document.getElementById('explorer'));
  root.render(React.createElement(GraphiQL, { fetcher, defaultQuery: welcome, shouldPersistHeaders: false }));
  void offerIdentities();
})();
