import type { DomainCode } from '../organ/index.js';
import type { CertificateKind, CertificateStatus, LegalQualification } from './officer.codes.js';

/** One certificate of an officer as a register states it; its organ is the officer's. */
export interface CertificateEntry {
  /** 4 to 32 characters; unique with the issuer. */
  readonly number: string;
  readonly kind: CertificateKind;
  readonly issuer: string;
  readonly domains: readonly DomainCode[];
  /** Empty: every matter of the domains. */
  readonly matterCodes: readonly string[];
  /** GB/T 2260 code of the area; left out where the certificate names none. */
  readonly divisionCode?: string;
  /** First and last day of its period. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly status: CertificateStatus;
  /** First day of which this statement speaks; the day of issue, of suspension, of transfer. */
  readonly effectiveFrom: string;
}

/** One officer as a register states it. */
export interface OfficerEntry {
  /** 人员编号: the same for ever, whatever becomes of certificates. Unique. */
  readonly code: string;
  readonly name: string;
  readonly organCode: string;
  readonly unit?: string;
  readonly post?: string;
  /** On which ground the officer may do legal review; left out for one who does not. */
  readonly legalQualification?: LegalQualification;
  readonly certificates: readonly CertificateEntry[];
}
