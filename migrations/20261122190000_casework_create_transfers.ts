import { Migration } from '@mikro-orm/migrations';

/** Transfers with their tracks, steps, papers, items, copies (docs/handling.md); cases say to whom they were sent. */
export class CaseworkCreateTransfers extends Migration {
  override up(): void {
    this.addSql(`create table "casework"."transfer" ("id" uuid not null, "number" text not null, "kind" text not null, "enforcement_case_id" uuid null,
      "domain" text not null, "agency_id" uuid not null, "receiver_id" uuid null, "procuratorate_id" uuid null, "court_id" uuid null,
      "police_line" text not null, "state" text null, "letter_number" text null, "on_the_spot" boolean not null,
      "sent_at" timestamptz(3) null, "received_at" timestamptz(3) null, "closed_at" timestamptz(3) null, "receiver_reason" text null,
      "historic" boolean not null, "revision" int not null, "listed_at" timestamptz(3) not null, "recorded_at" timestamptz(3) not null,
      "event_number" int not null, "audience" text[] not null, primary key ("id"));`);
    this.addSql(`alter table "casework"."transfer" add constraint "transfer_number_unique" unique ("number");`);
    this.addSql(`create index "transfer_by_state" on "casework"."transfer" (state, listed_at, id);`);
    this.addSql(`create index "transfer_by_receiver" on "casework"."transfer" (receiver_id, listed_at, id);`);
    this.addSql(`create index "transfer_by_agency" on "casework"."transfer" (agency_id, listed_at, id);`);
    this.addSql(`create index "transfer_by_kind" on "casework"."transfer" (kind, listed_at, id);`);
    this.addSql(`create index "transfer_of_case" on "casework"."transfer" (enforcement_case_id, listed_at, id);`);
    this.addSql(`create table "casework"."seized_item" ("id" uuid not null, "transfer_id" uuid not null, "ordinal" int not null, "name" text not null,
      "quantity" text null, "features" text null, "location" text null, "state" text not null, "entered_at" timestamptz(3) not null,
      "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create unique index "seized_item_of" on "casework"."seized_item" (transfer_id, ordinal);`);
    this.addSql(`create table "casework"."transfer_proposal" ("id" uuid not null, "transfer_id" uuid not null, "step" text not null,
      "proof" text not null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "standing" text not null,
      "input" jsonb not null, "entered_by" text not null, "judged_by" text null, "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create index "transfer_proposal_of" on "casework"."transfer_proposal" (transfer_id, entered_at, id);`);
    this.addSql(`create table "casework"."transfer_request" ("taken_by" text not null, "client_key" text not null, "request_digest" text not null,
      "transfer_id" uuid not null, primary key ("taken_by", "client_key"));`);
    this.addSql(`create table "casework"."transfer_step_taken" ("id" uuid not null, "transfer_id" uuid not null, "ordinal" int not null,
      "step" text not null, "row_code" text null, "from_state" text null, "to_state" text null, "subject_ids" text[] not null,
      "acting_as" text not null, "organ_id" uuid null, "entered_by_organ_id" uuid null, "door" text not null, "proof" text null,
      "occurred_at" timestamptz(3) not null, "recorded_at" timestamptz(3) not null, "late" text[] not null, "missing" text[] not null,
      "gaps" jsonb not null, "affirmed" text[] not null, "reason_code" text null, "reasons" text null, "stated" text[] not null,
      "is_unconfirmed" boolean not null, "confirmed_at" timestamptz(3) null, "taken_by" text not null, "audience" text[] not null,
      primary key ("id"));`);
    this.addSql(`create unique index "transfer_step_taken_of" on "casework"."transfer_step_taken" (transfer_id, ordinal);`);
    this.addSql(`create table "casework"."transfer_paper" ("id" uuid not null, "transfer_id" uuid not null, "step_id" uuid not null,
      "ordinal" int not null, "kind" text not null, "standing" text not null, "number" text null, "issued_on" date null,
      "issuer_id" uuid null, "digest" text null, "reference" text null, "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create index "transfer_paper_of_step" on "casework"."transfer_paper" (step_id, ordinal);`);
    this.addSql(`create unique index "transfer_paper_of" on "casework"."transfer_paper" (transfer_id, ordinal);`);
    this.addSql(`create table "casework"."transfer_copy" ("id" uuid not null, "transfer_id" uuid not null, "step_id" uuid not null,
      "ordinal" int not null, "to_actor" text not null, "to_organ_id" uuid null, "how" text not null, "is_advised" boolean not null,
      "state" text not null, "sent_at" timestamptz(3) not null, "acknowledged_at" timestamptz(3) null, "audience" text[] not null,
      primary key ("id"));`);
    this.addSql(`create index "transfer_copy_of_step" on "casework"."transfer_copy" (step_id, ordinal);`);
    this.addSql(`create unique index "transfer_copy_of" on "casework"."transfer_copy" (transfer_id, ordinal);`);
    this.addSql(`create table "casework"."transfer_track" ("id" uuid not null, "transfer_id" uuid not null, "ordinal" int not null,
      "suspect_id" uuid null, "identity_party_id" uuid null, "suspect_name" text null, "suspect_label" text not null, "crime_code" text null, "state" text not null,
      "entered_at" timestamptz(3) not null, "file_state" text null, "non_prosecution_kind" text null, "fined_by_court" boolean not null,
      "court_fine_amount" numeric(18,2) null, "earlier_fine_amount" numeric(18,2) null, "closing_reason" text null,
      "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create index "transfer_track_by_suspect" on "casework"."transfer_track" (suspect_id);`);
    this.addSql(`create index "transfer_track_by_state" on "casework"."transfer_track" (state);`);
    this.addSql(`create unique index "transfer_track_of" on "casework"."transfer_track" (transfer_id, ordinal);`);
    this.addSql(`alter table "casework"."enforcement_case" add "shared_with" text[] not null default '{}';`);
    this.addSql(`alter table "casework"."transfer" add constraint "transfer_enforcement_case_id_foreign" foreign key ("enforcement_case_id") references "casework"."enforcement_case" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer" add constraint "transfer_agency_id_foreign" foreign key ("agency_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer" add constraint "transfer_receiver_id_foreign" foreign key ("receiver_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer" add constraint "transfer_procuratorate_id_foreign" foreign key ("procuratorate_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer" add constraint "transfer_court_id_foreign" foreign key ("court_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."seized_item" add constraint "seized_item_transfer_id_foreign" foreign key ("transfer_id") references "casework"."transfer" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer_proposal" add constraint "transfer_proposal_transfer_id_foreign" foreign key ("transfer_id") references "casework"."transfer" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer_step_taken" add constraint "transfer_step_taken_transfer_id_foreign" foreign key ("transfer_id") references "casework"."transfer" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer_step_taken" add constraint "transfer_step_taken_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer_step_taken" add constraint "transfer_step_taken_entered_by_organ_id_foreign" foreign key ("entered_by_organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer_paper" add constraint "transfer_paper_transfer_id_foreign" foreign key ("transfer_id") references "casework"."transfer" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer_paper" add constraint "transfer_paper_step_id_foreign" foreign key ("step_id") references "casework"."transfer_step_taken" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer_paper" add constraint "transfer_paper_issuer_id_foreign" foreign key ("issuer_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer_copy" add constraint "transfer_copy_transfer_id_foreign" foreign key ("transfer_id") references "casework"."transfer" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer_copy" add constraint "transfer_copy_step_id_foreign" foreign key ("step_id") references "casework"."transfer_step_taken" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer_copy" add constraint "transfer_copy_to_organ_id_foreign" foreign key ("to_organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer_track" add constraint "transfer_track_transfer_id_foreign" foreign key ("transfer_id") references "casework"."transfer" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer_track" add constraint "transfer_track_suspect_id_foreign" foreign key ("suspect_id") references "registry"."party" ("id") on update restrict on delete restrict;`);
    this.addSql(`select scope.follow('casework.transfer');`);
  }
}
