import { codeTable } from '../../platform/model/index.js';
import { triggerRows } from './review-triggers.js';

/** 审核情形, as declared in review-triggers.ts. */
export const ReviewTrigger = Object.fromEntries(Object.keys(triggerRows).map((code) => [code, code])) as { readonly [K in keyof typeof triggerRows]: K };
export type ReviewTrigger = keyof typeof triggerRows;

codeTable('ReviewTrigger', ReviewTrigger, '审核情形: why a decision has to be reviewed before it is made.', Object.fromEntries(Object.entries(triggerRows).map(([code, { meaning }]) => [code, meaning])) as Record<ReviewTrigger, string>);

/** 决定稿状态. */
export enum DraftState { DRAFTED = 'DRAFTED', IN_REVIEW = 'IN_REVIEW', OBJECTED = 'OBJECTED', PASSED = 'PASSED', DECIDED = 'DECIDED' }

codeTable('DraftState', DraftState, '决定稿状态: where a draft decision stands.', {
  DRAFTED: '已拟: drafted, or changed since the last review.',
  IN_REVIEW: '审核中: submitted, opinion pending.',
  OBJECTED: '审核未通过: the opinion lists problems.',
  PASSED: '审核通过: this very draft was passed.',
  DECIDED: '已作决定: the decision was made by it.',
});

/** 审核结论. */
export enum ReviewResult { PASS = 'PASS', PROBLEMS = 'PROBLEMS' }

codeTable('ReviewResult', ReviewResult, '审核结论: what the opinion comes to.', { PASS: '审核通过: agreed to.', PROBLEMS: '存在问题: problems are listed; no decision may be made by this draft.' });

/** 是否涉嫌犯罪. */
export enum SuspectedCrime { YES = 'YES', NO = 'NO' }

codeTable('SuspectedCrime', SuspectedCrime, '是否涉嫌犯罪: whether the act is suspected of being a crime that has to be transferred; answered with reasons in every review.', {
  YES: '涉嫌犯罪: suspected; the suspicion is marked with the answer.',
  NO: '未发现涉嫌犯罪: not suspected.',
});

/** 审核事项 (国办发〔2018〕118号). */
export enum ReviewSubject { BODY = 'BODY', OFFICERS = 'OFFICERS', PROCEDURE = 'PROCEDURE', FACTS = 'FACTS', LAW = 'LAW', POWERS = 'POWERS', DOCUMENTS = 'DOCUMENTS' }

codeTable('ReviewSubject', ReviewSubject, '审核事项: what every review looks at; none may be left blank.', {
  BODY: '执法主体: whether the organ is one that may enforce.',
  OFFICERS: '执法人员资格: whether the officers hold valid certificates.',
  PROCEDURE: '执法程序: whether the procedure is lawful.',
  FACTS: '事实和证据: whether facts are clear and evidence suffices.',
  LAW: '法律适用和裁量: whether law and discretion are rightly applied.',
  POWERS: '法定权限: whether the organ stays within its powers.',
  DOCUMENTS: '执法文书: whether the documents are complete and regular.',
});

/** 事项结论. */
export enum ReviewItemResult { MET = 'MET', PROBLEM = 'PROBLEM' }

codeTable('ReviewItemResult', ReviewItemResult, '事项结论: what was found of one item.', { MET: '符合: as the law asks.', PROBLEM: '存在问题: see the note.' });

/** 协调途径. */
export enum ReviewRoute { COLLECTIVE_DISCUSSION = 'COLLECTIVE_DISCUSSION', SUPERIOR = 'SUPERIOR', JUSTICE_BUREAU = 'JUSTICE_BUREAU' }

codeTable('ReviewRoute', ReviewRoute, '协调途径: to whom a disagreement over an opinion is taken.', {
  COLLECTIVE_DISCUSSION: '负责人集体讨论: to the heads of the organ, in collective discussion.',
  SUPERIOR: '报请上级机关: to the superior organ.',
  JUSTICE_BUREAU: '提请司法行政部门协调: to the justice bureau.',
});

/** 协调结果. */
export enum ReviewOutcome { UPHELD = 'UPHELD', REVIEW_AGAIN = 'REVIEW_AGAIN' }

codeTable('ReviewOutcome', ReviewOutcome, '协调结果: what became of a disagreement; it never takes the place of a pass.', {
  UPHELD: '维持审核意见: the opinion stands; the draft has to be changed.',
  REVIEW_AGAIN: '重新审核: the same draft may be submitted once more.',
});
