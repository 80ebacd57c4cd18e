import { Migration } from '@mikro-orm/migrations';

/** How far the time of a demonstration was moved (docs/time.md), outside the ORM: the last row holds. */
export class PlatformMoveTime extends Migration {
  override up(): void {
    this.addSql('create schema if not exists platform');
    this.addSql(`create table platform.time_move (
      number int primary key, ahead_ms bigint not null check (ahead_ms > 0), moved_from timestamptz(3) not null, moved_to timestamptz(3) not null check (moved_to > moved_from),
      moved_at timestamptz(3) not null, moved_by text not null, client_key text not null unique, request text not null)`);
  }
}
