import { civilDayOf } from '../../kernel/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { isUuid } from '../../platform/reader/index.js';
import { OrganKind } from '../../registry/organ/index.js';
import { proposeReceiver, receiverReasonTerms } from '../receiver/index.js';
import type { Entering } from './entering.js';
import type { StepContent } from './handling.types.js';
import type { Held, Participant } from './held.js';
import { refused } from './refused.js';
import type { TransferStep } from './step.codes.js';

/** Steps that send to the police by rule or agreement, and those that name to whom. */
const proposed: ReadonlySet<TransferStep> = new Set(['send', 'sendOnTheSpot', 'sendForDetention']);
const named: Readonly<Partial<Record<TransferStep, OrganKind>>> = { forward: OrganKind.PUBLIC_SECURITY, sendReferral: OrganKind.ENFORCEMENT_AGENCY };

type Receiver = Entering['receiver'];

/** To whom a step sends, and why; null for a step that sends nothing. Throws `Refused`, save for a report, which is taken as it is. */
export async function receiverOf(sql: Transaction, held: Held, step: TransferStep, given: StepContent, at: Date, isReport: boolean): Promise<Receiver> {
  const kind = named[step];
  if (!proposed.has(step) && kind === undefined) return null;
  const chosen = await chosenBy(sql, given, kind ?? OrganKind.PUBLIC_SECURITY);
  const receiver = kind === undefined ? await byProposal(sql, held, chosen, given, { at, isReport }) : chosen && { organ: chosen, procuratorate: null, court: null, reason: given.reasons ?? '' };
  if (receiver === null && !isReport) throw refused('NO_RECEIVER');
  return receiver;
}

async function chosenBy(sql: Transaction, { receiverId }: StepContent, kind: OrganKind): Promise<Participant | null> {
  if (receiverId === undefined) return null;
  const chosen = await organOf(sql, receiverId, kind);
  if (chosen === null) throw refused('NO_SUCH_ORGAN');
  return chosen;
}

/** The police whom rule or agreement names, or others with a reason; procuratorate and court beside them. */
async function byProposal(sql: Transaction, { transfer, tracks }: Held, chosen: Participant | null, { reasons = '' }: StepContent, { at, isReport }: { at: Date; isReport: boolean }): Promise<Receiver> {
  const { agency: { id: organId, division: divisionId } } = transfer;
  const proposal = await proposeReceiver(sql, { organId, crimeCodes: tracks.flatMap(({ crimeCode }) => crimeCode ?? []), divisionId, day: civilDayOf(at) });
  const isProposed = chosen === null || chosen.id === proposal.policeId;
  if (!isProposed && !isReport && reasons.trim() === '') throw refused('RECEIVER_WITHOUT_REASON');
  const organ = chosen ?? await organOf(sql, proposal.policeId, OrganKind.PUBLIC_SECURITY);
  return organ && {
    organ, procuratorate: await organOf(sql, proposal.procuratorateId, OrganKind.PROCURATORATE), court: await organOf(sql, proposal.courtId, OrganKind.COURT),
    reason: isProposed ? `${receiverReasonTerms[proposal.reason].replace(/:.*/s, '')}（${proposal.basis.join('；')}）` : reasons,
  };
}

/** The organ of that kind, in force; null where there is none. */
async function organOf(sql: Transaction, id: string | null, kind: OrganKind): Promise<Participant | null> {
  if (id === null || !isUuid(id)) return null;
  const [organ] = await sql<Participant>('select id, lineage, division_id as division, level from registry.organ where id = $1 and kind = $2 and valid_to is null', [id, kind]);
  return organ ?? null;
}
