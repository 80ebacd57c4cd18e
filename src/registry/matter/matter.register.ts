import { v7 as uuidv7 } from 'uuid';
import { insertRows, type Transaction } from '../../platform/database/index.js';
import { append, eventKind } from '../../platform/log/index.js';
import type { MatterEntry } from './matter.entry.js';

/** 执法事项发布. */
export const matterPublished = eventKind({ type: 'matter.publish', version: 1, fieldClass: 'L0', meaning: '执法事项发布: a version of a matter entered the catalogue.', upCasts: {} });

/** Enters the versions of matters that the catalogue does not hold yet, and tells each one; gives how many. */
export async function publishMatters(sql: Transaction, entries: readonly MatterEntry[], actor: string, now: Date): Promise<number> {
  await sql('lock table registry.matter in share row exclusive mode');
  const held = new Set((await sql<{ key: string }>(`select code || ' ' || version as key from registry.matter`)).map(({ key }) => key));
  const fresh = entries.filter(({ code, version }) => !held.has(`${code} ${version}`)).map((entry) => ({ id: uuidv7(), entry }));
  await insertRows(sql, 'registry.matter', fresh.map(({ id, entry }) => ({
    id, code: entry.code, version: entry.version, name: entry.name, act_type: entry.actType, domain: entry.domain, levels: entry.levels, bases: entry.bases,
    penalty_kinds: entry.penaltyKinds, limits: entry.limits, valid_from: entry.validFrom, valid_to: entry.validTo, confidence: entry.confidence, revision: 1,
  })));
  await append(sql, fresh.map(({ id, entry }) => ({
    kind: matterPublished, aggregate: { type: 'Matter', id, number: 1 }, organs: [], audience: ['p', 'd'], occurredAt: now.toISOString(), actor, channel: 'LIVE' as const,
    parts: [{ fieldClass: 'L0' as const, payload: { ...entry } }],
  })), now.toISOString());
  return fresh.length;
}
