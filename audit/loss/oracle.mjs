/** Reads the tables with a connection of its own and works out what each subscriber was to get, by docs/rights.md and nothing of the product's code. */
import { within } from './ground.mjs';

const ofCases = ['case.report', 'case.correct'];
const ofDecisions = ['decision.make', 'decision.publish', 'decision.annul', 'decision.withdraw'];
const typesOf = { caseMoved: [...ofCases, ...ofDecisions], decisionMade: ofDecisions };

const selectLog = `
  select entry.position::int as position, event.id, event.type, event.class, event.audience, event.aggregate_id as aggregate, event.aggregate_number as number
  from log.entry join log.event on event.id = entry.event_id and event.seq = entry.event_seq where entry.position > $1 order by entry.position`;

/** The log after a position, in its order. */
export function logAfter(url, position) {
  return within(url, async (client) => (await client.query(selectLog, [position])).rows);
}

export async function lastPosition(url) {
  return within(url, async (client) => {
    const { rows: [row] } = await client.query('select (select coalesce(max(position), 0)::int from log.entry) as last, (select count(*)::int from log.pending) as waiting');
    return row;
  });
}

/** Keys that an identity holds, each with the class up to which it reads under it. */
export async function keysOf(url, { organCode, roles }) {
  if (organCode === null) return { p: 'L0' };
  const { number, kind, division_id: division } = await organOf(url, organCode);
  const supervises = kind === 'PROCURATORATE' || kind === 'JUSTICE_BUREAU';
  const overDivision = supervises || kind === 'PEOPLES_GOVERNMENT';
  return { d: 'L1', [`o${number}`]: 'L3', ...(overDivision ? { [`v${division}`]: supervises && !roles.includes('LEADER') ? 'L2' : 'L1' } : {}) };
}

export function organOf(url, code) {
  return within(url, async (client) => (await client.query('select id, number, code, kind, division_id, valid_to::text from registry.organ where code = $1', [code])).rows[0]);
}

/** Whether an event shows under these keys. */
export const shows = (keys, { class: fieldClass, audience }) => audience.some((key) => keys[key] !== undefined && fieldClass <= keys[key]);

/** What a subscriber with these keys was to get of a log: the events of its channel, or all where it polls. */
export const dueOf = (log, channel, keys) => log.filter((event) => (channel === null || typesOf[channel].includes(event.type)) && shows(keys, event));

/** Events of one object that stand in the log in another order than they happened, or not at all. */
export function disorderOf(log) {
  const last = new Map();
  return log.filter(({ aggregate, number }) => {
    const before = last.get(aggregate);
    last.set(aggregate, number);
    return before !== undefined && number !== before + 1;
  }).length;
}

/** Accepted by a receipt or a commit, and not in the log or not held by the case. */
export async function acceptedLost(url, log, { rows, eventIds }) {
  const told = new Set(log.map(({ id }) => id));
  const revisions = await within(url, async (client) => (await client.query(
    `select one.source_key as key, revision.revision, revision.event_id as event from casework.case_revision as revision join casework.enforcement_case as one on one.id = revision.enforcement_case_id
     where one.source_system = 'loss-audit'`,
  )).rows);
  const eventOf = new Map(revisions.map(({ key, revision, event }) => [`${key} ${revision}`, event]));
  const lostRows = rows.filter(({ sourceKey, enforcementCase }) => !told.has(eventOf.get(`${sourceKey} ${enforcementCase?.revision}`)));
  return { receipts: lostRows.length, commits: eventIds.filter((id) => !told.has(id)).length };
}
