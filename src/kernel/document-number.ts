import { plainDashes } from './characters.js';
import { accepted, flaw, rejected, type Flaw, type Reading } from './reading.js';

/** 文书文号 in its parts. It is unique only together with the organ that issued it. */
export interface DocumentNumber {
  /** As it was written. */
  raw: string;
  /** What uniqueness compares; see `normaliseDocumentNumber`. */
  normalised: string;
  /** 机关代字 and 文种, for a court its code and the type of case: 晋市监处罚, 晋0623刑初. */
  prefix: string;
  year: number;
  /** As written, so that 0088 and 88 stay apart; a letter before the digits belongs to it. */
  serial: string;
  /** What follows a dash after the serial number. */
  sub?: string;
  /** The office or series named between year and serial number: 广州办 in 粤市监罚〔2026〕广州办0423号. */
  suffix?: string;
}

const OPENING = /[〔﹝〖【[{(]/g;
const CLOSING = /[〕﹞〗】\]})]/g;
const YEAR = /\(((?:19|20)\d{2})\)/g;

const NAME = String.raw`(?:[\p{Script=Han}A-Za-z0-9]|\([\p{Script=Han}A-Za-z0-9]+\))+`;
const ENDING = String.raw`(?:-(?<sub>\d{1,4}))?号`;
const ORGAN_FIRST = new RegExp(
  String.raw`^(?=[^〔]{1,24}〔)(?<prefix>${NAME})〔(?<year>\d{4})〕(?<suffix>[\p{Script=Han}A-Za-z]{0,8}?)第?`
    + String.raw`(?<serial>(?:[A-Za-z]-?)?\d{1,8})${ENDING}$`,
  'u',
);
/** （2017）粤0512刑初2号: the way of the courts. */
const YEAR_FIRST = new RegExp(
  String.raw`^〔(?<year>\d{4})〕(?<prefix>[\p{Script=Han}\d]{0,23}\p{Script=Han})(?<serial>\d{1,8})${ENDING}$`,
  'u',
);

/** One spelling for all ways to write a number, also one that does not parse: half width, no blanks, the year in 〔〕, other brackets as (). */
export function normaliseDocumentNumber(raw: string): string {
  return plainDashes(raw).replace(OPENING, '(').replace(CLOSING, ')').replace(YEAR, '〔$1〕');
}

/**
 * Reads a 文书文号 in any of the spellings practice uses: 〔〕 or other brackets, with 第 or without, padded or not, court numbers.
 * Flaws: EMPTY, YEAR, ENDING, REMARK, PREFIX, SERIAL. A number that is refused is kept as written and compared by `normaliseDocumentNumber`.
 */
export function readDocumentNumber(raw: string): Reading<DocumentNumber> {
  const normalised = normaliseDocumentNumber(raw);
  const parts = (ORGAN_FIRST.exec(normalised) ?? YEAR_FIRST.exec(normalised))?.groups;
  if (parts === undefined) return rejected(whatIsWrong(raw.trim(), normalised));
  const { prefix = '', year, serial = '', sub, suffix } = parts;
  return accepted({
    raw, normalised, prefix, year: Number(year), serial, ...(sub && { sub }), ...(suffix && { suffix }),
  });
}

function whatIsWrong(written: string, normalised: string): Flaw {
  const example = '文号应如“晋市监处罚〔2026〕1号”。';
  if (normalised === '') return flaw('EMPTY', '未填写文书文号，请对照文书补填。');
  const [, beforeYear, afterYear] = /^(.*?)〔\d{4}〕(.*)$/u.exec(normalised) ?? [];
  if (beforeYear === undefined || afterYear === undefined) {
    return flaw('YEAR', `文号“${written}”中没有用括号标明的四位年份。${example}请对照文书补全。`);
  }
  if (!afterYear.includes('号')) return flaw('ENDING', `文号“${written}”没有以“号”结尾。${example}请对照文书补全。`);
  const remark = /号(.+)$/u.exec(afterYear)?.[1];
  if (remark !== undefined) return flaw('REMARK', `文号“${written}”之后还有“${remark}”。请只填本文书自己的文号，说明另填备注。`);
  if (!ORGAN_FIRST.test(`${beforeYear}〔2000〕1号`)) {
    return flaw('PREFIX', `文号“${written}”年份前的机关代字缺失或无法识别。${example}请对照文书改正。`);
  }
  return flaw('SERIAL', `文号“${written}”的序号“${afterYear}”无法识别。${example}请对照文书改正。`);
}
