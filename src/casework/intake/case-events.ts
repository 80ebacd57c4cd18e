import type { Payload, Told } from '../../platform/log/index.js';
import { outsiders, type DecisionStanding } from '../case/index.js';
import type { CaseRows, DecisionRow } from './case-rows.js';
import { deepWithoutIdentityNumbers } from './identity-numbers.js';
import { caseCorrected, caseReported, decisionAnnulled, decisionMade, decisionPublished, decisionRestored, decisionWithdrawn, partyRegistered } from './intake.events.js';
import type { Registered } from './parties.js';

interface Telling { readonly actor: string; readonly channel: Told['channel']; readonly receivedAt: Date }

/** How a decision stood before a correction. */
export interface Earlier extends DecisionStanding { readonly decisionNumber: string | null }

/** What one accepted report tells: the case, then each of its decisions that is new, newly published or newly annulled, or that outsiders see no longer or again. */
export function eventsOf(one: CaseRows, earlier: ReadonlyMap<string, Earlier>, telling: Telling): Told[] {
  const kind = one.known ? caseCorrected : caseReported;
  const occurredAt = one.known ? telling.receivedAt.toISOString() : one.listedAt;
  const first = { kind, subjectId: undefined, audience: one.audience, occurredAt, parts: caseParts(one) };
  const stated = new Set(one.decisions.map(({ id }) => id));
  const dropped = [...earlier].filter(([id]) => !stated.has(id)).flatMap(([id, before]) => withdrawal(id, before, [], one, telling));
  const rest = [...one.decisions.flatMap((decision) => decisionEvents(decision, earlier.get(decision.id), one, telling)), ...dropped];
  const before = one.known?.eventNumber ?? 0;
  return [first, ...rest].map(({ subjectId, ...event }, index) => ({
    ...event, ...(subjectId === undefined ? {} : { subjectId }), aggregate: { type: 'EnforcementCase', id: one.id, number: before + index + 1 },
    organs: [one.accepted.organ.lineage[0]!], actor: telling.actor, channel: telling.channel,
  }));
}

function caseParts({ accepted: { report, organ }, revision }: CaseRows): Told['parts'] {
  const { parties, decisions: _decisions, officers, facts, readingIssues: _issues, ...header } = report;
  const { status, caseNumber, causeOfAction, matterCode } = header;
  const named = parties.map(({ residentIdNumber: _number, ...party }) => party);
  return [
    { fieldClass: 'L1', payload: deepWithoutIdentityNumbers({ revision, organCode: organ.code, status, caseNumber, causeOfAction, matterCode }) },
    { fieldClass: 'L2', payload: deepWithoutIdentityNumbers({ ...header, facts: facts ?? {}, parties: named, officers: officers ?? [] }) },
    { fieldClass: 'L3', payload: { residentIdNumbers: parties.map(({ residentIdNumber }) => residentIdNumber ?? null) } },
  ];
}

function decisionEvents(decision: DecisionRow, earlier: Earlier | undefined, one: CaseRows, telling: Telling) {
  const { id, columns, isInForce, publishedOn, audience } = decision;
  const payload: Payload = deepWithoutIdentityNumbers({
    decisionId: id, decisionNumber: columns['decision_number'], kinds: columns['kinds'], fineAmount: columns['fine_amount'], decidedOn: columns['decided_on'], basis: columns['basis'],
  });
  const moment = (day: unknown): string => (typeof day === 'string' ? `${day}T00:00:00+08:00` : one.listedAt);
  const common = { subjectId: id, audience };
  const content = { fieldClass: 'L2' as const, payload: deepWithoutIdentityNumbers({ content: columns['content'] ?? null }) };
  return [
    ...(earlier ? [] : [{ ...common, kind: decisionMade, occurredAt: moment(columns['decided_on']), parts: [{ fieldClass: 'L1' as const, payload }, content] }]),
    ...(publishedOn !== null && earlier?.publishedOn !== publishedOn ? [{ ...common, kind: decisionPublished, occurredAt: moment(publishedOn), parts: [{ fieldClass: 'L0' as const, payload: { ...payload, publishedOn } }] }] : []),
    ...(!isInForce && earlier?.isInForce !== false ? [{ ...common, kind: decisionAnnulled, occurredAt: moment(columns['annulled_on']), parts: [{ fieldClass: 'L1' as const, payload: { decisionId: id, annulledOn: columns['annulled_on'] } }] }] : []),
    ...(earlier ? withdrawal(id, earlier, outsiders(decision), one, telling) : []),
    ...(isInForce && earlier?.isInForce === false ? [{ ...common, kind: decisionRestored, occurredAt: telling.receivedAt.toISOString(), parts: [{ fieldClass: 'L0' as const, payload }] }] : []),
  ];
}

/** Told to those who saw the decision and see it no longer, and to insiders; it says no more than which one. */
function withdrawal(id: string, earlier: Earlier, stillSeenBy: readonly string[], one: CaseRows, { receivedAt }: Telling) {
  const lost = outsiders(earlier).filter((key) => !stillSeenBy.includes(key));
  const payload = deepWithoutIdentityNumbers({ decisionId: id, decisionNumber: earlier.decisionNumber });
  return lost.length === 0 ? [] : [{
    kind: decisionWithdrawn, subjectId: id, audience: [...one.insiders, ...lost], occurredAt: receivedAt.toISOString(), parts: [{ fieldClass: 'L0' as const, payload }],
  }];
}

/** One event for each party that the hub met for the first time. */
export function partyEvents(parties: readonly Registered[], telling: Telling): Told[] {
  return parties.map(({ id, audience }) => ({
    kind: partyRegistered, aggregate: { type: 'Party', id, number: 1 }, organs: [], audience, occurredAt: telling.receivedAt.toISOString(),
    actor: telling.actor, channel: telling.channel, parts: [{ fieldClass: 'L2', payload: { partyId: id } }],
  }));
}
