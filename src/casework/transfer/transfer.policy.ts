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

/** Who sees a transfer that was sent: the same, and the lines of whoever received it, and of the court once it has come before it. */
export function audienceAfter(parties: Parties, isAtCourt: boolean): string[] {
  return [...new Set([...audienceBefore(parties), ...(parties.receiver?.lineage ?? []), ...(isAtCourt ? parties.court?.lineage ?? [] : [])])];
}

/** Scope keys of the organs that take part. */
export const organKeysOf = ({ agency, receiver, procuratorate, court }: Parties): string[] => [...new Set([agency, receiver, procuratorate, court].flatMap((organ) => organ?.lineage[0] ?? []))];

/** What an organ is to a transfer. */
type Part = 'OWN' | 'NAMED' | 'RECEIVER' | 'PROCURATORATE' | 'COURT' | 'ABOVE' | 'COVERS';

/** In which capacity somebody acts: what the organ is to the transfer, of which kind it is where that says more, and any of these roles. */
const capacities: readonly (readonly [actor: TransferActor, parts: readonly Part[], roles: readonly string[], kind?: OrganKind])[] = [
  ['AGENCY', ['OWN'], ['HANDLER', 'HEAD', 'SYSTEM']],
  ['TASK_FORCE', ['OWN'], ['HANDLER', 'HEAD', 'SYSTEM']],
  // A branch without a head of its own acts in the name of another organ, whose head decides.
  ['AGENCY_HEAD', ['OWN', 'NAMED'], ['HEAD']],
  ['LEGAL_REVIEW', ['OWN', 'NAMED'], ['LEGAL_REVIEWER']],
  ['RECEIVING_AGENCY', ['RECEIVER'], ['HANDLER', 'HEAD', 'SYSTEM'], OrganKind.ENFORCEMENT_AGENCY],
  ['POLICE', ['RECEIVER'], ['POLICE_DESK', 'SYSTEM'], OrganKind.PUBLIC_SECURITY],
  ['PROCURATORATE_CRIMINAL', ['PROCURATORATE'], ['LIAISON', 'PROSECUTOR_CRIMINAL', 'SYSTEM']],
  ['PROCURATORATE_ADMINISTRATIVE', ['PROCURATORATE'], ['LIAISON', 'PROSECUTOR_ADMINISTRATIVE', 'SYSTEM']],
  ['COURT', ['COURT'], ['COURT_CLERK', 'SYSTEM']],
  ['JUSTICE_BUREAU', ['COVERS'], ['SUPERVISOR'], OrganKind.JUSTICE_BUREAU],
  ['DEPARTMENT_SUPERVISION', ['ABOVE'], ['LEGAL_REVIEWER']],
  ['GOVERNMENT', ['COVERS'], ['LEADER'], OrganKind.PEOPLES_GOVERNMENT],
  ['GOVERNMENT', ['ABOVE'], ['HEAD']],
];

/** 办理主体 in which the actor may take a step with this transfer. The machine's rows say the rest. */
export function capacitiesOf({ organ, roles, subject }: Actor, { transfer }: Pick<Held, 'transfer'>): TransferActor[] {
  if (organ === null || subject === null) return [];
  const parts = partsOf(organ, transfer);
  const held = capacities.filter(([, those, wanted, kind]) => those.some((part) => parts.includes(part)) && wanted.some((role) => roles.includes(role)) && (kind === undefined || kind === organ.kind));
  return [...new Set(held.map(([actor]) => actor))];
}

function partsOf(organ: NonNullable<Actor['organ']>, { kind, agency, receiver, procuratorate, court }: TransferHeld): Part[] {
  // A dispute of two agencies is for the superior of both.
  const below = kind === 'ADMINISTRATIVE' && receiver !== null ? [agency, receiver] : [agency];
  const { division } = organ;
  const is: Readonly<Record<Part, boolean>> = {
    OWN: organ.id === agency.id, NAMED: organ.id === agency.namedId, RECEIVER: organ.id === receiver?.id, PROCURATORATE: organ.id === procuratorate?.id, COURT: organ.id === court?.id,
    ABOVE: below.every((one) => isAbove(organ, one)), COVERS: division !== null && below.every((one) => one.division?.startsWith(division) === true),
  };
  return (Object.keys(is) as Part[]).filter((part) => is[part]);
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
