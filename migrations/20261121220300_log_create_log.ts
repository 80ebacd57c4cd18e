import { Migration } from '@mikro-orm/migrations';

/** The log (docs/log.md), outside the ORM's schema: partitioned, append-only. */
export class LogCreateLog extends Migration {
  override up(): void {
    this.addSql('create schema log');
    // Cache 1: numbers are drawn in the order in which the rows go in, under the aggregates' locks.
    this.addSql('create sequence log.event_seq cache 1');
    this.addSql(`create table log.event (
      seq bigint not null default nextval('log.event_seq'), id uuid not null, type text not null, version int not null,
      aggregate_type text not null, aggregate_id uuid not null, aggregate_number int not null, subject_id uuid, organs text[] not null, class text not null,
      occurred_at timestamptz(3) not null, recorded_at timestamptz(3) not null, actor text not null, channel text not null,
      envelope jsonb not null, leaf bytea not null, audience text[] not null, primary key (seq)
    ) partition by range (seq)`);
    this.addSql('create index event_of_aggregate on log.event (aggregate_id, aggregate_number)');
    // Parts and salts stand beside the tree: erasing one leaves the leaf verifiable.
    this.addSql('create table log.part (event_id uuid not null, class text not null, payload jsonb not null, salt bytea not null, commitment bytea not null, primary key (event_id, class))');
    this.addSql('create table log.pending (seq bigint primary key, event_id uuid not null)');
    this.addSql('create table log.entry (position bigint not null, event_seq bigint not null, event_id uuid not null, leaf bytea not null, primary key (position)) partition by range (position)');
    this.addSql('create index entry_of_event on log.entry (event_seq)');
    this.addSql(`create function log.refuse() returns trigger language plpgsql as $$
      begin raise exception 'the log is append-only: % on %.% refused', tg_op, tg_table_schema, tg_table_name; end $$`);
    this.addSql('create trigger entry_is_final before update or delete on log.entry for each row execute function log.refuse()');
    this.addSql('create trigger entry_is_not_emptied before truncate on log.entry for each statement execute function log.refuse()');
    this.addSql('create trigger event_is_not_emptied before truncate on log.event for each statement execute function log.refuse()');
    this.addSql('create trigger event_is_not_deleted before delete on log.event for each row execute function log.refuse()');
    // Of an event only its audience may follow its aggregate's: rights are as of now.
    this.addSql(`create trigger event_is_final before update of seq, id, type, version, aggregate_type, aggregate_id, aggregate_number, subject_id, organs, class, occurred_at, recorded_at,
      actor, channel, envelope, leaf on log.event for each row execute function log.refuse()`);
  }
}
