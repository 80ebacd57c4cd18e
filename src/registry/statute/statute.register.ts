import { v7 as uuidv7 } from 'uuid';
import { insertRows, type Transaction } from '../../platform/database/index.js';
import { append, eventKind } from '../../platform/log/index.js';
import type { StatuteEntry } from './statute.entry.js';

/** 法律规范入库. */
export const statuteEntered = eventKind({ type: 'statute.enter', version: 1, fieldClass: 'L0', meaning: '法律规范入库: a version of an instrument entered the library.', upCasts: {} });

/** Enters the versions of instruments that the library does not hold yet, with their articles, and tells each one; gives how many. */
export async function enterStatutes(sql: Transaction, entries: readonly StatuteEntry[], actor: string, now: Date): Promise<number> {
  await sql('lock table registry.statute in share row exclusive mode');
  const held = new Set((await sql<{ key: string }>(`select code || ' ' || version as key from registry.statute`)).map(({ key }) => key));
  const fresh = entries.filter(({ code, version }) => !held.has(`${code} ${version}`)).map((entry) => ({ id: uuidv7(), entry }));
  await insertRows(sql, 'registry.statute', fresh.map(({ id, entry }) => ({
    id, code: entry.code, version: entry.version, name: entry.name, short_name: entry.shortName, kind: entry.kind, document_number: entry.documentNumber,
    valid_from: entry.validFrom, valid_to: entry.validTo, repealed_by: entry.repealedBy, mark: entry.mark, note: entry.note, revision: 1,
  })));
  await insertRows(sql, 'registry.statute_article', fresh.flatMap(({ id, entry }) => entry.articles.map((article, index) => ({
    id: uuidv7(), statute_id: id, article: article.article, subject: article.subject, valid_from: article.validFrom, valid_to: article.validTo, mark: article.mark, ordinal: index + 1,
  }))));
  await append(sql, fresh.map(({ id, entry }) => ({
    kind: statuteEntered, aggregate: { type: 'Statute', id, number: 1 }, organs: [], audience: ['p', 'd'], occurredAt: now.toISOString(), actor, channel: 'LIVE' as const,
    parts: [{ fieldClass: 'L0' as const, payload: { ...entry, articles: entry.articles.map(({ article }) => article) } }],
  })), now.toISOString());
  return fresh.length;
}
