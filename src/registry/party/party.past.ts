import type { PastRows } from '../../platform/model/index.js';

/** A party is known from its registration on; what the hub keeps of it does not change. */
export const pastOfParty: PastRows = {
  isReference: true,
  rows: ({ name }, known) => `select p.* from ${name} p where ${known({ at: 'p.recorded_at', aggregate: 'p.id', event: `e.type = 'party.register'` })}`,
};

/** Another name is known from the event that brought it on; where that is not kept, from the party's registration on. */
export const pastOfAlias: PastRows = {
  rows: ({ name }, known) => `select a.* from ${name} a where ${known({
    at: 'a.recorded_at', aggregate: 'coalesce(a.event_of, a.party_id)', event: `(e.id = a.event_id or a.event_id is null and e.type = 'party.register')`,
  })}`,
};
