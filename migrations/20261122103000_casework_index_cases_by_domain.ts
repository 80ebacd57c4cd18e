import { Migration } from '@mikro-orm/migrations';

/** Cases of one department, in the order of lists. */
export class CaseworkIndexCasesByDomain extends Migration {

  override up(): void {
    this.addSql(`create index "enforcement_case_by_domain" on "casework"."enforcement_case" (domain, listed_at, id);`);
  }

}
