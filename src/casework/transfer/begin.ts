import { randomInt } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { checkCharacterOf, civilDayOf } from '../../kernel/index.js';
import { insertRows, type Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { append } from '../../platform/log/index.js';
import { isUuid, keysFor, type Sight } from '../../platform/reader/index.js';
import { DomainCode, OrganKind } from '../../registry/organ/index.js';
import { CaseStatus, PartyRole } from '../case/index.js';
import { crimeOf, PoliceLine } from '../crime/index.js';
import { deepWithoutIdentityNumbers as withoutIdentityNumbers } from '../intake/index.js';
import { proposeReceiver } from '../receiver/index.js';
import { beginClocks } from './follow.js';
import type { TransferKind } from './handling.codes.js';
import type { StartTransferInput, SuspectInput } from './handling.types.js';
import { holdForSystem, type Held } from './held.js';
import { refused } from './refused.js';
import type { TransferState } from './state.codes.js';
import type { TransferStep } from './step.codes.js';
import { transferStarted } from './transfer.events.js';
import { audienceBefore } from './transfer.policy.js';

/** The case, or the agency alone, that a transfer begins with. */
interface Ground {
  readonly caseId: string | null; readonly agencyId: string; readonly lineage: readonly string[]; readonly division: string | null; readonly domain: DomainCode; readonly historic: boolean;
  readonly caseOpenedAt: Date | null; readonly isOpen: boolean;
}

/** Who begins a transfer; the hub itself has no organ, and sees all. */
export interface Beginner { readonly subject: string; readonly organ: Actor['organ']; readonly sight: Sight | null }

const beginnings: ReadonlySet<TransferStep> = new Set(['suspectCrime', 'sendOnTheSpot', 'adviseTransfer']);

/** Writes a transfer where it begins, with its tracks and first clocks; gives it, and the step that has to follow at once. Throws `Refused`. */
export async function begin(sql: Transaction, input: StartTransferInput, actor: Beginner, at: Date): Promise<{ held: Held; step: TransferStep | null }> {
  const ground = input.caseId === undefined ? await groundWithoutCase(sql, input, actor) : await groundOfCase(sql, input.caseId, actor);
  const step = input.kind === 'CRIMINAL' && ground.caseId !== null ? input.step ?? 'suspectCrime' : null;
  if (step !== null && !beginnings.has(step)) throw refused('NOT_A_BEGINNING');
  const suspects = await suspectsOf(sql, ground, input, step);
  if (step !== null) await demandNoneUnderWay(sql, ground, suspects);
  const id = uuidv7();
  const { procuratorateId } = await proposeReceiver(sql, { organId: ground.agencyId, crimeCodes: suspects.flatMap(({ crimeCode }) => crimeCode ?? []), divisionId: ground.division, day: civilDayOf(at) });
  const state = startOf(input.kind, ground);
  const procuratorate = procuratorateId === null ? null : await lineageOf(sql, procuratorateId);
  const audience = audienceBefore({ agency: { ...ground, id: ground.agencyId, level: null, namedId: null, leaderId: null }, procuratorate });
  const number = numberOf(ground.division, at);
  await insertRows(sql, 'casework.transfer', [{
    id, number, kind: input.kind, enforcement_case_id: ground.caseId, domain: ground.domain, agency_id: ground.agencyId, procuratorate_id: procuratorateId, police_line: lineOf(suspects), state, on_the_spot: false,
    historic: ground.historic, revision: 1, listed_at: at, recorded_at: at, event_number: 1, audience,
  }]);
  const tracks = suspects.map(({ partyId, identityId, name, crimeCode }, index) => ({
    id: uuidv7(), transfer_id: id, ordinal: index + 1, suspect_id: partyId ?? null, identity_party_id: identityId ?? null, suspect_name: ground.caseId === null && name !== undefined ? withoutIdentityNumbers(name) : null, suspect_label: `当事人${index + 1}`, crime_code: crimeCode ?? null, state, entered_at: at,
    file_state: input.kind === 'CRIMINAL' ? 'FILE_RUNNING' : null, fined_by_court: false, audience,
  }));
  await insertRows(sql, 'casework.transfer_track', tracks);
  await append(sql, [{
    kind: transferStarted, aggregate: { type: 'Transfer', id, number: 1 }, organs: [ground.lineage[0]!], audience, occurredAt: at.toISOString(), actor: actor.subject, channel: 'LIVE',
    parts: [{ fieldClass: 'L1', payload: { transferId: id, number, kind: input.kind, state, caseId: ground.caseId, trackIds: tracks.map((track) => track.id) } }],
  }], at.toISOString());
  const held = (await holdForSystem(sql, id))!;
  await startClocks(sql, held, ground, actor, at);
  return { held: (await holdForSystem(sql, id))!, step };
}

/** A lead's time for opening the case, an open case's time for deciding it, and the time for a referral that was resolved on. */
async function startClocks(sql: Transaction, { transfer, tracks }: Held, ground: Ground, actor: Beginner, at: Date): Promise<void> {
  if (transfer.historic) return;
  const parts = tracks.map(({ id }) => id);
  const moment = { occurredAt: at, recordedAt: at, actor: actor.subject, channel: 'LIVE' } as const;
  const start = (clock: string, occurredAt: Date): Promise<void> => beginClocks(sql, transfer, parts, { starts: [clock] }, { ...moment, occurredAt }, transfer.agency.id);
  if (transfer.kind === 'DETENTION') await start('env.detention.transfer', at);
  if (transfer.kind === 'ADMINISTRATIVE') await start('platform.referral_dispatch', at);
  if (transfer.kind !== 'CRIMINAL') return;
  // What police or procuratorate report without a case is no lead of the agency's until it takes it up.
  if (ground.caseId === null && actor.organ?.id === transfer.agency.id) await start('penalty.case_opening', at);
  if (ground.isOpen && ground.caseOpenedAt !== null) await start('penalty.decision', ground.caseOpenedAt);
}

function startOf(kind: TransferKind, { caseId }: Ground): TransferState {
  switch (kind) {
    case 'CRIMINAL': return caseId === null ? 'LEAD_REGISTERED' : 'INVESTIGATING';
    case 'DETENTION': return 'DETENTION_RESOLVED';
    case 'ADMINISTRATIVE': return 'REFERRAL_RESOLVED';
  }
}

async function groundOfCase(sql: Transaction, caseId: string, { sight }: Beginner): Promise<Ground> {
  const [found] = isUuid(caseId) ? await sql<Omit<Ground, 'isOpen'> & { status: CaseStatus }>(
    `select c.id as "caseId", c.organ_id as "agencyId", o.lineage, o.division_id as division, c.domain, c.historic, c.case_opened_at as "caseOpenedAt", c.status
     from casework.enforcement_case c join registry.organ o on o.id = c.organ_id where c.id = $1 and ($2::text[] is null or c.audience && $2::text[]) for no key update of c`, [caseId, sight && keysFor(sight, 'L2')],
  ) : [];
  if (!found) throw refused('NO_SUCH_CASE');
  return { ...found, isOpen: found.status === CaseStatus.OPENED || found.status === CaseStatus.INVESTIGATED };
}

/** A lead of the asker's own agency; or what police, procuratorate or court report of a matter that no agency has sent. */
async function groundWithoutCase(sql: Transaction, { agencyId, domain }: StartTransferInput, { organ }: Beginner): Promise<Ground> {
  const id = agencyId ?? organ!.id;
  const [agency] = isUuid(id) ? await sql<{ lineage: string[]; division: string | null; domains: DomainCode[] }>(
    'select lineage, division_id as division, domains from registry.organ where id = $1 and kind = $2', [id, OrganKind.ENFORCEMENT_AGENCY],
  ) : [];
  if (!agency) throw refused('NO_SUCH_ORGAN');
  if (organ!.kind === OrganKind.ENFORCEMENT_AGENCY && organ!.id !== id) throw refused('NO_CAPACITY');
  return { caseId: null, agencyId: id, lineage: agency.lineage, division: agency.division, domain: domain ?? agency.domains[0] ?? DomainCode.MARKET, historic: false, caseOpenedAt: null, isOpen: false };
}

/** A suspect as the track keeps it: the party today, and the identity that the case names. */
type Suspect = SuspectInput & { readonly identityId?: string };

/** Who is suspected of what: of a case its own parties; where none is named, those whom the case names as punished. */
async function suspectsOf(sql: Transaction, { caseId }: Ground, { suspects = [], kind }: StartTransferInput, step: TransferStep | null): Promise<readonly Suspect[]> {
  if (suspects.some(({ crimeCode }) => crimeCode !== undefined && crimeOf(crimeCode) === undefined)) throw refused('NO_SUCH_CRIME');
  const parties = caseId === null ? [] : await sql<{ partyId: string; identityId: string; role: PartyRole }>(
    'select party_id as "partyId", identity_party_id as "identityId", role from casework.case_party where enforcement_case_id = $1 order by ordinal', [caseId],
  );
  const named = suspects.map((suspect) => ({ ...suspect, ...parties.find(({ partyId }) => partyId === suspect.partyId?.toLowerCase()) }));
  if (named.some(({ partyId, identityId }) => partyId !== undefined && identityId === undefined)) throw refused('NOT_A_PARTY');
  if (named.length > 0) return named;
  const punished = parties.filter(({ role }) => role === PartyRole.PUNISHED);
  if (step !== null && punished.length === 0) throw refused('NO_SUSPECT');
  if (punished.length === 0) return [{}];
  return kind === 'CRIMINAL' ? punished : punished.slice(0, 1);
}

/** One party is transferred for one crime in one case once at a time; the case is locked. A transfer that came to nothing, or was closed, is no hindrance. */
async function demandNoneUnderWay(sql: Transaction, { caseId }: Ground, suspects: readonly Suspect[]): Promise<void> {
  const held = await sql<{ partyId: string; crimeCode: string | null }>(
    `select k.suspect_id as "partyId", k.crime_code as "crimeCode" from casework.transfer t join casework.transfer_track k on k.transfer_id = t.id
     where t.enforcement_case_id = $1 and t.kind = 'CRIMINAL' and k.suspect_id is not null and k.state not in ('INVESTIGATING', 'CLOSED')`, [caseId],
  );
  if (suspects.some(({ partyId, crimeCode = null }) => held.some((one) => one.partyId === partyId && one.crimeCode === crimeCode))) throw refused('ALREADY_UNDER_WAY');
}

/** The line of police proposed for the first crime of which one is; what they say when they receive it counts. */
const lineOf = (suspects: readonly SuspectInput[]): PoliceLine => suspects.map(({ crimeCode }) => (crimeCode === undefined ? undefined : crimeOf(crimeCode)?.policeLine)).find((line) => line !== undefined) ?? PoliceLine.GENERAL;

async function lineageOf(sql: Transaction, id: string): Promise<{ id: string; lineage: string[]; division: string | null; level: null }> {
  const [organ] = await sql<{ lineage: string[]; division: string | null }>('select lineage, division_id as division from registry.organ where id = $1', [id]);
  return { id, level: null, lineage: organ!.lineage, division: organ!.division };
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** YS, year, division, eight characters drawn at random, so that numbers count nothing, and the check character. */
function numberOf(division: string | null, at: Date): string {
  const drawn = Array.from({ length: 8 }, () => letters.charAt(randomInt(letters.length))).join('');
  const plain = [`YS${civilDayOf(at).slice(0, 4)}`, (division ?? '').padEnd(6, '0').slice(0, 6), drawn];
  return [...plain, checkCharacterOf(plain.join(''))].join('-');
}
