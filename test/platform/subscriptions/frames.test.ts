import { once } from 'node:events';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { aHub, type TestHub } from '../../support/hub.js';
import { eventIn, Line, live, tokenOf, type LiveHub, type Message } from '../../support/live.js';
import { tell } from '../../support/telling.js';

const moves = 'subscription ($after: String, $where: EventWhere, $subscriber: String) { caseMoved(after: $after, where: $where, subscriber: $subscriber) { id cursor } }';
const open = { audience: ['p'], fieldClass: 'L0' } as const;

/** What the protocol of docs/subscriptions.md says of a connection, message by message. */
describe('a connection', () => {
  let test: TestHub;
  let hub: LiveHub;
  beforeAll(async () => {
    test = await aHub();
    hub = await live(test);
  });
  afterAll(async () => {
    await hub.stop();
    await test.close();
    expect(hub.faults).toEqual([]);
  });

  const greeted = async (identity: string | null = null): Promise<Line> => Line.greeted(hub.socket, await tokenOf(test, identity));
  const codes = ({ payload }: Message): unknown[] => (payload as { extensions: { code: string } }[]).map(({ extensions: { code } }) => code);
  const firstError = ({ payload }: Message): { message: string; extensions: Record<string, unknown> } => (payload as [never])[0];

  describe('is closed', () => {
    const sent: [string, number, (line: Line) => Promise<void> | void][] = [
      ['what is no JSON', 4400, (line) => { line.send('{'); }],
      ['JSON that is no object', 4400, (line) => { line.send('[]'); }],
      ['a message without type', 4400, (line) => { line.send('{}'); }],
      ['a message of a type that the protocol does not have', 4400, (line) => { line.send({ type: 'start', id: '1' }); }],
      ['a message that only the hub sends', 4400, (line) => { line.send({ type: 'next', id: '1' }); }],
      ['a subscribe without id', 4400, (line) => { line.send({ type: 'subscribe', payload: { query: moves } }); }],
      ['a subscribe whose id is empty', 4400, (line) => { line.subscribe('', moves); }],
      ['a subscribe without payload', 4400, (line) => { line.send({ type: 'subscribe', id: '1' }); }],
      ['a query that is no text', 4400, (line) => { line.send({ type: 'subscribe', id: '1', payload: { query: 1 } }); }],
      ['variables that are no object', 4400, (line) => { line.send({ type: 'subscribe', id: '1', payload: { query: moves, variables: 'x' } }); }],
      ['a ping whose payload is no object', 4400, (line) => { line.send({ type: 'ping', payload: 'x' }); }],
      ['random bytes', 4400, (line) => { line.send(Buffer.from([0, 255, 1, 254, 2, 253])); }],
      ['a subscribe before connection_init', 4401, (line) => { line.subscribe('1', moves); }],
      ['a token that is none', 4403, (line) => { line.send({ type: 'connection_init', payload: { authorization: 'Bearer nothing' } }); }],
      ['an authorization that is no bearer token', 4403, (line) => { line.send({ type: 'connection_init', payload: { authorization: 'Basic eDp5' } }); }],
      ['a second connection_init', 4429, async (line) => { await line.greet(null); line.send({ type: 'connection_init' }); }],
      ['an id that is in use', 4409, async (line) => { await line.greet(null); line.subscribe('1', moves); line.subscribe('1', moves); }],
      ['a frame beyond 64 KiB', 1009, (line) => { line.send('x'.repeat(64 * 1_024 + 1)); }],
    ];
    it.each(sent)('for %s: %i', async (_what, code, misuse) => {
      const line = await Line.open(hub.socket);
      await misuse(line);
      expect(await line.closed).toMatchObject({ code });
      expect(line.heard.all.filter(({ type }) => type === 'next')).toEqual([]);
    });

    it('for another subprotocol, or none: 4406', async () => {
      expect(await (await Line.open(hub.socket, { protocol: '' })).closed).toMatchObject({ code: 4406 });
    });

    it('when connection_init does not come within three seconds: 4408', async () => {
      const began = Date.now();
      expect(await (await Line.open(hub.socket)).closed).toMatchObject({ code: 4408 });
      expect(Date.now() - began).toBeGreaterThan(2_500);
    });
  });

  it('takes the token of the upgrade’s header where connection_init has none', async () => {
    const line = await Line.open(hub.socket, { headers: { authorization: `Bearer ${(await tokenOf(test, 'youyu-env-handler'))!}` } });
    await line.greet(null);
    line.subscribe('1', '{ me { organName } }');
    expect(await line.heard.first(({ type }) => type === 'next')).toMatchObject({ payload: { data: { me: { organName: '朔州市生态环境局右玉分局' } } } });
    line.end();
  });

  it('answers a ping with what it carried, and takes pongs that nobody asked for', async () => {
    const line = await greeted();
    line.send({ type: 'ping' });
    line.send({ type: 'ping', payload: { mine: 1 } });
    for (const payload of [undefined, { mark: 'unknown' }, { mark: 7 }, {}]) line.send({ type: 'pong', ...(payload ? { payload } : {}) });
    await line.settled();
    expect(line.heard.all.slice(1, 3)).toEqual([{ type: 'pong' }, { type: 'pong', payload: { mine: 1 } }]);
    line.end();
  });

  it('answers questions and commands, each once, and completes them', async () => {
    const line = await greeted('youyu-env-handler');
    line.subscribe('q', 'query ($first: Int) { enforcementCases(first: $first) { nodes { id } } }', { first: 2 });
    line.subscribe('m', 'mutation { acknowledge(subscriber: "nobody-of-that-name", cursor: "x") { __typename } }');
    await line.heard.until((all) => all.filter(({ type }) => type === 'complete').length === 2);
    expect(line.of('q')).toMatchObject([{ type: 'next', payload: { data: { enforcementCases: { nodes: [{ id: expect.any(String) }, { id: expect.any(String) }] } } } }, { type: 'complete' }]);
    expect(line.of('m')).toMatchObject([{ type: 'next', payload: { errors: [{ extensions: { code: 'BAD_USER_INPUT', field: 'cursor' } }] } }, { type: 'complete' }]);
    line.end();
  });

  const wrong: [string, string, object, string][] = [
    ['is no GraphQL', 'subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
    ['asks a field that is none', 'subscription { caseMoved { nothing } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['asks two channels', 'subscription { caseMoved { id } decisionMade { id } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['leaves its channel out', 'subscription ($no: Boolean!) { caseMoved @include(if: $no) { id } }', { no: false }, 'GRAPHQL_VALIDATION_FAILED'],
    ['gives a variable of another type', moves, { after: { no: 'cursor' } }, 'BAD_USER_INPUT'],
    ['gives a cursor that is none', moves, { after: 'x' }, 'BAD_USER_INPUT'],
    ['asks under a name without a token', moves, { subscriber: 'public-name' }, 'SUBSCRIPTION_REFUSED'],
    ['nests too deeply', `subscription { caseMoved { enforcementCase ${'{ organ { cases(first: 1) { nodes '.repeat(12)}{ id }${' } } }'.repeat(12)} } }`, {}, 'DOCUMENT_REFUSED'],
  ];
  it.each(wrong)('tells of a document that %s, and goes on', async (_what, query, variables, code) => {
    const line = await greeted();
    line.subscribe('1', query, variables as Record<string, unknown>);
    const told = await line.heard.first(({ id }) => id === '1');
    expect(told.type).toBe('error');
    expect(codes(told)).toEqual([code]);
    expect(firstError(told).extensions).not.toHaveProperty('http');
    await line.settled();
    expect(line.of('1')).toHaveLength(1);
    line.subscribe('1', '{ __typename }');
    await line.heard.first(({ type }) => type === 'complete');
    line.end();
  });

  it('has an id for others once its subscription is completed, and sends nothing more on it', async () => {
    const line = await greeted();
    line.subscribe('1', moves);
    await line.settled();
    const [first] = await tell(test, [open]);
    await line.heard.first(({ type }) => type === 'next');
    line.send({ type: 'complete', id: '1' });
    await line.settled();
    line.subscribe('2', moves);
    await line.settled();
    const [second] = await tell(test, [open]);
    await line.heard.first(({ id }) => id === '2');
    line.subscribe('1', moves);
    await line.settled();
    const [third] = await tell(test, [open]);
    await line.heard.until(() => line.of('1').length === 2 && line.of('2').length === 2);
    expect([line.of('1'), line.of('2')].map((all) => all.map((message) => eventIn(message).id))).toEqual([[first, third], [second, third]]);
    line.end();
  });

  it('lets an id be used again in the same breath in which it is completed', async () => {
    const line = await greeted();
    line.subscribe('1', moves);
    await line.settled();
    line.send({ type: 'complete', id: '1' });
    line.subscribe('1', moves);
    await line.settled();
    const [told] = await tell(test, [open]);
    await line.heard.first(({ id }) => id === '1');
    expect(line.of('1')).toMatchObject([{ type: 'next', payload: { data: { caseMoved: { id: told } } } }]);
    line.end();
  });

  it('ignores the completion of what never was', async () => {
    const line = await greeted();
    line.send({ type: 'complete', id: 'never' });
    await line.settled();
    line.end();
  });

  it('holds a hundred subscriptions, and refuses one more', async () => {
    const line = await greeted();
    for (let id = 1; id <= 101; id += 1) line.subscribe(String(id), moves);
    const refused = await line.heard.first(({ type }) => type === 'error');
    expect(refused).toMatchObject({ id: '101', payload: [{ message: expect.stringContaining('100'), extensions: { code: 'SUBSCRIPTION_REFUSED' } }] });
    await line.settled();
    await tell(test, [open]);
    await line.heard.until((all) => all.filter(({ type }) => type === 'next').length === 100);
    expect(new Set(line.heard.all.filter(({ type }) => type === 'next').map(({ id }) => id)).size).toBe(100);
    line.end();
  });

  describe('is not made', () => {
    const refusedWith = async (address: string, headers: Record<string, string> = {}): Promise<number | undefined> => {
      const socket = new WebSocket(address, ['graphql-transport-ws'], { headers });
      socket.on('error', () => {});
      const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode?: number }];
      return response.statusCode;
    };

    it('elsewhere than at /graphql, nor by the page of another site', async () => {
      expect(await refusedWith(hub.socket.replace('/graphql', '/ready'))).toBe(403);
      expect(await refusedWith(hub.socket, { 'sec-fetch-site': 'cross-site' })).toBe(403);
    });

    it('and a peer that leaves while it is refused harms nobody', async () => {
      for (let times = 0; times < 20; times += 1) {
        const peer = net.connect(hub.port, '127.0.0.1');
        peer.on('error', () => {});
        await once(peer, 'connect');
        peer.write('GET /elsewhere HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n');
        peer.resetAndDestroy();
        await once(peer, 'close');
      }
      (await greeted()).end();
    });

    it('by who offers HTTP/2 beside a plain request: the request is answered', async () => {
      const peer = net.connect(hub.port, '127.0.0.1');
      const body = JSON.stringify({ query: '{ __typename }' });
      peer.write(`POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade, http2-settings\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABkAAQCAAAAAAIAAAAA\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
      let told = '';
      for await (const part of peer) {
        told += String(part);
        if (told.includes('__typename')) break;
      }
      expect(told).toMatch(/^HTTP\/1\.1 200[\s\S]*"__typename":"Query"/);
    });
  });
});
