import { Migration } from '@mikro-orm/migrations';

/** Named subscribers and their receipts (docs/subscriptions.md), outside the ORM. */
export class CaseworkNameSubscribers extends Migration {
  override up(): void {
    this.addSql('create schema if not exists subscription');
    // Whoever is connected writes its row once a second or oftener, in columns that no index holds: a page keeps room for the next version of its rows.
    this.addSql(`create table subscription.subscriber (
      id uuid primary key, organ_id uuid not null references registry.organ (id), name text not null, channel text not null, subject text not null, roles text[] not null, event_where text,
      holder uuid, position bigint not null, acknowledged bigint not null, receipts int not null default 0, told int not null default 0,
      begun_at timestamptz(3) not null, heard_at timestamptz(3) not null, advanced_at timestamptz(3) not null, silent_since timestamptz(3), silent_at bigint, ended_at timestamptz(3),
      check (acknowledged <= position)) with (fillfactor = 50)`);
    this.addSql('create unique index subscriber_in_use on subscription.subscriber (organ_id, name) where ended_at is null');
    // (after, position]: each range begins where the one before it ended.
    this.addSql(`create table subscription.receipt (
      subscriber_id uuid not null references subscription.subscriber (id), number int not null, after bigint not null, position bigint not null,
      acknowledged_at timestamptz(3) not null, acknowledged_by text not null, primary key (subscriber_id, number), check (position > after))`);
    this.addSql('create unique index receipt_of_position on subscription.receipt (subscriber_id, position)');
    this.addSql(`create function subscription.refuse() returns trigger language plpgsql as $$
      begin raise exception 'receipts are append-only: % on %.% refused', tg_op, tg_table_schema, tg_table_name; end $$`);
    this.addSql('create trigger receipt_is_final before update or delete on subscription.receipt for each row execute function subscription.refuse()');
    this.addSql('create trigger receipt_is_not_emptied before truncate on subscription.receipt for each statement execute function subscription.refuse()');
  }
}
