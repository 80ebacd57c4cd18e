import { GraphQLError, Kind, parse, visit, type DocumentNode } from 'graphql';

/** SDL of each subgraph, by name. */
export type Subgraphs = Readonly<Record<string, string>>;

/** Composes the subgraphs into the supergraph; throws an error that names every fault, those included that the composer passes over. */
export async function compose(subgraphs: Subgraphs): Promise<string> {
  // Loaded by those alone who compose: a hub that serves does without.
  const { composeServices } = await import('@theguild/federation-composition');
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({ name, typeDefs: parse(sdl), url: `subgraph:${name}` }));
  const faults = services.flatMap(({ name, typeDefs }) => faultsOf(name, typeDefs));
  const { supergraphSdl, errors } = composeServices(services);
  const all = [...faults, ...(errors ?? []).map(said)];
  if (all.length > 0 || !supergraphSdl) throw new GraphQLError(`The subgraphs do not compose:\n${all.join('\n')}`);
  return supergraphSdl;
}

const said = ({ message, extensions }: GraphQLError): string => `${String(extensions['code'])}: ${message}`;

/** What the composer accepts and a gateway cannot serve: a subgraph that stands an object in for an interface and defines an implementation of it too. */
function faultsOf(name: string, typeDefs: DocumentNode): string[] {
  const standIns = new Set<string>();
  const implementations: [type: string, implemented: string][] = [];
  visit(typeDefs, {
    enter(node) {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) return;
      if (node.directives?.some((one) => /^(federation__)?interfaceObject$/.test(one.name.value))) standIns.add(node.name.value);
      node.interfaces?.forEach((one) => implementations.push([node.name.value, one.name.value]));
    },
  });
  return implementations.filter(([, implemented]) => standIns.has(implemented))
    .map(([type, implemented]) => `INTERFACE_OBJECT_USAGE_ERROR: [${name}] "${implemented}" is an @interfaceObject here, so "${type}" cannot implement it in the same subgraph`);
}
