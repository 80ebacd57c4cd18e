import { Migration } from '@mikro-orm/migrations';

/** Rules of number series, records of others, and questions about what may be missing (docs/completeness.md). */
export class CaseworkCreateCompleteness extends Migration {
  override up(): void {
    this.addSql(`create table "casework"."number_series" ("id" uuid not null, "organ_id" uuid not null, "numbered" text not null, "prefix" text not null,
      "office" text not null, "restarts_yearly" boolean not null, "first_serial" int not null, "since_year" int not null,
      "until_year" int null, "version" int not null, "listed_at" timestamptz(3) not null, "recorded_by" text not null,
      "client_key" text not null, "request_digest" text not null, "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create index "number_series_by_organ" on "casework"."number_series" (organ_id, listed_at, id);`);
    this.addSql(`alter table "casework"."number_series" add constraint "number_series_recorded_by_client_key_unique" unique ("recorded_by",
      "client_key");`);
    this.addSql(`alter table "casework"."number_series" add constraint "number_series_organ_id_numbered_prefix_office_version_unique" unique ("organ_id",
      "numbered", "prefix", "office", "version");`);
    this.addSql(`create table "casework"."sighting" ("id" uuid not null, "kind" text not null, "organ_id" uuid not null,
      "recorded_by_organ_id" uuid not null, "source" text not null, "source_key" text not null, "number" text null,
      "number_normalised" text null, "seen_on" date null, "amount" numeric(18,2) null, "url" text null, "enforcement_case_id" uuid null,
      "recorded_at" timestamptz(3) not null, "request_digest" text not null, "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create index "sighting_unmatched" on "casework"."sighting" (number_normalised) where enforcement_case_id is null and number_normalised is not null;`);
    this.addSql(`alter table "casework"."sighting" add constraint "sighting_recorded_by_organ_id_source_source_key_unique" unique ("recorded_by_organ_id",
      "source", "source_key");`);
    this.addSql(`create table "casework"."completeness_question" ("id" uuid not null, "kind" text not null, "state" text not null,
      "organ_id" uuid not null, "numbers" text null, "series_id" uuid null, "year" int null, "serial_from" int null, "serial_to" int null,
      "sighting_id" uuid null, "transfer_id" uuid null, "answer" text null, "reasons" text null, "enforcement_case_id" uuid null,
      "listed_at" timestamptz(3) not null, "answered_at" timestamptz(3) null, "settled_at" timestamptz(3) null, "revision" int not null,
      "recorded_at" timestamptz(3) not null, "answered_by" text null, "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create unique index "completeness_question_of_transfer" on "casework"."completeness_question" (transfer_id) where transfer_id is not null;`);
    this.addSql(`create unique index "completeness_question_of_sighting" on "casework"."completeness_question" (sighting_id) where sighting_id is not null;`);
    this.addSql(`create index "completeness_question_of_series" on "casework"."completeness_question" (series_id, year) where series_id is not null;`);
    this.addSql(`create index "completeness_question_by_organ" on "casework"."completeness_question" (organ_id, listed_at, id);`);
    this.addSql(`alter table "casework"."number_series" add constraint "number_series_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."sighting" add constraint "sighting_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."sighting" add constraint "sighting_recorded_by_organ_id_foreign" foreign key ("recorded_by_organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."sighting" add constraint "sighting_enforcement_case_id_foreign" foreign key ("enforcement_case_id") references "casework"."enforcement_case" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."completeness_question" add constraint "completeness_question_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."completeness_question" add constraint "completeness_question_series_id_foreign" foreign key ("series_id") references "casework"."number_series" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."completeness_question" add constraint "completeness_question_sighting_id_foreign" foreign key ("sighting_id") references "casework"."sighting" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."completeness_question" add constraint "completeness_question_transfer_id_foreign" foreign key ("transfer_id") references "casework"."transfer" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."completeness_question" add constraint "completeness_question_enforcement_case_id_foreign" foreign key ("enforcement_case_id") references "casework"."enforcement_case" ("id") on update restrict on delete restrict;`);
    this.addSql(`select scope.follow('casework.number_series');`);
    this.addSql(`select scope.follow('casework.completeness_question');`);
  }
}
