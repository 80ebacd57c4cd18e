import type { List, Relation } from '../../platform/reader/index.js';
import { EnforcementCase } from '../case/index.js';
import { Deadline, deadlineList } from '../deadline/index.js';
import { SeizedItem, TransferCopy, TransferProposal } from './beside.entity.js';
import { TransferPaper } from './paper.entity.js';
import { TransferStepTaken } from './taken.entity.js';
import { TransferTrack } from './track.entity.js';
import { Transfer } from './transfer.entity.js';

const scoped = 'scope.casework_transfer';
const equals = (column: string, type: string) => (row: string, bind: (value: unknown, type: string) => string, value: unknown): string => `${row}.${column} = ${bind(value, type)}`;

/** 案件移送台账: transfers that the asker may see, latest first. */
export const transferList: List = {
  name: 'transfers',
  node: Transfer,
  key: { column: 'listed_at', type: 'timestamptz' },
  filters: {
    kind: { fieldClass: 'L1', sql: equals('kind', 'text') },
    domain: { fieldClass: 'L1', sql: equals('domain', 'text') },
    caseId: { fieldClass: 'L1', sql: equals('enforcement_case_id', 'uuid') },
    agencyId: { fieldClass: 'L1', sql: equals('agency_id', 'uuid') },
    receiverId: { fieldClass: 'L1', sql: equals('receiver_id', 'uuid') },
    state: { fieldClass: 'L1', sql: equals('state', 'text') },
    trackState: {
      fieldClass: 'L1',
      sql: (row, bind, value, look) => `exists (select from ${look.table(TransferTrack)} t where t.transfer_id = ${row}.id and t.state = ${bind(value, 'text')} and ${look.reads(TransferTrack, 't', 'L1')})`,
    },
    isClosed: { fieldClass: 'L1', sql: (row, bind, value) => `(${row}.closed_at is not null) = ${bind(value, 'boolean')}` },
    historic: { fieldClass: 'L1', sql: equals('historic', 'boolean') },
    listedFrom: { fieldClass: 'L1', ofKey: true, sql: (row, bind, value) => `${row}.listed_at >= ${bind(value, 'timestamptz')}` },
    listedBefore: { fieldClass: 'L1', ofKey: true, sql: (row, bind, value) => `${row}.listed_at < ${bind(value, 'timestamptz')}` },
  },
  orders: { LISTED_AT_DESC: { descending: true }, LISTED_AT_ASC: { descending: false } },
  walks: [
    ...(['caseId', 'agencyId', 'receiverId'] as const).map((by) => ({ by, at: ['listed_at', 'id'] as [string, string], pin: equals({ caseId: 'enforcement_case_id', agencyId: 'agency_id', receiverId: 'receiver_id' }[by], 'uuid') })),
    { by: 'state', at: ['listed_at', 'id'], pin: equals('state', 'text') },
    { table: scoped, at: ['listed_at', 'row_id'], scopeColumn: 'scope' },
  ],
};

/** 案件的移送: the transfers of one case. */
const transfersOfCase: List = { ...transferList, name: 'EnforcementCase.transfers', walks: [{ at: ['listed_at', 'id'] }] };

/** 移送的期限: the deadlines of one transfer, by their ends. */
const deadlinesOfTransfer: List = { ...deadlineList, name: 'Transfer.deadlines', walks: [{ at: ['listed_at', 'id'] }] };

const ofTransfer = (parent: string, child: string): string => `${child}.transfer_id = ${parent}.id`;
const manyOf = (field: string, to: Extract<Relation, { how: 'many' }>['to'], orderBy: readonly string[] = ['ordinal']): Relation => ({ how: 'many', of: Transfer, field, to, on: ofTransfer, orderBy });

export const transferRelations: readonly Relation[] = [
  manyOf('tracks', TransferTrack), manyOf('steps', TransferStepTaken), manyOf('papers', TransferPaper), manyOf('items', SeizedItem), manyOf('copies', TransferCopy),
  manyOf('proposals', TransferProposal, ['entered_at', 'id']),
  { how: 'many', of: TransferStepTaken, field: 'papers', to: TransferPaper, on: (parent, child) => `${child}.step_id = ${parent}.id`, orderBy: ['ordinal'] },
  { how: 'many', of: TransferStepTaken, field: 'copies', to: TransferCopy, on: (parent, child) => `${child}.step_id = ${parent}.id`, orderBy: ['ordinal'] },
  { how: 'page', of: EnforcementCase, field: 'transfers', list: transfersOfCase, on: (parent, walked) => `${walked}.enforcement_case_id = ${parent}.id` },
  { how: 'page', of: Transfer, field: 'deadlines', list: deadlinesOfTransfer, on: (parent, walked) => `${walked}.subject_id = ${parent}.id` },
  { how: 'one', of: Deadline, field: 'transfer', to: Transfer, on: (parent, child) => `${child}.id = ${parent}.subject_id` },
];
