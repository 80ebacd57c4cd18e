import type { Config } from '../platform/config.js';
import { identitiesOfDemo } from './serve.js';

/** Three questions worth asking first; they stand in the README and are asked by the tests too. */
export const firstQueries: readonly { readonly title: string; readonly query: string }[] = [
  { title: '公众看已公开的处罚决定', query: '{ enforcementCases(first: 3) { total { text } nodes { violation organ { name } parties { party { name } } decisions { decisionNumber fineAmount publishedOn } } } }' },
  { title: '一家企业的全部案件', query: '{ party(unifiedSocialCreditCode: "11532331797206718E") { name cases { total { text } nodes { listedAt violation organ { name } decisions { decisionNumber publishedOn } } } } }' },
  { title: '危险废物三吨以上的案件（须带演示令牌）', query: '{ environmentCases(where: { hazardousWasteTonnesFrom: "3" }, first: 3) { total { text } nodes { caseNumber title status environment { hazardousWasteTonnes { value unit bound source } } } } }' },
];

/** The one screen that a start prints: where things are, who one can be, what to ask. */
export function startScreen(url: string, where: string, config: Config, seconds: number): string {
  const identities = config.demo ? identitiesOfDemo().map(({ id, label }) => `    ${id.padEnd(26)}${label}`).join('\n') : '';
  const demo = config.demo ? `
  演示账号（虚构） demo identities — 组织机构与案件均为虚构；11 条已公开处罚记录为真实样本
${identities}
  取令牌 a token:
    curl -s ${url}/demo/token -H 'content-type: application/json' -d '{"identity":"youyu-env-handler"}'
` : '';
  const queries = firstQueries.map(({ title, query }) => `  · ${title}\n    ${query}`).join('\n');
  return `
  衔接 Xianjie 已就绪（${seconds.toFixed(1)} 秒） ready
    接口 API         ${url}/graphql
    浏览器 explorer  ${url}/graphiql
    健康 health      ${url}/health   ${url}/ready
    数据 data        ${where}
${demo}
  试试这三条 three queries to paste into the explorer:
${queries}

  停止 stop: Ctrl-C      其他命令 more: npm run hub -- --help
`;
}
