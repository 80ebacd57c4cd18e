import { CertificateStatus } from './officer.codes.js';

/** What decides on which days a certificate is valid; `version` counts what was entered of it. */
export interface CertificateVersion {
  readonly version: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly status: string;
  readonly effectiveFrom: string;
}

/** What is known of a certificate on a day: the last version entered that speaks of the day; undefined where none does. */
export function versionOn<V extends CertificateVersion>(versions: readonly V[], day: string): V | undefined {
  return versions.filter(({ effectiveFrom }) => effectiveFrom <= day).toSorted((a, b) => a.version - b.version).at(-1);
}

/** Whether a certificate is valid on a day: within its period, first and last day included, and neither suspended, revoked nor cancelled. */
export function isValidOn(versions: readonly CertificateVersion[], day: string): boolean {
  const version = versionOn(versions, day);
  return version !== undefined && version.status === CertificateStatus.VALID && version.validFrom <= day && day <= version.validTo;
}

/** The same in SQL: whether some certificate of the officer is valid on the day; `officer` is a row's alias, `day` a placeholder. */
export const holdsValidOn = (officer: string, day: string): string => `exists (
  select from registry.certificate v where v.officer_id = ${officer}.id and v.effective_from <= ${day} and v.status = 'VALID' and ${day} between v.valid_from and v.valid_to
    and not exists (select from registry.certificate later
      where later.issuer = v.issuer and later.number = v.number and later.version > v.version and later.effective_from <= ${day}))`;
