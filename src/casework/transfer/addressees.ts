import type { Sql } from '../../platform/database/index.js';
import { OrganKind } from '../../registry/organ/index.js';
import type { TransferHeld } from './held.js';
import { organActing } from './transfer.policy.js';
import type { TransferRow } from './row.js';
import type { TransferActor, TransferCopyKind } from './transfer.codes.js';

/** Who is told of a step, or gets a copy: the organ in that capacity, or none where the register knows none. */
export interface Addressee { readonly toActor: TransferActor; readonly toOrganId: string | null; readonly how: keyof typeof TransferCopyKind; readonly isAdvised: boolean }

type Parties = Pick<TransferHeld, 'id' | 'domain' | 'agency' | 'receiver' | 'procuratorate' | 'court'>;

/** 告知与抄送 of a row, for this kind of case. */
export async function addresseesOf(sql: Sql, { step, copies = [] }: Pick<TransferRow, 'step' | 'copies'>, parties: Parties): Promise<Addressee[]> {
  const due = copies.filter(({ only }) => only === undefined || (only === 'ENVIRONMENT' ? parties.domain === 'ENVIRONMENT' : parties.agency.leaderId !== null));
  return Promise.all(due.map(async ({ to, how, isAdvised = false }) => ({ toActor: to, how, isAdvised, toOrganId: (step === 'answerSupervision' ? await supervisorOf(sql, parties) : null) ?? await organTold(sql, to, parties) })));
}

/** 监督机关: of what level ever, whoever gave notice last is answered. */
async function supervisorOf(sql: Sql, { id }: Parties): Promise<string | null> {
  const [notice] = await sql<{ organId: string | null }>(
    `select organ_id as "organId" from casework.transfer_step_taken where transfer_id = $1 and step = 'superviseCase' and acting_as = 'JUSTICE_BUREAU' order by ordinal desc limit 1`, [id],
  );
  return notice?.organId ?? null;
}

/** Beside those who take part: the justice bureau and the government of the agency's division, or the superior of one under vertical management. */
async function organTold(sql: Sql, to: TransferActor, parties: Parties): Promise<string | null> {
  const { agency } = parties;
  if (to === 'GOVERNMENT' && agency.leaderId !== null) return agency.leaderId;
  const kind = to === 'GOVERNMENT' ? OrganKind.PEOPLES_GOVERNMENT : to === 'JUSTICE_BUREAU' ? OrganKind.JUSTICE_BUREAU : null;
  if (kind === null) return organActing(to, parties);
  const [organ] = await sql<{ id: string }>(
    `select id from registry.organ where kind = $1 and $2 like division_id || '%' and valid_to is null order by length(division_id) desc, code limit 1`, [kind, agency.division],
  );
  return organ?.id ?? null;
}
