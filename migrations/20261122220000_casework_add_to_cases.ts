import { Migration } from '@mikro-orm/migrations';

/** What is done with a case in the hub itself, and a way from a case to the reports of it (docs/legal-review.md). */
export class CaseworkAddToCases extends Migration {
  override up(): void {
    this.addSql(`create table "casework"."case_addition" ("id" uuid not null, "enforcement_case_id" uuid not null, "addition" jsonb not null, "added_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "case_addition_of" on "casework"."case_addition" (enforcement_case_id, added_at, id);`);
    this.addSql(`create index "submission_row_of_case" on "casework"."submission_row" (enforcement_case_id, submission_id);`);
  }
}
