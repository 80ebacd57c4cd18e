import { Migration } from '@mikro-orm/migrations';

/** Rows of the standards that are signed in the hub, and what is compared anew after (docs/standards.md). */
export class CaseworkChangeStandards extends Migration {
  override up(): void {
    this.addSql(`create table "casework"."standard" ("id" uuid not null, "rule_id" text not null, "number" int not null, "state" text not null, "crime_code" text not null, "wording" text not null, "tier" text not null,
      "domains" text[] not null, "route" text not null, "condition" jsonb not null, "otherwise" jsonb null, "sum_facts" text[] not null, "sum_months" int null, "near_factor" text null, "suspicion_suffices" boolean not null,
      "valid_from" date not null, "valid_to" date null, "basis" text[] not null, "provisions" text not null, "provisions_digest" text not null, "mark" text not null, "note" text null, "settled_by" text null,
      "drafted_by_organ_id" uuid not null, "listed_at" timestamptz(3) not null, "signatures" jsonb not null, "signed_at" timestamptz(3) null, "withdrawn_at" timestamptz(3) null, "back_test_from" date null,
      "back_test_to" date null, "back_tested_cases" int not null, "back_test_turns" jsonb not null, "back_tested_at" timestamptz(3) null, "revision" int not null, "back_test_after" text null, "signers" text[] not null,
      "drafted_by" text not null, "client_key" text not null, "request_digest" text not null, "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create index "standard_by_time" on "casework"."standard" (listed_at, id);`);
    this.addSql(`alter table "casework"."standard" add constraint "standard_drafted_by_client_key_unique" unique ("drafted_by", "client_key");`);
    this.addSql(`alter table "casework"."standard" add constraint "standard_rule_id_number_unique" unique ("rule_id", "number");`);
    this.addSql(`alter table "casework"."standard" add constraint "standard_drafted_by_organ_id_foreign" foreign key ("drafted_by_organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`create schema if not exists "screening";`);
    this.addSql(`create table "screening"."standard_revision" ("revision" int not null);`);
    this.addSql(`insert into "screening"."standard_revision" values (0);`);
    // One row for each signed standard: how far its cases have been compared anew.
    this.addSql(`create table "screening"."rescreening" ("id" uuid not null, "rule_id" text not null, "domains" text[] not null, "due_on" date not null, "after_domain" text null, "after_at" timestamptz(3) null, "after_id" uuid null,
      "screened" int not null, "ended_at" timestamptz(3) null, primary key ("id"));`);
    // How far the log has been followed: what was told before was compared when it came in.
    this.addSql(`create table "screening"."rescreening_position" ("position" bigint not null);`);
    this.addSql(`insert into "screening"."rescreening_position" select coalesce(max(position), 0) from log.entry;`);
    this.addSql(`create index "screening_of_party" on "casework"."screening" (party_id, enforcement_case_id) where is_latest and reads_others;`);
  }
}
