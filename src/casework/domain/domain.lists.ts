import { columnsOf } from '../../platform/model/index.js';
import type { Filter, List } from '../../platform/reader/index.js';
import { divisionScope, EnforcementCase, factsOf, kindOf, openedOrders, organScope, textFilter, textWalk, type Domain, type FactFilter } from '../case/index.js';

/** What the API calls a filter: the fact's own name, or with `From` where it asks for at least so much. */
export const filterName = ({ fact, atLeast }: FactFilter): string => (atLeast ? `${fact}From` : fact);

/** 领域案件列表: filtered, ordered and paged on the facts' own rows, which carry the case's time, place and audience. */
export function caseListOf({ name, facts, filters }: Pick<Domain, 'name' | 'facts' | 'filters'>): List {
  const scope = { table: `scope.${name}_facts`, at: ['listed_at', 'row_id'] } as const;
  return {
    name: `${name}Cases`,
    node: EnforcementCase,
    rows: facts,
    key: { column: 'listed_at', type: 'timestamptz' },
    orders: openedOrders,
    filters: {
      underOrganId: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.audience && array[${organScope(bind, value)}]` },
      divisionCode: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.audience && array[${bind(divisionScope(value), 'text')}]` },
      text: textFilter,
      listedFrom: { fieldClass: 'L0', ofKey: true, sql: (row, bind, value) => `${row}.listed_at >= ${bind(value, 'timestamptz')}` },
      listedBefore: { fieldClass: 'L0', ofKey: true, sql: (row, bind, value) => `${row}.listed_at < ${bind(value, 'timestamptz')}` },
      ...Object.fromEntries(filters.map((filter) => [filterName(filter), filterBy(facts, filter)])),
    },
    walks: [
      textWalk,
      { by: 'underOrganId', ...scope, pin: (walked, bind, value) => `${walked}.scope = ${organScope(bind, value)}` },
      { by: 'divisionCode', ...scope, pin: (walked, bind, value) => `${walked}.scope = ${bind(divisionScope(value), 'text')}` },
      { ...scope, scopeColumn: 'scope' },
    ],
  };
}

/** At least so much, whatever the bound says: a list is for looking, thresholds have their own evaluator. */
function filterBy(facts: Domain['facts'], { fact, atLeast }: FactFilter): Filter {
  const { fieldClass } = columnsOf(facts).get(fact)!;
  const { columnType } = kindOf(factsOf(facts).find(({ field }) => field === fact)!);
  const column = `${fact.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_value`;
  const type = columnType.replace(/\(.*/, '');
  return { fieldClass: fieldClass!, sql: (row, bind, value) => `${row}.${column} ${atLeast ? '>=' : '='} ${bind(value, type)}` };
}
