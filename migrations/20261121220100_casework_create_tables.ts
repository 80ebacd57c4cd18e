import { Migration } from '@mikro-orm/migrations';

export class CaseworkCreateTables extends Migration {
  override up(): void {
    this.addSql(`create schema if not exists "casework";`);
    this.addSql(`create table "casework"."case_revision" (
      "enforcement_case_id" uuid not null, "revision" int not null, "recorded_at" timestamptz(3) not null, "event_id" uuid not null, "body" jsonb not null,
      primary key ("enforcement_case_id", "revision")
    );`);
    this.addSql(`create table "casework"."enforcement_case" (
      "id" uuid not null, "source_system" text not null, "source_key" text not null, "case_number" text null, "title" text null, "domain" text not null,
      "organ_id" uuid not null, "division_id" text null, "place_of_act_id" text null, "matter_id" uuid null, "cause_of_action" text null,
      "violation" text null, "violation_facts" text null, "source" text null, "status" text not null, "case_opened_at" timestamptz(3) null,
      "closed_at" timestamptz(3) null, "act_from" date null, "act_to" date null, "amount_involved" numeric(18,2) null, "illegal_gains" numeric(18,2) null,
      "historic" boolean not null, "gaps" jsonb not null, "revision" int not null, "listed_at" timestamptz(3) not null, "recorded_at" timestamptz(3) not null,
      "event_number" int not null, "body_digest" text not null, "audience" text[] not null, primary key ("id")
    );`);
    this.addSql(`create index "enforcement_case_by_organ" on "casework"."enforcement_case" (organ_id, listed_at, id);`);
    this.addSql(`create index "enforcement_case_by_number" on "casework"."enforcement_case" (case_number, listed_at, id);`);
    this.addSql(`create index "enforcement_case_by_status" on "casework"."enforcement_case" (status, listed_at, id);`);
    this.addSql(`alter table "casework"."enforcement_case" add constraint "enforcement_case_organ_id_case_number_unique" unique ("organ_id", "case_number");`);
    this.addSql(`alter table "casework"."enforcement_case" add constraint "enforcement_case_source_system_source_key_unique" unique ("source_system", "source_key");`);
    this.addSql(`create table "casework"."case_step" (
      "id" uuid not null, "enforcement_case_id" uuid not null, "kind" text not null, "taken_at" timestamptz(3) not null, "note" text null,
      "ordinal" int not null, "audience" text[] not null, primary key ("id")
    );`);
    this.addSql(`create index "case_step_of_case" on "casework"."case_step" (enforcement_case_id, taken_at, ordinal);`);
    this.addSql(`create table "casework"."case_party" (
      "id" uuid not null, "enforcement_case_id" uuid not null, "party_id" uuid not null, "role" text not null, "name_as_reported" text null,
      "ordinal" int not null, "listed_at" timestamptz(3) not null, "audience" text[] not null, primary key ("id")
    );`);
    this.addSql(`create index "case_party_by_party" on "casework"."case_party" (party_id, listed_at, enforcement_case_id);`);
    this.addSql(`create index "case_party_of_case" on "casework"."case_party" (enforcement_case_id, ordinal);`);
    this.addSql(`create table "casework"."penalty_decision" (
      "id" uuid not null, "enforcement_case_id" uuid not null, "organ_id" uuid not null, "decision_number" text null, "number_prefix" text null,
      "number_year" int null, "number_serial" text null, "number_normalised" text null, "kinds" text[] not null, "fine_amount" numeric(18,2) null,
      "confiscated_gains_amount" numeric(18,2) null, "confiscated_goods_amount" numeric(18,2) null, "content" text null, "basis" jsonb not null,
      "decided_on" date null, "published_on" date null, "published_at_url" text null, "annulled_on" date null, "annulment_reason" text null,
      "in_force" boolean not null, "ordinal" int not null, "recorded_at" timestamptz(3) not null, "audience" text[] not null, primary key ("id")
    );`);
    this.addSql(`create unique index "penalty_decision_number" on "casework"."penalty_decision" (organ_id, number_normalised) where number_normalised is not null;`);
    this.addSql(`create index "penalty_decision_of_case" on "casework"."penalty_decision" (enforcement_case_id, ordinal);`);
    this.addSql(`create table "casework"."submission" (
      "id" uuid not null, "source_system" text not null, "batch_key" text not null, "domain" text not null, "organ_id" uuid null,
      "submitted_by" text not null, "received_at" timestamptz(3) not null, "state" text not null, "row_count" int not null, "accepted_count" int not null,
      "unchanged_count" int not null, "superseded_count" int not null, "set_aside_count" int not null, "body_digest" text not null, "body" bytea not null,
      "body_key_id" text not null, "audience" text[] not null, primary key ("id")
    );`);
    this.addSql(`create index "submission_listed" on "casework"."submission" (received_at, id);`);
    this.addSql(`alter table "casework"."submission" add constraint "submission_source_system_batch_key_unique" unique ("source_system", "batch_key");`);
    this.addSql(`create table "casework"."submission_row" (
      "id" uuid not null, "submission_id" uuid not null, "ordinal" int not null, "source_key" text null, "outcome" text not null,
      "enforcement_case_id" uuid null, "issues" jsonb not null, "audience" text[] not null, primary key ("id")
    );`);
    this.addSql(`create index "submission_row_of" on "casework"."submission_row" (submission_id, ordinal);`);
    this.addSql(`alter table "casework"."enforcement_case" add constraint "enforcement_case_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."enforcement_case" add constraint "enforcement_case_division_id_foreign" foreign key ("division_id") references "registry"."division" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."enforcement_case" add constraint "enforcement_case_place_of_act_id_foreign" foreign key ("place_of_act_id") references "registry"."division" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."enforcement_case" add constraint "enforcement_case_matter_id_foreign" foreign key ("matter_id") references "registry"."matter" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."case_step" add constraint "case_step_enforcement_case_id_foreign" foreign key ("enforcement_case_id") references "casework"."enforcement_case" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."case_party" add constraint "case_party_enforcement_case_id_foreign" foreign key ("enforcement_case_id") references "casework"."enforcement_case" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."case_party" add constraint "case_party_party_id_foreign" foreign key ("party_id") references "registry"."party" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."penalty_decision" add constraint "penalty_decision_enforcement_case_id_foreign" foreign key ("enforcement_case_id") references "casework"."enforcement_case" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."penalty_decision" add constraint "penalty_decision_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."submission" add constraint "submission_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."submission_row" add constraint "submission_row_submission_id_foreign" foreign key ("submission_id") references "casework"."submission" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."submission_row" add constraint "submission_row_enforcement_case_id_foreign" foreign key ("enforcement_case_id") references "casework"."enforcement_case" ("id") on update restrict on delete restrict;`);
  }
}
