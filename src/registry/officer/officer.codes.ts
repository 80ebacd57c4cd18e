import { codeTable } from '../../platform/model/index.js';

/** 证件类别 (`law/identifiers.md` §8); 人民警察证 is a separate regime and not kept here. */
export enum CertificateKind { ENFORCEMENT = 'ENFORCEMENT', MINISTRY = 'MINISTRY', SUPERVISION = 'SUPERVISION' }

codeTable('CertificateKind', CertificateKind, '证件类别: kind of certificate.', {
  ENFORCEMENT: '行政执法证: the certificate of the nationally unified style.',
  MINISTRY: '国家部委颁发的行政执法证件: issued by a ministry, and filed with the local legal office.',
  SUPERVISION: '行政执法监督证: of those who supervise enforcement; it gives no right to handle cases.',
});

/** 法律职业资格 of who reviews (行政处罚法第五十八条第二款). */
export enum LegalQualification { QUALIFIED = 'QUALIFIED', EARLIER_REVIEWER = 'EARLIER_REVIEWER' }

codeTable('LegalQualification', LegalQualification, '法制审核资格: on which ground an officer may review decisions of penalty.', {
  QUALIFIED: '取得法律职业资格: has the legal qualification of the national examination.',
  EARLIER_REVIEWER: '非初次从事法制审核: reviewed decisions of penalty before, so that the qualification is not asked for.',
});

/** 证件状态. */
export enum CertificateStatus { VALID = 'VALID', SUSPENDED = 'SUSPENDED', REVOKED = 'REVOKED', CANCELLED = 'CANCELLED' }

codeTable('CertificateStatus', CertificateStatus, '证件状态: what has become of a certificate within its period.', {
  VALID: '有效: it stands.',
  SUSPENDED: '暂扣: suspended for the time being.',
  REVOKED: '吊销: revoked.',
  CANCELLED: '注销: recovered and cancelled, the officer having left the post.',
});
