import type { Actor } from '../../platform/graphql/context.js';
import { OrganKind } from '../../registry/organ/index.js';
import { Refused } from './refused.js';

/** Who drafts and signs, at the level of the province; our own rule (PLATFORM), not the law's. */
const capacities: Readonly<Partial<Record<string, string>>> = {
  [OrganKind.JUSTICE_BUREAU]: 'SUPERVISOR', [OrganKind.PROCURATORATE]: 'LIAISON', [OrganKind.ENFORCEMENT_AGENCY]: 'LEGAL_REVIEWER',
};

/** Length of the identifier of a province. */
const stemOfProvince = 2;

/** Whoever may draft and sign, as of now. */
export interface Person { readonly subject: string; readonly organId: string; readonly organName: string; readonly organKey: string; readonly role: string }

/** The actor as one who may draft and sign. Throws `Refused`. */
export function demand({ subject, organ, roles }: Actor): Person {
  const role = organ === null ? undefined : capacities[organ.kind];
  if (subject === null || organ === null || role === undefined || !roles.includes(role) || organ.division?.length !== stemOfProvince) throw new Refused('NO_CAPACITY');
  return { subject, organId: organ.id, organName: organ.name, organKey: organ.lineage[0]!, role };
}

/** Of the two who sign, one supervises enforcement. */
export const isSupervision = (role: string): boolean => role !== capacities[OrganKind.ENFORCEMENT_AGENCY];
