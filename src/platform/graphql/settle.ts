import {
  getNamedType, isAbstractType, isObjectType, Kind, parse,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLObjectType, type GraphQLSchema, type InlineFragmentNode, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';

type Values = Record<string, unknown>;

/**
 * 定条件: an operation as its variables make it: conditions decided, fragments spread, each field once. The planner in native code keeps apart what
 * one field is asked under different conditions, and gives the rows of a list once for each.
 */
export function settled(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Values): DocumentNode {
  if (document.loc && !/@(?:skip|include)\b/.test(document.loc.source.body)) return document;
  return { kind: Kind.DOCUMENT, definitions: [settledOperation(schema, document, operation, variables)] };
}

/** The same, whether or not there are conditions: without fragments, one field for each response key. */
export function settledOperation(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Values): OperationDefinitionNode {
  const fragments = Object.fromEntries(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
  const root = schema.getRootType(operation.operation)!;
  const fields = collectFields(schema, fragments, variables, root, operation.selectionSet);
  return { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: new Settler(schema, fragments, variables).selections(root, fields) } };
}

/** What stands where nothing is left to ask, since braces must not be empty. */
const unsaid = (parse('{ __typename @skip(if: true) }').definitions[0] as OperationDefinitionNode).selectionSet.selections[0]!;

class Settler {
  constructor(private readonly schema: GraphQLSchema, private readonly fragments: Record<string, FragmentDefinitionNode>, private readonly variables: Values) {}

  selections(parent: GraphQLObjectType, fields: ReadonlyMap<string, readonly FieldNode[]>): readonly SelectionNode[] {
    const settledFields = [...fields.values()].map((nodes) => this.field(parent, nodes));
    return settledFields.length > 0 ? settledFields : [unsaid];
  }

  private field(parent: GraphQLObjectType, nodes: readonly FieldNode[]): FieldNode {
    const { directives: _conditions, selectionSet, ...field } = nodes[0]!;
    return selectionSet ? { ...field, selectionSet: this.below(parent, nodes) } : field;
  }

  /** Of an interface or a union, what each of its types is asked. */
  private below(parent: GraphQLObjectType, nodes: readonly FieldNode[]): SelectionSetNode {
    const type = getNamedType(parent.getFields()[nodes[0]!.name.value]!.type);
    const ofType = (one: GraphQLObjectType): readonly SelectionNode[] => this.selections(one, collectSubfields(this.schema, this.fragments, this.variables, one, nodes));
    const onType = (one: GraphQLObjectType): InlineFragmentNode =>
      ({ kind: Kind.INLINE_FRAGMENT, typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: one.name } }, selectionSet: { kind: Kind.SELECTION_SET, selections: ofType(one) } });
    const selections = isAbstractType(type) ? this.schema.getPossibleTypes(type).map(onType) : isObjectType(type) ? ofType(type) : [];
    return { kind: Kind.SELECTION_SET, selections };
  }
}
