import type { LegalBasisCited } from '../case/index.js';
import type { ReviewReason } from './draft.entity.js';
import type { FineHeld } from './review.types.js';

interface Details { readonly basis: readonly LegalBasisCited[]; readonly reviewReasons: readonly ReviewReason[]; readonly holds: readonly FineHeld[]; readonly revision: number | null }

const nothing: Details = { basis: [], reviewReasons: [], holds: [], revision: null };

/** Thrown within a step, so that nothing of it is kept; the resolver answers with it. */
export class Refused extends Error {
  constructor(readonly code: string, message: string, readonly details: Partial<Details> = {}) {
    super(message);
  }

  /** The refusal as the API shows it. */
  shown(): { code: string; message: string } & Details {
    return { code: this.code, message: this.message, ...nothing, ...this.details };
  }
}

const penaltyLaw = (article: string): LegalBasisCited[] => [{ lawName: '行政处罚法', article }];
const order310 = (article: string): LegalBasisCited => ({ lawName: '行政执法机关移送涉嫌犯罪案件的规定', documentNumber: '国务院令第310号', article });

/** The provisions by which a suspected crime is transferred and not fined. */
export const holdingBasis: readonly LegalBasisCited[] = [order310('第十一条'), ...penaltyLaw('第二十七条')];

/** Why nothing is done, on which provisions, and what can be done next. */
const reasons = {
  NO_SUCH_CASE: ['没有该案件，或者本机关无权办理；请使用查询结果中的 id 原值，由办案机关办理', []],
  NO_SUCH_DRAFT: ['没有该决定稿；请使用查询结果中的 id 原值', []],
  NO_SUCH_REVIEW: ['没有该法制审核；请使用查询结果中的 id 原值', []],
  NOT_YOURS: ['该步骤由办案机关以相应角色办理（起草、送审、结案：HANDLER、HEAD；审核：LEGAL_REVIEWER；作出决定：HEAD）；请由其办理', []],
  NOT_A_PARTY: ['所列当事人不是该案件的当事人，或者案件更正后已不是；请从案件的 parties 中选取，修改决定稿后办理', []],
  ALREADY_DECIDED: ['该决定稿已作出决定，不能再改；需要变更的，请另拟决定稿', []],
  REVISION_CHANGED: ['所依据的版本不是当前版本；请重新读取后再办理', []],
  CLIENT_KEY_TAKEN: ['该请求键已用于另一内容的办理；请换用新的请求键重新办理', []],
  NOT_TO_BE_SUBMITTED: ['该稿正在审核、已经审核，或者存在的问题尚未修改；请修改后送审，不同意审核意见的请提请协调', []],
  ANSWERED: ['该法制审核已有意见；请另行送审', []],
  DRAFT_CHANGED: ['送审后稿件已有改动，或者所审稿件摘要与送审稿不一致；请就新稿重新送审、审核', penaltyLaw('第五十八条第一款')],
  SAME_PERSON: ['起草与审核须由两人分别办理；请由另一名法制审核人员审核', penaltyLaw('第五十八条第一款')],
  NOT_QUALIFIED: ['该审核人员未登记法律职业资格；初次从事行政处罚决定法制审核的人员应当取得法律职业资格，请先在执法人员名录中登记，或者由其他人员审核', penaltyLaw('第五十八条第二款')],
  NO_SUCH_REVIEWER: ['本机关执法人员名录中没有该人员编号；请核对 reviewerCode，或者先登记该人员', penaltyLaw('第五十八条第二款')],
  ITEMS_INCOMPLETE: ['审核事项须逐项给出结论和说明，每项一次，不得空缺；请补齐后重新提交', []],
  PASS_WITH_PROBLEMS: ['有事项存在问题的，审核结论不能为通过；请改为“存在问题”，或者更正该事项的结论', []],
  NOT_OBJECTED: ['只有审核结论为“存在问题”的，才能提请协调，先写协调途径，再写协调结果，各一次', []],
  NOT_REVIEWED: ['该处罚决定须经法制审核；未经审核或者审核未通过的，不得作出决定。请就本稿送审，通过后再作出决定', penaltyLaw('第五十八条第一款')],
  FINE_HELD: ['该当事人的违法行为涉嫌犯罪，尚未移送或者刑事程序尚未终结，移送前不得罚款；请先移送或者依法作出不移送决定。警告、停产停业、暂扣吊销等不受影响；确有法定理由的请在 legalGround 中写明', holdingBasis],
  UNDISPOSED: ['该案有涉嫌犯罪线索尚未办理，不得以行政处罚结案；请先移送，或者由负责人作出附理由的不移送决定', [order310('第五条'), order310('第十一条')]],
  CASE_CLOSED: ['该案件已经结案或者撤案', []],
} as const satisfies Readonly<Record<string, readonly [string, readonly LegalBasisCited[]]>>;

/** A refusal by its code. */
export const refused = (code: keyof typeof reasons, details: Partial<Details> = {}): Refused => new Refused(code, reasons[code][0], { basis: reasons[code][1], ...details });
