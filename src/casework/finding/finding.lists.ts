import type { List, Relation } from '../../platform/reader/index.js';
import { EnforcementCase } from '../case/index.js';
import { Finding, FindingStep } from './finding.entity.js';

const equals = (column: string, type: string): List['filters'][string] => ({ fieldClass: 'L1', sql: (row, bind, value) => `${row}.${column} = ${bind(value, type)}` });
const pinned = (column: string, type: string) => (walked: string, bind: (value: unknown, type: string) => string, value: unknown): string => `${walked}.${column} = ${bind(value, type)}`;

/** 疑似应移未移线索及其他线索: findings, latest first. */
export const findingList: List = {
  name: 'findings',
  node: Finding,
  key: { column: 'listed_at', type: 'timestamptz' },
  filters: {
    state: equals('state', 'text'), organId: equals('organ_id', 'uuid'), caseId: equals('enforcement_case_id', 'uuid'), partyId: equals('party_id', 'uuid'), crimeCode: equals('crime_code', 'text'), historic: equals('historic', 'boolean'),
    isSampled: equals('is_sampled', 'boolean'), isContradicted: equals('is_contradicted', 'boolean'),
    ruleId: { fieldClass: 'L1', sql: (row, bind, value) => `${bind(value, 'text')} = any(${row}.rule_ids)` },
    suspectedUntransferred: { fieldClass: 'L1', sql: (row, bind, value) => `(${row}.alerted_at is not null and ${row}.state in ('UNDISPOSED', 'CONSULTED', 'OBJECTED')) = ${bind(value, 'boolean')}` },
  },
  orders: { FOUND_AT_DESC: { descending: true }, FOUND_AT_ASC: { descending: false } },
  walks: [
    { by: 'caseId', at: ['listed_at', 'id'], pin: pinned('enforcement_case_id', 'uuid') }, { by: 'organId', at: ['listed_at', 'id'], pin: pinned('organ_id', 'uuid') },
    { by: 'state', at: ['listed_at', 'id'], pin: pinned('state', 'text') }, { table: 'scope.casework_finding', at: ['listed_at', 'row_id'], scopeColumn: 'scope' },
  ],
};

export const findingRelations: readonly Relation[] = [
  { how: 'many', of: EnforcementCase, field: 'findings', to: Finding, on: (parent, child) => `${child}.enforcement_case_id = ${parent}.id`, orderBy: ['listed_at', 'id'] },
  { how: 'many', of: Finding, field: 'steps', to: FindingStep, on: (parent, child) => `${child}.finding_id = ${parent}.id`, orderBy: ['ordinal'] },
];
