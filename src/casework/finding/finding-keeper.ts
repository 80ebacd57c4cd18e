import { LoneWorker, pause, type LoneWorkerOptions } from '../../platform/log/index.js';
import type { Findings } from './finding.service.js';

export interface FindingKeeperOptions extends LoneWorkerOptions { readonly findings: Pick<Findings, 'takeDue'> }

/** 线索提醒: alerts of findings that were not answered in time, and ends pauses, in one process at a time. */
export class FindingKeeper extends LoneWorker {
  constructor(protected override readonly options: FindingKeeperOptions) {
    super({ name: 'xianjie findings', lock: [0x66696e64, 1] }, options);
  }

  protected override async begin(): Promise<void> {}

  protected override async turn(): Promise<number> {
    return (await this.options.findings.takeDue()) > 0 ? 0 : 4 * pause;
  }
}
