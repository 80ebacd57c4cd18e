import type { List } from '../../platform/reader/index.js';
import { NumberSeries } from './number-series.entity.js';
import { CompletenessQuestion } from './question.entity.js';

const equals = (column: string, type: string) => (row: string, bind: (value: unknown, type: string) => string, value: unknown): string => `${row}.${column} = ${bind(value, type)}`;
const filter = (column: string, type = 'text'): List['filters'][string] => ({ fieldClass: 'L1', sql: equals(column, type) });

/** 齐全性疑问列表: latest asked first. */
export const completenessQuestionList: List = {
  name: 'completenessQuestions',
  node: CompletenessQuestion,
  key: { column: 'listed_at', type: 'timestamptz' },
  filters: { kind: filter('kind'), state: filter('state'), organId: filter('organ_id', 'uuid'), answer: filter('answer') },
  orders: { ASKED_AT_DESC: { descending: true } },
  walks: [{ by: 'organId', at: ['listed_at', 'id'], pin: equals('organ_id', 'uuid') }, { table: 'scope.casework_completeness_question', at: ['listed_at', 'row_id'], scopeColumn: 'scope' }],
};

/** 编号规则列表: latest stated first. */
export const numberSeriesList: List = {
  name: 'numberSeries',
  node: NumberSeries,
  key: { column: 'listed_at', type: 'timestamptz' },
  filters: { numbered: filter('numbered'), organId: filter('organ_id', 'uuid') },
  orders: { RECORDED_AT_DESC: { descending: true } },
  walks: [{ by: 'organId', at: ['listed_at', 'id'], pin: equals('organ_id', 'uuid') }, { table: 'scope.casework_number_series', at: ['listed_at', 'row_id'], scopeColumn: 'scope' }],
};
