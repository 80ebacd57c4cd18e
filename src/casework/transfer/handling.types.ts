import { Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Day, Instant, Money } from '../../platform/model/index.js';
import { DomainCode } from '../../registry/organ/index.js';
import { LegalBasisCited } from '../case/index.js';
import { PoliceLine } from '../crime/index.js';
import { NonProsecutionKind, PaperStanding, TransferKind, TransferReason } from './handling.codes.js';
import { TransferState } from './state.codes.js';
import { TransferGuard, TransferStep } from './step.codes.js';
import { TransferActor, TransferDocument, TransferProof, TransferRegion } from './transfer.codes.js';
import { Transfer } from './transfer.entity.js';

const optional = { nullable: true } as const;

@InputType('TransferPaperInput', { description: '文书: a paper that comes with a step; attached, or declared 无 or 待补.' })
export class TransferPaperInput {
  @Field(() => TransferDocument, { description: '文书种类: kind of paper.' }) kind!: TransferDocument;
  @Field(() => PaperStanding, { ...optional, description: '附送情况: ATTACHED when left out.' }) standing?: PaperStanding;
  @Field(() => String, { ...optional, description: '文号: its number; the hub never makes one.' }) number?: string;
  @Field(() => Day, { ...optional, description: '日期: its day.' }) issuedOn?: string;
  @Field(() => String, { ...optional, description: '摘要: SHA-256 of the bytes, 64 hexadecimal digits.' }) digest?: string;
  @Field(() => String, { ...optional, description: '存放位置: where the bytes are kept.' }) reference?: string;
}

@InputType('SuspectInput', { description: '涉嫌当事人: who is suspected, and of what; one track for each.' })
export class SuspectInput {
  @Field(() => ID, { ...optional, description: '当事人: a party of the case; left out where the police add somebody.' }) partyId?: string;
  @Field(() => String, { ...optional, description: '姓名或者名称: in place of the party, where no case names it: of a lead, or of what the criminal side reports; whom the police add stays unnamed.' }) name?: string;
  @Field(() => String, { ...optional, description: '罪名代码: code of the crime, see `crimes`.' }) crimeCode?: string;
}

@InputType('SeizedItemInput', { description: '涉案物品: a thing for the list.' })
export class SeizedItemInput {
  @Field(() => String, { description: '名称: what it is.' }) name!: string;
  @Field(() => String, { ...optional, description: '数量: how much, with its unit.' }) quantity?: string;
  @Field(() => String, { ...optional, description: '特征: what it is known by.' }) features?: string;
  @Field(() => String, { ...optional, description: '存放地: where it is.' }) location?: string;
}

/** What a step may state; which of it is asked for, `transferOpenSteps` says. */
@InputType()
export abstract class StepContent {
  @Field(() => String, { description: '请求键: the same key with the same content is the same step, so it can be sent again.' }) clientKey!: string;
  @Field(() => TransferActor, { ...optional, description: '代为登记的主体: in whose stead it is entered, with the paper that proves it; left out for one’s own step.' }) onBehalfOf?: TransferActor;
  @Field(() => Instant, { ...optional, description: '办理时间: as the paper says; only for a report, or what is entered on behalf or from paper, else now.' }) occurredAt?: string;
  @Field(() => TransferProof, { ...optional, description: '证明方式: how the decision of the head is proved; CREDENTIAL when the head takes it himself.' }) proof?: TransferProof;
  @Field(() => [TransferPaperInput], { ...optional, description: '文书: papers that come with the step.' }) papers?: TransferPaperInput[];
  @Field(() => [TransferGuard], { ...optional, description: '确认事项: conditions that whoever takes the step affirms.' }) affirms?: TransferGuard[];
  @Field(() => String, { ...optional, description: '理由: reasons in words; of the criminal side after filing they are not kept.' }) reasons?: string;
  @Field(() => TransferReason, { ...optional, description: '原因代码: code of the reason.' }) reasonCode?: TransferReason;
  @Field(() => [String], { ...optional, description: '执法人员: numbers of certificates of the officers appointed.' }) officers?: string[];
  @Field(() => String, { ...optional, description: '规则: the rule or standard that is met, with the facts as they stand.' }) rule?: string;
  @Field(() => String, { ...optional, description: '电话报告: whom the head’s office was told by telephone, and when.' }) headTold?: string;
  @Field(() => String, { ...optional, description: '责令文书: number and day of the order.' }) order?: string;
  @Field(() => String, { ...optional, description: '送达凭证: how and when the materials were delivered, where no receipt was given.' }) delivery?: string;
  @Field(() => String, { ...optional, description: '新的事实: what is new.' }) newFacts?: string;
  @Field(() => String, { ...optional, description: '书面说明: a statement in place of materials, or a reply.' }) statement?: string;
  @Field(() => ID, { ...optional, description: '有权机关: the organ that is competent.' }) competentOrganId?: string;
  @Field(() => ID, { ...optional, description: '接收机关: to whom it is sent; as `transferReceiver` proposes when left out.' }) receiverId?: string;
  @Field(() => NonProsecutionKind, { ...optional, description: '不起诉种类: on which ground.' }) nonProsecutionKind?: NonProsecutionKind;
  @Field(() => PoliceLine, { ...optional, description: '警种: which line of the police takes it; said when they receive.' }) policeLine?: PoliceLine;
  @Field(() => Boolean, { ...optional, description: '含罚款: whether the penalty is, or has, a fine.' }) isFine?: boolean;
  @Field(() => Money, { ...optional, description: '金额（元）: of the fine, the agency’s or the court’s.' }) fineAmount?: string;
  @Field(() => String, { ...optional, description: '突破暂缓的依据: the legal ground, told to the procuratorate at once.' }) groundOfOverride?: string;
  @Field(() => Boolean, { ...optional, description: '在押: a person is in custody, so that no term rolls forward (刑事诉讼法第一百零五条).' }) inCustody?: boolean;
  @Field(() => [SuspectInput], { ...optional, description: '涉嫌当事人: added with the step.' }) suspects?: SuspectInput[];
  @Field(() => [SeizedItemInput], { ...optional, description: '涉案物品: put on the list with the step.' }) items?: SeizedItemInput[];
}

@InputType('StartTransferInput', { description: '启动移送: a transfer begins; of a suspected crime in a case with the step that marks it.' })
export class StartTransferInput extends StepContent {
  @Field(() => TransferKind, { description: '移送类别: what is transferred.' }) kind!: TransferKind;
  @Field(() => ID, { ...optional, description: '案件: the case; left out for a lead, and by the criminal side.' }) caseId?: string;
  @Field(() => ID, { ...optional, description: '移送机关: the agency concerned, where no case names it.' }) agencyId?: string;
  @Field(() => DomainCode, { ...optional, description: '执法领域: where no case names it.' }) domain?: DomainCode;
  @Field(() => TransferStep, { ...optional, description: '办理步骤: the first step; `suspectCrime` for a case when left out.' }) step?: TransferStep;
}

@InputType('TakeTransferStepInput', { description: '办理步骤: a step to take with a transfer; it has to be open, see `transferOpenSteps`.' })
export class TakeTransferStepInput extends StepContent {
  @Field(() => ID, { description: '移送: which.' }) transferId!: string;
  @Field(() => TransferStep, { description: '办理步骤: what to do.' }) step!: TransferStep;
  @Field(() => Int, { description: '依据的版本: `revision` that this step was decided on; another one is refused.' }) expectedRevision!: number;
  @Field(() => [ID], { ...optional, description: '办理线: tracks, items or copies that it is for; all for which it is open when left out.' }) subjectIds?: string[];
}

@InputType('ReportTransferStepInput', { description: '报送步骤: what was done elsewhere; always accepted, what is missing or out of order is named.' })
export class ReportTransferStepInput extends StepContent {
  @Field(() => ID, { description: '移送: which.' }) transferId!: string;
  @Field(() => TransferStep, { description: '办理步骤: what was done.' }) step!: TransferStep;
  @Field(() => [ID], { ...optional, description: '办理线: tracks or items that it was for; all when left out.' }) subjectIds?: string[];
}

@InputType('JudgeTransferProposalInput', { description: '复核: what another person entered from signed paper or seal.' })
export class JudgeTransferProposalInput {
  @Field(() => ID, { description: '待复核办理: which.' }) proposalId!: string;
  @Field(() => Boolean, { description: '是否一致: whether paper and entry agree; false rejects it.' }) agrees!: boolean;
}

@InputType('ConfirmTransferStepInput', { description: '确认代为登记: a step that another organ entered in one’s stead.' })
export class ConfirmTransferStepInput {
  @Field(() => ID, { description: '办理记录: which.' }) stepId!: string;
}

@ObjectType('TransferStepRefused', { implements: Refusal, description: '不予办理: why the step was not taken, on what provisions, and what can be done next.' })
export class TransferStepRefused extends Refusal {
  @Field(() => String, { ...optional, description: '行号: row that comes nearest, see `transferSteps`.' }) rowCode!: string | null;
  @Field(() => [TransferActor], { description: '办理主体: who may take it.' }) by!: readonly TransferActor[];
  @Field(() => [TransferDocument], { description: '所缺文书: papers without which it is refused.' }) documents!: readonly TransferDocument[];
  @Field(() => [TransferProof], { description: '所缺证明: any of which proves it.' }) proofs!: readonly TransferProof[];
  @Field(() => [TransferGuard], { description: '未满足的条件: what has to hold besides.' }) guards!: readonly TransferGuard[];
  @Field(() => [String], { description: '已过的期限: clocks with whose end the right has ended.' }) clocks!: readonly string[];
  @Field(() => [LegalBasisCited], { description: '法律依据: provisions that say so.' }) basis!: readonly LegalBasisCited[];
  @Field(() => Int, { ...optional, description: '当前版本: where another revision was expected.' }) revision!: number | null;
}

@ObjectType('TransferStepOpen', { description: '可办步骤: what the asker may do now, for which tracks, and what it asks for.' })
export class TransferStepOpen {
  @Field(() => TransferStep, { description: '办理步骤: what.' }) step!: TransferStep;
  @Field(() => String, { description: '行号: row of the machine, see `transferSteps`.' }) rowCode!: string;
  @Field(() => TransferRegion, { description: '流转区域: the course it belongs to.' }) region!: TransferRegion;
  @Field(() => TransferActor, { description: '办理主体: in which capacity.' }) actingAs!: TransferActor;
  @Field(() => TransferState, { description: '起始状态: from where.' }) from!: TransferState;
  @Field(() => TransferState, { description: '到达状态: to where; the same where it stays.' }) to!: TransferState;
  @Field(() => [ID], { description: '办理线: tracks, items or copies for which it is open.' }) subjectIds!: readonly string[];
  @Field(() => [TransferDocument], { description: '必备文书: without these it is refused.' }) documents!: readonly TransferDocument[];
  @Field(() => [TransferDocument], { description: '应附文书: attached, or declared 无 or 待补.' }) expected!: readonly TransferDocument[];
  @Field(() => [TransferProof], { description: '证明方式: any of which proves it; none when nothing is asked for.' }) proofs!: readonly TransferProof[];
  @Field(() => [TransferGuard], { description: '须载明或者确认的条件: what the input has to state or affirm.' }) requires!: readonly TransferGuard[];
  @Field(() => [String], { description: '逾期: clocks that it would fulfil after their end; it is taken and marked late.' }) late!: readonly string[];
  @Field(() => [LegalBasisCited], { description: '法律依据: what it rests on.' }) basis!: readonly LegalBasisCited[];
}

export const TransferStepResult = createUnionType({
  name: 'TransferStepResult',
  description: '办理结果: the transfer as it is now, or why the step was not taken.',
  types: () => [Transfer, TransferStepRefused] as const,
  resolveType: (value) => (value instanceof TransferStepRefused ? TransferStepRefused : Transfer),
});
