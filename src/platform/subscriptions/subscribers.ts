/** Who stands behind a name, and what it subscribed to. */
export interface Named {
  /** 1 to 64 letters, digits, `.`, `_` or `-`. */
  readonly name: string;
  /** Name of the channel. */
  readonly channel: string;
  readonly organId: string;
  readonly organCode: string;
  readonly subject: string;
  readonly roles: readonly string[];
  /** As it was given, to count what waits. */
  readonly where: Readonly<Record<string, unknown>> | null;
}

/** A name held by one connection. */
export interface Hold {
  readonly subscriberId: string;
  /** Drawn at the claim: a uuid. */
  readonly holder: string;
  /** Proved so far; null: never. */
  readonly position: bigint | null;
}

/** How far the holder of a name has proved to be. */
export interface Mark { readonly subscriberId: string; readonly holder: string; readonly position: bigint }

/** 具名订阅方 as the delivery needs them. */
export interface Subscribers {
  /**
   * Takes the name for a new connection; whoever held it is no longer its holder. `begin` becomes the position of a name that never had one.
   * Throws SUBSCRIPTION_REFUSED, field `subscriber`, for a name that cannot be used or that is another channel's.
   */
  claim(named: Named, begin: bigint): Promise<Hold>;
  /** Writes positions that were proved, never backwards, and that the holders were heard of; gives the holders that hold their name no longer. */
  prove(marks: readonly Mark[]): Promise<readonly string[]>;
  /** The connection is gone. */
  leave(subscriberId: string, holder: string): Promise<void>;
}
