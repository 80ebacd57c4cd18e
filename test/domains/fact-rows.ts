import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { factsOf, FlagFact, kindOf, TextFact, type FactFacts } from '../../src/casework/case/index.js';
import { columnsOf } from '../../src/platform/model/index.js';
import { repoFile } from '../../src/platform/repo.js';

/** A row of `law/thresholds.md` that a domain screens for: its condition in that page's words, the facts it reads, what it reads elsewhere. */
export interface Row<Name extends string = string> { readonly id: string; readonly condition: string; readonly reads: readonly Name[]; readonly elsewhere?: string }

/** 从别处读取: what no report states. */
export const PRIOR = 'earlier penalties: counted in the graph';
export const PARTY = 'person or unit: the party’s kind';

interface Told<Name extends string> {
  readonly facts: object;
  /** The page of `docs/fact-keys/` that lists the domain's facts and rows. */
  readonly page: string;
  readonly rows: readonly Row<Name>[];
  /** The typed facts that `law/domains.md` lists, and the fields that hold them. */
  readonly typedFacts: Readonly<Record<string, readonly Name[]>>;
  /** Read by a row, and neither quantity, code nor yes-no: numbers of standards, moments, names. */
  readonly writtenOut?: readonly Name[];
}

/** Whether a domain's facts answer every threshold row it screens for, and whether its page says so. */
export function answersRows<Name extends string>({ facts: owner, page, rows, typedFacts, writtenOut = [] }: Told<Name>): void {
  const facts = new Map<string, FactFacts>(factsOf(owner).map((fact) => [fact.field, fact]));

  describe(`facts on ${page}`, () => {
    it.each(rows.map((row) => [row.id, row] as const))('answer row %s, each with unit, bound and source', (_, { reads }) => {
      for (const field of reads) {
        const fact = facts.get(field);
        if (!fact) throw new Error(`no field answers ${field}`);
        expect([field, measureOf(fact) === 'text']).toEqual([field, writtenOut.includes(field)]);
        expect([...columnsOf(fact.of).keys()]).toEqual(['value', 'bound', 'source']);
      }
    });

    it.each(Object.entries<readonly Name[]>(typedFacts))('hold the typed fact %s', (_, fields) => {
      expect(fields.filter((field) => !facts.has(field))).toEqual([]);
    });

    it('are listed there as they are, with the rows that read them, and nothing else is', () => {
      const listed = fs.readFileSync(repoFile(page), 'utf8').split('\n').filter((line) => /^\| (`|[A-Z]\d)/.test(line));
      expect(listed).toEqual([...[...facts.values()].map((fact) => lineOf(fact, rows)), ...rows.map(lineOfRow)]);
    });

    it('keep no earlier penalty: those are counted in the graph', () => {
      expect([...facts.keys()].filter((field) => /prior|penalt/i.test(field))).toEqual([]);
    });
  });
}

/** The unit, or what the value is instead of a quantity. */
function measureOf(fact: FactFacts): string {
  if (fact.unit) return fact.unit;
  if (fact.of === FlagFact) return 'yes-no';
  if (fact.of === TextFact) return 'text';
  if (typeof kindOf(fact).type() !== 'object') throw new Error(`${fact.field} is a quantity without a unit`);
  return 'code';
}

function lineOf(fact: FactFacts, rows: readonly Row[]): string {
  const keys = fact.keys.map((key) => `\`${key}\``).join(', ') || '–';
  const readBy = rows.filter(({ reads }) => reads.includes(fact.field)).map(({ id }) => id).join(', ') || '–';
  return `| \`${fact.field}\` | ${keys} | ${fact.term} | ${measureOf(fact)} | ${fact.meaning} | ${readBy} |`;
}

const lineOfRow = ({ id, condition, reads, elsewhere }: Row): string =>
  `| ${id} | ${condition} | ${reads.map((field) => `\`${field}\``).join(', ')} | ${elsewhere ?? '–'} |`;
