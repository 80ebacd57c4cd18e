import type { List } from '../../platform/reader/index.js';
import { holdsValidOn } from './certificate-validity.js';
import { Officer } from './officer.entity.js';

/** 执法人员名录: public, in the order of names. */
export const officerList: List = {
  name: 'officers',
  node: Officer,
  key: { column: 'name', type: 'text' },
  filters: {
    organId: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.organ_id = ${bind(value, 'uuid')}` },
    certificateNumber: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.id in (select officer_id from registry.certificate where number = ${bind(value, 'text')})` },
    validOn: { fieldClass: 'L0', sql: (row, bind, value) => holdsValidOn(row, bind(value, 'date')) },
  },
  orders: { NAME_ASC: { descending: false } },
  walks: [
    {
      by: 'certificateNumber', table: 'registry.certificate', at: ['officer_name', 'officer_id'], repeats: true,
      pin: (walked, bind, value) => `${walked}.number = ${bind(value, 'text')}`,
    },
    { by: 'organId', at: ['name', 'id'], pin: (walked, bind, value) => `${walked}.organ_id = ${bind(value, 'uuid')}` },
    { at: ['name', 'id'] },
  ],
};

/** 机关的执法人员: those of one organ. */
export const officersOfOrgan: List = { ...officerList, name: 'Organ.officers', walks: [{ at: ['name', 'id'] }] };
