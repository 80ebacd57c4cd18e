import fs from 'node:fs';
import { repoFile } from '../../src/platform/repo.js';
import { demoIdentities } from '../../seeds/demo/identities.js';
import { demoOrgans } from '../../seeds/demo/organs.js';
import { momentOf, type DeadlineTold, type Line, type Moved, type Seen, type StepTold, type TermTold } from './story-seen.js';

/** A story as it is to be printed. `term`: the Chinese term of a code of a table. */
export interface Page { readonly title: string; readonly shows: string; readonly seen: Seen; readonly lines: readonly Line[]; readonly term: (table: string, code: string) => string }

/** The notices of the State Council, read from the file itself: the hub is not asked what day it is. */
const notices = new Map(fs.readFileSync(repoFile('seeds/reference/holidays-cn-2017-2026.csv'), 'utf8').split('\n').slice(1).map((row) => row.split(',')).map(([day, holiday, kind]) => [day, kind === 'off' ? `${holiday}放假` : `${holiday}调休上班`]));
const labels = new Map(demoIdentities(demoOrgans()).map(({ id, label }) => [id, label.replace('（虚构）', '')]));

/** `2026-02-14（六，春节调休上班）16:30`. */
function when(moment: string | Date): string {
  const [day = '', time = ''] = momentOf(moment).split(' ');
  const weekday = '日一二三四五六'.charAt(new Date(`${day}T00:00:00Z`).getUTCDay());
  const notice = notices.get(day);
  return `${day}（${weekday}${notice === undefined ? '' : `，${notice}`}）${time}`;
}

/** The end of a period: of days the day alone. */
const endOf = (moment: string): string => (momentOf(moment).endsWith('23:59:59') ? when(moment).replace(/）.*$/, '）日终') : when(moment));

const row = (...cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '／')).join(' | ')} |`;
const grid = (heads: readonly string[], rows: readonly (readonly string[])[]): string => [row(...heads), row(...heads.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

/** 办理过程、期限、提示、告知与抄送, each a table to be read line by line. */
export function pageOf(page: Page): string {
  const { title, shows, seen } = page;
  const heads = [`- 移送机关：${seen.agency.name}`, `- 接收机关：${seen.receiver === null ? '（尚无）' : seen.receiver.name}${seen.receiverReason ? `（${seen.receiverReason}）` : ''}`, `- 检察机关：${seen.procuratorate?.name ?? '（尚无）'}`,
    ...(seen.enforcementCase?.caseOpenedAt ? [`- 行政立案：${when(seen.enforcementCase.caseOpenedAt)}`] : []), ...seen.tracks.map((track) => `- ${trackOf(page, track)}`)];
  return [`# ${title}`, shows, heads.join('\n'), '## 办理过程', stepsOf(page), '## 期限', deadlinesOf(page), '## 提示', phasesOf(page), '## 告知与抄送', copiesOf(page)].join('\n\n').concat('\n');
}

function trackOf({ term }: Page, track: Seen['tracks'][number]): string {
  const facts = [
    `现为${term('TransferState', track.state)}`, track.fileState === null ? '' : `行政卷宗${term('TransferState', track.fileState)}`, track.nonProsecutionKind === null ? '' : term('NonProsecutionKind', track.nonProsecutionKind),
    track.finedByCourt ? `已判处罚金 ${track.courtFineAmount ?? ''} 元` : '', track.earlierFineAmount === null ? '' : `已作罚款 ${track.earlierFineAmount} 元`, track.closingReason === null ? '' : `办结原因：${term('TransferReason', track.closingReason)}`,
  ].filter(Boolean).join('；');
  return `${track.suspectLabel}：${track.suspect?.name ?? '（不示姓名）'}${track.crimeCode === null ? '' : `，涉嫌${term('Crime', track.crimeCode)}`}；${facts}`;
}

const stepsOf = (page: Page): string => grid(['时间', '主体', '办理', '文书', '所载和确认', '变动'], page.lines.map((line) => (line.kind === 'STEP' ? stepRow(page, line.step, line.moved) : [
  when(line.moment), labels.get(line.who) ?? line.who, `${line.step === null ? '' : `“${page.term('TransferStep', line.step)}”`}${line.kind === 'REFUSED' ? '**不予办理**' : ''}`, '', line.kind === 'REFUSED' ? line.message : line.what, '',
])));

function stepRow(page: Page, step: StepTold, moved: readonly Moved[]): string[] {
  const { term, seen } = page;
  const papers = seen.papers.filter((paper) => paper.step.id === step.id).map(({ kind, standing, issuer }) => `${kind} ${term('TransferDocument', kind)}${standing !== 'ATTACHED' ? `（${term('PaperStanding', standing)}）` : issuer === null || issuer.name === step.organ?.name ? '' : `（${issuer.name}制作）`}`);
  const told = seen.tracks.length > 1 && step.subjectIds.length < seen.tracks.length ? seen.tracks.filter(({ id }) => step.subjectIds.includes(id)).map(({ suspectLabel }) => suspectLabel) : [];
  const isLater = step.occurredAt !== step.recordedAt;
  return [
    `${when(step.occurredAt)}${isLater ? `<br>入库 ${when(step.recordedAt)}` : ''}`, `${term('TransferActor', step.actingAs)}${step.organ === null ? '' : `（${step.organ.name}）`}${doorOf(page, step)}`,
    `第${step.rowCode ?? '—'}行 ${term('TransferStep', step.step)}${told.length > 0 ? `（${told.join('、')}）` : ''}`, [...papers, ...(step.missing.length > 0 ? [`未附也未声明：${step.missing.join('、')}`] : [])].join('<br>'), statedOf(page, step).join('<br>'), movedOf(page, moved),
  ];
}

function doorOf({ term }: Page, { door, enteredByOrgan, isUnconfirmed, proof }: StepTold): string {
  return [
    door === 'STEP' ? '' : `<br>${term('TransferDoor', door)}`, enteredByOrgan === null ? '' : `，由${enteredByOrgan.name}登记`, isUnconfirmed ? '，待确认' : '', proof === null ? '' : `<br>证明：${term('TransferProof', proof)}`,
  ].join('');
}

const fields: Readonly<Record<string, string>> = { officers: '执法人员', rule: '规则和要素', headTold: '电话报告', order: '责令文书', delivery: '送达凭证', newFacts: '新的事实', statement: '书面说明', groundOfOverride: '突破暂缓的依据', competentOrganId: '有权机关' };

function statedOf({ term }: Page, { stated, affirmed, reasons, reasonCode, late, gaps }: StepTold): string[] {
  const said = stated.map((one) => /^(\w+): (.*)$/s.exec(one)!).map(([, field = '', text = '']) => `${fields[field]}：${field === 'competentOrganId' ? term('Organ', text) : /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text) ? '（平台所存处罚决定的标识）' : text}`);
  return [
    ...said, ...(reasons === null ? [] : [`理由：${reasons}`]), ...(reasonCode === null ? [] : [`原因：${term('TransferReason', reasonCode)}`]), ...affirmed.map((guard) => `确认：${term('TransferGuard', guard)}`),
    ...(late.length > 0 ? [`**逾期办理**：${late.map((clock) => `\`${clock}\``).join('、')}`] : []), ...gaps.map(({ message }) => `缺项：${message}`),
  ];
}

function movedOf({ term, seen }: Page, moved: readonly Moved[]): string {
  const named = (state: string | null): string => (state === null ? '（无）' : term('TransferState', state));
  const of = { MAIN: '', FILE: '行政卷宗：', ITEM: '物品：' } as const;
  const groups = new Map<string, string[]>();
  for (const { course, label, from, to } of moved) groups.set(`${of[course]}${named(from)} → ${named(to)}`, [...(groups.get(`${of[course]}${named(from)} → ${named(to)}`) ?? []), label]);
  return [...groups].map(([what, whose]) => `${what.startsWith(of.ITEM) || (seen.tracks.length > 1 && whose.length < seen.tracks.length) ? `${whose.join('、')} ` : ''}${what}`).join('<br>');
}

const inOrder = (deadlines: readonly DeadlineTold[]): DeadlineTold[] => [...deadlines].sort((a, b) => a.startedAt.localeCompare(b.startedAt) || a.clockId.localeCompare(b.clockId) || (a.owedBy?.name ?? '').localeCompare(b.owedBy?.name ?? '') || (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));

const partsOf = ({ tracks }: Seen, { parts }: DeadlineTold): string => (tracks.length > 1 ? `（${tracks.filter(({ id }) => parts.includes(id)).map(({ suspectLabel }) => suspectLabel).join('、')}）` : '');

const deadlinesOf = (page: Page): string => grid(['期限', '应办事项', '责任主体', '起算', '长度和计算', '届满', '结果', '效力', '依据'], inOrder(page.seen.deadlines).map((deadline) => [
  `\`${deadline.clockId}\`${partsOf(page.seen, deadline)}`, deadline.duty, `${page.term('ClockOwner', deadline.owner)}${deadline.owedBy === null ? '' : `（${deadline.owedBy.name}）`}`, when(deadline.startedAt), countedOf(page, deadline),
  deadline.dueAt === null ? '—' : `${endOf(deadline.dueAt)}${deadline.isProvisional ? '（暂定）' : ''}`, outcomeOf(page, deadline), `${page.term('ClockForce', deadline.force)}${deadline.standing === 'LOADED' ? '' : `（${page.term('ClockStanding', deadline.standing)}）`}`, deadline.basis.join('<br>'),
]));

function countedOf(page: Page, { terms, pauses, extensions, limit }: DeadlineTold): string {
  const paused = pauses.map(({ from, until }) => `中止 ${when(from)} 至 ${until === null ? '（未恢复）' : when(until)}`);
  const longer = extensions.map(({ number, clockId, isAdded }) => `${isAdded ? '再延长' : '改按'} \`${clockId}\`（${number}）`);
  return [...(terms.length === 0 ? [limit] : terms.map((term) => lengthOf(page, term))), ...longer, ...paused].join('<br>');
}

function lengthOf({ term }: Page, { length, unit, written, startExcluded, rollForward, custody, when: only }: TermTold): string {
  const how = unit === null ? [`${term('ClockUnit', written)}，计算方式未定`] : [
    term('ClockUnit', unit), unit === 'HOUR' ? (startExcluded ? '起始的一小时不计入' : '自起算时起') : startExcluded ? '起算日不计入' : '起算日计入', ...(unit === 'HOUR' ? [] : [custody ? '在押不顺延' : rollForward ? '遇节假日顺延' : '不顺延']),
  ];
  return `${length} ${how.join('，')}${only === null ? '' : `（${only}）`}`;
}

function outcomeOf(page: Page, { state, fulfilledAt, isLate, dueAt, isProvisional }: DeadlineTold): string {
  const last = page.lines.at(-1)!;
  const now = last.kind === 'STEP' ? last.step.recordedAt : last.moment.toISOString();
  if (state === 'FULFILLED') return `${isLate ? '**逾期办结**' : '办结'} ${when(fulfilledAt!)}`;
  if (state === 'RUNNING' && dueAt !== null && !isProvisional && new Date(dueAt) < new Date(now)) return '**逾期未办**';
  return page.term('DeadlineState', state);
}

const phases = ['DUE_SOON', 'DUE', 'OVERDUE'];

/** Every alarm, in the order in which the hub told of them. */
function phasesOf({ seen, term }: Page): string {
  const told = inOrder(seen.deadlines).flatMap((deadline) => deadline.phases.map((phase) => ({ ...phase, deadline })));
  told.sort((a, b) => a.foundAt.localeCompare(b.foundAt) || a.dueAt.localeCompare(b.dueAt) || phases.indexOf(a.phase) - phases.indexOf(b.phase) || a.deadline.clockId.localeCompare(b.deadline.clockId));
  return grid(['提示时间', '提示', '期限', '届满', '责任机关'], told.map(({ foundAt, phase, endAt, deadline, round }) => [
    when(foundAt), `${term('DeadlinePhaseKind', phase)}${round > 1 ? `（第${round}轮）` : ''}`, `\`${deadline.clockId}\`${partsOf(seen, deadline)}`, endOf(endAt), deadline.owedBy?.name ?? '（未列名机关）',
  ]));
}

/** Of each step whom it told, and who got a copy. */
function copiesOf({ seen, term }: Page): string {
  const kept = seen.steps.map((step) => [step, seen.copies.filter((copy) => copy.step.id === step.id)] as const).filter(([, copies]) => copies.length > 0);
  return grid(['时间', '办理', '告知', '抄送'], kept.map(([step, copies]) => {
    const to = (how: string): string => copies.filter((copy) => copy.how === how).map(({ toActor, toOrgan, isAdvised }) => `${term('TransferActor', toActor)}${toOrgan === null ? '（未列名机关）' : `（${toOrgan.name}）`}${isAdvised ? '（建议）' : ''}`).join('、');
    return [when(copies[0]!.sentAt), `第${step.rowCode ?? '—'}行 ${term('TransferStep', step.step)}`, to('NOTIFY'), to('COPY')];
  }));
}
