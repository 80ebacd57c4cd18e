import { Migration } from '@mikro-orm/migrations';

export class RegistryKeepChangesOfParties extends Migration {
  override up(): void {
    this.addSql(`create table "registry"."party_change" (
      "id" uuid not null, "number" int not null, "kind" text not null, "party_id" uuid not null, "other_id" uuid not null, "party_kind" text not null,
      "party_name" text not null, "other_name" text not null, "undoes_id" uuid null, "reason" text not null, "evidence" text null,
      "changed_by" text not null, "changed_at" timestamptz(3) not null, "event_id" uuid not null, "client_key" text not null,
      "request_digest" text not null, "audience" text[] not null, primary key ("id")
    );`);
    this.addSql(`alter table "registry"."party_change" add constraint "party_change_number_unique" unique ("number");`);
    this.addSql(`alter table "registry"."party_change" add constraint "party_change_changed_by_client_key_unique" unique ("changed_by", "client_key");`);
    this.addSql(`create unique index "party_change_undoes" on "registry"."party_change" (undoes_id) where undoes_id is not null;`);
    this.addSql(`create index "party_change_by_event" on "registry"."party_change" (event_id);`);
    this.addSql(`create index "party_change_of" on "registry"."party_change" (party_id, number);`);
    this.addSql(`create index "party_change_of_other" on "registry"."party_change" (other_id, number);`);
    this.addSql(`alter table "registry"."party_change" add constraint "party_change_party_id_foreign" foreign key ("party_id") references "registry"."party" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "registry"."party_change" add constraint "party_change_other_id_foreign" foreign key ("other_id") references "registry"."party" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "registry"."party_change" add constraint "party_change_undoes_id_foreign" foreign key ("undoes_id") references "registry"."party_change" ("id") on update restrict on delete restrict;`);
    this.addSql(`create table "registry"."party_standing" (
      "party_id" uuid not null, "survivor_id" uuid not null, "change_id" uuid not null, "written_by_id" uuid not null, "ended_by_id" uuid null,
      primary key ("party_id", "written_by_id")
    );`);
    this.addSql(`create unique index "party_standing_now" on "registry"."party_standing" (party_id) where ended_by_id is null;`);
    this.addSql(`create index "party_standing_under" on "registry"."party_standing" (survivor_id) where ended_by_id is null;`);
    this.addSql(`create table "registry"."party_split" (
      "party_id" uuid not null, "enforcement_case_id" uuid not null, "to_party_id" uuid not null, "change_id" uuid not null, "written_by_id" uuid not null,
      "ended_by_id" uuid null, primary key ("party_id", "enforcement_case_id", "written_by_id")
    );`);
    this.addSql(`create unique index "party_split_now" on "registry"."party_split" (party_id, enforcement_case_id) where ended_by_id is null;`);
  }
}
