import { Field, InputType } from 'type-graphql';
import { boundaryAfter, boundaryAt } from '../log/index.js';
import { Instant } from '../model/index.js';
import type { Boundary } from '../reader/index.js';
import type { Context } from './context.js';

/** TypeGraphQL cannot say that exactly one is given; schema.ts does. */
@InputType('AsOf', { description: '截至: what the hub had recorded by a moment, or up to a place in the log, exactly one of them; not the time of an act.' })
export class AsOf {
  @Field(() => Instant, { nullable: true, description: '截至时刻: recorded at this moment or earlier; one in the future is now.' }) instant?: string;
  @Field(() => String, { nullable: true, description: '截至游标: recorded by this event of the log or an earlier one; `cursor` of an event, as given to the asker.' }) cursor?: string;
}

/** The boundary that an argument `asOf` asks for; null for now. */
export function boundaryAsked(asOf: AsOf | null, { actor, seal }: Context): Boundary | null {
  if (!asOf) return null;
  return asOf.cursor === undefined ? boundaryAt(asOf.instant!) : boundaryAfter(asOf.cursor, actor.sight, seal);
}
