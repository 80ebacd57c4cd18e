import { Migration } from '@mikro-orm/migrations';

/** Whoever lists findings walks those that it sees, however many others there are. */
export class CaseworkScopeFindings extends Migration {
  override up(): void {
    this.addSql(`drop index "casework"."finding_by_time";`);
    this.addSql(`select scope.follow('casework.finding');`);
    this.addSql(`insert into scope.casework_finding (scope, listed_at, row_id) select key, listed_at, id from casework.finding, unnest(audience) as key;`);
  }
}
