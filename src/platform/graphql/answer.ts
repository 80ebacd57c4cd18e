import { execute, type DocumentNode, type ExecutionResult, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { DeadlinePassed, withinDeadline } from '../deadline.js';
import { admit, type Request } from './admit.js';
import type { Context } from './context.js';
import { notOnce, outOfTime } from './errors.js';
import { takesWhole, wholeAnswers } from './whole.js';
import { NotWhole } from '../reader/index.js';
import { secondsToAnswer, secondsToCommand, type Limits } from './limits.js';

/** An operation that was admitted. */
export interface ExecutionRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
  /** As they were sent: whoever executes coerces them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly contextValue: Context;
}

/** 执行: gives the result of an admitted operation; what it throws is one error of the whole request. */
export type Execution = (request: ExecutionRequest) => Promise<ExecutionResult>;

/** Executes over a schema in this process; what the reader answers whole is not completed a second time. */
export function executionOver(schema: GraphQLSchema): Execution {
  const whole = wholeAnswers(schema);
  return async ({ document, operationName, variables, contextValue }) => {
    const over = (one: GraphQLSchema): ExecutionResult | Promise<ExecutionResult> =>
      execute({ schema: one, document, operationName, variableValues: variables, contextValue, hideSuggestions: true });
    if (!takesWhole(document)) return over(schema);
    const result = await over(whole);
    return result.errors?.some(({ originalError }) => originalError instanceof NotWhole) ? over(schema) : result;
  };
}

/** Answers requests: admitted, executed, and given up when it takes too long. */
export function answering(schema: GraphQLSchema, execution: Execution, limits?: Limits): (request: Omit<Request, 'actor'> & { readonly contextValue: Context }) => Promise<ExecutionResult> {
  return async (request) => {
    const admitted = admit(schema, { ...request, actor: request.contextValue.actor }, limits);
    if ('errors' in admitted) return admitted;
    const { operation } = admitted;
    if (operation.operation === 'subscription') return { errors: [notOnce()] };
    const seconds = operation.operation === 'mutation' ? secondsToCommand : secondsToAnswer;
    return withinDeadline(seconds, () => execution({ ...request, operation })).catch((error: unknown) => {
      throw error instanceof DeadlinePassed ? outOfTime(seconds, operation.operation) : error;
    });
  };
}
