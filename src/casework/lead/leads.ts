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

/** A statement on its way: what is asked, and its values, numbered as they are named. */
interface Asking extends LeadsAsked { readonly keys: string; readonly bind: (value: unknown, type: string) => string }

/** A condition for each filter that is given. */
const given = (value: unknown, condition: (value: unknown) => string): string[] => (value === undefined || value === null ? [] : [condition(value)]);

/** What is looked at row by row along a walk must not turn PostgreSQL away from it (see the reader's walks); in this order, the cheap before the dear. */
const inPassing = (conditions: readonly string[]): string => `coalesce(${conditions.join(' and ')}, false)`;

/** A comparison, or a number of one, that the asker reads whole; with those of history where they are asked for. */
const isRead = (one: string, { keys, where }: Asking): string[] => [`${one}.audience && ${keys}`, ...(where.historic === true ? [] : [`not ${one}.historic`])];

const isOfParty = (one: string, { where, bind }: Asking): string[] => given(where.partyId, (id) => `${one}.party_id = ${bind(id, 'uuid')}`);

const isOfRule = (ruleId: string, { where, bind }: Asking): string[] => given(where.ruleId, (id) => `${ruleId} = ${bind(id, 'text')}`);

/** Field and organ of the case that `held` is. */
const ofCase = ({ where, bind }: Asking): string[] => [...given(where.domain, (code) => `held.domain = ${bind(code, 'text')}`), ...given(where.organId, (id) => `held.organ_id = ${bind(id, 'uuid')}`)];

function isOfCase(one: string, asking: Asking): string[] {
  const asked = ofCase(asking);
  return asked.length === 0 ? [] : [`(select ${asked.join(' and ')} from casework.enforcement_case as held where held.id = ${one}.enforcement_case_id)`];
}

/** A scalar, which PostgreSQL looks up for the row; an `exists` it may make a join, or read its whole table for. */
const isThere = (from: string): string => `(select true from ${from} limit 1)`;

const isDecided = (one: string): string => isThere(`casework.penalty_decision as decision where decision.enforcement_case_id = ${one}.enforcement_case_id and decision.in_force`);

/** After the place where the last page ended: moment, comparison and rule, as many of these as a walk goes by; a row comparison, which bounds it. */
function isAfter(columns: readonly string[], { after, bind }: Asking): string[] {
  if (after === null) return [];
  const place = [[after.at, 'timestamptz'], [after.id.split(' ')[0], 'uuid'], [after.id.split(' ')[1], 'text']] as const;
  return [`(${columns.join(', ')}) < (${place.slice(0, columns.length).map(([value, type]) => bind(value, type)).join(', ')})`];
}

/** Of several rows of one line the first by its number stands for all: the figure is the same. */
const isFirst = `${isThere(`screening.below_line as other
  where other.screening_id = one.screening_id and other.rule_id < one.rule_id and other.fact = one.fact and other.line = one.line and other.ratio >= ${nearLine}`)} is null`;

function nearLines(asking: Asking): string {
  const passed = [...isRead('one', asking), ...isOfRule('one.rule_id', asking), ...isOfCase('one', asking), isDecided('one'), ...((asking.where.ruleId ?? null) === null ? [isFirst] : [])];
  return `
    select one.*, one.ratio as total from screening.below_line as one
    where ${[`one.ratio >= ${nearLine}`, ...isOfParty('one', asking), ...isAfter(['one.listed_at', 'one.screening_id', 'one.rule_id'], asking), inPassing(passed)].join(' and ')}
    order by one.listed_at desc, one.screening_id desc, one.rule_id desc limit ${asking.first}`;
}

function lowered(asking: Asking): string {
  const passed = [
    'one.is_latest', ...isRead('one', asking), ...isOfCase('one', asking), isDecided('one'),
    `${isThere(`casework.transfer where transfer.enforcement_case_id = one.enforcement_case_id and transfer.kind = 'CRIMINAL' and transfer.sent_at is not null`)} is null`,
    `${isThere(`casework.finding where finding.enforcement_case_id = one.enforcement_case_id and finding.party_id is not distinct from one.party_id
      and finding.state in ('TRANSFERRED', 'ENDED_OTHERWISE', 'NOT_SUSPECTED')`)} is null`,
  ];
  const met = [`result->>'answer' = 'MEETS'`, `result->'rule'->>'route' = 'TRANSFER'`, `(result->'rule'->>'isBinding')::boolean`, ...isOfRule(`result->'rule'->>'id'`, asking)];
  // A row that is met makes the whole comparison MEETS.
  return `
    select one.id as screening_id, one.enforcement_case_id, one.party_id, one.act_ended_on, one.listed_at, met.* from casework.screening as one cross join lateral (
      select result->'rule'->>'id' as rule_id, result->'distance'->>'key' as fact, result->'distance'->>'line' as line, (result->'distance'->>'ratio')::numeric as total
      from jsonb_array_elements(one.results) as result where ${met.join(' and ')} order by rule_id limit 1) as met
    where ${[`one.answer = 'MEETS'`, ...isOfParty('one', asking), ...isAfter(['one.listed_at', 'one.id'], asking), inPassing(passed)].join(' and ')}
    order by one.listed_at desc, one.id desc limit ${asking.first}`;
}

/** The numbers that `top` holds together: of its party, on its line, in the months up to its day. */
const heldTogether = (asking: Asking): string => `screening.below_line as one
  where one.party_id = top.party_id and one.rule_id = top.rule_id and one.fact = top.fact and one.line = top.line
    and one.act_ended_on <= top.act_ended_on and one.act_ended_on >= top.act_ended_on - interval '${months} months' and ${inPassing(isRead('one', asking))}`;

/** Whoever is known by a name alone is held together with nobody. The window that reaches most is taken, of several the latest. */
function splitting(asking: Asking): string {
  const asked = ofCase(asking);
  const ofOne = asked.length === 0 ? [] : [
    isThere(`(select one.enforcement_case_id from ${heldTogether(asking)}) as one join casework.enforcement_case as held on held.id = one.enforcement_case_id where ${asked.join(' and ')}`),
  ];
  // An organ has few parties; all of a field are too many to be looked up one by one.
  const ofParties = given(asking.where.organId, () => `one.party_id in (select other.party_id from casework.enforcement_case as held
    join casework.screening as other on other.enforcement_case_id = held.id and other.is_latest where ${asked.join(' and ')})`);
  const isStrong = isThere(`registry.party where party.id = top.party_id and party.identity_strength = '${IdentityStrength.STRONG}'`);
  // One pass along the index; what is dear is asked of the tops alone, in their order, until the page is full.
  return `
    select * from (select * from (
      select distinct on (party_id, rule_id, fact, line) * from (
        select screening_id, listed_at, enforcement_case_id, party_id, rule_id, fact, line, act_ended_on, sum(ratio) over held_together as total, count(*) over held_together as cases
        from screening.below_line as one
        where ${['one.party_id is not null', 'one.act_ended_on is not null', ...isOfParty('one', asking), ...ofParties, inPassing([...isRead('one', asking), ...isOfRule('one.rule_id', asking)])].join(' and ')}
        window held_together as (partition by one.party_id, one.rule_id, one.fact, one.line order by one.act_ended_on range between interval '${months} months' preceding and current row)) as windows
      where cases > 1 and total >= 1 - cases * ${cutOff}
      order by party_id, rule_id, fact, line, total desc, act_ended_on desc, listed_at desc, screening_id desc) as tops
      ${isAfter(['listed_at', 'screening_id', 'rule_id'], asking).map((condition) => `where ${condition}`).join('')}
      order by listed_at desc, screening_id desc, rule_id desc offset 0) as top
    where ${inPassing([isStrong, ...ofOne])} order by listed_at desc, screening_id desc, rule_id desc limit ${asking.first}`;
}

/** The leads of a page without their words and rows. */
const pages: Readonly<Record<LeadKind, (asking: Asking) => string>> = { NEAR_LINE: nearLines, LOWERED: lowered, SPLITTING: splitting };

const leads = (asking: Asking): string => `
  with top as materialized (${pages[asking.kind](asking)})
  select screening_id || ' ' || rule_id as id, to_char(listed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, party_id as "partyId", rule_id as "ruleId",
    (select result->'rule'->>'text' from casework.screening cross join lateral jsonb_array_elements(screening.results) as result
      where screening.id = top.screening_id and result->'rule'->>'id' = top.rule_id) as standard, fact, line, total::float8 as ratio,
    (select jsonb_agg(jsonb_build_object('caseId', held.id, 'screeningId', found.screening_id, 'organId', organ.id, 'organName', organ.name, 'domain', held.domain,
        'actEndedOn', found.act_ended_on, 'ratio', found.ratio) order by found.act_ended_on desc, held.id)
      from (${asking.kind === 'SPLITTING' ? `select one.* from ${heldTogether(asking)}` : `select top.screening_id, top.enforcement_case_id, top.act_ended_on, top.total as ratio`}) as found
        join casework.enforcement_case as held on held.id = found.enforcement_case_id join registry.organ on organ.id = held.organ_id) as rows
  from top order by listed_at desc, screening_id desc, rule_id desc`;

/** 监督线索 of one kind, latest first, from comparisons that the asker reads whole. */
export function findLeads(sql: Sql, sight: Sight, asked: LeadsAsked): Promise<LeadFound[]> {
  const values: unknown[] = [];
  const bind = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  return sql<LeadFound>(leads({ ...asked, keys: bind(insiders(sight), 'text[]'), bind }), values);
}
