import { divisionScope, EnforcementCase, openedOrders, organScope } from '../../casework/case/index.js';
import type { Filter, List } from '../../platform/reader/index.js';
import { EnvironmentFacts } from './environment.facts.js';

/** At least so much, whatever the bound says: a list is for looking, thresholds have their own evaluator. */
const atLeast = (column: string, type = 'numeric'): Filter => ({ fieldClass: 'L2', sql: (row, bind, value) => `${row}.${column}_value >= ${bind(value, type)}` });
const equal = (column: string, type = 'text'): Filter => ({ fieldClass: 'L2', sql: (row, bind, value) => `${row}.${column}_value = ${bind(value, type)}` });

/** 生态环境案件列表: filtered, ordered and paged on the facts' own rows, which carry the case's time, place and audience. */
export const environmentCaseList: List = {
  name: 'environmentCases',
  node: EnforcementCase,
  rows: EnvironmentFacts,
  key: { column: 'listed_at', type: 'timestamptz' },
  orders: openedOrders,
  filters: {
    underOrganId: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.audience && array[${organScope(bind, value)}]` },
    divisionCode: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.audience && array[${bind(divisionScope(value), 'text')}]` },
    listedFrom: { fieldClass: 'L0', ofKey: true, sql: (row, bind, value) => `${row}.listed_at >= ${bind(value, 'timestamptz')}` },
    listedBefore: { fieldClass: 'L0', ofKey: true, sql: (row, bind, value) => `${row}.listed_at < ${bind(value, 'timestamptz')}` },
    hazardousWasteTonnesFrom: atLeast('hazardous_waste_tonnes'),
    excessMultipleFrom: atLeast('excess_multiple'),
    medium: equal('medium'),
    keyUnit: equal('key_unit', 'boolean'),
  },
  walks: [
    { by: 'underOrganId', table: 'scope.environment_facts', at: ['listed_at', 'row_id'], pin: (walked, bind, value) => `${walked}.scope = ${organScope(bind, value)}` },
    { by: 'divisionCode', table: 'scope.environment_facts', at: ['listed_at', 'row_id'], pin: (walked, bind, value) => `${walked}.scope = ${bind(divisionScope(value), 'text')}` },
    { table: 'scope.environment_facts', at: ['listed_at', 'row_id'], scopeColumn: 'scope' },
  ],
};
