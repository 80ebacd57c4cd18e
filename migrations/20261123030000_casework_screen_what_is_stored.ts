import { Migration } from '@mikro-orm/migrations';

/** 首次比对: where cases came in before the hub compared any, the log is followed from its beginning. */
export class CaseworkScreenWhatIsStored extends Migration {
  override up(): void {
    this.addSql(`update screening.rescreening_position set position = 0 where exists (
      select from casework.enforcement_case as held where not exists (select from casework.screening where enforcement_case_id = held.id));`);
  }
}
