import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, id, Identity, instant, Kept, Past, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { CaseStepKind } from './case.codes.js';
import { EnforcementCase } from './case.entity.js';
import { pastOfStep } from './case-past.js';

@Entity({ schema: 'casework', tableName: 'case_step' })
@Index({ name: 'case_step_of_case', expression: 'create index "case_step_of_case" on "casework"."case_step" (enforcement_case_id, taken_at, ordinal)' })
@ObjectType('CaseStep', { description: '程序步骤: a step of the procedure, as reported.' })
@Past(pastOfStep)
export class CaseStep {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => EnforcementCase, '案件: the case.') enforcementCase!: EnforcementCase;
  @Shown('L1', choice(CaseStepKind), '步骤: what was done.') kind!: CaseStepKind;
  @Shown('L1', instant, '时间: when.') takenAt!: string;
  @Shown('L2', text, '说明: note.', { nullable: true }) note?: string;
  @Kept(whole) ordinal!: number;
  @Kept(texts) audience!: string[];
}
