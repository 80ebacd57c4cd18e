import { canBind, citeBasis, countingRules, readArticle, termUnder, type Confidence, type Term, type WrittenUnit } from '../../kernel/index.js';
import { DomainCode } from '../../registry/organ/index.js';
import { ClockCase, ClockForce, ClockOwner, ClockStanding, type ClockLine } from './clock.codes.js';
import { sources, type Source, type SourceCode } from './instruments.js';

/** 一项期限: a length as its instrument writes it; several of one clock are alternatives, or an extension of what stands before. */
export interface ClockLength {
  readonly of: SourceCode;
  readonly length: number;
  readonly written: WrittenUnit;
  /** For which case it is, where there are several. */
  readonly when?: string;
  /** The case for which alone it stands: never the length that runs at first. */
  readonly only?: keyof typeof ClockCase;
  /** It is chosen by the police line, not by the field of its instrument. */
  readonly ofAnyField?: true;
  /** The document, or whose decision, without which it does not hold. */
  readonly approval?: string;
  readonly isExtension?: true;
}

/** The short name of an instrument, and the place in it where one is named. */
type Cited = SourceCode | `${SourceCode} ${string}`;

/** 期限登记的一行: a clock as it is written down. */
export interface ClockEntry {
  readonly id: string;
  readonly owners: readonly (keyof typeof ClockOwner)[];
  /** What starts it, in Chinese and in English. */
  readonly trigger: readonly [chinese: string, english: string];
  /** The limit in words, with every figure. */
  readonly limit: string;
  readonly terms?: readonly ClockLength[];
  readonly pauses?: string;
  readonly ends?: string;
  readonly breach?: string;
  readonly copies?: string;
  readonly note?: string;
  /** The short name of an instrument and the place in it: `310 5(2)`. The first gives the force where no length does. */
  readonly basis: readonly Cited[];
  /** The weakest of what the figures rest on. */
  readonly mark: Confidence;
  /** Why it is not counted. */
  readonly notLoaded?: string;
  /** Why it is only shown, though its text was read. */
  readonly advisory?: string;
}

/** A length with how it is counted; without `counted` no rule of counting is established for its instrument. */
export interface ClockTerm extends Omit<ClockLength, 'only' | 'ofAnyField'> {
  /** The field for which it stands; all, where there is none. */
  readonly domain: DomainCode | undefined;
  readonly only: ClockCase | undefined;
  readonly force: ClockForce;
  readonly counted: Term | undefined;
  /** What the text leaves open of its counting, and how it is read. */
  readonly reading: string | undefined;
}

/** 办案期限: a row of the register. */
export interface Clock extends Omit<ClockEntry, 'owners' | 'terms' | 'basis'> {
  readonly owners: readonly ClockOwner[];
  readonly line: ClockLine;
  readonly terms: readonly ClockTerm[];
  readonly basis: readonly string[];
  readonly force: ClockForce;
  readonly standing: ClockStanding;
  /** Why it is not LOADED. */
  readonly reason: string | undefined;
  readonly validFrom: string | undefined;
  readonly validTo: string | undefined;
}

const lengthIn = (written: WrittenUnit) => (of: SourceCode, length: number, when?: string): ClockLength => ({ of, length, written, ...(when !== undefined && { when }) });
export const hours = lengthIn('HOUR');
export const days = lengthIn('DAY');
export const workingDays = lengthIn('WORKING_DAY');
export const months = lengthIn('MONTH');
export const years = lengthIn('YEAR');

/** A length for one case only. */
export const only = (length: ClockLength, case_: keyof typeof ClockCase): ClockLength => ({ ...length, only: case_ });

/** A length that the police line chooses, whatever field its instrument was made for. */
export const ofAnyField = (length: ClockLength): ClockLength => ({ ...length, ofAnyField: true });

/** A length that holds only with this approval. */
export const approved = (length: ClockLength, approval: string): ClockLength => ({ ...length, approval });

/** A length that is added to the one before, on this decision where the text names one. */
export const extended = (length: ClockLength, approval?: string): ClockLength => ({ ...length, ...(approval !== undefined && { approval }), isExtension: true });

/** The row as it is served: how each length is counted, under which force, and whether it may bind (the weakest mark of a row governs). */
export function clockOf(line: ClockLine, entry: ClockEntry): Clock {
  const { owners, terms: lengths = [], basis, ...said } = entry;
  const terms = lengths.map((term) => termOf(term, entry));
  const first = terms[0]?.of ?? codeOf(basis[0]!);
  const source: Source = sources[first];
  const [standing, reason] = standingOf(entry, terms);
  return {
    ...said, line, owners: owners.map((owner) => ClockOwner[owner]), terms, basis: basis.map(citationOf), force: ClockForce[source.force], standing, reason,
    validFrom: source.validFrom, validTo: source.validTo,
  };
}

function termOf({ only: case_, ofAnyField: isOfAnyField, ...length }: ClockLength, entry: ClockEntry): ClockTerm {
  const { domain, force }: Source = sources[length.of];
  return { ...length, domain: domain && !isOfAnyField ? DomainCode[domain] : undefined, only: case_ && ClockCase[case_], force: ClockForce[force], ...countedOf(length, entry) };
}

const PLAIN = '条文写明“工作日”；起算日从一般规则（参照民法典第二百零一条），当日不计入。';

/** What the Transfer Provisions ask of the police is counted as criminal procedure is (刑事诉讼法第一百零五条). A length written 工作日 says itself what it is; those of the hub’s own are calendar days and plain hours. */
function countedOf({ of, length, written }: ClockLength, { owners }: ClockEntry): Pick<ClockTerm, 'counted' | 'reading'> {
  const { counts: own, force }: Source = sources[of];
  const counts = of === '310' && owners.includes('POLICE') ? 'CPL' : own;
  if (counts) return { counted: termUnder(counts, length, written), reading: countingRules.find(({ instrument }) => instrument === counts)?.reading };
  if (force !== 'PLATFORM' && written !== 'WORKING_DAY') return { counted: undefined, reading: undefined };
  return { counted: { length, unit: written === 'DAY' ? 'CALENDAR_DAY' : written, startExcluded: written !== 'HOUR', rollForward: false }, reading: force === 'PLATFORM' ? undefined : PLAIN };
}

/** 适用长度: the lengths of a clock in a case of this field: the one that runs at first (none where the text states none for it), and those by which it may be extended, in order. */
export function lengthsIn({ terms }: Pick<Clock, 'terms'>, domain: DomainCode): { readonly base: ClockTerm | undefined; readonly extensions: readonly ClockTerm[] } {
  const fitting = terms.filter((term) => term.only === undefined && (term.domain ?? domain) === domain);
  const [extensions, lengths] = [fitting.filter(({ isExtension }) => isExtension), fitting.filter(({ isExtension }) => !isExtension)];
  return { base: lengths.find((term) => term.domain) ?? lengths[0], extensions };
}

const unproven: Readonly<Record<Confidence, string>> = {
  V: '', Vq: '', M_HIGH: '所载期限有未核对原文的（可信度较高），核对前仅供参考', M_MED: '所载期限有未核对原文的（可信度中等），核对前仅供参考',
  M_LOW: '所载期限有未核对现行文本的，核对前仅供参考', D: '平台提示期限，非法定',
};

function standingOf(entry: ClockEntry, terms: readonly ClockTerm[]): [ClockStanding, string | undefined] {
  if (entry.notLoaded !== undefined) return [ClockStanding.NOT_LOADED, entry.notLoaded];
  if (!canBind(entry.mark)) return [ClockStanding.ADVISORY, unproven[entry.mark]];
  if (entry.advisory !== undefined) return [ClockStanding.ADVISORY, entry.advisory];
  const { uncounted }: Source = sources[terms[0]!.of];
  if (terms.every(({ counted }) => !counted)) return [ClockStanding.ADVISORY, `条文已核对，但${uncounted ?? '起算、顺延规则未核对'}，登记前仅供参考`];
  return [ClockStanding.LOADED, undefined];
}

const codeOf = (cited: Cited): SourceCode => cited.split(' ', 1)[0] as SourceCode;

/** A provision in full, as documents cite it. */
export function citationOf(cited: Cited): string {
  const { name: lawName, docNumber }: Source = sources[codeOf(cited)];
  const place = cited.slice(codeOf(cited).length + 1);
  const [, article, paragraph, item] = /^(\d+)(?:\((\d+)\))?(?:\((\d+)\))?$/.exec(place) ?? [];
  const read = article === undefined ? undefined : readArticle(article);
  if (!read?.ok) return `《${lawName}》${docNumber === undefined ? '' : `（${docNumber}）`}${place}`;
  return citeBasis({ lawName, ...(docNumber !== undefined && { docNumber }), ...read.value, ...(paragraph && { paragraph: Number(paragraph) }), ...(item && { item: Number(item) }) });
}
