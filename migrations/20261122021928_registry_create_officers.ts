import { Migration } from '@mikro-orm/migrations';

export class RegistryCreateOfficers extends Migration {
  override up(): void {
    this.addSql(`create table "registry"."officer" ("id" uuid not null, "code" text not null, "name" text not null, "organ_id" uuid not null,
      "unit" text null, "post" text null, "revision" int not null, "recorded_at" timestamptz(3) not null, "audience" text[] not null,
      primary key ("id"));`);
    this.addSql(`alter table "registry"."officer" add constraint "officer_code_unique" unique ("code");`);
    this.addSql(`create index "officer_by_organ" on "registry"."officer" (organ_id, name, id);`);
    this.addSql(`create index "officer_listed" on "registry"."officer" (name, id);`);
    this.addSql(`create table "casework"."case_officer" ("id" uuid not null, "enforcement_case_id" uuid not null, "role" text not null,
      "officer_id" uuid null, "name_as_reported" text null, "certificate_number" text null, "ordinal" int not null,
      "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create index "case_officer_of_case" on "casework"."case_officer" (enforcement_case_id, ordinal);`);
    this.addSql(`create table "registry"."certificate" ("id" uuid not null, "officer_id" uuid not null, "officer_name" text not null,
      "organ_id" uuid not null, "number" text not null, "kind" text not null, "issuer" text not null, "domains" text[] not null,
      "matter_codes" text[] not null, "area_id" text null, "valid_from" date not null, "valid_to" date not null, "status" text not null,
      "effective_from" date not null, "version" int not null, "current" boolean not null, "recorded_at" timestamptz(3) not null,
      primary key ("id"));`);
    this.addSql(`create index "certificate_by_number" on "registry"."certificate" (number, officer_name, officer_id);`);
    this.addSql(`create index "certificate_of_officer" on "registry"."certificate" (officer_id, number, issuer, version);`);
    this.addSql(`alter table "registry"."certificate" add constraint "certificate_issuer_number_version_unique" unique ("issuer", "number", "version");`);
    this.addSql(`alter table "registry"."officer" add constraint "officer_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."case_officer" add constraint "case_officer_enforcement_case_id_foreign" foreign key ("enforcement_case_id") references "casework"."enforcement_case" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."case_officer" add constraint "case_officer_officer_id_foreign" foreign key ("officer_id") references "registry"."officer" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "registry"."certificate" add constraint "certificate_officer_id_foreign" foreign key ("officer_id") references "registry"."officer" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "registry"."certificate" add constraint "certificate_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "registry"."certificate" add constraint "certificate_area_id_foreign" foreign key ("area_id") references "registry"."division" ("id") on update restrict on delete restrict;`);
  }
}
