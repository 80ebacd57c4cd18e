import { Migration } from '@mikro-orm/migrations';

export class CaseworkCreateFindings extends Migration {
  override up(): void {
    this.addSql(`create table "casework"."finding" ("id" uuid not null, "enforcement_case_id" uuid not null, "party_id" uuid null,
      "organ_id" uuid not null, "crime_code" text not null, "rule_ids" text[] not null, "standard" text not null, "screening_id" uuid null,
      "transfer_id" uuid null, "track_id" uuid null, "state" text not null, "listed_at" timestamptz(3) not null,
      "answer_due_at" timestamptz(3) null, "alerted_at" timestamptz(3) null, "paused_until" timestamptz(3) null,
      "ended_at" timestamptz(3) null, "historic" boolean not null, "is_sampled" boolean not null, "is_contradicted" boolean not null,
      "revision" int not null, "recorded_at" timestamptz(3) not null, "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create index "finding_to_answer" on "casework"."finding" (least(answer_due_at, paused_until)) where state in ('UNDISPOSED', 'CONSULTED', 'OBJECTED') and not historic;`);
    this.addSql(`create index "finding_by_track" on "casework"."finding" (track_id) where track_id is not null;`);
    this.addSql(`create index "finding_by_time" on "casework"."finding" (listed_at, id);`);
    this.addSql(`create index "finding_by_state" on "casework"."finding" (state, listed_at, id);`);
    this.addSql(`create index "finding_by_organ" on "casework"."finding" (organ_id, listed_at, id);`);
    this.addSql(`create index "finding_of_case" on "casework"."finding" (enforcement_case_id, listed_at, id);`);
    this.addSql(`create table "casework"."finding_step" ("id" uuid not null, "finding_id" uuid not null, "ordinal" int not null, "kind" text not null,
      "organ_id" uuid null, "consulted_id" uuid null, "reasons" text null, "taken_at" timestamptz(3) not null, "taken_by" text not null,
      "client_key" text not null, "request_digest" text not null, "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create index "finding_step_of" on "casework"."finding_step" (finding_id, ordinal);`);
    this.addSql(`alter table "casework"."finding_step" add constraint "finding_step_taken_by_client_key_unique" unique ("taken_by", "client_key");`);
    this.addSql(`alter table "casework"."finding" add constraint "finding_enforcement_case_id_foreign" foreign key ("enforcement_case_id") references "casework"."enforcement_case" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."finding" add constraint "finding_party_id_foreign" foreign key ("party_id") references "registry"."party" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."finding" add constraint "finding_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."finding" add constraint "finding_screening_id_foreign" foreign key ("screening_id") references "casework"."screening" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."finding" add constraint "finding_transfer_id_foreign" foreign key ("transfer_id") references "casework"."transfer" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."finding_step" add constraint "finding_step_finding_id_foreign" foreign key ("finding_id") references "casework"."finding" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."finding_step" add constraint "finding_step_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."finding_step" add constraint "finding_step_consulted_id_foreign" foreign key ("consulted_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
  }
}
