import type { Delivery } from './delivery.js';
import { takenOver } from './errors.js';
import type { Hold, Mark, Subscribers } from './subscribers.js';

/** How often what was proved is written, in milliseconds; every fourth time all holders say that they are there. */
const writeEvery = 250;

interface Held { readonly hold: Hold; readonly name: string; proved: bigint; written: bigint }

/** 收讫证明: how far clients have shown to be, written down for those that have a name. */
export class Proofs {
  private readonly held = new Map<Delivery, Held>();
  private readonly timer = setInterval(() => { void this.write(); }, writeEvery).unref();
  private turns = 0;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly subscribers: Subscribers, private readonly onFailure: (error: Error) => void) {}

  add(delivery: Delivery, hold: Hold, name: string): void {
    this.held.set(delivery, { hold, name, proved: delivery.position, written: -1n });
  }

  has(delivery: Delivery): boolean {
    return this.held.has(delivery);
  }

  /** The client has everything that was sent up to a position. */
  prove(delivery: Delivery, position: bigint): void {
    const held = this.held.get(delivery);
    if (held && position > held.proved) held.proved = position;
  }

  remove(delivery: Delivery): void {
    const held = this.held.get(delivery);
    this.held.delete(delivery);
    if (!held) return;
    const { subscriberId, holder } = held.hold;
    this.writing = this.writing.then(() => this.send([markOf(held)])).then(() => this.subscribers.leave(subscriberId, holder)).catch(this.onFailure);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.writing;
  }

  private async write(): Promise<void> {
    this.turns += 1;
    // What was passed over because nothing in it was asked for needs no proof, once all that was sent is proved.
    for (const [delivery, held] of this.held) if (held.proved >= delivery.lastFrame) this.prove(delivery, delivery.position);
    const marked = [...this.held.values()].filter(({ proved, written }) => this.turns % 4 === 0 || proved > written);
    if (marked.length === 0) return;
    this.writing = this.writing.then(() => this.send(marked.map(markOf))).catch(this.onFailure);
    await this.writing;
  }

  private async send(marks: readonly Mark[]): Promise<void> {
    const lost = new Set(await this.subscribers.prove(marks));
    const written = new Map(marks.map(({ holder, position }) => [holder, position]));
    for (const [delivery, held] of this.held) {
      held.written = written.get(held.hold.holder) ?? held.written;
      if (lost.has(held.hold.holder)) delivery.end(takenOver(held.name));
    }
  }
}

const markOf = ({ hold: { subscriberId, holder }, proved }: Held): Mark => ({ subscriberId, holder, position: proved });
