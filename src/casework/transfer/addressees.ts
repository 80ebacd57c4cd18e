import type { Sql } from '../../platform/database/index.js';
import { OrganKind } from '../../registry/organ/index.js';
import type { TransferHeld } from './held.js';
import { organActing } from './transfer.policy.js';
import type { TransferRow } from './row.js';
import type { TransferStep } from './step.codes.js';
import type { TransferActor, TransferCopyKind } from './transfer.codes.js';

/** Who is told of a step, or gets a copy: the organ in that capacity, or none where the register knows none. */
export interface Addressee { readonly toActor: TransferActor; readonly toOrganId: string | null; readonly how: keyof typeof TransferCopyKind; readonly isAdvised: boolean }

type Parties = Pick<TransferHeld, 'id' | 'domain' | 'agency' | 'receiver' | 'procuratorate' | 'court'>;

/** 告知与抄送 of a row, for this kind of case. */
export async function addresseesOf(sql: Sql, { step, copies = [] }: Pick<TransferRow, 'step' | 'copies'>, parties: Parties): Promise<Addressee[]> {
  const due = copies.filter(({ only }) => only === undefined || (only === 'ENVIRONMENT' ? parties.domain === 'ENVIRONMENT' : parties.agency.leaderId !== null));
  return Promise.all(due.map(async ({ to, how, isAdvised = false }) => ({ toActor: to, how, isAdvised, toOrganId: await toldWith(sql, step, to, parties) ?? await organTold(sql, to, parties) })));
}

/** Whom the step itself names: who gave the notice that is answered, of whatever level; who is above both sides of a dispute. */
async function toldWith(sql: Sql, step: TransferStep, to: TransferActor, { id, agency, receiver }: Parties): Promise<string | null> {
  const named = step === 'answerSupervision' ? await sql<{ id: string | null }>(supervisor, [id])
    : step === 'disputeReferral' && to === 'GOVERNMENT' ? await sql<{ id: string }>(commonSuperior, [[agency.id, receiver?.id ?? agency.id], OrganKind.PEOPLES_GOVERNMENT]) : [];
  return named[0]?.id ?? null;
}

const supervisor = `
  select organ_id as id from casework.transfer_step_taken where transfer_id = $1 and step = 'superviseCase' and acting_as = 'JUSTICE_BUREAU' order by ordinal desc limit 1`;

/** 共同的上级机关: the lowest government over both; what is 垂直管理 stands where its superior does. */
const commonSuperior = `
  select g.id from registry.organ g where g.kind = $2 and g.valid_to is null and not exists (
    select from registry.organ o left join registry.organ s on s.id = o.superior_id and o.vertically_managed
    where o.id = any($1::uuid[]) and not starts_with(coalesce(s.division_id, o.division_id), g.division_id))
  order by length(g.division_id) desc, g.code limit 1`;

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
