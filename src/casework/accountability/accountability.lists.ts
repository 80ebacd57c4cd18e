import type { List, Relation } from '../../platform/reader/index.js';
import { EnforcementCase } from '../case/index.js';
import { Finding } from '../finding/index.js';
import { AccountabilityCase, AccountabilityStatement } from './accountability.entity.js';

const equals = (column: string, type: string) => (row: string, bind: (value: unknown, type: string) => string, value: unknown): string => `${row}.${column} = ${bind(value, type)}`;
const filter = (column: string, type = 'text'): List['filters'][string] => ({ fieldClass: 'L1', sql: equals(column, type) });

/** 责任追究记录列表: latest recorded first. No filter looks at a person, nor at what was sent to a discipline organ. */
export const accountabilityList: List = {
  name: 'accountabilityCases',
  node: AccountabilityCase,
  key: { column: 'listed_at', type: 'timestamptz' },
  filters: {
    kind: filter('kind'), organId: filter('organ_id', 'uuid'), caseId: filter('enforcement_case_id', 'uuid'), findingId: filter('finding_id', 'uuid'), outcome: filter('outcome'),
    isDecided: { fieldClass: 'L1', sql: (row, bind, value) => `(${row}.outcome is not null) = ${bind(value, 'boolean')}` },
    listedFrom: { fieldClass: 'L1', ofKey: true, sql: (row, bind, value) => `${row}.listed_at >= ${bind(value, 'timestamptz')}` },
    listedBefore: { fieldClass: 'L1', ofKey: true, sql: (row, bind, value) => `${row}.listed_at < ${bind(value, 'timestamptz')}` },
  },
  orders: { RECORDED_AT_DESC: { descending: true } },
  walks: [
    { by: 'caseId', at: ['listed_at', 'id'], pin: equals('enforcement_case_id', 'uuid') },
    { by: 'findingId', at: ['listed_at', 'id'], pin: equals('finding_id', 'uuid') },
    { by: 'organId', at: ['listed_at', 'id'], pin: equals('organ_id', 'uuid') },
    { table: 'scope.casework_accountability_case', at: ['listed_at', 'row_id'], scopeColumn: 'scope' },
  ],
};

export const accountabilityRelations: readonly Relation[] = [
  { how: 'many', of: EnforcementCase, field: 'accountabilityCases', to: AccountabilityCase, on: (parent, child) => `${child}.enforcement_case_id = ${parent}.id`, orderBy: ['listed_at', 'id'] },
  { how: 'many', of: Finding, field: 'accountabilityCases', to: AccountabilityCase, on: (parent, child) => `${child}.finding_id = ${parent}.id`, orderBy: ['listed_at', 'id'] },
  { how: 'many', of: AccountabilityCase, field: 'statements', to: AccountabilityStatement, on: (parent, child) => `${child}.accountability_case_id = ${parent}.id`, orderBy: ['ordinal'] },
];
