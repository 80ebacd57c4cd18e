import type { Transaction } from '../../platform/database/index.js';
import { isUuid, keysFor, type Sight } from '../../platform/reader/index.js';
import type { DomainCode, GovernmentLevel } from '../../registry/organ/index.js';
import type { PoliceLine } from '../crime/index.js';
import { standingsOf, type Standing } from '../deadline/index.js';
import type { TransferKind } from './handling.codes.js';
import type { TransferState } from './state.codes.js';
import type { TransferStep } from './step.codes.js';
import type { TransferActor, TransferDocument } from './transfer.codes.js';

/** An organ that takes part, with what rights and routing need of it. */
export interface Participant { readonly id: string; readonly lineage: readonly string[]; readonly division: string | null; readonly level: GovernmentLevel | null }

/** The agency concerned, with the organ in whose name it acts and the superior that leads it where it is 垂直管理. */
export interface Agency extends Participant { readonly namedId: string | null; readonly leaderId: string | null }

export interface TransferHeld {
  readonly id: string; readonly number: string; readonly kind: TransferKind; readonly caseId: string | null; readonly domain: DomainCode; readonly policeLine: PoliceLine; readonly state: TransferState | null;
  readonly onTheSpot: boolean; readonly historic: boolean; readonly sentAt: Date | null; readonly revision: number; readonly eventNumber: number; readonly audience: readonly string[];
  readonly agency: Agency; readonly receiver: Participant | null; readonly procuratorate: Participant | null; readonly court: Participant | null;
  /** Last day of the act, where the case states it. */
  readonly actTo: string | null;
}

export interface TrackHeld { readonly id: string; readonly ordinal: number; readonly state: TransferState; readonly fileState: TransferState | null; readonly crimeCode: string | null; readonly finedByCourt: boolean; readonly suspectId: string | null }
export interface ItemHeld { readonly id: string; readonly state: TransferState }
export interface CopyHeld { readonly id: string; readonly state: TransferState; readonly toActor: TransferActor; readonly toOrganId: string | null }
export interface StepHeld { readonly id: string; readonly ordinal: number; readonly step: TransferStep; readonly occurredAt: Date; readonly subjectIds: readonly string[] }
export interface PaperHeld { readonly kind: TransferDocument; readonly standing: string }

/** 办理对象: a transfer with all that a step is judged by. */
export interface Held {
  readonly transfer: TransferHeld; readonly tracks: readonly TrackHeld[]; readonly items: readonly ItemHeld[]; readonly copies: readonly CopyHeld[];
  readonly steps: readonly StepHeld[]; readonly papers: readonly PaperHeld[]; readonly standings: readonly Standing[];
}

const organJson = (alias: string, more = ''): string =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'lineage', ${alias}.lineage, 'division', ${alias}.division_id, 'level', ${alias}.level${more}) end`;

const selectTransfer = `
  select t.id, t.number, t.kind, t.enforcement_case_id as "caseId", t.domain, t.police_line as "policeLine", t.state, t.on_the_spot as "onTheSpot", t.historic, t.sent_at as "sentAt", t.revision,
    t.event_number as "eventNumber", t.audience, ${organJson('a', `, 'namedId', a.acts_in_the_name_of_id, 'leaderId', case when a.vertically_managed then a.superior_id end`)} as agency, ${organJson('r')} as receiver, ${organJson('p')} as procuratorate, ${organJson('c')} as court,
    (select act_to::text from casework.enforcement_case where id = t.enforcement_case_id) as "actTo"
  from casework.transfer t join registry.organ a on a.id = t.agency_id left join registry.organ r on r.id = t.receiver_id left join registry.organ p on p.id = t.procuratorate_id left join registry.organ c on c.id = t.court_id
  where t.id = $1 and ($2::text[] is null or t.audience && $2::text[])`;

/** The transfer, where the asker sees it; its row is locked for the transaction unless it is only looked at. */
export async function holdTransfer(sql: Transaction, id: string, sight: Sight, isLook = false): Promise<Held | null> {
  return isUuid(id) ? held(sql, id, keysFor(sight, 'L1'), isLook ? '' : ' for update of t') : null;
}

/** The transfer for the hub's own steps, which see all; locked. */
export async function holdForSystem(sql: Transaction, id: string): Promise<Held | null> {
  return held(sql, id, null, ' for update of t');
}

async function held(sql: Transaction, id: string, keys: readonly string[] | null, lock: string): Promise<Held | null> {
  const [transfer] = await sql<TransferHeld>(selectTransfer + lock, [id, keys]);
  if (!transfer) return null;
  const tracks = await sql<TrackHeld>(
    'select id, ordinal, state, file_state as "fileState", crime_code as "crimeCode", fined_by_court as "finedByCourt", suspect_id as "suspectId" from casework.transfer_track where transfer_id = $1 order by ordinal', [id],
  );
  const items = await sql<ItemHeld>('select id, state from casework.seized_item where transfer_id = $1 order by ordinal', [id]);
  const copies = await sql<CopyHeld>('select id, state, to_actor as "toActor", to_organ_id as "toOrganId" from casework.transfer_copy where transfer_id = $1 order by ordinal', [id]);
  const steps = await sql<StepHeld>('select id, ordinal, step, occurred_at as "occurredAt", subject_ids as "subjectIds" from casework.transfer_step_taken where transfer_id = $1 order by ordinal', [id]);
  const papers = await sql<PaperHeld>('select kind, standing from casework.transfer_paper where transfer_id = $1 order by ordinal', [id]);
  return { transfer, tracks, items, copies, steps, papers, standings: await standingsOf(sql, id) };
}
