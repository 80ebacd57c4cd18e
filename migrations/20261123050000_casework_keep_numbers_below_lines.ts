import { Migration } from '@mikro-orm/migrations';

/** What the latest comparisons found below a line, number by number: leads are found among them (docs/history.md). */
export class CaseworkKeepNumbersBelowLines extends Migration {
  override up(): void {
    this.addSql(`create table "screening"."below_line" ("screening_id" uuid not null, "enforcement_case_id" uuid not null, "party_id" uuid null, "rule_id" text not null, "fact" text not null, "line" text not null,
      "ratio" numeric not null, "act_ended_on" date null, "listed_at" timestamptz(3) not null, "historic" boolean not null, "audience" text[] not null, primary key ("screening_id", "rule_id"));`);
    this.addSql(`insert into screening.below_line (screening_id, enforcement_case_id, party_id, rule_id, fact, line, ratio, act_ended_on, listed_at, historic, audience)
      select screening.id, screening.enforcement_case_id, screening.party_id, result->'rule'->>'id', result->'distance'->>'key', result->'distance'->>'line', (result->'distance'->>'ratio')::numeric,
        screening.act_ended_on, screening.listed_at, screening.historic, screening.audience
      from casework.screening cross join lateral jsonb_array_elements(screening.results) as result
      where screening.is_latest and (result->'distance'->>'ratio')::numeric > 0 and (result->'distance'->>'ratio')::numeric < 1;`);
    this.addSql(`create index "below_line_near" on "screening"."below_line" (listed_at, screening_id, rule_id) where ratio >= 0.9;`);
    this.addSql(`create index "below_line_by_party" on "screening"."below_line" (party_id, rule_id, fact, line, act_ended_on) where party_id is not null;`);
  }
}
