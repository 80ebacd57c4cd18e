import { Migration } from '@mikro-orm/migrations';

/**
 * Roll-ups folded from the log (docs/statistics.md), outside the ORM: whoever serves folds on from the consumer's position, at first from the
 * beginning. One consumer alone writes them.
 */
export class CaseworkFoldStatistics extends Migration {
  override up(): void {
    this.addSql('create schema statistics');
    this.addSql(`create table statistics.consumer (name text primary key, position bigint not null, recorded_at timestamptz(3))`);
    this.addSql(`insert into statistics.consumer (name, position) values ('statistics', 0)`);
    // What each case counts for: ordinal 0 is the case itself, the others are its decisions.
    this.addSql(`create table statistics.counted (
      enforcement_case_id uuid not null, ordinal int not null, audience text[] not null, organ_id uuid not null, domain text not null, matter_code text, month date,
      historic boolean not null, fine numeric(18,2), lag_hours int, primary key (enforcement_case_id, ordinal))`);
    this.addSql('create index counted_of_organ on statistics.counted (organ_id, month)');
    // Rows are counted anew all the time: a page keeps room for the next version of its rows.
    this.addSql(`create table statistics.cell (
      scope text not null, historic boolean not null, openness smallint not null, domain text not null, month date,
      cases bigint not null, decisions bigint not null, fined bigint not null, fines numeric(20,2) not null) with (fillfactor = 60)`);
    this.addSql('create unique index cell_of_scope on statistics.cell (scope, historic, openness, domain, month) nulls not distinct');
    // Effective penalties of parties, and in how many fields each party has some, whoever may see them.
    this.addSql(`create table statistics.penalty (
      enforcement_case_id uuid not null, ordinal int not null, party_id uuid not null, audience text[] not null, organ_id uuid not null, domain text not null,
      matter_code text, historic boolean not null, decided_on date not null, primary key (enforcement_case_id, ordinal, party_id))`);
    this.addSql('create index penalty_of_party on statistics.penalty (party_id)');
    this.addSql('create table statistics.penalised (party_id uuid primary key, domains int not null)');
    this.addSql('create index penalised_in_several on statistics.penalised (party_id) where domains > 1');
    this.addSql('create index "case_revision_of_party_event" on "casework"."case_revision" (event_id) where event_of is not null');
  }
}
