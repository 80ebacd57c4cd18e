import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { byId, type Row } from '../../platform/reader/index.js';
import { EnforcementCase } from '../case/index.js';
import { Deadline, DeadlineConnection, DeadlinesArguments } from '../deadline/index.js';
import { SeizedItem, TransferCopy, TransferProposal } from './beside.entity.js';
import { askedFor } from './conditions.js';
import {
  ConfirmTransferStepInput, JudgeTransferProposalInput, ReportTransferStepInput, StartTransferInput, TakeTransferStepInput, TransferStepOpen, TransferStepRefused, TransferStepResult,
} from './handling.types.js';
import { regionOf, type Open } from './judge.js';
import { worded } from './input.js';
import { TransferPaper } from './paper.entity.js';
import { Refused } from './refused.js';
import { cited } from './steps.js';
import { TransferStepTaken } from './taken.entity.js';
import { TransferTrack } from './track.entity.js';
import { Transfer } from './transfer.entity.js';
import { transferList } from './transfer.lists.js';
import type { Transfers } from './transfer.service.js';
import { TransferConnection, TransfersArguments } from './transfers.types.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly transfers: Transfers }
}

/** Fields that the reader joins; the resolver only declares them. */
const joined = (): never => { throw new Error('This field is answered by the reader'); };

type Answer = Promise<Row | TransferStepRefused | null>;

@Resolver(() => Transfer)
export class HandlingResolver {
  @Query(() => Transfer, { nullable: true, description: '移送: one transfer, or null when there is none that the asker may see.' })
  transfer(
    @Arg('id', () => ID, { nullable: true, description: '标识: the hub’s identifier.' }) id: string | null,
    @Arg('number', () => String, { nullable: true, description: '移送编号: in place of the identifier.' }) number: string | null,
    @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    if (id) return reader.one(info, actor.sight, Transfer, byId(id));
    if (number) return reader.one(info, actor.sight, Transfer, (row, bind) => `${row}.number = ${bind(number, 'text')}`);
    throw badInput('id', '请填写 id 或 number 之一');
  }

  @Query(() => TransferConnection, { description: '案件移送台账: transfers that the asker may see, latest first.' })
  transfers(@Args(() => TransfersArguments) _args: TransfersArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, transferList);
  }

  @Query(() => [TransferStepOpen], { nullable: true, description: '可办步骤: what the asker may do with a transfer now, and what each step asks for; null when there is no such transfer that it may see.' })
  async transferOpenSteps(@Arg('id', () => ID, { description: '移送: which.' }) id: string, @Ctx() { actor, transfers }: Context): Promise<TransferStepOpen[] | null> {
    return (await transfers.open(id, actor))?.map(shown) ?? null;
  }

  @Mutation(() => TransferStepResult, { nullable: true, description: '启动移送: a transfer begins: a suspected crime marked in a case, a referral for detention, a case of another agency, a lead.' })
  startTransfer(@Arg('input', () => StartTransferInput, { description: '启动: what, of whom, with which first step.' }) input: StartTransferInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.transfers.start(worded(input), context.actor));
  }

  @Mutation(() => TransferStepResult, { nullable: true, description: '办理步骤: takes a step that is open, see `transferOpenSteps`; else says what is missing and which article asks for it.' })
  takeTransferStep(@Arg('input', () => TakeTransferStepInput, { description: '办理: which step, with what.' }) input: TakeTransferStepInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.transfers.step(worded(input), context.actor));
  }

  @Mutation(() => TransferStepResult, { nullable: true, description: '报送步骤: takes in what was done elsewhere; always accepted, what is missing or out of order is named in its `gaps`.' })
  reportTransferStep(@Arg('input', () => ReportTransferStepInput, { description: '报送: which step, when, with what.' }) input: ReportTransferStepInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.transfers.report(worded(input), context.actor));
  }

  @Mutation(() => TransferStepResult, { nullable: true, description: '复核: confirms or rejects what another person of the agency entered from signed paper or seal.' })
  judgeTransferProposal(@Arg('input', () => JudgeTransferProposalInput, { description: '复核: which, and whether it agrees.' }) input: JudgeTransferProposalInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.transfers.judgeProposal(input, context.actor));
  }

  @Mutation(() => TransferStepResult, { nullable: true, description: '确认代为登记: confirms a step that another organ entered in one’s stead.' })
  confirmTransferStep(@Arg('input', () => ConfirmTransferStepInput, { description: '确认: which step.' }) input: ConfirmTransferStepInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.transfers.confirm(input, context.actor));
  }

  @FieldResolver(() => [TransferTrack], { nullable: true, description: '办理线: one for each suspect and crime.' })
  tracks(): TransferTrack[] { return joined(); }

  @FieldResolver(() => [TransferStepTaken], { nullable: true, description: '办理记录: steps taken, in their order.' })
  steps(): TransferStepTaken[] { return joined(); }

  @FieldResolver(() => [TransferPaper], { nullable: true, description: '文书: papers, in the order in which they came.' })
  papers(): TransferPaper[] { return joined(); }

  @FieldResolver(() => [SeizedItem], { nullable: true, description: '涉案物品: what was seized.' })
  items(): SeizedItem[] { return joined(); }

  @FieldResolver(() => [TransferCopy], { nullable: true, description: '告知与抄送: who else was told.' })
  copies(): TransferCopy[] { return joined(); }

  @FieldResolver(() => [TransferProposal], { nullable: true, description: '待复核办理: what one person entered and another has to confirm, or has.' })
  proposals(): TransferProposal[] { return joined(); }

  @FieldResolver(() => DeadlineConnection, { nullable: true, description: '期限: what is or was owed in this transfer, by whom and until when.' })
  deadlines(@Args(() => DeadlinesArguments) _args: DeadlinesArguments): object { return joined(); }
}

@Resolver(() => TransferStepTaken)
export class StepTakenResolver {
  @FieldResolver(() => [TransferPaper], { nullable: true, description: '文书: papers that came with the step.' })
  papers(): TransferPaper[] { return joined(); }

  @FieldResolver(() => [TransferCopy], { nullable: true, description: '告知与抄送: who was told of the step.' })
  copies(): TransferCopy[] { return joined(); }
}

@Resolver(() => EnforcementCase)
export class CaseTransfersResolver {
  @FieldResolver(() => TransferConnection, { nullable: true, description: '移送: transfers of the case, latest first, by the asker’s rights.' })
  transfers(@Args(() => TransfersArguments) _args: TransfersArguments): object { return joined(); }
}

@Resolver(() => Deadline)
export class DeadlineTransferResolver {
  @FieldResolver(() => Transfer, { nullable: true, description: '移送: the transfer that the deadline is of.' })
  transfer(): Transfer { return joined(); }
}

function shown({ row, by, from, subjects, late }: Open): TransferStepOpen {
  return {
    step: row.step, rowCode: row.id, region: regionOf(row), actingAs: by, from, to: row.to ?? from, subjectIds: subjects.map(({ id }) => id), documents: row.documents ?? [], expected: row.expected ?? [],
    proofs: row.proofs ?? [], requires: askedFor(row), late, basis: row.basis.map(cited),
  };
}

/** The transfer read again, as whoever took the step may see it; or why it was not taken. */
async function answered({ actor, reader }: Context, info: GraphQLResolveInfo, work: () => Promise<string>): Answer {
  try {
    return await reader.one(info, actor.sight, Transfer, byId(await work()));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return Object.assign(new TransferStepRefused(), error.shown());
  }
}
