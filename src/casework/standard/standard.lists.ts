import type { List } from '../../platform/reader/index.js';
import { Standard } from './standard.entity.js';

/** 标准变更列表: latest first. */
export const standardList: List = {
  name: 'standards',
  node: Standard,
  key: { column: 'listed_at', type: 'timestamptz' },
  filters: {
    ruleId: { fieldClass: 'L1', sql: (row, bind, value) => `${row}.rule_id = ${bind(value, 'text')}` },
    state: { fieldClass: 'L1', sql: (row, bind, value) => `${row}.state = ${bind(value, 'text')}` },
  },
  orders: { DRAFTED_AT_DESC: { descending: true } },
  walks: [{ at: ['listed_at', 'id'] }],
};
