import { Migration } from '@mikro-orm/migrations';

/** Notices, where they go and how they went (docs/notices.md). */
export class CaseworkCreateNotices extends Migration {
  override up(): void {
    this.addSql(`create schema if not exists "delivery";`);
    this.addSql(`create table "delivery"."notice" ("id" uuid not null, "organ_id" uuid not null, "kind" text not null, "text" text not null,
      "told_at" timestamptz(3) not null, "unaddressed" boolean not null, "key" text not null, "audience" text[] not null,
      primary key ("id"));`);
    this.addSql(`alter table "delivery"."notice" add constraint "notice_key_unique" unique ("key");`);
    this.addSql(`create index "notice_listed" on "delivery"."notice" (told_at, id);`);
    this.addSql(`create table "delivery"."contact_point" ("id" uuid not null, "organ_id" uuid not null, "means" text not null, "address" text not null,
      "kinds" text[] not null, "added_by" text not null, "added_at" timestamptz(3) not null, "ended_by" text null,
      "ended_at" timestamptz(3) null, "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create unique index "contact_point_in_use" on "delivery"."contact_point" (organ_id, means, address) where ended_at is null;`);
    this.addSql(`create index "contact_point_listed" on "delivery"."contact_point" (added_at, id);`);
    this.addSql(`create table "delivery"."notice_delivery" ("id" uuid not null, "notice_id" uuid not null, "contact_point_id" uuid not null,
      "means" text not null, "state" text not null, "attempts" int not null, "last_error" text null, "reference" text null,
      "due_at" timestamptz(3) not null, "sent_at" timestamptz(3) null, "ordinal" int not null, "audience" text[] not null,
      primary key ("id"));`);
    this.addSql(`create index "notice_delivery_due" on "delivery"."notice_delivery" (due_at) where state = 'WAITING';`);
    this.addSql(`alter table "delivery"."notice_delivery" add constraint "notice_delivery_contact_point_id_notice_id_unique" unique ("contact_point_id",
      "notice_id");`);
    this.addSql(`create index "notice_delivery_of" on "delivery"."notice_delivery" (notice_id, ordinal);`);
    this.addSql(`alter table "delivery"."notice" add constraint "notice_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "delivery"."contact_point" add constraint "contact_point_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "delivery"."notice_delivery" add constraint "notice_delivery_notice_id_foreign" foreign key ("notice_id") references "delivery"."notice" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "delivery"."notice_delivery" add constraint "notice_delivery_contact_point_id_foreign" foreign key ("contact_point_id") references "delivery"."contact_point" ("id") on update restrict on delete restrict;`);
  }
}
