import { EnforcementCase } from '../case/index.js';
import type { List, Relation } from '../../platform/reader/index.js';
import { Screening } from './screening.entity.js';

const equals = (column: string, type: string): List['filters'][string] => ({ fieldClass: 'L1', sql: (row, bind, value) => `${row}.${column} = ${bind(value, type)}` });

/** 比对列表: latest first. */
export const screeningList: List = {
  name: 'screenings',
  node: Screening,
  key: { column: 'listed_at', type: 'timestamptz' },
  filters: {
    answer: equals('answer', 'text'), caseId: equals('enforcement_case_id', 'uuid'), partyId: equals('party_id', 'uuid'), latest: equals('is_latest', 'boolean'), historic: equals('historic', 'boolean'),
    trigger: equals('trigger', 'text'), metRuleId: { fieldClass: 'L1', sql: (row, bind, value) => `${bind(value, 'text')} = any(${row}.met_rule_ids)` },
  },
  orders: { SCREENED_AT_DESC: { descending: true } },
  walks: [
    { by: 'caseId', at: ['listed_at', 'id'], pin: (walked, bind, value) => `${walked}.enforcement_case_id = ${bind(value, 'uuid')}` },
    { by: 'partyId', at: ['listed_at', 'id'], pin: (walked, bind, value) => `${walked}.party_id = ${bind(value, 'uuid')}` },
    { by: 'answer', at: ['listed_at', 'id'], pin: (walked, bind, value) => `${walked}.answer = ${bind(value, 'text')}` },
    { at: ['listed_at', 'id'] },
  ],
};

export const screeningRelations: readonly Relation[] = [
  { how: 'many', of: EnforcementCase, field: 'screenings', to: Screening, on: (parent, child) => `${child}.enforcement_case_id = ${parent}.id and ${child}.is_latest`, orderBy: ['listed_at', 'id'] },
];
