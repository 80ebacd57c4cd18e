import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { Instant } from '../../platform/model/index.js';
import { connectionOf } from '../../platform/reader/index.js';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Submission } from './submission.entity.js';

@ObjectType('IdempotencyConflict', { implements: Refusal, description: '批次键冲突: the key was used before with another body; nothing of this batch was taken in.' })
export class IdempotencyConflict extends Refusal {
  @Field(() => ID, { description: '原批次: the submission that holds the key.' }) submissionId!: string;
  @Field(() => Instant, { nullable: true, description: '原接收时间: when that submission was received; empty where another organ sent it.' })
  receivedAt?: string | null;
}

@ObjectType('SubmissionRefused', { implements: Refusal, description: '不予接收: the sender may not send, or the batch as a whole cannot be read; nothing of it was taken in.' })
export class SubmissionRefused extends Refusal {}

export const SubmitCasesResult = createUnionType({
  name: 'SubmitCasesResult',
  description: '报送结果: the receipt, or why there is none.',
  types: () => [Submission, IdempotencyConflict, SubmissionRefused] as const,
  resolveType: (value) => (value instanceof IdempotencyConflict ? IdempotencyConflict : value instanceof SubmissionRefused ? SubmissionRefused : Submission),
});

export const SubmissionConnection = connectionOf(Submission, 'Submission', '数据报送批次');
