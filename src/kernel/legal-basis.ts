import { withoutBlanks } from './characters.js';
import { chineseNumeral, readNumeral } from './chinese-numeral.js';
import type { CivilDay } from './civil-day.js';
import { accepted, flaw, rejected, type Reading } from './reading.js';

/** A place in an instrument: 条, 款, 项. */
export interface Provision {
  /** Digits, with the branch after a dash: "85", "133-1" for 第一百三十三条之一. */
  article: string;
  paragraph?: number;
  item?: number;
}

/** 法律依据: a provision of a law, never a bare string. */
export interface LegalBasis extends Provision {
  lawName: string;
  docNumber?: string;
  /** The day of the version that is cited: adopted, or last amended. */
  versionDate?: CivilDay;
}

const ARTICLE_CODE = /^(?<article>\d{1,4})(?:-(?<branch>\d{1,2}))?$/;
const ARTICLE_WORDS = /^第(?<article>[^第条]+)条(?:之(?<branch>[^第]+))?(?:第(?<paragraph>[^第款]+)款)?(?:第\(?(?<item>[^第项()]+)\)?项)?$/;
const BASIS = /^(?:《(?<title>[^《》]+)》|(?<name>[^《》第]+?))(?:[（(](?<docNumber>[^（）()]+号)[）)])?(?<place>第.+条.*)$/;

/** 《行政执法机关移送涉嫌犯罪案件的规定》 (国务院令第310号, as amended on 7 August 2020), by article and paragraph. */
export function order310(article: number, paragraph?: number): LegalBasis {
  return {
    lawName: '行政执法机关移送涉嫌犯罪案件的规定',
    docNumber: '国务院令第310号',
    article: String(article),
    ...(paragraph !== undefined && { paragraph }),
    versionDate: '2020-08-07',
  };
}

/** The basis as it is cited: 《行政处罚法》第八十五条第二款第三项; throws RangeError when it names no article. */
export function citeBasis(basis: LegalBasis): string {
  const document = basis.docNumber === undefined ? '' : `（${basis.docNumber}）`;
  return `《${basis.lawName}》${document}${citeProvision(basis)}`;
}

/** Reads 第八十五条第二款第（三）项, 第85条 or the code 133-1. Flaws: EMPTY, FORM, NUMERAL. */
export function readArticle(raw: string): Reading<Provision> {
  const text = withoutBlanks(raw);
  if (text === '') return rejected(flaw('EMPTY', '未填写条款，请补填，如“第八十五条第二款”。'));
  const parts = (ARTICLE_CODE.exec(text) ?? ARTICLE_WORDS.exec(text))?.groups;
  if (parts === undefined) return rejected(flaw('FORM', `“${text}”不是一处条款，请写到条、款、项，如“第八十五条第二款第三项”，每处一填。`));

  const named = [parts.article, parts.branch, parts.paragraph, parts.item];
  const unread = named.find((part) => part !== undefined && readNumeral(part) === undefined);
  if (unread !== undefined) return rejected(flaw('NUMERAL', `“${text}”中的“${unread}”不是条款的序数，请改正，如“八十五”或“85”。`));
  return accepted(provisionOf(named.map((part) => (part === undefined ? undefined : readNumeral(part)))));
}

/** Reads one citation, 《行政处罚法》第八十五条 or 食品安全法第122条第1款. Flaws: EMPTY, FORM, NUMERAL. */
export function readBasis(raw: string): Reading<LegalBasis> {
  const text = raw.trim();
  if (text === '') return rejected(flaw('EMPTY', '未填写法律依据，请补填，如“《行政处罚法》第八十五条”。'));
  const { title, name, docNumber, place } = BASIS.exec(text)?.groups ?? {};
  const lawName = title ?? name;
  if (lawName === undefined || place === undefined) {
    return rejected(flaw('FORM', `“${text}”没有写明法律名称和条款，请补全，如“《行政处罚法》第八十五条”。`));
  }
  const provision = readArticle(place);
  if (!provision.ok) return provision;
  return accepted({ lawName: lawName.trim(), ...(docNumber !== undefined && { docNumber }), ...provision.value });
}

function citeProvision({ article, paragraph, item }: Provision): string {
  const { article: number = '', branch } = ARTICLE_CODE.exec(article)?.groups ?? {};
  return [
    `第${chineseNumeral(Number(number))}条`,
    branch === undefined ? '' : `之${chineseNumeral(Number(branch))}`,
    paragraph === undefined ? '' : `第${chineseNumeral(paragraph)}款`,
    item === undefined ? '' : `第${chineseNumeral(item)}项`,
  ].join('');
}

function provisionOf([article, branch, paragraph, item]: (number | undefined)[]): Provision {
  return {
    article: [article, branch].filter((part) => part !== undefined).join('-'),
    ...(paragraph !== undefined && { paragraph }),
    ...(item !== undefined && { item }),
  };
}
