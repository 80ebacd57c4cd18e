import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Day, Decimal, Stated } from '../../platform/model/index.js';
import { DomainCode } from '../../registry/organ/index.js';
import { PartyKind } from '../../registry/party/index.js';
import { FactBound, FactSource } from '../case/index.js';
import { PenaltyTopic, ThresholdRoute, ThresholdTier } from '../threshold/index.js';
import { LegReason, ScreeningAnswer, ScreeningNote } from './screening.codes.js';

const optional = { nullable: true } as const;

@InputType('AskedFactInput', { description: '要素: a fact to compare, under its public key, its alias in the tables of law, or its Chinese term.' })
export class AskedFactInput {
  @Field(() => String, { description: '要素: `hazardousWasteTonnes`, `haz_waste_t` or 危险废物重量; of any field (docs/fact-keys.md).' }) key!: string;
  @Field(() => Stated, { description: '值: a number (12.5, “14万余元”, “约3吨”), 是 or 否, or a value of the code table.' }) value!: string;
  @Field(() => String, { ...optional, description: '单位: of the number; one that measures the same is converted (万元, 公斤, 公顷).' }) unit?: string;
  @Field(() => FactBound, { ...optional, description: '界限: what the words of the number say when left out, else EXACT.' }) bound?: FactBound;
  @Field(() => FactSource, { ...optional, description: '来源: DECLARED when left out.' }) source?: FactSource;
}

@InputType('AskedPenaltyInput', { description: '既往行政处罚: earlier penalties as a report states them; what the hub itself knows of the party is counted besides.' })
export class AskedPenaltyInput {
  @Field(() => PenaltyTopic, { description: '处罚事由: what for.' }) topic!: PenaltyTopic;
  @Field(() => Int, { ...optional, description: '次数: how many took effect within the window before the act; one when left out.' }) count?: number;
}

@InputType('AskedPartyInput', { description: '当事人: who is concerned.' })
export class AskedPartyInput {
  @Field(() => PartyKind, { ...optional, description: '当事人类别: some standards have other lines for units.' }) kind?: PartyKind;
  @Field(() => ID, { ...optional, description: '标识: a party of the hub; its earlier penalties and open acts are counted for organs of state that state a purpose.' }) id?: string;
  @Field(() => Int, { ...optional, description: '行为时年龄: full years at the act.' }) ageAtAct?: number;
}

@InputType('ScreenInput', { description: '移送标准比对: facts that are not filed yet; nothing is stored.' })
export class ScreenInput {
  @Field(() => DomainCode, { description: '执法领域: whose facts an alias is taken for first.' }) domain!: DomainCode;
  @Field(() => Day, { ...optional, description: '行为日: first day of the act, or the only one.' }) actOn?: string;
  @Field(() => Day, { ...optional, description: '行为终了日: last day of the act; it chooses the standards. The day of the act when left out.' }) actEndedOn?: string;
  @Field(() => AskedPartyInput, { ...optional, description: '当事人: who.' }) party?: AskedPartyInput;
  @Field(() => [AskedFactInput], { ...optional, description: '要素: facts.' }) facts?: AskedFactInput[];
  @Field(() => [String], { ...optional, description: '情形: a yes-or-no fact or a value of a code table by name (暗管, 以次充好, closedSeason=false), or the crime that is thought of (侵犯著作权罪, 217).' }) circumstances?: string[];
  @Field(() => [AskedPenaltyInput], { ...optional, description: '既往行政处罚: as stated; an empty list says that there are none.' }) priorPenalties?: AskedPenaltyInput[];
}

@ObjectType('ScreenedRule', { description: '移送标准: the row that was compared, in the version that governs.' })
export class ScreenedRule {
  @Field(() => ID, { description: '编号: of the row.' }) id!: string;
  @Field(() => Day, { description: '版本: first day of the version.' }) validFrom!: string;
  @Field(() => String, { description: '标准: what it asks, with every figure.' }) text!: string;
  @Field(() => ID, { description: '罪名代码: the crime.' }) crimeCode!: string;
  @Field(() => String, { description: '罪名: its name.' }) crimeName!: string;
  @Field(() => ThresholdTier, { description: '档次: tier of punishment.' }) tier!: ThresholdTier;
  @Field(() => ThresholdRoute, { description: '办理路径: where a case that meets it goes.' }) route!: ThresholdRoute;
  @Field(() => [String], { description: '依据: provisions.' }) basis!: readonly string[];
  @Field(() => String, { description: '核验标记: V or Vq where the text was read; only then may it bind.' }) confidence!: string;
  @Field(() => Boolean, { description: '须作答复: whether a case that meets it has to be answered; else it is for reference.' }) isBinding!: boolean;
  @Field(() => String, { ...optional, description: '说明: note.' }) note!: string | null;
}

@ObjectType('ScreenedLeg', { description: '适用规则结果: the answer under the rules of one day.' })
export class ScreenedLeg {
  @Field(() => ScreeningAnswer, { description: '比对结果: the answer.' }) answer!: ScreeningAnswer;
  @Field(() => LegReason, { ...optional, description: '说明: why nothing could be compared.' }) reason!: LegReason | null;
  @Field(() => Day, { ...optional, description: '版本: first day of the version that was compared.' }) validFrom!: string | null;
}

@ObjectType('MissingFact', { description: '待补要素: a fact that decides, and whom to ask.' })
export class MissingFact {
  @Field(() => String, { description: '要素: its public key.' }) key!: string;
  @Field(() => String, { description: '名称: Chinese term.' }) term!: string;
  @Field(() => String, { ...optional, description: '单位: unit.' }) unit!: string | null;
  @Field(() => String, { description: '向谁了解: who can establish it.' }) ask!: string;
}

@ObjectType('UsedFact', { description: '所用要素: a fact that the answer rests on.' })
export class UsedFact {
  @Field(() => String, { description: '要素: its public key.' }) key!: string;
  @Field(() => String, { description: '名称: Chinese term.' }) term!: string;
  @Field(() => String, { description: '值: in the unit of the fact.' }) value!: string;
  @Field(() => String, { ...optional, description: '单位: unit.' }) unit!: string | null;
  @Field(() => FactBound, { description: '界限: how it stands to the true value.' }) bound!: FactBound;
  @Field(() => FactSource, { description: '来源: how it was established.' }) source!: FactSource;
}

@ObjectType('LineDistance', { description: '与标准的距离: of the number that came nearest.' })
export class LineDistance {
  @Field(() => String, { description: '要素: its public key.' }) key!: string;
  @Field(() => Float, { description: '比例: 1 is at the line, 0.8 at four fifths of it.' }) ratio!: number;
  @Field(() => Decimal, { description: '标准: the line, in the unit of the fact.' }) line!: string;
}

@ObjectType('ScreeningComparison', { description: '比对明细: one row compared with one act of one party. 仅供审查参考，不作为认定依据.' })
export class ScreeningComparison {
  @Field(() => ScreenedRule, { description: '移送标准: the row.' }) rule!: ScreenedRule;
  @Field(() => ScreeningAnswer, { description: '比对结果: the answer that governs, the lighter of the two.' }) answer!: ScreeningAnswer;
  @Field(() => ScreenedLeg, { description: '行为时标准: under the rules of the last day of the act.' }) ofTheDay!: ScreenedLeg;
  @Field(() => ScreenedLeg, { description: '现行标准: under the rules of today.' }) today!: ScreenedLeg;
  @Field(() => [MissingFact], { description: '待补要素: what is missing, and whom to ask.' }) missing!: readonly MissingFact[];
  @Field(() => [UsedFact], { description: '所用要素: what it rests on.' }) used!: readonly UsedFact[];
  @Field(() => LineDistance, { ...optional, description: '与标准的距离: where a number is compared.' }) distance!: LineDistance | null;
  @Field(() => Int, { description: '累计行为数: acts in other cases, not yet dealt with, that were added up.' }) addedActs!: number;
  @Field(() => [ScreeningNote], { description: '比对提示: what to know beside the answer.' }) notes!: readonly ScreeningNote[];
}

@ObjectType('ScreenFlaw', { description: '填报问题: what cannot be read or is not compared, and what it may have been meant for.' })
export class ScreenFlaw {
  @Field(() => String, { description: '字段: which of the input.' }) field!: string;
  @Field(() => String, { description: '代码: code of the flaw.' }) code!: string;
  @Field(() => String, { description: '说明: what is wrong, and what to do.' }) message!: string;
  @Field(() => String, { ...optional, description: '最接近的: the nearest right one.' }) nearest!: string | null;
}

@ObjectType('ScreeningReport', { description: '比对报告: what the stated facts reach, row by row, gravest first.' })
export class ScreeningReport {
  @Field(() => ScreeningAnswer, { description: '总体结果: the gravest of the rows.' }) answer!: ScreeningAnswer;
  @Field(() => String, { description: '声明: 仅供审查参考，不作为认定依据, and what the answer means.' }) statement!: string;
  @Field(() => [ScreeningComparison], { description: '比对明细: rows that the stated facts concern; none where they concern no row.' }) results!: readonly ScreeningComparison[];
  @Field(() => [UsedFact], { description: '所读要素: every fact as it was read, and what follows from them.' }) stated!: readonly UsedFact[];
  @Field(() => [ScreenFlaw], { description: '未作比对: circumstances that say nothing to the hub, and facts that no standard reads.' }) unread!: readonly ScreenFlaw[];
}

@ObjectType('ScreenRefused', { implements: Refusal, description: '未予比对: why nothing was compared.' })
export class ScreenRefused extends Refusal {
  @Field(() => [ScreenFlaw], { description: '填报问题: each of them.' }) flaws!: readonly ScreenFlaw[];
}

export const ScreenResult = createUnionType({
  name: 'ScreenResult', description: '比对结果: the report, or what cannot be read.', types: () => [ScreeningReport, ScreenRefused] as const,
  resolveType: (value) => (value instanceof ScreenRefused ? ScreenRefused : ScreeningReport),
});
