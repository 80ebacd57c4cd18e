import type { List, Relation } from '../../platform/reader/index.js';
import { EnforcementCase, PenaltyDecision } from '../case/index.js';
import { PenaltyFiling } from './filing.entity.js';

const equals = (column: string, type: string) => (row: string, bind: (value: unknown, type: string) => string, value: unknown): string => `${row}.${column} = ${bind(value, type)}`;
const filter = (column: string, type = 'text'): List['filters'][string] => ({ fieldClass: 'L1', sql: equals(column, type) });

/** 重大行政处罚备案列表: latest opened first. */
export const penaltyFilingList: List = {
  name: 'penaltyFilings',
  node: PenaltyFiling,
  key: { column: 'listed_at', type: 'timestamptz' },
  filters: {
    organId: filter('organ_id', 'uuid'), caseId: filter('enforcement_case_id', 'uuid'), state: filter('state'), isLate: filter('is_late', 'boolean'), isMissed: filter('is_missed', 'boolean'), result: filter('result'),
    dueBefore: { fieldClass: 'L1', sql: (row, bind, value) => `${row}.due_on < ${bind(value, 'date')}` },
    listedFrom: { fieldClass: 'L1', ofKey: true, sql: (row, bind, value) => `${row}.listed_at >= ${bind(value, 'timestamptz')}` },
    listedBefore: { fieldClass: 'L1', ofKey: true, sql: (row, bind, value) => `${row}.listed_at < ${bind(value, 'timestamptz')}` },
  },
  orders: { OPENED_AT_DESC: { descending: true }, OPENED_AT_ASC: { descending: false } },
  walks: [
    { by: 'caseId', at: ['listed_at', 'id'], pin: equals('enforcement_case_id', 'uuid') },
    { by: 'organId', at: ['listed_at', 'id'], pin: equals('organ_id', 'uuid') },
    { table: 'scope.casework_penalty_filing', at: ['listed_at', 'row_id'], scopeColumn: 'scope' },
  ],
};

export const filingRelations: readonly Relation[] = [
  { how: 'one', of: PenaltyFiling, field: 'decision', to: PenaltyDecision, on: (parent, child) => `${child}.id = ${parent}.decision_id` },
  { how: 'many', of: EnforcementCase, field: 'filings', to: PenaltyFiling, on: (parent, child) => `${child}.enforcement_case_id = ${parent}.id`, orderBy: ['listed_at', 'id'] },
];
