import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Client, subscriptionExchange } from '@urql/core';
import { EventSource } from 'eventsource';
import { createClient as createStream } from 'graphql-sse';
import { createClient, type Client as SocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Inbox } from './inbox.js';

/** What a follower was given of an event. */
export interface Given { readonly id: string; readonly cursor: string }

/** Where to connect, as whom, and behind which cursor to begin. */
export interface Place { readonly port: number; readonly token: string; readonly after: string; readonly name: string }

/** A client of a library, unmodified, that follows `caseMoved`. */
export interface Follower { readonly given: Inbox<Given>; readonly errors: unknown[]; stop(): void }

const query = 'subscription Moves($after: String, $subscriber: String) { caseMoved(after: $after, subscriber: $subscriber) { id cursor } }';

interface Result { readonly data?: unknown; readonly errors?: readonly unknown[] | undefined }

/** Keeps what it is given, as an application would. */
class Kept {
  readonly given = new Inbox<Given>();
  readonly errors: unknown[] = [];
  readonly sink = { next: (result: Result) => { this.take(result); }, error: (error: unknown) => { this.errors.push(error); }, complete: () => { this.errors.push('complete'); } };

  take({ data, errors }: Result): void {
    if (errors) this.errors.push(...errors);
    const event = (data as { caseMoved: Given | null } | null | undefined)?.caseMoved;
    if (event) this.given.put(event);
  }

  /** Variables whose `after` is the last cursor, whenever they are written out. */
  variables(first: string): { readonly after: string } {
    const { given } = this;
    return { get after() { return given.all.at(-1)?.cursor ?? first; } };
  }
}

const again = () => new Promise<void>((done) => { setTimeout(done, 20); });
/** As the library comes it gives up where a hub cannot be reached; `shouldRetry` is its own word for going on. */
const socketOf = ({ port, token }: Place): SocketClient =>
  createClient({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: WebSocket, connectionParams: () => ({ authorization: `Bearer ${token}` }), retryAttempts: Infinity, retryWait: again, shouldRetry: () => true });

/** graphql-ws, with the last cursor whenever it subscribes. */
function withCursor(place: Place): Follower {
  const kept = new Kept();
  const client = socketOf(place);
  const stop = client.subscribe({ query, variables: kept.variables(place.after) }, kept.sink);
  return { ...kept, stop: () => { stop(); void client.dispose(); } };
}

/** graphql-ws under a name, with the variables it began with. */
function named(place: Place): Follower {
  const kept = new Kept();
  const client = socketOf(place);
  const stop = client.subscribe({ query, variables: { after: place.after, subscriber: `${place.name}-plain` } }, kept.sink);
  return { ...kept, stop: () => { stop(); void client.dispose(); } };
}

function apollo(place: Place): Follower {
  const kept = new Kept();
  const socket = socketOf(place);
  const client = new ApolloClient({ link: new GraphQLWsLink(socket), cache: new InMemoryCache() });
  const subscription = client.subscribe<{ caseMoved: Given }>({ query: gql(query), variables: { after: place.after, subscriber: `${place.name}-apollo` }, fetchPolicy: 'no-cache' })
    .subscribe({ ...kept.sink, next: ({ data, error }) => { kept.take({ data, ...(error ? { errors: [error] } : {}) }); } });
  return { ...kept, stop: () => { subscription.unsubscribe(); client.stop(); void socket.dispose(); } };
}

function urql(place: Place): Follower {
  const kept = new Kept();
  const socket = socketOf(place);
  const client = new Client({
    url: 'http://localhost/never-asked', preferGetMethod: false,
    exchanges: [subscriptionExchange({ forwardSubscription: ({ query: text = '', variables }) => ({ subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query: text, variables: variables as Record<string, unknown> }, sink as never) }) }) })],
  });
  const subscription = client.subscription(query, { after: place.after, subscriber: `${place.name}-urql` }).subscribe(({ data, error }) => { kept.take({ data, ...(error ? { errors: [error] } : {}) }); });
  return { ...kept, stop: () => { subscription.unsubscribe(); void socket.dispose(); } };
}

function stream(place: Place): Follower {
  const kept = new Kept();
  const client = createStream({ url: `http://127.0.0.1:${place.port}/graphql/stream`, headers: () => ({ authorization: `Bearer ${place.token}` }), retryAttempts: Infinity, retry: again });
  const stop = client.subscribe({ query, variables: kept.variables(place.after) }, kept.sink);
  return { ...kept, stop: () => { stop(); client.dispose(); } };
}

/** What browsers have: it sends the id of the last message by itself. */
function eventSource({ port, token, after }: Place): Follower {
  const kept = new Kept();
  const asked = new URLSearchParams({ query, variables: JSON.stringify({ after }) });
  const source = new EventSource(`http://127.0.0.1:${port}/graphql/stream?${asked.toString()}`, {
    fetch: (address, init) => fetch(address, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } }),
  });
  source.addEventListener('next', ({ data }) => { kept.take(JSON.parse(data as string) as Result); });
  return { ...kept, stop: () => { source.close(); } };
}

/** Who sends its last cursor has each event once; who has a name may have again what was in flight. */
export const followers: readonly { readonly library: string; readonly sendsCursor: boolean; readonly follow: (place: Place) => Follower }[] = [
  { library: 'graphql-ws with its last cursor', sendsCursor: true, follow: withCursor },
  { library: 'graphql-ws under a name', sendsCursor: false, follow: named },
  { library: 'Apollo Client under a name', sendsCursor: false, follow: apollo },
  { library: 'urql under a name', sendsCursor: false, follow: urql },
  { library: 'graphql-sse with its last cursor', sendsCursor: true, follow: stream },
  { library: 'EventSource', sendsCursor: true, follow: eventSource },
];
