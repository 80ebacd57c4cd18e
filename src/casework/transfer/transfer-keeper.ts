import { LoneWorker, pause, type LoneWorkerOptions } from '../../platform/log/index.js';

/** What takes steps when time has passed, and says how many. */
export interface TakesDue { readonly takeDue: () => Promise<number> }

export interface TransferKeeperOptions extends LoneWorkerOptions { readonly due: readonly TakesDue[] }

/** 平台办理: takes, in one process at a time, the steps with transfers and findings that fall to the hub when time has passed. */
export class TransferKeeper extends LoneWorker {
  constructor(protected override readonly options: TransferKeeperOptions) {
    super({ name: 'xianjie transfers', lock: [0x7472616e, 1] }, options);
  }

  protected override async begin(): Promise<void> {}

  protected override async turn(): Promise<number> {
    let taken = 0;
    for (const one of this.options.due) taken += await one.takeDue();
    return taken > 0 ? 0 : 4 * pause;
  }
}
