import { Migration } from '@mikro-orm/migrations';

/** On which ground an officer may do legal review (docs/officers.md). */
export class RegistryQualifyReviewers extends Migration {
  override up(): void {
    this.addSql(`alter table "registry"."officer" add "legal_qualification" text null;`);
  }
}
