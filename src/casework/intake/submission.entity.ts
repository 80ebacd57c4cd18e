import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { bytes, choice, codeTable, id, Identity, instant, Kept, Points, records, Shown, text, texts, whole } from '../../platform/model/index.js';
import { DomainCode, Organ } from '../../registry/organ/index.js';
import { EnforcementCase } from '../case/index.js';

/** 处理状态 of a batch. */
export enum SubmissionState { IN_PROGRESS = 'IN_PROGRESS', SETTLED = 'SETTLED' }

codeTable('SubmissionState', SubmissionState, '处理状态: how far a batch has come.', {
  IN_PROGRESS: '处理中: stored as received, rows not yet judged; send the same batch again to learn the outcome.',
  SETTLED: '已处理: every row has its outcome.',
});

/** 逐条结果. */
export enum RowOutcome { ACCEPTED = 'ACCEPTED', UNCHANGED = 'UNCHANGED', SUPERSEDED = 'SUPERSEDED', SET_ASIDE = 'SET_ASIDE' }

codeTable('RowOutcome', RowOutcome, '逐条结果: what became of one row.', {
  ACCEPTED: '已接收: a new case.',
  UNCHANGED: '无变化: the hub holds exactly this already.',
  SUPERSEDED: '已更正: a new revision replaces what the hub held; the earlier one is kept.',
  SET_ASIDE: '问题数据（待更正）: not taken in; mend what the issues name and send the row again.',
});

@ObjectType('RowIssue', { description: '问题项: what is doubtful or wrong in a row.' })
export class RowIssue {
  @Field(() => String, { description: '字段: path of the field in the row.' }) field!: string;
  @Field(() => String, { description: '代码: code of the issue.' }) code!: string;
  @Field(() => String, { description: '说明: the reason, and what to do.' }) message!: string;
  @Field(() => String, { nullable: true, description: '原值: the value as received.' }) value?: string;
}

@Entity({ schema: 'casework', tableName: 'submission' })
@Unique({ properties: ['sourceSystem', 'batchKey'] })
@Index({ name: 'submission_listed', expression: 'create index "submission_listed" on "casework"."submission" (received_at, id)' })
@ObjectType('Submission', { description: '数据报送批次: a batch as received, and what became of each row.' })
export class Submission {
  @Identity(id, '标识: the receipt’s number.') id!: string;
  @Shown('L1', text, '来源系统: system that sent it.') sourceSystem!: string;
  @Shown('L1', text, '批次键: key of the batch in that system; the same key with the same body is the same batch.') batchKey!: string;
  @Shown('L1', choice(DomainCode), '执法领域: field of enforcement of its rows.') domain!: DomainCode;
  @Points('L1', () => Organ, '报送机关: organ that sent it; empty for records that the hub itself took in.', { nullable: true }) organ?: Organ;
  @Shown('L1', text, '报送人: subject of the token it came with.') submittedBy!: string;
  @Shown('L1', instant, '接收时间: when the hub stored it.') receivedAt!: string;
  @Shown('L1', choice(SubmissionState), '处理状态: how far it has come.') state!: SubmissionState;
  @Shown('L1', whole, '总条数: rows in the batch.') rowCount!: number;
  @Shown('L1', whole, '已接收: rows that made a new case.') acceptedCount!: number;
  @Shown('L1', whole, '无变化: rows the hub held already.') unchangedCount!: number;
  @Shown('L1', whole, '已更正: rows that made a new revision.') supersededCount!: number;
  @Shown('L1', whole, '问题数据: rows set aside.') setAsideCount!: number;
  /** SHA-256 of the canonical body. */
  @Kept(text) bodyDigest!: string;
  /** The body as received, encrypted; with the id of the key. */
  @Kept(bytes) body!: Buffer;
  @Kept(text) bodyKeyId!: string;
  @Kept(texts) audience!: string[];
}

@Entity({ schema: 'casework', tableName: 'submission_row' })
@Index({ name: 'submission_row_of', expression: 'create index "submission_row_of" on "casework"."submission_row" (submission_id, ordinal)' })
@Index({ name: 'submission_row_of_case', expression: 'create index "submission_row_of_case" on "casework"."submission_row" (enforcement_case_id, submission_id)' })
@ObjectType('SubmissionRow', { description: '报送行: one row of a batch with its outcome.' })
export class SubmissionRow {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => Submission, '批次: the batch.') submission!: Submission;
  @Shown('L1', whole, '行号: place in the batch, from 1.') ordinal!: number;
  @Shown('L1', text, '来源主键: key of the row in the source.', { nullable: true }) sourceKey?: string;
  @Shown('L1', choice(RowOutcome), '结果: what became of it.') outcome!: RowOutcome;
  @Points('L1', () => EnforcementCase, '案件: the case it made or concerns.', { nullable: true }) enforcementCase?: EnforcementCase;
  @Shown('L1', records(() => RowIssue), '问题项: what is doubtful or wrong; the row is accepted all the same unless set aside.') issues!: RowIssue[];
  @Kept(texts) audience!: string[];
}
