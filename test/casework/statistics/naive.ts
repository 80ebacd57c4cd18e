import { keysFor } from '../../../src/platform/reader/index.js';
import { demoToken } from '../../../src/commands/serve.js';
import type { StatisticsWhere } from '../../../src/casework/statistics/statistics.types.js';
import type { TestHub } from '../../support/hub.js';

/** A case as the asker reads it through the API, page by page. */
interface CaseRead {
  readonly id: string; readonly domain: string; readonly organ: { readonly id: string; readonly level: string | null }; readonly matter: { readonly code: string } | null;
  readonly listedAt: string; readonly historic: boolean; readonly decisions: readonly { readonly decidedOn: string | null; readonly fineAmount: string | null }[];
}

interface Page { readonly enforcementCases: { readonly nodes: CaseRead[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } } }

const fields = 'id domain organ { id level } matter { code } listedAt historic decisions { decidedOn fineAmount }';

/** Every case that a filter of the list gives the asker. */
export async function casesRead(test: TestHub, identity: string | null, where: object): Promise<CaseRead[]> {
  const found: CaseRead[] = [];
  for (let after: string | null = null, more = true; more;) {
    const query = `query ($where: CaseWhere, $after: String) { enforcementCases(first: 100, after: $after, where: $where) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
    const { enforcementCases: { nodes, pageInfo } }: Page = await test.ask<Page>(identity, query, { where, after });
    found.push(...nodes);
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return found;
}

const monthOf = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 7);

/** What a cell counts. */
export interface NaiveCell { cases: number; decisions: number; fined: number; cents: number }

/** Counts one by one what the asker reads; keyed by members. The total stands under its own key. */
export async function naiveCounts(test: TestHub, identity: string | null, by: readonly string[], where: StatisticsWhere): Promise<Map<string, NaiveCell>> {
  const { fromMonth, toMonth, ...place } = where;
  const cells = new Map<string, NaiveCell>();
  const count = (one: CaseRead, month: string | null, add: (cell: NaiveCell) => void): void => {
    if ((fromMonth && (month === null || month < fromMonth)) || (toMonth && (month === null || month > toMonth))) return;
    const member: Record<string, string | null> = { DOMAIN: one.domain, ORGAN: one.organ.id, LEVEL: one.organ.level, MATTER: one.matter?.code ?? null, MONTH: month };
    for (const key of by.length === 0 ? ['total'] : [JSON.stringify(by.map((dimension) => member[dimension])), 'total']) {
      const cell = cells.get(key) ?? { cases: 0, decisions: 0, fined: 0, cents: 0 };
      add(cell);
      cells.set(key, cell);
    }
  };
  for (const one of await casesRead(test, identity, { ...place, historic: where.historic ?? false })) {
    count(one, monthOf(one.listedAt), (cell) => { cell.cases += 1; });
    for (const { decidedOn, fineAmount } of one.decisions) {
      count(one, decidedOn?.slice(0, 7) ?? null, (cell) => {
        cell.decisions += 1;
        if (fineAmount !== null) [cell.fined, cell.cents] = [cell.fined + 1, cell.cents + Math.round(Number(fineAmount) * 100)];
      });
    }
  }
  return cells;
}

/** What an identity may see. */
export async function sightOf({ hub }: TestHub, identity: string | null) {
  return (await hub.contextOf(identity === null ? null : await demoToken(hub, identity), null)).actor.sight;
}

export const keysOf = async (test: TestHub, identity: string | null): Promise<string[]> => keysFor(await sightOf(test, identity), 'L0');
