import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, day, flag, id, Identity, instant, jsonObject, Kept, naturalId, Points, records, Shown, text, texts, whole } from '../../platform/model/index.js';
import { Organ } from '../../registry/organ/index.js';
import { EnforcementCase } from '../case/index.js';
import { ClockForce, ClockLine, ClockOwner, ClockStanding } from '../clock/index.js';
import { DeadlinePhaseKind, DeadlineState } from './deadline.codes.js';
import { DeadlineExtension, DeadlinePause, DeadlineTerm } from './deadline.values.js';

const optional = { nullable: true } as const;

@Entity({ schema: 'casework', tableName: 'deadline' })
@Index({ name: 'deadline_by_organ', expression: 'create index "deadline_by_organ" on "casework"."deadline" (owed_by_id, listed_at, id)' })
@Index({ name: 'deadline_by_case', expression: 'create index "deadline_by_case" on "casework"."deadline" (enforcement_case_id, listed_at, id)' })
@Index({ name: 'deadline_by_subject', expression: 'create index "deadline_by_subject" on "casework"."deadline" (subject_id, listed_at, id)' })
@Index({ name: 'deadline_next', expression: 'create index "deadline_next" on "casework"."deadline" (next_phase_at) where next_phase_at is not null' })
@Index({ name: 'deadline_provisional', expression: 'create index "deadline_provisional" on "casework"."deadline" (id) where is_provisional' })
@ObjectType('Deadline', { description: '办理期限: a clock of the register that runs, or ran, for one matter: due, owed by whom, how long, on which article, with which force.' })
export class Deadline {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Shown('L1', naturalId, '期限标识: the clock of the register.') clockId!: string;
  @Shown('L1', choice(ClockLine), '期限类别: which procedure it belongs to.') line!: ClockLine;
  @Shown('L1', text, '应办事项: what is owed, as the register says it.') duty!: string;
  @Shown('L1', choice(ClockOwner), '责任主体: who owes it.') owner!: ClockOwner;
  @Points('L1', () => Organ, '责任机关: the organ that owes it; empty where it is none that the matter names.', optional) owedBy?: Organ;
  @Shown('L1', choice(ClockForce), '期限效力: what kind of source the period has; only STATUTORY is 法定期限.') force!: ClockForce;
  @Shown('L1', choice(ClockStanding), '载入情况: an advisory one is shown, blocks nothing and sends no notice; one that is not loaded has no figure.') standing!: ClockStanding;
  @Shown('L1', text, '期限: the limit in words.', { column: 'limit_in_words' }) limit!: string;
  @Shown('L1', texts, '依据: provisions, as cited.') basis!: string[];
  @Shown('L1', records(() => DeadlineTerm), '适用期限长度: the lengths it is counted by; none where the text states none.') terms!: DeadlineTerm[];
  @Points('L1', () => EnforcementCase, '案件: the case it belongs to, where there is one.', optional) enforcementCase?: EnforcementCase;
  @Kept(text) subjectType!: string;
  /** What it runs for (a transfer, a review, a filing), and the parts of it (tracks, or itself). */
  @Kept(id) subjectId!: string;
  @Shown('L1', texts, '所涉部分: identifiers of the parts of the matter for which it runs, or ran last.') parts!: string[];
  @Kept(jsonObject) circumstances!: object;
  @Shown('L1', instant, '起算时间: when it was set running.') startedAt!: string;
  @Shown('L1', instant, '届满时间: the last moment; empty where the text states no figure, and while it is paused.', optional) dueAt?: string;
  @Shown('L1', instant, '临期时间: when it is due soon.', optional) dueSoonAt?: string;
  @Shown('L1', flag, '暂定: the end rests on days for which no notice of holidays is published yet; it is never overdue until it is confirmed.') isProvisional!: boolean;
  @Shown('L1', choice(DeadlineState), '期限状态: how it stands.') state!: DeadlineState;
  @Shown('L1', choice(DeadlinePhaseKind), '提示阶段: the last that was told of its present end.', optional) phase?: DeadlinePhaseKind;
  @Shown('L1', instant, '办结时间: when it was last fulfilled, for all of its parts or some.', optional) fulfilledAt?: string;
  @Shown('L1', flag, '逾期办结: it was fulfilled after its end, for some part at least.') isLate!: boolean;
  @Shown('L1', instant, '中止时间: when it was paused, while it is.', optional) pausedAt?: string;
  @Shown('L1', records(() => DeadlinePause), '中止期间: times that are not counted.') pauses!: DeadlinePause[];
  @Shown('L1', records(() => DeadlineExtension), '期限延长: longer periods that were approved.') extensions!: DeadlineExtension[];
  @Shown('L1', text, '日历版本: version of the working calendar that gave the end.') calendarVersion!: string;
  @Shown('L1', day, '规则版本: state of law of the register that gave it.') ruleVersion!: string;
  @Shown('L1', whole, '轮次: of telling; it grows with each new end after something was told.') round!: number;
  @Shown('L1', instant, '入库时间: when the hub recorded what it now says.') recordedAt!: string;
  /** The end, or a day beyond all for one that has none: lists are ordered by it. */
  @Kept(instant) listedAt!: string;
  /** The phase to be told next, and when; the sweep finds it by this. */
  @Kept(text, optional) nextPhase?: string;
  @Kept(instant, optional) nextPhaseAt?: string;
  /** Number of its last event in the log. */
  @Kept(whole) eventNumber!: number;
  /** Scope keys of the organs that its events concern. */
  @Kept(texts) organs!: string[];
  @Kept(texts) audience!: string[];
}

@Entity({ schema: 'casework', tableName: 'deadline_phase' })
@Unique({ properties: ['deadline', 'round', 'phase'] })
@Index({ name: 'deadline_phase_of', expression: 'create index "deadline_phase_of" on "casework"."deadline_phase" (deadline_id, ordinal)' })
@ObjectType('DeadlinePhase', { description: '期限提示: a phase of a deadline as it was told, once for each end.' })
export class DeadlinePhase {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => Deadline, '办理期限: the deadline.') deadline!: Deadline;
  @Shown('L1', whole, '顺序: place among the phases of the deadline, from 1.') ordinal!: number;
  @Shown('L1', whole, '轮次: of telling, from 1.') round!: number;
  @Shown('L1', choice(DeadlinePhaseKind), '提示阶段: which.') phase!: DeadlinePhaseKind;
  @Shown('L1', instant, '应提示时间: the moment at which the phase began.') dueAt!: string;
  @Shown('L1', instant, '提示时间: when the hub found it and told of it.') foundAt!: string;
  @Shown('L1', instant, '所对应的届满时间: the end of which it was told.') endAt!: string;
  @Kept(texts) audience!: string[];
}
