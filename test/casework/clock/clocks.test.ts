import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { graphql, isEnumType } from 'graphql';
import { clocks, forceTerms, lengthsIn, lineTerms, ownerTerms, standingTerms, unitTerms, type Clock, type ClockTerm } from '../../../src/casework/clock/index.js';
import { detentionSteps, referralSteps, transferSteps } from '../../../src/casework/transfer/transfer.machine.js';
import { canBind, type Confidence } from '../../../src/kernel/index.js';
import { contentOf } from '../../../src/modules.js';
import { schemaOf } from '../../../src/platform/graphql/schema.js';
import { ormOf } from '../../../src/platform/orm.js';
import { shapesOf } from '../../../src/platform/reader/index.js';
import { repoFile } from '../../../src/platform/repo.js';
import { DomainCode } from '../../../src/registry/organ/index.js';

const { modules } = await contentOf();
const schema = await schemaOf(modules, shapesOf(ormOf(modules), modules));

interface Stated { readonly id: string; readonly trigger: string; readonly limit: string; readonly unit: string; readonly note: string; readonly citation: string; readonly mark: string }

const law = parse(fs.readFileSync(repoFile('test/golden/clocks-of-law.csv'), 'utf8'), { columns: true, from_line: 2 }) as unknown as Stated[];
/** Two clocks may stand in one row of the law file. */
const idsOf = ({ id }: Stated): string[] => id.split(' / ');
const rowsOf = (stated: Stated): Clock[] => idsOf(stated).flatMap((id) => clocks.filter((clock) => clock.id === id));

/** Without the numbers that name instruments and provisions. */
const withoutCitations = (text: string): string => text
  .replace(/\barts? [\d–,]+(?:\(\d+\))*/g, '').replace(/\b(?:MR|AG|HC|TR)-P \d+/g, '').replace(/\b[A-Z]+-?\d+/g, '').replace(/\b310\b|#\d/g, '');
const figuresIn = (text: string): string[] => [...new Set([...text.matchAll(/\d[\d,]*/g)].map(([figure]) => figure.replace(/,+$/, '')))].sort();

type Unit = 'HOUR' | 'DAY' | 'CALENDAR_DAY' | 'WORKING_DAY' | 'MONTH' | 'YEAR';
/** A figure of the law file; without a unit where the file states none for it. */
interface Figure { readonly length: number; readonly unit: Unit | undefined }

const unitNames: readonly (readonly [RegExp, Unit])[] = [
  [/^\(MR wd\)/, 'WORKING_DAY'], [/^(?:hours?\b|h\b)/, 'HOUR'], [/^(?:working days?|wd\b)/, 'WORKING_DAY'], [/^calendar/, 'CALENDAR_DAY'], [/^days?\b/, 'DAY'], [/^months?\b/, 'MONTH'], [/^(?:years?\b|y\b)/, 'YEAR'],
];
const unitAt = (text: string): Unit | undefined => unitNames.find(([pattern]) => pattern.test(text.replace(/^[\s-]+/, '')))?.[1];

/** Every figure of a text with the unit that follows it, that follows the chain it stands in (`7 / 30 / +30 days`), or that the column of units gives. */
function figuresOf(text: string, column: string): Figure[] {
  // "day" alone does not say which.
  const ofColumn = /\/|^day$/.test(column) ? undefined : unitAt(column);
  const bare = withoutCitations(text);
  return [...bare.matchAll(/\d[\d,]*/g)].map((found) => {
    const chain = /^(?:\s*\/\s*\+?\s*\d+)*/.exec(bare.slice(found.index + found[0].length))![0];
    return { length: Number(found[0].replaceAll(',', '')), unit: unitAt(bare.slice(found.index + found[0].length + chain.length)) ?? ofColumn };
  });
}

const isOf = ({ length, unit }: Figure, term: ClockTerm): boolean => {
  if (length !== term.length) return false;
  const counted = term.counted?.unit;
  if (unit === 'CALENDAR_DAY') return counted === 'CALENDAR_DAY';
  return unit === undefined || term.written === unit || (unit === 'WORKING_DAY' && counted === 'WORKING_DAY');
};

/** What of the law file no length says, and which lengths it does not state. */
function differences(stated: Stated): string[] {
  const left = rowsOf(stated).flatMap(({ terms }) => terms);
  if (left.length === 0) return [];
  const figures = figuresOf(`${stated.limit}; ${stated.note}`, stated.unit);
  const missing = figures.filter(({ unit }) => unit).filter((figure) => {
    const at = left.findIndex((term) => isOf(figure, term));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const bare = figures.filter(({ unit }) => !unit);
  const invented = left.filter((term) => !bare.some((figure) => isOf(figure, term)));
  return [...missing.map(({ length, unit }) => `missing ${length} ${unit!}`), ...invented.map(({ length, written }) => `not in the file: ${length} ${written}`)];
}

const strength: readonly Confidence[] = ['V', 'Vq', 'M_HIGH', 'M_MED', 'M_LOW', 'D'];
/** The weakest mark of the cells that state the figure and what it rests on. A part that was read is Vq; an M without its degree is the lowest. */
function markOf({ limit, citation, mark }: Stated): Confidence {
  const degrees = [...`${limit} ${citation} ${mark}`.matchAll(/M-(high|med|low)/g)].map(([, degree]) => `M_${degree!.toUpperCase()}` as Confidence);
  if (/\bM(?!-)\b/.test(mark) && degrees.length === 0) degrees.push('M_LOW');
  const read = /Vq|\(part\)/.test(mark) ? 'Vq' : 'V';
  return [read as Confidence, ...degrees].toSorted((a, b) => strength.indexOf(b) - strength.indexOf(a))[0]!;
}

describe('the register of clocks', () => {
  it('holds every row of the law file once, and besides only defaults of the hub’s own, which are never shown as law', () => {
    const own = clocks.filter(({ force }) => force === 'PLATFORM');
    expect(clocks.filter((clock) => !own.includes(clock)).map(({ id }) => id).sort()).toEqual(law.flatMap(idsOf).sort());
    expect(own.map(({ id, terms, basis, mark, standing }) => [id, terms[0]!.length, terms[0]!.counted?.unit, basis, mark, standing])).toEqual([
      ['platform.papers_on_the_spot', 24, 'HOUR', [], 'D', 'ADVISORY'], ['platform.referral_dispatch', 24, 'HOUR', [], 'D', 'ADVISORY'],
      ['platform.referral_answer', 3, 'CALENDAR_DAY', [], 'D', 'ADVISORY'], ['platform.finding_answer', 5, 'WORKING_DAY', [], 'D', 'ADVISORY'], ['platform.major_filing', 15, 'CALENDAR_DAY', [], 'D', 'ADVISORY'],
    ]);
  });

  it.each(law)('says the figures of the law file, unit by unit: $id', (stated) => {
    const said = rowsOf(stated).map(({ trigger, limit, note }) => `${trigger[0]} ${limit} ${note ?? ''}`).join(' ');
    expect(figuresIn(said)).toEqual(figuresIn(withoutCitations(`${stated.trigger} ${stated.limit} ${stated.note}`)));
    expect(differences(stated)).toEqual([]);
  });

  it('has the marks of the law file, the weakest of a row', () => {
    const marks = law.flatMap((stated) => idsOf(stated).map((id) => [id, markOf(stated)]));
    expect(Object.fromEntries(clocks.filter(({ force }) => force !== 'PLATFORM').map(({ id, mark }) => [id, mark]))).toEqual(Object.fromEntries(marks));
  });

  it('loads only what was read and can be counted, and says why of all else', () => {
    for (const { id, standing, mark, terms, reason } of clocks) {
      const fits = standing === 'LOADED'
        ? canBind(mark) && terms.some(({ counted }) => counted) && reason === undefined
        : Boolean(reason) && (standing === 'NOT_LOADED' || terms.length > 0);
      expect([id, fits]).toEqual([id, true]);
    }
  });

  it('counts what the Transfer Provisions ask of agencies by their own rule, and of the police by criminal procedure', () => {
    const termOf = (id: string): ClockTerm => clocks.find((clock) => clock.id === id)!.terms[0]!;
    expect(termOf('transfer.decision').counted).toEqual({ length: 3, unit: 'CALENDAR_DAY', startExcluded: true, rollForward: false });
    expect(termOf('transfer.decision').reading).toContain('按自然日计算');
    expect(termOf('filing.decision').counted).toEqual({ length: 3, unit: 'CALENDAR_DAY', startExcluded: true, rollForward: true });
    expect(termOf('filing.decision').reading).toBeUndefined();
    // The joint opinion carries the Provisions out and is read as they are; a length written 工作日 says itself what it is.
    expect(termOf('transfer.penalised_first').counted).toEqual({ length: 10, unit: 'CALENDAR_DAY', startExcluded: true, rollForward: false });
    expect(termOf('sj.notice_reply')).toMatchObject({ counted: { length: 20, unit: 'WORKING_DAY', startExcluded: true, rollForward: false }, reading: expect.stringContaining('工作日') });
  });

  it('of each clock that a step touches at most one length runs at first, in every field', () => {
    const touched = new Set([...transferSteps.rows, ...detentionSteps.rows, ...referralSteps.rows].flatMap(({ starts = [], stops = [] }) => [...starts, ...stops]));
    const basesOf = ({ terms }: Clock, domain: DomainCode): ClockTerm[] => {
      const bases = terms.filter((term) => term.only === undefined && !term.isExtension);
      const own = bases.filter((term) => term.domain === domain);
      return own.length > 0 ? own : bases.filter((term) => term.domain === undefined);
    };
    for (const clock of clocks.filter(({ id }) => touched.has(id))) {
      for (const domain of Object.values(DomainCode)) {
        const bases = basesOf(clock, domain);
        expect([clock.id, domain, bases.length <= 1, lengthsIn(clock, domain).base]).toEqual([clock.id, domain, true, bases[0]]);
      }
    }
    const daysOf = (id: string, domain: DomainCode): unknown[] => {
      const { base, extensions } = lengthsIn(clocks.find((clock) => clock.id === id)!, domain);
      return [base && `${base.length} ${base.counted!.unit}`, ...extensions.map(({ length }) => length)];
    };
    expect(daysOf('reconsider.request', DomainCode.ENVIRONMENT)).toEqual(['3 WORKING_DAY']);
    expect(daysOf('reconsider.request', DomainCode.MARKET)).toEqual(['3 CALENDAR_DAY']);
    expect(daysOf('filing.decision.env_verify', DomainCode.MARKET)).toEqual(['7 CALENDAR_DAY']);
    expect(daysOf('filing.decision.econ', DomainCode.CULTURE)).toEqual(['3 CALENDAR_DAY']);
    expect(daysOf('penalty.decision', DomainCode.URBAN)).toEqual(['90 CALENDAR_DAY', 30, 60]);
    expect(daysOf('reverse.nonpros_inform', DomainCode.CULTURE)).toEqual([undefined]);
  });
});

const labelOf = (terms: Readonly<Record<string, string>>, code: string): string => terms[code]!.split(':', 1)[0]!;

function fieldOf(domain: DomainCode): string {
  const type = schema.getType('DomainCode');
  return (isEnumType(type) ? type.getValue(domain)!.description! : '').split(':', 1)[0]!;
}

function lengthWritten({ length, written, counted, domain, when, isExtension, approval }: ClockTerm): string {
  const unit = labelOf(unitTerms, written);
  const asCounted = counted && counted.unit !== written ? `（按${labelOf(unitTerms, counted.unit)}）` : '';
  const forWhom = when ?? (domain && fieldOf(domain));
  return [forWhom && `${forWhom}：`, isExtension && '再延长 ', `${length} ${['MONTH', 'WORKING_DAY'].includes(written) ? '个' : ''}${unit}${asCounted}`, approval && `，须${approval}`].filter(Boolean).join('');
}

const tableOf = (rows: readonly Clock[]): string => [
  '| 标识 | 起算 → 终止 | 责任主体 | 期限 | 计时长度 | 依据 | 标记 | 效力 | 载入情况 |', '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ...rows.map(({ id, trigger, ends, owners, limit, terms, basis, mark, force, standing, reason }) => `| ${[
    `\`${id}\``, [trigger[0], ends].filter(Boolean).join(' → '), owners.map((owner) => labelOf(ownerTerms, owner)).join('、'), limit, terms.map(lengthWritten).join('；'), basis.join('；'), mark,
    labelOf(forceTerms, force), [labelOf(standingTerms, standing), reason].filter(Boolean).join('：'),
  ].join(' | ')} |`),
].join('\n');

describe('clocks(where)', () => {
  it('answers the public by standing, force, owner and name, all of which must hold', async () => {
    const idsWhere = async (where: string): Promise<string[]> => {
      const { data, errors } = await graphql({ schema, source: `{ clocks(where: ${where}) { id standing reason terms { length unit force } } }` });
      expect(errors).toBeUndefined();
      return (data!['clocks'] as { id: string }[]).map(({ id }) => id);
    };
    expect(await idsWhere('null')).toEqual(clocks.map(({ id }) => id));
    expect(await idsWhere('{ line: TRANSFER, standing: LOADED }')).toEqual(['transfer.decision', 'transfer.dispatch', 'transfer.penalised_first']);
    expect(await idsWhere('{ owner: BANK }')).toEqual(['penalty.cash_handin']);
    expect(await idsWhere('{ ids: ["transfer.copy_proc", "transfer.decision", "no.such.clock"], force: STATUTORY }')).toEqual(['transfer.decision']);
    expect(await idsWhere('{ force: PLATFORM }')).toEqual(['platform.papers_on_the_spot', 'platform.referral_dispatch', 'platform.referral_answer', 'platform.finding_answer', 'platform.major_filing']);
  });
});

describe('docs/clocks.md', () => {
  it('is the register as it stands', () => {
    const count = (standing: string): string => `${labelOf(standingTerms, standing)} ${clocks.filter((clock) => clock.standing === standing).length}`;
    const written = [
      `共 ${clocks.length} 行：${Object.keys(standingTerms).map(count).join('，')}。`,
      ...[...Map.groupBy(clocks, ({ line }) => line)].map(([line, rows]) => `## ${labelOf(lineTerms, line)}\n\n${tableOf(rows)}`),
    ].join('\n\n');
    const [, said] = fs.readFileSync(repoFile('docs/clocks.md'), 'utf8').split('<!-- clocks -->\n\n');
    // When they differ: this is what stands there from now on.
    expect(said?.trimEnd()).toBe(written);
  });
});
