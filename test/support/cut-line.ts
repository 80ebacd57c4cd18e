import { once } from 'node:events';
import net from 'node:net';
import type { AddressInfo } from 'node:net';

/** A line between clients and a hub that can be cut, between two frames or within one. */
export class CutLine {
  private readonly pairs = new Set<readonly [net.Socket, net.Socket]>();
  /** Bytes that still pass to the clients before the line is cut. */
  private left = Infinity;
  private onCut: () => void = () => {};

  private constructor(private readonly server: net.Server, private readonly target: number) {
    server.on('connection', (client) => { this.join(client); });
  }

  static async to(target: number): Promise<CutLine> {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new CutLine(server, target);
  }

  get port(): number { return (this.server.address() as AddressInfo).port; }

  /** Cuts every connection that there is. */
  cut(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.resetAndDestroy();
  }

  /** Cuts them once so many more bytes have passed to the clients, wherever in a frame that is; resolves then. */
  cutWithin(bytes: number): Promise<void> {
    this.left = bytes;
    return new Promise((resolve) => { this.onCut = resolve; });
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: net.Socket): void {
    const hub = net.connect(this.target, '127.0.0.1');
    const pair = [client, hub] as const;
    this.pairs.add(pair);
    client.on('data', (part) => hub.write(part));
    hub.on('data', (part) => { this.pass(client, part); });
    for (const socket of pair) {
      socket.on('error', () => {});
      socket.on('close', () => {
        this.pairs.delete(pair);
        client.destroy();
        hub.destroy();
      });
    }
  }

  private pass(client: net.Socket, part: Buffer): void {
    if (part.length < this.left) {
      this.left -= part.length;
      client.write(part);
      return;
    }
    client.write(part.subarray(0, this.left), () => {
      this.left = Infinity;
      // What has passed arrives; then the line is dead.
      for (const [one, other] of this.pairs) { one.end(); other.resetAndDestroy(); }
      this.onCut();
    });
    this.left = 0;
  }
}
