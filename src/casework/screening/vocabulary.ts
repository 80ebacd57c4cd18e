import { flag, meaningsOf } from '../../platform/model/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import { factsOf, kindOf, type Domain, type FactFacts } from '../case/index.js';
import { nearestTo } from './nearest.js';
import { factWords } from './report-words.js';

interface Known { readonly fact: FactFacts; readonly domain: DomainCode }
interface Said { readonly known: Known; readonly code: string }

/** What a circumstance states of one fact. */
export interface Stating { readonly fact: FactFacts; readonly value: string }

/** A word without what writers leave out or put in: 有毒、有害 and 有毒有害. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s、，,；;。：:（）()“”"《》_-]/g, '');

/** 违法所得（污染环境） is called 违法所得 by most. */
const baseOf = (term: string): string => plain(term.replace(/（[^（）]*）/g, ''));

/** What is measured, without the words for its measure: 非法捕捞渔获物总重量 and 渔获物重量. */
const coreOf = (word: string): string => word.replace(/(?:总?数量|总?重量|总?金额|总?数额|总额|总量|总计|合计|总?价值|总?面积|总数|情况|数)$/, '');

/** What says nothing of the fact: 涉案, 累计. */
const unsaid = (word: string): string => word.replace(/^(?:涉案|违法|非法|累计|合计|共计|总|实际)+/, '');

/** 事实用语: every name under which a fact of any field may be asked about, and every value of a code table that names a circumstance. */
export class Vocabulary {
  private readonly byKey = new Map<string, Known[]>();
  private readonly byAlias = new Map<string, Known[]>();
  private readonly byTerm = new Map<string, Known[]>();
  private readonly byCore = new Map<string, Known[]>();
  private readonly byValue = new Map<string, Said[]>();
  /** What may be written for a fact, and for a circumstance. */
  private readonly keys: string[] = [];
  private readonly circumstances: string[] = [];
  private readonly conduct: string[] = [];

  constructor(domains: readonly Domain[]) {
    for (const { code: domain, facts } of domains) for (const fact of factsOf(facts)) this.learn({ fact, domain });
  }

  private learn(known: Known): void {
    const { fact } = known;
    const isFlag = kindOf(fact) === flag;
    add(this.byKey, fact.field, known);
    fact.keys.forEach((alias) => { add(this.byAlias, alias, known); });
    // 以次充好, 以假充真: what a yes means is also a name for it.
    const meant = isFlag ? /^([\p{Script=Han}、，；]+): /u.exec(fact.meaning)?.[1]?.split(/[、，；]|或者/) ?? [] : [];
    const called = factWords[fact.field]?.split(' ').map(plain) ?? [];
    for (const term of new Set([plain(fact.term), baseOf(fact.term), ...meant.map(plain), ...called])) {
      add(this.byTerm, term, known);
      if (coreOf(term).length > 1) add(this.byCore, coreOf(term), known);
    }
    this.keys.push(fact.field, fact.term, ...fact.keys);
    if (isFlag) {
      this.circumstances.push(fact.term, ...meant);
      this.conduct.push(fact.term, ...meant);
    }
    for (const [code, meaning] of Object.entries(meaningsOf(kindOf(fact).type() as object) ?? {})) {
      if (code.startsWith('NONE')) continue;
      for (const word of [code, ...(meaning.split(':', 1)[0] ?? '').split(/[、，；]/)]) {
        add(this.byValue, plain(word), { known, code });
        this.circumstances.push(word);
      }
    }
  }

  /** The facts that a key names, those of the field first; several where a name stands for several. */
  factsNamed(key: string, domain: DomainCode): readonly FactFacts[] {
    const known = this.byKey.get(key) ?? this.byAlias.get(key) ?? this.byTerm.get(plain(key)) ?? this.byCore.get(coreOf(unsaid(plain(key)))) ?? [];
    return distinct(ownFirst(known, domain, (one) => one).map(({ fact }) => fact));
  }

  /** What is stated under these public keys, in the field; in other fields where it has none of them. A value that a field does not have is not stated there. */
  statingOf(states: Readonly<Record<string, string>>, domain: DomainCode): readonly Stating[] {
    const known = Object.entries(states).flatMap(([key, value]) => (this.byKey.get(key) ?? []).filter(({ fact }) => hasValue(fact, value)));
    return distinct(ownFirst(known, domain, (one) => one).map(({ fact }) => fact)).map((fact) => ({ fact, value: states[fact.field]! }));
  }

  /** The facts that a word states by itself: a yes-or-no fact or a value of a code table. */
  stating(word: string, domain: DomainCode): readonly Stating[] {
    const flags = ownFirst(this.byTerm.get(plain(word)) ?? this.byKey.get(word) ?? [], domain, (one) => one).filter(({ fact }) => kindOf(fact) === flag);
    if (flags.length > 0) return distinct(flags.map(({ fact }) => fact)).map((fact) => ({ fact, value: 'true' }));
    return ownFirst(this.byValue.get(plain(word)) ?? [], domain, ({ known }) => known).map(({ known, code }) => ({ fact: known.fact, value: code }));
  }

  /** The one circumstance of the field of whose name this word is the better part. */
  holding(word: string, domain: DomainCode): readonly Stating[] {
    const sought = plain(word);
    const isHeld = (name: string): boolean => name.includes(sought) && sought.length * 2 >= name.length;
    if (sought.length < 3) return [];
    const flags = [...this.byTerm].filter(([term]) => isHeld(term)).flatMap(([, all]) => all.filter(({ fact }) => kindOf(fact) === flag).map((known): Said => ({ known, code: 'true' })));
    const values = [...this.byValue].filter(([value]) => isHeld(value)).flatMap(([, all]) => all);
    const own = [...flags, ...values].filter(({ known }) => known.domain === domain);
    return new Set(own.map(({ known, code }) => `${known.fact.field}=${code}`)).size === 1 ? own.slice(0, 1).map(({ known, code }) => ({ fact: known.fact, value: code })) : [];
  }

  /** Names of yes-or-no facts, as they are looked for in a sentence; values of code tables are too common words. */
  get names(): readonly string[] {
    return this.conduct;
  }

  nearestKey = (key: string): string | null => nearestTo(key, this.keys);
  nearestCircumstance = (word: string): string | null => this.circumstances.find((one) => word.length > 1 && plain(one).includes(plain(word))) ?? nearestTo(word, this.circumstances);
}

/** Whether a fact can be stated so: yes, or a value of its code table. */
const hasValue = (fact: FactFacts, value: string): boolean => kindOf(fact) === flag || value in (meaningsOf(kindOf(fact).type() as object) ?? {});

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function ownFirst<T>(all: readonly T[], domain: DomainCode, knownOf: (one: T) => Known): readonly T[] {
  const own = all.filter((one) => knownOf(one).domain === domain);
  return own.length > 0 ? own : all;
}

const distinct = (facts: readonly FactFacts[]): FactFacts[] => [...new Map(facts.map((fact) => [fact.field, fact])).values()];
