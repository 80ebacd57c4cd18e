import type { List } from '../../platform/reader/index.js';
import { MajorList } from './major-list.entity.js';

/** 目录清单列表: latest recorded first. */
export const majorListList: List = {
  name: 'majorLists',
  node: MajorList,
  key: { column: 'recorded_at', type: 'timestamptz' },
  filters: {
    organId: { fieldClass: 'L1', sql: (row, bind, value) => `${row}.organ_id = ${bind(value, 'uuid')}` },
    purpose: { fieldClass: 'L1', sql: (row, bind, value) => `${row}.purpose = ${bind(value, 'text')}` },
    validOn: { fieldClass: 'L1', sql: (row, bind, value) => `${bind(value, 'date')} between ${row}.valid_from and coalesce(${row}.valid_to, 'infinity')` },
  },
  orders: { RECORDED_AT_DESC: { descending: true } },
  walks: [{ at: ['recorded_at', 'id'] }],
};
