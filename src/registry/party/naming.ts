import { bigramsOf, creditCodesNear, nameKey, nameParts } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';
import { placesOf } from '../division/index.js';
import { IdentityStrength, PartyKind } from './party.codes.js';

/** Columns of a name of a party: as given, as compared, as searched. */
export interface NameColumns { readonly name: string; readonly name_key: string; readonly name_bigrams: readonly string[]; readonly name_core: string | null }

/** The columns of a party that follow from its kind, its name and its code. */
export interface PartyColumns extends NameColumns { readonly name_place: string | null; readonly near_codes: readonly string[] | null }

interface Told { readonly kind: string; readonly name: string; readonly strength: string; readonly creditCode: string | null }

/** Makes the columns of names, by the places that the register holds; a person's name has no parts. */
export class Naming {
  private constructor(private readonly places: ReadonlySet<string>) {}

  static async from(sql: Sql): Promise<Naming> {
    return new Naming(await placesOf(sql));
  }

  ofParty({ kind, name, strength, creditCode }: Told): PartyColumns {
    const isDoubtful = creditCode !== null && strength === IdentityStrength.WEAK;
    return { ...this.ofName(kind, name), name_place: kind === PartyKind.NATURAL_PERSON ? null : nameParts(name, this.places).place, near_codes: isDoubtful ? creditCodesNear(creditCode) : null };
  }

  ofName(kind: string, name: string): NameColumns {
    const core = kind === PartyKind.NATURAL_PERSON ? null : nameParts(name, this.places).core;
    return { name: name.trim(), name_key: nameKey(name), name_bigrams: bigramsOf(name), name_core: core };
  }
}

/** Names taken up at once. */
const batch = 1_000;

/** Fills in what names are searched by, for those that were kept before names were searched; gives how many. */
export async function fillNames(sql: Sql): Promise<number> {
  const naming = await Naming.from(sql);
  let filled = 0;
  for (;;) {
    const parties = await sql<Told & { id: string }>(
      `select id, kind, name, identity_strength as strength, unified_social_credit_code as "creditCode" from registry.party where name_bigrams is null limit ${batch}`,
    );
    const aliases = await sql<{ id: string; kind: string; name: string }>(
      `select alias.id, party.kind, alias.name from registry.party_alias as alias join registry.party on party.id = alias.party_id where alias.name_bigrams is null limit ${batch}`,
    );
    if (parties.length + aliases.length === 0) return filled;
    await update(sql, 'registry.party', ['name_bigrams', 'name_core', 'name_place', 'near_codes'], parties.map((party) => ({ id: party.id, ...naming.ofParty(party) })));
    await update(sql, 'registry.party_alias', ['name_bigrams', 'name_core'], aliases.map(({ id, kind, name }) => ({ id, ...naming.ofName(kind, name) })));
    filled += parties.length + aliases.length;
  }
}

async function update(sql: Sql, table: string, columns: readonly string[], rows: readonly object[]): Promise<void> {
  const set = columns.map((column) => `${column} = row.${column}`).join(', ');
  await sql(`update ${table} as named set ${set} from jsonb_populate_recordset(null::${table}, $1::jsonb) as row where named.id = row.id`, [JSON.stringify(rows)]);
}
