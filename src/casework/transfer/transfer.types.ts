import { Field, InputType, ObjectType } from 'type-graphql';
import { LegalBasisCited } from '../case/index.js';
import { TransferState } from './state.codes.js';
import { TransferGuard, TransferStep } from './step.codes.js';
import { TransferActor, TransferCopyCase, TransferCopyKind, TransferDocument, TransferGuardHow, TransferLateness, TransferProof, TransferRegion } from './transfer.codes.js';

const optional = { nullable: true } as const;

@InputType('TransferStepsWhere', { description: '步骤范围: all that are given must hold.' })
export class TransferStepsWhere {
  @Field(() => TransferState, { ...optional, description: '起始状态: steps open from this state.' }) from?: TransferState;
  @Field(() => TransferStep, { ...optional, description: '办理步骤: rows of this step.' }) step?: TransferStep;
  @Field(() => TransferActor, { ...optional, description: '办理主体: steps that this actor may take.' }) by?: TransferActor;
}

@ObjectType('TransferStepCopy', { description: '告知与抄送: who else learns of a step.' })
export class TransferStepCopy {
  @Field(() => TransferActor, { description: '对象: who.' }) to!: TransferActor;
  @Field(() => TransferCopyKind, { description: '方式: told, or given a copy.' }) how!: keyof typeof TransferCopyKind;
  @Field(() => Boolean, { description: '是否建议: no provision asks for it; the hub advises it.' }) isAdvised!: boolean;
  @Field(() => TransferCopyCase, { ...optional, description: '适用情形: asked for in this kind of case only; empty when in all.' }) only!: TransferCopyCase | null;
}

@ObjectType('TransferStepGuard', { description: '条件及其成立方式: what has to hold for a step, and how it is established.' })
export class TransferStepGuard {
  @Field(() => TransferGuard, { description: '办理条件: what.' }) guard!: TransferGuard;
  @Field(() => TransferGuardHow, { description: '条件成立方式: found by the hub, stated with content, or affirmed.' }) how!: TransferGuardHow;
  @Field(() => String, { description: '判断依据: by what.' }) says!: string;
}

@ObjectType('TransferStepRule', { description: '移送步骤规则: what may be done when, by whom, with which papers, and what it rests on.' })
export class TransferStepRule {
  @Field(() => String, { description: '行号: number of the row, as docs/transfer.md has it.' }) code!: string;
  @Field(() => TransferRegion, { description: '流转区域: the course it belongs to.' }) region!: TransferRegion;
  @Field(() => TransferStep, { description: '办理步骤: what is done.' }) step!: TransferStep;
  @Field(() => [TransferState], { description: '起始状态: where it may be done.' }) from!: readonly TransferState[];
  @Field(() => TransferState, { ...optional, description: '到达状态: where it leads; empty when the state stays.' }) to!: TransferState | null;
  @Field(() => [TransferActor], { description: '办理主体: any of whom may do it.' }) by!: readonly TransferActor[];
  @Field(() => [TransferProof], { description: '证明方式: any of which proves it; none when nothing is asked for.' }) proofs!: readonly TransferProof[];
  @Field(() => [TransferDocument], { description: '必备文书: without these it is refused.' }) documents!: readonly TransferDocument[];
  @Field(() => [TransferDocument], { description: '应附文书: attached, or declared 无 or 待补; a missing one holds nothing up.' }) expected!: readonly TransferDocument[];
  @Field(() => [TransferGuard], { description: '办理条件: what has to hold besides.' }) requires!: readonly TransferGuard[];
  @Field(() => [TransferStepGuard], { description: '条件及其成立方式: the same conditions with how each is established.' }) guards!: readonly TransferStepGuard[];
  @Field(() => [String], { description: '起算期限: clocks that it sets going.' }) starts!: readonly string[];
  @Field(() => [String], { description: '完成期限: clocks that it fulfils.' }) stops!: readonly string[];
  @Field(() => [String], { description: '终止期限: clocks that no longer matter.' }) drops!: readonly string[];
  @Field(() => [String], { description: '中止期限: clocks that it halts.' }) pauses!: readonly string[];
  @Field(() => [String], { description: '恢复期限: clocks that it sets going again.' }) resumes!: readonly string[];
  @Field(() => TransferLateness, { ...optional, description: '逾期后果: what becomes of it after the end of the clock; empty when it fulfils none.' }) late!: keyof typeof TransferLateness | null;
  @Field(() => [TransferStepCopy], { description: '告知与抄送: who else learns of it.' }) copies!: readonly TransferStepCopy[];
  @Field(() => [String], { description: '随动行号: rows with which the hub takes it; none when somebody takes it.' }) follows!: readonly string[];
  @Field(() => [LegalBasisCited], { description: '法律依据: what it rests on; none when it is our design.' }) basis!: readonly LegalBasisCited[];
  @Field(() => String, { description: '核验标记: V or Vq where the text was read, M_… where it is advisory, D where it is our design.' }) mark!: string;
}
