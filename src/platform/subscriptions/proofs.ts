import type { Delivery } from './delivery.js';
import { takenOver } from './errors.js';
import type { Hold, Mark, Subscribers } from './subscribers.js';

/** How often what was proved is written, in milliseconds; every fourth time all holders say that they are there. */
const writeEvery = 250;

interface Held { readonly hold: Hold; readonly name: string; proved: bigint; written: bigint }

/** 收讫证明: how far clients have shown to be, written down for those that have a name. */
export class Proofs {
  private readonly held = new Map<Delivery, Held>();
  /** Those whose connection is gone, until that and what they had proved is written: a database that is away costs nobody a proof. */
  private readonly leaving = new Set<Held>();
  private readonly timer = setInterval(() => { this.flush().catch(this.onFailure); }, writeEvery).unref();
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
    if (held) this.leaving.add(held);
  }

  /** Writes what is proved so far, one after another; rejects with what the database says. Whoever claims a name again waits for it. */
  flush(): Promise<void> {
    this.writing = this.writing.catch(() => undefined).then(() => this.write());
    return this.writing;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.flush().catch(this.onFailure);
  }

  private async write(): Promise<void> {
    this.turns += 1;
    // What was passed over because nothing in it was asked for needs no proof, once all that was sent is proved.
    for (const [delivery, held] of this.held) if (held.proved >= delivery.lastFrame) this.prove(delivery, delivery.position);
    const gone = [...this.leaving];
    const marked = [...this.held.values()].filter(({ proved, written }) => this.turns % 4 === 0 || proved > written);
    if (gone.length + marked.length > 0) await this.send([...gone, ...marked].map(markOf));
    for (const held of gone) {
      await this.subscribers.leave(held.hold.subscriberId, held.hold.holder);
      this.leaving.delete(held);
    }
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
