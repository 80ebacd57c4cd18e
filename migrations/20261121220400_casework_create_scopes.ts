import { Migration } from '@mikro-orm/migrations';

/**
 * Ordered indexes over audiences (docs/decisions/0003-audience.md): one row for each scope key of each row, so that the list of a key is one
 * ordered index scan. PostgreSQL has no ordered index over array elements; triggers keep these from the rows' own `audience`.
 */
export class CaseworkCreateScopes extends Migration {
  override up(): void {
    this.addSql('create schema scope');
    // A correction writes every column again: rows whose keys and time stay the same cost nothing here.
    this.addSql(`create function scope.keep() returns trigger language plpgsql as $$
      declare
        changed constant text := 'left join %s as other on other.id = row.id and other.audience = row.audience and other.listed_at = row.listed_at where other.id is null';
      begin
        if tg_op in ('UPDATE', 'DELETE') then
          execute format('delete from scope.%I as kept using (select row.* from old_rows as row %s) as gone
            where kept.scope = any(gone.audience) and kept.listed_at = gone.listed_at and kept.row_id = gone.id',
            tg_argv[0], case tg_op when 'UPDATE' then format(changed, 'new_rows') end);
        end if;
        if tg_op in ('UPDATE', 'INSERT') then
          execute format('insert into scope.%I (scope, listed_at, row_id) select key, listed_at, id from (select row.* from new_rows as row %s) as come, unnest(audience) as key',
            tg_argv[0], case tg_op when 'UPDATE' then format(changed, 'old_rows') end);
        end if;
        return null;
      end $$`);
    for (const [table, scope] of [['casework.enforcement_case', 'enforcement_case'], ['environment.facts', 'environment_facts']] as const) {
      this.addSql(`create table scope.${scope} (scope text not null, listed_at timestamptz(3) not null, row_id uuid not null, primary key (scope, listed_at, row_id))`);
      this.addSql(`create trigger scope_of_new after insert on ${table} referencing new table as new_rows for each statement execute function scope.keep('${scope}')`);
      this.addSql(`create trigger scope_of_changed after update on ${table} referencing old table as old_rows new table as new_rows for each statement execute function scope.keep('${scope}')`);
      this.addSql(`create trigger scope_of_gone after delete on ${table} referencing old table as old_rows for each statement execute function scope.keep('${scope}')`);
    }
  }
}
