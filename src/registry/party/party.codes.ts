import { codeTable } from '../../platform/model/index.js';

/** 当事人类别. */
export enum PartyKind { LEGAL_PERSON = 'LEGAL_PERSON', UNINCORPORATED_ORGANIZATION = 'UNINCORPORATED_ORGANIZATION', SOLE_TRADER = 'SOLE_TRADER', NATURAL_PERSON = 'NATURAL_PERSON' }

codeTable('PartyKind', PartyKind, '当事人类别: what kind of party it is.', {
  LEGAL_PERSON: '法人: legal person, an organ among them.',
  UNINCORPORATED_ORGANIZATION: '非法人组织: organisation without legal personality.',
  SOLE_TRADER: '个体工商户: individual business.',
  NATURAL_PERSON: '自然人: natural person.',
});

/** 身份变更类别: how the hub came to hold two records of parties as one, or one as two, or left them as they are. */
export enum PartyChangeKind { MERGE = 'MERGE', SPLIT = 'SPLIT', DISMISS = 'DISMISS', UNDO = 'UNDO' }

codeTable('PartyChangeKind', PartyChangeKind, '身份变更类别: what was done to the record.', {
  MERGE: '归并: another record was found to be of the same party, and is absorbed.',
  SPLIT: '拆分: some cases were found to be another party’s, which has a record of its own from then on.',
  DISMISS: '不予归并: two records that are alike were found to be of two parties, and stay apart.',
  UNDO: '撤销: an earlier change was taken back.',
});

/** 身份强度: whether the party is known by a number that the law makes unique. */
export enum IdentityStrength { STRONG = 'STRONG', WEAK = 'WEAK' }

codeTable('IdentityStrength', IdentityStrength, '身份强度: how surely records under this party are of one party.', {
  STRONG: '强: by a credit code or identity number whose check digits hold.',
  WEAK: '弱: by name only, or by a number whose check digit fails; never feeds repeat-offender results.',
});

/** 归并建议的结论. */
export enum CandidateVerdict { PROPOSED = 'PROPOSED', CONFLICTS = 'CONFLICTS' }

codeTable('CandidateVerdict', CandidateVerdict, '归并建议的结论: what the hub makes of two records that are alike.', {
  PROPOSED: '建议核对归并: probably one party; to be looked at and merged.',
  CONFLICTS: '号码冲突: each has a valid number of its own, so they are two parties by law, or one number was misreported and its organ should correct it.',
});

/** 归并理由. */
export enum CandidateReason {
  SAME_DOUBTFUL_CODE = 'SAME_DOUBTFUL_CODE', CODE_ONE_SLIP_AWAY = 'CODE_ONE_SLIP_AWAY', SAME_NAME_AND_PLACE = 'SAME_NAME_AND_PLACE', SAME_NAME_AND_ID_NUMBER = 'SAME_NAME_AND_ID_NUMBER',
  DIFFERENT_VALID_NUMBERS = 'DIFFERENT_VALID_NUMBERS',
}

codeTable('CandidateReason', CandidateReason, '归并理由: why two records may be of one party, or cannot be.', {
  SAME_DOUBTFUL_CODE: '同一存疑代码: both state the same credit code, whose check digit fails.',
  CODE_ONE_SLIP_AWAY: '代码仅差一笔: the code of one, whose check digit fails, is the valid code of the other but for one character or two neighbours exchanged.',
  SAME_NAME_AND_PLACE: '同地同名: the same name in the same place, its organisational form apart.',
  SAME_NAME_AND_ID_NUMBER: '同名同号: the same name and the same stated identity number, whose check digit fails.',
  DIFFERENT_VALID_NUMBERS: '有效号码不同: each has a valid number of the same sort, and they differ.',
});
