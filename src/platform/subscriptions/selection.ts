import {
  getArgumentValues, getNamedType, isLeafType, Kind, parse, print, visit,
  type DocumentNode, type FieldNode, type GraphQLObjectType, type GraphQLSchema, type OperationDefinitionNode, type VariableDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { settledOperation } from '../graphql/settle.js';
import type { Seen } from '../log/index.js';
import type { Channel } from './channel.js';
import { subscriptionRefused } from './errors.js';

type Values = Readonly<Record<string, unknown>>;

/** What a subscription asks of each event. */
export interface Selection {
  readonly channel: Channel;
  /** Response key of the channel's field. */
  readonly key: string;
  readonly args: { readonly after?: string | null; readonly where?: Values | null; readonly subscriber?: string | null };
  readonly fields: readonly Field[];
  /** Equal for selections that give the same payload for the same event under the same rights. */
  readonly signature: string;
  /** Whether the parts of the event are asked for. */
  readonly isPayloadAsked: boolean;
  /** The objects' selections as one query, or null where none is asked for. */
  readonly query: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode; readonly variables: Values } | null;
}

/** A field of the payload: said by the event, or an object, found in the query's answer under its key. */
export type Field = { readonly key: string; readonly name: string } & ({ readonly typeName?: string } | { readonly variable: string; readonly idOf: (event: Seen) => string | null });

/** Reads a document that was admitted; of its variables only what the objects' selections use goes on to the query. */
export function selectionOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Values, channels: ReadonlyMap<string, Channel>): Selection {
  const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { hideSuggestions: true });
  if (errors) throw errors[0]!;
  const root = schema.getSubscriptionType()!;
  const field = (settledOperation(schema, document, operation, coerced).selectionSet.selections as readonly FieldNode[])[0]!;
  const channel = channels.get(field.name.value);
  if (!channel) throw subscriptionRefused('query', '一次订阅须选取一个频道；请去掉频道上的 @skip、@include');
  const definition = root.getFields()[field.name.value]!;
  const asked = (field.selectionSet?.selections ?? []) as readonly FieldNode[];
  const type = getNamedType(definition.type) as GraphQLObjectType;
  const fields = asked.map((one, index) => fieldOf(one, `id_${index}_${'_'.repeat(longestName(operation))}`, type, channel));
  const query = queryOf(asked, fields, channel, operation.variableDefinitions ?? [], variables);
  return {
    channel, query, signature: JSON.stringify([channel.name, keyOf(field), asked.map(print), query?.variables]), key: keyOf(field), args: getArgumentValues(definition, field, coerced), fields, isPayloadAsked: fields.some(({ name }) => name === 'payload'),
  };
}

const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** No variable of the document's own is called as one that is longer. */
const longestName = ({ variableDefinitions = [] }: OperationDefinitionNode): number => Math.max(0, ...variableDefinitions.map(({ variable }) => variable.name.value.length));

function fieldOf(node: FieldNode, variable: string, type: GraphQLObjectType, { shows }: Channel): Field {
  const name = node.name.value;
  const key = keyOf(node);
  if (name === '__typename') return { key, name, typeName: type.name };
  return isLeafType(getNamedType(type.getFields()[name]!.type)) ? { key, name } : { key, name, variable, idOf: shows[name]!.idOf };
}

/** One query for all objects of an event: `query ($id_2: ID!) { key: enforcementCase(id: $id_2) { … } }`, as text once, so that whoever executes it can keep what it compiled. */
function queryOf(asked: readonly FieldNode[], fields: readonly Field[], { shows }: Channel, definitions: readonly VariableDefinitionNode[], variables: Values): Selection['query'] {
  const objects = fields.flatMap((field, index) => ('variable' in field ? [{ field, node: asked[index]! }] : []));
  if (objects.length === 0) return null;
  const used = new Set<string>();
  objects.forEach(({ node }) => visit(node, { Variable: ({ name }) => { used.add(name.value); } }));
  const kept = definitions.filter(({ variable }) => used.has(variable.name.value));
  const ids = objects.map(({ field }) => `$${field.variable}: ID!`);
  const selections = objects.map(({ field, node }) => `${field.key}: ${shows[field.name]!.query}(id: $${field.variable}) ${print(node.selectionSet!)}`);
  const document = parse(`query (${[...ids, ...kept.map(print)].join(', ')}) { ${selections.join(' ')} }`);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
  return { document, operation, variables: Object.fromEntries(Object.entries(variables).filter(([name]) => used.has(name))) };
}
