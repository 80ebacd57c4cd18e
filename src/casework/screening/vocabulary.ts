import { flag, meaningsOf } from '../../platform/model/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import { factsOf, kindOf, type Domain, type FactFacts } from '../case/index.js';
import { nearestTo } from './nearest.js';

interface Known { readonly fact: FactFacts; readonly domain: DomainCode }
interface Said { readonly known: Known; readonly code: string }

/** A word without what writers leave out or put in: 有毒、有害 and 有毒有害. */
export const plain = (text: string): string => text.toLowerCase().replace(/[\s、，,；;：:（）()“”"《》_-]/g, '');

/** 事实用语: every name under which a fact of any field, or a circumstance, may be asked about. */
export class Vocabulary {
  private readonly byKey = new Map<string, Known[]>();
  private readonly byAlias = new Map<string, Known[]>();
  private readonly byTerm = new Map<string, Known[]>();
  private readonly byValue = new Map<string, Said[]>();
  /** What may be written for a fact, and for a circumstance. */
  private readonly keys: string[] = [];
  private readonly circumstances: string[] = [];

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
    for (const term of [fact.term, ...meant]) add(this.byTerm, plain(term), known);
    this.keys.push(fact.field, fact.term, ...fact.keys);
    if (isFlag) this.circumstances.push(fact.term, ...meant);
    for (const [code, meaning] of Object.entries(meaningsOf(kindOf(fact).type() as object) ?? {})) {
      if (code.startsWith('NONE')) continue;
      for (const word of [code, ...(meaning.split(':', 1)[0] ?? '').split(/[、，；]/)]) {
        add(this.byValue, plain(word), { known, code });
        this.circumstances.push(word);
      }
    }
  }

  /** The facts that a key names, those of the field first; several where an alias stands for several. */
  factsNamed(key: string, domain: DomainCode): readonly FactFacts[] {
    return distinct(ownFirst(this.byKey.get(key) ?? this.byAlias.get(key) ?? this.byTerm.get(plain(key)) ?? [], domain, (known) => known).map(({ fact }) => fact));
  }

  /** The facts that a circumstance states, with what it says of each; a part of a name will do where it is part of one alone. */
  circumstance(word: string, domain: DomainCode): readonly { fact: FactFacts; value: string }[] {
    const flags = this.factsNamed(word, domain).filter((fact) => kindOf(fact) === flag).map((fact) => ({ fact, value: 'true' }));
    if (flags.length > 0) return flags;
    return ownFirst(this.byValue.get(plain(word)) ?? this.holding(plain(word), domain), domain, ({ known }) => known).map(({ known, code }) => ({ fact: known.fact, value: code }));
  }

  /** The one circumstance of the field whose name holds this word. */
  private holding(word: string, domain: DomainCode): readonly Said[] {
    if (word.length < 2) return [];
    const flags = [...this.byTerm].filter(([term]) => term.includes(word)).flatMap(([, all]) => all.filter(({ fact }) => kindOf(fact) === flag).map((known): Said => ({ known, code: 'true' })));
    const values = [...this.byValue].filter(([value]) => value.includes(word)).flatMap(([, all]) => all);
    const own = [...flags, ...values].filter(({ known }) => known.domain === domain);
    return new Set(own.map(({ known, code }) => `${known.fact.field}=${code}`)).size === 1 ? own.slice(0, 1) : [];
  }

  nearestKey = (key: string): string | null => nearestTo(key, this.keys);
  nearestCircumstance = (word: string): string | null => this.circumstances.find((one) => word.length > 1 && plain(one).includes(plain(word))) ?? nearestTo(word, this.circumstances);
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function ownFirst<T>(all: readonly T[], domain: DomainCode, knownOf: (one: T) => Known): readonly T[] {
  const own = all.filter((one) => knownOf(one).domain === domain);
  return own.length > 0 ? own : all;
}

const distinct = (facts: readonly FactFacts[]): FactFacts[] => [...new Map(facts.map((fact) => [fact.field, fact])).values()];
