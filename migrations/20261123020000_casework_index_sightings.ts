import { Migration } from '@mikro-orm/migrations';

/** Files of cases count payments and publications that others reported (docs/case-file.md). */
export class CaseworkIndexSightings extends Migration {
  override up(): void {
    this.addSql(`create index "sighting_of_case" on "casework"."sighting" (enforcement_case_id) where enforcement_case_id is not null;`);
  }
}
