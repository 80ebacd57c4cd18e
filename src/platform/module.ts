import type { EventKind } from './log/index.js';
import type { Owner } from './model/index.js';
import type { List, Relation } from './reader/index.js';
import type { Channel } from './subscriptions/index.js';

/** 模块: what a module brings to the hub; `modules.ts` lists them. */
export interface Module {
  readonly name: string;
  /** Classes that are stored, and shown where they have fields. */
  readonly entities: readonly Owner[];
  /** Value objects stored inside entities. */
  readonly embeddables?: readonly Owner[];
  /** Classes of other subgraphs that its answers name; what its own classes point at is found without being listed. */
  readonly borrowed?: readonly Owner[];
  readonly relations?: readonly Relation[];
  /** Lists that stand at the root. */
  readonly lists?: readonly List[];
  readonly events?: readonly EventKind[];
  /** What can be subscribed to. */
  readonly channels?: readonly Channel[];
  readonly resolvers: readonly Function[];
  /** Types that only an interface or a union leads to. */
  readonly orphanedTypes?: readonly Function[];
}
