import type { Sql } from '../../platform/database/index.js';
import { keysFor, type Sight } from '../../platform/reader/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import { IdentityStrength } from '../../registry/party/index.js';
import type { LeadKind } from './lead.codes.js';

/** Where a page ends: moment and identifier of its last lead. */
export interface Place { readonly at: string; readonly id: string }

/** What is asked of a list. */
export interface LeadsAsked {
  readonly kind: LeadKind;
  readonly where: { readonly domain?: DomainCode; readonly organId?: string; readonly partyId?: string; readonly ruleId?: string; readonly historic?: boolean };
  readonly first: number;
  readonly after: Place | null;
}

/** One case of a lead, as SQL gives it. */
export interface RowFound { readonly caseId: string; readonly screeningId: string; readonly organId: string; readonly organName: string; readonly domain: DomainCode; readonly actEndedOn: string | null; readonly ratio: number | null }

/** A lead as SQL gives it. */
export interface LeadFound {
  readonly id: string; readonly at: string; readonly partyId: string | null; readonly ruleId: string; readonly standard: string;
  readonly fact: string | null; readonly line: string | null; readonly ratio: number | null; readonly rows: readonly RowFound[];
}

/** Months within which cases of one party are held together; our own, for a list of leads, not the law's. */
const months = 24;
/** What a ratio may have lost, which is kept to four places: a third and two thirds are a whole. */
const cutOff = '0.0001';
/** From which share of a line a decided case is near it (M49). */
const nearLine = '0.9';

/** Keys under which the asker reads a comparison whole: facts are L2. */
const insiders = (sight: Sight): string[] => keysFor(sight, 'L2').filter((key) => key !== 'd' && key !== 'p');

const decided = 'exists (select from casework.penalty_decision as decision where decision.enforcement_case_id = held.id and decision.in_force)';

/** Every row of the latest comparisons that the asker reads, with its case. */
const compared = `
  select screening.id as screening_id, screening.listed_at, screening.party_id, screening.act_ended_on, held.id as case_id, held.organ_id, held.domain, ${decided} as is_decided,
    result->'rule'->>'id' as rule_id, result->'rule'->>'text' as standard, result->'rule'->>'route' as route, (result->'rule'->>'isBinding')::boolean as is_binding, result->>'answer' as answer,
    result->'distance'->>'key' as fact, result->'distance'->>'line' as line, (result->'distance'->>'ratio')::numeric as ratio
  from casework.screening join casework.enforcement_case as held on held.id = screening.enforcement_case_id cross join lateral jsonb_array_elements(screening.results) as result
  where screening.is_latest and screening.audience && $1::text[] and (not screening.historic or $2::boolean)
    and ($3::uuid is null or screening.party_id = $3) and ($4::text is null or result->'rule'->>'id' = $4)`;

/** The rows of each lead, under the identifier of the latest of them. */
const found: Readonly<Record<LeadKind, string>> = {
  // Of several rows of one line the first by its number stands for all: the figure is the same.
  NEAR_LINE: `select distinct on (screening_id, fact, line) screening_id || ' ' || rule_id as lead_id, listed_at as lead_at, ratio as total, one.*
    from compared as one where is_decided and ratio >= ${nearLine} and ratio < 1 order by screening_id, fact, line, rule_id`,
  LOWERED: `select distinct on (screening_id) screening_id || ' ' || rule_id as lead_id, listed_at as lead_at, ratio as total, one.*
    from compared as one where is_decided and answer = 'MEETS' and route = 'TRANSFER' and is_binding
      and not exists (select from casework.transfer where transfer.enforcement_case_id = one.case_id and transfer.kind = 'CRIMINAL' and transfer.sent_at is not null)
      and not exists (select from casework.finding where finding.enforcement_case_id = one.case_id and finding.party_id is not distinct from one.party_id
        and finding.state in ('TRANSFERRED', 'ENDED_OTHERWISE', 'NOT_SUSPECTED'))
    order by screening_id, rule_id`,
  // Whoever is known by a name alone is held together with nobody. The window that reaches most is taken, of several the latest.
  SPLITTING: `select top.screening_id || ' ' || top.rule_id as lead_id, top.listed_at as lead_at, top.total, one.* from (
      select distinct on (party_id, rule_id, fact, line) * from (
        select one.*, sum(ratio) over held_together as total, count(*) over held_together as cases
        from compared as one join registry.party on party.id = one.party_id and party.identity_strength = '${IdentityStrength.STRONG}'
        where ratio > 0 and ratio < 1 and act_ended_on is not null
        window held_together as (partition by one.party_id, rule_id, fact, line order by act_ended_on range between interval '${months} months' preceding and current row)) as windows
      where total >= 1 - cases * ${cutOff} and cases > 1 order by party_id, rule_id, fact, line, total desc, act_ended_on desc) as top
    join compared as one on one.party_id = top.party_id and one.rule_id = top.rule_id and one.fact = top.fact and one.line = top.line and one.ratio > 0 and one.ratio < 1
      and one.act_ended_on <= top.act_ended_on and one.act_ended_on >= top.act_ended_on - interval '${months} months'`,
};

const leads = (kind: LeadKind): string => `
  with compared as (${compared}), found as (${found[kind]})
  select lead_id as id, to_char(lead_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, (array_agg(party_id))[1] as "partyId", (array_agg(found.rule_id))[1] as "ruleId",
    (array_agg(standard))[1] as standard, (array_agg(fact))[1] as fact, (array_agg(line))[1] as line, (array_agg(total))[1]::float8 as ratio,
    jsonb_agg(jsonb_build_object('caseId', case_id, 'screeningId', screening_id, 'organId', organ_id, 'organName', organ.name, 'domain', found.domain,
      'actEndedOn', act_ended_on, 'ratio', ratio) order by act_ended_on desc, case_id) as rows
  from found join registry.organ on organ.id = found.organ_id
  where $7::timestamptz is null or (lead_at, lead_id) < ($7::timestamptz, $8::text)
  group by lead_id, lead_at
  having ($5::text is null or bool_or(found.domain = $5)) and ($6::uuid is null or bool_or(found.organ_id = $6))
  order by lead_at desc, lead_id desc limit $9`;

/** 监督线索 of one kind, latest first, from comparisons that the asker reads whole. */
export function findLeads(sql: Sql, sight: Sight, { kind, where, first, after }: LeadsAsked): Promise<LeadFound[]> {
  return sql<LeadFound>(leads(kind), [
    insiders(sight), where.historic ?? false, where.partyId ?? null, where.ruleId ?? null, where.domain ?? null, where.organId ?? null, after?.at ?? null, after?.id ?? null, first,
  ]);
}
