import { Migration } from '@mikro-orm/migrations';

/** Until now no party was merged or split: every link names the identity that was reported. */
export class CaseworkNameIdentityOfLinks extends Migration {
  override up(): void {
    this.addSql(`alter table "casework"."case_party" add column "identity_party_id" uuid null;`);
    this.addSql(`update "casework"."case_party" set "identity_party_id" = "party_id";`);
    this.addSql(`alter table "casework"."case_party" alter column "identity_party_id" set not null;`);
    // The party of which the event of a revision tells: until now every one told of the case.
    this.addSql(`alter table "casework"."case_revision" add column "event_of" uuid null;`);
  }
}
