/** The verdict: each subscriber's record against what it was to get, and what was accepted against what stands in the log. */
import fs from 'node:fs';
import { acceptedLost, disorderOf, dueOf, keysOf, logAfter, shows } from './oracle.mjs';
import { feltWithin, judge } from './judge.mjs';
import { readRecord } from './record.mjs';

const linesOf = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : []);

/** What each subscriber has to get last: it has caught up when it holds that. */
export async function lastDue(audit) {
  const log = await logAfter(audit.ground.url, audit.base);
  return new Map(await Promise.all(audit.subscribers.map(async ({ name, identity, channel }) => [name, dueOf(log, channel, await keysOf(audit.ground.url, audit.identities[identity])).at(-1)?.id])));
}

export async function verdictOf(audit) {
  const { url } = audit.ground;
  const log = await logAfter(url, audit.base);
  const placed = new Map(log.map((event) => [event.id, event]));
  const verdicts = [];
  for (const one of audit.subscribers) {
    const rights = await rightsOf(audit, one, log);
    const record = readRecord(one.file);
    verdicts.push({ name: one.name, ...judge({ record, placed, repeats: one.repeats, ...rights }), gaveUp: one.way === 'library' ? gaveUp(record) : 0 });
  }
  const accepted = { rows: linesOf(audit.receipts).flat(), eventIds: linesOf(audit.commits).flat() };
  const lost = await acceptedLost(url, log, accepted);
  const sum = (what) => verdicts.reduce((total, verdict) => total + verdict[what], 0);
  return {
    verdicts,
    figures: {
      deliveries: sum('deliveries'), lost: sum('lost'), reordered: sum('reordered'), duplicated: sum('duplicated'), inFlightAgain: sum('inFlightAgain'), beyondRights: sum('beyondRights'),
      invented: sum('invented'), altered: sum('altered'), acceptedLost: lost.receipts + lost.commits, disorderInLog: disorderOf(log), gaveUp: sum('gaveUp'), events: log.length, acceptedRows: accepted.rows.length,
      acceptedCommits: accepted.eventIds.length, subscribers: audit.subscribers.length, hubEndedUnasked: audit.hub.unasked,
    },
  };
}

/** How often the library ended a subscription with an error instead of connecting again. */
const gaveUp = (record) => record.filter(([kind, , , why]) => kind === 'x' && why.startsWith('[')).length;

/** What a subscriber was to get, and what it could be shown at a time. */
async function rightsOf(audit, { kind, identity, channel }, log) {
  const keys = await keysOf(audit.ground.url, audit.identities[identity]);
  if (kind === 'move') return moving(audit, keys, channel, log);
  const due = dueOf(log, channel, keys);
  if (kind !== 'term') return { due, maySee: (event) => shows(keys, event) };
  const periods = periodsOf(audit.changes, 'term');
  return { due, maySee: (event, at) => shows(keys, event) && periods.some(({ from, to, isUsual }) => isUsual && at >= from && at <= to + feltWithin) };
}

/** An organ that was in another county for a while: what both sets of rights show is due in any case, the rest between two deliveries under the same. */
function moving({ changes, organs }, keys, channel, log) {
  const { [`v${organs.move.usual}`]: upTo, ...common } = keys;
  const elsewhere = { ...common, v140603: upTo };
  const periods = periodsOf(changes, 'move');
  const keysIn = ({ isUsual }) => (isUsual ? keys : elsewhere);
  const stable = (at) => periods.find(({ from, to }) => at >= from + feltWithin && at <= to);
  return {
    due: log.filter((event) => dueOf([event], channel, keys).length + dueOf([event], channel, elsewhere).length > 0),
    maySee: (event, at) => periods.some((period) => at >= period.from && at <= period.to + feltWithin && shows(keysIn(period), event)),
    isDueBetween: (event, before, next) => {
      if (shows(keys, event) && shows(elsewhere, event)) return true;
      const [early, late] = [stable(before?.at ?? 0), next ? stable(next.at) : periods.at(-1)];
      return early !== undefined && early === late && shows(keysIn(late), event);
    },
  };
}

/** The stretches of time between changes, the first without a beginning and the last without an end. */
function periodsOf(changes, kind) {
  const own = changes.filter((change) => change.kind === kind);
  return [{ at: -Infinity, isUsual: true }, ...own].map(({ at, isUsual }, index) => ({ from: at, to: own[index]?.at ?? Infinity, isUsual }));
}
