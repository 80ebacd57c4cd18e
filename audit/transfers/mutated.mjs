/** Transfers by the real mutations, many at a time under one clock that moves: whatever the hub says is open is taken, and every alarm in the log is held to the oracle. */
import { graphql } from 'graphql';
import { pino } from 'pino';
import path from 'node:path';
import { migrate } from '../../dist/src/commands/migrate.js';
import { seedDemo, seedReference } from '../../dist/src/commands/seed.js';
import { demoToken } from '../../dist/src/commands/serve.js';
import { assembleHub } from '../../dist/src/hub.js';
import { fileKeys } from '../../dist/src/platform/keys.js';
import { guardRules } from '../../dist/src/casework/transfer/guards.js';
import { machines } from '../../dist/src/casework/transfer/judge.js';
import { stateRows } from '../../dist/src/casework/transfer/state.codes.js';
import { sweepDeadlines } from '../../dist/src/casework/deadline/index.js';
import { within } from '../loss/ground.mjs';
import { beginning, nextMoment } from './walks.mjs';
import { Oracle } from './oracle.mjs';

const agencies = { ENVIRONMENT: 'youyu-env-handler', MARKET: 'youyu-market-handler' };
const identities = [
  'youyu-env-handler', 'youyu-env-legal', 'youyu-env-head', 'shuozhou-env-head', 'shuozhou-env-legal', 'youyu-market-handler', 'youyu-market-head', 'youyu-police', 'shuozhou-police', 'youyu-procuratorate',
  'youyu-court', 'shuozhou-court', 'shanxi-justice', 'youyu-leader',
];
/** Who has the next move, most often. */
const ownersOf = (domain) => ({
  AGENCY: [agencies[domain]], TASK_FORCE: [agencies[domain]], AGENCY_HEAD: domain === 'MARKET' ? ['youyu-market-head'] : ['youyu-env-head', 'shuozhou-env-head'], POLICE: ['youyu-police', 'shuozhou-police'],
  PROCURATORATE_CRIMINAL: ['youyu-procuratorate'], PROCURATORATE_ADMINISTRATIVE: ['youyu-procuratorate'], COURT: ['youyu-court', 'shuozhou-court'],
});
const begins = { CRIMINAL: 'penalty.case_opening', DETENTION: 'env.detention.transfer', ADMINISTRATIVE: 'platform.referral_dispatch' };
const fields = 'id state revision policeLine tracks { id state fileState } copies { id how } steps { rowCode subjectIds actingAs occurredAt }';
const result = `{ __typename ... on Transfer { ${fields} } ... on TransferStepRefused { code message rowCode documents guards } }`;
const digest = 'a'.repeat(64);

/** What would be taken most of the time, and what gives the duties of one police to another: the walks in memory have them. */
const leftOut = new Set(['acknowledgeCopy', 'superviseCase', 'forward']);

/** Whatever a step may ask to have stated. */
const stated = {
  reasons: '理由（虚构）', reasonCode: 'OTHER', officers: ['晋环执001', '晋环执002'], rule: '规则及要素（虚构）', headTold: '主要负责人，电话报告（虚构）', order: '责令〔2026〕1号（虚构）', newFacts: '新的事实（虚构）',
  delivery: '送达凭证第1号（虚构）', statement: '说明（虚构）', nonProsecutionKind: 'DISCRETIONARY', groundOfOverride: '法定依据（虚构）', isFine: false,
};

/** The hub in this process, under a clock of the audit's. */
async function aHub(url, folder, clock) {
  const hub = await assembleHub({ databaseUrl: url, databasePool: 4, keys: fileKeys(path.join(folder, 'audit-keys.json')), demo: true, log: pino({ level: 'silent' }), now: () => new Date(clock.now) });
  await migrate(hub);
  await seedReference(hub);
  await seedDemo(hub);
  const contexts = new Map();
  const ask = async (identity, source, variableValues) => {
    if (!contexts.has(identity)) contexts.set(identity, await hub.contextOf(await demoToken(hub, identity), null));
    const { data, errors } = await graphql({ schema: hub.schema, source, contextValue: contexts.get(identity), variableValues });
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '), { cause: errors[0] });
    return JSON.parse(JSON.stringify(data));
  };
  const organs = Object.fromEntries((await hub.database.sql('select name, id from registry.organ')).map(({ name, id }) => [name, id]));
  return { hub, ask, organs };
}

/** One transfer on its way. */
class Course {
  count = 0;
  moments = [];

  constructor(chance, { hub, ask, organs, clock, figures }) {
    const domain = chance.pick(Object.keys(agencies));
    const kind = domain === 'ENVIRONMENT' ? chance.pick(['CRIMINAL', 'CRIMINAL', 'CRIMINAL', 'DETENTION', 'ADMINISTRATIVE']) : chance.pick(['CRIMINAL', 'CRIMINAL', 'ADMINISTRATIVE']);
    const oracle = new Oracle({ domain, policeLine: 'GENERAL', hasItems: false, inCustody: false });
    Object.assign(this, { chance, hub, ask, organs, clock, figures, domain, kind, oracle, rows: new Map(machines[kind].rows.map((row) => [row.id, row])), at: beginning(chance) });
  }

  async begin() {
    const input = { clientKey: crypto.randomUUID(), kind: this.kind, domain: this.domain, suspects: this.kind === 'CRIMINAL' ? Array.from({ length: 1 + this.chance.below(2) }, () => ({})) : [{}] };
    const { startTransfer } = await this.ask(agencies[this.domain], `mutation ($input: StartTransferInput!) { startTransfer(input: $input) ${result} }`, { input });
    if (startTransfer.__typename !== 'Transfer') throw new Error(`no transfer began: ${JSON.stringify(startTransfer)}`);
    this.seen = startTransfer;
    this.oracle.follow({ starts: [begins[this.kind]] }, this.seen.tracks.map(({ id }) => id), 'AGENCY', this.clock.now);
  }

  get isDone() { return this.seen.tracks.every(({ state }) => stateRows[state].isEnd) || this.count >= 40; }

  /** One step of those that some identity may take now; late in the course those that close come first. */
  async step() {
    this.count += 1;
    const whose = this.chance.below(4) === 0 ? [] : this.chance.shuffled(ownersOf(this.domain)[stateRows[this.seen.tracks[0].state].owner] ?? []);
    for (const identity of new Set([...whose, ...this.chance.shuffled(identities)])) {
      const { transferOpenSteps: open } = await this.ask(identity, 'query ($id: ID!) { transferOpenSteps(id: $id) { step rowCode region actingAs to from subjectIds documents proofs requires } }', { id: this.seen.id });
      const some = (open ?? []).filter((one) => !leftOut.has(one.step) && (one.to !== one.from || this.chance.below(3) === 0));
      if (some.length === 0) continue;
      await this.take(identity, this.chance.pick(some));
      return true;
    }
    return false;
  }

  async take(identity, { step, documents, requires, subjectIds, region }) {
    const before = this.seen;
    const { transfer } = await this.ask(identity, 'query ($id: ID!) { transfer(id: $id) { revision } }', { id: before.id });
    const input = {
      clientKey: crypto.randomUUID(), transferId: before.id, step, expectedRevision: transfer.revision, ...stated, affirms: requires.filter((guard) => guardRules[guard].how === 'AFFIRMED'), competentOrganId: this.organs['右玉县市场监督管理局'],
      papers: documents.map((kind) => ({ kind, number: `${kind}〔2026〕1号`, digest })), ...(step !== 'listItems' && { subjectIds }), ...(step === 'listItems' && { items: [{ name: '原料桶（虚构）' }] }),
      ...(step === 'sendReferral' && { receiverId: this.organs[this.domain === 'MARKET' ? '朔州市生态环境局右玉分局' : '右玉县市场监督管理局'] }),
      ...(step === 'receive' && { policeLine: this.chance.pick(['GENERAL', 'ECON', 'ENV']) }), ...(step === 'convict' && { isFine: true, fineAmount: '1000.00' }),
    };
    const { takeTransferStep: answer } = await this.ask(identity, `mutation ($input: TakeTransferStepInput!) { takeTransferStep(input: $input) ${result} }`, { input });
    if (answer?.__typename !== 'Transfer') {
      this.figures.refused += 1;
      this.figures.samples.push(`${identity} ${step}: ${JSON.stringify(answer)}`);
      return;
    }
    this.figures.steps += 1;
    this.figures.rows.add(answer.steps.at(-1).rowCode);
    this.seen = answer;
    this.oracle.circumstances = { ...this.oracle.circumstances, policeLine: answer.policeLine };
    this.follow(before, answer, region);
  }

  /** What the step and what goes with it do to clocks, by the rows. */
  follow(before, after, region) {
    const { rowCode, subjectIds, actingAs } = after.steps.at(-1);
    const row = this.rows.get(rowCode);
    const all = before.tracks.map(({ id }) => id);
    const parts = region === 'ITEMS' || region === 'COPIES' ? all : subjectIds;
    this.oracle.follow(region === 'ITEMS' && row.stops ? {} : row, parts, actingAs, this.clock.now);
    for (const { id, fileState } of region === 'ITEMS' || region === 'COPIES' || region === 'ADMINISTRATIVE_FILE' ? [] : before.tracks.filter((track) => subjectIds.includes(track.id))) {
      const follower = [...this.rows.values()].find(({ follows, from }) => follows?.includes(rowCode) && from.includes(fileState));
      if (follower) this.oracle.follow(follower, [id], actingAs, this.clock.now);
    }
    const copying = [...this.rows.values()].find(({ step }) => step === 'sendCopy');
    if (copying?.follows.includes(rowCode) && after.copies.slice(before.copies.length).some(({ how }) => how === 'COPY')) this.oracle.follow(copying, parts, actingAs, this.clock.now);
  }
}

/** So many transfers at once, each at its own pace; gives what was told and what was wrong. */
export async function mutate(url, folder, count, chance, say) {
  const clock = { now: Date.parse('2024-01-01T00:00:00+08:00') };
  const figures = { transfers: count, steps: 0, refused: 0, alarms: 0, missed: 0, doubled: 0, early: 0, stuck: 0, closed: 0, rows: new Set(), samples: [] };
  const stand = await aHub(url, folder, clock);
  const courses = Array.from({ length: count }, () => new Course(chance, { ...stand, clock, figures }));
  const expected = [];
  const sweep = async () => {
    await sweepDeadlines({ database: stand.hub.database, notices: { tell: async () => {} }, now: () => new Date(clock.now) });
    for (const course of courses.filter(({ due }) => due !== undefined && due <= clock.now)) {
      expected.push(...course.oracle.sweep(clock.now).map(({ key, phase, at, end }) => [course.seen.id, key.replace(/@\w+/, ''), phase, at, end, clock.now].join(' ')));
      course.due = course.oracle.due();
    }
  };
  try {
    let left = [...courses];
    for (let turn = 0; left.length > 0; turn += 1) {
      const course = left.reduce((first, one) => (one.at < first.at ? one : first));
      if (chance.below(3) > 0) {
        clock.now += Math.floor(chance.between(0, course.at - clock.now));
        await sweep();
      }
      clock.now = Math.max(clock.now + 1, course.at);
      await sweep();
      if (course.seen === undefined) await course.begin();
      else if (!await course.step()) figures.stuck += course.count < 40 && course.waited++ > 3 ? 1 : 0;
      course.waited ??= 0;
      course.due = course.oracle.due();
      course.at = nextMoment(chance, course.oracle, clock.now);
      if (course.isDone || course.waited > 5) left = left.filter((one) => one !== course);
      if (turn % 1_000 === 0) say(`${figures.steps} steps by mutations, ${left.length} transfers go on`);
    }
    for (const days of [40, 100, 400]) {
      clock.now += days * 86_400_000;
      await sweep();
    }
    figures.closed = courses.filter(({ seen }) => seen.tracks.every(({ state }) => stateRows[state].isEnd)).length;
    await judged(url, new Set(courses.map(({ seen }) => seen.id)), expected, figures);
  } finally {
    await stand.hub.close();
  }
  return { ...figures, rows: figures.rows.size, samples: figures.samples.slice(0, 5) };
}

/** What stands in the log, track by track, against what the oracle told. */
async function judged(url, ids, expected, figures) {
  const { rows } = await within(url, (client) => client.query(`
    select part.payload->>'subjectId' as id, part.payload->>'clockId' as clock, part.payload->'parts' as parts, part.payload->>'phase' as phase, part.payload->>'phaseAt' as at, part.payload->>'dueAt' as due,
      (extract(epoch from event.recorded_at) * 1000)::float8 as found
    from log.event as event join log.part as part on part.event_id = event.id where event.type in ('deadline.dueSoon', 'deadline.due', 'deadline.overdue')`));
  const told = rows.filter(({ id }) => ids.has(id)).flatMap(({ id, clock, parts, phase, at, due, found }) => parts.map((part) => [id, `${clock} ${part}`, phase, Date.parse(at), Date.parse(due), found].join(' ')));
  const left = Map.groupBy(expected, (one) => one);
  const ever = new Set();
  for (const one of told) {
    figures.alarms += 1;
    const waiting = left.get(one);
    if (waiting?.length > 0) waiting.pop();
    else {
      figures[ever.has(one.slice(0, one.lastIndexOf(' '))) ? 'doubled' : 'early'] += 1;
      figures.samples.push(`told and not expected: ${one}`);
    }
    ever.add(one.slice(0, one.lastIndexOf(' ')));
  }
  for (const [one, waiting] of left) {
    figures.missed += waiting.length;
    if (waiting.length > 0) figures.samples.push(`expected and not told: ${one}`);
  }
}
