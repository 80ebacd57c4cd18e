import type { Actor } from '../../platform/graphql/context.js';
import { OrganKind } from '../../registry/organ/index.js';
import { insiders } from '../case/index.js';
import type { Held, Participant, TransferHeld } from './held.js';
import type { TransferActor } from './transfer.codes.js';

type Parties = Pick<TransferHeld, 'agency' | 'receiver' | 'procuratorate' | 'court'>;

/** Who sees what comes before the dispatch: the agency's line and whoever supervises its division. */
export function audienceBefore({ agency, procuratorate }: Pick<Parties, 'agency' | 'procuratorate'>): string[] {
  return [...new Set([...insiders(agency), ...(procuratorate === null ? [] : [procuratorate.lineage[0]!])])];
}

/** Who sees a transfer that was sent: the same, and the lines of whoever received it and of the court. */
export function audienceAfter(parties: Parties): string[] {
  return [...new Set([...audienceBefore(parties), ...(parties.receiver?.lineage ?? []), ...(parties.court?.lineage ?? [])])];
}

/** Scope keys of the organs that take part. */
export const organKeysOf = ({ agency, receiver, procuratorate, court }: Parties): string[] => [...new Set([agency, receiver, procuratorate, court].flatMap((organ) => organ?.lineage[0] ?? []))];

/** 办理主体 in which the actor may take a step with this transfer: what it is to it, and the roles of its token. The machine's rows say the rest. */
export function capacitiesOf({ organ, roles, subject }: Actor, { transfer }: Pick<Held, 'transfer'>): TransferActor[] {
  if (organ === null || subject === null) return [];
  const { agency, receiver, procuratorate, court } = transfer;
  const has = (...wanted: readonly string[]): boolean => wanted.some((role) => roles.includes(role));
  const covers = organ.division !== null && (agency.division ?? '').startsWith(organ.division);
  const found: (readonly [TransferActor, boolean])[] = [
    ['AGENCY', organ.id === agency.id && has('HANDLER', 'HEAD', 'SYSTEM')],
    ['TASK_FORCE', organ.id === agency.id && has('HANDLER', 'HEAD', 'SYSTEM')],
    // A branch without a head of its own acts in the name of another organ, whose head decides.
    ['AGENCY_HEAD', (organ.id === agency.id || organ.id === agency.namedId) && has('HEAD')],
    ['LEGAL_REVIEW', (organ.id === agency.id || organ.id === agency.namedId) && has('LEGAL_REVIEWER')],
    ['RECEIVING_AGENCY', transfer.kind === 'ADMINISTRATIVE' && organ.id === receiver?.id && has('HANDLER', 'HEAD', 'SYSTEM')],
    ['POLICE', organ.id === receiver?.id && organ.kind === OrganKind.PUBLIC_SECURITY && has('POLICE_DESK', 'SYSTEM')],
    ['PROCURATORATE_CRIMINAL', organ.id === procuratorate?.id && has('LIAISON', 'PROSECUTOR_CRIMINAL', 'SYSTEM')],
    ['PROCURATORATE_ADMINISTRATIVE', organ.id === procuratorate?.id && has('LIAISON', 'PROSECUTOR_ADMINISTRATIVE', 'SYSTEM')],
    ['COURT', organ.id === court?.id && has('COURT_CLERK', 'SYSTEM')],
    ['JUSTICE_BUREAU', organ.kind === OrganKind.JUSTICE_BUREAU && covers && has('SUPERVISOR')],
    ['DEPARTMENT_SUPERVISION', isAbove(organ, agency) && has('LEGAL_REVIEWER')],
    ['GOVERNMENT', (organ.kind === OrganKind.PEOPLES_GOVERNMENT && covers && has('LEADER')) || (isAbove(organ, agency) && has('HEAD'))],
  ];
  return found.filter(([, is]) => is).map(([actor]) => actor);
}

/** A superior in the agency's own line. */
function isAbove({ lineage }: { readonly lineage: readonly string[] }, agency: Participant): boolean {
  return lineage[0] !== agency.lineage[0] && agency.lineage.includes(lineage[0]!);
}

/** The organ whose step a step in this capacity is; null where it is no fixed one. */
export function organActing(actor: TransferActor, { agency, receiver, procuratorate, court }: Parties): string | null {
  switch (actor) {
    case 'AGENCY': case 'AGENCY_HEAD': case 'TASK_FORCE': case 'LEGAL_REVIEW': return agency.id;
    case 'POLICE': case 'RECEIVING_AGENCY': return receiver?.id ?? null;
    case 'PROCURATORATE_CRIMINAL': case 'PROCURATORATE_ADMINISTRATIVE': return procuratorate?.id ?? null;
    case 'COURT': return court?.id ?? null;
    case 'JUSTICE_BUREAU': case 'DEPARTMENT_SUPERVISION': case 'SUPERVISORY_COMMISSION': case 'GOVERNMENT': case 'SYSTEM': return null;
  }
}
