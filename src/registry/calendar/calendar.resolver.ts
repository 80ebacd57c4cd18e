import { Ctx, Query, Resolver } from 'type-graphql';
import type { WorkingCalendar } from '../../kernel/index.js';
import type { Context } from '../../platform/graphql/context.js';
import { WorkingCalendarShown } from './calendar.types.js';

declare module '../../platform/graphql/context.js' {
  interface Context {
    /** The working calendar as of now. */
    readonly calendar: () => Promise<WorkingCalendar>;
  }
}

@Resolver()
export class CalendarResolver {
  @Query(() => WorkingCalendarShown, { nullable: true, description: '工作日历: the notices by which working days are counted; public.' })
  async workingCalendar(@Ctx() { calendar }: Context): Promise<WorkingCalendarShown> {
    const { version, coveredFrom, coveredUntil } = await calendar();
    return { version, coveredFrom, coveredUntil };
  }
}
