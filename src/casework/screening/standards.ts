import { addDays } from '../../kernel/index.js';
import type { Sql, Transaction } from '../../platform/database/index.js';
import { thresholds, type ThresholdRule } from '../threshold/index.js';
import { RuleSet } from './rule-set.js';

/** Where rows that were signed are kept; `revision` grows whenever they change, and is 0 as long as there are none. */
export interface SignedStandards {
  readonly revision: (sql: Sql) => Promise<number>;
  readonly all: (sql: Sql) => Promise<{ readonly revision: number; readonly rules: readonly ThresholdRule[] }>;
}

/** Advisory lock of those who compare and store (shared), and of whoever changes the rows (alone). */
const lock = '1937006958, 1';

/** 移送标准 as they are compared now: the rows of the program, and those that were signed since. */
export class Standards {
  private held = { revision: 0, rows: thresholds as readonly ThresholdRule[], set: new RuleSet(thresholds) };

  constructor(private readonly signed: SignedStandards) {}

  /** The rows now, whichever process signed the last of them: asked of the database at each call, and made ready anew only where they changed. */
  async current(sql: Sql): Promise<RuleSet> {
    return (await this.fresh(sql)).set;
  }

  /** The same as data, with rows that are not compared. */
  async rows(sql: Sql): Promise<readonly ThresholdRule[]> {
    return (await this.fresh(sql)).rows;
  }

  /** The rows as they would be with one more. */
  async with(sql: Sql, rule: ThresholdRule): Promise<RuleSet> {
    return new RuleSet(joined(await this.rows(sql), [rule]));
  }

  /** Until the end of the transaction nobody changes the rows: what it compares and stores is of one state of them. */
  async steady(sql: Transaction): Promise<void> {
    await sql(`select pg_advisory_xact_lock_shared(${lock})`);
  }

  /** Waits for all who compare and store; who comes after the end of this transaction sees what it changes. */
  async alone(sql: Transaction): Promise<void> {
    await sql(`select pg_advisory_xact_lock(${lock})`);
  }

  private async fresh(sql: Sql): Promise<typeof this.held> {
    if (await this.signed.revision(sql) === this.held.revision) return this.held;
    const { revision, rules } = await this.signed.all(sql);
    const rows = joined(thresholds, rules);
    this.held = { revision, rows, set: new RuleSet(rows) };
    return this.held;
  }
}

/** A version that was signed takes the place of one that begins on the same day, which only advised or was not compared, and ends the one before it. */
function joined(rows: readonly ThresholdRule[], more: readonly ThresholdRule[]): ThresholdRule[] {
  const taken = new Set(more.map(versionOf));
  const all = [...rows.filter((row) => !taken.has(versionOf(row))), ...more];
  return all.map((row) => {
    const next = all.filter(({ id, validFrom, notLoaded }) => id === row.id && validFrom > row.validFrom && notLoaded === undefined).map(({ validFrom }) => validFrom).toSorted()[0];
    return next === undefined || (row.validTo !== undefined && row.validTo < next) ? row : { ...row, validTo: addDays(next, -1) };
  });
}

const versionOf = ({ id, validFrom }: ThresholdRule): string => `${id} ${validFrom}`;
