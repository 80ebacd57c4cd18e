import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { Complaint } from '../../platform/complaint.js';
import { repoFile } from '../../platform/repo.js';
import { DomainCode, OrganKind, OrganOrigin } from '../../registry/organ/index.js';
import { PartyKind } from '../../registry/party/index.js';
import { CaseStatus, PartyRole, PenaltyKind } from '../case/index.js';
import { counterpartiesOf, readPublishedRecords, type PublishedRecord } from './published-records.js';

const sample = fs.readFileSync(repoFile('seeds/sample/penalties-published-sample.csv'));
const table = parse(sample, { bom: true });
const header = table[0]!;
const records = readPublishedRecords(sample);

type Cells = Record<string, string>;

const csvOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
/** A record with nothing wrong in it. */
const whole: Cells = {
  领域: '生态环境', 行政相对人名称: '某某化工有限公司', 行政相对人类别: '法人及非法人组织', 统一社会信用代码: '91350100M000100Y43', 行政处罚决定书文号: '并环罚字〔2026〕1号',
  违法行为类型: '大气污染', 违法事实: '未安装净化装置', 处罚依据: '大气污染防治法第一百零八条', 处罚类别: '罚款', 处罚内容: '罚款二万元', '罚款金额(万元)': '2',
  '没收违法所得(万元)': '', '文书中出现的金额(元)': '', 处罚决定日期: '2026-01-05', 公示日期: '2026-01-07', 处罚机关: '某某市生态环境局', 来源网址: 'https://example.org/1',
};

function read(changed: Cells): PublishedRecord {
  const cells = { ...whole, ...changed };
  return readPublishedRecords(csvOf([Object.keys(cells), Object.values(cells)]))[0]!;
}

const decisionOf = ({ report }: PublishedRecord) => report.decisions[0]!;
const issuesOf = ({ report }: PublishedRecord) => report.readingIssues!.map(({ field, code, value }) => [field, code, value]);
const codesOf = ({ report }: PublishedRecord) => report.readingIssues!.map(({ code, value }) => `${code} ${value ?? ''}`.trim());

const { CONFISCATE_GAINS, CONFISCATE_GOODS, FINE, OTHER, REVOKE_LICENCE, STOP_BUSINESS, SUSPEND_LICENCE, WARNING } = PenaltyKind;

/** Number, kinds, fine in 元, day of the decision, day of publication, what could not be read. */
type Expected = [string | undefined, PenaltyKind[], string | undefined, string | undefined, string, string[]];
const environment: readonly Expected[] = [
  ['济环罚字〔2020〕TQ第Q-4008号', [FINE], '20000.00', '2020-12-07', '2020-12-09', []],
  ['德环罚字【2019】0013号', [FINE], '540000.00', undefined, '2019-12-24', []],
  ['穗番环罚〔2019〕156号', [FINE], '80000.00', '2019-12-05', '2019-12-11', ['NOT_A_PENALTY 责令改正']],
  ['惠环罚决字〔2019〕第045号', [FINE], '30000.00', undefined, '2019-11-11', []],
  ['穗番环罚〔2019〕67号', [FINE], '80000.00', '2019-09-24', '2019-10-14', ['NOT_A_PENALTY 责令改正']],
  ['济环责改〔2019〕47号', [], undefined, undefined, '2019-03-12', ['NOT_A_PENALTY 责令改正']],
  ['三环罚〔2017〕131号', [FINE, STOP_BUSINESS], '20000.00', undefined, '2018-11-05', []],
  ['三环罚〔2017〕140号', [FINE], '50000.00', undefined, '2018-11-05', ['NOT_A_PENALTY 责令改正']],
  ['三环罚〔2017〕147号', [FINE], '50000.00', undefined, '2018-10-31', []],
  [undefined, [FINE], '30000.00', undefined, '2018-09-17', ['NOT_A_PENALTY 责令改正', 'MISSING']],
  ['楚环禄罚字〔2025〕1号', [], undefined, undefined, '2025-03-19', ['KIND_UNREADABLE 行政处罚']],
];

describe('the published sample', () => {
  it('gives a report for each of its 46 records, in order', () => {
    expect(records.map(({ row }) => row)).toEqual(Array.from({ length: 46 }, (_, index) => index + 1));
    const count = (domain: DomainCode): number => records.filter((record) => record.domain === domain).length;
    expect(Object.fromEntries(Object.values(DomainCode).map((domain) => [domain, count(domain)])))
      .toEqual({ MARKET: 25, ENVIRONMENT: 11, CULTURE: 3, URBAN: 3, AGRICULTURE: 2, TRANSPORT: 2 });
  });

  it.each(environment.map((row, index) => [index, row] as const))('says in environment record %i what the source says', (index, [number, kinds, fine, decidedOn, publishedOn, issues]) => {
    const record = records.filter(({ domain }) => domain === DomainCode.ENVIRONMENT)[index]!;
    const decision = decisionOf(record);
    expect([decision.decisionNumber, decision.kinds, decision.fineAmount, decision.decidedOn, decision.publishedOn, codesOf(record)])
      .toEqual([number, kinds, fine, decidedOn, publishedOn, issues]);
    expect(decision.confiscatedGainsAmount).toBeUndefined();
    expect(decision.content).toBe(issues.includes('NOT_A_PENALTY 责令改正') ? '责令改正' : undefined);
    expect(record.report).toMatchObject({ status: CaseStatus.DECIDED, parties: [{ role: PartyRole.PUNISHED, kind: PartyKind.LEGAL_PERSON }], steps: [] });
  });

  it('keeps the organ, the party, the basis and the source of a record that states them all', () => {
    const { report, domain } = records.find((record) => decisionOf(record).decisionNumber === '楚环禄罚字〔2025〕1号')!;
    expect(domain).toBe(DomainCode.ENVIRONMENT);
    expect(report).toMatchObject({
      sourceKey: '楚雄彝族自治州生态环境局 楚环禄罚字〔2025〕1号',
      organName: '楚雄彝族自治州生态环境局',
      violation: '未按排污许可证开展自行监测',
      violationFacts: '园区污水处理厂2023年10月至12月未按许可证频次自行监测,未公开2024年1至3月监测数据',
      parties: [{ name: '云南禄丰产业园区管理委员会', unifiedSocialCreditCode: '11532331797206718E' }],
      decisions: [{ basis: [{ lawName: '排污许可管理条例' }], publishedAtUrl: 'http://hbj.cxz.gov.cn/info/egovinfo/1001/sthjj/xxgknr/1153230001516792XM-/2025-0319001.htm' }],
    });
    expect(report.caseOpenedAt).toBeUndefined();
  });

  it('keys a record by organ and number, and one without number by its digest', () => {
    const keys = records.map(({ report }) => report.sourceKey);
    expect(new Set(keys).size).toBe(46);
    expect(keys[26]).toBe('德惠市环境保护局 德环罚字〔2019〕0013号');
    expect(records.filter(({ report, rawDigest }) => report.sourceKey === `digest:${rawDigest}`).map(({ row }) => row)).toEqual([35]);
  });

  it('leaves out a name that the source hides, so that the record names no party', () => {
    const hidden = records.filter(({ report }) => report.parties[0]!.name === '');
    expect(hidden).toHaveLength(25);
    expect(hidden.every((record) => issuesOf(record).some(([field, code]) => field === 'parties[0].name' && code === 'PARTY_HIDDEN'))).toBe(true);
    expect(hidden.map((record) => table[record.row]![1])).toEqual([...Array.from({ length: 24 }, () => '(来源已隐去)'), '(自然人,已隐去)']);
  });

  it('leaves a fine empty where amounts do not say which is the fine', () => {
    const record = records[3]!;
    expect(decisionOf(record)).toMatchObject({ kinds: [FINE, CONFISCATE_GAINS], content: '文书中出现的金额（元）：493702.42;493702.42' });
    expect(decisionOf(record).fineAmount).toBeUndefined();
    expect(issuesOf(record)).toContainEqual(['decisions[0].fineAmount', 'AMOUNT_UNASSIGNED', '493702.42;493702.42']);
  });

  it('enters each deciding organ once, with nothing known but name and domains', () => {
    const entries = counterpartiesOf(records);
    expect(entries.map(({ name }) => name)).toEqual([...new Set(records.map(({ report }) => report.organName))]);
    expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
    expect(entries.find(({ name }) => name === '广州市生态环境局')).toEqual({
      code: expect.stringMatching(/^WL-[0-9a-f]{12}$/), name: '广州市生态环境局', kind: OrganKind.ENFORCEMENT_AGENCY, level: null,
      domains: [DomainCode.ENVIRONMENT], divisionCode: null, origin: OrganOrigin.COUNTERPARTY,
    });
    expect(counterpartiesOf([read({ 领域: '生态环境' }), read({ 领域: '城市管理' }), read({ 领域: '' }), read({ 处罚机关: '' })]).map(({ domains }) => domains))
      .toEqual([[DomainCode.ENVIRONMENT, DomainCode.URBAN]]);
  });
});

describe('cells', () => {
  it('finds nothing to say about a whole record', () => {
    const record = read({});
    expect(record.report.readingIssues).toEqual([]);
    expect(decisionOf(record)).toEqual({
      decisionNumber: '并环罚字〔2026〕1号', kinds: [FINE], fineAmount: '20000.00', content: '罚款二万元', basis: [{ lawName: '大气污染防治法', article: '第一百零八条' }],
      decidedOn: '2026-01-05', publishedOn: '2026-01-07', publishedAtUrl: 'https://example.org/1',
    });
  });

  it.each([
    ['2020/1/2', '2020-01-02'], ['2020.1.2', '2020-01-02'], ['2020年1月2日', '2020-01-02'], ['2020-1-2', '2020-01-02'], ['２０２０年１月２日', '2020-01-02'],
    ['2023-01', undefined], ['2025', undefined], ['2019-02-29', undefined], ['2020/1.2', undefined], ['2020年13月1日', undefined],
  ])('reads the day %s as %s', (written, day) => {
    const record = read({ 处罚决定日期: written, 公示日期: written });
    expect([decisionOf(record).decidedOn, decisionOf(record).publishedOn]).toEqual([day, day]);
    expect(issuesOf(record)).toEqual(day ? [] : [['decisions[0].decidedOn', 'UNREADABLE', written], ['decisions[0].publishedOn', 'UNREADABLE', written]]);
  });

  it.each<[string, PenaltyKind[], string[]]>([
    ['警告;罚款', [WARNING, FINE], []],
    ['罚款、罚款', [FINE], []],
    ['罚款、没收非法财物', [FINE, CONFISCATE_GOODS], []],
    ['罚款；没收违法所得，没收非法财物/吊销许可证', [FINE, CONFISCATE_GAINS, CONFISCATE_GOODS, REVOKE_LICENCE], []],
    ['暂扣许可证件 责令停产停业', [SUSPEND_LICENCE, STOP_BUSINESS], []],
    ['停产停业 停止运营', [STOP_BUSINESS], []],
    ['通报批评、降低资质等级、限制开展生产经营活动、责令关闭、限制从业、行政拘留',
      [PenaltyKind.PUBLIC_CRITICISM, PenaltyKind.DOWNGRADE_QUALIFICATION, PenaltyKind.RESTRICT_BUSINESS, PenaltyKind.CLOSE_BUSINESS, PenaltyKind.RESTRICT_PRACTICE, PenaltyKind.DETENTION], []],
    ['其他', [OTHER], []],
    ['吊销资质认定证书', [REVOKE_LICENCE], []],
    ['罚款、没收', [FINE], ['KIND_UNREADABLE 没收']],
    ['停业/撤销资质', [STOP_BUSINESS], ['KIND_UNREADABLE 撤销资质']],
    ['罚款;没收违法所得、没收非法财物', [FINE], ['KIND_UNREADABLE 没收违法所得、没收非法财物']],
    ['暂扣或者吊销许可证、执照', [], ['KIND_UNREADABLE 暂扣或者吊销许可证、执照']],
    ['吊销或者暂扣许可证', [], ['KIND_UNREADABLE 吊销或者暂扣许可证']],
    ['责令限期改正、加处罚款', [], ['NOT_A_PENALTY 责令限期改正', 'NOT_A_PENALTY 加处罚款']],
    ['', [], []],
  ])('reads the kinds of “%s”', (written, kinds, issues) => {
    const record = read({ 处罚类别: written });
    expect([decisionOf(record).kinds, codesOf(record)]).toEqual([kinds, issues]);
  });

  it('keeps an order that is no penalty in the content, once', () => {
    expect(decisionOf(read({ 处罚类别: '罚款、责令改正' })).content).toBe('罚款二万元\n责令改正');
    expect(decisionOf(read({ 处罚类别: '罚款、责令改正', 处罚内容: '责令改正，并处罚款' })).content).toBe('责令改正，并处罚款');
  });

  it('keeps other amounts in the content beside a stated fine, without a gap', () => {
    const record = read({ '文书中出现的金额(元)': '20000;5000' });
    expect([decisionOf(record).fineAmount, decisionOf(record).content, codesOf(record)]).toEqual(['20000.00', '罚款二万元\n文书中出现的金额（元）：20000;5000', []]);
  });

  it.each([['27.4274', '274274.00'], ['0', '0.00'], ['0.1', '1000.00'], ['1,000', '10000000.00'], ['0.0000001', undefined], ['二万', undefined], ['-1', undefined]])('reads %s 万元 as %s 元', (written, yuan) => {
    const record = read({ '罚款金额(万元)': written, '没收违法所得(万元)': written });
    expect([decisionOf(record).fineAmount, decisionOf(record).confiscatedGainsAmount]).toEqual([yuan, yuan]);
    expect(codesOf(record)).toEqual(yuan ? [] : [`UNREADABLE ${written}`, `UNREADABLE ${written}`]);
  });

  it.each<[string, object[], string[]]>([
    ['食品安全法;广东省食品安全条例', [{ lawName: '食品安全法' }, { lawName: '广东省食品安全条例' }], []],
    ['互联网上网服务营业场所管理条例第21条、第23条', [{ lawName: '互联网上网服务营业场所管理条例', article: '第21条' }, { lawName: '互联网上网服务营业场所管理条例', article: '第23条' }], []],
    ['城市建筑垃圾管理规定第20条第(三)项', [{ lawName: '城市建筑垃圾管理规定', article: '第20条第(三)项' }], []],
    ['食品安全法第122条第1款、第2款', [{ lawName: '食品安全法', article: '第122条第1款、第2款' }], []],
    ['《甲、乙管理办法》（国务院令第1号）第三条；价格法', [{ lawName: '甲、乙管理办法', documentNumber: '国务院令第1号', article: '第三条' }, { lawName: '价格法' }], []],
    ['第23条', [], ['UNREADABLE 第23条']],
    ['', [], ['MISSING']],
  ])('takes the basis “%s” apart', (written, basis, issues) => {
    const record = read({ 处罚依据: written });
    expect([decisionOf(record).basis, codesOf(record)]).toEqual([basis, issues]);
  });

  it.each([
    ['个体工商户', PartyKind.SOLE_TRADER, []], ['自然人', PartyKind.NATURAL_PERSON, []], ['法人或非法人组织', PartyKind.LEGAL_PERSON, []], ['机关', PartyKind.LEGAL_PERSON, []],
    ['企业', PartyKind.LEGAL_PERSON, ['UNREADABLE 企业']], ['', PartyKind.LEGAL_PERSON, ['MISSING']],
  ])('takes a party of the class “%s” for %s', (written, kind, issues) => {
    const record = read({ 行政相对人类别: written });
    expect([record.report.parties[0]!.kind, codesOf(record)]).toEqual([kind, issues]);
  });

  it('leaves empty cells out and does not name the gaps that judging names', () => {
    const record = read({ 行政处罚决定书文号: '', 处罚决定日期: '', 公示日期: ' ', 统一社会信用代码: '', 处罚机关: '', 行政相对人名称: '', 领域: '海关' });
    expect(record.report.readingIssues).toEqual([]);
    expect([record.domain, record.report.organName, record.report.parties[0]!.name]).toEqual([null, undefined, '']);
    expect(decisionOf(record)).toMatchObject({ decisionNumber: undefined, decidedOn: undefined, publishedOn: undefined });
  });
});

describe('the file', () => {
  it('may begin with a byte order mark, be a string, spell a header in full width and carry more columns', () => {
    const wide = table.map((row, index) => [...row.map((cell) => (index === 0 ? ` ${cell.replace('(', '（').replace(')', '）')}` : cell)), index === 0 ? '备注' : '甲']);
    expect(readPublishedRecords(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), sample]))).toEqual(records);
    expect(readPublishedRecords(`\uFEFF${sample.toString('utf8')}`)).toEqual(records);
    expect(readPublishedRecords(csvOf(wide))).toEqual(records);
  });

  it('is refused whole when a required column is missing, by its name', () => {
    for (const column of ['罚款金额(万元)', '处罚机关']) {
      const without = table.map((row) => row.filter((_, index) => header[index] !== column));
      expect(() => readPublishedRecords(csvOf(without))).toThrow(Complaint);
      expect(() => readPublishedRecords(csvOf(without))).toThrow(`缺少列“${column}”`);
    }
    expect(() => readPublishedRecords('')).toThrow('缺少列“行政相对人名称”“行政相对人类别”');
  });

  it.each([
    ['a column twice', csvOf(table.map((row) => [...row, row[15]!])), '“处罚机关”出现不止一次'],
    ['a short row', `${header.join(',')}\n生态环境,某某公司`, '第 2 行附近'],
    ['an open quote', `${header.join(',')}\n"生态环境`, '引号没有成对'],
    ['another encoding', Buffer.from([0xc1, 0xec, 0xd3, 0xf2]), '不是 UTF-8 编码'],
  ])('is refused in one sentence for %s', (_, file, sentence) => {
    expect(() => readPublishedRecords(file)).toThrow(Complaint);
    expect(() => readPublishedRecords(file)).toThrow(sentence);
  });

  it('says the same in whatever order its columns stand', () => {
    const indices = header.map((_, index) => index);
    fc.assert(fc.property(fc.shuffledSubarray(indices, { minLength: indices.length }), (order) => {
      expect(readPublishedRecords(csvOf(table.map((row) => order.map((index) => row[index]!))))).toEqual(records);
    }), { numRuns: 20 });
  });

  it('says the same without the columns that only collected files add, where they are empty', () => {
    const rest = Object.entries(whole).filter(([column]) => !['领域', '文书中出现的金额(元)', '来源网址'].includes(column));
    expect(readPublishedRecords(csvOf([rest.map(([column]) => column), rest.map(([, cell]) => cell)]))).toEqual([read({ 领域: '', 来源网址: '' })]);
  });

  it('gives a changed cell another digest, and another key only to a record without number', () => {
    fc.assert(fc.property(fc.constantFrom(...header), fc.stringMatching(/^[甲-龥]{1,8}$/), fc.boolean(), (column, added, isNumbered) => {
      const before = isNumbered ? whole : { ...whole, 行政处罚决定书文号: '' };
      const [old, changed] = [read(before), read({ ...before, [column]: `${before[column]!}${added}` })];
      expect(changed.rawDigest).not.toBe(old.rawDigest);
      const isKeyed = !isNumbered || ['处罚机关', '行政处罚决定书文号'].includes(column);
      expect(changed.report.sourceKey !== old.report.sourceKey).toBe(isKeyed);
    }));
  });

  it('keeps the key of a record whose number is spelled another way', () => {
    expect(read({ 行政处罚决定书文号: '并环罚字［2026］ 1号' }).report.sourceKey).toBe(read({}).report.sourceKey);
  });

  it('reads any text in any cell without throwing', () => {
    fc.assert(fc.property(fc.tuple(...header.map(() => fc.string({ unit: 'grapheme', maxLength: 12 }))), (cells) => {
      fc.pre(cells.some((cell) => cell.trim() !== ''));
      expect(readPublishedRecords(csvOf([header, cells]))).toHaveLength(1);
    }));
  });
});
