import type pg from 'pg';
import { civilDayOf } from '../../kernel/index.js';
import { sqlOver, type Database, type Sql } from '../../platform/database/index.js';
import { LoneWorker, pause, type LoneWorkerOptions } from '../../platform/log/index.js';
import { goOn, nextOfJob, nextStretch } from './rescreening.js';
import type { ScreeningTrigger } from './screening.codes.js';
import type { Screenings } from './screening.service.js';

export interface RescreenOptions extends LoneWorkerOptions { readonly database: Database; readonly screenings: Pick<Screenings, 'screen' | 'concernedBy'>; readonly now: () => Date }

/** Cases that are compared in one transaction. */
const together = 100;

/**
 * 重新比对: compares cases anew after what the log tells of their parties' other cases, and after a standard was signed, in one process at a time.
 * Some cases are compared together; where it is cut off it does a step again, which says the same and so is not kept twice.
 */
export class RescreenConsumer extends LoneWorker {
  constructor(protected override readonly options: RescreenOptions) {
    super({ name: 'xianjie rescreening', lock: [0x72657363, 1] }, options);
  }

  protected override async begin(): Promise<void> {}

  protected override async turn(client: pg.Client): Promise<number> {
    const since = performance.now();
    // As long as it worked, so that those who report keep their pace.
    return await this.step(sqlOver(client)) ? performance.now() - since : pause;
  }

  /** Follows the log one stretch further; where there is none, takes one step of a standard's cases. Whether there was anything to do. */
  async step(sql: Sql): Promise<boolean> {
    const stretch = await nextStretch(sql);
    if (stretch.to !== stretch.from) {
      await this.screen(stretch.caseIds, 'HISTORY_CHANGED');
      await goOn(sql, stretch);
      return true;
    }
    const next = await nextOfJob(sql, civilDayOf(this.options.now()));
    if (next === null) return false;
    await this.screen(await this.options.screenings.concernedBy(sql, next.caseIds, next.job.ruleId), 'RULES_CHANGED');
    await next.goOn(sql);
    return true;
  }

  private async screen(caseIds: readonly string[], trigger: keyof typeof ScreeningTrigger): Promise<void> {
    for (let from = 0; from < caseIds.length; from += together) {
      const group = caseIds.slice(from, from + together);
      const free = new Set(await this.compared(group, trigger, 'skip locked'));
      for (const id of group.filter((one) => !free.has(one))) await this.compared([id], trigger, '');
    }
  }

  /** Those that were compared; a case that somebody else is changing is not waited for where others are held. */
  private compared(caseIds: readonly string[], trigger: keyof typeof ScreeningTrigger, waiting: 'skip locked' | ''): Promise<string[]> {
    return this.options.database.transaction(async (sql) => {
      const held = (await sql<{ id: string }>(`select id from casework.enforcement_case where id = any($1::uuid[]) order by id for no key update ${waiting}`, [caseIds])).map(({ id }) => id);
      await this.options.screenings.screen(sql, held, trigger);
      return held;
    });
  }
}
