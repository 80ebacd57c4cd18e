import { Migration } from '@mikro-orm/migrations';

export class RegistryCreateTables extends Migration {
  override up(): void {
    this.addSql(`create schema if not exists "registry";`);
    this.addSql(`create table "registry"."division" (
      "id" text not null, "code" text not null, "name" text not null, "level" text not null, "statistical_only" boolean not null, primary key ("id")
    );`);
    this.addSql(`create table "registry"."matter" (
      "id" uuid not null, "code" text not null, "version" int not null, "name" text not null, "act_type" text not null, "domain" text not null,
      "levels" text[] not null, "bases" jsonb not null, "penalty_kinds" text[] not null, "limits" text null, "valid_from" date null, "valid_to" date null,
      "confidence" text not null, "revision" int not null default 1, primary key ("id")
    );`);
    this.addSql(`create index "matter_listed" on "registry"."matter" (code, id);`);
    this.addSql(`alter table "registry"."matter" add constraint "matter_code_version_unique" unique ("code", "version");`);
    this.addSql(`create table "registry"."organ" (
      "id" uuid not null, "number" int not null, "code" text not null, "name" text not null, "short_name" text null, "kind" text not null, "level" text null,
      "domains" text[] not null, "division_id" text null, "superior_id" uuid null, "vertically_managed" boolean not null, "acts_in_the_name_of_id" uuid null,
      "document_prefix" text null, "powers_basis" text null, "valid_from" date null, "valid_to" date null, "successor_id" uuid null,
      "origin" text not null, "lineage" text[] not null, "revision" int not null default 1, "recorded_at" timestamptz(3) not null default now(),
      primary key ("id")
    );`);
    this.addSql(`alter table "registry"."organ" add constraint "organ_number_unique" unique ("number");`);
    this.addSql(`alter table "registry"."organ" add constraint "organ_code_unique" unique ("code");`);
    this.addSql(`create index "organ_name_index" on "registry"."organ" ("name");`);
    this.addSql(`create index "organ_listed" on "registry"."organ" (code, id);`);
    this.addSql(`create table "registry"."party" (
      "id" uuid not null, "kind" text not null, "name" text not null, "name_key" text not null, "unified_social_credit_code" text null,
      "resident_id_number" text null, "identity_strength" text not null, "identity_key" text not null, "audience" text[] not null,
      "revision" int not null default 1, "recorded_at" timestamptz(3) not null, primary key ("id")
    );`);
    this.addSql(`alter table "registry"."party" add constraint "party_identity_key_unique" unique ("identity_key");`);
    this.addSql(`create index "party_name_key_index" on "registry"."party" ("name_key");`);
    this.addSql(`create index "party_unified_social_credit_code_index" on "registry"."party" ("unified_social_credit_code");`);
    this.addSql(`create table "registry"."party_alias" (
      "id" uuid not null, "party_id" uuid not null, "name" text not null, "name_key" text not null, "audience" text[] not null,
      "recorded_at" timestamptz(3) not null, primary key ("id")
    );`);
    this.addSql(`create index "party_alias_of" on "registry"."party_alias" (party_id, recorded_at, id);`);
    this.addSql(`alter table "registry"."party_alias" add constraint "party_alias_party_id_name_key_unique" unique ("party_id", "name_key");`);
    this.addSql(`create table "registry"."statute" (
      "id" uuid not null, "code" text not null, "version" text not null, "name" text not null, "short_name" text null, "kind" text not null,
      "document_number" text null, "valid_from" date null, "valid_to" date null, "repealed_by" text null, "mark" text not null, "note" text null,
      "revision" int not null default 1, primary key ("id")
    );`);
    this.addSql(`create index "statute_listed" on "registry"."statute" (code, id);`);
    this.addSql(`alter table "registry"."statute" add constraint "statute_code_version_unique" unique ("code", "version");`);
    this.addSql(`create table "registry"."statute_article" (
      "id" uuid not null, "statute_id" uuid not null, "article" text not null, "subject" text not null, "valid_from" date null, "valid_to" date null,
      "mark" text not null, "ordinal" int not null, primary key ("id")
    );`);
    this.addSql(`create index "statute_article_of" on "registry"."statute_article" (statute_id, ordinal);`);
    this.addSql(`alter table "registry"."organ" add constraint "organ_division_id_foreign" foreign key ("division_id") references "registry"."division" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "registry"."organ" add constraint "organ_superior_id_foreign" foreign key ("superior_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "registry"."organ" add constraint "organ_acts_in_the_name_of_id_foreign" foreign key ("acts_in_the_name_of_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "registry"."organ" add constraint "organ_successor_id_foreign" foreign key ("successor_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "registry"."party_alias" add constraint "party_alias_party_id_foreign" foreign key ("party_id") references "registry"."party" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "registry"."statute_article" add constraint "statute_article_statute_id_foreign" foreign key ("statute_id") references "registry"."statute" ("id") on update restrict on delete restrict;`);
  }
}
