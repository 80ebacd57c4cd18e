import { scaled, type Stated } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';
import { decimal, flag, money, whole, type Kind } from '../../platform/model/index.js';
import { FactBound, FactSource, factsOf, kindOf, type Domain, type FactFacts } from '../case/index.js';

/** A fact as it was stated, and as rules compare it. */
export type StatedFact = Stated & { readonly said: { readonly value: string; readonly bound: FactBound; readonly source: FactSource } };

/** The facts of one act, by public key. */
export type StatedFacts = ReadonlyMap<string, StatedFact>;

const numeric: ReadonlySet<Kind> = new Set([decimal, money, whole]);

/** What is stated of a fact, as rules compare it: a number is a range, open where it was stated as a bound; all else is a value, established by measurement or an opinion or only declared. */
export function statedFact(fact: FactFacts, value: unknown, bound: FactBound = FactBound.EXACT, source: FactSource = FactSource.DECLARED): StatedFact {
  const kind = kindOf(fact);
  const said = { value: String(value), bound, source };
  if (numeric.has(kind)) {
    const number = scaled(said.value);
    return { said, range: { least: bound === FactBound.MAX ? null : number, most: bound === FactBound.MIN ? null : number } };
  }
  return { said, value: kind === flag ? value === true : said.value, isEstablished: source === FactSource.APPRAISED || source === FactSource.MEASURED };
}

/** The stated facts of these cases of one field, by case and public key; a case that states none is absent. One statement. */
export async function statedFacts(sql: Sql, domain: Domain, caseIds: readonly string[]): Promise<ReadonlyMap<string, StatedFacts>> {
  const rows = await sql<{ id: string; facts: Record<string, unknown> }>(
    `select id, jsonb_strip_nulls(to_jsonb(f)) as facts from ${domain.factsTable} f where id = any($1::uuid[])`, [caseIds],
  );
  const columns = columnsOf(domain);
  return new Map(rows.map(({ id, facts }) => [id, new Map(Object.keys(facts).flatMap((column) => {
    const fact = columns.get(column);
    if (!fact) return [];
    const [bound, source] = [facts[column.replace(/value$/, 'bound')], facts[column.replace(/value$/, 'source')]];
    return [[fact.field, statedFact(fact, facts[column], bound as FactBound | undefined, source as FactSource | undefined)] as const];
  }))]));
}

const known = new WeakMap<Domain, ReadonlyMap<string, FactFacts>>();

/** The facts of a field by the column that holds their value. */
function columnsOf(domain: Domain): ReadonlyMap<string, FactFacts> {
  const held = known.get(domain) ?? new Map(factsOf(domain.facts).map((fact) => [`${fact.field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_value`, fact]));
  known.set(domain, held);
  return held;
}
