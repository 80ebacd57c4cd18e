import { Migration } from '@mikro-orm/migrations';

export class UrbanAddHazardousWaste extends Migration {
  override up(): void {
    this.addSql(`alter table "urban"."facts" add "hazardous_waste_tonnes_value" numeric(20,6) null, add "hazardous_waste_tonnes_bound" text null,
      add "hazardous_waste_tonnes_source" text null;`);
  }
}
