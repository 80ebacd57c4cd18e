import { v7 as uuidv7 } from 'uuid';
import { copyRows, updateRows, type Sql, type Transaction } from '../../platform/database/index.js';
import { append, type Channel } from '../../platform/log/index.js';
import type { KeyProvider } from '../../platform/keys.js';
import { recordRevisions, type Domain } from '../case/index.js';
import { withAdditions } from './additions.js';
import { digestOf } from './body.js';
import { eventsOf, partyEvents, type Earlier } from './case-events.js';
import { caseRowsOf, type CaseRows, type DecisionRow } from './case-rows.js';
import { decisionAnnulled, decisionMade, decisionPublished, decisionRestored } from './intake.events.js';
import type { Report } from './case-report.js';
import { withNumbersInPlace } from './identity-numbers.js';
import { issue, type Issue } from './issue.js';
import { laneOfSystem, takeLanes } from './lanes.js';
import { judge, type Accepted, type Judgement } from './judge.js';
import { lookUp, type CaseKnown } from './lookups.js';
import { identify, keepAliases, narrowAudiences, resolveParties, type Named } from './parties.js';
import { documentKey, storableNumber } from './storable.js';
import { RowOutcome } from './submission.entity.js';

/** A stored batch, as the hub takes it up. */
export interface StoredBatch {
  /** Null for what is done in the hub itself, which is no batch and gets no receipt. */
  readonly submissionId: string | null;
  readonly sourceSystem: string;
  readonly domain: Domain;
  readonly historic: boolean;
  readonly channel: Channel;
  readonly actor: string;
  /** Scope key of the sender, or null for the hub's own imports. */
  readonly senderKey: string | null;
  readonly audience: readonly string[];
  readonly reports: readonly Report[];
}

/** A batch as the hub judges it, at the moment at which its turn came. */
type Batch = StoredBatch & { readonly receivedAt: Date };

export interface Outcome { readonly ordinal: number; readonly sourceKey: string; readonly outcome: RowOutcome; readonly caseId: string | null; readonly issues: readonly Issue[] }

/** What came of a batch: the cases whose rows were written, new ones and corrected ones, and the outcome of each row. */
export interface Settled { readonly caseIds: readonly string[]; readonly outcomes: readonly Outcome[] }

/** Judges a stored batch row by row and writes what is accepted, set by set, with its events, in the caller's transaction. What was done in the hub with a case stands beside what is reported of it. */
export async function settle(sql: Transaction, stored: StoredBatch, keys: KeyProvider, now: () => Date): Promise<Settled> {
  await takeLanes(sql, [laneOfSystem(stored.sourceSystem)]);
  const reports = await withAdditions(sql, stored.sourceSystem, stored.reports.map(withNumbersInPlace));
  const lookups = await lookUp(sql, stored.sourceSystem, reports);
  // Only now that it is alone with its cases: of two revisions of a case the later has the later moment.
  const batch: Batch = { ...stored, receivedAt: now() };
  const judgements = withinBatch(reports.map((report) => judge(report, { lookups, domain: batch.domain, receivedAt: batch.receivedAt, senderKey: batch.senderKey })));
  const decisionIds = await heldDecisions(sql, [...lookups.cases.values()]);
  const context = { domain: batch.domain, sourceSystem: batch.sourceSystem, historic: batch.historic, receivedAt: batch.receivedAt.toISOString(), decisionIds };
  const digests = reports.map(digestOf);
  const outcomes: Outcome[] = [];
  const changed: CaseRows[] = [];
  for (const [index, judgement] of judgements.entries()) {
    const report = reports[index]!;
    const known = lookups.cases.get(report.sourceKey);
    const row = { ordinal: index + 1, sourceKey: report.sourceKey };
    if (judgement.outcome === 'SET_ASIDE') outcomes.push({ ...row, outcome: RowOutcome.SET_ASIDE, caseId: known?.id ?? null, issues: judgement.issues });
    else if (known && known.bodyDigest === digests[index]) outcomes.push({ ...row, outcome: RowOutcome.UNCHANGED, caseId: known.id, issues: judgement.accepted.issues });
    else {
      const rows = caseRowsOf(judgement.accepted, known, digests[index]!, context);
      changed.push(rows);
      outcomes.push({ ...row, outcome: known ? RowOutcome.SUPERSEDED : RowOutcome.ACCEPTED, caseId: rows.id, issues: judgement.accepted.issues });
    }
  }
  await write(sql, changed, batch, keys);
  if (stored.submissionId !== null) await writeOutcomes(sql, stored.submissionId, batch.audience, outcomes);
  return { caseIds: changed.map(({ id }) => id), outcomes };
}

/** Two rows of one batch that claim the same key or number: the first counts, the others are set aside with the reason. */
function withinBatch(judgements: readonly Judgement[]): Judgement[] {
  const seen = new Set<string>();
  return judgements.map((judgement, index) => {
    if (judgement.outcome === 'SET_ASIDE') return judgement;
    const claims = claimsOf(judgement.accepted);
    const repeated = claims.filter(({ claim }, at) => seen.has(claim) || claims.findIndex((other) => other.claim === claim) < at);
    if (repeated.length === 0) claims.forEach(({ claim }) => seen.add(claim));
    const message = `该值在本批次中已出现过，请核对后单独重新报送（第 ${index + 1} 行）`;
    return repeated.length === 0 ? judgement : { outcome: 'SET_ASIDE', issues: repeated.map(({ field, value }) => issue(field, 'REPEATED_IN_BATCH', message, value)) };
  });
}

interface Claim { readonly claim: string; readonly field: string; readonly value: string }

/** The key and the numbers that a row takes for itself. */
function claimsOf({ organ, report }: Accepted): Claim[] {
  const { sourceKey, decisions } = report;
  const caseNumber = storableNumber(report.caseNumber);
  return [
    { claim: `key ${sourceKey}`, field: 'sourceKey', value: sourceKey },
    ...(caseNumber === null ? [] : [{ claim: `case ${organ.id} ${caseNumber}`, field: 'caseNumber', value: caseNumber }]),
    ...decisions.flatMap(({ decisionNumber }, at) => {
      const key = documentKey(decisionNumber);
      const field = `decisions[${at}].decisionNumber`;
      return key === null ? [] : [{ claim: `decision ${organ.decidingOrganId} ${key}`, field, value: decisionNumber! }];
    }),
  ];
}

async function heldDecisions(sql: Sql, known: readonly CaseKnown[]): Promise<Map<string, Map<string, string>>> {
  const rows = await sql<{ caseId: string; id: string; number: string | null; ordinal: number }>(
    `select enforcement_case_id as "caseId", id, number_normalised as number, ordinal from casework.penalty_decision where enforcement_case_id = any($1::uuid[])`,
    [known.map(({ id }) => id)],
  );
  const held = new Map<string, Map<string, string>>();
  for (const { caseId, id, number, ordinal } of rows) held.set(caseId, (held.get(caseId) ?? new Map<string, string>()).set(number ?? `#${ordinal}`, id));
  return held;
}

async function write(sql: Transaction, cases: readonly CaseRows[], batch: Batch, keys: KeyProvider): Promise<void> {
  if (cases.length === 0) return;
  const corrected = cases.filter(({ known }) => known).map(({ id }) => id);
  const earlier = await takeOutChildren(sql, corrected, batch.domain);
  const named = cases.flatMap((one) => one.parties.map((link) => ({ one, link, named: namedIn(one, link, batch, keys) })));
  const recordedAt = batch.receivedAt.toISOString();
  const { parties, registered } = await resolveParties(sql, named.map((entry) => entry.named), earlier.partyIds, recordedAt);
  const events = cases.map((one) => eventsOf(one, earlier.decisions.get(one.id) ?? new Map(), batch));
  const numbered = cases.map((one, index) => ({ ...one.columns, event_number: (one.known?.eventNumber ?? 0) + events[index]!.length }));
  await updateRows(sql, 'casework.enforcement_case', numbered.filter((_, index) => cases[index]!.known));
  const links = named.map(({ one, link }, index) => ({
    id: uuidv7(), enforcement_case_id: one.id, party_id: parties[index]!.id, identity_party_id: parties[index]!.identityId, role: link.party.role, name_as_reported: link.party.name, ordinal: link.ordinal,
    listed_at: one.listedAt, audience: link.audience,
  }));
  const copied = copyRows(
    sql, ['casework.enforcement_case', numbered.filter((_, index) => !cases[index]!.known)], ['casework.case_party', links],
    ['casework.penalty_decision', cases.flatMap(({ decisions }) => decisions.map(({ columns }) => columns))], ['casework.case_step', cases.flatMap(({ steps }) => steps)],
    ['casework.case_officer', cases.flatMap(({ officers }) => officers)], [batch.domain.factsTable, cases.map(({ facts }) => facts)],
  );
  const told = events.flat();
  // Parties first: wherever one reads the log up to, whoever stands in a case is known.
  const ids = (await append(sql, [...partyEvents(registered, batch), ...told], recordedAt, copied)).slice(registered.length);
  const idOf = new Map(told.map((event, index) => [event, ids[index]!]));
  const revised = cases.map(({ id }, index) => ({ id, eventId: idOf.get(events[index]![0]!)! }));
  await recordRevisions(sql, revised, { table: batch.domain.factsTable, columns: [...new Set(cases.flatMap(({ facts }) => Object.keys(facts)))] }, recordedAt);
  const eventOf = new Map(revised.map(({ id, eventId }) => [id, eventId]));
  await keepAliases(sql, named.map(({ one, link }, index) => ({
    party: parties[index]!, name: link.party.name, audience: link.audience, eventId: eventOf.get(one.id)!, eventOf: one.id,
  })), recordedAt);
  await followAudiences(sql, cases.filter(({ known }) => known), earlier.decisions);
  const touched = [...new Set([...earlier.partyIds, ...links.map(({ party_id }) => party_id)])];
  if (corrected.length > 0) await narrowAudiences(sql, touched);
  await followParties(sql, touched);
}

function namedIn(one: CaseRows, link: CaseRows['parties'][number], batch: Batch, keys: KeyProvider): Named {
  const at = { organId: one.accepted.organ.id, sourceSystem: batch.sourceSystem, sourceKey: one.accepted.report.sourceKey, ordinal: link.ordinal };
  return { caseId: one.id, party: link.party, identity: identify(link.party, at, keys), audience: link.audience };
}

/** Takes the current rows below corrected cases out, to be written anew; revisions keep what they said. */
async function takeOutChildren(sql: Sql, caseIds: readonly string[], domain: Domain): Promise<{ partyIds: string[]; decisions: Map<string, Map<string, Earlier>> }> {
  if (caseIds.length === 0) return { partyIds: [], decisions: new Map() };
  const links = await sql<{ partyId: string }>('delete from casework.case_party where enforcement_case_id = any($1::uuid[]) returning party_id as "partyId"', [caseIds]);
  const rows = await sql<{ caseId: string; id: string } & Earlier>(
    `delete from casework.penalty_decision where enforcement_case_id = any($1::uuid[])
     returning enforcement_case_id as "caseId", id, published_on::text as "publishedOn", in_force as "isInForce", decision_number as "decisionNumber"`, [caseIds],
  );
  await sql('delete from casework.case_step where enforcement_case_id = any($1::uuid[])', [caseIds]);
  await sql('delete from casework.case_officer where enforcement_case_id = any($1::uuid[])', [caseIds]);
  await sql(`delete from ${domain.factsTable} where id = any($1::uuid[])`, [caseIds]);
  const decisions = new Map<string, Map<string, Earlier>>();
  for (const { caseId, id, ...rest } of rows) decisions.set(caseId, (decisions.get(caseId) ?? new Map<string, typeof rest>()).set(id, rest));
  return { partyIds: links.map(({ partyId }) => partyId), decisions };
}

/** Rights are as of now: events told earlier are seen by those who see the case, or the decision, today. */
async function followAudiences(sql: Sql, cases: readonly CaseRows[], earlier: ReadonlyMap<string, ReadonlyMap<string, unknown>>): Promise<void> {
  const subjects = cases.flatMap((one) => {
    const now = new Map(one.decisions.map((decision) => [decision.id, decision]));
    return [...new Set([...now.keys(), ...(earlier.get(one.id)?.keys() ?? [])])]
      .flatMap((id) => Object.entries(audiencesOfTold(now.get(id), one.insiders)).map(([type, audience]) => ({ aggregate_id: one.id, subject_id: id, type, audience })));
  });
  const wholes = cases.map((one) => ({ aggregate_id: one.id, subject_id: null, type: null, audience: one.audience }));
  await sql(
    `update log.event as event set audience = row.audience from jsonb_to_recordset($1::jsonb) as row(aggregate_id uuid, subject_id uuid, type text, audience text[])
     where event.aggregate_id = row.aggregate_id and event.subject_id is not distinct from row.subject_id and (row.type is null or event.type = row.type)
       and event.audience is distinct from row.audience`,
    [JSON.stringify([...subjects, ...wholes])],
  );
}

/** What was told of a party is seen by those who see the party; changes of it, by those who were told of them. */
export async function followParties(sql: Sql, partyIds: readonly string[]): Promise<void> {
  await sql(
    `update log.event as event set audience = party.audience from registry.party
     where party.id = any($1::uuid[]) and event.aggregate_id = party.id and event.subject_id is null and event.audience is distinct from party.audience`,
    [partyIds],
  );
}

/** Outsiders see what was told of a decision while it is still so; what the case no longer states, and every annulment, is for insiders alone. */
function audiencesOfTold(decision: DecisionRow | undefined, insiders: readonly string[]): Record<string, readonly string[]> {
  return {
    [decisionMade.type]: decision?.audience ?? insiders,
    [decisionPublished.type]: decision && decision.publishedOn !== null ? decision.audience : insiders,
    [decisionAnnulled.type]: insiders,
    [decisionRestored.type]: decision?.audience ?? insiders,
  };
}

async function writeOutcomes(sql: Transaction, submissionId: string, audience: readonly string[], outcomes: readonly Outcome[]): Promise<void> {
  await copyRows(sql, ['casework.submission_row', outcomes.map((row) => ({
    id: uuidv7(), submission_id: submissionId, ordinal: row.ordinal, source_key: row.sourceKey, outcome: row.outcome, enforcement_case_id: row.caseId, issues: row.issues, audience,
  }))]);
  const count = (outcome: RowOutcome): number => outcomes.filter((row) => row.outcome === outcome).length;
  await sql(
    `update casework.submission set state = 'SETTLED', accepted_count = $2, unchanged_count = $3, superseded_count = $4, set_aside_count = $5 where id = $1`,
    [submissionId, count(RowOutcome.ACCEPTED), count(RowOutcome.UNCHANGED), count(RowOutcome.SUPERSEDED), count(RowOutcome.SET_ASIDE)],
  );
}
