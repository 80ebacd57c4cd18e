import { v7 as uuidv7 } from 'uuid';
import { readDivisionCode } from '../../kernel/index.js';
import { insertRows, updateRows, type Transaction } from '../../platform/database/index.js';
import { append, eventKind } from '../../platform/log/index.js';
import type { OrganEntry } from './organ.entry.js';

/** 机关登记. */
export const organRegistered = eventKind({ type: 'organ.register', version: 1, fieldClass: 'L0', meaning: '机关登记: an organ entered the register.', upCasts: {} });

interface Held { readonly id: string; readonly number: number; readonly code: string; readonly lineage: string[] }

/**
 * Enters the organs that the register does not hold yet, with their superiors and the organs they act for, and tells each one.
 * Entries may name each other in any order. Throws when one names an organ that neither the register nor the entries know.
 */
export async function registerOrgans(sql: Transaction, entries: readonly OrganEntry[], actor: string, now: Date): Promise<number> {
  await sql('lock table registry.organ in share row exclusive mode');
  const held = new Map((await sql<Held>('select id, number, code, lineage from registry.organ')).map((organ) => [organ.code, organ]));
  const fresh = entries.filter(({ code }) => !held.has(code));
  let number = Math.max(0, ...[...held.values()].map((organ) => organ.number));
  for (const { code } of fresh) held.set(code, { id: uuidv7(), number: (number += 1), code, lineage: [] });
  const superiors = new Map(fresh.map(({ code, superiorCode }) => [code, superiorCode]));
  const rows = fresh.map((entry) => rowOf(entry, held, lineageOf(entry.code, held, superiors), now));
  await insertRows(sql, 'registry.organ', rows.map((row) => ({ ...row, superior_id: null, acts_in_the_name_of_id: null, successor_id: null })));
  await updateRows(sql, 'registry.organ', rows.map(({ id, superior_id, acts_in_the_name_of_id, successor_id }) => ({ id, superior_id, acts_in_the_name_of_id, successor_id })));
  await append(sql, rows.map((row) => ({
    kind: organRegistered, aggregate: { type: 'Organ', id: row.id, number: 1 }, organs: [row.lineage[0]!], audience: ['p', 'd'], occurredAt: now.toISOString(), actor, channel: 'LIVE' as const,
    parts: [{ fieldClass: 'L0' as const, payload: { code: row.code, name: row.name, kind: row.kind, level: row.level, divisionId: row.division_id, validFrom: row.valid_from, validTo: row.valid_to, origin: row.origin } }],
  })), now.toISOString());
  return fresh.length;
}

/** Scope keys of an organ and of every superior. */
function lineageOf(code: string, held: ReadonlyMap<string, Held>, superiors: ReadonlyMap<string, string | undefined>): string[] {
  const organ = organNamed(held, code);
  if (organ.lineage.length > 0) return organ.lineage;
  const superior = superiors.get(code);
  return [`o${organ.number}`, ...(superior === undefined ? [] : lineageOf(superior, held, superiors))];
}

function organNamed(held: ReadonlyMap<string, Held>, code: string): Held {
  const organ = held.get(code);
  if (!organ) throw new Error(`机关登记失败：条目引用了名录中没有的机关“${code}”，请先登记该机关`);
  return organ;
}

function rowOf(entry: OrganEntry, held: ReadonlyMap<string, Held>, lineage: string[], now: Date) {
  const idOf = (code: string | undefined): string | null => (code === undefined ? null : organNamed(held, code).id);
  const division = entry.divisionCode === null ? undefined : readDivisionCode(entry.divisionCode);
  const { id, number } = organNamed(held, entry.code);
  return {
    id, number, code: entry.code, name: entry.name, short_name: entry.shortName ?? null, kind: entry.kind, level: entry.level, domains: entry.domains,
    division_id: division?.ok ? division.value.stem : null, superior_id: idOf(entry.superiorCode), vertically_managed: entry.verticallyManaged ?? false,
    acts_in_the_name_of_id: idOf(entry.actsInTheNameOfCode), document_prefix: entry.documentPrefix ?? null, powers_basis: entry.powersBasis ?? null,
    valid_from: entry.validFrom ?? null, valid_to: entry.validTo ?? null, successor_id: idOf(entry.successorCode), origin: entry.origin, lineage, revision: 1, recorded_at: now.toISOString(),
  };
}
