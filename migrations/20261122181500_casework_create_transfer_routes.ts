import { Migration } from '@mikro-orm/migrations';

/** Agreements on who receives transfers (docs/receiver.md). */
export class CaseworkCreateTransferRoutes extends Migration {
  override up(): void {
    this.addSql(`create table "casework"."transfer_route" ("id" uuid not null, "organ_id" uuid not null, "crime_code" text null, "division_id" text null,
      "police_id" uuid not null, "procuratorate_id" uuid not null, "agreement_number" text not null, "issuer" text not null,
      "agreed_on" date not null, "valid_from" date not null, "valid_to" date null, "recorded_by" text not null,
      "recorded_at" timestamptz(3) not null, "client_key" text not null, "request_digest" text not null, "revision" int not null default 1,
      "audience" text[] not null, primary key ("id"));`);
    this.addSql(`create index "transfer_route_organ_id_index" on "casework"."transfer_route" ("organ_id");`);
    this.addSql(`create index "transfer_route_listed" on "casework"."transfer_route" (recorded_at, id);`);
    this.addSql(`alter table "casework"."transfer_route" add constraint "transfer_route_recorded_by_client_key_unique" unique ("recorded_by",
      "client_key");`);
    this.addSql(`alter table "casework"."transfer_route" add constraint "transfer_route_organ_id_foreign" foreign key ("organ_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer_route" add constraint "transfer_route_division_id_foreign" foreign key ("division_id") references "registry"."division" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer_route" add constraint "transfer_route_police_id_foreign" foreign key ("police_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
    this.addSql(`alter table "casework"."transfer_route" add constraint "transfer_route_procuratorate_id_foreign" foreign key ("procuratorate_id") references "registry"."organ" ("id") on update restrict on delete restrict;`);
  }
}
