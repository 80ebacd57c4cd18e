import { Entity } from '@mikro-orm/decorators/legacy';
import { id, instant, jsonObject, Kept, whole } from '../../platform/model/index.js';

/** What the hub knew of a case from one accepted report to the next; written once, never changed. */
@Entity({ schema: 'casework', tableName: 'case_revision' })
export class CaseRevision {
  @Kept(id, { primary: true }) enforcementCaseId!: string;
  @Kept(whole, { primary: true }) revision!: number;
  @Kept(instant) recordedAt!: string;
  /** The event that made it. */
  @Kept(id) eventId!: string;
  /** The report as accepted: case, parties, decisions, steps and facts. */
  @Kept(jsonObject) body!: object;
}
