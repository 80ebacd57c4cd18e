import { Migration } from '@mikro-orm/migrations';

/** Cells of one scope lie scattered over the table, as months and scopes came: figures are read from the index alone. */
export class CaseworkCoverCells extends Migration {
  override up(): void {
    this.addSql('drop index statistics.cell_of_scope');
    this.addSql(`create unique index cell_of_scope on statistics.cell (scope, historic, openness, domain, month) include (cases, decisions, fined, fines)
      nulls not distinct`);
  }
}
