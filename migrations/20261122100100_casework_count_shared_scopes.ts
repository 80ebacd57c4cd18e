import { Migration } from '@mikro-orm/migrations';

/** Rows say under which scopes they are counted; whoever serves next folds the log anew. */
export class CaseworkCountSharedScopes extends Migration {
  override up(): void {
    this.addSql('truncate statistics.counted, statistics.cell, statistics.penalty, statistics.penalised');
    this.addSql('update statistics.consumer set position = 0, recorded_at = null');
    this.addSql('alter table statistics.counted add column scopes text[] not null');
  }
}
