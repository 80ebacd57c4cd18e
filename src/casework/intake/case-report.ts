import { Field, ID, InputType } from 'type-graphql';
import { Day, Instant, Money } from '../../platform/model/index.js';
import { PartyKind } from '../../registry/party/index.js';
import { CaseSource, CaseStatus, CaseStepKind, LegalBasisCited, OfficerRole, PartyRole, PenaltyKind } from '../case/index.js';

const optional = { nullable: true } as const;

@InputType('PartyReportInput', { description: '当事人: a party as the report names it.' })
export class PartyReport {
  @Field(() => PartyRole, { description: '当事人角色: what it is in the case.' }) role!: PartyRole;
  @Field(() => PartyKind, { description: '当事人类别: kind of party.' }) kind!: PartyKind;
  @Field(() => String, { description: '名称: name.' }) name!: string;
  @Field(() => String, { ...optional, description: '统一社会信用代码: credit code, or an older register number.' }) unifiedSocialCreditCode?: string | undefined;
  @Field(() => String, { ...optional, description: '公民身份号码: resident identity number of a natural person.' }) residentIdNumber?: string | undefined;
}

@InputType('DecisionReportInput', { description: '行政处罚决定: a decision as the report states it.' })
export class DecisionReport {
  @Field(() => String, { ...optional, description: '决定书文号: number as written.' }) decisionNumber?: string | undefined;
  @Field(() => [PenaltyKind], { description: '处罚种类: kinds of penalty.' }) kinds!: PenaltyKind[];
  @Field(() => Money, { ...optional, description: '罚款金额（元）: fine.' }) fineAmount?: string | undefined;
  @Field(() => Money, { ...optional, description: '没收违法所得（元）: confiscated gains.' }) confiscatedGainsAmount?: string | undefined;
  @Field(() => Money, { ...optional, description: '没收非法财物价值（元）: value of confiscated property.' }) confiscatedGoodsAmount?: string | undefined;
  @Field(() => String, { ...optional, description: '处罚内容: content.' }) content?: string | undefined;
  @Field(() => [LegalBasisCited], { description: '处罚依据: provisions cited.' }) basis!: LegalBasisCited[];
  @Field(() => Day, { ...optional, description: '决定日期: day of the decision.' }) decidedOn?: string | undefined;
  @Field(() => Day, { ...optional, description: '公示日期: day of publication.' }) publishedOn?: string | undefined;
  @Field(() => String, { ...optional, description: '公示网址: where it was published.' }) publishedAtUrl?: string | undefined;
  @Field(() => Day, { ...optional, description: '撤销日期: day it was annulled.' }) annulledOn?: string | undefined;
  @Field(() => String, { ...optional, description: '撤销理由: why it was annulled.' }) annulmentReason?: string | undefined;
}

@InputType('StepReportInput', { description: '程序步骤: a step as the report states it.' })
export class StepReport {
  @Field(() => CaseStepKind, { description: '步骤: what was done.' }) kind!: CaseStepKind;
  @Field(() => Instant, { description: '时间: when.' }) takenAt!: string;
  @Field(() => String, { ...optional, description: '说明: note.' }) note?: string | undefined;
}

@InputType('OfficerReportInput', { description: '办案人员: an officer as the report names him or her.' })
export class OfficerReport {
  @Field(() => OfficerRole, { description: '办案角色: what the officer does in the case.' }) role!: OfficerRole;
  @Field(() => String, { description: '姓名: name.' }) name!: string;
  @Field(() => String, { ...optional, description: '证件编号: number of the certificate of enforcement.' }) certificateNumber?: string | undefined;
}

/** 案件报送: one case as its organ's system states it; the same source key sent again with another body is a correction. */
@InputType('CaseReportInput', { description: '案件报送: a case as its organ’s system states it.' })
export class CaseReport {
  @Field(() => ID, { description: '来源主键: key of the case in the source; unique there for ever.' }) sourceKey!: string;
  @Field(() => String, { ...optional, description: '办案机关代码: code of the handling organ.' }) organCode?: string | undefined;
  @Field(() => String, { ...optional, description: '案号: case number.' }) caseNumber?: string | undefined;
  @Field(() => String, { ...optional, description: '案件名称: title.' }) title?: string | undefined;
  @Field(() => String, { ...optional, description: '执法事项编码: code of the matter.' }) matterCode?: string | undefined;
  @Field(() => String, { ...optional, description: '案由: code of the cause of action.' }) causeOfAction?: string | undefined;
  @Field(() => String, { ...optional, description: '违法行为类型: violation in the source’s own words.' }) violation?: string | undefined;
  @Field(() => String, { ...optional, description: '违法事实: facts found.' }) violationFacts?: string | undefined;
  @Field(() => CaseSource, { ...optional, description: '案件来源: how the case came to the organ.' }) source?: CaseSource | undefined;
  @Field(() => CaseStatus, { description: '办理状态: where the case stands.' }) status!: CaseStatus;
  @Field(() => Instant, { ...optional, description: '行政立案时间: when it was opened.' }) caseOpenedAt?: string | undefined;
  @Field(() => Instant, { ...optional, description: '结案时间: when it was closed.' }) closedAt?: string | undefined;
  @Field(() => Day, { ...optional, description: '违法行为开始日: first day of the act.' }) actFrom?: string | undefined;
  @Field(() => Day, { ...optional, description: '违法行为终了日: last day of the act.' }) actTo?: string | undefined;
  @Field(() => String, { ...optional, description: '违法行为地: division code of the place.' }) divisionCode?: string | undefined;
  @Field(() => Money, { ...optional, description: '涉案金额（元）: amount involved.' }) amountInvolved?: string | undefined;
  @Field(() => Money, { ...optional, description: '违法所得（元）: illegal gains.' }) illegalGains?: string | undefined;
  @Field(() => [PartyReport], { description: '当事人: parties, at least one.' }) parties!: PartyReport[];
  @Field(() => [DecisionReport], { description: '行政处罚决定: decisions; empty while there is none.' }) decisions!: DecisionReport[];
  @Field(() => [StepReport], { description: '程序步骤: steps taken.' }) steps!: StepReport[];
  @Field(() => [OfficerReport], { ...optional, description: '办案人员: officers who handle the case, at least two where any is named.' }) officers?: OfficerReport[] | undefined;
}

/** A report on its way in: with the domain's facts, and, from a published record, the organ by name. */
export type Report = CaseReport & {
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
  /** 处罚机关 as a published record of elsewhere names it; a counterparty is made of it. */
  readonly organName?: string | undefined;
  /** Gaps that the reading of a file found before the report was made of it. */
  readonly readingIssues?: readonly { readonly field: string; readonly code: string; readonly message: string; readonly value?: string | undefined }[] | undefined;
};
