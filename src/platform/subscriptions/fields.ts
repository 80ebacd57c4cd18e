import { extendSchema, isObjectType, parse, type GraphQLSchema } from 'graphql';
import type { Channel } from './channel.js';

const argumentsOf = `(
  "起始游标: cursor of the last event held; what follows it is sent. Left out, a named subscriber goes on where it stopped, any other begins now." after: String
  "筛选条件: filters." where: EventWhere
  "订阅方名称: a name of the organ’s own, under which the hub keeps how far the subscription has come." subscriber: String)`;

/** The schema with a field of `Subscription` for each channel; payloads say of their event what `LogEvent` says, and show the channel's objects. */
export function withChannels(schema: GraphQLSchema, channels: readonly Channel[]): GraphQLSchema {
  if (channels.length === 0) return schema;
  const event = schema.getType('LogEvent');
  if (!isObjectType(event)) throw new Error('A schema with channels needs the type LogEvent');
  const said = Object.values(event.getFields()).map(({ name, type, description }) => `${JSON.stringify(description)} ${name}: ${type.toString()}`).join(' ');
  const types = channels.map(({ payload, description, shows }) =>
    `${JSON.stringify(description)} type ${payload} { ${said} ${Object.entries(shows).map(([name, shown]) => `${JSON.stringify(shown.description)} ${name}: ${shown.type}`).join(' ')} }`);
  const fields = channels.map(({ name, payload, description }) => `${JSON.stringify(description)} ${name}${argumentsOf}: ${payload}`);
  const root = `"订阅: what is told as it happens, by the subscriber’s rights (docs/subscriptions.md)." type Subscription { ${fields.join(' ')} }`;
  return extendSchema(schema, parse(`${types.join('\n')} ${root} extend schema { subscription: Subscription }`));
}
