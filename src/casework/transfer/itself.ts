/** Whom a decision punishes is known of those that were made in the hub, by their drafts; any other may concern all. */
const madeHere = 'select from casework.penalty_draft p where p.enforcement_case_id = d.enforcement_case_id and p.number_normalised = d.number_normalised';

/** A fine that an agency reports in a case whose fines wait. */
export interface PenaltyFound { readonly transferId: string; readonly decisionId: string; readonly number: string | null; readonly decidedOn: string | null; readonly fineAmount: string }

export const penaltiesFound = `
  select t.id as "transferId", d.id as "decisionId", d.decision_number as number, d.decided_on::text as "decidedOn", d.fine_amount::text as "fineAmount"
  from casework.transfer t join casework.penalty_decision d on d.enforcement_case_id = t.enforcement_case_id
  where t.enforcement_case_id = any($1::uuid[]) and not t.historic and d.in_force and d.fine_amount > 0
    and exists (select from casework.transfer_track k where k.transfer_id = t.id and k.file_state in ('FILE_HELD', 'FILE_SUSPENDED') and (k.identity_party_id is null
      or not exists (${madeHere}) or exists (${madeHere} and k.identity_party_id::text = any(p.identity_party_ids))))
    and not exists (select from casework.transfer_step_taken s where s.transfer_id = t.id and s.step in ('reportPenalty', 'penalise') and 'statement: ' || d.id = any(s.stated))
  order by t.id, d.ordinal`;

/** 受理后二十四小时已过、补正期限已过: the review for filing begins whether anybody says so or not. */
export const dueItself = `
  select distinct t.id, 'beginReview' as step from casework.deadline d join casework.transfer t on t.id = d.subject_id
    join casework.transfer_track k on k.transfer_id = t.id and k.id::text = any(d.parts)
  where d.state = 'RUNNING' and d.due_at < $1 and (d.clock_id, k.state) in (('police.supplement_notice', 'RECEIVED'), ('police.supplement', 'AWAITING_SUPPLEMENT')) limit 100`;
