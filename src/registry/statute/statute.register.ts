import { v7 as uuidv7 } from 'uuid';
import { insertRows, updateRows, type Transaction } from '../../platform/database/index.js';
import { append, eventKind, type Told } from '../../platform/log/index.js';
import type { StatuteEntry } from './statute.entry.js';

/** 法律规范入库. */
export const statuteEntered = eventKind({ type: 'statute.enter', version: 1, fieldClass: 'L0', meaning: '法律规范入库: a version of an instrument entered the library.', upCasts: {} });

/** 条文补录. */
export const statuteExtended = eventKind({ type: 'statute.extend', version: 1, fieldClass: 'L0', meaning: '条文补录: articles were added to a version that the library held.', upCasts: {} });

interface Held { readonly key: string; readonly id: string; readonly revision: number; readonly articles: Readonly<Record<string, string>> }

/** What an entry adds to the library: a version with its articles, or the articles that the version held lacks. */
interface Addition { readonly id: string; readonly number: number; readonly entry: StatuteEntry; readonly held: Held | undefined; readonly added: readonly string[] }

/** Enters the versions of instruments, and the articles, that the library does not hold yet, and tells of each version; gives how many it told of. What is held stays as it is. */
export async function enterStatutes(sql: Transaction, entries: readonly StatuteEntry[], actor: string, now: Date): Promise<number> {
  await sql('lock table registry.statute in share row exclusive mode');
  const library = new Map((await sql<Held>(selectHeld)).map((held) => [held.key, held]));
  const additions = entries.map((entry) => additionOf(entry, library.get(`${entry.code} ${entry.version}`))).filter(({ held, added }) => !held || added.length > 0);
  await insertRows(sql, 'registry.statute', additions.filter(({ held }) => !held).map(({ id, entry }) => ({
    id, code: entry.code, version: entry.version, name: entry.name, short_name: entry.shortName, kind: entry.kind, document_number: entry.documentNumber,
    valid_from: entry.validFrom, valid_to: entry.validTo, repealed_by: entry.repealedBy, mark: entry.mark, note: entry.note, revision: 1,
  })));
  await updateRows(sql, 'registry.statute', additions.filter(({ held }) => held).map(({ id, number }) => ({ id, revision: number })));
  await insertRows(sql, 'registry.statute_article', additions.flatMap(({ id, entry, added }) => entry.articles.flatMap((article, index) => (added.includes(article.article) ? [{
    id: uuidv7(), statute_id: id, article: article.article, subject: article.subject, valid_from: article.validFrom, valid_to: article.validTo, mark: article.mark, ordinal: index + 1,
  }] : []))));
  // What was held moves to make room for what was added between.
  await updateRows(sql, 'registry.statute_article', additions.flatMap(({ entry, held }) => entry.articles.flatMap(({ article }, index) => {
    const id = held?.articles[article];
    return id === undefined ? [] : [{ id, ordinal: index + 1 }];
  })));
  await append(sql, additions.map((addition) => toldOf(addition, actor, now)), now.toISOString());
  return additions.length;
}

function additionOf(entry: StatuteEntry, held: Held | undefined): Addition {
  const added = entry.articles.map(({ article }) => article).filter((article) => held?.articles[article] === undefined);
  return { id: held?.id ?? uuidv7(), number: (held?.revision ?? 0) + 1, entry, held, added };
}

function toldOf({ id, number, entry, held, added }: Addition, actor: string, now: Date): Told {
  const payload = held ? { code: entry.code, version: entry.version, articles: added } : { ...entry, articles: added };
  return {
    kind: held ? statuteExtended : statuteEntered, aggregate: { type: 'Statute', id, number }, organs: [], audience: ['p', 'd'], occurredAt: now.toISOString(), actor, channel: 'LIVE',
    parts: [{ fieldClass: 'L0', payload }],
  };
}

const selectHeld = `
  select s.code || ' ' || s.version as key, s.id, s.revision,
    (select coalesce(json_object_agg(a.article, a.id), '{}') from registry.statute_article as a where a.statute_id = s.id) as articles
  from registry.statute as s`;
