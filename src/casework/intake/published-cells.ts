import { formatMoney, fromWanYuan, isCivilDay, type CivilDay } from '../../kernel/index.js';
import type { LegalBasisCited } from '../case/index.js';
import { issue, type Issue } from './issue.js';

/** What a cell of a published record says, and what could not be read in it; an empty cell says nothing and is no issue here. */
export interface CellRead<T> { readonly value: T; readonly issues: readonly Issue[] }

/** Where a cell goes, and what people call it. */
export interface CellPlace { readonly field: string; readonly title: string }

const dayParts = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;

/** Reads a whole day: 2020-01-02, 2020/1/2, 2020.1.2, 2020年1月2日. A month, a year or a day that does not exist is UNREADABLE. */
export function readDayCell(cell: string, { field, title }: CellPlace): CellRead<CivilDay | undefined> {
  if (cell === '') return { value: undefined, issues: [] };
  const parts = dayParts.exec(cell.normalize('NFKC'))?.slice(1).filter(Boolean);
  const day = parts?.map((part) => part.padStart(2, '0')).join('-');
  if (day !== undefined && isCivilDay(day)) return { value: day, issues: [] };
  return { value: undefined, issues: [issue(field, 'UNREADABLE', `${title}“${cell}”不是日历上一个完整的日期，未入库；请对照文书补填年月日`, cell)] };
}

/** Reads an amount in 万元 as 元 with two decimals, never rounding; what is no amount is UNREADABLE. */
export function readWanYuanCell(cell: string, { field, title }: CellPlace): CellRead<string | undefined> {
  if (cell === '') return { value: undefined, issues: [] };
  const reading = fromWanYuan(cell);
  if (reading.ok) return { value: formatMoney(reading.value), issues: [] };
  return { value: undefined, issues: reading.flaws.map(({ message }) => issue(field, 'UNREADABLE', `${title}未入库：${message}`, cell)) };
}

/** Separators between provisions, except inside the title of one law. */
const provisions = /(?:《[^》]*》|[^《;；、])+/g;
const ordinal = String.raw`第[(（]?[\d０-９零〇一二三四五六七八九十百千]+[)）]?`;
const withArticle = new RegExp(`^(?<law>.*?)(?<article>${ordinal}条.*)?$`, 's');
const belowArticle = new RegExp(`^${ordinal}[款项目]`);
const titled = /^《(?<title>.+)》(?:[（(](?<documentNumber>[^（）()]+号)[）)])?$/;

/** Reads 处罚依据: laws as written, each with the article it is cited by; 第23条 alone belongs to the law before it, 第2款 to the article. */
export function readBasisCell(cell: string): CellRead<LegalBasisCited[]> {
  const basis: LegalBasisCited[] = [];
  const issues: Issue[] = [];
  for (const written of (cell.match(provisions) ?? []).map((part) => part.trim()).filter((part) => part !== '')) {
    const last = basis.at(-1);
    const { law = '', article } = withArticle.exec(written)?.groups ?? {};
    if (last?.article !== undefined && belowArticle.test(written)) basis[basis.length - 1] = { ...last, article: `${last.article}、${written}` };
    else if (law !== '' && !belowArticle.test(written)) basis.push({ ...lawOf(law.trim()), ...(article !== undefined && { article }) });
    else if (last && article !== undefined) basis.push({ ...last, article });
    else issues.push(issue('decisions[0].basis', 'UNREADABLE', `处罚依据“${written}”没有写明法律名称，未入库；请对照决定书补填`, written));
  }
  return { value: basis, issues };
}

function lawOf(written: string): LegalBasisCited {
  const { title, documentNumber } = titled.exec(written)?.groups ?? {};
  return { lawName: title ?? written, ...(documentNumber !== undefined && { documentNumber }) };
}
