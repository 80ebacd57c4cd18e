import { civilDayOf } from '../kernel/index.js';
import type { Config } from '../platform/config.js';
import type { HubTime } from '../platform/time.js';
import { columns } from './columns.js';
import { identitiesOfDemo } from './serve.js';

/** Three questions worth asking first; the tests ask them too. */
export const firstQueries: readonly { readonly title: string; readonly query: string }[] = [
  {
    title: '公众可以看到的处罚决定 what the public sees',
    query: '{ enforcementCases(first: 3) { total { text } nodes { violation organ { name } parties { party { name } } decisions { decisionNumber fineAmount publishedOn } } } }',
  },
  {
    title: '一家企业在六个部门的案件；换个账号，看到的不同 one enterprise, six departments; another identity sees more',
    query: '{ party(unifiedSocialCreditCode: "91140000XNGRWRC535") { name cases { total { text } nodes { domain listedAt status violation organ { name } decisions { decisionNumber } } } } }',
  },
  {
    title: '危险废物三吨以上的案件（须带演示令牌） three tonnes of hazardous waste or more, with a token',
    query: '{ environmentCases(where: { hazardousWasteTonnesFrom: "3" }, first: 3) { total { text } nodes { caseNumber title status environment { hazardousWasteTonnes { value unit bound source } } } } }',
  },
];

/** The one screen that a start prints: where things are, who one can be, what to ask. */
export function startScreen(url: string, where: string, config: Config, seconds: number, time: HubTime): string {
  const places = [
    ['查询页面 explorer', `${url}/graphiql`],
    ['接口 API', `${url}/graphql`],
    ['实时订阅 live', `${url.replace(/^http/, 'ws')}/graphql  ${url}/graphql/stream`],
    ['健康检查 health', `${url}/health  ${url}/ready`],
    ['数据 data', where],
  ];
  return `
  衔接 Xianjie 已就绪 is ready（${seconds.toFixed(1)} s）

${columns(places, 4)}
${config.demo ? demoPart(url, config.host, time) : servicePart(config)}
  停止 stop: Ctrl-C    命令与设置 commands and settings: npm run hub -- --help
`;
}

function demoPart(url: string, host: string, time: HubTime): string {
  const identities = identitiesOfDemo().map(({ id, label }) => [id, label]);
  const queries = firstQueries.map(({ title, query }) => `  · ${title}\n    ${query}`).join('\n');
  return `
${movedLine(time)}  演示账号（虚构） demo identities: 六个部门的机关和案件均为虚构，另有少量真实的已公开处罚记录
${columns(identities, 4)}
  在查询页面右上角选用，或取令牌 choose one in the explorer, or get a token:
    curl -s ${url}/demo/token -H 'content-type: application/json' -d '{"identity":"youyu-env-handler"}'
${isLoopback(host) ? '' : `  注意：凡能访问本端口的人都能冒用任一演示账号，切勿存入真实案件 · anyone who reaches this port can be anyone: keep real cases out\n`}
  试试这三条 three queries to paste into the explorer:
${queries}
`;
}

function movedLine({ state, now }: HubTime): string {
  if (state.movedAt === null) return '';
  return `  演示时间已拨快：现为 ${shanghaiMinute(now())}，于真实时间 ${shanghaiMinute(state.movedAt)} 拨动 · the time of this demonstration was moved\n\n`;
}

/** 2027-02-01 09:00 in Asia/Shanghai. */
const shanghaiMinute = (at: Date): string => `${civilDayOf(at)} ${at.toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })}`;

const isLoopback = (host: string): boolean => /^(127\.[\d.]+|::1|localhost)$/.test(host);

function servicePart({ oidc }: Config): string {
  return oidc
    ? `
  令牌签发方 tokens are accepted from: ${oidc.issuer}
`
    : `
  未设置 OIDC_ISSUER 等：所有人都是公众，尚不能报送 · no issuer of tokens is set: everyone is the public, nobody can submit
`;
}
