import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../../platform/database/index.js';
import type { Hold, Mark, Named, Subscribers } from '../../platform/subscriptions/index.js';

/** Seconds without a word after which a connection counts as gone: a process that was killed never says that it leaves. */
export const secondsUnheard = 10;

/** Names of one organ in use; our own figure. */
const mostNames = 200;

const names = /^[A-Za-z0-9._-]{1,64}$/;

/** 具名订阅方: who holds which name, and how far each has proved to be; one row for each name. */
export class Holds implements Subscribers {
  constructor(private readonly sql: Sql, protected readonly now: () => Date) {}

  async claim(named: Named, begin: bigint): Promise<Hold> {
    if (!names.test(named.name)) throw refused(`订阅方名称“${named.name.slice(0, 64)}”不能使用；请用 1 至 64 个字母、数字或 . _ -`);
    const [id, holder] = [uuidv7(), randomUUID()];
    const [row] = await this.sql<{ id: string; position: string }>(take, [
      id, named.organId, named.name, named.channel, named.subject, named.roles, named.where && JSON.stringify(named.where), holder, begin.toString(), this.now().toISOString(),
    ]);
    if (!row) throw await this.reasonFor(named);
    return { subscriberId: row.id, holder, position: row.id === id ? null : BigInt(row.position) };
  }

  private async reasonFor({ organId, name }: Named): Promise<GraphQLError> {
    const [taken] = await this.sql<{ id: string }>('select id from subscription.subscriber where organ_id = $1 and name = $2 and ended_at is null', [organId, name]);
    return refused(taken ? `“${name}”已是本机关另一频道的订阅方；请换用别的名称，或先用 endSubscriber 停用` : `本机关在用的订阅方已有 ${mostNames} 个；请先用 endSubscriber 停用不用的`);
  }

  async prove(marks: readonly Mark[]): Promise<readonly string[]> {
    if (marks.length === 0) return [];
    const lost = await this.sql<{ holder: string }>(move, [
      marks.map(({ subscriberId }) => subscriberId), marks.map(({ holder }) => holder), marks.map(({ position }) => position.toString()), this.now().toISOString(),
    ]);
    return lost.map(({ holder }) => holder);
  }

  async leave(subscriberId: string, holder: string): Promise<void> {
    await this.sql('update subscription.subscriber set holder = null where id = $1 and holder = $2', [subscriberId, holder]);
  }
}

const refused = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'SUBSCRIPTION_REFUSED', field: 'subscriber' } });

/** A name that is another channel's is found and left as it is, and one too many is not made: no row comes back. */
const take = `
  insert into subscription.subscriber as held (id, organ_id, name, channel, subject, roles, event_where, holder, position, acknowledged, begun_at, heard_at, advanced_at)
  select $1::uuid, $2::uuid, $3::text, $4::text, $5::text, $6::text[], $7::text, $8::uuid, $9::bigint, $9::bigint, $10::timestamptz, $10::timestamptz, $10::timestamptz
  where (select count(*) from subscription.subscriber where organ_id = $2 and ended_at is null and name <> $3) < ${mostNames}
  on conflict (organ_id, name) where ended_at is null do update
    set holder = excluded.holder, subject = excluded.subject, roles = excluded.roles, event_where = excluded.event_where, heard_at = excluded.heard_at
    where held.channel = excluded.channel
  returning id, position::text as position`;

/** All marks in one statement; gives those given that hold nothing any longer. */
const move = `
  with given as (
    select id, holder, max(position) as position from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as mark (id, holder, position) group by id, holder
  ), moved as (
    update subscription.subscriber as held
    set position = greatest(held.position, given.position), heard_at = $4::timestamptz,
      advanced_at = case when given.position > held.position then $4::timestamptz else held.advanced_at end
    from given where held.id = given.id and held.holder = given.holder returning held.holder
  )
  select holder::text from given where holder not in (select holder from moved)`;
