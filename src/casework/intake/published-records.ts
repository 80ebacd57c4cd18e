import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { nameKey, normaliseDocumentNumber } from '../../kernel/index.js';
import { complain } from '../../platform/complaint.js';
import { DomainCode, OrganKind, OrganOrigin, type OrganEntry } from '../../registry/organ/index.js';
import { PartyKind } from '../../registry/party/index.js';
import { CaseStatus, PartyRole, PenaltyKind } from '../case/index.js';
import { digestOf } from './body.js';
import type { DecisionReport, PartyReport, Report } from './case-report.js';
import { issue, type Issue } from './issue.js';
import { readPenaltyWords } from './penalty-kind-words.js';
import { readBasisCell, readDayCell, readWanYuanCell } from './published-cells.js';

/** Columns in the manner of 双公示; a file without one of them would lose what it says unseen, so it is refused whole. */
const required = [
  '行政相对人名称', '行政相对人类别', '统一社会信用代码', '行政处罚决定书文号', '违法行为类型', '违法事实', '处罚依据', '处罚类别', '处罚内容',
  '罚款金额(万元)', '没收违法所得(万元)', '处罚决定日期', '公示日期', '处罚机关',
] as const;
/** Columns that collected files add. */
const optional = ['领域', '文书中出现的金额(元)', '来源网址'] as const;

const columns = [...required, ...optional];
type Row = Readonly<Record<(typeof columns)[number], string>>;

/** A published record as a report of a case, with what the file says beside it. */
export interface PublishedRecord {
  /** Null where 领域 is empty or none of the six. */
  readonly domain: DomainCode | null;
  /** Place among the records below the header, from 1. */
  readonly row: number;
  readonly report: Report;
  /** SHA-256 of what the row says in the columns of the profile, in whatever order they stand. */
  readonly rawDigest: string;
}

const domainsByName: ReadonlyMap<string, DomainCode> = new Map([
  ['市场监管', DomainCode.MARKET], ['生态环境', DomainCode.ENVIRONMENT], ['交通运输', DomainCode.TRANSPORT], ['文化市场', DomainCode.CULTURE],
  ['农业', DomainCode.AGRICULTURE], ['农业农村', DomainCode.AGRICULTURE], ['城市管理', DomainCode.URBAN],
]);

const partyKinds: ReadonlyMap<string, PartyKind> = new Map([
  ['法人及非法人组织', PartyKind.LEGAL_PERSON], ['法人或非法人组织', PartyKind.LEGAL_PERSON], ['机关', PartyKind.LEGAL_PERSON],
  ['个体工商户', PartyKind.SOLE_TRADER], ['自然人', PartyKind.NATURAL_PERSON],
]);

/** What stands for a name that the publisher left out, brackets of any kind. */
const hiddenName = /^\(.*隐去\)$/;

/**
 * Reads a CSV file of published penalty records (UTF-8, columns matched by name, in any order) by the one fixed profile; every record gives a report,
 * and what cannot be read in it becomes an issue. A `Complaint` where the file is no such table, naming the columns that are missing or stand twice.
 */
export function readPublishedRecords(csv: Buffer | string): PublishedRecord[] {
  const [header = [], ...records] = parsed(textOf(csv));
  const places = placesOf(header);
  return records.map((record, index) => {
    const row = Object.fromEntries(columns.map((column) => [column, record[places.get(column) ?? -1]?.trim() ?? ''])) as Row;
    const rawDigest = digestOf(Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')));
    return { domain: domainsByName.get(row.领域) ?? null, row: index + 1, report: reportOf(row, rawDigest), rawDigest };
  });
}

/** 往来机关: the organs that the records name, one entry for each name, with the domains they were seen in. */
export function counterpartiesOf(records: readonly PublishedRecord[]): OrganEntry[] {
  const domainsOf = new Map<string, Set<DomainCode>>();
  for (const { domain, report: { organName } } of records) {
    if (organName === undefined) continue;
    const domains = domainsOf.get(organName) ?? new Set();
    if (domain) domains.add(domain);
    domainsOf.set(organName, domains);
  }
  return [...domainsOf].map(([name, domains]) => ({
    code: `WL-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`,
    name, kind: OrganKind.ENFORCEMENT_AGENCY, level: null, domains: [...domains], divisionCode: null, origin: OrganOrigin.COUNTERPARTY,
  }));
}

function textOf(csv: Buffer | string): string {
  if (typeof csv === 'string') return csv;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(csv);
  } catch {
    return complain('文件不是 UTF-8 编码，无法导入；请另存为“CSV UTF-8”后重试', 'The file is not UTF-8; save it as “CSV UTF-8” and try again.');
  }
}

function parsed(text: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, skip_records_with_empty_values: true });
  } catch (error) {
    const { lines } = error as { lines?: number };
    const [where, at] = lines === undefined ? ['', ''] : [`第 ${lines} 行附近`, ` near line ${lines}`];
    return complain(
      `文件不是完整的 CSV 表：${where}的列数与表头不同，或引号没有成对；请改正后重试`,
      `The file is not a whole CSV table:${at} the number of cells differs from the header, or a quote is left open; mend it and try again.`,
    );
  }
}

/** Where each column of the profile stands; brackets and letters of either width are the same. */
function placesOf(header: readonly string[]): ReadonlyMap<string, number> {
  const names = header.map(nameKey);
  const missing = required.filter((column) => !names.includes(nameKey(column)));
  if (missing.length > 0) {
    complain(`文件缺少列“${missing.join('”“')}”；请补上这些列（没有内容的可留空）后重试`, `The file lacks the columns ${missing.join(', ')}; add them, empty where nothing is known, and try again.`);
  }
  const places = new Map(columns.map((column) => [column, names.indexOf(nameKey(column))]));
  const twice = columns.filter((column) => names.lastIndexOf(nameKey(column)) !== places.get(column));
  if (twice.length > 0) complain(`文件中列“${twice.join('”“')}”出现不止一次；请只留一列后重试`, `The columns ${twice.join(', ')} stand more than once; keep one of each and try again.`);
  return places;
}

const stated = (cell: string): string | undefined => (cell === '' ? undefined : cell);

function reportOf(row: Row, rawDigest: string): Report {
  const party = partyOf(row);
  const decision = decisionOf(row);
  const number = normaliseDocumentNumber(row.行政处罚决定书文号);
  return {
    sourceKey: row.处罚机关 !== '' && number !== '' ? `${row.处罚机关} ${number}` : `digest:${rawDigest}`,
    organName: stated(row.处罚机关),
    violation: stated(row.违法行为类型),
    violationFacts: stated(row.违法事实),
    status: CaseStatus.DECIDED,
    parties: [party.value],
    decisions: [decision.value],
    steps: [],
    readingIssues: [...party.issues, ...decision.issues],
  };
}

function partyOf(row: Row): { value: PartyReport; issues: Issue[] } {
  const written = row.行政相对人名称;
  const isHidden = hiddenName.test(nameKey(written));
  const kind = partyKinds.get(row.行政相对人类别);
  return {
    value: { role: PartyRole.PUNISHED, kind: kind ?? PartyKind.LEGAL_PERSON, name: isHidden ? '' : written, unifiedSocialCreditCode: stated(row.统一社会信用代码) },
    issues: [
      ...(isHidden ? [issue('parties[0].name', 'PARTY_HIDDEN', `来源隐去了行政相对人名称，只写作“${written}”；请取得原文书后补填名称`, written)] : []),
      ...(kind === undefined ? [kindIssue(row.行政相对人类别)] : []),
    ],
  };
}

function kindIssue(written: string): Issue {
  const [code, what] = written === '' ? ['MISSING', '未填行政相对人类别'] : ['UNREADABLE', `行政相对人类别“${written}”不在类别表内`];
  return issue('parties[0].kind', code, `${what}，暂按法人记载；请按“法人及非法人组织”“个体工商户”“自然人”之一填写`, stated(written));
}

function decisionOf(row: Row): { value: DecisionReport; issues: Issue[] } {
  const words = readPenaltyWords(row.处罚类别);
  const fine = readWanYuanCell(row['罚款金额(万元)'], { field: 'decisions[0].fineAmount', title: '罚款金额' });
  const gains = readWanYuanCell(row['没收违法所得(万元)'], { field: 'decisions[0].confiscatedGainsAmount', title: '没收违法所得' });
  const basis = readBasisCell(row.处罚依据);
  const decidedOn = readDayCell(row.处罚决定日期, { field: 'decisions[0].decidedOn', title: '处罚决定日期' });
  const publishedOn = readDayCell(row.公示日期, { field: 'decisions[0].publishedOn', title: '公示日期' });
  const amounts = row['文书中出现的金额(元)'];
  const content = [row.处罚内容, ...words.notPenalties.filter((word) => !row.处罚内容.includes(word)), ...(amounts === '' ? [] : [`文书中出现的金额（元）：${amounts}`])];
  const unassigned = amounts === '' || fine.value !== undefined ? [] : [
    issue('decisions[0].fineAmount', 'AMOUNT_UNASSIGNED', `文书中出现的金额（元）“${amounts}”未注明何者为罚款，未计入罚款金额，已记入处罚内容；请对照决定书补填罚款金额`, amounts),
  ];
  const missing = [
    ...(words.kinds.includes(PenaltyKind.FINE) && row['罚款金额(万元)'] === '' && amounts === ''
      ? [issue('decisions[0].fineAmount', 'MISSING', '处罚类别有罚款，没有写明罚款金额；请对照决定书补填')] : []),
    ...(row.处罚依据 === '' ? [issue('decisions[0].basis', 'MISSING', '未写明处罚依据；请对照决定书补填')] : []),
  ];
  return {
    value: {
      decisionNumber: stated(row.行政处罚决定书文号),
      kinds: words.kinds,
      fineAmount: fine.value,
      confiscatedGainsAmount: gains.value,
      content: stated(content.filter((part) => part !== '').join('\n')),
      basis: basis.value,
      decidedOn: decidedOn.value,
      publishedOn: publishedOn.value,
      publishedAtUrl: stated(row.来源网址),
    },
    issues: [...words.issues, ...fine.issues, ...gains.issues, ...unassigned, ...missing, ...basis.issues, ...decidedOn.issues, ...publishedOn.issues],
  };
}
