import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { byId, type Row } from '../../platform/reader/index.js';
import { tidied } from '../intake/index.js';
import { completenessQuestionList, numberSeriesList } from './completeness.lists.js';
import type { Completeness } from './completeness.service.js';
import {
  AnswerCompletenessInput, CompletenessArguments, CompletenessQuestionConnection, CompletenessRefused, CompletenessResult, NumberSeriesArguments, NumberSeriesConnection, NumberSeriesResult, RecordNumberSeriesInput,
  RecordSightingsInput, SightingReceipt, SightingsResult,
} from './completeness.types.js';
import { NumberSeries } from './number-series.entity.js';
import { CompletenessQuestion } from './question.entity.js';
import { Refused } from './refused.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly completeness: Completeness }
}

@Resolver()
export class CompletenessResolver {
  @Query(() => CompletenessQuestion, { nullable: true, description: '齐全性疑问: one question, or null when there is none that the asker may see.' })
  completenessQuestion(@Arg('id', () => ID, { description: '标识: the hub’s identifier.' }) id: string, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    return reader.one(info, actor.sight, CompletenessQuestion, byId(id));
  }

  @Query(() => CompletenessQuestionConnection, { nullable: true, description: '齐全性疑问列表: records that may be missing, latest asked first. Questions, never verdicts.' })
  completenessQuestions(@Args(() => CompletenessArguments) _args: CompletenessArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, completenessQuestionList);
  }

  @Query(() => NumberSeriesConnection, { nullable: true, description: '编号规则列表: how organs number, as they state it, latest stated first.' })
  numberSeries(@Args(() => NumberSeriesArguments) _args: NumberSeriesArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, numberSeriesList);
  }

  @Mutation(() => NumberSeriesResult, { nullable: true, description: '登记编号规则: how one’s own organ numbers; from then on what is missing is asked for.' })
  recordNumberSeries(
    @Arg('input', () => RecordNumberSeriesInput, { description: '登记: the rule.' }) input: RecordNumberSeriesInput, @Ctx() { actor, completeness, reader }: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return answered(async () => reader.one(info, actor.sight, NumberSeries, byId(await completeness.stateSeries(worded(input, 'prefix', 'clientKey'), actor))));
  }

  @Mutation(() => SightingsResult, { nullable: true, description: '报送外部记录: what was published, paid, or stands in a record of the criminal side; what the hub does not hold becomes a question at once. It says of none whether the hub holds it.' })
  recordSightings(@Arg('input', () => RecordSightingsInput, { description: '批次: the source and its records.' }) input: RecordSightingsInput, @Ctx() { actor, completeness }: Context): Promise<object | null> {
    return answered(async () => Object.assign(new SightingReceipt(), { rows: await completeness.recordSightings(worded(input, 'source'), actor) }));
  }

  @Mutation(() => CompletenessResult, { nullable: true, description: '齐全性说明: answers a question that was put to one’s own organ.' })
  answerCompletenessQuestion(
    @Arg('input', () => AnswerCompletenessInput, { description: '说明: to which, and what.' }) input: AnswerCompletenessInput, @Ctx() { actor, completeness, reader }: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return answered(async () => reader.one(info, actor.sight, CompletenessQuestion, byId(await completeness.answer(worded(input, 'reasons'), actor))));
  }
}

/** The most characters of a text; our own limit, not the law's. */
const mostCharacters = 200;

/** The input as it can be kept; throws BAD_USER_INPUT where one of the texts is blank or too long. */
function worded<T extends object>(input: T, ...fields: readonly (keyof T & string)[]): T {
  const kept = tidied({ ...input });
  for (const field of fields) {
    const text = kept[field];
    if (typeof text !== 'string' || text.trim() === '') throw badInput(field, `${field} 为空；请填写后重新提交`);
    if ([...text].length > mostCharacters) throw badInput(field, `${field} 超过 ${mostCharacters} 个字符；请缩短后重新提交`);
  }
  return kept;
}

async function answered(work: () => Promise<object | null>): Promise<object | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return Object.assign(new CompletenessRefused(), { code: error.code, message: error.message, revision: error.revision });
  }
}
