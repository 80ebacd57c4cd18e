import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, id, Identity, Kept, Past, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { Officer } from '../../registry/officer/index.js';
import { OfficerRole } from './case.codes.js';
import { EnforcementCase } from './case.entity.js';
import { pastOfOfficer } from './case-past.js';

@Entity({ schema: 'casework', tableName: 'case_officer' })
@Index({ name: 'case_officer_of_case', expression: 'create index "case_officer_of_case" on "casework"."case_officer" (enforcement_case_id, ordinal)' })
@ObjectType('CaseOfficer', { description: '办案人员: an officer who handles the case, as reported; who it is, is for those within the case.' })
@Past(pastOfOfficer)
export class CaseOfficer {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => EnforcementCase, '案件: the case.') enforcementCase!: EnforcementCase;
  @Shown('L1', choice(OfficerRole), '办案角色: what the officer does in the case.') role!: OfficerRole;
  @Points('L2', () => Officer, '执法人员: the officer in the register; empty where number and name name none.', { nullable: true }) officer?: Officer;
  @Shown('L2', text, '原始姓名: name as the report writes it.', { nullable: true }) nameAsReported?: string;
  @Shown('L2', text, '证件编号: number as the report writes it.', { nullable: true }) certificateNumber?: string;
  @Shown('L1', whole, '顺序: place in the report, from 1.') ordinal!: number;
  @Kept(texts) audience!: string[];
}
