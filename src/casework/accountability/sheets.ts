import { isUuid, type Find } from '../../platform/reader/index.js';
import { AccountabilitySheet } from './accountability.entity.js';

/** The sheets of a record, in order; the reader adds the actor's condition. */
export function sheetsIn(id: string): Find {
  return (bind, { table }) => `select s.*, s.ordinal as place from ${table(AccountabilitySheet)} s where s.accountability_case_id = ${bind(isUuid(id) ? id : null, 'uuid')}`;
}
