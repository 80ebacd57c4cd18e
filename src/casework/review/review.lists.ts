import { CaseParty, EnforcementCase, PenaltyDecision } from '../case/index.js';
import type { List, ManyRelation, Relation } from '../../platform/reader/index.js';
import { PenaltyDraft } from './draft.entity.js';
import { LegalReview, ReviewItem } from './legal-review.entity.js';

const scoped = 'scope.casework_legal_review';
const equals = (column: string, type: string) => (row: string, bind: (value: unknown, type: string) => string, value: unknown): string => `${row}.${column} = ${bind(value, type)}`;

/** 法制审核列表: reviews that the asker may see, latest submitted first. */
export const legalReviewList: List = {
  name: 'legalReviews',
  node: LegalReview,
  key: { column: 'listed_at', type: 'timestamptz' },
  filters: {
    organId: { fieldClass: 'L1', sql: equals('organ_id', 'uuid') },
    caseId: { fieldClass: 'L1', sql: equals('enforcement_case_id', 'uuid') },
    result: { fieldClass: 'L1', sql: equals('result', 'text') },
    suspectedCrime: { fieldClass: 'L2', sql: equals('suspected_crime', 'text') },
    isPending: { fieldClass: 'L1', sql: (row, bind, value) => `(${row}.result is null and not ${row}.is_void) = ${bind(value, 'boolean')}` },
    listedFrom: { fieldClass: 'L1', ofKey: true, sql: (row, bind, value) => `${row}.listed_at >= ${bind(value, 'timestamptz')}` },
    listedBefore: { fieldClass: 'L1', ofKey: true, sql: (row, bind, value) => `${row}.listed_at < ${bind(value, 'timestamptz')}` },
  },
  orders: { ASKED_AT_DESC: { descending: true }, ASKED_AT_ASC: { descending: false } },
  walks: [
    { by: 'caseId', at: ['listed_at', 'id'], pin: equals('enforcement_case_id', 'uuid') },
    { by: 'organId', at: ['listed_at', 'id'], pin: equals('organ_id', 'uuid') },
    { table: scoped, at: ['listed_at', 'row_id'], scopeColumn: 'scope' },
  ],
};

const many = (of: ManyRelation['of'], field: string, to: ManyRelation['to'], on: ManyRelation['on'], orderBy: readonly string[]): Relation => ({ how: 'many', of, field, to, on, orderBy });
const ofCase = (parent: string, child: string): string => `${child}.enforcement_case_id = ${parent}.id`;

export const reviewRelations: readonly Relation[] = [
  many(EnforcementCase, 'drafts', PenaltyDraft, ofCase, ['drafted_at', 'id']),
  many(EnforcementCase, 'reviews', LegalReview, ofCase, ['listed_at', 'id']),
  many(PenaltyDraft, 'reviews', LegalReview, (parent, child) => `${child}.draft_id = ${parent}.id`, ['listed_at', 'id']),
  many(PenaltyDraft, 'parties', CaseParty, (parent, child) => `${child}.enforcement_case_id = ${parent}.enforcement_case_id and ${child}.identity_party_id::text = any(${parent}.identity_party_ids)`, ['ordinal']),
  { how: 'one', of: PenaltyDraft, field: 'decision', to: PenaltyDecision, on: (parent, child) => `${child}.enforcement_case_id = ${parent}.enforcement_case_id and ${child}.number_normalised = ${parent}.number_normalised` },
  many(LegalReview, 'items', ReviewItem, (parent, child) => `${child}.review_id = ${parent}.id`, ['ordinal']),
];
