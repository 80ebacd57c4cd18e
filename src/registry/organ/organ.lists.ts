import type { List } from '../../platform/reader/index.js';
import { Organ } from './organ.entity.js';

/** 机关名录: public, in the order of codes. */
export const organList: List = {
  name: 'organs',
  node: Organ,
  key: { column: 'code', type: 'text' },
  filters: {
    kind: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.kind = ${bind(value, 'text')}` },
    level: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.level = ${bind(value, 'text')}` },
    domain: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.domains @> array[${bind(value, 'text')}]` },
    divisionCode: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.division_id in (select below.id from registry.division as wanted join registry.division as below on starts_with(below.id, wanted.id) where wanted.code = ${bind(value, 'text')})` },
    underOrganId: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.lineage && array(select 'o' || number from registry.organ where id = ${bind(value, 'uuid')})` },
    name: { fieldClass: 'L0', sql: (row, bind, value) => `strpos(${row}.name, ${bind(value, 'text')}) > 0` },
    validOn: { fieldClass: 'L0', sql: (row, bind, value) => `${bind(value, 'date')} between coalesce(${row}.valid_from, '-infinity') and coalesce(${row}.valid_to, 'infinity')` },
  },
  orders: { CODE_ASC: { descending: false } },
  walks: [{ at: ['code', 'id'] }],
};
