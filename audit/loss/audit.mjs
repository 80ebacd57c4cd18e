/** One audit: what it stands on, who writes, who reads, and how far they are. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { identitiesOfDemo } from '../../dist/src/commands/serve.js';
import { reportOf, submit } from './cases.mjs';
import { ask, page } from './client.mjs';
import { Hub, Postgres, quietPort, until, within } from './ground.mjs';
import { lastPosition, organOf } from './oracle.mjs';
import { restless, subscribersOf } from './plan.mjs';
import { Helper } from './processes.mjs';
import { endOfKilled } from './record.mjs';

const readersInProcess = 6;
const writersInProcess = 4;
const shared = ['shared-0', 'shared-1', 'shared-2', 'shared-3'];
const sender = 'shanxi-env-system';

export class Audit {
  readers = [];
  writers = [];
  /** Rights that were changed: which, when, and whether back to what they usually are. */
  changes = [];
  progress = new Map();

  constructor(options) {
    this.options = options;
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-loss-audit-'));
    fs.chmodSync(this.folder, 0o711);
  }

  /** Database, hub and cutter stand, and the log is at rest. */
  async open() {
    this.ground = await Postgres.make(this.folder);
    this.hub = new Hub(this.folder, this.ground.url);
    this.hub.port = await quietPort();
    await this.hub.start();
    const port = new Promise((done) => { this.cutter = new Helper('cutter.mjs', { words: [String(this.hub.port)], onMessage: (said) => { done(said.port); } }); });
    this.url = `http://127.0.0.1:${await port}`;
    await this.hub.ready();
    await this.prepare();
  }

  async prepare() {
    const identities = [null, ...identitiesOfDemo()];
    this.identities = Object.fromEntries(await Promise.all(identities.map(async (one) => [one?.id ?? null, { organCode: one?.organCode ?? null, roles: one?.roles ?? [], token: one && await this.tokenOf(one.id) }])));
    for (const [kind, identity] of Object.entries(restless)) this.organs = { ...this.organs, [kind]: await organOf(this.ground.url, this.identities[identity].organCode) };
    this.organs.term.usual = this.organs.term.valid_to;
    this.organs.move.usual = this.organs.move.division_id;
    this.own = Array.from({ length: this.options.writers * writersInProcess }, (_, index) => `own-${index}`);
    const { token } = this.identities[sender];
    const receipt = await submit(this.url, token, 'prepare', [...shared.map((key, index) => reportOf(key, index, '虚构')), ...this.own.map((key, index) => reportOf(key, index, '虚构')), reportOf('intake-0', 0, '虚构')]);
    this.caseOf = Object.fromEntries(receipt.rows.map(({ sourceKey, enforcementCase }) => [sourceKey, enforcementCase.id]));
    this.base = (await until('the log to rest', async () => lastPosition(this.ground.url).then((seen) => seen.waiting === 0 && seen))).last;
  }

  async tokenOf(identity) {
    const response = await fetch(`${this.url}/demo/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identity }) });
    return (await response.json()).token;
  }

  /** Where an identity begins: the cursor of the last event that it may see. */
  async startOf(identity) {
    let after = null;
    for (;;) {
      const { events: { pageInfo } } = await ask(this.url, this.identities[identity].token, page, { after });
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) return after;
    }
  }

  async subscribe() {
    const starts = {};
    this.subscribers = subscribersOf(this.options.subscribers, this.options.ways);
    for (const one of this.subscribers) {
      starts[one.identity] ??= await this.startOf(one.identity);
      Object.assign(one, { url: this.url, token: this.identities[one.identity].token, start: starts[one.identity], file: path.join(this.folder, `${one.name}.jsonl`) });
    }
    const processes = Math.ceil(this.subscribers.length / readersInProcess);
    for (let place = 0; place < processes; place += 1) this.readers.push(this.reader(this.subscribers.filter((_, index) => index % processes === place)));
  }

  reader(specs) {
    return new Helper('subscriber.mjs', {
      taskOf: () => ({ specs }),
      onMessage: (seen) => { for (const { name, count, last } of seen) this.progress.set(name, { count, last }); },
      onEnd: () => { for (const { file } of specs) endOfKilled(file); },
    });
  }

  write() {
    const { token } = this.identities[sender];
    const accepted = this.receipts = path.join(this.folder, 'receipts.jsonl');
    this.writers.push(new Helper('writer-intake.mjs', { taskOf: (life) => ({ spec: { url: this.url, token, own: 'intake-0', shared, file: accepted, life } }) }));
    this.commits = path.join(this.folder, 'commits.jsonl');
    for (let place = 0; place < this.options.writers; place += 1) {
      const own = this.own.slice(place * writersInProcess, (place + 1) * writersInProcess).map((key) => this.caseOf[key]);
      const spec = { url: this.ground.url, own, shared: shared.map((key) => this.caseOf[key]), file: this.commits };
      this.writers.push(new Helper('writer-direct.mjs', { taskOf: (life) => ({ spec: { ...spec, seed: this.options.seed + 100 * place + life } }) }));
    }
  }

  /** Deliveries so far, as the subscribers count them: each event once for each. */
  get delivered() {
    return [...this.progress.values()].reduce((sum, { count }) => sum + count, 0);
  }

  /** Everything answers again, and has for a second. */
  async settled() {
    await this.hub.ready();
    await new Promise((done) => { setTimeout(done, 1_000); });
    await this.hub.ready();
  }

  async close(isKept) {
    for (const helper of [...this.readers, ...this.writers, ...(this.cutter ? [this.cutter] : [])]) await helper.finish();
    await this.hub?.stop();
    await this.ground?.stop();
    if (!isKept) fs.rmSync(this.folder, { recursive: true, force: true });
  }

  /** Carries out statements in the audit's own database. */
  async alter(text) {
    await within(this.ground.url, (client) => client.query(text));
  }
}
