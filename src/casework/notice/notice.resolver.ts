import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { byId, type Row } from '../../platform/reader/index.js';
import { ContactPoint } from './contact-point.entity.js';
import { Notice, NoticeDelivery } from './notice.entity.js';
import { contactPointList, noticeList } from './notice.lists.js';
import { sightOfNotices } from './notice.policy.js';
import type { Notices } from './notice.service.js';
import {
  AddContactPointInput, ContactPointConnection, ContactPointResult, ContactPointsArguments, EndContactPointInput, NoticeConnection, NoticeMeans, NoticeRefused, NoticeResult,
  NoticesArguments, ResendNoticeInput,
} from './notice.types.js';
import { Refused } from './refused.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly notices: Notices }
}

type Answer = Promise<Row | NoticeRefused | null>;

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => NoticeConnection, { description: '提醒列表: notices to the asker’s organ, to an administrator of the platform those to all; latest first.' })
  notices(@Args(() => NoticesArguments) _args: NoticesArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, sightOfNotices(actor), noticeList);
  }

  @Query(() => ContactPointConnection, { description: '联系方式列表: contact points of the asker’s organ, latest first.' })
  contactPoints(@Args(() => ContactPointsArguments) _args: ContactPointsArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, contactPointList);
  }

  @Query(() => [NoticeMeans], { nullable: true, description: '送达方式设置: which means are set up; null for the public.' })
  noticeMeans(@Ctx() { actor, notices }: Context): NoticeMeans[] | null {
    return actor.organ === null ? null : notices.means();
  }

  @Mutation(() => ContactPointResult, { nullable: true, description: '登记联系方式: of the asker’s organ; for one that is in use it replaces the kinds of notice.' })
  addContactPoint(@Arg('input', () => AddContactPointInput, { description: '登记: where, and what for.' }) input: AddContactPointInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(async () => context.reader.one(info, context.actor.sight, ContactPoint, byId(await context.notices.addContactPoint(input, context.actor))));
  }

  @Mutation(() => ContactPointResult, { nullable: true, description: '停用联系方式: nothing goes there any more, nor what still waits.' })
  endContactPoint(@Arg('input', () => EndContactPointInput, { description: '停用: which.' }) input: EndContactPointInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(async () => context.reader.one(info, context.actor.sight, ContactPoint, byId(await context.notices.endContactPoint(input.id, context.actor))));
  }

  @Mutation(() => NoticeResult, { nullable: true, description: '重发提醒: tries again what failed, and sends to contact points that were added since.' })
  resendNotice(@Arg('input', () => ResendNoticeInput, { description: '重发: which.' }) input: ResendNoticeInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    const sight = sightOfNotices(context.actor);
    return answered(async () => context.reader.one(info, sight, Notice, byId(await context.notices.resend(input.id, sight))));
  }

  @FieldResolver(() => [NoticeDelivery], { description: '送达: the notice on its way to each contact point.' })
  deliveries(): NoticeDelivery[] { throw new Error('This field is answered by the reader'); }
}

async function answered(change: () => Promise<Row | null>): Answer {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return Object.assign(new NoticeRefused(), { code: error.code, message: error.message });
  }
}
