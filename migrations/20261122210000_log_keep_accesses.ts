import { Migration } from '@mikro-orm/migrations';

/** 查询记录 (docs/history.md): who looked at what of other organs, and why; beside the log, partitioned and append-only as it is. */
export class LogKeepAccesses extends Migration {
  override up(): void {
    this.addSql('create sequence log.access_seq');
    this.addSql(`create table log.access (
      seq bigint not null, id uuid not null, accessed_at timestamptz(3) not null, subject text not null, organ_id uuid not null, purpose text not null, query text not null,
      object_type text not null, object_id uuid, asked jsonb not null, primary key (seq)
    ) partition by range (seq)`);
    this.addSql('create index access_of_object on log.access (object_id, seq)');
    this.addSql('create index access_by_organ on log.access (organ_id, seq)');
    this.addSql('create trigger access_is_final before update or delete on log.access for each row execute function log.refuse()');
    this.addSql('create trigger access_is_not_emptied before truncate on log.access for each statement execute function log.refuse()');
  }
}
