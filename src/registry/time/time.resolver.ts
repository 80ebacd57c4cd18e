import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { Refused } from './refused.js';
import type { TimeDesk } from './time.service.js';
import { MoveDemoTimeInput, ServerTime, ServerTimeResult, TimeRefused } from './time.types.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly time: TimeDesk }
}

@Resolver()
export class TimeResolver {
  @Query(() => ServerTime, { nullable: true, description: '平台时间: what time it is for the hub, and whether a demonstration was moved; public.' })
  serverTime(@Ctx() { time }: Context): ServerTime {
    return Object.assign(new ServerTime(), time.serverTime());
  }

  @Mutation(() => ServerTimeResult, { nullable: true, description: '拨动演示时间: forward, by an administrator of a demonstration; told to everyone in the log.' })
  async moveDemoTime(@Arg('input', () => MoveDemoTimeInput, { description: '拨动: to when, or by how much.' }) input: MoveDemoTimeInput, @Ctx() { time, actor }: Context): Promise<ServerTime | TimeRefused> {
    if (Number.isNaN(Date.parse(input.to ?? '2026-01-01'))) throw badInput('to', `to“${input.to!}”不是存在的时间；请按 2027-02-01T09:00:00+08:00 的写法填写`);
    if (input.clientKey.trim() === '' || input.clientKey.length > 200 || input.clientKey.includes('\u0000')) throw badInput('clientKey', 'clientKey 为空、超过 200 个字符或含有无法保存的字符；请改正后重新提交');
    try {
      return Object.assign(new ServerTime(), await time.move(input, actor));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return Object.assign(new TimeRefused(), { code: error.code, message: error.message });
    }
  }
}
