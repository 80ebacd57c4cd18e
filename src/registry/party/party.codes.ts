import { codeTable } from '../../platform/model/index.js';

/** 当事人类别. */
export enum PartyKind { LEGAL_PERSON = 'LEGAL_PERSON', UNINCORPORATED_ORGANIZATION = 'UNINCORPORATED_ORGANIZATION', SOLE_TRADER = 'SOLE_TRADER', NATURAL_PERSON = 'NATURAL_PERSON' }

codeTable('PartyKind', PartyKind, '当事人类别: what kind of party it is.', {
  LEGAL_PERSON: '法人: legal person, an organ among them.',
  UNINCORPORATED_ORGANIZATION: '非法人组织: organisation without legal personality.',
  SOLE_TRADER: '个体工商户: individual business.',
  NATURAL_PERSON: '自然人: natural person.',
});

/** 身份强度: whether the party is known by a number that the law makes unique. */
export enum IdentityStrength { STRONG = 'STRONG', WEAK = 'WEAK' }

codeTable('IdentityStrength', IdentityStrength, '身份强度: how surely records under this party are of one party.', {
  STRONG: '强: by a credit code or identity number whose check digits hold.',
  WEAK: '弱: by name only, or by a number whose check digit fails; never feeds repeat-offender results.',
});
