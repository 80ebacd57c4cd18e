import { bigramsOf, nameParts, plainName } from '../../kernel/index.js';
import type { Find } from '../../platform/reader/index.js';
import { PartyAlias } from './party-alias.entity.js';
import { Party } from './party.entity.js';

/** What a text looks for: pairs of what tells a name apart, by which names are found, and the pairs beside them, of place and form. */
export interface Sought { readonly core: readonly string[]; readonly rest: readonly string[] }

/** Reads a text as a name; null where it has fewer than two letters or digits, which would find what nobody means. */
export function soughtBy(text: string, places: ReadonlySet<string>): Sought | null {
  if ([...plainName(text)].length < 2) return null;
  const { place, core: own, form } = nameParts(text, places);
  const core = bigramsOf(own);
  return { core, rest: [...new Set([place, form].flatMap(bigramsOf))].filter((pair) => !core.includes(pair)) };
}

/** A pair of the core weighs so many of place or form: our own weight. */
export const coreWeight = 4;

/**
 * The parties that have, under a name that the actor may read, a pair of the core sought: first those that have most of it, and little else.
 * Of a party of several names the best counts. A score is what is shared by what is sought or is the name's core, each pair by its weight.
 */
export function search({ core, rest }: Sought, first: number): Find {
  return (bind, { table, may, reads }) => {
    const [wanted, beside] = [bind(core, 'text[]'), bind(rest, 'text[]')];
    const shared = (pairs: string): string => `(select count(*) from unnest(${pairs}) as pair where pair collate "C" = any(named.pairs))`;
    const named = (owner: typeof Party | typeof PartyAlias, id: string, alias: string, isSeen: string): string =>
      `select ${alias}.${id} as id, ${alias}.name_bigrams as pairs, coalesce(char_length(${alias}.name_core) - 1, cardinality(${alias}.name_bigrams)) as own
       from ${table(owner)} ${alias} where ${alias}.name_bigrams && ${wanted} and ${may(owner, 'name', alias)} and ${isSeen}`;
    const ofParties = named(Party, 'id', 'p', reads(Party, 'p', 'L0'));
    const ofOthers = named(PartyAlias, 'party_id', 'a', `exists (select from ${table(Party)} p where p.id = a.party_id and ${reads(Party, 'p', 'L0')})`);
    return `select p.*, ranked.place from (
        select best.id, row_number() over (order by best.score desc, best.id) as place from (
          select named.id, max((${coreWeight} * of_core + of_rest) / (${coreWeight} * (cardinality(${wanted}) + greatest(own - of_core, 0)) + cardinality(${beside}))::float8) as score
          from (${ofParties} union all ${ofOthers}) named,
            lateral (select ${shared(wanted)} as of_core, ${shared(beside)} as of_rest offset 0) counted
          group by named.id
        ) best order by best.score desc, best.id limit ${first}
      ) ranked join ${table(Party)} p on p.id = ranked.id`;
  };
}
