import type { DomainCode } from '../../registry/organ/index.js';
import { crimes } from '../crime/index.js';
import { circumstanceWords, type Circumstance } from './report-circumstances.js';
import { plain, type Stating, type Vocabulary } from './vocabulary.js';

/** What a circumstance says: facts, and crimes or rows that are thought of. */
export interface CircumstanceRead { readonly states: readonly Stating[]; readonly named: readonly string[] }

const nothing: CircumstanceRead = { states: [], named: [] };
const byWord: ReadonlyMap<string, Circumstance> = new Map(circumstanceWords.flatMap((one) => one.words.split(' ').map((word) => [plain(word), one] as const)));
const crimeNames = crimes.map(({ code, name }) => ({ code, name: plain(name).replace(/罪$/, '') }));

/** 未使用暗管, 非禁渔期: what a sentence denies just before a name. */
const denied = /(?:未|没有|并非|非|不是|不在|不属于|不构成|不存在|不涉及|排除|无|距)\p{Script=Han}{0,2}$/u;
/** 禁渔期外, 禁渔期结束后: and just after it. */
const deniedAfter = /^(?:以外|之外|外|结束|届满|解除)/u;

/** 情形: reads a circumstance by its name, by what reports call it, or out of a sentence. */
export class Circumstances {
  /** Names that are looked for in sentences, the longest first. */
  private readonly sought: readonly string[];

  constructor(private readonly vocabulary: Vocabulary) {
    const words = [...vocabulary.names.map(plain).filter((name) => name.length > 2 && /^\p{Script=Han}+$/u.test(name)), ...byWord.keys(), ...crimeNames.map(({ name }) => name)];
    this.sought = [...new Set(words)].toSorted((one, other) => other.length - one.length);
  }

  /** What the text says; nothing where no name of a circumstance is in it. */
  read(text: string, domain: DomainCode): CircumstanceRead {
    const whole = this.named(text, domain);
    if (whole !== nothing) return whole;
    const found = this.namesIn(plain(text)).map((name) => this.named(name, domain));
    if (found.length > 0) return { states: found.flatMap(({ states }) => states), named: found.flatMap(({ named }) => named) };
    const states = this.vocabulary.holding(text, domain);
    return states.length > 0 ? { states, named: [] } : nothing;
  }

  private named(text: string, domain: DomainCode): CircumstanceRead {
    const word = plain(text);
    const listed = byWord.get(/^hw\d\d/.test(word) ? '危险废物' : word);
    const crime = crimes.find(({ code }) => code === text.trim())?.code ?? crimeOf(word);
    const named = [...(listed?.named ?? []), ...(crime === null ? [] : [crime]), ...(/^[A-Z]+\d[\w.-]*$/.test(text) ? [text] : [])];
    const states = listed?.states === undefined ? this.vocabulary.stating(text, domain) : this.vocabulary.statingOf(listed.states, domain);
    return states.length === 0 && named.length === 0 ? nothing : { states, named };
  }

  /** Names that stand in a sentence, none within another, and none that it denies. */
  private namesIn(sentence: string): readonly string[] {
    let rest = sentence;
    const found: string[] = [];
    for (const name of this.sought) {
      const at = rest.indexOf(name);
      if (at < 0 || rest.length === name.length) continue;
      if (!denied.test(rest.slice(Math.max(0, at - 6), at)) && !deniedAfter.test(rest.slice(at + name.length))) found.push(name);
      rest = `${rest.slice(0, at)}${'□'.repeat(name.length)}${rest.slice(at + name.length)}`;
    }
    return found;
  }
}

/** The crime of this name; 伪造国家机关证件罪 is one of those that the name of its article holds. */
function crimeOf(word: string): string | null {
  const sought = word.replace(/^涉嫌/, '').replace(/罪$/, '');
  const exact = crimeNames.find(({ name }) => name === sought);
  if (exact || !word.endsWith('罪')) return exact?.code ?? null;
  const holding = crimeNames.filter(({ name }) => isWithin(sought, name));
  return holding.length === 1 ? holding[0]!.code : null;
}

/** Whether the letters of one stand in the other, in order. */
function isWithin(one: string, other: string): boolean {
  let at = 0;
  for (const letter of other) if (letter === one[at]) at += 1;
  return at === one.length;
}
