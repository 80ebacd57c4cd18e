import type { TestHub } from './hub.js';

type Node = Readonly<Record<string, unknown>>;

export interface Page<N = Node> {
  readonly nodes: readonly N[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly total: { readonly count: number; readonly isExact: boolean; readonly text: string };
}

/** A list to page through: a root field, its arguments but for `first` and `after`, and what is asked of each row. */
export interface Asked { readonly list: string; readonly args?: string; readonly fields?: string; readonly first?: number }

/** One page of a root list. */
export async function pageOf<N = Node>(test: TestHub, actor: string | null, asked: Asked, after: string | null = null): Promise<Page<N>> {
  const { list, args = '', fields = 'id', first = 100 } = asked;
  const query = `query Page($first: Int, $after: String) {
    page: ${list}(first: $first, after: $after, ${args}) { nodes { ${fields} } pageInfo { hasNextPage endCursor } total { count isExact text } }
  }`;
  return (await test.ask<{ page: Page<N> }>(actor, query, { first, after })).page;
}

/** Every row of a root list, page by page; `between` is awaited between two pages. */
export async function allOf<N = Node>(test: TestHub, actor: string | null, asked: Asked, between?: () => Promise<unknown>): Promise<N[]> {
  const nodes: N[] = [];
  for (let after: string | null = null; ;) {
    const page: Page<N> = await pageOf<N>(test, actor, asked, after);
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
    await between?.();
  }
}
