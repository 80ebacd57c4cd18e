import fs from 'node:fs';
import { expect, it } from '@jest/globals';
import { isEnumType } from 'graphql';
import { guardRules } from '../../../src/casework/transfer/guards.js';
import type { TransferRow } from '../../../src/casework/transfer/row.js';
import { ofTheAgency, onMainLine, stateRows, TransferState } from '../../../src/casework/transfer/state.codes.js';
import { detentionSteps, referralSteps, transferSteps } from '../../../src/casework/transfer/transfer.machine.js';
import { citeBasis } from '../../../src/kernel/index.js';
import { contentOf } from '../../../src/modules.js';
import { schemaOf } from '../../../src/platform/graphql/schema.js';
import { ormOf } from '../../../src/platform/orm.js';
import { shapesOf } from '../../../src/platform/reader/index.js';
import { repoFile } from '../../../src/platform/repo.js';

const { modules } = await contentOf();
const schema = await schemaOf(modules, shapesOf(ormOf(modules), modules));

/** The Chinese term of a value, as the API gives it. */
function term(table: string, code: string): string {
  const type = schema.getType(table);
  return (isEnumType(type) ? type.getValue(code)?.description : undefined)?.split(': ')[0] ?? '';
}

const line = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const grid = (heads: readonly string[], rows: readonly (readonly string[])[]): string => [line(...heads), line(...heads.map(() => '---')), ...rows.map((row) => line(...row))].join('\n');
const rows = [...transferSteps.rows, ...detentionSteps.rows, ...referralSteps.rows];
const courses = ['MAIN', 'ITEMS', 'ADMINISTRATIVE_FILE', 'COPIES', 'DETENTION', 'REFERRAL'] as const;
const of = { CASE: '案件', TRANSFER: '移送', TRACK: '人（罪）' } as const;

function statesOf(region: string): string {
  const named = (Object.keys(TransferState) as TransferState[]).filter((state) => stateRows[state].region === region);
  return grid(['代码', '状态', '标识', '所属', '待办主体'], named.map((state) => {
    const { code, owner, of: belongs, isStart, isEnd } = stateRows[state];
    return [code, `${term('TransferState', state)}${isStart ? '（起点）' : ''}${isEnd ? '（终点）' : ''}`, `\`${state}\``, belongs ? of[belongs] : '', isEnd ? '' : term('TransferActor', owner)];
  }));
}

function papersOf({ documents = [], expected = [], proofs = [], requires = [] }: TransferRow): string {
  return [
    documents.length ? documents.map((paper) => `${paper} ${term('TransferDocument', paper)}`).join('；') : '',
    expected.length ? `另附或者声明无、待补：${expected.join('、')}` : '',
    proofs.length ? `证明：${proofs.map((proof) => term('TransferProof', proof)).join('或')}` : '',
    requires.length ? `条件：${requires.map((guard) => term('TransferGuard', guard)).join('；')}` : '',
  ].filter(Boolean).join('<br>');
}

function clocksOf({ starts = [], stops = [], drops = [], pauses = [], resumes = [], late }: TransferRow): string {
  const named = (what: string, ids: readonly string[]): string => (ids.length ? `${what} ${idsOf(ids).join('、')}` : '');
  return [named('起算', starts), named(late === 'LOST' ? '完成（逾期丧失）' : '完成', stops), named('终止', drops), named('中止', pauses), named('恢复', resumes)].filter(Boolean).join('<br>');
}

function toldOf({ copies = [], follows = [] }: TransferRow): string {
  const told = copies.map(({ to, how, isAdvised, only }) =>
    `${how === 'COPY' ? '抄送' : '告知'}${term('TransferActor', to)}${isAdvised ? '（建议）' : ''}${only === undefined ? '' : `（${term('TransferCopyCase', only)}）`}`);
  return [...told, follows.length ? `随 ${follows.join('、')} 办理` : ''].filter(Boolean).join('<br>');
}

/** Of the clocks of the filing review one runs; they stand as one. */
function idsOf(ids: readonly string[]): string[] {
  const [review, others] = [ids.filter((id) => /^filing\.(decision|review)/.test(id)), ids.filter((id) => !/^filing\.(decision|review)/.test(id))];
  return [...(review.length ? ['立案审查期限'] : []), ...others.map((id) => `\`${id}\``)];
}

/** Articles of one instrument stand behind its name. */
function citedOf({ basis }: TransferRow): string {
  const articles = new Map<string, string[]>();
  for (const [, name = '', article = ''] of basis.map((one) => /^(.*[》）])(.*)$/.exec(citeBasis(one))!)) articles.set(name, [...(articles.get(name) ?? []), article]);
  return [...articles].map(([name, places]) => `${name}${places.join('、')}`).join('<br>');
}

/** States that many rows share stand once for all of them. */
function fromOf({ from }: TransferRow): string {
  if (from === onMainLine) return '主线各状态';
  if (from === ofTheAgency) return `待办主体为行政执法机关、主要负责人、专案组的 ${from.length} 个状态`;
  return from.length > 8 ? `${term('TransferState', from[0]!)}及其后 ${from.length - 1} 个状态` : from.map((state) => term('TransferState', state)).join('、');
}

const stepsOf = (region: string): string => grid(['行', '步骤', '从', '到', '由谁', '文书、证明、条件', '期限', '告知与抄送', '依据', '标记'],
  rows.filter((row) => stateRows[row.from[0]!].region === region).map((row) => [
    row.id, `${term('TransferStep', row.step)} \`${row.step}\``, fromOf(row), row.to ? term('TransferState', row.to) : '（不变）', row.by.map((actor) => term('TransferActor', actor)).join('、'),
    papersOf(row), clocksOf(row), toldOf(row), citedOf(row), row.confidence,
  ]));

const guards = grid(['标识', '条件', '成立方式', '判断依据'], Object.entries(guardRules).map(([guard, { how, says }]) => [`\`${guard}\``, term('TransferGuard', guard), term('TransferGuardHow', how), says]));
const written = courses.map((course) => [`## ${term('TransferRegion', course)}`, statesOf(course), stepsOf(course)].join('\n\n')).concat(`## 办理条件\n\n${guards}`).join('\n\n');

it('docs/transfer.md says what the rows say', () => {
  const [, said] = fs.readFileSync(repoFile('docs/transfer.md'), 'utf8').split('<!-- steps -->\n\n');
  // When they differ: this is what stands there from now on.
  expect(said?.trimEnd()).toBe(written);
});
