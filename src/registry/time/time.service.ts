import type { Database, Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { append } from '../../platform/log/index.js';
import { timeChannel, type HubTime } from '../../platform/time.js';
import { isAdministrator } from '../organ/index.js';
import { refused } from './refused.js';
import { timeMoved } from './time.events.js';
import type { MoveDemoTimeInput, ServerTime } from './time.types.js';

/** The time is one thing, and its moves are numbered. */
const timeOfTheHub = '01a20000-7469-7d65-8000-000000000001';

const hour = 3_600_000;
/** The most that a demonstration may be ahead of the clock, in milliseconds: ten years, our own figure. */
const mostAhead = 3_653 * 24 * hour;

/** 演示时间: says what time it is, and moves it for a demonstration. */
export class TimeDesk {
  constructor(private readonly database: Database, private readonly time: HubTime) {}

  serverTime(): ServerTime {
    const { aheadMs, movedAt } = this.time.state;
    return { now: this.time.now().toISOString(), isMoved: movedAt !== null, aheadSeconds: Math.round(aheadMs / 1_000), movedAt: movedAt && movedAt.toISOString() };
  }

  /** Moves the time of a demonstration forward, for all processes; the same key with the same content moves it once. Throws `Refused`. */
  async move(input: MoveDemoTimeInput, actor: Actor): Promise<ServerTime> {
    if (!this.time.canMove) throw refused('NOT_A_DEMONSTRATION');
    if (!isAdministrator(actor)) throw refused('NOT_AN_ADMINISTRATOR');
    const { to = null, hours = null, days = null, clientKey } = input;
    const by = hours === null && days === null ? null : ((hours ?? 0) + (days ?? 0) * 24) * hour;
    if ((to === null) === (by === null)) throw refused('ONE_OF_BOTH');
    await this.database.transaction((sql) => this.moveOnce(sql, { clientKey, request: JSON.stringify([to, hours, days]), subject: actor.subject!, targetOf: (before) => (to === null ? before + by! : Date.parse(to)) }));
    await this.time.refresh(this.database.sql);
    return this.serverTime();
  }

  private async moveOnce(sql: Transaction, { clientKey, request, subject, targetOf }: Move): Promise<void> {
    await sql('lock table platform.time_move in share row exclusive mode');
    const [known] = await sql<{ request: string }>('select request from platform.time_move where client_key = $1', [clientKey]);
    if (known && known.request !== request) throw refused('CLIENT_KEY_TAKEN');
    if (known) return;
    const [last] = await sql<{ number: number; aheadMs: number }>('select number, ahead_ms::float8 as "aheadMs" from platform.time_move order by number desc limit 1');
    const clock = this.time.clock().getTime();
    const before = clock + (last?.aheadMs ?? 0);
    const target = targetOf(before);
    if (target <= before) throw refused('NEVER_BACK');
    // A moment beyond what a date can hold is too far as well.
    if (!(target - clock <= mostAhead)) throw refused('TOO_FAR');
    const number = (last?.number ?? 0) + 1;
    const [from, to] = [new Date(before).toISOString(), new Date(target).toISOString()];
    await sql('insert into platform.time_move (number, ahead_ms, moved_from, moved_to, moved_at, moved_by, client_key, request) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [number, target - clock, from, to, new Date(clock).toISOString(), subject, clientKey, request]);
    await append(sql, [{
      kind: timeMoved, aggregate: { type: 'HubTime', id: timeOfTheHub, number }, organs: [], audience: ['p', 'd'], occurredAt: to, actor: subject, channel: 'LIVE',
      parts: [{ fieldClass: 'L0', payload: { from, to } }],
    }], to);
    await sql(`select pg_notify('${timeChannel}', '')`);
  }
}

interface Move { readonly clientKey: string; readonly request: string; readonly subject: string; readonly targetOf: (before: number) => number }
