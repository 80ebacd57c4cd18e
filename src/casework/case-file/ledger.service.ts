import type { Sql } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { isUuid, keysFor, requireSight, type Reader } from '../../platform/reader/index.js';
import { insiders } from '../case/index.js';
import { entriesOf } from './ledger.js';
import type { Ledger } from './ledger.types.js';

/** 执法台账: figures of an organ for whoever sees all of its cases. */
export class Ledgers {
  constructor(private readonly sql: Sql) {}

  /** The ledger of an organ from one day to another, each figure counted under the asker's rights as its list would; null for everyone but the organ, its superiors and those who supervise its division. */
  async of(organId: string, { from, before }: Pick<Ledger, 'from' | 'before'>, { actor: { sight }, reader }: { readonly actor: Actor; readonly reader: Reader }): Promise<Ledger | null> {
    const keys = keysFor(requireSight(sight), 'L1');
    const [organ] = isUuid(organId) ? await this.sql<{ id: string; lineage: string[]; division: string | null }>('select id, lineage, division_id as division from registry.organ where id = $1', [organId]) : [];
    if (!organ || !insiders(organ).some((key) => keys.includes(key))) return null;
    const entries = entriesOf(organ.id, from, before);
    const values = await reader.counts(sight, entries);
    return { organId: organ.id, from, before, figures: entries.map(({ item, of, list, where }, index) => ({ item, of, value: values[index]!, list: list.name, where })) };
  }
}
