import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { id, instant, jsonObject, Kept } from '../../platform/model/index.js';

/** 在线办理: what was done with a case in the hub itself, as part of a report; shown as rows of the case. */
@Entity({ schema: 'casework', tableName: 'case_addition' })
@Index({ name: 'case_addition_of', expression: 'create index "case_addition_of" on "casework"."case_addition" (enforcement_case_id, added_at, id)' })
export class CaseAddition {
  @Kept(id, { primary: true }) id!: string;
  @Kept(id) enforcementCaseId!: string;
  @Kept(jsonObject) addition!: object;
  @Kept(instant) addedAt!: string;
}
