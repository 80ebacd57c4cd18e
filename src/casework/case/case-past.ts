import type { Known, PastRows, Table } from '../../platform/model/index.js';

/**
 * Cases as the hub knew them: the latest revision within the boundary. Rights are as of now: a row has the audience that it has today, and what
 * today's record of the case no longer holds is for the insiders of the case alone. Plain joins, and keys from the revision's own columns, so
 * that PostgreSQL looks a case up by its key.
 */
const latest = (known: Known): string => {
  const isKnown = (revision: string): string => (
    known({ at: `${revision}.recorded_at`, aggregate: `coalesce(${revision}.event_of, ${revision}.enforcement_case_id)`, event: `e.id = ${revision}.event_id` })
  );
  return `v.rows is not null and ${isKnown('v')} and not exists (select from casework.case_revision later
    where later.enforcement_case_id = v.enforcement_case_id and later.revision > v.revision and ${isKnown('later')})`;
};

const audienceOfCase = '(select held.audience from casework.enforcement_case held where held.id = v.enforcement_case_id)';
/** Keys of organs and divisions (case.policy.ts). */
const insiders = `array(select key from casework.enforcement_case held, unnest(held.audience) key where held.id = v.enforcement_case_id and left(key, 1) in ('o', 'v'))`;

/** The table's columns in their order: those named from what is given for them, the rest from the image `i`. */
const columns = (table: Table, given: Readonly<Record<string, string>>): string =>
  table.columns.map((column) => (given[column] === undefined ? `i.${column}` : `${given[column]} as ${column}`)).join(', ');

const one = (table: Table, part: string): string => `cross join lateral jsonb_populate_record(null::${table.name}, v.rows->'${part}') i`;
const many = (table: Table, part: string): string => `cross join lateral jsonb_populate_recordset(null::${table.name}, v.rows->'${part}') i`;

export const pastOfCase: PastRows = {
  isReference: true,
  rows: (table, known) => `select ${columns(table, { id: 'v.enforcement_case_id', audience: audienceOfCase })}
    from casework.case_revision v ${one(table, 'case')} where ${latest(known)}`,
};

export const pastOfDecision: PastRows = {
  rows: (table, known) => `select ${columns(table, {
    enforcement_case_id: 'v.enforcement_case_id',
    audience: `coalesce((select now.audience from casework.penalty_decision now where now.id = i.id and now.enforcement_case_id = v.enforcement_case_id), ${insiders})`,
  })} from casework.case_revision v ${many(table, 'decisions')} where ${latest(known)}`,
};

export const pastOfStep: PastRows = {
  rows: (table, known) => `select ${columns(table, { enforcement_case_id: 'v.enforcement_case_id', audience: insiders })}
    from casework.case_revision v ${many(table, 'steps')} where ${latest(known)}`,
};

/** A revision made before officers were kept has none. */
export const pastOfOfficer: PastRows = {
  rows: (table, known) => `select ${columns(table, { enforcement_case_id: 'v.enforcement_case_id', audience: insiders })}
    from casework.case_revision v ${many(table, 'officers')} where ${latest(known)}`,
};

/** A party in the same role today is seen by those who see it there; who was punished then and is a victim now is for insiders. */
const audienceOfLink = `coalesce((select now.audience from casework.case_party now
  where now.enforcement_case_id = v.enforcement_case_id and now.party_id = i.party_id and now.role = i.role limit 1), ${insiders})`;

export const pastOfLink: PastRows = {
  rows: (table, known) => `select ${columns(table, { identity_party_id: 'null::uuid', audience: audienceOfLink })}
    from casework.case_revision_party i join casework.case_revision v using (enforcement_case_id, revision) where ${latest(known)}`,
};

/** Facts of any domain: those of the case's revision, where they are of this table. */
export const pastOfFacts: PastRows = {
  rows: (table, known) => `select ${columns(table, { id: 'v.enforcement_case_id', audience: audienceOfCase })}
    from casework.case_revision v ${one(table, 'facts')} where v.rows->>'factsTable' = '${table.name.replaceAll('"', '')}' and ${latest(known)}`,
};
