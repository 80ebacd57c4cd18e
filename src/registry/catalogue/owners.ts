import { getNamedType, isInputObjectType, isInterfaceType, isObjectType, isScalarType, isUnionType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import type { Module } from '../../platform/module.js';

/** 责任部分: the subgraph, and the module of it, that declares something of the graph. */
export interface Owner { readonly subgraph: string; readonly module: string }

/** A subgraph by its name, with its modules; those below come first. Domains stand beside each other: none uses what another declares. */
export interface Part { readonly name: string; readonly modules: readonly Module[]; readonly isDomain: boolean }

/** What TypeGraphQL knows of root fields: it keeps it where every copy of itself finds it. */
const storage = globalThis as unknown as { TypeGraphQLMetadataStorage: Record<'queries' | 'mutations', readonly { target: Module['resolvers'][number]; schemaName: string }[]> };

/** The platform's own types, which every part uses. */
const ofPlatform: ReadonlySet<string> = new Set(['Query', 'Mutation', 'PageInfo', 'Total', 'WithheldField', 'AsOf']);
const platform: Owner = { subgraph: 'platform', module: 'platform' };

/** Who owns each type, by its name, and each field, by `Type.field`. */
export interface Owners { readonly types: ReadonlyMap<string, Owner>; readonly fieldOf: (type: string, field: string) => Owner }

/**
 * Says who owns what, from what modules list and from the direction of the code: stored classes, relations and root fields belong to the module that brings
 * them; any other type to the one module that uses it, else to the lowest part that does; what several domains use and nothing below them, to the part just below.
 */
export function ownersOf(schema: GraphQLSchema, parts: readonly Part[]): Owners {
  const modules = parts.flatMap(({ name, modules: own }) => own.map((module) => ({ module, owner: { subgraph: name, module: module.name } })));
  const stored = new Map(modules.flatMap(({ module, owner }) => [...module.entities, ...(module.orphanedTypes ?? [])].map((one) => [one.name, owner] as const)));
  const fields = new Map(modules.flatMap(({ module, owner }) => (module.relations ?? []).map(({ of, field }) => [`${of.name}.${field}`, owner] as const)));
  for (const [root, known] of [['Query', 'queries'], ['Mutation', 'mutations']] as const) {
    for (const { target, schemaName } of storage.TypeGraphQLMetadataStorage[known]) {
      const bringing = modules.find(({ module }) => module.resolvers.includes(target));
      if (bringing) fields.set(`${root}.${schemaName}`, bringing.owner);
    }
  }
  const users = usersOf(schema, stored, fields, modules.map(({ owner }) => owner));
  const types = new Map(Object.values(schema.getTypeMap()).map((type) => [type.name, stored.get(type.name) ?? shared(type, users.get(type.name) ?? [], parts)]));
  return { types, fieldOf: (type, field) => fields.get(`${type}.${field}`) ?? types.get(type)! };
}

/** The owners from whose stored types and root fields each other type is reached, in the order of parts. */
function usersOf(schema: GraphQLSchema, stored: ReadonlyMap<string, Owner>, fields: ReadonlyMap<string, Owner>, order: readonly Owner[]): Map<string, Owner[]> {
  const users = new Map<string, Set<string>>();
  const use = (type: GraphQLNamedType, owner: Owner): void => {
    const known = users.get(type.name) ?? new Set<string>();
    if (stored.has(type.name) || known.has(owner.module)) return;
    users.set(type.name, known.add(owner.module));
    for (const led of ledTo(type)) use(led, owner);
  };
  const starts = Object.values(schema.getTypeMap()).filter(isObjectType).flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
  for (const { type, field } of starts) {
    const owner = fields.get(`${type.name}.${field.name}`) ?? stored.get(type.name);
    if (owner) [field, ...field.args].forEach((led) => { use(getNamedType(led.type), owner); });
  }
  return new Map([...users].map(([name, modules]) => [name, order.filter(({ module }) => modules.has(module))]));
}

function ledTo(type: GraphQLNamedType): GraphQLNamedType[] {
  if (isUnionType(type)) return [...type.getTypes()];
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => getNamedType(field.type));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return [...type.getInterfaces(), ...Object.values(type.getFields()).flatMap((field) => [field, ...field.args].map((one) => getNamedType(one.type)))];
}

function shared(type: GraphQLNamedType, users: readonly Owner[], parts: readonly Part[]): Owner {
  const [first] = users;
  if (!first || isScalarType(type) || ofPlatform.has(type.name)) return platform;
  const domains = new Set(users.flatMap(({ subgraph }) => parts.filter(({ name, isDomain }) => isDomain && name === subgraph)));
  const below = parts.findLast(({ isDomain }) => !isDomain)!;
  return domains.size > 1 ? { subgraph: below.name, module: below.modules[0]!.name } : first;
}
