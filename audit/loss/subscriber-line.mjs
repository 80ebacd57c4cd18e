/** 逐行客户端: speaks graphql-transport-ws by hand, keeps its last cursor and goes on behind it. With a name it acknowledges besides. */
import WebSocket from 'ws';
import { rest, subscription } from './client.mjs';

export class Line {
  operation = 0;

  constructor(spec, record) {
    Object.assign(this, { spec, record });
  }

  async run() {
    for (;;) {
      this.record.ended(await this.connect());
      await rest();
    }
  }

  /** One connection, until it ends; gives why. */
  connect() {
    this.record.connected();
    this.acknowledged = this.record.cursor;
    return new Promise((done) => {
      const socket = new WebSocket(`${this.spec.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      this.socket = socket;
      const acknowledging = this.spec.subscriber === undefined ? undefined : setInterval(() => { this.acknowledge(); }, 700);
      socket.on('open', () => { this.say({ type: 'connection_init', payload: this.spec.token === null ? {} : { authorization: `Bearer ${this.spec.token}` } }); });
      socket.on('message', (text) => { this.hear(JSON.parse(text)); });
      socket.on('error', () => {});
      socket.on('close', (code) => { clearInterval(acknowledging); done(code); });
    });
  }

  say(message) {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  hear({ type, id, payload }) {
    if (type === 'connection_ack') this.subscribe();
    else if (type === 'ping') this.pong(payload);
    else if (id !== this.current) return;
    else if (type === 'next') this.record.event(payload.data[this.spec.channel]);
    else if (type === 'error') this.refused(payload);
    else if (type === 'complete') this.socket.terminate();
  }

  subscribe() {
    this.operation += 1;
    this.current = String(this.operation);
    const { channel, isHeavy, subscriber, start } = this.spec;
    const after = this.isLost ? null : (this.record.cursor ?? start);
    this.isLost = false;
    this.say({ type: 'subscribe', id: this.current, payload: { query: subscription(channel, isHeavy), variables: { ...(after === null ? {} : { after }), subscriber } } });
  }

  pong(payload) {
    this.say({ type: 'pong', payload });
    if (payload?.mark !== undefined) this.record.answered();
  }

  refused([{ message, extensions }]) {
    if (extensions?.code === 'RIGHTS_CHANGED') {
      this.record.moved(extensions.cursor);
      this.subscribe();
      return;
    }
    // A cursor of rights that it no longer has: by its name the hub knows where it stopped.
    this.isLost = this.spec.subscriber !== undefined && extensions?.code === 'BAD_USER_INPUT';
    if (this.isLost) this.record.moved(null);
    this.record.ended(`${extensions?.code} ${message}`);
    this.socket.terminate();
  }

  acknowledge() {
    const { cursor } = this.record;
    if (cursor === null || cursor === this.acknowledged) return;
    this.acknowledged = cursor;
    const query = 'mutation ($subscriber: String!, $cursor: String!) { acknowledge(subscriber: $subscriber, cursor: $cursor) { __typename } }';
    this.say({ type: 'subscribe', id: `acknowledge-${cursor}`, payload: { query, variables: { subscriber: this.spec.subscriber, cursor } } });
  }

  /** Reads nothing for a while. */
  stall(milliseconds) {
    const { socket } = this;
    if (socket?.readyState !== WebSocket.OPEN) return;
    socket.pause();
    setTimeout(() => { socket.resume(); }, milliseconds);
  }
}
