import type { Filter, List } from '../../platform/reader/index.js';
import { badInput } from '../../platform/graphql/errors.js';
import { caseList, type CaseWhere } from '../case/index.js';
import { Transfer } from '../transfer/index.js';
import { CaseFile } from './case-file.entity.js';
import type { CaseCatalogueWhere, DayRange } from './catalogue.types.js';

type Bind = Parameters<Filter['sql']>[1];

/** The moment at which a day of Asia/Shanghai begins. */
const beginning = (bind: Bind, day: string): string => `(${bind(day, 'date')}::timestamp at time zone 'Asia/Shanghai')`;

/** SQL of a moment that is stated and lies in the range. */
const within = (moment: string, bind: Bind, { from = null, before = null }: { [K in keyof DayRange]: DayRange[K] | null }): string =>
  [`${moment} is not null`, ...(from === null ? [] : [`${moment} >= ${beginning(bind, from)}`]), ...(before === null ? [] : [`${moment} < ${beginning(bind, before)}`])].join(' and ');

/** The case's file, if the actor sees it and what is asked of it holds. */
const fileWhere = (holds: (file: string, bind: Bind, value: never) => string): Filter['sql'] => (row, bind, value, look) =>
  `exists (select from ${look.table(CaseFile)} f where f.id = ${row}.id and ${look.reads(CaseFile, 'f', 'L1')} and ${holds('f', bind, value)})`;

function ofYear(row: string, bind: Bind, year: number): string {
  if (year < 1900 || year > 9998) throw badInput('where.year', `year 应为四位年份，收到 ${year}；请改正后重新查询`);
  return `(${row}.listed_at >= ${beginning(bind, `${year}-01-01`)} and ${row}.listed_at < ${beginning(bind, `${year + 1}-01-01`)})`;
}

/** What the catalogue is looked through by, besides what every list of cases is. */
const filters: Readonly<Record<Exclude<keyof CaseCatalogueWhere, keyof CaseWhere>, Filter>> = {
  year: { fieldClass: 'L0', ofKey: true, sql: ofYear },
  opened: { fieldClass: 'L0', sql: (row, bind, value) => within(`${row}.case_opened_at`, bind, value) },
  closed: { fieldClass: 'L1', sql: (row, bind, value) => within(`${row}.closed_at`, bind, value) },
  transferred: {
    fieldClass: 'L1',
    sql: (row, bind, value, look) =>
      `exists (select from ${look.table(Transfer)} t where t.enforcement_case_id = ${row}.id and t.kind = 'CRIMINAL' and ${within('t.sent_at', bind, value)} and ${look.reads(Transfer, 't', 'L1')})`,
  },
  file: { fieldClass: 'L1', sql: fileWhere((file, bind, value) => `${file}.standing = ${bind(value, 'text')}`) },
  fileLacks: { fieldClass: 'L1', sql: fileWhere((file, bind, value: string | readonly string[]) => `${file}.lacking @> ${bind([value].flat(), 'text[]')}`) },
};

/** 执法案件目录: the list of cases, earliest first, and what a catalogue is looked through by. */
export const catalogueList: List = {
  ...caseList,
  name: 'caseCatalogue',
  filters: { ...caseList.filters, ...filters },
  orders: { OPENED_AT_ASC: { descending: false } },
};
