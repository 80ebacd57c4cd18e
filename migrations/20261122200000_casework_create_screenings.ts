import { Migration } from '@mikro-orm/migrations';

export class CaseworkCreateScreenings extends Migration {
  override up(): void {
    this.addSql(`create table "casework"."screening" ("id" uuid not null, "enforcement_case_id" uuid not null, "party_id" uuid null,
      "trigger" text not null, "answer" text not null, "act_ended_on" date null, "is_day_assumed" boolean not null,
      "is_latest" boolean not null, "historic" boolean not null, "results" jsonb not null, "facts" jsonb not null,
      "met_rule_ids" text[] not null, "listed_at" timestamptz(3) not null, "content_digest" text not null, "reads_others" boolean not null,
      "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create unique index "screening_latest" on "casework"."screening" (enforcement_case_id, party_id) nulls not distinct where is_latest;`);
    this.addSql(`create index "screening_by_time" on "casework"."screening" (listed_at, id);`);
    this.addSql(`create index "screening_by_answer" on "casework"."screening" (answer, listed_at, id);`);
    this.addSql(`create index "screening_by_party" on "casework"."screening" (party_id, listed_at, id) where party_id is not null;`);
    this.addSql(`create index "screening_of_case" on "casework"."screening" (enforcement_case_id, listed_at, id);`);
    this.addSql(`alter table "casework"."screening" add constraint "screening_enforcement_case_id_foreign" foreign key ("enforcement_case_id") references "casework"."enforcement_case" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."screening" add constraint "screening_party_id_foreign" foreign key ("party_id") references "registry"."party" ("id") on update restrict on delete restrict;`);
  }
}
