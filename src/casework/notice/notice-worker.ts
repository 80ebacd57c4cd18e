import type pg from 'pg';
import type { CivilDay } from '../../kernel/index.js';
import { LoneWorker, type LoneWorkerOptions } from '../../platform/log/index.js';
import { meansSettings, NotSent, type Couriers, type Means } from '../../platform/notify/index.js';
import { messageOf } from '../../platform/system-reason.js';
import { NoticeDeliveryState } from './notice.codes.js';
import { channel, type Notices } from './notice.service.js';

export interface NoticeWorkerOptions extends LoneWorkerOptions {
  readonly notices: Notices;
  readonly couriers: Couriers;
  /** Milliseconds to wait after an attempt that failed; `backOff` when left out. */
  readonly pace?: (attempt: number) => number;
}

/** How often a delivery is tried, and how many at a time; our own figures. */
const mostAttempts = 8;
const atOnce = 20;

/** How long an attempt may be under way before another process takes it for lost, in seconds: longer than a courier waits. */
const leaseSeconds = 60;
/** The longest rest, in milliseconds: a new day is noticed then. */
const longestRest = 30_000;

/** 退避: half a minute, doubled with each attempt, an hour at most, and a random part, so that what failed together is not tried together; in milliseconds. */
export function backOff(attempt: number, chance = Math.random()): number {
  return Math.min(30_000 * 2 ** (attempt - 1), 3_600_000) * (0.5 + chance / 2);
}

interface Due { readonly id: string; readonly attempts: number; readonly means: Means; readonly address: string; readonly text: string }

/** What became of an attempt. */
interface Outcome { readonly id: string; readonly state: NoticeDeliveryState; readonly attempts: number; readonly lastError: string | null; readonly reference: string | null; readonly wait: number }

/** 提醒发送: sends what is due, in one process at a time. A text is sent again when the process ended between the gateway's answer and its being kept. */
export class NoticeWorker extends LoneWorker {
  private sheetsOf: CivilDay | null = null;

  constructor(protected override readonly options: NoticeWorkerOptions) {
    super({ name: 'xianjie notices', lock: [0x6e6f7465, 1], channel }, options);
  }

  protected override async begin(): Promise<void> {}

  protected override async turn(client: pg.Client): Promise<number> {
    this.sheetsOf = await this.options.notices.tellOfSheets(this.sheetsOf);
    const { rows: due } = await client.query<Due>(claim);
    const outcomes = await Promise.all(due.map((one) => this.attempt(one)));
    if (outcomes.length > 0) await client.query(keep, [JSON.stringify(outcomes), this.options.notices.now().toISOString()]);
    if (due.length > 0) return 0;
    const { rows: [next] } = await client.query<{ wait: number | null }>(untilNext);
    return Math.max(1, Math.min(longestRest, next?.wait ?? longestRest));
  }

  private async attempt({ id, attempts, means, address, text }: Due): Promise<Outcome> {
    const { couriers, pace = backOff } = this.options;
    const courier = couriers.get(means);
    const failed = { id, reference: null, wait: 0, state: NoticeDeliveryState.FAILED };
    if (!courier) return { ...failed, attempts: attempts - 1, lastError: `未配置该送达方式：请平台管理员设置 ${meansSettings[means]} 并重启服务，再用 resendNotice 重发` };
    try {
      const { reference } = await courier.send(address, text);
      return { id, attempts, reference, wait: 0, state: NoticeDeliveryState.SENT, lastError: null };
    } catch (error) {
      const lastError = error instanceof NotSent ? error.message : '发送程序出错，请将本提醒的标识告知平台管理员';
      if (!(error instanceof NotSent)) this.options.onFailure(new Error(`a courier failed: ${messageOf(error).replaceAll(address, '***')}`));
      if (attempts >= mostAttempts) return { ...failed, attempts, lastError };
      return { ...failed, attempts, lastError, state: NoticeDeliveryState.WAITING, wait: pace(attempts) };
    }
  }
}

/** An attempt counts before it is made, and is nobody else's for a while. */
const claim = `
  update delivery.notice_delivery d set attempts = d.attempts + 1, due_at = now() + interval '${leaseSeconds} seconds'
  from delivery.notice n, delivery.contact_point c
  where d.id in (select id from delivery.notice_delivery where state = '${NoticeDeliveryState.WAITING}' and due_at <= now() order by due_at limit ${atOnce} for update skip locked)
    and n.id = d.notice_id and c.id = d.contact_point_id
  returning d.id, d.attempts, d.means, c.address, n.text`;

/** One that was ended while it was tried stays ended, unless the gateway took it. */
const keep = `
  update delivery.notice_delivery d set state = o.state, attempts = o.attempts, "last_error" = o."lastError", reference = o.reference,
    due_at = now() + o.wait * interval '1 millisecond', sent_at = case when o.state = '${NoticeDeliveryState.SENT}' then $2::timestamptz end
  from jsonb_to_recordset($1) as o(id uuid, state text, attempts int, "lastError" text, reference text, wait float8)
  where d.id = o.id and (d.state = '${NoticeDeliveryState.WAITING}' or o.state = '${NoticeDeliveryState.SENT}')`;

const untilNext = `select extract(epoch from min(due_at) - now())::float8 * 1000 as wait from delivery.notice_delivery where state = '${NoticeDeliveryState.WAITING}'`;
