/** The library graphql-ws as its own guide has it: every subscriber an iteration of its own, executed for each event. */
import { EventEmitter, on } from 'node:events';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { follow } from './peer.mjs';

const schema = buildSchema(`
  type Query { nothing: String }
  type Organ { name: String }
  type EnforcementCase { caseNumber: String, status: String, organ: Organ }
  type CaseMoved { cursor: String, id: ID, type: String, occurredAt: String, aggregateId: ID, enforcementCase: EnforcementCase }
  input EventWhere { types: [String!] }
  type Subscription { caseMoved(after: String, where: EventWhere): CaseMoved }`);
const events = new EventEmitter().setMaxListeners(0);
schema.getSubscriptionType().getFields().caseMoved.subscribe = async function* subscribe() {
  for await (const [caseMoved] of on(events, 'event')) yield { caseMoved };
};

useServer({ schema }, new WebSocketServer({ host: '127.0.0.1', port: Number(process.env.PORT), perMessageDeflate: false }));
await follow((caseMoved) => { events.emit('event', caseMoved); });
