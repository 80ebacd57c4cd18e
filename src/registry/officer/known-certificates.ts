import type { Sql } from '../../platform/database/index.js';
import type { CertificateVersion } from './certificate-validity.js';

/** A certificate as one version states it, with what a case that names its holder is judged by. */
export interface KnownVersion extends CertificateVersion {
  readonly organId: string;
  readonly kind: string;
  readonly domains: readonly string[];
  readonly matterCodes: readonly string[];
  /** Stem of the division that it covers; null where it names none. */
  readonly area: string | null;
}

/** A certificate, its holder and its versions. */
export interface KnownCertificate { readonly number: string; readonly officerId: string; readonly officerName: string; readonly versions: readonly KnownVersion[] }

/** The certificates of these numbers, by number: several where issuers gave the same. */
export async function certificatesNumbered(sql: Sql, numbers: readonly string[]): Promise<Map<string, KnownCertificate[]>> {
  const rows = await sql<KnownCertificate>(
    `select number, officer_id as "officerId", officer_name as "officerName", json_agg(json_build_object(
       'version', version, 'validFrom', valid_from, 'validTo', valid_to, 'status', status, 'effectiveFrom', effective_from, 'organId', organ_id, 'kind', kind,
       'domains', domains, 'matterCodes', matter_codes, 'area', area_id)) as versions
     from registry.certificate where number = any($1::text[]) group by number, issuer, officer_id, officer_name order by number, issuer`, [numbers],
  );
  return Map.groupBy(rows, ({ number }) => number);
}
