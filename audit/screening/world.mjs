/** All cases of a run, in the order in which they are sent; the same seed and numbers give the same ones. */
import { chanceOf } from '../loss/chance.mjs';
import { decoys } from './decoys.mjs';
import { lawful } from './lawful.mjs';
import { domains, organs, partyOf } from './parties.mjs';
import { kinds } from './planted.mjs';
import { stated } from './say.mjs';

const day = 86_400_000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);
/** Acts of planted cases: under the rules of today, whose youngest stand since April 2025. */
const [first, last] = [Date.parse('2025-06-01'), Date.parse('2026-10-20')];
const firstLawful = Date.parse('2024-01-05');

/** Every how many lawful cases one is of a party that comes again, and how many such parties there are for each thousand cases. */
const recurring = { every: 8, perThousand: 25 };

const circumstantial = (circumstances = {}) => Object.fromEntries(Object.entries(circumstances).map(([key, [value]]) => [key, { value }]));

/** One case as a system reports it. */
function reportOf({ key, serial, organ, cause, party, facts, act, isFined, isAnnulled, isOrder }) {
  const opened = iso(act + 6 * day);
  const decided = iso(act + 25 * day);
  const decision = {
    decisionNumber: `试筛罚〔${decided.slice(0, 4)}〕${serial}号`, kinds: ['FINE'], fineAmount: '10000.00', content: '罚款人民币10000.00元（虚构）', decidedOn: decided, basis: [{ lawName: '行政处罚法', article: '28' }],
    ...(isAnnulled && { annulledOn: iso(act + 50 * day), annulmentReason: '主要证据不足（虚构）' }),
  };
  const orders = isOrder ? [{ kind: 'CORRECTION_ORDERED', takenAt: `${decided}T10:00:00+08:00` }] : [];
  return {
    sourceKey: key, organCode: organ.code, caseNumber: `试筛立〔${opened.slice(0, 4)}〕${serial}号`, title: `${party.name}案`, matterCode: cause, causeOfAction: cause, source: 'INSPECTION',
    status: isFined ? 'DECIDED' : isOrder ? 'CLOSED' : 'OPENED', caseOpenedAt: `${opened}T09:00:00+08:00`, ...(isOrder && { closedAt: `${decided}T17:00:00+08:00` }),
    actFrom: iso(act), actTo: iso(act), divisionCode: organ.divisionCode.slice(0, 6), parties: [party], decisions: isFined ? [decision] : [],
    steps: [{ kind: 'OPENED', takenAt: `${opened}T09:00:00+08:00` }, ...orders, ...(isFined ? [{ kind: 'SERVED', takenAt: `${decided}T15:00:00+08:00` }] : [])], facts,
  };
}

/** What a kind says to `screen`: where it is in words, or has circumstances; nothing where other cases of the party decide. */
function questionOf(kind, asked, act) {
  const isInWords = kind.circumstances !== undefined || asked.some(({ value }) => /[^\d.A-Z_a-z-]/u.test(value));
  if (!isInWords || kind.earlier !== undefined) return null;
  const circumstances = Object.values(kind.circumstances ?? {}).map(([, said]) => said);
  return { domain: kind.domain, actOn: iso(act), actEndedOn: iso(act), party: { kind: kind.party }, facts: asked, circumstances };
}

/** The cases of one planted kind or decoy: those before it and itself; and what is reported after all others: late, or again. */
function plant(kind, { key, number, chance }) {
  const act = Math.floor(chance.between(first, last) / day) * day;
  const { report, asked } = stated(kind.facts, chance);
  const facts = { ...report, ...circumstantial(kind.circumstances) };
  const party = partyOf(number, kind.party, kind.isWeak);
  const other = partyOf(number + 50_000_000, kind.party).unifiedSocialCreditCode;
  const [cases, again] = [[], []];
  const send = (list, domain, more) => { list.push({ domain, report: reportOf(more) }); };
  for (const [index, { domain, cause, days, facts: own, isFined, isLate, isOther, isAnnulledLater, ...rest }] of (kind.earlier ?? []).entries()) {
    const one = {
      key: `${key}-${index}`, serial: number * 10 + index, organ: chance.pick(organs[domain]), cause, facts: stated(own, chance).report, act: act - days * day, isFined: isFined && !rest.isOrder, ...rest,
      party: isOther ? { ...party, unifiedSocialCreditCode: other } : party,
    };
    send(isLate ? again : cases, domain, one);
    if (isAnnulledLater) send(again, domain, { ...one, isAnnulled: true });
  }
  const target = { key, serial: number * 10 + 9, organ: chance.pick(organs[kind.domain]), cause: kind.cause, facts, act, party, isFined: false };
  if (kind.before === undefined) send(cases, kind.domain, target);
  else {
    send(cases, kind.domain, { ...target, facts: stated(kind.before, chance).report });
    send(again, kind.domain, target);
  }
  return { kind, key, question: questionOf(kind, asked, act), cases, again };
}

/** `planted` and `decoys` with their cases, and the cases of each field in the order of sending, the lawful ones around them. */
export function worldOf({ cases, planted, seed }) {
  const chance = chanceOf(seed);
  const take = (list, count) => {
    const order = Array.from({ length: Math.ceil(count / list.length) }, () => chance.shuffled(list)).flat();
    return order.slice(0, count);
  };
  const plants = take(kinds, planted).map((kind, index) => plant(kind, { key: `P${seed}-${index}`, number: 1_000_000 + index, chance }));
  const traps = take(decoys, Math.ceil(planted / 3)).map((kind, index) => plant(kind, { key: `N${seed}-${index}`, number: 2_000_000 + index, chance }));
  const pool = Math.max(6, Math.round((cases / 1_000) * recurring.perThousand));
  const ordinary = function* ordinary() {
    for (let index = 0; index < cases; index += 1) {
      const domain = chance.pick(domains);
      const isRecurring = chance.below(recurring.every) === 0;
      const { cause, facts } = lawful(domain, chance, isRecurring);
      const act = Math.floor(chance.between(firstLawful, last) / day) * day;
      yield { domain, report: reportOf({ key: `L${seed}-${index}`, serial: index + 1, organ: chance.pick(organs[domain]), cause, facts, act, isFined: chance.below(10) < 8, party: partyOf(isRecurring ? chance.below(pool) : 3_000_000 + index) }) };
    }
  };
  return { plants, traps, ordinary };
}

/** Cases in batches of one field each; those of plants lie between the lawful ones, and what is reported late or again comes after all. */
export function* batchesOf({ plants, traps, ordinary }, { cases, size }) {
  const waiting = [...plants, ...traps];
  const every = Math.max(1, Math.floor(cases / (waiting.length + 1)));
  const held = Object.fromEntries(domains.map((domain) => [domain, []]));
  const due = function* due(domain) { if (held[domain].length >= size) yield { domain, reports: held[domain].splice(0) }; };
  let index = 0;
  for (const { domain, report } of ordinary()) {
    held[domain].push(report);
    yield* due(domain);
    index += 1;
    if (index % every !== 0) continue;
    for (const one of waiting.shift()?.cases ?? []) {
      held[one.domain].push(one.report);
      yield* due(one.domain);
    }
  }
  const rest = function* rest() { for (const domain of domains) while (held[domain].length > 0) yield { domain, reports: held[domain].splice(0, size) }; };
  for (const { cases: left } of waiting) for (const { domain, report } of left) held[domain].push(report);
  yield* rest();
  for (const { again } of [...plants, ...traps]) for (const { domain, report } of again) held[domain].push(report);
  yield* rest();
}
