import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, flag, id, Identity, instant, Kept, naturalId, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { Organ } from '../../registry/organ/index.js';
import { Party } from '../../registry/party/index.js';
import { EnforcementCase } from '../case/index.js';
import { Screening } from '../screening/index.js';
import { Transfer } from '../transfer/index.js';
import { FindingState, FindingStepKind } from './finding.codes.js';

const optional = { nullable: true } as const;

@Entity({ schema: 'casework', tableName: 'finding' })
@Index({ name: 'finding_of_case', expression: 'create index "finding_of_case" on "casework"."finding" (enforcement_case_id, listed_at, id)' })
@Index({ name: 'finding_by_organ', expression: 'create index "finding_by_organ" on "casework"."finding" (organ_id, listed_at, id)' })
@Index({ name: 'finding_by_state', expression: 'create index "finding_by_state" on "casework"."finding" (state, listed_at, id)' })
@Index({ name: 'finding_by_track', expression: 'create index "finding_by_track" on "casework"."finding" (track_id) where track_id is not null' })
@Index({ name: 'finding_to_answer', expression: `create index "finding_to_answer" on "casework"."finding" (least(answer_due_at, paused_until)) where state in ('UNDISPOSED', 'CONSULTED', 'OBJECTED') and not historic` })
@ObjectType('Finding', { description: '涉罪线索: an act of a party that meets a standard of transfer and has to be answered for; a lead, never a verdict, and never about an official. 仅供审查参考，不作为认定依据.' })
export class Finding {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => EnforcementCase, '案件: the case.') enforcementCase!: EnforcementCase;
  @Points('L1', () => Party, '当事人: whose act it is; empty where the record names nobody.', optional) party?: Party;
  @Points('L1', () => Organ, '办案机关: the agency that answers.') organ!: Organ;
  @Shown('L1', naturalId, '罪名代码: the crime that the standard is of.') crimeCode!: string;
  @Shown('L1', texts, '达到的标准: rows that are met.') ruleIds!: string[];
  @Shown('L1', text, '标准: what the first of them asks, with every figure.') standard!: string;
  @Points('L1', () => Screening, '移送标准比对: the comparison that found it, with its facts as they stood.', optional) screening?: Screening;
  @Points('L1', () => Transfer, '移送: where it is answered; empty for a case taken in as history.', optional) transfer?: Transfer;
  @Kept(id, optional) trackId?: string;
  @Shown('L1', choice(FindingState), '线索状态: how it was answered.') state!: FindingState;
  @Shown('L1', instant, '提示时间: when the hub found it.', { column: 'listed_at' }) foundAt!: string;
  @Shown('L1', instant, '平台提示答复期限: by when it should be answered; not a period of law. Empty while paused, and for history.', optional) answerDueAt?: string;
  @Shown('L1', instant, '提醒时间: when the procuratorate was alerted that it was not answered.', optional) alertedAt?: string;
  @Shown('L1', instant, '暂停至: until when the answer is paused.', optional) pausedUntil?: string;
  @Shown('L1', instant, '办结时间: when it ended.', optional) endedAt?: string;
  @Shown('L1', flag, '历史数据: of a case taken in as history; it starts no period.') historic!: boolean;
  @Shown('L1', flag, '抽查: whether the decision not to transfer was drawn for review.') isSampled!: boolean;
  @Shown('L1', flag, '法制审核意见不一致: whether the legal review said that no crime is suspected.') isContradicted!: boolean;
  @Shown('L1', whole, '版本: grows with each step.') revision!: number;
  @Shown('L1', instant, '入库时间: when the hub recorded what it now says.') recordedAt!: string;
  @Kept(texts) audience!: string[];
}

@Entity({ schema: 'casework', tableName: 'finding_step' })
@Unique({ properties: ['takenBy', 'clientKey'] })
@Index({ name: 'finding_step_of', expression: 'create index "finding_step_of" on "casework"."finding_step" (finding_id, ordinal)' })
@ObjectType('FindingStep', { description: '线索办理记录: what was done with a finding, by which organ; no person is named.' })
export class FindingStep {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => Finding, '涉罪线索: the finding.') finding!: Finding;
  @Shown('L1', whole, '顺序: from 1.') ordinal!: number;
  @Shown('L1', choice(FindingStepKind), '步骤: what.') kind!: FindingStepKind;
  @Points('L1', () => Organ, '机关: whose step it is.', optional) organ?: Organ;
  @Points('L1', () => Organ, '会商机关: whom the agency consults.', optional) consulted?: Organ;
  @Shown('L2', text, '理由: in words.', optional) reasons?: string;
  @Shown('L1', instant, '时间: when.') takenAt!: string;
  @Kept(text) takenBy!: string;
  @Kept(text) clientKey!: string;
  @Kept(text) requestDigest!: string;
  @Kept(texts) audience!: string[];
}
