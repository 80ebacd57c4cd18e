import { Migration } from '@mikro-orm/migrations';

/** Draft decisions, their legal review, and lists of major decisions (docs/legal-review.md). */
export class CaseworkReviewDecisions extends Migration {
  override up(): void {
    this.addSql(`create table "casework"."major_list" ("id" uuid not null, "organ_id" uuid not null, "purpose" text not null, "version" int not null,
      "document_number" text not null, "title" text not null, "valid_from" date not null, "valid_to" date null,
      "organisation_fine_from" numeric(18,2) null, "person_fine_from" numeric(18,2) null, "confiscation_from" numeric(18,2) null,
      "kinds" text[] not null, "domains" text[] not null, "levels" text[] not null, "recorded_at" timestamptz(3) not null,
      "recorded_by" text not null, "client_key" text not null, "request_digest" text not null, "audience" text[] not null,
      primary key ("id"));`);
    this.addSql(`create index "major_list_listed" on "casework"."major_list" (recorded_at, id);`);
    this.addSql(`alter table "casework"."major_list" add constraint "major_list_recorded_by_client_key_unique" unique ("recorded_by", "client_key");`);
    this.addSql(`alter table "casework"."major_list" add constraint "major_list_organ_id_purpose_version_unique" unique ("organ_id", "purpose",
      "version");`);
    this.addSql(`create table "casework"."penalty_draft" ("id" uuid not null, "enforcement_case_id" uuid not null, "organ_id" uuid not null,
      "state" text not null, "digest" text not null, "revision" int not null, "identity_party_ids" text[] not null, "kinds" text[] not null,
      "fine_amount" numeric(18,2) null, "confiscated_gains_amount" numeric(18,2) null, "confiscated_goods_amount" numeric(18,2) null,
      "content" text not null, "basis" jsonb not null, "circumstances" text[] not null, "reasons" jsonb not null, "drafted_by" text not null,
      "drafted_at" timestamptz(3) not null, "decided_by" text null, "decided_at" timestamptz(3) null, "legal_ground" text null,
      "recorded_at" timestamptz(3) not null, "number_normalised" text null, "writers" text[] not null, "event_number" int not null,
      "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create index "penalty_draft_of_case" on "casework"."penalty_draft" (enforcement_case_id, drafted_at, id);`);
    this.addSql(`create table "casework"."legal_review" ("id" uuid not null, "draft_id" uuid not null, "enforcement_case_id" uuid not null,
      "organ_id" uuid not null, "draft_digest" text not null, "reasons" jsonb not null, "materials" text[] not null, "asked_by" text not null,
      "listed_at" timestamptz(3) not null, "result" text null, "opinion" text null, "suspected_crime" text null,
      "suspected_crime_reasons" text null, "transfer_ids" text[] not null, "reviewer_organ_id" uuid null, "reviewed_by" text null,
      "reviewer_subject" text null, "reviewer_code" text null, "answered_at" timestamptz(3) null, "is_void" boolean not null,
      "route" text null, "route_reasons" text null, "routed_at" timestamptz(3) null, "outcome" text null, "outcome_reasons" text null,
      "settled_at" timestamptz(3) null, "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create index "legal_review_by_organ" on "casework"."legal_review" (organ_id, listed_at, id);`);
    this.addSql(`create index "legal_review_of_case" on "casework"."legal_review" (enforcement_case_id, listed_at, id);`);
    this.addSql(`create index "legal_review_of_draft" on "casework"."legal_review" (draft_id, listed_at, id);`);
    this.addSql(`create table "casework"."review_item" ("id" uuid not null, "review_id" uuid not null, "ordinal" int not null, "subject" text not null,
      "result" text not null, "note" text not null, "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create unique index "review_item_of" on "casework"."review_item" (review_id, ordinal);`);
    this.addSql(`create table "casework"."review_request" ("taken_by" text not null, "client_key" text not null, "request_digest" text not null,
      "answer_id" uuid not null, primary key ("taken_by", "client_key"));`);
    this.addSql(`alter table "casework"."major_list" add constraint "major_list_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."penalty_draft" add constraint "penalty_draft_enforcement_case_id_foreign" foreign key ("enforcement_case_id") references "casework"."enforcement_case" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."penalty_draft" add constraint "penalty_draft_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."legal_review" add constraint "legal_review_draft_id_foreign" foreign key ("draft_id") references "casework"."penalty_draft" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."legal_review" add constraint "legal_review_enforcement_case_id_foreign" foreign key ("enforcement_case_id") references "casework"."enforcement_case" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."legal_review" add constraint "legal_review_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."legal_review" add constraint "legal_review_reviewer_organ_id_foreign" foreign key ("reviewer_organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."review_item" add constraint "review_item_review_id_foreign" foreign key ("review_id") references "casework"."legal_review" ("id") on update restrict on delete restrict;`);
    this.addSql(`select scope.follow('casework.legal_review');`);
  }
}
