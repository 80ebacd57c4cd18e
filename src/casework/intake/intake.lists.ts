import type { List, Relation } from '../../platform/reader/index.js';
import { Submission, SubmissionRow } from './submission.entity.js';

/** 报送批次列表: batches of the asker's own line, latest first. */
export const submissionList: List = {
  name: 'submissions',
  node: Submission,
  key: { column: 'received_at', type: 'timestamptz' },
  filters: { sourceSystem: { fieldClass: 'L1', sql: (row, bind, value) => `${row}.source_system = ${bind(value, 'text')}` } },
  orders: { RECEIVED_AT_DESC: { descending: true } },
  walks: [{ at: ['received_at', 'id'] }],
};

export const intakeRelations: readonly Relation[] = [
  { how: 'many', of: Submission, field: 'rows', to: SubmissionRow, on: (parent, child) => `${child}.submission_id = ${parent}.id`, orderBy: ['ordinal'], usual: 100 },
];
