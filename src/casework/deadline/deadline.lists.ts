import type { List, Relation } from '../../platform/reader/index.js';
import { Deadline, DeadlinePhase } from './deadline.entity.js';

const equals = (column: string, type = 'text'): List['filters'][string] => ({ fieldClass: 'L1', sql: (row, bind, value) => `${row}.${column} = ${bind(value, type)}` });

/** 办理期限列表: by their ends; those without an end, and those that are paused, come last. */
export const deadlineList: List = {
  name: 'deadlines',
  node: Deadline,
  key: { column: 'listed_at', type: 'timestamptz' },
  filters: {
    caseId: equals('enforcement_case_id', 'uuid'), subjectId: equals('subject_id', 'uuid'), owedById: equals('owed_by_id', 'uuid'),
    clockIds: { fieldClass: 'L1', sql: (row, bind, value) => `${row}.clock_id = any(${bind(value, 'text[]')})` },
    line: equals('line'), force: equals('force'), standing: equals('standing'), state: equals('state'), phase: equals('phase'), provisional: equals('is_provisional', 'boolean'),
    dueFrom: { fieldClass: 'L1', ofKey: true, sql: (row, bind, value) => `${row}.listed_at >= ${bind(value, 'timestamptz')}` },
    dueBefore: { fieldClass: 'L1', ofKey: true, sql: (row, bind, value) => `${row}.listed_at < ${bind(value, 'timestamptz')}` },
  },
  orders: { DUE_AT_ASC: { descending: false }, DUE_AT_DESC: { descending: true } },
  walks: [
    { by: 'subjectId', at: ['listed_at', 'id'], pin: (walked, bind, value) => `${walked}.subject_id = ${bind(value, 'uuid')}` },
    { by: 'caseId', at: ['listed_at', 'id'], pin: (walked, bind, value) => `${walked}.enforcement_case_id = ${bind(value, 'uuid')}` },
    { by: 'owedById', at: ['listed_at', 'id'], pin: (walked, bind, value) => `${walked}.owed_by_id = ${bind(value, 'uuid')}` },
    // What is open is little beside what has ended: it is walked by itself, within each of the asker's keys.
    { by: 'state', table: 'scope.casework_deadline', at: ['listed_at', 'row_id'], scopeColumn: 'scope', pin: (walked, bind, value) => `${walked}.state = ${bind(value, 'text')}` },
    { table: 'scope.casework_deadline', at: ['listed_at', 'row_id'], scopeColumn: 'scope' },
  ],
};

export const deadlineRelations: readonly Relation[] = [
  { how: 'many', of: Deadline, field: 'phases', to: DeadlinePhase, on: (parent, child) => `${child}.deadline_id = ${parent}.id`, orderBy: ['ordinal'] },
];
