import { Field, ObjectType } from 'type-graphql';
import { Day } from '../../platform/model/index.js';

@ObjectType('WorkingCalendar', { description: '工作日历: which notices of holidays the hub counts working days by.' })
export class WorkingCalendarShown {
  @Field(() => String, { description: '日历版本: as deadlines name it.' }) version!: string;
  @Field(() => Day, { description: '首日: first day that the notices cover.' }) coveredFrom!: string;
  @Field(() => Day, { description: '末日: last day that the notices cover; what is counted beyond it is provisional.' }) coveredUntil!: string;
}
