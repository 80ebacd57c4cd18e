import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { basisOf, noArticle } from '../../../src/casework/case-file/case-files.js';
import { fileConditions, fileStandard, type FileRow } from '../../../src/casework/case-file/file-standard.js';
import { FileStep } from '../../../src/casework/case-file/file.codes.js';
import { repoFile } from '../../../src/platform/repo.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { aCompany, aDecision, aPerson, aReport, submit, type ReportGiven } from '../../support/reports.js';
import { aCase, aReview, done, opine } from '../../support/reviews.js';
import { recordSightings } from '../completeness/asking.js';
import { aMarketCase, fileOf, sendMarket, without, wholeProcedure, type FileSeen } from './files.js';

type Changes = Partial<ReportGiven>;
type Row = readonly [step: string, state: string, when: string, changes: Changes];

const upTo = (kind: string): Changes => ({ steps: wholeProcedure.slice(0, wholeProcedure.findIndex((step) => step.kind === kind) + 1) });
const open = { status: 'OPENED', decisions: [] as [], ...upTo('QUESTIONED') };
const fined = (fineAmount: string, changes: Changes = {}): Changes => ({ decisions: [aDecision(undefined, { fineAmount })], ...changes });
const noDecision = { decisions: [] as [], ...without('DECIDED', 'SERVED', 'PAID', 'NOTICE_GIVEN') };
const person = aPerson('测试人甲（虚构）', { role: 'PUNISHED' });
const held = { kind: 'HEARING_HELD', takenAt: '2026-09-16T09:00:00+08:00' };

/** Each row of the standard: with the record, without it, and where it begins or ends to be owed. `closedAt` and `caseOpenedAt` are records too. */
const rows: readonly Row[] = [
  ['OPENED', 'PRESENT', 'the step is there', {}],
  ['OPENED', 'PRESENT', 'the report says when, and has no step', without('OPENED')],
  ['OPENED', 'LACKING', 'neither says so', { ...without('OPENED'), caseOpenedAt: undefined as never }],
  ...['INSPECTED', 'QUESTIONED', 'CORRECTION_ORDERED', 'DEFENCE_HEARD'].flatMap((step): Row[] => [[step, 'PRESENT', 'made', {}], [step, 'NOT_REQUIRED', 'not made', without(step)]]),
  ['DEFENCE_HEARD', 'NOT_REQUIRED', 'open still', open],
  ...['SAMPLED', 'SEIZED'].flatMap((step): Row[] => [
    [step, 'PRESENT', 'made', { steps: [...wholeProcedure, { kind: step, takenAt: '2026-09-11T10:00:00+08:00' }] }], [step, 'NOT_REQUIRED', 'not made', {}], [step, 'NOT_REQUIRED', 'open still', open],
  ]),
  ['INVESTIGATION_ENDED', 'PRESENT', 'the step is there', {}],
  ['INVESTIGATION_ENDED', 'LACKING', 'said to be ended', { ...open, status: 'INVESTIGATED' }],
  ['INVESTIGATION_ENDED', 'NOT_YET', 'open still', open],
  ['NOTICE_GIVEN', 'PRESENT', 'the step is there', {}],
  ['NOTICE_GIVEN', 'LACKING', 'decided', { status: 'DECIDED', steps: wholeProcedure.filter(({ kind }) => !['NOTICE_GIVEN', 'SERVED', 'PAID', 'CLOSED'].includes(kind)) }],
  ['NOTICE_GIVEN', 'NOT_YET', 'not decided', { ...open, status: 'INVESTIGATED' }],
  ['NOTICE_GIVEN', 'NOT_REQUIRED', 'closed without a decision', noDecision],
  ['HEARING_HELD', 'PRESENT', 'the step is there', { steps: [...wholeProcedure, held] }],
  ['HEARING_HELD', 'LACKING', 'a unit is fined the amount', fined('100000.00')],
  ['HEARING_HELD', 'NOT_REQUIRED', 'a unit is fined less', fined('99999.99')],
  ['HEARING_HELD', 'LACKING', 'a person is fined the amount', fined('10000.00', { parties: [person] })],
  ['HEARING_HELD', 'NOT_REQUIRED', 'a person is fined less', fined('9999.99', { parties: [person] })],
  ['LEGALLY_REVIEWED', 'PRESENT', 'the step is there', {}],
  ['LEGALLY_REVIEWED', 'LACKING', 'a hearing was held', { steps: [...without('LEGALLY_REVIEWED').steps, held] }],
  ['LEGALLY_REVIEWED', 'NOT_REQUIRED', 'nothing calls for it', without('LEGALLY_REVIEWED')],
  ['DISCUSSED', 'PRESENT', 'the step is there', {}],
  ['DISCUSSED', 'NOT_REQUIRED', 'nothing calls for it', without('DISCUSSED')],
  ['DECIDED', 'PRESENT', 'the decision is there, and no step', without('DECIDED')],
  ['DECIDED', 'PRESENT', 'the step is there, and no decision', { decisions: [] }],
  ['DECIDED', 'LACKING', 'said to be decided', { status: 'DECIDED', decisions: [], ...upTo('DISCUSSED') }],
  ['DECIDED', 'NOT_REQUIRED', 'closed, and nowhere said to be decided', noDecision],
  ['DECIDED', 'NOT_YET', 'open still', open],
  ['SERVED', 'PRESENT', 'the step is there', {}],
  ['SERVED', 'LACKING', 'closed', without('SERVED')],
  ['SERVED', 'NOT_YET', 'decided', { status: 'DECIDED', ...upTo('DECIDED') }],
  ['SERVED', 'NOT_REQUIRED', 'closed without a decision', noDecision],
  ['PUBLISHED', 'PRESENT', 'the decision says when', { decisions: [aDecision(undefined, { fineAmount: '5000.00', publishedOn: '2026-10-12' })] }],
  ['PUBLISHED', 'LACKING', 'closed', {}],
  ['PUBLISHED', 'NOT_YET', 'decided', { status: 'DECIDED', ...upTo('DECIDED') }],
  ['PAID', 'PRESENT', 'the step is there', {}],
  ['PAID', 'LACKING', 'closed with a fine', without('PAID')],
  ['PAID', 'NOT_REQUIRED', 'no fine', { ...without('PAID'), decisions: [{ kinds: ['WARNING'], basis: [{ lawName: '产品质量法' }], decidedOn: '2026-10-09' }] }],
  ['PAID', 'NOT_REQUIRED', 'the decision was annulled', { ...without('PAID'), decisions: [aDecision(undefined, { annulledOn: '2026-10-20', annulmentReason: '事实不清（虚构）' })] }],
  ['CLOSED', 'PRESENT', 'the step is there, and no day', { closedAt: undefined as never }],
  ['CLOSED', 'PRESENT', 'the report says when, and has no step', without('CLOSED')],
  ['CLOSED', 'LACKING', 'said to be closed', { ...without('CLOSED'), closedAt: undefined as never }],
  ['CLOSED', 'NOT_YET', 'decided', { status: 'DECIDED', closedAt: undefined as never, ...upTo('PAID') }],
  ['CLOSED', 'NOT_REQUIRED', 'withdrawn', { ...open, status: 'WITHDRAWN', closedAt: undefined as never }],
];

describe('the file of a case (R-044)', () => {
  let test: TestHub;
  let files: FileSeen[];
  const of = (file: FileSeen | null, step: string) => file?.items?.find((item) => item.step === step);

  beforeAll(async () => {
    test = await aHub();
    const ids = await sendMarket(test, 'standard', rows.map(([, , , changes], index) => aMarketCase(`${900 + index}`, changes)));
    files = await Promise.all(ids.map(async (id) => (await fileOf(test, 'youyu-market-handler', id))!));
  });
  afterAll(() => test.close());

  it.each(rows.map(([step, state, when], index) => [step, state, when, index] as const))('%s is %s: %s', (step, state, _when, index) => {
    const item = of(files[index]!, step)!;
    expect(item).toMatchObject({ step, state });
    // What counts is lacking in the sum too, and what is only pointed out is not.
    expect(files[index]!.lacking!.includes(step)).toBe(state === 'LACKING' && item.advisory === null);
    expect(files[index]).toMatchObject({ lackingCount: files[index]!.lacking!.length, isComplete: files[index]!.lacking!.length === 0, standing: files[index]!.lacking!.length === 0 ? 'COMPLETE' : 'LACKING' });
  });

  it('tries every row of the standard, and answers in its order with article, form and moment', () => {
    expect(new Set(rows.map(([step]) => step))).toEqual(new Set(Object.keys(FileStep)));
    const [whole] = files;
    expect(whole!.items!.map(({ step }) => step)).toEqual(Object.keys(FileStep));
    expect(whole).toMatchObject({ isComplete: true, lacking: [] });
    expect(of(whole!, 'SERVED')).toMatchObject({
      label: '送达', takenAt: '2026-09-20T09:00:00+08:00', form: '50 送达回证', advisory: null, basis: ['《行政处罚法》第六十一条', '《市场监督管理行政处罚程序规定》（国家市场监督管理总局令第61号）第八十一条'],
    });
    // A row without an article is only pointed out, and says so.
    for (const { basis, advisory } of whole!.items!) expect(basis.length > 0 || advisory !== null).toBe(true);
  });

  it('counts what the hub holds: a passed review, a draft that calls for discussion, payments and publications of others', async () => {
    const steps = [{ kind: 'OPENED', takenAt: '2026-09-21T09:00:00+08:00' }];
    const one = await aCase(test, 'file-1', { steps, status: 'DECIDED' });
    expect(of(await fileOf(test, 'youyu-env-handler', one.caseId), 'LEGALLY_REVIEWED')).toMatchObject({ state: 'NOT_REQUIRED' });
    const open = await aCase(test, 'file-2', { steps });
    const { review } = await aReview(test, open, { circumstances: ['PUBLIC_INTEREST'] });
    const now = () => fileOf(test, 'youyu-env-handler', open.caseId);
    expect([of(await now(), 'LEGALLY_REVIEWED')!.state, of(await now(), 'DISCUSSED')!.state]).toEqual(['NOT_YET', 'NOT_YET']);
    await submit(test, 'file-2 decided', [aReport('file-2', { steps, status: 'DECIDED' })]);
    expect([of(await now(), 'LEGALLY_REVIEWED')!.state, of(await now(), 'DISCUSSED')!.state]).toEqual(['LACKING', 'NOT_REQUIRED']);
    await done(opine(test, review));
    expect(of(await now(), 'LEGALLY_REVIEWED')).toMatchObject({ state: 'PRESENT', takenAt: expect.any(String) as unknown });
    const complex = await aCase(test, 'file-3', { steps });
    await aReview(test, complex, { circumstances: ['COMPLEX'] });
    await submit(test, 'file-3 decided', [aReport('file-3', { steps, status: 'DECIDED' })]);
    expect(of(await fileOf(test, 'youyu-env-handler', complex.caseId), 'DISCUSSED')).toMatchObject({ state: 'LACKING', advisory: null });
  });

  it('counts a fine that the bank saw paid, and a decision that was seen published', async () => {
    const [id] = await sendMarket(test, 'seen', [aMarketCase('990', without('PAID'))]);
    expect(of(await fileOf(test, 'youyu-market-handler', id!), 'PAID')!.state).toBe('LACKING');
    const seen = { organName: '右玉县市场监督管理局', number: '右市监罚〔2026〕990号' };
    await recordSightings(test, 'youyu-market-handler', '非税收入（虚构）', [{ ...seen, sourceKey: 'p', kind: 'PAID_FINE', seenOn: '2026-10-11' }, { ...seen, sourceKey: 'q', kind: 'PUBLISHED_DECISION' }]);
    const file = await fileOf(test, 'youyu-market-handler', id!);
    expect([of(file, 'PAID'), of(file, 'PUBLISHED')]).toMatchObject([{ state: 'PRESENT', takenAt: '2026-10-11T00:00:00+08:00' }, { state: 'PRESENT', takenAt: null }]);
  });

  it('says nothing of a case without steps, such as a published record, and is of no one but insiders of the case', async () => {
    const [id, bare] = await sendMarket(test, 'published', [
      aMarketCase('991', { decisions: [aDecision('右市监罚〔2026〕991号', { publishedOn: '2026-10-12' })] }), aMarketCase('992', { steps: [], decisions: [aDecision('右市监罚〔2026〕992号', { publishedOn: '2026-10-12' })], parties: [aCompany(702)] }),
    ]);
    expect(await fileOf(test, 'youyu-market-handler', bare!)).toEqual({ standing: 'UNKNOWN', isComplete: null, lackingCount: null, lacking: null, items: null });
    for (const as of ['youyu-market-head', 'shuozhou-market-handler', 'shanxi-justice', 'shuozhou-leader']) expect([as, (await fileOf(test, as, id!))?.isComplete]).toEqual([as, true]);
    // They see the case, by its decision in force.
    for (const as of [null, 'youyu-env-handler', 'youyu-court']) {
      expect([as, (await test.ask<{ enforcementCase: object }>(as, `{ enforcementCase(id: "${id!}") { id file { isComplete } } }`)).enforcementCase]).toEqual([as, { id, file: null }]);
    }
  });
});

describe('docs/case-file.md', () => {
  it('is the standard as it stands', () => {
    const stages = { OPENED: '立案起', INVESTIGATED: '调查终结起', DECIDED: '作出决定起', CLOSED: '结案起', MADE: '有即归入' };
    const fields: Readonly<Record<string, string>> = { ALL: '', MARKET: '市场监管：', AGRICULTURE: '农业农村：', URBAN: '城市管理：', TRANSPORT: '交通运输：' };
    const row = ([code, { meaning, from, when, basis, advisory, form }]: [string, FileRow]): string => {
      const cited = Object.entries(basisOf({ meaning, from, basis })).map(([field, articles]) => `${fields[field]!}${articles.join('；')}`).join('；');
      const reason = advisory ?? (basis.length === 0 ? noArticle : '');
      return `| \`${code}\` | ${meaning.split(':')[0]!} | ${stages[from]}${when === undefined ? '' : `，${fileConditions[when]}的`} | ${cited} | ${reason} | ${form ?? ''} |`;
    };
    const written = ['| 代码 | 材料 | 应当归入 | 依据 | 仅作提示的理由 | 文书格式 |', '| --- | --- | --- | --- | --- | --- |', ...Object.entries<FileRow>(fileStandard).map(row)].join('\n');
    const [, said] = fs.readFileSync(repoFile('docs/case-file.md'), 'utf8').split('<!-- standard -->\n\n');
    // When they differ: this is what stands there from now on.
    expect(said?.trimEnd()).toBe(written);
  });
});
