/** Holds the sockets of all subscribers, counts what comes, and notes when every 16th message came. Told what to do by its parent. */
import { WebSocket } from 'ws';

const sockets = [];
let count = 0;
let goal = Infinity;
let first = null;
let samples = [];
let reached = () => {};

const eventId = /"id":"([0-9a-f-]{36})"/;

function heard(message) {
  count += 1;
  first ??= message.toString();
  if (count % 16 === 0) samples.push([eventId.exec(message.latin1Slice(0, 256))[1], process.hrtime.bigint().toString()]);
  if (count === goal) reached();
}

function open({ url, token, document }) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, document ? ['graphql-transport-ws'] : [], { perMessageDeflate: false, skipUTF8Validation: true });
    sockets.push(socket);
    const listen = () => { socket.on('message', heard); resolve(); };
    socket.on('error', reject);
    socket.on('close', (code, reason) => { if (!socket.isLeft) throw new Error(`a socket was closed: ${code} ${reason}`); });
    socket.on('open', () => {
      if (!document) { listen(); return; }
      socket.send(JSON.stringify({ type: 'connection_init', payload: token ? { authorization: `Bearer ${token}` } : {} }));
      socket.once('message', () => {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: document } }));
        listen();
      });
    });
  });
}

const tasks = {
  async connect({ url, count: many, tokens, document }) {
    const places = Array.from({ length: many }, (_, place) => place);
    const work = async () => {
      for (let place = places.pop(); place !== undefined; place = places.pop()) await open({ url, document, token: tokens?.[place % tokens.length] });
    };
    await Promise.all(Array.from({ length: 32 }, work));
  },
  /** Waits until so many messages have come since `begin`, or the time is over. */
  async until({ messages, milliseconds }) {
    goal = messages;
    if (count < goal) {
      await new Promise((done) => {
        const timer = setTimeout(done, milliseconds);
        reached = () => { clearTimeout(timer); done(); };
      });
    }
    const last = process.hrtime.bigint().toString();
    goal = Infinity;
    return { count, last, samples, first };
  },
  begin() {
    count = 0;
    first = null;
    samples = [];
  },
  pause() { for (const socket of sockets) socket.pause(); },
  resume() { for (const socket of sockets) socket.resume(); },
  async leave() {
    const closed = sockets.map((socket) => new Promise((done) => { socket.isLeft = true; socket.once('close', done); socket.terminate(); }));
    sockets.length = 0;
    await Promise.all(closed);
  },
};

process.on('message', ({ task, ...given }) => { void Promise.resolve(tasks[task](given)).then((result) => process.send(result ?? {})); });
