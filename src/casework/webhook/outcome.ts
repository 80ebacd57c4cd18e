import type { Sql } from '../../platform/database/index.js';
import { waitAfter, wishOf, type Answer } from '../../platform/webhooks/index.js';
import type { Due } from './plan.js';
import { endWebhook, type Working } from './working.js';

/** A request that has ended. */
export interface Answered { readonly webhook: Working; readonly delivery: Due; readonly answer: Answer; readonly at: Date }

/** What became of a delivery with that. */
export type Became = 'DELIVERED' | 'WAITS' | 'DEAD' | 'ENDED' | 'PASSED';

/** Keeps what came of a request. `PASSED`: somebody else was faster, or it was withdrawn meanwhile. */
export async function keep(sql: Sql, one: Answered, random: () => number): Promise<Became> {
  await tallyOf(sql, one);
  return one.answer.failure === null ? delivered(sql, one) : failed(sql, one, one.answer.failure, random);
}

async function delivered(sql: Sql, { delivery, answer, at }: Answered): Promise<Became> {
  // One whose webhook was ended while it was under way has been taken all the same.
  const rows = await sql(
    `update webhook.delivery set state = 'DELIVERED', attempts = attempts + 1, last_attempt_at = $3, delivered_at = $3, last_status = $4, last_error = null, receipt_id = $5
     where id = $1 and attempts = $2 and state in ('PENDING', 'WITHDRAWN') returning id`, [delivery.id, delivery.attempts, at, answer.status, answer.receipt],
  );
  return rows.length > 0 ? 'DELIVERED' : 'PASSED';
}

async function failed(sql: Sql, { webhook, delivery, answer, at }: Answered, failure: string, random: () => number): Promise<Became> {
  const wait = waitAfter(delivery.attempts + 1, random);
  const wish = answer.status === 429 || answer.status === 503 ? wishOf(answer.retryAfter, at) : null;
  const next = new Date(Math.max(at.getTime() + (wait ?? 0), wish?.getTime() ?? 0));
  const rows = await sql(
    `update webhook.delivery set state = $3, attempts = attempts + 1, next_at = $4, last_attempt_at = $5, last_status = $6, last_error = $7, receipt_id = $8
     where id = $1 and attempts = $2 and state = 'PENDING' returning id`,
    [delivery.id, delivery.attempts, wait === null ? 'DEAD' : 'PENDING', next, at, answer.status, failure, answer.receipt],
  );
  if (wish) await sql('update webhook.webhook set rests_until = greatest(rests_until, $2) where id = $1', [webhook.id, wish]);
  if (answer.status === 410) {
    await endWebhook(sql, webhook.id, '接收方答复 410，不再接收', at);
    return 'ENDED';
  }
  return rows.length === 0 ? 'PASSED' : wait === null ? 'DEAD' : 'WAITS';
}

/** How the webhook fares as a whole. */
async function tallyOf(sql: Sql, { webhook, answer, at }: Answered): Promise<void> {
  if (answer.failure === null) await sql('update webhook.webhook set failures_in_row = 0, last_attempt_at = $2, last_delivered_at = $2 where id = $1', [webhook.id, at]);
  else {
    await sql(
      'update webhook.webhook set failed_attempts = failed_attempts + 1, failures_in_row = failures_in_row + 1, last_attempt_at = $2, last_status = $3, last_error = $4 where id = $1',
      [webhook.id, at, answer.status, answer.failure],
    );
  }
}
