/** 未改动的库: graphql-ws as it comes, which sends the same variables at each attempt; its name alone tells the hub what it has. */
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { rest, subscription } from './client.mjs';

export async function useLibrary({ url, token, channel, subscriber, start }, record) {
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: Infinity, shouldRetry: () => true, retryWait: () => rest(),
    connectionParams: { authorization: `Bearer ${token}` },
    on: {
      opened: () => { record.connected(); },
      closed: (event) => { record.ended(event?.code); },
      pong: (isReceived, payload) => { if (!isReceived && payload?.mark !== undefined) record.answered(); },
    },
  });
  for (;;) {
    try {
      for await (const { data } of client.iterate({ query: subscription(channel), variables: { after: start, subscriber } })) record.event(data[channel]);
      record.ended('complete');
    } catch (error) {
      record.ended(JSON.stringify(error));
    }
    await rest();
  }
}
