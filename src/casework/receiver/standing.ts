import type { CivilDay } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';
import type { GovernmentLevel, OrganKind } from '../../registry/organ/index.js';

/** An organ that is within its term. `division` is a stem. */
export interface Found {
  readonly id: string; readonly kind: OrganKind; readonly name: string; readonly level: GovernmentLevel | null; readonly division: string | null; readonly namedId: string | null;
}

type Wanted = { readonly id: string } | { readonly kind: OrganKind; readonly level: GovernmentLevel; readonly division: string };

/** More organs than ever followed one another; a ring of successors ends here. */
const mostSuccessors = 10;

/** The organ wanted as it stands on that day: one that has ended is followed to whichever took over its functions. Undefined where none stands. */
export async function standing(sql: Sql, wanted: Wanted, day: CivilDay): Promise<Found | undefined> {
  const [begin, values] = 'id' in wanted
    ? ['id = $2::uuid', [wanted.id]] as const
    : ['kind = $2 and level = $3 and division_id = $4', [wanted.kind, wanted.level, wanted.division]] as const;
  const columns = ['id', 'kind', 'name', 'level', 'division_id', 'acts_in_the_name_of_id', 'successor_id', 'valid_from', 'valid_to', 'code'];
  const [found] = await sql<Found>(
    `with recursive chain as (
       select ${columns.join(', ')}, 0 as step from registry.organ where ${begin}
       union all
       select ${columns.map((column) => `later.${column}`).join(', ')}, chain.step + 1
       from chain join registry.organ later on later.id = chain.successor_id and later.kind = chain.kind where chain.valid_to < $1::date and chain.step < ${mostSuccessors}
     )
     select id, kind, name, level, division_id as division, acts_in_the_name_of_id as "namedId" from chain
     where coalesce(valid_from <= $1::date, true) and coalesce(valid_to >= $1::date, true) order by step, code limit 1`,
    [day, ...values],
  );
  return found;
}
