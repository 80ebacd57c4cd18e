import { setImmediate as nextTurn } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { Context } from '../graphql/context.js';
import { policyOf } from '../log/index.js';

/** How often tokens and rights are looked at again, in milliseconds: with what an organ is known by for half a second, a right that ends is felt within one (design §3). */
const lookEvery = 400;
/** Tokens looked at in one turn of the process: what is to be sent does not wait behind thousands. */
const together = 50;

export type ContextOf = (token: string | null, purpose: string | null) => Promise<Context>;

/** 会话: on whose behalf a connection receives. */
export interface Session {
  readonly token: string | null;
  /** Fresh for each request and each event; throws UNAUTHENTICATED once the token is worth nothing any more. */
  readonly context: () => Promise<Context>;
}

/** What a subscription is told of its rights. */
export interface Told {
  /** Rights when it began. */
  readonly policy: string;
  /** The token is worth nothing any more. */
  readonly onEnd: () => void;
  /** What may be seen is not what it was; the policy is that of now. */
  readonly onChange: (policy: string) => void;
}

/** Opens sessions and looks at them again and again: once for all that came with the same token. */
export class Sessions {
  private readonly watched = new Map<string | null, Set<Told>>();
  private readonly timer = setInterval(() => { void this.look(); }, lookEvery).unref();

  constructor(private readonly contextOf: ContextOf) {}

  /** Throws UNAUTHENTICATED for a token that cannot be accepted. */
  async open(token: string | null, purpose: string | null): Promise<Session> {
    const context = (): Promise<Context> => this.contextOf(token, purpose);
    await context();
    return { token, context };
  }

  /** Tells of what ends or changes until the function given back is called. */
  watch({ token }: Session, told: Told): () => void {
    const same = this.watched.get(token) ?? new Set<Told>();
    this.watched.set(token, same.add(told));
    return () => {
      same.delete(told);
      if (same.size === 0 && this.watched.get(token) === same) this.watched.delete(token);
    };
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    let looked = 0;
    for (const [token, same] of [...this.watched]) {
      looked += 1;
      if (looked % together === 0) await nextTurn();
      this.contextOf(token, null).then(
        ({ actor }) => {
          const now = policyOf(actor.sight);
          for (const { policy, onChange } of [...same]) if (policy !== now) onChange(now);
        },
        (error: unknown) => {
          // A database that is away says nothing of rights.
          if (error instanceof GraphQLError && error.extensions['code'] === 'UNAUTHENTICATED') for (const { onEnd } of [...same]) onEnd();
        },
      );
    }
  }
}
