/** 服务器推送: an EventSource as browsers have it, which says by Last-Event-ID what it has. */
import { EventSource } from 'eventsource';
import { rest, subscription } from './client.mjs';

export async function stream({ url, token, channel, start }, record) {
  for (;;) {
    await new Promise((done) => { listen({ url, token, channel, start }, record, done); });
    await rest();
  }
}

/** Until it gives up, as it does for an answer that is no stream; what it connects again by itself stays one listening. */
function listen({ url, token, channel, start }, record, done) {
  const query = new URLSearchParams({ query: subscription(channel), variables: JSON.stringify({ after: start }) });
  const source = new EventSource(`${url}/graphql/stream?${query}`, {
    // What a killed one had is known from its record alone; afterwards the EventSource says it by itself.
    fetch: (place, init) => fetch(place, {
      ...init, headers: { ...(record.cursor === null ? {} : { 'Last-Event-ID': record.cursor }), ...init.headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    }),
  });
  source.addEventListener('open', () => { record.connected(); });
  source.addEventListener('next', ({ data, lastEventId }) => {
    const event = JSON.parse(data).data[channel];
    if (event.cursor !== lastEventId) throw new Error(`the id ${lastEventId} of a message is not its cursor ${event.cursor}`);
    record.event(event);
  });
  const close = (why) => {
    record.ended(why);
    source.close();
    done();
  };
  source.addEventListener('complete', () => { close('complete'); });
  source.addEventListener('error', ({ code, message }) => {
    if (source.readyState === EventSource.CLOSED) close(code);
    else record.ended(message ?? 'cut');
  });
}
