import { codeTable } from '../../platform/model/index.js';

/** 当事人类别. */
export enum PartyKind { LEGAL_PERSON = 'LEGAL_PERSON', UNINCORPORATED_ORGANIZATION = 'UNINCORPORATED_ORGANIZATION', SOLE_TRADER = 'SOLE_TRADER', NATURAL_PERSON = 'NATURAL_PERSON' }

codeTable('PartyKind', PartyKind, '当事人类别: what kind of party it is.', {
  LEGAL_PERSON: '法人: legal person, an organ among them.',
  UNINCORPORATED_ORGANIZATION: '非法人组织: organisation without legal personality.',
  SOLE_TRADER: '个体工商户: individual business.',
  NATURAL_PERSON: '自然人: natural person.',
});

/** 身份变更类别: how the hub came to hold two records of parties as one, or one as two. */
export enum PartyChangeKind { MERGE = 'MERGE', SPLIT = 'SPLIT', UNDO = 'UNDO' }

codeTable('PartyChangeKind', PartyChangeKind, '身份变更类别: what was done to the record.', {
  MERGE: '归并: another record was found to be of the same party, and is absorbed.',
  SPLIT: '拆分: some cases were found to be another party’s, which has a record of its own from then on.',
  UNDO: '撤销: an earlier change was taken back.',
});

/** 身份强度: whether the party is known by a number that the law makes unique. */
export enum IdentityStrength { STRONG = 'STRONG', WEAK = 'WEAK' }

codeTable('IdentityStrength', IdentityStrength, '身份强度: how surely records under this party are of one party.', {
  STRONG: '强: by a credit code or identity number whose check digits hold.',
  WEAK: '弱: by name only, or by a number whose check digit fails; never feeds repeat-offender results.',
});
