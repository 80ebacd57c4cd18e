import { LoneWorker, type LoneWorkerOptions } from '../../platform/log/index.js';
import { Silences, type SilencesOptions } from './silences.js';

/** Milliseconds from one look to the next. */
const every = 5_000;

/** 失联监测: looks for silent subscribers, in one process at a time. */
export class SubscriberWatch extends LoneWorker {
  private readonly silences: Silences;

  constructor(options: LoneWorkerOptions & SilencesOptions) {
    super({ name: 'xianjie subscribers', lock: [0x73756273, 1] }, options);
    this.silences = new Silences(options);
  }

  protected override async begin(): Promise<void> {}

  protected override async turn(): Promise<number> {
    await this.silences.look();
    return every;
  }
}
