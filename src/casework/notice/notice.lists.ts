import type { List, Relation } from '../../platform/reader/index.js';
import { ContactPoint } from './contact-point.entity.js';
import { Notice, NoticeDelivery } from './notice.entity.js';

/** 提醒列表: latest first. */
export const noticeList: List = {
  name: 'notices',
  node: Notice,
  key: { column: 'told_at', type: 'timestamptz' },
  filters: {
    kind: { fieldClass: 'L1', sql: (row, bind, value) => `${row}.kind = ${bind(value, 'text')}` },
    unaddressed: { fieldClass: 'L1', sql: (row, bind, value) => `${row}.unaddressed = ${bind(value, 'boolean')}` },
    state: {
      fieldClass: 'L1',
      sql: (row, bind, value, look) => `exists (select from ${look.table(NoticeDelivery)} d where d.notice_id = ${row}.id and d.state = ${bind(value, 'text')} and ${look.reads(NoticeDelivery, 'd', 'L1')})`,
    },
  },
  orders: { TOLD_AT_DESC: { descending: true } },
  walks: [{ at: ['told_at', 'id'] }],
};

/** 联系方式列表: of the asker's organ, latest first. */
export const contactPointList: List = {
  name: 'contactPoints',
  node: ContactPoint,
  key: { column: 'added_at', type: 'timestamptz' },
  filters: { ended: { fieldClass: 'L1', sql: (row, bind, value) => `(${row}.ended_at is not null) = ${bind(value, 'boolean')}` } },
  orders: { ADDED_AT_DESC: { descending: true } },
  walks: [{ at: ['added_at', 'id'] }],
};

export const noticeRelations: readonly Relation[] = [
  { how: 'many', of: Notice, field: 'deliveries', to: NoticeDelivery, on: (parent, child) => `${child}.notice_id = ${parent}.id`, orderBy: ['ordinal'] },
];
