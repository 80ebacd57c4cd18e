import { Migration } from '@mikro-orm/migrations';

export class CompletenessPartSightings extends Migration {
  override up(): void {
    this.addSql(`create index "sighting_of_case" on "casework"."sighting" (enforcement_case_id) where enforcement_case_id is not null;`);
  }
}
