import type { CursorSeal } from '../log/index.js';
import type { Reader, Sight } from '../reader/index.js';

/** 行为人: on whose behalf a request is answered. */
export interface Actor {
  /** Subject of the token; null for the public. */
  readonly subject: string | null;
  readonly name: string | null;
  readonly organ: ActorOrgan | null;
  readonly roles: readonly string[];
  /** 查询事由: why the asker asks, as the request states it. */
  readonly purpose: string | null;
  readonly sight: Sight;
}

/** The actor's organ, as of now. */
export interface ActorOrgan { readonly id: string; readonly code: string; readonly name: string; readonly kind: string; readonly lineage: readonly string[]; readonly division: string | null }

/** What every resolver is given. Modules add their services by declaration merging. */
export interface Context {
  readonly actor: Actor;
  readonly reader: Reader;
  /** Opens and seals cursors of the log. */
  readonly seal: CursorSeal;
}
