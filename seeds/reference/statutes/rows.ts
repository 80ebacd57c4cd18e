import type { Confidence } from '../../../src/kernel/index.js';
import type { StatuteArticleEntry } from '../../../src/registry/statute/index.js';

/** An article and its gist; a third value where its mark is not the instrument's. */
export type ArticleRow = readonly [article: string, subject: string, mark?: Confidence];

/** Articles of one instrument, read with `mark` unless a row says otherwise. */
export function articles(mark: Confidence, rows: readonly ArticleRow[]): StatuteArticleEntry[] {
  return rows.map(([article, subject, own]) => ({ article, subject, mark: own ?? mark }));
}

export const START_NOT_VERIFIED = '施行日期未经核验，留空。';
