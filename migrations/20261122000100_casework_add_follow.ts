import { Migration } from '@mikro-orm/migrations';

/**
 * `select scope.follow('market.facts')` gives a domain's facts their ordered index over audiences, `scope.market_facts`, as
 * 20261121220400_casework_create_scopes gave it to the first. A function of the database, so that it says the same to every migration after it.
 */
export class CaseworkAddFollow extends Migration {
  override up(): void {
    this.addSql(`create function scope.follow(followed regclass) returns void language plpgsql as $$
      declare
        kept text;
        told record;
      begin
        select nspname || '_' || relname into strict kept from pg_class join pg_namespace on pg_namespace.oid = relnamespace where pg_class.oid = followed;
        execute format('create table scope.%I (scope text not null, listed_at timestamptz(3) not null, row_id uuid not null, primary key (scope, listed_at, row_id))', kept);
        for told in values ('scope_of_new', 'insert', 'new table as new_rows'), ('scope_of_changed', 'update', 'old table as old_rows new table as new_rows'),
          ('scope_of_gone', 'delete', 'old table as old_rows') loop
          execute format('create trigger %I after %s on %s referencing %s for each statement execute function scope.keep(%L)',
            told.column1, told.column2, followed, told.column3, kept);
        end loop;
      end $$`);
  }
}
