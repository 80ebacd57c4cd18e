import { setTimeout as pause } from 'node:timers/promises';
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { Context } from '../graphql/context.js';
import { withinDeadline } from '../deadline.js';
import type { Execution } from '../graphql/answer.js';
import { secondsToAnswer } from '../graphql/limits.js';
import { policyOf, toldOf, type CursorSeal, type EventKind, type Seen } from '../log/index.js';
import type { Selection } from './selection.js';

/** An event as it is sent to all whose subscription and rights are equal: `payload` is the text of `{"data": …}`. */
export interface Frame { readonly position: bigint; readonly cursor: string; readonly payload: string }

export interface Framing {
  readonly execution: Execution;
  readonly seal: CursorSeal;
  readonly kinds: ReadonlyMap<string, EventKind>;
  /** An error as a client is told of it. */
  readonly tell: (error: GraphQLError) => GraphQLFormattedError;
}

/** How often objects that could not be read for a fault of ours are asked for again before the event goes out without them. */
const attempts = 20;
const restBetween = 250;

/** Makes the frame of an event: what it says of itself, and its objects as this actor may see them now. */
export async function frameOf({ execution, seal, kinds, tell }: Framing, selection: Selection, event: Seen, context: () => Promise<Context>): Promise<Frame> {
  const { actor } = await context();
  const cursor = seal.seal(event.position, policyOf(actor.sight));
  const said: Readonly<Record<string, unknown>> = toldOf(event, kinds, cursor);
  const { data, errors = [] } = await objectsOf(execution, selection, event, context);
  const payload: Record<string, unknown> = {};
  for (const field of selection.fields) payload[field.key] = 'variable' in field ? data?.[field.key] ?? null : 'typeName' in field ? field.typeName : said[field.name] ?? null;
  const told = errors.map((error) => ({ ...tell(error), path: [selection.key, ...(error.path ?? [])] }));
  return { position: event.position, cursor, payload: JSON.stringify({ ...(told.length > 0 ? { errors: told } : {}), data: { [selection.key]: payload } }) };
}

/** Asked again while the database is away: an event does not go out without what it is about because of an outage of ours. */
async function objectsOf(execution: Execution, { query, fields }: Selection, event: Seen, context: () => Promise<Context>): Promise<ExecutionResult> {
  if (query === null) return {};
  const { document, operation } = query;
  const ids = Object.fromEntries(fields.flatMap((field) => ('variable' in field ? [[field.variable, field.idOf(event) ?? nobody]] : [])));
  const variables = { ...query.variables, ...ids };
  for (let attempt = 1; ; attempt += 1) {
    const contextValue = await context();
    const result = await withinDeadline(secondsToAnswer, () => execution({ document, operation, operationName: null, variables, contextValue })).catch(failed);
    if (attempt === attempts || !result.errors?.some(isOurs)) return result;
    await pause(restBetween);
  }
}

/** The id that nothing has. */
const nobody = '00000000-0000-0000-0000-000000000000';
const failed = (error: unknown): ExecutionResult => ({ errors: [new GraphQLError((error as Error).message, { originalError: error as Error })] });

/** Whether an error is a fault of this installation, and may be gone in a moment. */
const isOurs = ({ extensions: { code } }: GraphQLError): boolean => code === undefined || code === 'INTERNAL_SERVER_ERROR';
