import { getOperationAST, GraphQLError, Kind, specifiedRules, validate, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { pageSize } from '../reader/index.js';
import type { Actor } from './context.js';
import { refused } from './errors.js';
import { limitsOf, type Limits } from './limits.js';
import { Scales, type Weight } from './weigh.js';

/** What a client asks to have executed, its document parsed. */
export interface Request {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  /** As they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly actor: Pick<Actor, 'organ'>;
}

export interface Admitted { readonly operation: OperationDefinitionNode; readonly weight: Weight }
export interface Refused { readonly errors: readonly GraphQLError[] }

/**
 * 准入: whether a document may be executed for this actor. Limits come first, in time linear in the document, then validation, which is not.
 * Whoever executes documents asks here before.
 */
export function admit(schema: GraphQLSchema, request: Request, limits: Limits = limitsOf(request.actor)): Admitted | Refused {
  const { document, operationName } = request;
  const operation = getOperationAST(document, operationName);
  if (!operation) return { errors: [unknownOperation(document, operationName)] };
  const { weight, refusal } = weighedOf(schema, request, operation, limits);
  if (refusal) return { errors: [refusal] };
  const errors = faultsOf(schema, document);
  return errors.length > 0 ? { errors } : { operation, weight };
}

interface Weighed { readonly schema: GraphQLSchema; readonly weight: Weight; readonly refusal: GraphQLError | null }

/** What weighs the same whatever its variables are is weighed once for each of the few sets of limits, and forgotten with its document. */
const weighed = new WeakMap<OperationDefinitionNode, WeakMap<Limits, Weighed>>();

function weighedOf(schema: GraphQLSchema, { document, variables }: Request, operation: OperationDefinitionNode, limits: Limits): Weighed {
  const known = weighed.get(operation)?.get(limits);
  if (known?.schema === schema) return known;
  const scales = new Scales(schema, document, operation, variables, limits.depth);
  const weight = scales.weighOperation(operation);
  const found = { schema, weight, refusal: tooMuch(document, weight, limits) ?? aside(document, operation, scales, limits) };
  const byLimits = weighed.get(operation) ?? new WeakMap<Limits, Weighed>();
  if (scales.isFixed) weighed.set(operation, byLimits.set(limits, found));
  return found;
}

/** The first limit that the request goes beyond. */
function tooMuch(document: DocumentNode, weight: Weight, limits: Limits): GraphQLError | null {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).length;
  return refused('tokens', limits.tokens, document.tokenCount ?? 0)
    ?? refused('fragments', limits.fragments, fragments)
    ?? beyondShape(weight, limits)
    ?? refused('rootFields', limits.rootFields, weight.width)
    ?? refused('pageSize', pageSize.most, weight.page)
    ?? refused('cost', limits.cost, weight.cost);
}

function beyondShape(weight: Weight, limits: Limits): GraphQLError | null {
  return refused('depth', limits.depth, weight.depth)
    ?? refused('fields', limits.fields, weight.fields)
    ?? refused('aliases', limits.aliases, weight.aliases)
    ?? refused('directives', limits.directives, weight.directives);
}

/** What the operation does not reach is validated all the same, so its shape is bounded too. */
function aside(document: DocumentNode, chosen: OperationDefinitionNode, scales: Scales, limits: Limits): GraphQLError | null {
  for (const definition of document.definitions) {
    if (definition === chosen) continue;
    const weight = definition.kind === Kind.FRAGMENT_DEFINITION ? scales.weighFragment(definition.name.value)
      : definition.kind === Kind.OPERATION_DEFINITION ? scales.weighOperation(definition) : null;
    const refusal = weight && beyondShape(weight, limits);
    if (refusal) return refusal;
  }
  return null;
}

/** Documents are kept by whoever parsed them; what is wrong with one is found once, and forgotten with it. */
const faults = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, readonly GraphQLError[]>>();

/** More would only fill the answer. */
const faultsTold = 20;

function faultsOf(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const ofSchema = faults.get(schema) ?? new WeakMap<DocumentNode, readonly GraphQLError[]>();
  faults.set(schema, ofSchema);
  const known = ofSchema.get(document) ?? validated(schema, document).map(told);
  ofSchema.set(document, known);
  return known;
}

/** The rule that a subscription has one field throws where a condition with a variable stands on that field. */
function validated(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  try {
    return validate(schema, document, specifiedRules, { maxErrors: faultsTold, hideSuggestions: true });
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function told({ message, nodes, source, positions }: GraphQLError): GraphQLError {
  const said = message === 'Validation aborted.' ? '重复的字段过多，无法校验；请每个字段只写一次' : message;
  return new GraphQLError(said, { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}

function unknownOperation(document: DocumentNode, operationName: string | null): GraphQLError {
  const names = document.definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one.name?.value ?? '未命名'] : []));
  const message = names.length === 0 ? '文档中没有可执行的操作；请写一个 query 或 mutation'
    : operationName === null ? `文档中有 ${names.length} 个操作；请在 operationName 中指明执行哪一个`
      : `文档中没有名为“${operationName}”的操作；请核对 operationName`;
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}
