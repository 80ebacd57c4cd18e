// The explorer page: GraphiQL over /graphql, with the demo identities to choose from where demo mode is on.
/* global React, ReactDOM, GraphiQL */
(() => {
  const welcome = `# 衔接 · 行政执法与刑事司法衔接数据枢纽
# 选择右上角的演示账号可切换身份；不选即为公众。
query 最近案件 {
  me { organName roles scopes { meaning upTo } }
  enforcementCases(first: 5) {
    total { text }
    nodes {
      listedAt causeOfAction violation status
      organ { name }
      parties { role party { name unifiedSocialCreditCode } }
      decisions { decisionNumber kinds fineAmount decidedOn publishedOn }
      withheld { field reason }
    }
  }
}
`;
  let token = null;

  async function fetcher(parameters) {
    const headers = { 'content-type': 'application/json' };
    if (token) headers.authorization = `Bearer ${token}`;
    const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(parameters) });
    return response.json();
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
    const notice = document.getElementById('notice');
    if (!identity) {
      token = null;
      notice.textContent = '当前身份：公众';
      return;
    }
    const response = await fetch('/demo/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identity }) });
    const answer = await response.json();
    token = answer.token ?? null;
    notice.textContent = response.ok ? '身份已切换，再次执行查询即可' : answer.message;
  }

  const root = ReactDOM.createRoot(document.getElementById('explorer'));
  root.render(React.createElement(GraphiQL, { fetcher, defaultQuery: welcome, shouldPersistHeaders: false }));
  void offerIdentities();
})();
