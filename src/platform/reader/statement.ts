import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';

/** A statement under construction: hands out placeholders for values and short aliases for tables. */
export class Draft {
  readonly values: unknown[];
  private readonly sharedPlaces: Map<string, string>;
  private aliases: number;

  /** Empty, or going on from where another ended, which stays as it is. */
  constructor(from?: Draft) {
    this.values = [...from?.values ?? []];
    this.sharedPlaces = new Map(from?.sharedPlaces);
    this.aliases = from?.aliases ?? 0;
  }

  /** A placeholder for the value. Equal values do not share one: the text must depend on the document alone. */
  bind(value: unknown, type: string): string {
    if (type === 'uuid' && !isUuid(value)) throw new GraphQLError(`“${String(value)}”不是本平台的标识；请使用查询结果中的 id 原值`, { extensions: { code: 'BAD_USER_INPUT' } });
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }

  /** The placeholder of something that every part of the statement means alike, such as the actor's keys. */
  shared(name: string, type: string, value: () => unknown): string {
    const known = this.sharedPlaces.get(name) ?? this.bind(value(), type);
    this.sharedPlaces.set(name, known);
    return known;
  }

  alias(prefix: string): string {
    this.aliases += 1;
    return `${prefix}${this.aliases}`;
  }
}

/** A finished statement; its name is that of its text, so that PostgreSQL plans each text once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

export function finish(text: string, draft: Draft): Statement {
  return { name: nameOf(text), text, values: draft.values };
}

/** Names of texts that were asked of late: a digest costs more than finding one. */
const names = new Map<string, string>();
const mostNames = 1_000;

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha1').update(text).digest('base64url').slice(0, 22);
  if (names.size >= mostNames) names.clear();
  names.set(text, name);
  return name;
}

export const isUuid = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
