/** The limit: a broadcast with `ws`, no protocol, no rights; each event is written out once. */
import { WebSocketServer } from 'ws';
import { follow } from './peer.mjs';

const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.env.PORT), perMessageDeflate: false });
const asText = { binary: false };

await follow((caseMoved) => {
  const message = Buffer.from(JSON.stringify({ id: '1', type: 'next', payload: { data: { caseMoved } } }));
  for (const socket of server.clients) socket.send(message, asText);
});
