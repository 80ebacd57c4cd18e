import { Migration } from '@mikro-orm/migrations';

/** What names are searched by. Of names that stand it follows from code (places, forms, simplified characters): the hub fills it in after migrating, in batches. */
export class RegistrySearchNames extends Migration {
  override up(): void {
    this.addSql(`alter table "registry"."party" add "name_bigrams" text[] null, add "name_core" text null, add "name_place" text null,
      add "near_codes" text[] null;`);
    this.addSql(`create index "party_with_doubtful_id" on "registry"."party" (resident_id_number, name_key, id) where kind = 'NATURAL_PERSON' and identity_strength = 'WEAK' and resident_id_number is not null;`);
    this.addSql(`create index "party_with_doubtful_code" on "registry"."party" (id) where near_codes is not null;`);
    this.addSql(`create index "party_by_core" on "registry"."party" (name_core, name_place, id) where name_core is not null and name_place <> '';`);
    this.addSql(`create index "party_name_bigrams" on "registry"."party" using gin (name_bigrams);`);
    this.addSql(`alter table "registry"."party_alias" add "name_bigrams" text[] null, add "name_core" text null;`);
    this.addSql(`create index "party_alias_name_bigrams" on "registry"."party_alias" using gin (name_bigrams);`);
    this.addSql(`create index "penalty_decision_by_number" on "casework"."penalty_decision" (number_normalised) where number_normalised is not null;`);
  }
}
