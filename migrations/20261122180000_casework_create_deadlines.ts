import { Migration } from '@mikro-orm/migrations';

/** Notices of holidays by version, and clocks as they run (docs/deadlines.md). */
export class CaseworkCreateDeadlines extends Migration {
  override up(): void {
    this.addSql('create schema calendar');
    this.addSql('create table calendar.version (number int primary key, id uuid not null unique, entered_by text not null, entered_at timestamptz(3) not null)');
    this.addSql(`create table calendar.notice_day (version int not null references calendar.version, day date not null, kind text not null check (kind in ('off', 'work')), notice_year int not null,
      primary key (version, day))`);
    this.addSql(`create table "casework"."deadline" ("id" uuid not null, "clock_id" text not null, "line" text not null, "duty" text not null,
      "owner" text not null, "owed_by_id" uuid null, "force" text not null, "standing" text not null, "limit_in_words" text not null,
      "basis" text[] not null, "terms" jsonb not null, "enforcement_case_id" uuid null, "subject_type" text not null,
      "subject_id" uuid not null, "parts" text[] not null, "circumstances" jsonb not null, "started_at" timestamptz(3) not null,
      "due_at" timestamptz(3) null, "due_soon_at" timestamptz(3) null, "is_provisional" boolean not null, "state" text not null,
      "phase" text null, "fulfilled_at" timestamptz(3) null, "is_late" boolean not null, "paused_at" timestamptz(3) null,
      "pauses" jsonb not null, "extensions" jsonb not null, "calendar_version" text not null, "rule_version" date not null,
      "round" int not null, "recorded_at" timestamptz(3) not null, "listed_at" timestamptz(3) not null, "next_phase" text null,
      "next_phase_at" timestamptz(3) null, "event_number" int not null, "organs" text[] not null, "audience" text[] not null,
      primary key ("id"));`);
    this.addSql(`create index "deadline_provisional" on "casework"."deadline" (id) where is_provisional;`);
    this.addSql(`create index "deadline_next" on "casework"."deadline" (next_phase_at) where next_phase_at is not null;`);
    this.addSql(`create index "deadline_by_subject" on "casework"."deadline" (subject_id, listed_at, id);`);
    this.addSql(`create index "deadline_by_case" on "casework"."deadline" (enforcement_case_id, listed_at, id);`);
    this.addSql(`create index "deadline_by_organ" on "casework"."deadline" (owed_by_id, listed_at, id);`);
    this.addSql(`create table "casework"."deadline_phase" ("id" uuid not null, "deadline_id" uuid not null, "ordinal" int not null, "round" int not null, "phase" text not null,
      "due_at" timestamptz(3) not null, "found_at" timestamptz(3) not null, "end_at" timestamptz(3) not null, "audience" text[] not null,
      primary key ("id"));`);
    this.addSql(`alter table "casework"."deadline_phase" add constraint "deadline_phase_deadline_id_round_phase_unique" unique ("deadline_id", "round",
      "phase");`);
    this.addSql(`create index "deadline_phase_of" on "casework"."deadline_phase" (deadline_id, ordinal);`);
    this.addSql(`alter table "casework"."deadline" add constraint "deadline_owed_by_id_foreign" foreign key ("owed_by_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."deadline" add constraint "deadline_enforcement_case_id_foreign" foreign key ("enforcement_case_id") references "casework"."enforcement_case" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."deadline_phase" add constraint "deadline_phase_deadline_id_foreign" foreign key ("deadline_id") references "casework"."deadline" ("id") on update restrict on delete restrict;`);
    // As scope.keep does, with how the deadline stands beside each key: those that run are walked apart from the many that have ended.
    this.addSql(`create function scope.keep_deadlines() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          insert into scope.casework_deadline (scope, state, listed_at, row_id) select key, state, listed_at, id from new_rows, unnest(audience) as key;
        elsif tg_op = 'DELETE' then
          delete from scope.casework_deadline as kept using old_rows as gone where kept.scope = any(gone.audience) and kept.listed_at = gone.listed_at and kept.row_id = gone.id;
        else
          delete from scope.casework_deadline as kept using old_rows as gone, new_rows as come
            where come.id = gone.id and (come.audience, come.listed_at, come.state) is distinct from (gone.audience, gone.listed_at, gone.state)
              and kept.scope = any(gone.audience) and kept.listed_at = gone.listed_at and kept.row_id = gone.id;
          insert into scope.casework_deadline (scope, state, listed_at, row_id) select key, come.state, come.listed_at, come.id
            from new_rows as come join old_rows as gone on gone.id = come.id, unnest(come.audience) as key
            where (come.audience, come.listed_at, come.state) is distinct from (gone.audience, gone.listed_at, gone.state);
        end if;
        return null;
      end $$`);
    this.addSql('create table scope.casework_deadline (scope text not null, state text not null, listed_at timestamptz(3) not null, row_id uuid not null, primary key (scope, listed_at, row_id))');
    this.addSql('create index casework_deadline_by_state on scope.casework_deadline (scope, state, listed_at, row_id)');
    for (const [name, when, rows] of [['new', 'insert', 'new table as new_rows'], ['changed', 'update', 'old table as old_rows new table as new_rows'], ['gone', 'delete', 'old table as old_rows']] as const) {
      this.addSql(`create trigger scope_of_${name} after ${when} on casework.deadline referencing ${rows} for each statement execute function scope.keep_deadlines()`);
    }
  }
}
