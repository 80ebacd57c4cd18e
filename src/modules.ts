import type { Domain } from './casework/case/index.js';
import type { Module } from './platform/module.js';

/** The door of a subgraph: its modules, and the domain where it is one. */
interface Subgraph { readonly modules: readonly Module[]; readonly domain?: Domain }

/** The hub's table of contents: the subgraphs, each loaded only where it is served. */
const subgraphs: Readonly<Record<string, () => Promise<Subgraph>>> = {
  registry: () => import('./registry/index.js'),
  casework: () => import('./casework/index.js'),
  market: () => import('./domains/market/index.js'),
  environment: () => import('./domains/environment/index.js'),
  transport: () => import('./domains/transport/index.js'),
  culture: () => import('./domains/culture/index.js'),
  agriculture: () => import('./domains/agriculture/index.js'),
  urban: () => import('./domains/urban/index.js'),
};

export const subgraphNames: readonly string[] = Object.keys(subgraphs);

/** What the hub, or one process of it, is made of. */
export interface Content {
  readonly modules: readonly Module[];
  /** 子图 by name, those below first; the domains beside each other. */
  readonly parts: readonly { readonly name: string; readonly modules: readonly Module[]; readonly isDomain: boolean }[];
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
  const parts = doors.map(({ modules, domain }, index) => ({ name: names[index]!, modules, isDomain: domain !== undefined }));
  return { parts, modules: doors.flatMap(({ modules }) => modules), domains: doors.flatMap(({ domain }) => (domain ? [domain] : [])) };
}
