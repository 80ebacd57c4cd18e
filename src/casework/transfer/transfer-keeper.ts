import { LoneWorker, pause, type LoneWorkerOptions } from '../../platform/log/index.js';
import type { Transfers } from './transfer.service.js';

export interface TransferKeeperOptions extends LoneWorkerOptions { readonly transfers: Pick<Transfers, 'takeDue'> }

/** 平台办理: takes, in one process at a time, the steps that fall to the hub when time has passed. */
export class TransferKeeper extends LoneWorker {
  constructor(protected override readonly options: TransferKeeperOptions) {
    super({ name: 'xianjie transfers', lock: [0x7472616e, 1] }, options);
  }

  protected override async begin(): Promise<void> {}

  protected override async turn(): Promise<number> {
    return (await this.options.transfers.takeDue()) > 0 ? 0 : 4 * pause;
  }
}
