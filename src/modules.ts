import type { Domain } from './casework/case/index.js';
import type { Module } from './platform/module.js';

/** The door of a subgraph: its modules, and the domain where it is one. */
interface Subgraph { readonly modules: readonly Module[]; readonly domain?: Domain }

/** The hub's table of contents: the subgraphs, each loaded only where it is served. */
const subgraphs: Readonly<Record<string, () => Promise<Subgraph>>> = {
  registry: () => import('./registry/index.js'),
  casework: () => import('./casework/index.js'),
  environment: () => import('./domains/environment/index.js'),
};

export const subgraphNames: readonly string[] = Object.keys(subgraphs);

/** What the hub, or one process of it, is made of. */
export interface Content {
  readonly modules: readonly Module[];
  /** 领域 that bring cases. */
  readonly domains: readonly Domain[];
}

/** Loads the subgraphs named, all when none is; throws on a name that is none. */
export async function contentOf(names: readonly string[] = subgraphNames): Promise<Content> {
  const doors = await Promise.all(names.map((name) => {
    const load = subgraphs[name];
    if (!load) throw new Error(`There is no subgraph ${name}; there are ${subgraphNames.join(', ')}`);
    return load();
  }));
  return { modules: doors.flatMap(({ modules }) => modules), domains: doors.flatMap(({ domain }) => (domain ? [domain] : [])) };
}
