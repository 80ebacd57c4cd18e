import { Migration } from '@mikro-orm/migrations';

/**
 * A revision keeps the rows as they stood, in place of the report (which the batch keeps, encrypted). What the hub holds now is the latest
 * revision of each case and is kept here; of earlier revisions the rows were never kept, and stay unknown.
 */
export class CaseworkKeepRowsOfRevisions extends Migration {
  override up(): void {
    this.addSql(`alter table "casework"."case_revision" drop column "body", add column "rows" jsonb null;`);
    this.addSql(`create table "casework"."case_revision_party" (
      "enforcement_case_id" uuid not null, "revision" int not null, "id" uuid not null, "party_id" uuid not null, "role" text not null,
      "name_as_reported" text null, "ordinal" int not null, "listed_at" timestamptz(3) not null, primary key ("enforcement_case_id", "revision", "id")
    );`);
    this.addSql(`update casework.case_revision as revision set rows = jsonb_build_object(
        'factsTable', 'environment.facts',
        'case', to_jsonb(held) - 'audience',
        'decisions', (select coalesce(jsonb_agg(to_jsonb(row) - 'audience' order by row.ordinal), '[]') from casework.penalty_decision as row where row.enforcement_case_id = held.id),
        'steps', (select coalesce(jsonb_agg(to_jsonb(row) - 'audience' order by row.taken_at, row.ordinal), '[]') from casework.case_step as row where row.enforcement_case_id = held.id),
        'facts', (select jsonb_strip_nulls(to_jsonb(row) - 'audience') from environment.facts as row where row.id = held.id))
      from casework.enforcement_case as held where held.id = revision.enforcement_case_id and held.revision = revision.revision;`);
    this.addSql(`insert into casework.case_revision_party (enforcement_case_id, revision, id, party_id, role, name_as_reported, ordinal, listed_at)
      select held.id, held.revision, link.id, link.party_id, link.role, link.name_as_reported, link.ordinal, link.listed_at
      from casework.enforcement_case as held join casework.case_party as link on link.enforcement_case_id = held.id;`);
    this.addSql(`create index "case_revision_party_by_party" on "casework"."case_revision_party" (party_id, enforcement_case_id, revision);`);
    // The event that brought a name: unknown for those that stand.
    this.addSql(`alter table "registry"."party_alias" add column "event_id" uuid null, add column "event_of" uuid null;`);
  }
}
