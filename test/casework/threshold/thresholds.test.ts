import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { graphql, isEnumType } from 'graphql';
import { factsOf, FlagFact, kindOf, type FactFacts } from '../../../src/casework/case/index.js';
import { crimeOf } from '../../../src/casework/crime/index.js';
import { conditionIn, repeatRows, rulesOn, thresholdOf, thresholdOn, thresholds, versionsOf, type Threshold } from '../../../src/casework/threshold/index.js';
import { domain as agriculture } from '../../../src/domains/agriculture/index.js';
import { domain as culture } from '../../../src/domains/culture/index.js';
import { domain as environment } from '../../../src/domains/environment/index.js';
import { domain as market } from '../../../src/domains/market/index.js';
import { domain as transport } from '../../../src/domains/transport/index.js';
import { domain as urban } from '../../../src/domains/urban/index.js';
import { factsRead, type Condition, type Confidence, type ValueCondition } from '../../../src/kernel/index.js';
import { contentOf } from '../../../src/modules.js';
import { schemaOf } from '../../../src/platform/graphql/schema.js';
import { ormOf } from '../../../src/platform/orm.js';
import { shapesOf } from '../../../src/platform/reader/index.js';
import { repoFile } from '../../../src/platform/repo.js';
import { DomainCode } from '../../../src/registry/organ/index.js';

const { modules } = await contentOf();
const schema = await schemaOf(modules, shapesOf(ormOf(modules), modules));

interface Stated { readonly id: string; readonly fields: string; readonly condition: string; readonly citation: string; readonly mark: string }
const law = parse(fs.readFileSync(repoFile('test/golden/thresholds-of-law.csv'), 'utf8'), { columns: true, from_line: 2 }) as unknown as Stated[];
const rowOf = (id: string): Threshold => versionsOf(id).at(-1)!;

const factsIn: ReadonlyMap<DomainCode, ReadonlyMap<string, FactFacts>> = new Map(
  [agriculture, culture, environment, market, transport, urban].map(({ code, facts }) => [code, new Map(factsOf(facts).map((fact) => [fact.field, fact]))]),
);

/** Every condition in a condition, itself among them. */
function* within(condition: Condition): Iterable<Condition> {
  yield condition;
  const parts = 'allOf' in condition ? condition.allOf : 'anyOf' in condition ? condition.anyOf : 'percent' in condition ? [condition.of] : 'person' in condition ? [condition.person, condition.unit] : [];
  for (const part of parts) yield* within(part);
}
const conditionsOf = ({ condition, otherwise }: Threshold): Condition[] => [condition, ...Object.values(otherwise ?? {})].flatMap((one) => [...within(one)]);
const keysOf = (fact: string | readonly string[]): readonly string[] => (typeof fact === 'string' ? [fact] : fact);

/** Whether a field can state what would meet a condition. */
function answers(known: ReadonlyMap<string, unknown>, condition: Condition): boolean {
  const has = (fact: string | readonly string[]): boolean => keysOf(fact).some((key) => known.has(key));
  if ('allOf' in condition) return condition.allOf.every((one) => answers(known, one));
  if ('anyOf' in condition) return condition.anyOf.some((one) => answers(known, one));
  if ('percent' in condition) return answers(known, condition.of);
  if ('person' in condition) return answers(known, condition.person) && answers(known, condition.unit);
  if ('sum' in condition) return condition.sum.every(({ fact }) => has(fact));
  return 'fact' in condition ? has(condition.fact) : true;
}

const figuresOfCondition = (condition: Condition): (string | undefined)[] => {
  if ('percent' in condition) return [condition.percent];
  if ('prior' in condition) return [String(condition.prior.count), condition.prior.months === null ? undefined : String(condition.prior.months / 12)];
  if ('sum' in condition) return [condition.atLeast, ...condition.sum.map(({ times }) => times)];
  return 'fact' in condition && !('is' in condition) ? [condition.atLeast, condition.below, condition.readAs] : [];
};
/** 5万 is 50000. */
const figuresIn = (text: string): string[] => sorted([...text.matchAll(/(\d[\d,]*)(万)?/g)].map(([, figure, tenThousands]) => String(Number(figure!.replaceAll(',', '')) * (tenThousands ? 10_000 : 1))));
/** Without the numbers of rows, provisions, items and years. */
const withoutCitations = (text: string): string =>
  text.replace(/\b[A-Z]+\d[\w.-]*(?:\/\d)?/g, '').replace(/标准\(一\)\d+ \(\d+\)|art-?s? ?\d+(?:\(\d+\)(?:–\(\d+\))?)?|\(\d\)|→ \d+(?: \(or \d+)?|not \d+–\d+|in \d{4}|tier \d/g, '');
const sorted = (figures: readonly (string | undefined)[]): string[] => [...new Set(figures.filter((figure) => figure !== undefined))].sort();

const strength: readonly Confidence[] = ['V', 'Vq', 'M_HIGH', 'M_MED', 'M_LOW'];
/** The weakest mark of the cell; an M without its degree is that of the figure it stands beside. */
function markOf({ condition, mark }: Stated): Confidence {
  const degrees = [...`${condition} ${mark}`.matchAll(/M-(high|med|low)/g)].map(([, degree]) => `M_${degree!.toUpperCase()}` as Confidence);
  const read: Confidence = /Vq/.test(mark) ? 'Vq' : 'V';
  return [read, ...degrees].toSorted((a, b) => strength.indexOf(b) - strength.indexOf(a))[0]!;
}
const fieldCodes: Readonly<Record<string, DomainCode>> = {
  MR: DomainCode.MARKET, EE: DomainCode.ENVIRONMENT, TR: DomainCode.TRANSPORT, CU: DomainCode.CULTURE, AG: DomainCode.AGRICULTURE, UM: DomainCode.URBAN,
};

describe('the register of standards', () => {
  it('holds every row of the law file once, and no other', () => {
    expect(thresholds.map(({ id }) => id).sort()).toEqual(law.map(({ id }) => id).sort());
  });

  it('has the marks of the law file, the weakest of a row', () => {
    expect(law.map((stated) => [stated.id, rowOf(stated.id).confidence])).toEqual(law.map((stated) => [stated.id, markOf(stated)]));
  });

  it('compares a row in every field of the law file', () => {
    const left = law.flatMap(({ id, fields }) => Object.entries(fieldCodes).filter(([code, field]) => fields.includes(code) && !rowOf(id).domains.includes(field)).map(([code]) => `${id} ${code}`));
    expect(left).toEqual([]);
  });

  it.each(law)('says the figures of the law file: $id', ({ id, condition }) => {
    const { text, note = '' } = rowOf(id);
    const said = figuresIn(`${text} ${note}`);
    expect(figuresIn(withoutCitations(condition)).filter((figure) => !said.includes(figure))).toEqual([]);
  });

  it.each(thresholds)('compares by the figures of its text, and by no other: $id', (row) => {
    expect(sorted(conditionsOf(row).flatMap(figuresOfCondition))).toEqual(figuresIn(row.text));
  });

  it('answers no day with two versions of a row', () => {
    const overlapping = (rows: readonly Threshold[]): string[] => rows.flatMap((row, at) => rows.slice(at + 1)
      .filter((other) => other.id === row.id && row.validFrom <= (other.validTo ?? '9999-12-31') && other.validFrom <= (row.validTo ?? '9999-12-31')).map(({ id }) => id));
    const row = rowOf('E338.2');
    expect(overlapping(thresholds)).toEqual([]);
    expect(overlapping([{ ...row, validTo: '2026-06-30' }, { ...row, validFrom: '2026-06-30' }])).toEqual(['E338.2']);
    expect(overlapping([{ ...row, validTo: '2026-06-30' }, { ...row, validFrom: '2026-07-01' }])).toEqual([]);
    expect([thresholdOn('E338.2', '2023-08-15'), thresholdOn('E338.2', '2023-08-14'), thresholdOn('no-such', '2026-11-22')]).toEqual([row, undefined, undefined]);
  });

  it.each(thresholds.filter(({ domains }) => domains.length > 0))('reads only facts of its fields, each of which can state what meets it: $id', (row) => {
    const fields = row.domains.map((field) => DomainCode[field]);
    const known = new Set(fields.flatMap((field) => [...factsIn.get(field)!.keys()]));
    const read = [...conditionsOf(row).flatMap((condition) => factsRead(condition)), ...(row.cumulative?.facts ?? [])];
    expect(read.filter((key) => !known.has(key))).toEqual([]);
    expect(fields.filter((field) => !answers(factsIn.get(field)!, conditionIn(row, field)))).toEqual([]);
  });

  it.each(thresholds)('asks for values that its facts can have: $id', (row) => {
    for (const { fact, is } of conditionsOf(row).filter((one): one is ValueCondition => 'is' in one)) {
      const facts = row.domains.flatMap((field) => keysOf(fact).flatMap((key) => factsIn.get(DomainCode[field])!.get(key) ?? []));
      const values = new Set(facts.flatMap((one) => (one.of === FlagFact ? ['true', 'false'] : Object.values(kindOf(one).type() as object) as string[])));
      expect([fact, (typeof is === 'boolean' ? [String(is)] : is).filter((value) => facts.length > 0 && !values.has(value))]).toEqual([fact, []]);
    }
  });

  it('adds up no fact that its row does not read', () => {
    for (const row of thresholds.filter(({ cumulative }) => cumulative)) {
      const read = conditionsOf(row).flatMap((condition) => factsRead(condition));
      expect([row.id, row.cumulative!.facts.filter((key) => !read.includes(key) && row.id !== 'IP.cum')]).toEqual([row.id, []]);
    }
  });

  it('names crimes of the register, and none of office: no row, list or word of it points at an official', () => {
    expect(thresholds.filter(({ crime }) => crimeOf(crime) === undefined)).toEqual([]);
    expect(thresholds.filter(({ id, crime }) => /^(?:397|402|408|413|414)(?!\d)/.test(crime) || /(?:397|402|408|413|414)/.test(id))).toEqual([]);
    const written = JSON.stringify([thresholds, repeatRows]);
    expect(written).not.toMatch(/渎职|玩忽职守|滥用职权|徇私|监管失职|监察机关|国家机关工作人员|公职人员/);
  });

  it('leads only to rows that it has', () => {
    const led = thresholds.flatMap((row) => conditionsOf(row).flatMap((one) => ('anyRule' in one ? one.anyRule : 'noRule' in one ? one.noRule : [])));
    expect(led.filter((id) => versionsOf(id).length === 0)).toEqual([]);
  });

  it('binds only by what was read, shows what was not with the reason, and compares nothing of neighbours', () => {
    const ofMark = (standing: string): unknown[] => [...new Set(thresholds.filter((one) => one.standing === standing).map(({ confidence }) => confidence))].sort();
    expect([ofMark('LOADED'), ofMark('ADVISORY')]).toEqual([['V', 'Vq'], ['M_HIGH', 'M_LOW', 'M_MED']]);
    expect(thresholds.filter(({ standing, reason }) => (standing === 'LOADED') !== (reason === undefined))).toEqual([]);
    expect(thresholds.filter(({ standing }) => standing === 'NOT_LOADED').map(({ id }) => id).sort()).toEqual(['A342.forest', 'A343', 'A345.2', 'IP.cum']);
    expect(thresholds.filter(({ standing, domains }) => (standing === 'NOT_LOADED') !== (domains.length === 0))).toEqual([]);
    expect(thresholdOf({ ...rowOf('E338.2'), confidence: 'M_MED' })).toMatchObject({ standing: 'ADVISORY', reason: expect.stringContaining('仅供参考') });
  });

  it('forces an answer only by its own route', () => {
    const elsewhere = thresholds.filter(({ route }) => route !== 'TRANSFER').map(({ id, route }) => `${id} ${route}`).sort();
    expect(elsewhere).toEqual([
      'A342.farm REFER_TO_ORGAN', 'A342.forest REFER_TO_ORGAN', 'A342.grass REFER_TO_ORGAN', 'A345.1 REFER_TO_ORGAN', 'A345.2 REFER_TO_ORGAN', 'M225.other CONSULT', 'M228 REFER_TO_ORGAN',
      'T133-1.3 REPORT_TO_POLICE', 'T133-1.4 REPORT_TO_POLICE', 'T133.1 REPORT_TO_POLICE', 'T133.2 REPORT_TO_POLICE', 'T133.3 REPORT_TO_POLICE', 'T133.4 REPORT_TO_POLICE',
      'T275 REPORT_TO_POLICE', 'T277 REPORT_TO_POLICE', 'T293 REPORT_TO_POLICE',
    ]);
  });

  it('compares a case of a day and field with the rows that stood then', () => {
    const ids = (day: string, field: DomainCode): string[] => rulesOn(day, field).map(({ id }) => id);
    expect(ids('2023-08-14', DomainCode.ENVIRONMENT)).not.toContain('E338.2');
    expect(ids('2023-08-15', DomainCode.ENVIRONMENT)).toContain('E338.2');
    expect(ids('2026-11-22', DomainCode.MARKET)).not.toContain('E338.2');
    expect(ids('2026-11-22', DomainCode.MARKET)).not.toContain('IP.cum');
  });
});

describe('thresholds(where)', () => {
  it('answers the public by field, crime, row, day and standing, all of which must hold', async () => {
    const idsWhere = async (where: string): Promise<string[]> => {
      const source = `{ thresholds(where: ${where}) { id standing reason facts topics crime { name } cumulative { facts months } } }`;
      const { data, errors } = await graphql({ schema, source, contextValue: { registered: () => Promise.resolve(thresholds) } });
      expect(errors).toBeUndefined();
      return (data!['thresholds'] as { id: string }[]).map(({ id }) => id);
    };
    expect(await idsWhere('null')).toEqual(thresholds.map(({ id }) => id));
    expect(await idsWhere('{ domain: TRANSPORT, crime: "338", on: "2026-11-22" }')).toEqual(['E338.2', 'E338.8']);
    expect(await idsWhere('{ domain: TRANSPORT, crime: "338", on: "2023-08-14" }')).toEqual([]);
    expect(await idsWhere('{ id: "I213.3", standing: ADVISORY }')).toEqual(['I213.3']);
    expect(await idsWhere('{ id: "I213.3", standing: LOADED }')).toEqual([]);
  });

  it('shows what else earlier penalties lead to', async () => {
    const { data, errors } = await graphql({ schema, source: '{ repeatRules { id topic count months consequence basis mark note domains } }' });
    expect(errors).toBeUndefined();
    expect(data!['repeatRules']).toHaveLength(repeatRows.length);
  });
});

function labelOf(type: string, code: string): string {
  const found = schema.getType(type);
  return (isEnumType(found) ? found.getValue(code)!.description! : '').split(':', 1)[0]!;
}

const fieldsOf = (domains: readonly string[]): string => domains.map((field) => labelOf('DomainCode', field)).join('、') || '（相邻机关）';
const windowOf = ({ months }: { readonly months: number | null }): string => (months === null ? '无期间' : `${months}个月内`);

const tableOf = (rows: readonly Threshold[]): string => [
  '| 标识 | 标准 | 档次 | 领域 | 要素 | 累计 | 办理路径 | 适用自 | 依据 | 标记 | 效力 |', '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ...rows.map((row) => `| ${[
    `\`${row.id}\``, row.text + (row.note ? `（${row.note}）` : ''), labelOf('ThresholdTier', row.tier), fieldsOf(row.domains),
    [...new Set(conditionsOf(row).flatMap((one) => factsRead(one)))].map((key) => `\`${key}\``).join(' '), row.cumulative ? windowOf(row.cumulative) : '', labelOf('ThresholdRoute', row.route),
    row.validFrom + (row.validFromSurely ? '（推定）' : ''), row.basis.join('；'), row.confidence, [labelOf('ThresholdStanding', row.standing), row.reason].filter(Boolean).join('：'),
  ].join(' | ')} |`),
].join('\n');

describe('docs/thresholds.md', () => {
  it('is the register as it stands', () => {
    const count = (standing: string): string => `${labelOf('ThresholdStanding', standing)} ${thresholds.filter((row) => row.standing === standing).length}`;
    const written = [
      `共 ${thresholds.length} 行：${['LOADED', 'ADVISORY', 'NOT_LOADED'].map(count).join('，')}。`,
      ...[...Map.groupBy(thresholds.toSorted((a, b) => a.crime.localeCompare(b.crime, 'en', { numeric: true })), ({ crime }) => crime)].map(([crime, rows]) => `## ${crimeOf(crime)!.name}（${crimeOf(crime)!.citation}）\n\n${tableOf(rows)}`),
      ['## 屡罚规定', '', '| 标识 | 领域 | 处罚事由 | 次数 | 期间 | 后果 | 依据 | 标记 |', '| --- | --- | --- | --- | --- | --- | --- | --- |', ...repeatRows.map((row) => `| ${[
        `\`${row.id}\``, fieldsOf(row.domains), labelOf('PenaltyTopic', row.topic), row.count ?? '', windowOf(row), row.consequence + (row.note ? `（${row.note}）` : ''), row.basis, row.confidence,
      ].join(' | ')} |`)].join('\n'),
    ].join('\n\n');
    const [, said] = fs.readFileSync(repoFile('docs/thresholds.md'), 'utf8').split('<!-- thresholds -->\n\n');
    // When they differ: this is what stands there from now on.
    expect(said?.trimEnd()).toBe(written);
  });
});
