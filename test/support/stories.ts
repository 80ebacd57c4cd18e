import fs from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import { sweepDeadlines } from '../../src/casework/deadline/index.js';
import { repoFile } from '../../src/platform/repo.js';
import { aHub, type TestHub } from './hub.js';
import { aReport, submit, type ReportGiven } from './reports.js';
import { pageOf } from './story-page.js';
import { momentOf, observed, seenAs, told, type Line, type Seen } from './story-seen.js';
import { aPaper, type Content } from './transfers.js';

/** A moment in Asia/Shanghai, `2026-02-11 10:00`. */
export const at = (local: string): Date => new Date(`${local.replace(' ', 'T')}+08:00`);

/** Where the stories are kept as lawyers have read them. */
const folder = repoFile('test/golden/transfers');

/** What a story begins with: its file, title and what it shows; the case as the agency reports it, and the step that begins the transfer. */
export interface Beginning {
  readonly file: string; readonly title: string; readonly shows: string; readonly moment: string; readonly who: string;
  /** Whose eyes it is told through; of whoever begins it when left out. */
  readonly seenBy?: string;
  readonly domain?: string;
  /** What each party that is to be punished is suspected of, in their order; of none, no suspect is named. */
  readonly crimes?: readonly string[];
  readonly report?: Partial<ReportGiven> | null; readonly start?: Content; readonly papers?: string;
}

/** What came of a step. */
interface Answer { readonly __typename: 'Transfer' | 'TransferStepRefused'; readonly id?: string; readonly code?: string; readonly message?: string; readonly basis?: readonly { lawName: string; article: string }[] }

async function send(test: TestHub, who: string, name: string, input: Content): Promise<Answer> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const answer = await test.ask<Record<string, Answer>>(who, `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Transfer { id } ... on TransferStepRefused { code message basis { lawName article } } } }`, { input });
  return answer[name]!;
}

/** A hub whose time stands where the story is, and those who tell stories in it. */
export class Teller {
  private constructor(private readonly test: TestHub, private readonly clock: { now: Date }, private readonly terms: Map<string, string>) {}

  static async open(): Promise<Teller> {
    const clock = { now: at('2026-01-01 00:00') };
    const test = await aHub({ now: () => clock.now });
    return new Teller(test, clock, await termsOf(test));
  }

  close(): Promise<void> {
    return this.test.close();
  }

  async organ(name: string): Promise<string> {
    const [found] = await this.test.hub.database.sql<{ id: string }>('select id from registry.organ where name = $1 and valid_to is null', [name]);
    if (!found) throw new Error(`no organ is named ${name}`);
    this.terms.set(`Organ.${found.id}`, name);
    return found.id;
  }

  async begin(beginning: Beginning): Promise<Story> {
    const { file, moment, who, report = {}, domain } = beginning;
    this.clock.now = at(moment);
    const caseId = report === null ? null : await this.caseOf(file, report, { who, ...(domain !== undefined && { domain }) });
    const answer = await send(this.test, who, 'startTransfer', { kind: 'CRIMINAL', clientKey: file, ...(caseId !== null && { caseId, suspects: await this.suspects(caseId, beginning.crimes ?? []) }), ...content(moment, beginning.start ?? {}, beginning.papers) });
    if (answer.id === undefined) throw new Error(`${file} did not begin: ${JSON.stringify(answer)}`);
    const story = new Story(this.test, this.clock, this.terms, beginning, answer.id);
    await story.observe();
    return story;
  }

  private async suspects(caseId: string, crimes: readonly string[]): Promise<Content[]> {
    const parties = await this.test.hub.database.sql<{ id: string }>(`select party_id as id from casework.case_party where enforcement_case_id = $1 and role = 'PUNISHED' order by ordinal`, [caseId]);
    return crimes.map((crimeCode, index) => ({ partyId: parties[index]!.id, crimeCode }));
  }

  private async caseOf(key: string, changes: Partial<ReportGiven>, { who, domain }: { who: string; domain?: string }): Promise<string> {
    const receipt = await submit(this.test, key, [aReport(key, changes)], { as: who, ...(domain !== undefined && { domain }) });
    return receipt.rows[0]!.enforcementCase!.id;
  }
}

/** One transfer as it goes: each call is a step at a moment; before it the hub tells of every period that came near its end, and takes its own steps. */
export class Story {
  private readonly lines: Line[] = [];
  private seen: Seen | null = null;

  constructor(
    private readonly test: TestHub, private readonly clock: { now: Date }, private readonly terms: ReadonlyMap<string, string>, private readonly beginning: Beginning, readonly id: string,
  ) {}

  /** A step that is taken. `papers`: `D03 D05无 D06待补`. */
  async take(moment: string, who: string, step: string, papers = '', given: Content = {}): Promise<void> {
    await this.until(moment);
    this.mustBeTaken(step, await this.step(moment, who, step, papers, given));
    await this.observe();
    // What is entered afterwards may be near its end, or past it, already.
    if (given['occurredAt'] !== undefined) await this.hubActs();
  }

  /** A step that is refused, with the reason that is given for it. */
  async refused(moment: string, who: string, step: string, papers = '', given: Content = {}): Promise<Answer> {
    await this.until(moment);
    const answer = await this.step(moment, who, step, papers, given);
    if (answer.message === undefined) throw new Error(`${step} was taken at ${moment} and was to be refused`);
    this.lines.push({ kind: 'REFUSED', moment: this.clock.now, who, step, message: answer.message });
    return answer;
  }

  /** Signed paper that one person entered: it waits for another. */
  async propose(moment: string, who: string, step: string, papers: string, given: Content): Promise<void> {
    await this.until(moment);
    this.mustBeTaken(step, await this.step(moment, who, step, papers, given));
    this.say(who, step, '登记签字纸件，待另一人复核');
    await this.observe();
  }

  /** Another person, or the same, judges what was entered. */
  async judge(moment: string, who: string, agrees: boolean): Promise<void> {
    await this.until(moment);
    const waiting = this.seen!.proposals.find(({ standing }) => standing === 'WAITING')!;
    const answer = await send(this.test, who, 'judgeTransferProposal', { proposalId: waiting.id, agrees });
    if (answer.message === undefined) this.say(who, waiting.step, agrees ? '复核一致，办理生效' : '复核不一致，未予办理');
    else this.lines.push({ kind: 'REFUSED', moment: this.clock.now, who, step: waiting.step, message: answer.message });
    await this.observe();
  }

  /** What was done elsewhere, told afterwards. */
  async report(moment: string, who: string, step: string, occurred: string, papers = '', given: Content = {}): Promise<void> {
    await this.until(moment);
    const input = { transferId: this.id, step, clientKey: `${this.id} ${moment} ${step}`, occurredAt: at(occurred).toISOString(), ...content(moment, given, papers) };
    const answer = await send(this.test, who, 'reportTransferStep', input);
    this.mustBeTaken(step, answer);
    await this.observe();
  }

  /** The organ in whose stead a step was entered confirms it. */
  async confirm(moment: string, who: string, step: string): Promise<void> {
    await this.until(moment);
    const entered = this.seen!.steps.find((one) => one.step === step && one.isUnconfirmed)!;
    this.mustBeTaken(step, await send(this.test, who, 'confirmTransferStep', { stepId: entered.id }));
    this.say(who, step, '确认代为登记的办理');
    await this.observe();
  }

  /** What the agency reports of its case meanwhile, through the reports of its own system. */
  async reportCase(moment: string, who: string, changes: Partial<ReportGiven>, domain?: string): Promise<void> {
    await this.until(moment);
    await submit(this.test, `${this.beginning.file} ${moment}`, [aReport(this.beginning.file, changes)], { as: who, ...(domain !== undefined && { domain }) });
    await this.observe();
  }

  /** A longer period, on an approving paper. */
  async extend(moment: string, who: string, clockId: string, to: { clockId: string; length: number; written: string }, approval: { number: string; issuer: string }): Promise<void> {
    await this.until(moment);
    const running = this.seen!.deadlines.find((one) => one.clockId === clockId && one.state === 'RUNNING')!;
    const input = { deadlineId: running.id, clockId: to.clockId, term: { length: to.length, written: to.written }, approval: { ...approval, issuedOn: moment.slice(0, 10), digest: 'a'.repeat(64) }, clientKey: `${this.id} ${moment}` };
    const { extendDeadline: answer } = await this.test.ask<{ extendDeadline: { __typename: string; message?: string } }>(who, 'mutation ($input: ExtendDeadlineInput!) { extendDeadline(input: $input) { __typename ... on Refusal { message } } }', { input });
    if (answer.__typename !== 'Deadline') throw new Error(`${clockId} was not extended: ${JSON.stringify(answer)}`);
    this.lines.push({ kind: 'SAID', moment: this.clock.now, who, step: null, what: `经批准延长期限：${clockId} → ${to.clockId}（${approval.issuer}，${approval.number}）` });
    await this.observe();
  }

  /** Time goes on to the moment; the hub tells of each phase when it begins, and takes its own steps when they fall to it. */
  async until(moment: string): Promise<void> {
    const to = at(moment);
    if (to < this.clock.now) throw new Error(`${moment} lies before what was told last`);
    for (let next = await this.nextPhase(to); next !== null; next = await this.nextPhase(to)) {
      this.clock.now = next;
      await this.hubActs();
    }
    this.clock.now = to;
    await this.hubActs();
  }

  /** The tracks of these ordinals, for a step that is not for all. */
  tracks(...ordinals: readonly number[]): { subjectIds: string[] } {
    return { subjectIds: ordinals.map((ordinal) => this.seen!.tracks.find((track) => track.ordinal === ordinal)!.id) };
  }

  /** How it stands for the eyes through which it is told. */
  get now(): Seen {
    return this.seen!;
  }

  /** Looks, and keeps what has come since. */
  async observe(): Promise<void> {
    const { seenBy, who } = this.beginning;
    const seen = await seenAs(this.test, seenBy ?? who, this.id);
    this.lines.push(...observed(this.seen, seen));
    this.seen = seen;
  }

  /** The page as it is told now, and as it is kept; written anew where `GOLDEN=write`, to be read line by line against the law before it is kept. */
  async told(): Promise<{ now: string; kept: string }> {
    await this.observe();
    const { file, title, shows } = this.beginning;
    const now = pageOf({ title, shows, seen: this.seen!, lines: this.lines, term: (table, code) => told(this.terms, table, code) });
    const kept = path.join(folder, `${file}.md`);
    if (process.env['GOLDEN'] === 'write') fs.writeFileSync(kept, now);
    return { now, kept: fs.existsSync(kept) ? fs.readFileSync(kept, 'utf8') : '' };
  }

  private step(moment: string, who: string, step: string, papers: string, given: Content): Promise<Answer> {
    return send(this.test, who, 'takeTransferStep', { transferId: this.id, step, expectedRevision: this.seen!.revision, clientKey: `${this.id} ${moment} ${step} ${who}`, ...content(moment, given, papers) });
  }

  private say(who: string, step: string, what: string): void {
    this.lines.push({ kind: 'SAID', moment: this.clock.now, who, step, what });
  }

  private mustBeTaken(step: string, answer: Answer): void {
    if (answer.__typename !== 'Transfer') throw new Error(`${step} was refused at ${momentOf(this.clock.now)}: ${JSON.stringify(answer)}`);
  }

  private async hubActs(): Promise<void> {
    const { database, notices, transfers } = this.test.hub;
    await sweepDeadlines({ database, notices, now: () => this.clock.now });
    if (await transfers.takeDue() > 0) await this.observe();
  }

  /** The next moment at which a phase of a deadline begins, or a step falls to the hub itself. */
  private async nextPhase(to: Date): Promise<Date | null> {
    const [found] = await this.test.hub.database.sql<{ at: Date | null }>(`
      select min(at) as at from (
        select next_phase_at as at from casework.deadline where subject_id = $1
        union all select due_at + interval '1 ms' from casework.deadline where subject_id = $1 and state = 'RUNNING' and clock_id in ('police.supplement_notice', 'police.supplement') and due_at >= $3) moments
      where at <= $2`, [this.id, to.toISOString(), this.clock.now.toISOString()]);
    return found?.at ? new Date(Math.max(found.at.getTime(), this.clock.now.getTime())) : null;
  }
}

/** Every line of the page, its dates and articles among them, was read against the law before it was kept. */
export async function isAsKept(story: Story): Promise<void> {
  const { now, kept } = await story.told();
  expect(now).toBe(kept);
}

/** A case as its agency reports it: opened on the day, of an act that ended before. */
export const opened = (day: string, changes: Partial<ReportGiven> = {}): Partial<ReportGiven> => ({
  caseOpenedAt: `${day}T09:00:00+08:00`, actFrom: day, actTo: day, steps: [{ kind: 'OPENED', takenAt: `${day}T09:00:00+08:00`, note: '立案审批表（虚构）' }], ...changes,
});

/** 两名以上执法人员（虚构）. */
export const officers = { officers: ['晋环执001', '晋环执002'] };

/** What a step states, with its papers: of the day unless said otherwise. */
function content(moment: string, given: Content, papers = ''): Content {
  const all = papers.split(' ').filter(Boolean).map((one) => {
    const [, kind, standing] = /^(D\d\d)(无|待补)?$/.exec(one)!;
    return standing === undefined ? aPaper(kind!, { issuedOn: moment.slice(0, 10) }) : { kind, standing: standing === '无' ? 'NONE' : 'TO_FOLLOW' };
  });
  return { ...given, ...(all.length > 0 && { papers: all }) };
}

/** The Chinese terms of all codes, by table and code, and the names of identities and crimes. */
async function termsOf(test: TestHub): Promise<Map<string, string>> {
  const { enumLabels, crimes } = await test.ask<{ enumLabels: { name: string; values: { code: string; label: string }[] }[]; crimes: { code: string; name: string }[] }>(
    null, '{ enumLabels { name values { code label } } crimes { code name } }',
  );
  return new Map([...enumLabels.flatMap(({ name, values }) => values.map(({ code, label }) => [`${name}.${code}`, label] as const)), ...crimes.map(({ code, name }) => [`Crime.${code}`, name] as const)]);
}
