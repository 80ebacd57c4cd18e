import { v7 as uuidv7 } from 'uuid';
import { decrypt, encrypt } from '../../platform/cipher.js';
import type { Database, Transaction } from '../../platform/database/index.js';
import type { Channel } from '../../platform/log/index.js';
import type { KeyProvider } from '../../platform/keys.js';
import type { Domain } from '../case/index.js';
import { addToCase, type Adding } from './add-to-case.js';
import { digestOf, tidied } from './body.js';
import type { Report } from './case-report.js';
import { settle } from './settle.js';

/** The most rows of one batch (design §8). */
export const batchLimit = 1_000;

/** Who sends: an organ and the token's subject; or the hub itself importing published records, which may name any organ. */
export interface Sender { readonly organId: string | null; readonly lineage: readonly string[]; readonly subject: string; readonly mayNameAnyOrgan?: boolean }

export interface Delivery {
  readonly sourceSystem: string;
  readonly batchKey: string;
  readonly domain: Domain;
  readonly historic: boolean;
  readonly channel: Channel;
  readonly reports: readonly Report[];
}

/** What the sender learns at once: the receipt's number, or that the key is taken by another body, or that another process is at it. */
export type Received = { readonly outcome: 'SETTLED' | 'IN_PROGRESS'; readonly submissionId: string }
  | { readonly outcome: 'CONFLICT'; readonly submissionId: string; readonly receivedAt: string | null };

/** 数据报送: stores a batch as received, judges it row by row, and answers the same batch with the same receipt. */
export class Intake {
  private readonly turns = new Map<string, Promise<unknown>>();

  /** `followed` is told, in the same transaction, of the cases whose rows were written, new ones and corrected ones, all of a batch at once. */
  constructor(
    private readonly database: Database, private readonly keys: KeyProvider, private readonly now: () => Date,
    private readonly followed: (sql: Transaction, caseIds: readonly string[]) => Promise<void> = async () => {},
  ) {}

  /** The same intake by another clock, for records that came in at other times than now. */
  by(now: () => Date): Intake {
    return new Intake(this.database, this.keys, now, this.followed);
  }

  async receive(delivery: Delivery, sender: Sender): Promise<Received> {
    const reports = delivery.reports.map(tidied);
    const digest = digestOf({ domain: delivery.domain.code, historic: delivery.historic, reports });
    const stored = await this.store(delivery, sender, reports, digest);
    // Another organ's batch is nobody's to learn of, not even by sending the same.
    if (stored.organId !== sender.organId) return { outcome: 'CONFLICT', submissionId: stored.id, receivedAt: null };
    if (stored.bodyDigest !== digest) return { outcome: 'CONFLICT', submissionId: stored.id, receivedAt: stored.receivedAt };
    if (stored.state === 'SETTLED') return { outcome: 'SETTLED', submissionId: stored.id };
    return this.inTurn(delivery.sourceSystem, () => this.database.transaction((sql) => this.settleLocked(sql, stored.id, delivery, sender)));
  }

  /** Stored before judging, in a transaction of its own, so that nothing received is lost whatever becomes of it. */
  private async store(delivery: Delivery, sender: Sender, reports: readonly Report[], digest: string): Promise<Stored> {
    const { keyId, bytes } = encrypt(this.keys, 'batch-cipher', Buffer.from(JSON.stringify(reports)));
    await this.database.sql(
      `insert into casework.submission (id, source_system, batch_key, domain, organ_id, submitted_by, received_at, state, row_count, accepted_count, unchanged_count, superseded_count,
         set_aside_count, body_digest, body, body_key_id, audience)
       values ($1, $2, $3, $4, $5, $6, $7, 'IN_PROGRESS', $8, 0, 0, 0, 0, $9, $10, $11, $12) on conflict (source_system, batch_key) do nothing`,
      [uuidv7(), delivery.sourceSystem, delivery.batchKey, delivery.domain.code, sender.organId, sender.subject, this.now().toISOString(), reports.length, digest, bytes, keyId, sender.lineage],
    );
    const [stored] = await this.database.sql<Stored>(`${selectStored} where source_system = $1 and batch_key = $2`, [delivery.sourceSystem, delivery.batchKey]);
    return stored!;
  }

  /** Batches of one source system are settled one after the other; those of this process wait without holding a connection. */
  private inTurn<T>(sourceSystem: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.turns.get(sourceSystem) ?? Promise.resolve()).then(work, work);
    const leave = (): void => { if (this.turns.get(sourceSystem) === mine) this.turns.delete(sourceSystem); };
    this.turns.set(sourceSystem, mine);
    mine.then(leave, leave);
    return mine;
  }

  /** Judges what was stored, unless another process is at it. */
  private async settleLocked(sql: Transaction, submissionId: string, delivery: Delivery, sender: Sender): Promise<Received> {
    const [stored] = await sql<Stored>(`${selectStored} where id = $1 for update skip locked`, [submissionId]);
    if (!stored) return { outcome: 'IN_PROGRESS', submissionId };
    if (stored.state === 'SETTLED') return { outcome: 'SETTLED', submissionId };
    const reports = JSON.parse(decrypt(this.keys, { keyId: stored.bodyKeyId, bytes: stored.body }).toString('utf8')) as Report[];
    const { caseIds } = await settle(sql, {
      submissionId, sourceSystem: delivery.sourceSystem, domain: delivery.domain, historic: delivery.historic, channel: delivery.channel, actor: sender.subject,
      senderKey: sender.mayNameAnyOrgan ? null : sender.lineage[0]!, audience: sender.lineage, reports,
    }, this.keys, this.now);
    if (caseIds.length > 0) await this.followed(sql, caseIds);
    return { outcome: 'SETTLED', submissionId };
  }

  /** What is done with a held case in the hub itself, in the caller's transaction, which began with `aloneWithCase`. Throws `NotAdded`. */
  async add(sql: Transaction, adding: Omit<Adding, 'at'>): Promise<void> {
    await addToCase(sql, { ...adding, at: this.now() }, this.keys);
    await this.followed(sql, [adding.caseId]);
  }
}

interface Stored { id: string; state: string; organId: string | null; bodyDigest: string; receivedAt: string; body: Buffer; bodyKeyId: string }

const selectStored = `
  select id, state, organ_id as "organId", body_digest as "bodyDigest", to_json(received_at)#>>'{}' as "receivedAt", body, body_key_id as "bodyKeyId"
  from casework.submission`;
