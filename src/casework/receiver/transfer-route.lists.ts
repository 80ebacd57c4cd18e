import type { List } from '../../platform/reader/index.js';
import { TransferRoute } from './transfer-route.entity.js';

/** 移送受理约定列表: latest recorded first. */
export const transferRouteList: List = {
  name: 'transferRoutes',
  node: TransferRoute,
  key: { column: 'recorded_at', type: 'timestamptz' },
  filters: {
    organId: { fieldClass: 'L1', sql: (row, bind, value) => `${row}.organ_id = ${bind(value, 'uuid')}` },
    validOn: { fieldClass: 'L1', sql: (row, bind, value) => `${bind(value, 'date')} between ${row}.valid_from and coalesce(${row}.valid_to, 'infinity')` },
  },
  orders: { RECORDED_AT_DESC: { descending: true } },
  walks: [{ at: ['recorded_at', 'id'] }],
};
