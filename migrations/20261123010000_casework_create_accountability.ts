import { Migration } from '@mikro-orm/migrations';

/** What an agency is held to account for, as whoever supervises it states it (docs/accountability.md). */
export class CaseworkCreateAccountability extends Migration {
  override up(): void {
    this.addSql(`create table "casework"."accountability_case" ("id" uuid not null, "kind" text not null, "organ_id" uuid not null,
      "enforcement_case_id" uuid not null, "finding_id" uuid null, "recorded_by_id" uuid not null, "clock_id" text null,
      "provision" text null, "outcome" text null, "outcome_on" date null, "listed_at" timestamptz(3) not null, "revision" int not null,
      "recorded_at" timestamptz(3) not null, "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create index "accountability_by_organ" on "casework"."accountability_case" (organ_id, listed_at, id);`);
    this.addSql(`create index "accountability_of_finding" on "casework"."accountability_case" (finding_id, listed_at, id);`);
    this.addSql(`create index "accountability_of_case" on "casework"."accountability_case" (enforcement_case_id, listed_at, id);`);
    this.addSql(`create table "casework"."accountability_statement" ("id" uuid not null, "accountability_case_id" uuid not null, "ordinal" int not null,
      "outcome" text null, "outcome_on" date null, "words" text null, "organ_id" uuid not null, "stated_at" timestamptz(3) not null,
      "stated_by" text not null, "client_key" text not null, "request_digest" text not null, "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create index "accountability_statement_of" on "casework"."accountability_statement" (accountability_case_id, ordinal);`);
    this.addSql(`alter table "casework"."accountability_statement" add constraint "accountability_statement_stated_by_client_key_unique" unique ("stated_by",
      "client_key");`);
    this.addSql(`create table "casework"."accountability_sheet" ("id" uuid not null, "accountability_case_id" uuid not null, "ordinal" int not null,
      "persons" jsonb null, "discipline_organ_id" uuid null, "discipline_organ_name" text null, "document_number" text null,
      "referred_on" date null, "reply" text null, "replied_on" date null, "organ_id" uuid not null, "stated_at" timestamptz(3) not null,
      "stated_by" text not null, "client_key" text not null, "request_digest" text not null, "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create index "accountability_sheet_of" on "casework"."accountability_sheet" (accountability_case_id, ordinal);`);
    this.addSql(`alter table "casework"."accountability_sheet" add constraint "accountability_sheet_stated_by_client_key_unique" unique ("stated_by",
      "client_key");`);
    this.addSql(`alter table "casework"."accountability_case" add constraint "accountability_case_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."accountability_case" add constraint "accountability_case_enforcement_case_id_foreign" foreign key ("enforcement_case_id") references "casework"."enforcement_case" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."accountability_case" add constraint "accountability_case_finding_id_foreign" foreign key ("finding_id") references "casework"."finding" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."accountability_case" add constraint "accountability_case_recorded_by_id_foreign" foreign key ("recorded_by_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."accountability_statement" add constraint "accountability_statement_accountability_case_id_foreign" foreign key ("accountability_case_id") references "casework"."accountability_case" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."accountability_statement" add constraint "accountability_statement_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."accountability_sheet" add constraint "accountability_sheet_accountability_case_id_foreign" foreign key ("accountability_case_id") references "casework"."accountability_case" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."accountability_sheet" add constraint "accountability_sheet_discipline_organ_id_foreign" foreign key ("discipline_organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."accountability_sheet" add constraint "accountability_sheet_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`select scope.follow('casework.accountability_case');`);
  }
}
