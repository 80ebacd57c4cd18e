import type pg from 'pg';
import { inTransaction } from '../../platform/database/index.js';
import { LoneWorker, pause, type LoneWorkerOptions } from '../../platform/log/index.js';
import { batch, fold } from './fold.js';

/**
 * 统计汇总: folds the log into the roll-ups, in one process at a time. Nothing waits for it, and it waits for nobody: it looks a few times a
 * second rather than at every event, and when there is much to fold it rests as long as it worked, so that those who report keep their pace.
 */
export class StatisticsConsumer extends LoneWorker {
  constructor(options: LoneWorkerOptions) {
    super({ name: 'xianjie statistics', lock: [0x73746174, 1] }, options);
  }

  protected override async begin(): Promise<void> {}

  protected override async turn(client: pg.Client): Promise<number> {
    const since = performance.now();
    const folded = await inTransaction(client, (sql) => fold(sql));
    return folded < batch ? pause : performance.now() - since;
  }
}
