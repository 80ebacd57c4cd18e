import { Migration } from '@mikro-orm/migrations';

/** Webhooks and what they were sent (docs/webhooks.md), outside the ORM; the worker alone writes what came of a request. */
export class WebhookCreateDeliveries extends Migration {
  override up(): void {
    this.addSql('create schema if not exists webhook');
    // 游标 of the planner: `position` is the last event of the log that it has looked at.
    this.addSql(`create table webhook.webhook (
      id uuid primary key, organ_id uuid not null references registry.organ (id), name text not null, url text not null, channel text not null, event_where jsonb not null, claims jsonb not null,
      secret bytea not null, secret_key_id text not null, old_secret bytea, old_secret_key_id text, old_secret_until timestamptz(3),
      created_at timestamptz(3) not null, state text not null, state_reason text, state_since timestamptz(3) not null, position bigint not null, rests_until timestamptz(3),
      failed_attempts int not null default 0, failures_in_row int not null default 0, last_status int, last_error text, last_attempt_at timestamptz(3), last_delivered_at timestamptz(3))`);
    this.addSql(`create unique index webhook_name on webhook.webhook (organ_id, name) where state <> 'ENDED'`);
    this.addSql('create index webhook_of_organ on webhook.webhook (organ_id, id desc)');
    this.addSql(`create index webhook_active on webhook.webhook (id) where state = 'ACTIVE'`);
    this.addSql(`create table webhook.delivery (
      id uuid primary key, webhook_id uuid not null references webhook.webhook (id), event_id uuid not null, position bigint not null, event_type text not null, aggregate_id uuid not null,
      state text not null, attempts int not null default 0, replays int not null default 0, planned_at timestamptz(3) not null, next_at timestamptz(3) not null,
      last_attempt_at timestamptz(3), last_status int, last_error text, receipt_id text, delivered_at timestamptz(3), unique (webhook_id, event_id))`);
    this.addSql('create index delivery_of_webhook on webhook.delivery (webhook_id, id desc)');
    this.addSql('create index delivery_by_state on webhook.delivery (webhook_id, state, id desc)');
    // In the order in which they are sent; of each object, whether an earlier one waits.
    this.addSql(`create index delivery_pending on webhook.delivery (webhook_id, position) where state = 'PENDING'`);
    this.addSql(`create index delivery_pending_of on webhook.delivery (webhook_id, aggregate_id, position) where state = 'PENDING'`);
  }
}
