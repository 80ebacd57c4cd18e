import { placeNames } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';

/** Names of provinces, cities and counties of the register, as names of parties begin with them. */
export async function placesOf(sql: Sql): Promise<ReadonlySet<string>> {
  return placeNames((await sql<{ name: string }>(`select name from registry.division where level <> 'TOWNSHIP'`)).map(({ name }) => name));
}
