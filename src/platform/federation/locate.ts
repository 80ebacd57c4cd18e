import { GraphQLError, Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** Errors as this process would have given them: each with the place in the client's own document of the field at its path. */
export function located(errors: readonly GraphQLError[], document: DocumentNode, operation: OperationDefinitionNode): GraphQLError[] {
  return errors.map((error) => {
    const { message, path, extensions } = error;
    const field = path && fieldAt(path, document, operation);
    return field ? new GraphQLError(message, { nodes: [field], path, extensions }) : error;
  });
}

function fieldAt(path: readonly (string | number)[], document: DocumentNode, { selectionSet }: OperationDefinitionNode): FieldNode | undefined {
  const fragments = new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
  let sets: readonly SelectionSetNode[] = [selectionSet];
  let found: FieldNode | undefined;
  for (const key of path.filter((step) => typeof step === 'string')) {
    const fields = sets.flatMap((set) => fieldsOf(set, fragments)).filter(({ alias, name }) => (alias ?? name).value === key);
    found = fields[0];
    sets = fields.flatMap((field) => (field.selectionSet ? [field.selectionSet] : []));
  }
  return found;
}

function fieldsOf(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return inner ? fieldsOf(inner.selectionSet, fragments) : [];
  });
}
