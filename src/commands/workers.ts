import type { Logger } from 'pino';
import { DeadlineSweep } from '../casework/deadline/index.js';
import { NoticeWorker } from '../casework/notice/index.js';
import { RescreenConsumer } from '../casework/screening/index.js';
import { StatisticsConsumer } from '../casework/statistics/index.js';
import { SubscriberWatch } from '../casework/subscriber/index.js';
import { TransferKeeper } from '../casework/transfer/index.js';
import { WebhookWorker } from '../casework/webhook/index.js';
import type { Hub } from '../hub.js';
import { civilDayOf } from '../kernel/index.js';
import type { Config } from '../platform/config.js';
import { onStop } from '../platform/lifecycle.js';
import { Sequencer } from '../platform/log/index.js';
import { couriersOf } from '../platform/notify/index.js';

/** Starts what works beside the answers, each in one process at a time; all of it stops with the process. */
export function startWorkers(hub: Hub, config: Config, log: Logger): void {
  const { url } = hub.database;
  const of = (who: string) => ({ url, onFailure: (error: Error): void => { log.warn({ reason: error.message }, `${who} met a failure and goes on`); } });
  const workers = [
    new Sequencer(of('the sequencer')), new StatisticsConsumer(of('the consumer of statistics')), watchOver(hub, config, of('the watch over subscribers')),
    new NoticeWorker({ ...of('the sender of notices'), notices: hub.notices, couriers: couriersOf(config.notify) }), callerOf(hub, log, of('the worker of webhooks')),
    new RescreenConsumer({ ...of('the consumer that compares anew'), database: hub.database, screenings: hub.screenings, now: hub.now }),
    new TransferKeeper({ ...of('the keeper of transfers and findings'), due: [hub.transfers, hub.findings] }),
    new DeadlineSweep({ ...of('the sweep of deadlines'), database: hub.database, notices: hub.notices, now: hub.now, longestRest: config.demo ? movedTime : steadyTime }),
  ];
  for (const worker of workers) {
    worker.start();
    hub.time.onMove(() => { worker.wake(); });
    onStop(() => worker.stop());
  }
}

/** How long the sweep of deadlines rests at most, in milliseconds: in demo mode an administrator may move the time. */
const movedTime = 1_000;
const steadyTime = 15_000;

interface Common { readonly url: string; readonly onFailure: (error: Error) => void }

/** A silence is told of once, in the transaction that finds it. */
function watchOver({ database, channels, now, notices }: Hub, { subscriberSilentMinutes: minutes }: Config, common: Common): SubscriberWatch {
  return new SubscriberWatch({
    ...common, database, channels, now, minutes,
    onSilence: async (sql, { subscriberId, organId, name, since }) => {
      await notices.tell(sql, 'SUBSCRIBER_SILENT', organId, { subscriber: name, since }, `silence:${subscriberId}:${since.toISOString()}`);
    },
  });
}

/** Dead letters of a webhook are told of once a day. */
function callerOf({ webhooks, notices, database, now }: Hub, log: Logger, common: Common): WebhookWorker {
  return new WebhookWorker(webhooks.parts, {
    ...common, log,
    onDead: async ({ webhookId, webhookName, organId }) => {
      await notices.tell(database.sql, 'WEBHOOK_DEAD_LETTER', organId, { webhook: webhookName }, `dead:${webhookId}:${civilDayOf(now())}`);
    },
  });
}
