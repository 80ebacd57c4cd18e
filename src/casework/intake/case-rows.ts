import { v7 as uuidv7 } from 'uuid';
import { nameKey, readDocumentNumber } from '../../kernel/index.js';
import { columnsOf } from '../../platform/model/index.js';
import { audienceOfCase, audienceOfDecision, insiders, PartyRole, type DecisionStanding, type Domain, type Standing } from '../case/index.js';
import type { DecisionReport, PartyReport } from './case-report.js';
import { withoutIdentityNumbers } from './identity-numbers.js';
import { isNamed, type Accepted } from './judge.js';
import type { CaseKnown } from './lookups.js';
import { documentKey, isStorableMoment, storableAmount, storableDay, storableMoment, storableNumber } from './storable.js';

type Columns = Record<string, unknown>;

/** A decision of a case as the hub will hold it. */
export interface DecisionRow { readonly id: string; readonly audience: readonly string[]; readonly columns: Columns; readonly isInForce: boolean; readonly publishedOn: string | null }

/** A case on its way into the tables: its rows, and what its events need. */
export interface CaseRows {
  readonly id: string;
  readonly accepted: Accepted;
  readonly known: CaseKnown | undefined;
  readonly revision: number;
  readonly audience: readonly string[];
  /** Scope keys of those who see all of it. */
  readonly insiders: readonly string[];
  readonly listedAt: string;
  readonly columns: Columns;
  readonly decisions: readonly DecisionRow[];
  readonly steps: readonly Columns[];
  readonly officers: readonly Columns[];
  readonly facts: Columns;
  readonly parties: readonly { readonly party: PartyReport; readonly ordinal: number; readonly audience: readonly string[] }[];
}

export interface RowContext {
  readonly domain: Domain;
  readonly sourceSystem: string;
  readonly historic: boolean;
  readonly receivedAt: string;
  /** Ids of decisions the hub holds already, by case and then by normalised number or place. */
  readonly decisionIds: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** 受害人、第三人 are never shown outside the case. */
const insidersOnly: readonly PartyRole[] = [PartyRole.VICTIM, PartyRole.THIRD_PARTY];

export function caseRowsOf(accepted: Accepted, known: CaseKnown | undefined, digest: string, context: RowContext): CaseRows {
  const { report, organ } = accepted;
  const id = known?.id ?? uuidv7();
  // Whoever the case was sent to sees it as its own organ's line does.
  const standing = { lineage: [...organ.lineage, ...(known?.sharedWith ?? [])], division: organ.division };
  const held = context.decisionIds.get(id) ?? new Map<string, string>();
  const decisions = report.decisions.map((decision, index) => decisionRow(decision, index + 1, { caseId: id, standing, recordedAt: context.receivedAt }, accepted, held));
  const audience = audienceOfCase(standing, decisions);
  const listedAt = storableMoment(report.caseOpenedAt) ?? dayStart(first(decisions, 'decided_on')) ?? dayStart(first(decisions, 'published_on')) ?? context.receivedAt;
  return {
    id, accepted, known, revision: (known?.revision ?? 0) + 1, audience, insiders: insiders(standing), listedAt, decisions,
    columns: caseColumns(accepted, { id, digest, listedAt, audience, sharedWith: known?.sharedWith ?? [], context, revision: (known?.revision ?? 0) + 1 }),
    steps: report.steps.filter(({ takenAt }) => isStorableMoment(takenAt)).map(({ kind, takenAt, note }, index) => ({
      id: uuidv7(), enforcement_case_id: id, kind, taken_at: takenAt, note, ordinal: index + 1, audience: insiders(standing),
    })),
    officers: accepted.officers.map(({ officerId, report: { role, name, certificateNumber } }, index) => ({
      id: uuidv7(), enforcement_case_id: id, officer_id: officerId, role, ordinal: index + 1, audience: insiders(standing),
      name_as_reported: nameKey(name) === '' ? null : withoutIdentityNumbers(name), certificate_number: certificateNumber && withoutIdentityNumbers(certificateNumber),
    })),
    facts: factsColumns(accepted, { id, listedAt, audience }, context.domain),
    parties: report.parties.filter(isNamed).map((party, index) => ({
      party, ordinal: index + 1, audience: insidersOnly.includes(party.role) ? insiders(standing) : audience,
    })),
  };
}

const dayStart = (day: unknown): string | undefined => (typeof day === 'string' ? `${day}T00:00:00+08:00` : undefined);
const first = (decisions: readonly DecisionRow[], column: string): unknown => decisions.find((decision) => decision.columns[column])?.columns[column];

function caseColumns({ report, organ, matter, placeOfAct, issues }: Accepted, made: { id: string; digest: string; listedAt: string; audience: readonly string[]; sharedWith: readonly string[]; context: RowContext; revision: number }): Columns {
  return {
    id: made.id, source_system: made.context.sourceSystem, source_key: report.sourceKey, case_number: storableNumber(report.caseNumber), title: report.title, domain: made.context.domain.code,
    organ_id: organ.id, division_id: organ.division, place_of_act_id: placeOfAct, matter_id: matter?.id, cause_of_action: report.causeOfAction, violation: report.violation,
    violation_facts: report.violationFacts, source: report.source, status: report.status, case_opened_at: storableMoment(report.caseOpenedAt),
    closed_at: storableMoment(report.closedAt), act_from: storableDay(report.actFrom), act_to: storableDay(report.actTo),
    amount_involved: storableAmount(report.amountInvolved), illegal_gains: storableAmount(report.illegalGains),
    historic: made.context.historic, gaps: issues, revision: made.revision, listed_at: made.listedAt, recorded_at: made.context.receivedAt,
    event_number: 0, body_digest: made.digest, audience: made.audience, shared_with: made.sharedWith,
  };
}

function decisionRow(decision: DecisionReport, ordinal: number, { caseId, standing: insidersOf, recordedAt }: OfCase, { organ }: Accepted, held: ReadonlyMap<string, string>): DecisionRow {
  const written = storableNumber(decision.decisionNumber);
  const key = documentKey(decision.decisionNumber);
  const reading = written === null ? undefined : readDocumentNumber(written);
  const number = reading?.ok ? reading.value : undefined;
  const id = held.get(key ?? `#${ordinal}`) ?? uuidv7();
  // A decision said to be annulled is not in force, even when the day it states cannot be stored.
  const standing: DecisionStanding = { isInForce: decision.annulledOn === undefined, publishedOn: storableDay(decision.publishedOn) };
  const audience = audienceOfDecision(insidersOf, standing);
  return {
    id, audience, isInForce: standing.isInForce, publishedOn: standing.publishedOn,
    columns: {
      id, enforcement_case_id: caseId, organ_id: organ.decidingOrganId, decision_number: written, number_prefix: number?.prefix, number_year: number?.year,
      number_serial: number?.serial, number_normalised: key, kinds: decision.kinds, fine_amount: storableAmount(decision.fineAmount),
      confiscated_gains_amount: storableAmount(decision.confiscatedGainsAmount), confiscated_goods_amount: storableAmount(decision.confiscatedGoodsAmount),
      content: decision.content, basis: decision.basis,
      decided_on: storableDay(decision.decidedOn), published_on: standing.publishedOn, published_at_url: decision.publishedAtUrl,
      annulled_on: storableDay(decision.annulledOn),
      annulment_reason: decision.annulmentReason, in_force: standing.isInForce, ordinal, recorded_at: recordedAt, audience,
    },
  };
}

/** What the rows below a case take from it. */
interface OfCase { readonly caseId: string; readonly standing: Standing; readonly recordedAt: string }

/** Facts as columns `<fact>_<part>`; what the domain's check dropped stays out. */
function factsColumns({ report, organ, factsSetAside }: Accepted, made: { id: string; listedAt: string; audience: readonly string[] }, domain: Domain): Columns {
  const columns: Columns = {
    id: made.id, listed_at: made.listedAt, case_opened_at: storableMoment(report.caseOpenedAt), organ_key: organ.lineage[0], division_path: organ.division, audience: made.audience,
  };
  for (const field of columnsOf(domain.facts).keys()) {
    const fact = report.facts?.[field] as { value?: unknown; bound?: string | null; source?: string | null } | null | undefined;
    if (!fact || fact.value === undefined || fact.value === null || factsSetAside.has(field)) continue;
    const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    columns[`${column}_value`] = fact.value;
    columns[`${column}_bound`] = fact.bound ?? 'EXACT';
    columns[`${column}_source`] = fact.source ?? 'DECLARED';
  }
  return columns;
}
