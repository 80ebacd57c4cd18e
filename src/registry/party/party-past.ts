import type { Known, PastRows, Recorded, Table } from '../../platform/model/index.js';

/** How the hub came to know a change, by the alias of its row. */
export const recordedOf = (change: string): Recorded => ({ at: `${change}.changed_at`, aggregate: `${change}.party_id`, event: `e.id = ${change}.event_id` });

/**
 * All columns of the table, the audience being today's; of what no case names today because a change moved its cases, that of the insiders who
 * were told of the change.
 */
const columns = ({ columns: all }: Table, row: string, changes: string): string => all.map((column) => (column !== 'audience' ? `${row}.${column}`
  : `case when ${row}.audience <> '{}' then ${row}.audience else array(select distinct key from registry.party_change c, unnest(c.audience) key where ${changes}) end as audience`)).join(', ');

/** A party is known from its registration on; what the hub keeps of it does not change. */
export const pastOfParty: PastRows = {
  isReference: true,
  rows: (table, known) => `select ${columns(table, 'p', 'c.other_id = p.id')} from ${table.name} p
    where ${known({ at: 'p.recorded_at', aggregate: 'p.id', event: `e.type = 'party.register'` })}`,
};

/** Another name is known from the event that brought it on; where that is not kept, from the party's registration on. One that a change brought and that is no longer used goes with its undoing. */
export const pastOfAlias: PastRows = {
  rows: (table, known) => `select ${columns(table, 'a', 'c.other_id = a.party_id or c.event_id = a.event_id')} from ${table.name} a where ${known({
    at: 'a.recorded_at', aggregate: 'coalesce(a.event_of, a.party_id)', event: `(e.id = a.event_id or a.event_id is null and e.type = 'party.register')`,
  })} and (a.audience <> '{}' or not exists (${undoneThen(known)}))`,
};

const undoneThen = (known: Known): string =>
  `select from registry.party_change c join registry.party_change u on u.undoes_id = c.id where c.event_id = a.event_id and ${known(recordedOf('u'))}`;

/** A change is known from the event that told it on. */
export const pastOfChange: PastRows = {
  rows: ({ name }, known) => `select c.* from ${name} c where ${known(recordedOf('c'))}`,
};
