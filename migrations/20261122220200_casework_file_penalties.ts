import { Migration } from '@mikro-orm/migrations';

/** The duty to file major penalties (docs/major-filing.md). */
export class CaseworkFilePenalties extends Migration {
  override up(): void {
    this.addSql(`create table "casework"."penalty_filing" ("id" uuid not null, "enforcement_case_id" uuid not null, "decision_id" uuid not null,
      "organ_id" uuid not null, "office_id" uuid null, "superior_id" uuid null, "state" text not null, "reasons" text[] not null,
      "decided_on" date not null, "due_on" date not null, "is_missed" boolean not null, "is_late" boolean not null,
      "document_number" text null, "filed_at" timestamptz(3) null, "filed_by" text null, "result" text null, "opinion" text null,
      "reviewed_by_organ_id" uuid null, "reviewed_by" text null, "reviewed_at" timestamptz(3) null, "revision" int not null,
      "listed_at" timestamptz(3) not null, "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create index "penalty_filing_by_organ" on "casework"."penalty_filing" (organ_id, listed_at, id);`);
    this.addSql(`create index "penalty_filing_of_case" on "casework"."penalty_filing" (enforcement_case_id, listed_at, id);`);
    this.addSql(`alter table "casework"."penalty_filing" add constraint "penalty_filing_decision_id_unique" unique ("decision_id");`);
    this.addSql(`alter table "casework"."penalty_filing" add constraint "penalty_filing_enforcement_case_id_foreign" foreign key ("enforcement_case_id") references "casework"."enforcement_case" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."penalty_filing" add constraint "penalty_filing_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."penalty_filing" add constraint "penalty_filing_office_id_foreign" foreign key ("office_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."penalty_filing" add constraint "penalty_filing_superior_id_foreign" foreign key ("superior_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."penalty_filing" add constraint "penalty_filing_reviewed_by_organ_id_foreign" foreign key ("reviewed_by_organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`select scope.follow('casework.penalty_filing');`);
  }
}
