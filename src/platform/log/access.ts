import { v7 as uuidv7 } from 'uuid';
import { insertRows, type Sql } from '../database/index.js';

/** 查询记录: who looked at what, and why; identifiers and codes alone, no name and no number of a person. */
export interface Access {
  readonly at: Date;
  /** Subject of the token. */
  readonly subject: string;
  readonly organId: string;
  /** 查询事由, as stated. */
  readonly purpose: string;
  /** Root field that was asked. */
  readonly query: string;
  readonly objectType: string;
  /** Null where rows of many were looked through. */
  readonly objectId: string | null;
  /** What was asked of it: codes, days. */
  readonly asked: Readonly<Record<string, string | number | null>>;
}

/** Keeps that something was looked at, in the transaction that reads it: what cannot be kept is not shown. */
export async function recordAccess(sql: Sql, { at, subject, organId, purpose, query, objectType, objectId, asked }: Access): Promise<void> {
  const [drawn] = await sql<{ seq: string }>(`select nextval('log.access_seq')::text as seq`);
  await insertRows(sql, 'log.access', [{
    seq: drawn!.seq, id: uuidv7(), accessed_at: at.toISOString(), subject, organ_id: organId, purpose, query, object_type: objectType, object_id: objectId, asked,
  }]);
}
