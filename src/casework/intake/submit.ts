import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../platform/graphql/context.js';
import { byId, type Row } from '../../platform/reader/index.js';
import type { Domain } from '../case/index.js';
import { tidied } from './body.js';
import type { Report } from './case-report.js';
import { batchLimit, type Intake, type Sender } from './intake.service.js';
import { IdempotencyConflict, SubmissionRefused } from './intake.types.js';
import { isTooLong, mostCharacters } from './storable.js';
import { Submission } from './submission.entity.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly intake: Intake }
}

/** Roles that may report cases for their organ and what stands below it. */
const senders = ['SYSTEM', 'HANDLER'];

/** Takes in a batch of one domain for a resolver, and answers with the receipt read again as the sender may see it. */
export async function submitCases(
  domain: Domain, input: { sourceSystem: string; key: string; historic?: boolean | null; reports: readonly Report[] }, { actor, intake, reader }: Context, info: GraphQLResolveInfo,
): Promise<Row | IdempotencyConflict | SubmissionRefused | null> {
  const sender = senderOf(actor);
  if (!sender) return refused('NOT_A_SENDER', '报送案件须持行政执法机关的 SYSTEM 或 HANDLER 角色令牌；请改用本机关业务系统的令牌');
  if (input.reports.length === 0) return refused('EMPTY_BATCH', '批次内没有案件；请至少填写一条后重新报送');
  if (input.reports.length > batchLimit) return refused('BATCH_TOO_LARGE', `一个批次最多 ${batchLimit} 条，收到 ${input.reports.length} 条；请拆分后分批报送`);
  const unusable = unusableKey(input);
  if (unusable) return refused('KEY_UNUSABLE', unusable);
  const received = await intake.receive({
    sourceSystem: tidied(input.sourceSystem), batchKey: tidied(input.key), domain, historic: input.historic ?? false, channel: 'LIVE', reports: input.reports,
  }, sender);
  if (received.outcome === 'CONFLICT') {
    return Object.assign(new IdempotencyConflict(), {
      code: 'IDEMPOTENCY_CONFLICT', message: '该批次键已用于另一批内容；请换用新的批次键重新报送', submissionId: received.submissionId, receivedAt: received.receivedAt,
    });
  }
  return reader.one(info, actor.sight, Submission, byId(received.submissionId));
}

/** What a batch is known by must be there, and short enough to be found by. */
function unusableKey(input: { sourceSystem: string; key: string }): string | null {
  const given = Object.entries({ sourceSystem: tidied(input.sourceSystem), key: tidied(input.key) });
  const [field, text] = given.find(([, one]) => one.trim() === '' || isTooLong(one)) ?? [];
  if (field === undefined || text === undefined) return null;
  return text.trim() === '' ? `${field} 为空；请填写来源系统和批次键后重新报送` : `${field} 超过 ${mostCharacters} 个字符；请缩短后重新报送`;
}

function senderOf({ organ, roles, subject }: Context['actor']): Sender | null {
  if (!organ || subject === null || organ.kind !== 'ENFORCEMENT_AGENCY' || !roles.some((role) => senders.includes(role))) return null;
  return { organId: organ.id, lineage: organ.lineage, subject };
}

function refused(code: string, message: string): SubmissionRefused {
  return Object.assign(new SubmissionRefused(), { code, message });
}
