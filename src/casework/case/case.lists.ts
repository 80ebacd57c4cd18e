import type { Filter, List } from '../../platform/reader/index.js';
import { readDivisionCode } from '../../kernel/index.js';
import type { CaseLack } from './case.codes.js';
import { EnforcementCase } from './case.entity.js';
import type { DecidedWhere } from './case.types.js';
import { PenaltyDecision } from './decision.entity.js';
import { textFilter, textWalk } from './case-text.js';

/** The scope key of an organ, whatever stands below it. */
const organScope = (bind: (value: unknown, type: string) => string, id: unknown): string => `(select 'o' || number from registry.organ where id = ${bind(id, 'uuid')})`;

/** The scope key of a division; a code that is none matches nothing. */
const divisionScope = (code: string): string => {
  const reading = readDivisionCode(code);
  return `v${reading.ok ? reading.value.stem : '-'}`;
};

/** The level of a case’s organ: looked up row by row, so that PostgreSQL keeps to the walk. */
const levelOf = (row: string): string => `(select organ.level from registry.organ where organ.id = ${row}.organ_id)`;

/** SQL of what a case lacks. */
const lacking: Record<CaseLack, (row: string) => string> = {
  MATTER: (row) => `${row}.matter_id is null`,
  ORGAN_LEVEL: (row) => `${levelOf(row)} is null`,
};

/** One decision that the asker may see, for which all holds that is asked. */
const decided: Filter['sql'] = (row, bind, value: DecidedWhere, look) => {
  const { from = null, before = null, isDated = null, kind = null } = value;
  const asked = [
    ...(from === null ? [] : [`d.decided_on >= ${bind(from, 'date')}`]),
    ...(before === null ? [] : [`d.decided_on < ${bind(before, 'date')}`]),
    ...(isDated === null ? [] : [`d.decided_on is ${isDated ? 'not ' : ''}null`]),
    ...(kind === null ? [] : [`${bind(kind, 'text')} = any(d.kinds)`]),
  ];
  return `exists (select from ${look.table(PenaltyDecision)} d where ${[`d.enforcement_case_id = ${row}.id`, look.reads(PenaltyDecision, 'd', 'L0'), ...asked].join(' and ')})`;
};

/** Filters of case lists, on what the walked row itself carries; each has the class of the field it looks at. */
const filters: Readonly<Record<string, Filter>> = {
  domain: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.domain = ${bind(value, 'text')}` },
  organId: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.organ_id = ${bind(value, 'uuid')}` },
  underOrganId: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.audience && array[${organScope(bind, value)}]` },
  divisionCode: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.audience && array[${bind(divisionScope(value), 'text')}]` },
  matterCode: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.matter_id in (select id from registry.matter where code = ${bind(value, 'text')})` },
  causeOfAction: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.cause_of_action = ${bind(value, 'text')}` },
  caseNumber: { fieldClass: 'L1', sql: (row, bind, value) => `${row}.case_number = ${bind(value, 'text')}` },
  status: { fieldClass: 'L1', sql: (row, bind, value) => `${row}.status = ${bind(value, 'text')}` },
  level: { fieldClass: 'L0', sql: (row, bind, value) => `${levelOf(row)} = ${bind(value, 'text')}` },
  decided: { fieldClass: 'L0', sql: decided },
  lacks: { fieldClass: 'L0', sql: (row, _bind, value: readonly CaseLack[]) => ['true', ...[value].flat().map((lack: CaseLack) => lacking[lack](row))].join(' and ') },
  historic: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.historic = ${bind(value, 'boolean')}` },
  text: textFilter,
  listedFrom: { fieldClass: 'L0', ofKey: true, sql: (row, bind, value) => `${row}.listed_at >= ${bind(value, 'timestamptz')}` },
  listedBefore: { fieldClass: 'L0', ofKey: true, sql: (row, bind, value) => `${row}.listed_at < ${bind(value, 'timestamptz')}` },
};

const orders = { OPENED_AT_DESC: { descending: true }, OPENED_AT_ASC: { descending: false } };

/** 案件列表: all cases the asker may see. The scope table is an ordered index over audiences (migrations, docs/rights.md). */
export const caseList: List = {
  name: 'enforcementCases',
  node: EnforcementCase,
  key: { column: 'listed_at', type: 'timestamptz' },
  filters,
  orders,
  walks: [
    { by: 'caseNumber', at: ['listed_at', 'id'], pin: (walked, bind, value) => `${walked}.case_number = ${bind(value, 'text')}` },
    textWalk,
    { by: 'organId', at: ['listed_at', 'id'], pin: (walked, bind, value) => `${walked}.organ_id = ${bind(value, 'uuid')}` },
    { by: 'underOrganId', table: 'scope.enforcement_case', at: ['listed_at', 'row_id'], pin: (walked, bind, value) => `${walked}.scope = ${organScope(bind, value)}` },
    { by: 'divisionCode', table: 'scope.enforcement_case', at: ['listed_at', 'row_id'], pin: (walked, bind, value) => `${walked}.scope = ${bind(divisionScope(value), 'text')}` },
    // An open case is visible to insiders alone: walking what everyone sees would look for it in vain.
    { by: 'status', at: ['listed_at', 'id'], pin: (walked, bind, value) => `${walked}.status = ${bind(value, 'text')}` },
    // One department of six: walking what the asker sees would pass five rows for each that it wants.
    { by: 'domain', at: ['listed_at', 'id'], pin: (walked, bind, value) => `${walked}.domain = ${bind(value, 'text')}` },
    { table: 'scope.enforcement_case', at: ['listed_at', 'row_id'], scopeColumn: 'scope' },
  ],
};

/** 当事人的案件: the cases of one party, walked from the table that joins the two; a case in which it is a victim is named to insiders alone. */
export const casesOfParty: List = {
  ...caseList,
  name: 'Party.cases',
  walks: [{ table: 'casework.case_party', at: ['listed_at', 'enforcement_case_id'], hasAudience: true, repeats: true }],
};

/** 机关的案件: the cases that one organ handles. */
export const casesOfOrgan: List = { ...caseList, name: 'Organ.cases', walks: [{ at: ['listed_at', 'id'] }] };

export const openedOrders = orders;
export { divisionScope, organScope, textFilter, textWalk };
